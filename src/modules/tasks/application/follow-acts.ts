import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { meet, unmeet } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { addSteps } from './task-steps.ts'

interface Followed {
  readonly id: string
  readonly milestone: string
  readonly metOn: Day
}

/**
 * Brings the tasks that a milestone's own fact shows as done into line with it (R22): met, they are done on that day without
 * anybody ticking them; taken back, they are open again. Done twice it does no harm.
 */
export async function followActs(tx: UnitDb, by: By, dialogueId: string): Promise<void> {
  const met = await sql<Followed>`select t.id, t.milestone, m.met_on as "metOn" from task t
      join deadline m on m.unit_id = t.unit_id and m.kind = 'milestone' and m.subject_id = t.dialogue_id and m.name = t.milestone
    where t.dialogue_id = ${dialogueId} and t.by_act and t.done_on is null and t.dropped_on is null and m.met_on is not null
    order by t.id for update of t`.execute(tx)
  for (const { id, milestone, metOn } of met.rows) {
    await tx
      .updateTable('task')
      .set((row) => ({
        done_on: metOn,
        done_how: 'act',
        waiting_for: '',
        progress: 'doing',
        version: row('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
    await meet(tx, by, { kind: 'task', subjectId: id, on: metOn })
    await addSteps(tx, by, [{ taskId: id, step: 'done' }])
    await recordHistory(tx, by, {
      code: 'task.done-by-act',
      subject: 'task',
      subjectId: id,
      facts: { milestone, on: metOn.toString() },
    })
  }
  const back = await sql<{ id: string; milestone: string }>`select t.id, t.milestone from task t
      left join deadline m on m.unit_id = t.unit_id and m.kind = 'milestone' and m.subject_id = t.dialogue_id and m.name = t.milestone
    where t.dialogue_id = ${dialogueId} and t.by_act and t.done_how = 'act' and m.met_on is null order by t.id for update of t`.execute(
    tx,
  )
  for (const { id, milestone } of back.rows) {
    await tx
      .updateTable('task')
      .set((row) => ({ done_on: null, done_how: null, progress: 'doing', version: row('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await unmeet(tx, by, { kind: 'task', subjectId: id })
    await addSteps(tx, by, [{ taskId: id, step: 'reopened' }])
    await recordHistory(tx, by, {
      code: 'task.reopened-by-act',
      subject: 'task',
      subjectId: id,
      facts: { milestone },
    })
  }
}
