import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { meet, owe, unmeet } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { phaseOfMilestone, type ReopenRefusal, reopenTask } from '../domain/index.ts'
import { setItems } from './checklist.ts'
import { noTaskHooks, type TaskHooks } from './hooks.ts'
import { type Doer, type LockedTask, type LockRefusal, lockTask, type SeenTask } from './lock-task.ts'
import { owedOf } from './own-due.ts'
import { addSteps } from './task-steps.ts'
import type { NewTask } from './tasks.ts'

/**
 * Giao việc: a row of what and who, and its due day among the deadlines (R22): the day somebody chose, or so many working days
 * from a milestone of its dialogue. Answers with its id.
 */
export async function addTask(tx: UnitDb, by: By, task: NewTask): Promise<string> {
  const id = newId()
  const { anchor = null, dialogueId, dueOn } = task
  await tx
    .insertInto('task')
    .values({
      id,
      dialogue_id: dialogueId,
      title: task.title,
      note: task.note,
      department_id: task.departmentId,
      officer_id: task.officerId,
      created_at: by.at,
      created_by: by.officerId,
      phase: task.phase ?? (anchor ? phaseOfMilestone(anchor.milestone, anchor.term) : 'before'),
      work_days: task.workDays ?? 3,
      act: task.act ?? '',
      petition_id: task.petitionId ?? null,
      ...(anchor && { milestone: anchor.milestone, term: anchor.term }),
    })
    .execute()
  if (task.checklist) await setItems(tx, by, id, task.checklist, 0)
  const owed = await owedOf(tx, id, { dialogueId, anchor, dueOn })
  if (owed) await owe(tx, by, owed)
  await recordHistory(tx, by, {
    code: 'task.assigned',
    subject: 'task',
    subjectId: id,
    facts: {
      department: task.departmentId,
      officer: task.officerId,
      due: dueOn?.toString() ?? null,
    },
  })
  return id
}

export type TaskRefusal = LockRefusal | 'already-done' | 'has-its-own-act'

/** Xong: the task is done today, with a word of what shows it. Its version must be the one that was shown. */
export async function finishTask(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { note, ...seen }: SeenTask & { readonly note: string },
  hooks: TaskHooks = noTaskHooks,
): Promise<Result<null, TaskRefusal>> {
  const taken = await lockTask(tx, by, doer, { id: seen.id, version: null })
  if (!taken.ok) return taken
  const task = taken.value
  if (task.doneOn) return refuse('already-done')
  if (task.act !== '') return refuse('has-its-own-act')
  if (task.version !== seen.version) return refuse('changed-meanwhile')
  const words = cleanText(note).slice(0, 2000)
  await tx
    .updateTable('task')
    .set({
      ...{ done_on: by.on, done_by: by.officerId, done_how: 'hand', done_note: words },
      ...{ progress: 'doing', waiting_for: '', version: task.version + 1 },
    })
    .where('id', '=', task.id)
    .execute()
  await meet(tx, by, { kind: 'task', subjectId: task.id, on: by.on })
  await addSteps(tx, by, [{ taskId: task.id, step: 'done', words }])
  const milestone = isMilestonesWork(task)
  if (milestone && (await isLastOf(tx, milestone))) await hooks.done(tx, by, milestone)
  await recordHistory(tx, by, { code: 'task.done', subject: 'task', subjectId: task.id })
  return accept(null)
}

/** The milestone that a task on its very day is the work of; null: it only leads up to one. */
const isMilestonesWork = ({ byAct, dialogueId, milestone, term }: LockedTask) =>
  byAct && dialogueId && milestone !== '' && term === 0 ? { dialogueId, milestone } : null

/** Is nothing left of what makes a milestone? */
const isLastOf = async (tx: UnitDb, of: { readonly dialogueId: string; readonly milestone: string }) =>
  !(await tx
    .selectFrom('task')
    .select('id')
    .where('dialogue_id', '=', of.dialogueId)
    .where('milestone', '=', of.milestone)
    .where('by_act', '=', true)
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null)
    .limit(1)
    .executeTakeFirst())

/** Làm lại: a task that was done is open again, with the reason; it is owed by its day as before. */
export async function reopen(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { reason, ...seen }: SeenTask & { readonly reason: string },
  hooks: TaskHooks = noTaskHooks,
): Promise<Result<null, LockRefusal | ReopenRefusal>> {
  const taken = await lockTask(tx, by, doer, seen)
  if (!taken.ok) return taken
  const task = taken.value
  const words = cleanText(reason).slice(0, 2000)
  const decision = reopenTask(task, words)
  if (!decision.ok) return decision
  await tx
    .updateTable('task')
    .set({
      ...{ done_on: null, done_by: null, done_how: null, done_note: '', late_told_for: null },
      ...{ progress: 'doing', version: task.version + 1 },
    })
    .where('id', '=', task.id)
    .execute()
  await unmeet(tx, by, { kind: 'task', subjectId: task.id })
  await addSteps(tx, by, [{ taskId: task.id, step: 'reopened', words }])
  const milestone = isMilestonesWork(task)
  if (milestone) await hooks.reopened(tx, by, milestone)
  await recordHistory(tx, by, { code: 'task.reopened', subject: 'task', subjectId: task.id })
  return accept(null)
}
