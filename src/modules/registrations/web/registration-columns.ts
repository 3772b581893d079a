import { formatPhone } from '#kernel/phone-text.ts'
import { organisationWords } from '#modules/organisations/index.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import { isRegistrationChannel } from '../application/channels.ts'
import { type ListedRegistration, placeOf } from './list-view.ts'
import { words as formWords } from './portal-words.vi.ts'
import { words } from './words.vi.ts'

const contactColumns: readonly TableColumn<ListedRegistration>[] = [
  { head: organisationWords.phoneLabel, width: 16, contact: true, cell: ({ row }) => formatPhone(row.phone) },
  { head: organisationWords.email, width: 26, contact: true, fileOnly: true, cell: ({ row }) => row.email },
]

/** The columns of the list of registrations as it is taken along; how people are reached only for those who may read it. */
export const registrationColumns = (contacts: boolean): readonly TableColumn<ListedRegistration>[] => [
  { head: words.name, width: 40, wrap: true, cell: ({ row }) => row.name },
  { head: words.kind, width: 28, cell: ({ row }) => (row.kind ? organisationWords.kinds[row.kind] : '') },
  { head: words.place, width: 18, cell: ({ row }) => placeOf(row) },
  { head: organisationWords.identifier, width: 16, cell: ({ row }) => row.identifierMask, fileOnly: true },
  { head: words.contact, width: 26, cell: ({ row }) => row.person },
  ...(contacts ? contactColumns : []),
  { head: formWords.donePeople, width: 10, total: true, cell: ({ row }) => row.people },
  {
    ...{ head: organisationWords.sector, width: 24, fileOnly: true },
    cell: ({ row }) => (row.sector ? organisationWords.sectors[row.sector] : ''),
  },
  {
    ...{ head: words.speaks, width: 34, wrap: true, fileOnly: true },
    cell: ({ row }) => (row.wantsToSpeak ? row.speechTopic || words.yes : ''),
  },
  {
    ...{ head: words.channel, width: 20, fileOnly: true },
    cell: ({ row }) => (isRegistrationChannel(row.channel) ? words.channels[row.channel] : ''),
  },
  { head: words.came, width: 18, cell: ({ row }) => row.receivedAt },
  { head: words.state, width: 40, cell: ({ counted }) => words.reasons[counted.why] },
]
