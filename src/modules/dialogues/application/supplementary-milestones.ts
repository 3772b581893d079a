import type { Day } from '#kernel/day.ts'
import { type Due, supplementaryReports, type Terms } from '#modules/deadlines/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Milestone } from '../domain/index.ts'
import { answersOpenOn } from './answers-open-on.ts'
import type { Dialogue } from './dialogue.ts'

/**
 * Báo cáo bổ sung (R19), once the result report was sent: by when, from the answers that were open on that day. What waits
 * for the city or was closed owes no answer and is not among them.
 * @param answersDue other due days of answers than those that stand, by their deadline's id
 */
export async function supplementaryMilestones(
  db: UnitDb,
  dialogue: Dialogue,
  reportedOn: Day,
  today: Day,
  terms: Terms,
  answersDue: ReadonlyMap<string, Day> = new Map(),
): Promise<readonly Milestone[]> {
  const open = await answersOpenOn(db, dialogue.id, reportedOn)
  const answers = open.map(({ id, dueOn, answeredOn }) => ({ dueOn: answersDue.get(id) ?? dueOn, answeredOn }))
  const { first, next } = supplementaryReports(answers, today, terms)
  const named = (name: Milestone['name'], due: Due | null): Milestone[] => (due ? [{ name, due }] : [])
  return [...named('supplementary-report', first), ...named('supplementary-report-next', next)]
}
