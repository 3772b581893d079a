import { competenceWords, fieldWords, isCompetence, isField } from '#modules/petitions/index.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import { type RowWords, standingOf } from '../application/paper-parts.ts'
import type { ResultRow } from '../application/result-rows.ts'
import { words } from './words.vi.ts'

/** Field and competence in the words of petitions. */
export const rowWords: RowWords = {
  field: ({ field }) => (field !== null && isField(field) ? fieldWords[field] : ''),
  competence: ({ competence }) => (competence !== null && isCompetence(competence) ? competenceWords[competence] : ''),
}

const { heads } = words

/** The report's table as it is taken along. */
export const reportColumns: readonly TableColumn<ResultRow>[] = [
  { head: heads.number, width: 8, cell: (row) => row.number },
  { head: heads.sender, width: 36, wrap: true, cell: (row) => row.sender },
  { head: heads.place, width: 20, cell: (row) => row.place },
  { head: heads.receivedOn, width: 13, cell: (row) => row.receivedOn },
  { head: heads.content, width: 60, wrap: true, cell: (row) => row.content },
  { head: heads.field, width: 22, cell: rowWords.field },
  { head: heads.competence, width: 24, cell: rowWords.competence },
  { head: heads.lead, width: 26, cell: (row) => row.lead },
  { head: heads.joining, width: 30, cell: (row) => row.joining.join('; ') },
  { head: heads.answer, width: 60, wrap: true, cell: (row) => row.answer },
  { head: heads.answerNumber, width: 16, cell: (row) => row.answerNumber },
  { head: heads.answerDay, width: 13, cell: (row) => row.answerDay },
  { head: heads.dueOn, width: 13, cell: (row) => row.dueOn },
  { head: heads.outcome, width: 34, cell: standingOf },
  { head: heads.answeredOn, width: 13, cell: (row) => row.answeredOn },
  { head: heads.cause, width: 34, wrap: true, cell: (row) => (row.late ? row.delayCause : '') },
]
