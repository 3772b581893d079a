import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { PetitionLine, RegistrationLine } from './counted-lines.ts'
import { rowsWords as words } from './rows-words.vi.ts'

const verdict: readonly TableColumn<RegistrationLine | PetitionLine>[] = [
  { head: words.counted, width: 14, cell: ({ counted }) => (counted ? words.yes : words.no) },
  { head: words.why, width: 50, cell: ({ why }) => words.reasons[why] },
]

export const registrationColumns: readonly TableColumn<RegistrationLine>[] = [
  { head: words.name, width: 44, wrap: true, cell: ({ name }) => name },
  { head: words.receivedAt, width: 18, cell: ({ receivedAt }) => receivedAt },
  ...verdict,
]

export const petitionColumns: readonly TableColumn<PetitionLine>[] = [
  { head: words.petitionNumber, width: 8, cell: ({ number }) => number },
  { head: words.petition, width: 46, wrap: true, cell: ({ title }) => title },
  { head: words.sender, width: 40, wrap: true, cell: ({ name }) => name },
  ...verdict,
  {
    head: words.registered,
    width: 14,
    cell: ({ registered }) => (registered ? words.isRegistered : words.notRegistered),
  },
]
