import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { notHolding } from '../decision-in-force.ts'
import type { Doer } from './tick-posting.ts'

/** What making a dialogue known still waits for. */
export interface PreparationOwed {
  /** Loudspeaker scripts whose latest text nobody has approved. */
  readonly scripts: number
  /** Rows of the checklist past their day, of those this officer may tick. */
  readonly late: number
  /** Those whose day is today. */
  readonly today: number
}

/** Counts them in one query; `doer`: whose rows are counted. */
export async function preparationOwed(
  db: UnitDb,
  dialogueId: string,
  { any, departmentId }: Doer,
  today: Day,
): Promise<PreparationOwed> {
  const { rows } = await sql<PreparationOwed>`
    with owed as (select p.planned_on from posting p
      where p.dialogue_id = ${dialogueId} and p.done_on is null and p.removed_at is null and p.planned_on <= ${today}
        and (${any} or p.department_id = ${departmentId})
        and ((p.phase <> 'day' and p.script is distinct from 'eve') or coalesce((
          select d.decision from dialogue_decision d where d.dialogue_id = ${dialogueId}
           order by d.decided_at desc, d.id desc limit 1), '') not in (${sql.join(notHolding)})))
    select
      (select count(*)::int from (
         select distinct on (kind) id from dialogue_text
          where dialogue_id = ${dialogueId} and kind like 'script-%' order by kind, seq desc
       ) latest where not exists (select from script_approval a where a.text_id = latest.id)) as scripts,
      (select count(*)::int from owed where planned_on < ${today}) as late,
      (select count(*)::int from owed where planned_on = ${today}) as today`.execute(db)
  return rows[0] ?? { scripts: 0, late: 0, today: 0 }
}
