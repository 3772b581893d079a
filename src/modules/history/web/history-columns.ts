import { atStart } from '#kernel/vietnamese-date.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { ToldEntry } from '../application/teller.ts'
import { words } from './words.vi.ts'

/** The columns of the history as it is taken along. */
export const historyColumns: readonly TableColumn<ToldEntry>[] = [
  { head: words.number, width: 10, cell: (entry) => entry.seq, fileOnly: true },
  { head: words.when, width: 18, cell: (entry) => entry.at },
  {
    ...{ head: words.who, width: 26 },
    cell: ({ actor, officerName }) =>
      actor === 'officer' ? (officerName ?? words.system) : actor === 'public' ? words.public : words.system,
  },
  { head: words.what, width: 80, wrap: true, cell: (entry) => atStart(entry.sentence ?? words.unknown(entry.code)) },
]
