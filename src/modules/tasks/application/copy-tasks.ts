import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/index.ts'
import { type Deadline, deadlinesOf, type Owed, oweAll } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  anchoredBy,
  type Copied,
  type CopiedTask,
  type DatedMilestone,
  MOST_ITEMS,
  whatToCopy,
} from '../domain/index.ts'
import { setItems } from './checklist.ts'
import { ASSIGNED } from './own-due.ts'

/** More tasks than a dialogue has. */
const EVERY = 5000

/** From which dialogue to which. */
export interface Copying {
  readonly from: string
  readonly to: string
}

/** A task as copying sees it. */
export interface TaskToCopy extends CopiedTask {
  readonly id: string
  readonly departmentId: string | null
  readonly departmentName: string | null
  readonly phase: string
  readonly workDays: number
  readonly byAct: boolean
  readonly note: string
  readonly milestone: string
  readonly term: number | null
  readonly dueOn: Day | null
}

/** A task that would be added: what its day counts from now, and the day that gives. */
export interface TaskToAdd extends TaskToCopy {
  readonly anchor: { readonly milestone: string; readonly term: number } | null
  readonly newDueOn: Day | null
}

async function tasksToCopy(db: UnitDb, dialogueId: string, dropped: boolean): Promise<readonly TaskToCopy[]> {
  const rows = await db
    .selectFrom('task')
    .leftJoin('department', 'department.id', 'task.department_id')
    .leftJoin('deadline', (on) => on.onRef('deadline.subject_id', '=', 'task.id').on('deadline.kind', '=', 'task'))
    .select([
      ...(['task.id', 'task.title', 'task.note', 'task.phase', 'task.work_days as workDays'] as const),
      ...(['task.by_act as byAct', 'task.milestone', 'task.term', 'deadline.due_on as dueOn'] as const),
      ...(['task.department_id as departmentId', 'department.name as departmentName'] as const),
      'task.standard_task_id as standardTaskId',
    ])
    .where('task.dialogue_id', '=', dialogueId)
    // What an act of its own does is asked anew by that act.
    .where('task.act', '=', '')
    .$if(!dropped, (query) => query.where('task.dropped_on', 'is', null))
    .orderBy('deadline.due_on', (column) => column.asc().nullsLast())
    .orderBy('task.created_at')
    .orderBy('task.id')
    .limit(EVERY)
    .execute()
  const items = await db
    .selectFrom('task_item')
    .innerJoin('task', 'task.id', 'task_item.task_id')
    .select(['task_item.task_id as taskId', 'task_item.what'])
    .where('task.dialogue_id', '=', dialogueId)
    .where('task_item.removed_at', 'is', null)
    .orderBy('task_item.position')
    .orderBy('task_item.id')
    .execute()
  const lines = Map.groupBy(items, ({ taskId }) => taskId)
  return rows.map((row) => ({ ...row, checklist: (lines.get(row.id) ?? []).map(({ what }) => what) }))
}

const milestonesOf = async (db: UnitDb, dialogueId: string): Promise<readonly Deadline[]> =>
  (await deadlinesOf(db, dialogueId)).filter(({ kind }) => kind === 'milestone')

/**
 * What last dialogue's tasks would add to this one (R22): its own additions and checklists too, days told from milestones; a
 * department that is no more leaves its task to nobody. Nothing is written.
 */
export async function tasksToAdd(
  db: UnitDb,
  { from, to }: Copying,
  calendar: WorkingCalendar,
): Promise<Copied<TaskToAdd, TaskToCopy>> {
  // What was dropped since is there too: it must not come back as a second row.
  const [earlier, present] = [await tasksToCopy(db, from, false), await tasksToCopy(db, to, true)]
  const [before, now] = [await milestonesOf(db, from), await milestonesOf(db, to)]
  const active = new Set((await activeDepartments(db)).filter(({ outside }) => !outside).map(({ id }) => id))
  const dated: readonly DatedMilestone[] = before
    .filter(({ name }) => now.some((one) => one.name === name && !one.lapsedOn))
    .map(({ name, dueOn, metOn }) => ({ name, on: name === 'conference' ? (metOn ?? dueOn) : dueOn }))
  const { added, filled } = whatToCopy(earlier, present)
  return {
    filled,
    added: added.map((task): TaskToAdd => {
      const isHere = task.departmentId !== null && active.has(task.departmentId)
      const anchor =
        task.milestone !== '' && task.term !== null
          ? { milestone: task.milestone, term: task.term }
          : task.dueOn && anchoredBy(task.dueOn, dated, calendar)
      const milestone = anchor && now.find(({ name, lapsedOn }) => name === anchor.milestone && !lapsedOn)
      return {
        ...task,
        ...(!isHere && { departmentId: null, departmentName: null }),
        anchor: anchor || null,
        newDueOn: milestone ? addWorkingDays(calendar, milestone.dueOn, anchor.term) : null,
      }
    }),
  }
}

/**
 * Chép từ kỳ trước: adds those of the tasks that were chosen, and the missing lines of checklists. Looked at anew when it is done, so
 * that nothing comes twice however often it is sent. Says how many tasks and lines.
 */
export async function copyTasks(
  tx: UnitDb,
  by: By,
  copying: Copying,
  chosen: readonly string[],
  calendar: WorkingCalendar,
): Promise<{ readonly tasks: number; readonly lines: number }> {
  await tx.selectFrom('dialogue').select('id').where('id', '=', copying.to).forUpdate().execute()
  const { added, filled } = await tasksToAdd(tx, copying, calendar)
  const ids = new Set(chosen)
  const taken = added.filter(({ id }) => ids.has(id))
  const rows = taken.map((task) => ({ task, id: newId() }))
  if (rows.length > 0)
    await tx
      .insertInto('task')
      .values(
        rows.map(({ task, id }) => ({
          ...{ id, dialogue_id: copying.to, title: task.title, note: task.note, phase: task.phase },
          ...{ work_days: task.workDays, by_act: task.byAct, department_id: task.departmentId },
          ...{ standard_task_id: task.standardTaskId, created_at: by.at, created_by: by.officerId },
          ...(task.anchor && { milestone: task.anchor.milestone, term: task.anchor.term }),
        })),
      )
      .execute()
  for (const { task, id } of rows) await setItems(tx, by, id, task.checklist.slice(0, MOST_ITEMS), 0)
  const now = await milestonesOf(tx, copying.to)
  await oweAll(
    tx,
    by,
    rows.flatMap(({ task, id }): Owed[] => {
      const from = now.find(({ name, lapsedOn }) => name === task.anchor?.milestone && !lapsedOn)
      if (!from || !task.anchor || !task.newDueOn) return []
      const counted = { anchor: { what: 'milestone', on: from.dueOn }, term: task.anchor.term, planned: from.planned }
      const due = { on: task.newDueOn, source: ASSIGNED, legal: false, ...counted }
      return [{ kind: 'task', subject: 'task', subjectId: id, dialogueId: copying.to, due }]
    }),
  )
  const wanted = filled.filter(({ task }) => ids.has(task.id))
  for (const { task, lines } of wanted) {
    const room = MOST_ITEMS - task.checklist.length
    const { last } = await tx
      .selectFrom('task_item')
      .select((row) => row.fn.max('position').as('last'))
      .where('task_id', '=', task.id)
      .executeTakeFirstOrThrow()
    await setItems(tx, by, task.id, lines.slice(0, Math.max(0, room)), last ?? 0)
  }
  const lines = wanted.reduce((sum, one) => sum + one.lines.length, 0)
  if (rows.length + lines > 0)
    await recordHistory(tx, by, {
      code: 'task.copied',
      subject: 'dialogue',
      subjectId: copying.to,
      facts: { tasks: rows.length, lines, from: copying.from },
    })
  return { tasks: rows.length, lines }
}
