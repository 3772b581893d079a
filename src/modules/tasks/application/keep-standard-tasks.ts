import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/index.ts'
import { type DueMove, deadlinesOfAll, lapse, moveOf, type Owed, oweAll } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { followActs } from './follow-acts.ts'
import { ASSIGNED } from './own-due.ts'
import { proposeStandardTasks, standardTasks } from './standard-tasks.ts'
import { addSteps } from './task-steps.ts'
import { tellMoved } from './tell-tasks.ts'

/** A milestone's day, as tasks count from it. */
export interface TaskMilestone {
  readonly name: string
  readonly on: Day
  readonly planned: boolean
}

/** As it stands beside the day of a task of the unit's list. */
const SOURCE = 'Danh mục nhiệm vụ của đơn vị'

/** Gives a new dialogue the tasks of the unit's list (R22). Their days come with {@link keepStandardTasks}. */
export async function layOutTasks(tx: UnitDb, by: By, dialogueId: string): Promise<void> {
  await proposeStandardTasks(tx)
  const list = await standardTasks(tx)
  if (list.length === 0) return
  await tx
    .insertInto('task')
    .values(
      list.map(({ id, title, departmentId, milestone, term, phase, workDays, byAct }) => ({
        ...{ id: newId(), dialogue_id: dialogueId, title, milestone, term, standard_task_id: id },
        ...{ phase, work_days: workDays, by_act: byAct },
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

const boundTo = (db: UnitDb, dialogueId: string) =>
  db
    .selectFrom('task')
    .select([
      ...(['id', 'title', 'milestone', 'term', 'dropped_on', 'standard_task_id'] as const),
      ...(['department_id as departmentId', 'officer_id as officerId'] as const),
    ])
    .where('dialogue_id', '=', dialogueId)
    .where('milestone', '<>', '')
    .where('done_on', 'is', null)
    .orderBy('id')

const openBound = (tx: UnitDb, dialogueId: string) => boundTo(tx, dialogueId).forUpdate().execute()

type BoundTask = Awaited<ReturnType<typeof openBound>>[number]

/** The open tasks of a dialogue whose days would move if its milestones stood on these, or another calendar held; nothing is written. */
export async function taskMoves(
  db: UnitDb,
  dialogueId: string,
  milestones: readonly TaskMilestone[],
  calendar: WorkingCalendar,
): Promise<DueMove[]> {
  const days = new Map(milestones.map((one) => [one.name, one]))
  const owed = new Map(
    (await boundTo(db, dialogueId).execute()).flatMap((task) => {
      const from = days.get(task.milestone)
      return from ? [[task.id, owedBy(task, from, dialogueId, calendar)] as const] : []
    }),
  )
  return (await deadlinesOfAll(db, [...owed.keys()])).flatMap((one) => {
    const now = owed.get(one.subjectId)?.due.on
    const isOpen = one.kind === 'task' && !one.metOn && !one.lapsedOn
    return isOpen && now && !now.equals(one.dueOn) ? [moveOf(one, now)] : []
  })
}

/**
 * Brings the open tasks of a dialogue into line with its milestones, those of the unit's list and its own alike: what a
 * milestone's fact shows as done is done; days move with their milestones, and say so; those whose milestone is no more are
 * dropped, and taken up again when it comes back.
 */
export async function keepStandardTasks(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  milestones: readonly TaskMilestone[],
  calendar: WorkingCalendar,
): Promise<void> {
  await followActs(tx, by, dialogueId)
  const open = await openBound(tx, dialogueId)
  if (open.length === 0) return
  const days = new Map(milestones.map((one) => [one.name, one]))
  const kept = open.filter(({ milestone }) => days.has(milestone))
  const gone = open.filter(({ milestone, dropped_on }) => !days.has(milestone) && !dropped_on)
  await setDropped(
    tx,
    gone.map(({ id }) => id),
    by.on,
  )
  for (const { id } of gone) await lapse(tx, by, { kind: 'task', subjectId: id, on: by.on })
  await setDropped(
    tx,
    kept.filter(({ dropped_on }) => dropped_on).map(({ id }) => id),
    null,
  )
  const owed = kept.flatMap((task) => {
    const from = days.get(task.milestone)
    return from ? [owedBy(task, from, dialogueId, calendar)] : []
  })
  await sayMoves(tx, by, kept, owed)
  await oweAll(tx, by, owed)
}

const owedBy = (task: BoundTask, from: TaskMilestone, dialogueId: string, calendar: WorkingCalendar): Owed => ({
  ...{ kind: 'task', subject: 'task', subjectId: task.id, dialogueId },
  due: {
    on: addWorkingDays(calendar, from.on, task.term ?? 0),
    source: task.standard_task_id ? SOURCE : ASSIGNED,
    legal: false,
    anchor: { what: 'milestone', on: from.on },
    term: task.term ?? 0,
    planned: from.planned,
  },
})

/** Lays down which days move and why, and tells those with whom the tasks lie. What is owed for the first time moves nothing. */
async function sayMoves(tx: UnitDb, by: By, tasks: readonly BoundTask[], owed: readonly Owed[]): Promise<void> {
  const had = await deadlinesOfAll(
    tx,
    owed.map(({ subjectId }) => subjectId),
  )
  const known = new Map(had.filter(({ kind }) => kind === 'task').map((one) => [one.subjectId, one]))
  const moved = owed.flatMap(({ subjectId, due }) => {
    const was = known.get(subjectId)
    const task = tasks.find(({ id }) => id === subjectId)
    if (!task || !was || was.metOn || was.lapsedOn || was.dueOn.equals(due.on)) return []
    return [{ ...task, was: was.dueOn, now: due.on, anchorWas: was.anchor.on, anchorNow: due.anchor.on }]
  })
  if (moved.length === 0) return
  await addSteps(
    tx,
    by,
    moved.map(({ id, was, now, anchorWas, anchorNow }) => ({
      ...{ taskId: id, step: 'moved' as const },
      moved: { was, now, anchorWas, anchorNow },
    })),
  )
  for (const { id, was } of moved)
    await tx
      .updateTable('task')
      .set((row) => ({ moved_from: was, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
  await tellMoved(tx, by, moved)
}

async function setDropped(tx: UnitDb, ids: readonly string[], on: Day | null): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('task')
    .set({ dropped_on: on, version: sql`version + 1` })
    .where('id', 'in', [...ids])
    .execute()
}
