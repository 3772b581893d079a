import type { TableColumn } from '#platform/spreadsheets/table.ts'
import {
  Badge,
  Bar,
  Button,
  ButtonLink,
  Buttons,
  Card,
  CopyButton,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  Note,
  QrCode,
  QrSheet,
  Stack,
  Table,
  TableExport,
  Tabs,
  TextInput,
} from '#ui/index.ts'
import type { Source, SourceCount } from '../../application/sources.ts'
import { sourcesWords as words } from './sources-words.vi.ts'

/** The public forms a source leads to. */
export const sourceForms = ['dang-ky', 'gui-kien-nghi'] as const
export type SourceForm = (typeof sourceForms)[number]
export const isSourceForm = (text: unknown): text is SourceForm => sourceForms.some((form) => form === text)

/** A source with what it brought; without a row of its own where a code is not in the list, or there was none. */
export interface Line {
  readonly source: Source | null
  readonly name: string
  readonly code: string
  readonly count: SourceCount
}

const nothing: SourceCount = { registrations: 0, petitions: 0 }

/** The list's sources in their order, then codes it does not know, then what came without a code. */
export function sourceLines(sources: readonly Source[], counts: ReadonlyMap<string, SourceCount>): readonly Line[] {
  const known = new Set(sources.map(({ code }) => code))
  return [
    ...sources.map((source) => ({
      source,
      name: source.name,
      code: source.code,
      count: counts.get(source.code) ?? nothing,
    })),
    ...[...counts].flatMap(([code, count]) =>
      code === '' || known.has(code) ? [] : [{ source: null, name: words.unknown(code), code, count }],
    ),
    ...(counts.has('') ? [{ source: null, name: words.direct, code: '', count: counts.get('') ?? nothing }] : []),
  ]
}

/** The columns of the table as it is taken along. */
export const sourceColumns: readonly TableColumn<Line>[] = [
  { head: words.source, width: 44, wrap: true, cell: ({ name }) => name },
  { head: words.code, width: 22, cell: ({ code }) => code },
  { head: words.registrations, width: 12, total: true, cell: ({ count }) => count.registrations },
  { head: words.petitions, width: 12, total: true, cell: ({ count }) => count.petitions },
]

export interface SourcesProps {
  /** …/nguon */
  readonly address: string
  readonly lines: readonly Line[]
  readonly linkOf: (code: string, form: SourceForm) => string
  /** No public address is set: the links open on the local network at most. */
  readonly local: boolean
  readonly mayEdit: boolean
  readonly form: FormState
}

/** Where registrations and petitions came from: a table with a bar each. */
export const Sources = ({ address, lines, linkOf, local, mayEdit, form }: SourcesProps) => {
  const most = Math.max(
    ...lines.filter(({ source }) => source).map(({ count }) => count.registrations + count.petitions),
    1,
  )
  const make = (
    <Form action={`${address}/tao`} label={words.make}>
      <Button icon="plus">{words.make}</Button>
    </Form>
  )
  const isEmpty = lines.every(({ source }) => source === null)
  return (
    <Stack gap={5}>
      {isEmpty && (
        <EmptyState title={words.none} icon="scan" action={mayEdit ? make : undefined}>
          <p>{words.noneAbout}</p>
        </EmptyState>
      )}
      {local && !isEmpty && (
        <Note is="soon" title={words.noAddressTitle}>
          {words.localLinks}
        </Note>
      )}
      {lines.length > 0 && (
        <Table
          caption={words.caption}
          rows={lines}
          columns={[
            {
              head: words.source,
              as: 'main',
              cell: ({ name, source }) => (
                <>
                  {name} {source && !source.active && <Badge>{words.notInUse}</Badge>}
                </>
              ),
            },
            {
              // A link too: without script there is nothing else to copy it from.
              head: words.code,
              cell: ({ code, source }) =>
                source && (
                  <a class="code" href={linkOf(code, 'dang-ky')}>
                    {code}
                  </a>
                ),
            },
            { head: words.registrations, as: 'number', cell: ({ count }) => count.registrations },
            { head: words.petitions, as: 'number', cell: ({ count }) => count.petitions },
            {
              head: words.share,
              cell: ({ count, source }) => source && <Bar value={count.registrations + count.petitions} most={most} />,
            },
            {
              head: words.link,
              as: 'narrow',
              cell: ({ source }) =>
                source?.active && (
                  <CopyButton
                    small
                    value={words.message(linkOf(source.code, 'dang-ky'), linkOf(source.code, 'gui-kien-nghi'))}
                  >
                    {words.copy}
                  </CopyButton>
                ),
            },
            ...(mayEdit
              ? [
                  {
                    head: words.close,
                    as: 'actions' as const,
                    cell: ({ source }: Line) => source && <InUse source={source} address={address} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {lines.length > 0 && <TableExport action={`${address}/xuat`} />}
      {mayEdit && !isEmpty && make}
      {mayEdit && (
        <Card gap={3}>
          <h2>{words.add}</h2>
          <p class="quiet">{words.addAbout}</p>
          <Form action={address} form={form} label={words.add}>
            <FieldRow>
              <TextInput name="name" label={words.name} hint={words.nameHint} form={form} maxLength={100} />
              <TextInput
                name="code"
                label={words.ownCode}
                hint={words.ownCodeHint}
                form={form}
                maxLength={24}
                optional
              />
            </FieldRow>
            <Buttons>
              <Button>{words.addButton}</Button>
            </Buttons>
          </Form>
        </Card>
      )}
    </Stack>
  )
}

const InUse = ({ source, address }: { source: Source; address: string }) => {
  const label = (source.active ? words.closeOf : words.useAgainOf)(source.name)
  return (
    <Form action={`${address}/${source.id}`} inline label={label}>
      <Button small ghost name="dung" value={source.active ? '' : '1'} label={label}>
        {source.active ? words.close : words.useAgain}
      </Button>
    </Form>
  )
}

export interface SheetProps {
  /** …/nguon/in */
  readonly address: string
  readonly form: SourceForm
  readonly sources: readonly Source[]
  /** Null: no public address is set, and the sheet says where to go instead. */
  readonly linkOf: ((code: string) => string) | null
  readonly unit: {
    readonly name: string
    readonly counter: string
    readonly counterAddress: string
    readonly phone: string
  }
}

/** The codes of all sources to print, six on a page of A4, to be cut apart. */
export const SourceSheet = ({ address, form, sources, linkOf, unit }: SheetProps) => (
  <Stack gap={4}>
    <div class="no-print">
      <Tabs
        views={sourceForms.map((one) => ({
          href: `${address}?mau=${one}`,
          label: words.forms[one],
          current: one === form,
        }))}
      />
    </div>
    {!linkOf && (
      <div class="no-print">
        <Note is="soon" title={words.noAddressTitle}>
          {words.noAddress}
        </Note>
      </div>
    )}
    {sources.length === 0 ? (
      <EmptyState title={words.none} icon="scan">
        <p>{words.noneAbout}</p>
      </EmptyState>
    ) : (
      <QrSheet
        items={sources.map(({ code, name }) => ({
          head: unit.name,
          title: words.forms[form],
          picture: linkOf && <QrCode text={linkOf(code)} label={words.qr(words.forms[form], name)} size={190} />,
          lines: linkOf
            ? [words.scan[form], unit.phone && words.orCall(unit.phone)]
            : [
                words.atCounter(unit.counter, unit.counterAddress),
                unit.phone && words.orCall(unit.phone),
                words.sayCode(code),
              ],
          foot: name,
        }))}
      />
    )}
  </Stack>
)

/** The way to the sheet. */
export const SheetLink = ({ address }: { address: string }) => (
  <ButtonLink href={`${address}/in`} icon="print">
    {words.print}
  </ButtonLink>
)
