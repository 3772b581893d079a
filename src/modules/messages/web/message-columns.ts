import { formatPhone } from '#kernel/phone-text.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { WorklistMessage } from '../application/worklist.ts'
import { isHandWay } from '../domain/index.ts'
import { words } from './words.vi.ts'

/** How somebody was told, in a word; '' while they are not. */
export const wayWord = (how: string | null): string =>
  how === 'mail' ? words.mailWay : how === 'gateway' ? words.gatewayWay : how && isHandWay(how) ? words.ways[how] : ''

/** The columns of the list of people to be told as it is taken along. */
export const messageColumns = (contacts: boolean): readonly TableColumn<WorklistMessage>[] => [
  { head: words.person, width: 30, cell: (row) => row.name || words.nameless },
  ...(contacts
    ? ([
        { head: words.phone, width: 16, cell: (row) => formatPhone(row.phone), contact: true },
        { head: words.email, width: 26, cell: (row) => row.email, fileOnly: true, contact: true },
      ] satisfies TableColumn<WorklistMessage>[])
    : []),
  { head: words.message, width: 46, wrap: true, cell: (row) => row.title },
  { head: words.since, width: 18, cell: (row) => row.createdAt },
  { head: words.toldAt, width: 18, cell: (row) => row.toldAt },
  { head: words.how, width: 20, cell: (row) => wayWord(row.toldHow) },
  { head: words.toldName, width: 24, cell: (row) => (row.toldAt ? (row.tellerName ?? words.system) : '') },
]
