import type { Day } from '#kernel/day.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { type Due, supplementaryReports } from '#modules/deadlines/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Milestone } from '../domain/index.ts'
import { type Dialogue, rulesOf } from './dialogue.ts'

/**
 * Báo cáo bổ sung (R19), once the result report was sent: by when, from the answers that were open on that day. What waits
 * for the city or was closed owes no answer and is not among them.
 */
export async function supplementaryMilestones(
  db: UnitDb,
  dialogue: Dialogue,
  reportedOn: Day,
  today: Day,
  calendar: WorkingCalendar,
): Promise<readonly Milestone[]> {
  const open = await db
    .selectFrom('deadline')
    .select(['due_on as dueOn', 'met_on as answeredOn'])
    .where('dialogue_id', '=', dialogue.id)
    .where('kind', '=', 'answer')
    .where('lapsed_on', 'is', null)
    .where('anchor_on', '<=', reportedOn)
    .where((of) => of.or([of('met_on', 'is', null), of('met_on', '>', reportedOn)]))
    .execute()
  const { first, next } = supplementaryReports(open, today, { rules: rulesOf(dialogue), calendar })
  const named = (name: Milestone['name'], due: Due | null): Milestone[] => (due ? [{ name, due }] : [])
  return [...named('supplementary-report', first), ...named('supplementary-report-next', next)]
}
