import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { Filed } from '../application/case-files.ts'
import type { IncomingRow } from '../application/incoming-query.ts'
import type { OutgoingRow } from '../application/outgoing-query.ts'
import { numberValue, symbolIn, typeNameOf } from '../domain/index.ts'
import { noteOf } from './outgoing.view.tsx'

/** Who keeps the registers: its identifier among agencies, '' where it is not told, and its name. */
export interface KeepingBody {
  readonly organId: string
  readonly author: string
}

/** Mã hồ sơ and the place in it; a paper of no dialogue belongs to no file of ours, and is told by its year alone. */
const fileColumns = <Row extends { readonly filed: Filed | null }>(
  organId: string,
  yearOf: (row: Row) => number,
): readonly TableColumn<Row>[] => [
  { head: 'OrganId', width: 18, cell: () => organId },
  { head: 'FileCatalog', width: 12, cell: (row) => row.filed?.year ?? yearOf(row) },
  { head: 'FileNotation', width: 14, cell: ({ filed }) => filed?.notation ?? '' },
  { head: 'DocOrdinal', width: 12, cell: ({ filed }) => filed?.ordinal ?? null },
]

/** Fields of an issued paper by the names of NĐ 30/2020, Phụ lục VI; what is not known here stays empty. */
export const outgoingColumns = ({ organId, author }: KeepingBody): readonly TableColumn<OutgoingRow>[] => [
  ...fileColumns<OutgoingRow>(organId, ({ on }) => on.year),
  { head: 'TypeName', width: 16, cell: (row) => typeNameOf(row.numberText) },
  { head: 'CodeNumber', width: 12, cell: (row) => numberValue(row.numberText) },
  { head: 'CodeNotation', width: 16, cell: (row) => symbolIn(row.numberText) },
  { head: 'IssuedDate', width: 14, cell: (row) => row.on },
  { head: 'OrganName', width: 26, cell: ({ issuer }) => issuer || author },
  { head: 'Subject', width: 60, wrap: true, cell: (row) => row.title.slice(0, 500) },
  { head: 'PageAmount', width: 12, cell: (row) => row.pages },
  { head: 'Position', width: 18, cell: (row) => row.signerTitle },
  { head: 'FullName', width: 24, cell: (row) => row.signer },
  { head: 'To.OrganId', width: 14, cell: () => null },
  { head: 'To.OrganName', width: 40, wrap: true, cell: (row) => row.recipients.join('; ') },
  { head: 'Priority', width: 10, cell: () => null },
  { head: 'IssuedAmount', width: 14, cell: (row) => row.copies },
  { head: 'DueDate', width: 14, cell: (row) => row.dueOn },
  { head: 'Description', width: 40, wrap: true, cell: noteOf },
]

/** Fields of a paper that came in, by the same names. */
export const incomingColumns = (
  organId: string,
  sayStages: (stages: readonly string[]) => string,
): readonly TableColumn<IncomingRow>[] => [
  ...fileColumns<IncomingRow>(organId, ({ arrivedOn }) => arrivedOn.year),
  { head: 'ArrivalDate', width: 14, cell: (row) => row.arrivedOn },
  { head: 'ArrivalNumber', width: 14, cell: (row) => row.number },
  { head: 'TypeName', width: 16, cell: (row) => row.typeName },
  { head: 'CodeNumber', width: 12, cell: (row) => numberValue(row.notation) },
  { head: 'CodeNotation', width: 18, cell: (row) => symbolIn(row.notation) || row.notation },
  { head: 'IssuedDate', width: 14, cell: (row) => row.dated },
  { head: 'OrganName', width: 30, wrap: true, cell: (row) => row.author },
  { head: 'Subject', width: 60, wrap: true, cell: (row) => row.abstract.slice(0, 500) },
  { head: 'To.OrganName', width: 30, cell: (row) => row.receiver },
  { head: 'DueDate', width: 14, cell: (row) => row.followed?.dueOn ?? null },
  { head: 'TraceHeaderList', width: 40, wrap: true, cell: (row) => sayStages(row.followed?.stages ?? []) },
  { head: 'ResponseFor', width: 24, cell: (row) => row.followed?.answer ?? '' },
  { head: 'Description', width: 40, wrap: true, cell: (row) => row.note },
]
