import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { countResults, type FactField, type RowField } from '../domain/index.ts'
import { day, type RowWords, standingOf } from './paper-parts.ts'
import { reportWords as words } from './report-words.vi.ts'
import type { ReportedDialogue } from './result-paper.ts'
import type { ResultRow } from './result-rows.ts'

/** What a field comes to: text, a number, or a day the file may count with. */
export type FieldValue = string | number | { readonly day: string } | null

const dayValue = (on: Day | null): FieldValue => on && { day: on.toString() }
const joined = (...texts: readonly string[]): string => texts.filter(Boolean).join('; ')

/** What each field says of a petition; `place`: its place in the list, from 1. */
export const rowValues = (row: ResultRow, place: number, say: RowWords): Readonly<Record<RowField, FieldValue>> => ({
  'place-in-list': place,
  number: row.number,
  sender: row.sender,
  address: row.place,
  'sender-and-address': [row.sender, row.place].filter(Boolean).join(', '),
  identifier: row.identifier,
  'received-on': dayValue(row.receivedOn),
  title: row.title,
  content: row.content,
  proposal: row.proposal,
  field: say.field(row),
  competence: say.competence(row),
  lead: row.lead,
  joining: row.joining.join('; '),
  'lead-and-joining': joined(row.lead, ...row.joining),
  answer: row.answer,
  'answer-number': row.answerNumber,
  'answer-day': dayValue(row.answerDay),
  'answer-document': words.document(row.answerNumber, day(row.answerDay)),
  'answered-on': dayValue(row.answeredOn),
  'due-on': dayValue(row.dueOn),
  outcome: standingOf(row),
  late: row.late ? words.form.late : '',
  cause: row.late ? row.delayCause : '',
  'at-conference': row.atConference ? words.form.yes : '',
})

/** What each field says once. `asOf`: the day the figures are of, and the hour somebody gave, '' for the day's end. */
export function factValues(
  dialogue: ReportedDialogue,
  rows: readonly ResultRow[],
  about: { readonly unit: string; readonly asOf: Day; readonly hour: string; readonly today: Day },
): Readonly<Record<FactField, FieldValue>> {
  const counts = countResults(rows)
  const { byKind } = dialogue
  return {
    unit: about.unit,
    year: dialogue.year,
    'as-of': words.form.asOf(about.hour, dateWithYear(about.asOf)),
    today: dayValue(about.today),
    'held-on': dayValue(dialogue.heldOn),
    place: dialogue.place,
    chair: dialogue.chair,
    plan: dialogue.plan,
    registrations: dialogue.registrations,
    companies: byKind.company,
    'co-operatives': byKind['co-operative'],
    households: byKind.household,
    petitions: counts.all,
    'petitions-at-conference': rows.filter(({ atConference }) => atConference).length,
    'answered-aloud': counts.by.aloud,
    'answered-in-writing': counts.by.written,
    guided: counts.by.guided,
    'waiting-city': counts.by['waiting-city'],
    open: counts.by.open,
    overdue: counts.by.overdue,
    'in-time': counts.inTime,
    'late-count': counts.late,
    withdrawn: counts.by.withdrawn,
  }
}
