import type { Day } from '#kernel/day.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { ListedCommitment } from '../../application/commitments/commitments-query.ts'
import { commitmentState, isKeptLate } from '../../domain/index.ts'
import { commitmentWords } from '../office/depth-words.vi.ts'
import { sayingWords } from '../saying-words.vi.ts'
import { badgeWords, exportHeads as heads, commitmentsWords as words } from './words.vi.ts'

/** The columns of the list of promises as it is taken along. */
export const commitmentColumns = (today: Day): readonly TableColumn<ListedCommitment>[] => [
  { head: words.what, width: 60, wrap: true, cell: (row) => row.what },
  { head: heads.number, width: 10, cell: (row) => row.petition.number },
  { head: heads.dialogue, width: 10, cell: (row) => row.dialogue ?? '' },
  { head: heads.petition, width: 46, wrap: true, cell: (row) => row.petition.title, fileOnly: true },
  { head: words.department, width: 26, cell: (row) => row.department ?? '' },
  { head: heads.officer, width: 24, cell: (row) => row.officer ?? '' },
  { head: words.madeOn, width: 13, cell: (row) => row.madeOn },
  { head: words.dueOn, width: 16, cell: (row) => row.dueOn },
  {
    ...{ head: words.standing, width: 18 },
    cell: (row) => (isKeptLate(row) ? badgeWords.keptLate : commitmentWords[commitmentState(row, today)]),
  },
  { head: heads.keptOn, width: 13, cell: (row) => row.keptOn },
  { head: heads.givenUpOn, width: 13, cell: (row) => row.givenUpOn, fileOnly: true },
  { head: words.evidenceTitle, width: 12, cell: (row) => row.evidence, total: true, fileOnly: true },
  { head: heads.said, width: 24, cell: (row) => (row.said ? sayingWords[row.said] : ''), fileOnly: true },
]
