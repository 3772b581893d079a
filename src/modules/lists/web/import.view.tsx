import type { ComponentChildren } from 'preact'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Checkbox,
  Disclosure,
  FileInput,
  Form,
  type FormState,
  Note,
  Stack,
  StatGrid,
  Table,
} from '#ui/index.ts'
import type { EnteredCounts, ImportProgress } from '../application/import-drafts.ts'
import { importWords as words } from './import-words.vi.ts'
import type { FatedRow, LookedThrough } from './look-through.ts'

/** So many rows are shown of each kind: more are not read. */
const SHOWN = 200

const counted = (of: readonly unknown[]): string => of.length.toLocaleString('vi-VN')

/** Where one begins: the template, and the file that was filled in. */
export const ImportPage = ({ address, form }: { address: string; form: FormState }) => (
  <Stack gap={5}>
    <p>{words.steps}</p>
    <Card gap={3}>
      <p>{words.templateAbout}</p>
      <div>
        <ButtonLink href={`${address}/mau`} icon="download" download>
          {words.template}
        </ButtonLink>
      </div>
    </Card>
    <Card gap={3}>
      <Form action={address} form={form} files label={words.upload}>
        <FileInput
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept=".xlsx,.csv,.tsv,.txt"
          most={1}
          megabytes={5}
          form={form}
        />
        <Buttons>
          <Button primary icon="upload">
            {words.upload}
          </Button>
        </Buttons>
      </Form>
    </Card>
  </Stack>
)

export interface PreviewProps {
  /** Of this draft. */
  readonly address: string
  /** Where another file is uploaded. */
  readonly start: string
  readonly looked: LookedThrough<unknown, unknown>
  readonly unknown: readonly string[]
  /** Entered so far, by portions; null: nothing is. */
  readonly progress: ImportProgress | null
  readonly rowsWord: (count: number) => string
}

/** What a table would do: how many of what, what is wrong, what may be a double; then the button that does it. */
export const PreviewPage = ({ address, start, looked, unknown, progress, rowsWord }: PreviewProps) => {
  const { fresh, doubtful, there, wrong, wrongRows, closed } = looked
  return (
    <Stack gap={5}>
      {closed && <Note is="late">{closed}</Note>}
      {progress && <Note>{words.inPortions(rowsWord(progress.entered), rowsWord(fresh.length))}</Note>}
      <StatGrid
        stats={[
          { number: counted(fresh), label: words.newRows },
          ...(doubtful.length > 0 ? [{ number: counted(doubtful), label: words.doubtful, is: 'soon' as const }] : []),
          ...(there.length > 0 ? [{ number: counted(there), label: words.thereRows }] : []),
          ...(wrongRows.length > 0
            ? [{ number: counted(wrongRows), label: words.wrongRows, is: 'late' as const }]
            : []),
        ]}
      />
      {unknown.length > 0 && <p class="quiet">{words.unknown(unknown.join(', '))}</p>}
      {wrong.length > 0 && (
        <Part title={words.wrongTitle} about={words.wrongAbout}>
          <Form action={`${address}/dong-loi`} inline label={words.takeWrong}>
            <Button small icon="download">
              {words.takeWrong}
            </Button>
          </Form>
          <Table
            caption={words.wrongTitle}
            rows={wrong.slice(0, SHOWN)}
            columns={[
              { head: words.row, as: 'lead', cell: ({ row }) => row },
              { head: words.column, as: 'main', cell: ({ column }) => column },
              { head: words.written, cell: ({ written }) => written },
              { head: words.wrong, cell: ({ problem }) => problem },
            ]}
          />
          <More of={wrong} />
        </Part>
      )}
      {!closed && fresh.length + doubtful.length > 0 && (
        <Form action={`${address}/ghi`} label={words.previewTitle}>
          {doubtful.length > 0 && (
            <Part title={words.doubtTitle} about={words.doubtAbout}>
              <div class="choices">
                {doubtful.map(({ number, label, fate }) => (
                  <Checkbox
                    name="row"
                    id={`dong-${number}`}
                    value={String(number)}
                    label={words.enterIt(label)}
                    hint={[`${words.row} ${number}: ${fate.doubt}`, ...fate.says].join(' · ')}
                  />
                ))}
              </div>
            </Part>
          )}
          <Buttons>
            <Button primary>{fresh.length > 0 ? words.confirm(rowsWord(fresh.length)) : words.confirmTicked}</Button>
            <ButtonLink href={start}>{words.another}</ButtonLink>
          </Buttons>
        </Form>
      )}
      {fresh.length + doubtful.length === 0 && (
        <Note is="soon" title={words.nothing}>
          <a href={start}>{words.another}</a>
        </Note>
      )}
      {fresh.length > 0 && <Fates title={words.newTitle} rows={fresh} open={wrong.length === 0} />}
      {there.length > 0 && <Fates title={words.thereTitle} rows={there} open={false} />}
    </Stack>
  )
}

const Part = ({ title, about, children }: { title: string; about: string; children: ComponentChildren }) => (
  <section class="stack gap-3">
    <h2>{title}</h2>
    <p>{about}</p>
    {children}
  </section>
)

const More = ({ of }: { of: readonly unknown[] }) =>
  of.length > SHOWN ? <p class="quiet">{words.more(of.length - SHOWN)}</p> : null

const Fates = ({ title, rows, open }: { title: string; rows: readonly FatedRow<unknown>[]; open: boolean }) => (
  <Disclosure summary={`${title}: ${counted(rows)}`} open={open}>
    <Table
      caption={title}
      rows={rows.slice(0, SHOWN)}
      columns={[
        { head: words.row, as: 'lead', cell: ({ number }) => number },
        { head: words.what, as: 'main', cell: ({ label }) => label },
        { head: words.becomes, cell: ({ fate }) => fate.says.join(' · ') },
      ]}
    />
    <More of={rows} />
  </Disclosure>
)

/** What came of it. */
export const EnteredPage = (props: {
  readonly counts: EnteredCounts
  readonly rowsWord: (count: number) => string
  readonly home: string
  readonly start: string
}) => (
  <Stack gap={4}>
    <Note>
      <p>{words.done(props.rowsWord(props.counts.entered), props.counts)}</p>
      {props.counts.organisations > 0 && <p>{words.organisations(props.counts.organisations)}</p>}
    </Note>
    <Buttons>
      <ButtonLink href={props.home} primary>
        {words.toList}
      </ButtonLink>
      <ButtonLink href={props.start}>{words.another}</ButtonLink>
    </Buttons>
  </Stack>
)
