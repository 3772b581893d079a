import type { Day } from '#kernel/day.ts'
import { addWorkingDays, currentCalendar } from '#modules/calendar/index.ts'
import { deadlinesOf, type Owed } from '#modules/deadlines/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** As it stands beside a task's day: nobody's rule, the word of who assigned it. */
export const ASSIGNED = 'Người giao việc đặt'

/** By when a task is to be done, as it was typed: a day, or so many working days from a milestone of its dialogue. */
export interface TypedDue {
  readonly dialogueId: string | null
  readonly anchor: { readonly milestone: string; readonly term: number } | null
  readonly dueOn: Day | null
}

/** What a task's own day owes; null: it has none, or its dialogue no such milestone (it gets its day when that comes back). */
export async function owedOf(
  tx: UnitDb,
  taskId: string,
  { dialogueId, anchor, dueOn }: TypedDue,
): Promise<Owed | null> {
  const owed = { kind: 'task', subject: 'task', subjectId: taskId, dialogueId } as const
  if (anchor && dialogueId) {
    const milestone = (await deadlinesOf(tx, dialogueId)).find(
      ({ kind, name, lapsedOn }) => kind === 'milestone' && name === anchor.milestone && !lapsedOn,
    )
    if (!milestone) return null
    const on = addWorkingDays(await currentCalendar(tx), milestone.dueOn, anchor.term)
    const counted = {
      anchor: { what: 'milestone', on: milestone.dueOn },
      term: anchor.term,
      planned: milestone.planned,
    }
    return { ...owed, due: { on, source: ASSIGNED, legal: false, ...counted } }
  }
  if (!dueOn) return null
  const chosen = { anchor: { what: 'assigned', on: dueOn }, term: 0, planned: false }
  return { ...owed, due: { on: dueOn, source: ASSIGNED, legal: false, ...chosen } }
}
