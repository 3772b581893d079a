import { readBlocks } from '#kernel/text-blocks.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { Disclosure, FileList, type ListedFile, Stack, Table, TextBlocks } from '#ui/index.ts'
import type { DataSheet, SheetFile } from '../../application/sheets/sheets-query.ts'
import { isNumbers, type SheetContent } from '../../domain/index.ts'
import { sheetHref } from '../addresses.ts'
import { sheetsWords as words } from './words.vi.ts'

/** A pasted table, numbers to the right; on a phone each row is a card. */
export const SheetTable = ({ caption, rows }: Pick<SheetContent, 'caption' | 'rows'>) => {
  const [head, ...others] = rows
  if (!head) return null
  return (
    <Table
      plain
      caption={caption || words.table}
      showCaption={caption !== ''}
      rows={others}
      columns={head.map((text, at) => ({
        head: text,
        ...(at === 0 ? { as: 'main' as const } : isNumbers(rows, at) && { as: 'number' as const }),
        cell: (row: readonly string[]) => row[at] ?? '',
      }))}
    />
  )
}

/** What a file is, as a list of files shows it. */
const kindOf = ({ type }: SheetFile): ListedFile['is'] =>
  type.startsWith('image/') ? 'image' : type === 'application/pdf' ? 'pdf' : 'other'

export interface ShownSheet {
  readonly sheet: Pick<DataSheet, 'id' | 'content' | 'files'>
  /** Of its dialogue. */
  readonly address: string
  /** What may be done with a file. */
  readonly fileActions?: (file: SheetFile) => ListedFile['actions']
}

/** The files of a sheet, shown in place. */
export const SheetFiles = ({ sheet, address, fileActions }: ShownSheet) =>
  sheet.files.length === 0 ? null : (
    <FileList
      label={words.files.title}
      files={sheet.files.map((file) => ({
        ...{ name: file.name, href: `${sheetHref(address, sheet.id)}/tep/${file.id}`, is: kindOf(file) },
        actions: fileActions?.(file),
      }))}
    />
  )

/** What stands in a sheet: its words, its table, its files. */
export const SheetBody = (props: ShownSheet) => {
  const { asOf, words: text, caption, rows } = props.sheet.content
  return (
    <Stack gap={3}>
      {asOf && (
        <p>
          <b>{words.asOf}:</b> <span class="num">{dateWithYear(asOf)}</span>
        </p>
      )}
      {text !== '' && <TextBlocks blocks={readBlocks(text)} top={3} />}
      <SheetTable caption={caption} rows={rows} />
      <SheetFiles {...props} />
    </Stack>
  )
}

/** The sheets of a petition's field, folded, beside the petition; what was not handed in is only named. */
export const SheetsBeside = ({ sheets, address }: { sheets: readonly DataSheet[]; address: string }) =>
  sheets.length === 0 ? null : (
    <section class="stack gap-2" aria-labelledby="so-lieu">
      <h3 id="so-lieu">{words.beside.title}</h3>
      {sheets.map((sheet) =>
        sheet.state === 'handed-in' ? (
          <Disclosure
            id={`phieu-${sheet.id}`}
            summary={words.beside.summary(
              sheet.title,
              sheet.owner,
              sheet.content.asOf ? dateWithYear(sheet.content.asOf) : '',
            )}
          >
            <SheetBody sheet={sheet} address={address} />
          </Disclosure>
        ) : (
          <p class="quiet">
            {words.beside.waiting(sheet.title, sheet.owner, sheet.dueOn ? dateWithYear(sheet.dueOn) : '')}.{' '}
            <a href={sheetHref(address, sheet.id)}>{words.beside.open}</a>
          </p>
        ),
      )}
    </section>
  )
