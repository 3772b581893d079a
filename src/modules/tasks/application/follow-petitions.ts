import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { owe } from '#modules/deadlines/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { doneByItsAct, noLongerAsked, undoneByItsAct } from './own-acts.ts'
import { owedOf } from './own-due.ts'

interface Followed {
  readonly id: string
  readonly dialogueId: string | null
  readonly doneOn: Day | null
  readonly taskDue: Day | null
  /** What the petition owes now; null: nothing any more. */
  readonly dueOn: Day | null
  readonly metOn: Day | null
}

/**
 * Brings the tasks that are the work of these petitions into line with them (R22): due when the petition is, done on the day it was
 * answered or passed on, open again when it is, gone with what is withdrawn. Done twice it does no harm.
 */
export async function followPetitions(tx: UnitDb, by: By, petitionIds: readonly string[]): Promise<void> {
  // Senders know nothing of tasks; what they asked for is brought in with the next act of the office, or by the day's job.
  if (by.actor === 'public') return
  const { rows } = await sql<Followed>`
    select t.id, t.dialogue_id as "dialogueId", t.done_on as "doneOn", x.due_on as "taskDue", p.due_on as "dueOn", p.met_on as "metOn"
    from task t
      left join deadline x on x.unit_id = t.unit_id and x.subject_id = t.id and x.kind = 'task' and x.lapsed_on is null
      left join lateral (select d.due_on, d.met_on from deadline d
        where d.unit_id = t.unit_id and d.subject_id = t.petition_id and d.kind in ('answer', 'escalate') and d.lapsed_on is null
        order by d.round desc, d.met_on nulls first limit 1) p on true
    where t.petition_id = any (${petitionIds}::uuid[]) and t.dropped_on is null
    order by t.id for update of t`.execute(tx)
  for (const { id: taskId, dialogueId, doneOn, taskDue, dueOn, metOn } of rows) {
    if (!dueOn) {
      if (!doneOn) await noLongerAsked(tx, by, taskId)
      continue
    }
    if (doneOn && !metOn) await undoneByItsAct(tx, by, { taskId })
    if (!metOn && !taskDue?.equals(dueOn)) {
      const owed = await owedOf(tx, taskId, { dialogueId, anchor: null, dueOn })
      if (owed) await owe(tx, by, owed)
    }
    if (metOn && !doneOn) await doneByItsAct(tx, by, { taskId }, metOn)
  }
}
