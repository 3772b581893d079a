import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { lapse, meet, unmeet } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { addSteps } from './task-steps.ts'

/** A task made for one act alone, or one of the unit's list in a dialogue, by the key it was proposed with. */
export type TaskOfAct = { readonly taskId: string } | { readonly dialogueId: string; readonly key: string }

const found = async (tx: UnitDb, of: TaskOfAct, isDone: boolean): Promise<string | undefined> => {
  const state = isDone ? sql`t.done_how = 'act'` : sql`t.done_on is null`
  const which =
    'taskId' in of
      ? sql`t.id = ${of.taskId} and t.act <> ''`
      : sql`t.dialogue_id = ${of.dialogueId} and s.key = ${of.key} and not t.by_act`
  const { rows } = await sql<{ id: string }>`select t.id from task t
      left join standard_task s on s.unit_id = t.unit_id and s.id = t.standard_task_id
    where ${which} and t.dropped_on is null and ${state} for update of t`.execute(tx)
  return rows[0]?.id
}

/**
 * An act elsewhere shows a task as done whose milestone says nothing of it (R22): it is done on the day of the act, without
 * anybody ticking it. One that was ticked already, or that the unit took off its list, is left as it is.
 */
export async function doneByItsAct(tx: UnitDb, by: By, of: TaskOfAct, on: Day = by.on): Promise<void> {
  const id = await found(tx, of, false)
  if (!id) return
  await tx
    .updateTable('task')
    .set((row) => ({
      ...{ done_on: on, done_by: by.officerId, done_how: 'act', waiting_for: '', progress: 'doing' },
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await meet(tx, by, { kind: 'task', subjectId: id, on })
  await addSteps(tx, by, [{ taskId: id, step: 'done' }])
  await recordHistory(tx, by, {
    code: 'task.done-by-own-act',
    subject: 'task',
    subjectId: id,
    facts: { on: on.toString() },
  })
}

/** The act was taken back: the task is open again, owed by its day as before. */
export async function undoneByItsAct(tx: UnitDb, by: By, of: TaskOfAct): Promise<void> {
  const id = await found(tx, of, true)
  if (!id) return
  await tx
    .updateTable('task')
    .set((row) => ({
      ...{ done_on: null, done_by: null, done_how: null, late_told_for: null, progress: 'doing' },
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await unmeet(tx, by, { kind: 'task', subjectId: id })
  await addSteps(tx, by, [{ taskId: id, step: 'reopened' }])
  await recordHistory(tx, by, { code: 'task.reopened-by-own-act', subject: 'task', subjectId: id })
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
