import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Buttons,
  Card,
  type Column,
  DateInput,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  RowLink,
  Stack,
  Table,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { OutgoingRow } from '../application/outgoing-query.ts'
import { typeAndAbstract } from '../domain/index.ts'
import { OUTGOING } from './addresses.ts'
import { caseFileWords } from './case-file-words.vi.ts'
import { documentsAddress } from './document-list.view.tsx'
import { registerWords as said } from './register-words.vi.ts'

/** Ghi chú: what became of a number or a paper, and what the clerk wrote beside it. */
export const noteOf = (row: OutgoingRow): string =>
  [
    row.cancelledOn && said.cancelledNote(dateWithYear(row.cancelledOn), row.cancelledBy ?? '', row.cancelReason),
    row.withdrawnOn && said.withdrawnNote(dateWithYear(row.withdrawnOn), row.replacement),
    row.note,
  ]
    .filter(Boolean)
    .join('. ')

const { columns: heads } = said

/** The columns of Phụ lục IV; `link`: the row leads to where it is written on. */
const columnsOf = (link: boolean): readonly Column<OutgoingRow>[] => [
  { head: heads.number, as: 'lead', cell: (row) => row.numberText },
  { head: heads.on, as: 'narrow', cell: (row) => dateWithYear(row.on) },
  {
    head: heads.abstract,
    as: 'main',
    cell: (row) => (
      <>
        {link ? (
          <RowLink href={`${OUTGOING}/${row.id}`}>{typeAndAbstract(row.numberText, row.title)}</RowLink>
        ) : (
          typeAndAbstract(row.numberText, row.title)
        )}{' '}
        {row.cancelledOn && <Badge>{said.cancelled}</Badge>}
        {row.withdrawnOn && <Badge is="late">{said.withdrawn}</Badge>}
      </>
    ),
  },
  { head: heads.signer, cell: (row) => row.signer },
  { head: heads.recipients, cell: (row) => row.recipients.join('; ') },
  { head: heads.kept, cell: (row) => row.kept },
  { head: heads.copies, as: 'number', cell: (row) => row.copies },
  { head: heads.note, cell: noteOf },
]

/** The register as a table. */
export const OutgoingTable = ({
  rows,
  searched,
  link = true,
}: {
  rows: readonly OutgoingRow[]
  searched: boolean
  link?: boolean
}) => (
  <Table
    caption={said.outgoing}
    rows={rows}
    empty={<EmptyState title={searched ? said.emptyFound : said.empty} />}
    columns={columnsOf(link)}
  />
)

/** One row: what is written beside it, or the cancelling of its number. */
export const OutgoingRowPage = ({
  row,
  version,
  form,
  mayKeep,
}: {
  row: OutgoingRow
  version: number
  form: FormState
  mayKeep: boolean
}) => (
  <Stack gap={4}>
    <Card>
      <Stack gap={2}>
        <p>{typeAndAbstract(row.numberText, row.title)}</p>
        <p class="quiet">{[dateWithYear(row.on), row.signer, row.recipients.join('; ')].filter(Boolean).join(' · ')}</p>
        {row.filed && <p>{caseFileWords.place(row.filed.notation, row.filed.ordinal)}</p>}
        {noteOf(row) && <p>{noteOf(row)}</p>}
        {row.isDocument && (
          <p>
            <a href={`${documentsAddress}/${row.id}`}>{said.row.document}</a>
          </p>
        )}
      </Stack>
    </Card>
    {mayKeep && row.isDocument && (
      <Card>
        <Form action={`${OUTGOING}/${row.id}`} version={version} form={form} label={said.row.title}>
          <FieldRow>
            <TextInput name="copies" label={said.row.copies} as="number" size={6} maxLength={4} form={form} optional />
            <TextInput name="pages" label={said.row.pages} as="number" size={6} maxLength={4} form={form} optional />
          </FieldRow>
          <TextArea name="note" label={said.row.note} rows={2} form={form} optional />
          <Buttons>
            <Button primary>{said.row.yes}</Button>
          </Buttons>
        </Form>
      </Card>
    )}
    {mayKeep && !row.isDocument && !row.cancelledOn && (
      <Card>
        <Form action={`${OUTGOING}/${row.id}/huy`} form={form} label={said.row.cancelTitle}>
          <p class="quiet">{said.row.cancelAbout}</p>
          <TextInput name="reason" label={said.row.cancelReason} maxLength={500} form={form} />
          <Buttons>
            <Button danger>{said.row.cancelYes}</Button>
          </Buttons>
        </Form>
      </Card>
    )}
  </Stack>
)

/** A number for a paper made elsewhere. */
export const GiveNumberPage = ({ form }: { form: FormState }) => (
  <Card>
    <Form action={`${OUTGOING}/cap-so`} form={form} label={said.give.title}>
      <FieldRow>
        <TextInput name="symbol" label={said.give.symbol} hint={said.give.symbolHint} maxLength={40} form={form} />
        <DateInput name="on" label={said.give.on} form={form} />
      </FieldRow>
      <TextInput name="abstract" label={said.give.abstract} maxLength={300} form={form} />
      <TextInput name="signer" label={said.give.signer} maxLength={120} form={form} optional />
      <TextInput
        name="recipients"
        label={said.give.recipients}
        hint={said.give.recipientsHint}
        maxLength={500}
        form={form}
        optional
      />
      <Buttons>
        <Button primary>{said.give.yes}</Button>
      </Buttons>
    </Form>
  </Card>
)
