import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/index.ts'
import { lapse, oweAll } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { proposeStandardTasks, standardTasks } from './standard-tasks.ts'

/** A milestone's day, as tasks count from it. */
export interface TaskMilestone {
  readonly name: string
  readonly on: Day
  readonly planned: boolean
}

/** As it stands beside a task's day. */
const SOURCE = 'Danh mục nhiệm vụ của đơn vị'

/** Gives a new dialogue the tasks of the unit's list (R22). Their days come with {@link keepStandardTasks}. */
export async function layOutTasks(tx: UnitDb, by: By, dialogueId: string): Promise<void> {
  await proposeStandardTasks(tx)
  const list = await standardTasks(tx)
  if (list.length === 0) return
  await tx
    .insertInto('task')
    .values(
      list.map(({ id, title, departmentId, milestone, term }) => ({
        ...{ id: newId(), dialogue_id: dialogueId, title, milestone, term, standard_task_id: id },
        ...{ department_id: departmentId, created_at: by.at, created_by: by.officerId },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await recordHistory(tx, by, {
    code: 'task.laid-out',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { tasks: list.length },
  })
}

/**
 * Brings the open tasks of a dialogue into line with its milestones: their days move with them; those whose milestone is no
 * more are dropped, and taken up again when it comes back.
 */
export async function keepStandardTasks(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  milestones: readonly TaskMilestone[],
  calendar: WorkingCalendar,
): Promise<void> {
  const open = await tx
    .selectFrom('task')
    .select(['id', 'milestone', 'term', 'dropped_on'])
    .where('dialogue_id', '=', dialogueId)
    .where('milestone', '<>', '')
    .where('done_on', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (open.length === 0) return
  const days = new Map(milestones.map((one) => [one.name, one]))
  const kept = open.filter(({ milestone }) => days.has(milestone))
  const gone = open.filter(({ milestone, dropped_on }) => !days.has(milestone) && !dropped_on)
  await setDropped(
    tx,
    by,
    gone.map(({ id }) => id),
    by.on,
  )
  for (const { id } of gone) await lapse(tx, by, { kind: 'task', subjectId: id, on: by.on })
  await setDropped(
    tx,
    by,
    kept.filter(({ dropped_on }) => dropped_on).map(({ id }) => id),
    null,
  )
  await oweAll(
    tx,
    by,
    kept.flatMap(({ id, milestone, term }) => {
      const from = days.get(milestone)
      if (!from || term === null) return []
      const on = addWorkingDays(calendar, from.on, term)
      const due = {
        on,
        source: SOURCE,
        legal: false,
        anchor: { what: 'milestone', on: from.on },
        term,
        planned: from.planned,
      }
      return [{ kind: 'task', subject: 'task', subjectId: id, dialogueId, due } as const]
    }),
  )
}

async function setDropped(tx: UnitDb, _by: By, ids: readonly string[], on: Day | null): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('task')
    .set({ dropped_on: on, version: sql`version + 1` })
    .where('id', 'in', [...ids])
    .execute()
}
