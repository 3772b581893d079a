import { lapse, meet, unmeet } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { addSteps } from './task-steps.ts'

/** Xong: the act that alone does a task was done. One that is dropped or done already stays as it is. */
export async function doneByItsAct(tx: UnitDb, by: By, taskId: string): Promise<void> {
  const done = await tx
    .updateTable('task')
    .set((row) => ({
      ...{ done_on: by.on, done_by: by.officerId, done_how: 'act', progress: 'doing', waiting_for: '' },
      version: row('version', '+', 1),
    }))
    .where('id', '=', taskId)
    .where('act', '<>', '')
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return
  await meet(tx, by, { kind: 'task', subjectId: taskId, on: by.on })
  await addSteps(tx, by, [{ taskId, step: 'done' }])
  await recordHistory(tx, by, { code: 'task.done', subject: 'task', subjectId: taskId })
}

/** Làm lại: the act was taken back, so the task is owed by its day as before. */
export async function undoneByItsAct(tx: UnitDb, by: By, taskId: string): Promise<void> {
  const back = await tx
    .updateTable('task')
    .set((row) => ({
      ...{ done_on: null, done_by: null, done_how: null, late_told_for: null, progress: 'doing' },
      version: row('version', '+', 1),
    }))
    .where('id', '=', taskId)
    .where('act', '<>', '')
    .where('done_on', 'is not', null)
    .executeTakeFirst()
  if (back.numUpdatedRows === 0n) return
  await unmeet(tx, by, { kind: 'task', subjectId: taskId })
  await addSteps(tx, by, [{ taskId, step: 'reopened' }])
  await recordHistory(tx, by, { code: 'task.reopened', subject: 'task', subjectId: taskId })
}

/** What its act began: the task is being done. */
export const begunByItsAct = async (tx: UnitDb, taskId: string): Promise<void> => {
  await tx
    .updateTable('task')
    .set((row) => ({ progress: 'doing', version: row('version', '+', 1) }))
    .where('id', '=', taskId)
    .where('act', '<>', '')
    .where('progress', '=', 'todo')
    .where('done_on', 'is', null)
    .execute()
}

/** Nobody asks for it any more: the task goes for good, whatever its milestone does. */
export async function noLongerAsked(tx: UnitDb, by: By, taskId: string): Promise<void> {
  await tx
    .updateTable('task')
    .set((row) => ({ dropped_on: by.on, milestone: '', term: null, version: row('version', '+', 1) }))
    .where('id', '=', taskId)
    .where('act', '<>', '')
    .execute()
  await lapse(tx, by, { kind: 'task', subjectId: taskId, on: by.on })
}
