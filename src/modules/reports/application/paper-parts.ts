import type { Day } from '#kernel/day.ts'
import type { PaperBlock, PaperTable } from '#kernel/paper.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { reportWords as words } from './report-words.vi.ts'
import type { ResultRow } from './result-rows.ts'

/** How a row is said in words that need the names of later catalogues. */
export interface RowWords {
  readonly field: (row: ResultRow) => string
  readonly competence: (row: ResultRow) => string
}

/** A day in full; '' for none. */
export const day = (on: Day | null): string => (on ? dateWithYear(on) : '')

/** Where a petition stands, in the words of the report. */
export function standingOf(row: ResultRow): string {
  switch (row.outcome) {
    case 'waiting-city':
      return words.waiting(row.sentTo, day(row.sentOn))
    case 'overdue':
      return words.overdue(day(row.dueOn))
    case 'open':
      return row.dueOn ? words.inProgress(day(row.dueOn)) : words.noTerm
    default:
      return words.outcomes[row.outcome]
  }
}

/** A list whose items are each a sentence; what somebody wrote may end with its own stop. */
export const list = (items: readonly string[]): PaperBlock => ({
  is: 'list',
  items: items.map((item) => `${item.replace(/[.\s]+$/, '')}.`),
})
/** A part's heading. */
export const heading = (text: string): PaperBlock => ({ is: 'heading', level: 1, text })
/** A paragraph. */
export const paragraph = (text: string): PaperBlock => ({ is: 'paragraph', text })

/** The table of all petitions, Phụ lục II as it is proposed (facts 4.2): the city's own form may ask for other columns. */
export const resultTable = (rows: readonly ResultRow[], say: RowWords): PaperTable => ({
  is: 'table',
  columns: [
    { head: words.columns.number, width: 11, align: 'center' },
    { head: words.columns.sender, width: 36 },
    { head: words.columns.content, width: null },
    { head: words.columns.field, width: 25 },
    { head: words.columns.lead, width: 25 },
    { head: words.columns.answer, width: null },
    { head: words.columns.outcome, width: 27 },
    { head: words.columns.cause, width: 22 },
  ],
  rows: rows.map((row) => [
    String(row.number),
    [row.sender, row.place].filter(Boolean).join(', '),
    row.content,
    [say.field(row), say.competence(row)].filter(Boolean).join('; '),
    [row.lead, ...row.joining].filter(Boolean).join('; '),
    [row.answer, words.document(row.answerNumber, day(row.answerDay))].filter(Boolean).join('\n'),
    [
      standingOf(row),
      row.outcome === 'open' || row.outcome === 'overdue' ? '' : row.dueOn && words.due(day(row.dueOn), row.planned),
    ]
      .filter(Boolean)
      .join('; '),
    row.late ? row.delayCause : '',
  ]),
})

/** What is open or waits, each with its term. */
export const leftRows = (rows: readonly ResultRow[]): readonly ResultRow[] =>
  rows.filter(({ outcome }) => outcome === 'open' || outcome === 'overdue' || outcome === 'waiting-city')

/** What is left, a line each, or that nothing is. */
export const leftBlock = (left: readonly ResultRow[]): PaperBlock =>
  left.length === 0
    ? paragraph(words.none)
    : list(left.map((row) => words.openOne(row.number, row.sender, standingOf(row), row.lead)))

/** Why what is late is late (R17). */
export const delaysBlock = (late: readonly ResultRow[]): PaperBlock =>
  list(late.map((row) => words.lateOne(row.number, row.delayCause)))
