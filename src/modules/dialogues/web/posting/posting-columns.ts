import type { Day } from '#kernel/day.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { Posting } from '../../application/posting/posting-rows.ts'
import { postingName } from '../../application/posting/posting-words.vi.ts'
import { postingState } from '../../domain/index.ts'
import { words } from './words.vi.ts'

const { heads, one, exported } = words

/** The columns of the checklist as it is taken along: where and by whom, when, and with which evidence. */
export const postingColumns = (today: Day): readonly TableColumn<Posting>[] => [
  { head: exported.phase, width: 22, cell: ({ phase }) => words.phases[phase] },
  { head: heads.what, width: 48, wrap: true, cell: postingName },
  { head: heads.who, width: 28, cell: (row) => row.headName ?? [row.department, row.who].filter(Boolean).join(', ') },
  { head: one.facts.place, width: 32, wrap: true, cell: (row) => row.postingPlace ?? '' },
  { head: heads.planned, width: 13, cell: (row) => row.plannedOn },
  { head: exported.doneOn, width: 13, cell: (row) => row.doneOn },
  { head: heads.state, width: 22, cell: (row) => words.states[postingState(row, today)] },
  { head: exported.photos, width: 8, cell: (row) => row.photos },
  { head: exported.broadcasts, width: 14, cell: (row) => row.broadcasts },
  { head: one.link, width: 40, wrap: true, cell: (row) => row.link },
  { head: one.note, width: 40, wrap: true, cell: (row) => row.note },
]
