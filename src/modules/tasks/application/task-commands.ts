import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { meet, owe } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { NewTask } from './tasks.ts'

/** As it stands beside a task's day: nobody's rule, the word of who assigned it. */
const ASSIGNED = 'Người giao việc đặt'

/** Giao việc: a row of what and who, and its due day among the deadlines (R22). Answers with its id. */
export async function addTask(tx: UnitDb, by: By, task: NewTask): Promise<string> {
  const id = newId()
  await tx
    .insertInto('task')
    .values({
      id,
      dialogue_id: task.dialogueId,
      title: task.title,
      note: task.note,
      department_id: task.departmentId,
      officer_id: task.officerId,
      created_at: by.at,
      created_by: by.officerId,
    })
    .execute()
  if (task.dueOn)
    await owe(tx, by, {
      kind: 'task',
      subject: 'task',
      subjectId: id,
      dialogueId: task.dialogueId,
      due: {
        on: task.dueOn,
        source: ASSIGNED,
        legal: false,
        anchor: { what: 'assigned', on: task.dueOn },
        term: 0,
        planned: false,
      },
    })
  await recordHistory(tx, by, {
    code: 'task.assigned',
    subject: 'task',
    subjectId: id,
    facts: {
      department: task.departmentId,
      officer: task.officerId,
      due: task.dueOn?.toString() ?? null,
    },
  })
  return id
}

export type TaskRefusal = 'not-found' | 'already-done' | 'changed-meanwhile' | 'not-yours'

/** Who ticks a task off, as far as it matters. */
export interface Doer {
  /** May tick off any of the unit's. */
  readonly any: boolean
  readonly departmentId: string | null
}

/** Xong: the task is done today. Its version must be the one that was shown. */
export async function finishTask(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { id, version, note }: { readonly id: string; readonly version: number; readonly note: string },
): Promise<Result<null, TaskRefusal>> {
  const task = await tx
    .selectFrom('task')
    .select(['version', 'done_on', 'department_id', 'officer_id'])
    .where('id', '=', id)
    .where('dropped_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!task) return refuse('not-found')
  const isOwn =
    (task.department_id !== null && task.department_id === doer.departmentId) ||
    (task.officer_id !== null && task.officer_id === by.officerId)
  if (!doer.any && !isOwn) return refuse('not-yours')
  if (task.done_on) return refuse('already-done')
  if (task.version !== version) return refuse('changed-meanwhile')
  await tx
    .updateTable('task')
    .set({ done_on: by.on, done_by: by.officerId, done_note: note, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await meet(tx, by, { kind: 'task', subjectId: id, on: by.on })
  await recordHistory(tx, by, { code: 'task.done', subject: 'task', subjectId: id })
  return accept(null)
}
