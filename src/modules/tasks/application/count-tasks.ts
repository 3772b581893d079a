import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** How many tasks a dialogue has, how many are done, and how many overdue. */
export interface TaskCounts {
  readonly all: number
  readonly done: number
  readonly late: number
}

/** Counts the tasks of a dialogue; what was dropped is none. */
export async function countTasks(db: UnitDb, dialogueId: string, today: Day): Promise<TaskCounts> {
  const { rows } = await sql<TaskCounts>`select count(*)::int as "all", count(t.done_on)::int as done,
      (count(*) filter (where t.done_on is null and x.due_on < ${today}::date))::int as late
    from task t left join deadline x on x.unit_id = t.unit_id and x.subject_id = t.id and x.kind = 'task' and x.lapsed_on is null
    where t.dialogue_id = ${dialogueId} and t.dropped_on is null`.execute(db)
  return rows[0] ?? { all: 0, done: 0, late: 0 }
}
