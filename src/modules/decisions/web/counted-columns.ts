import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { PetitionRow, RegistrationRow } from '../application/load-counted.ts'
import type { Tally } from '../application/tally.ts'
import { rowsWords as words } from './rows-words.vi.ts'

type Why = keyof typeof words.reasons

interface Counted<Row> {
  readonly row: Row
  readonly counted: boolean
  readonly why: Why
}

/** Every registration behind the figure, with why it counts or not (R9); none where there is no such dialogue. */
export function countedRegistrations(tally: Tally | null): readonly Counted<RegistrationRow>[] {
  const of = new Map(tally?.registrationCount.rows.map((row) => [row.id, row]))
  return (tally?.registrations ?? []).map((row) => {
    const { counted = false, why = 'unknown-kind' } = of.get(row.counted.id) ?? {}
    return { row, counted, why }
  })
}

/** Every petition behind the figure, with why it counts or not (R9). */
export function countedPetitions(tally: Tally | null): readonly (Counted<PetitionRow> & { registered: boolean })[] {
  const of = new Map(tally?.petitionCount.rows.map((row) => [row.id, row]))
  return (tally?.petitions ?? []).map((row) => {
    const { counted = false, why = 'unknown-kind', registered = false } = of.get(row.counted.id) ?? {}
    return { row, counted, why, registered }
  })
}

const verdict: readonly TableColumn<Counted<unknown>>[] = [
  { head: words.counted, width: 14, cell: ({ counted }) => (counted ? words.yes : words.no) },
  { head: words.why, width: 50, cell: ({ why }) => words.reasons[why] },
]

export const registrationColumns: readonly TableColumn<Counted<RegistrationRow>>[] = [
  { head: words.name, width: 44, wrap: true, cell: ({ row }) => row.name },
  { head: words.receivedAt, width: 18, cell: ({ row }) => row.receivedAt },
  ...verdict,
]

export const petitionColumns: readonly TableColumn<Counted<PetitionRow> & { registered: boolean }>[] = [
  { head: words.petitionNumber, width: 8, cell: ({ row }) => row.number },
  { head: words.petition, width: 46, wrap: true, cell: ({ row }) => row.title },
  { head: words.sender, width: 40, wrap: true, cell: ({ row }) => row.name },
  ...verdict,
  {
    head: words.registered,
    width: 14,
    cell: ({ registered }) => (registered ? words.isRegistered : words.notRegistered),
  },
]
