import { accept, type Result, refuse } from '#kernel/result.ts'
import { lapse, owe } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TaskPhase } from '../domain/index.ts'
import { holderName } from './hand-over.ts'
import { type Doer, type LockRefusal, lockTask, type SeenTask } from './lock-task.ts'
import { owedOf, type TypedDue } from './own-due.ts'
import { addTask } from './task-commands.ts'
import type { NewTask } from './tasks.ts'
import { tellGiven } from './tell-tasks.ts'

/** What may be changed of a task that is open. With whom it lies changes by handing it over. */
export interface TaskDetails extends TypedDue {
  readonly title: string
  readonly note: string
  readonly phase: TaskPhase
  readonly workDays: number
}

export type EditRefusal = LockRefusal | 'already-done'

/** Sửa: what is to be done, in which phase, by when. */
export async function editTask(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { id, version, ...details }: SeenTask & TaskDetails,
): Promise<Result<null, EditRefusal>> {
  const taken = await lockTask(tx, by, doer, { id, version })
  if (!taken.ok) return taken
  if (taken.value.doneOn) return refuse('already-done')
  const { title, note, phase, workDays, dialogueId, anchor } = details
  await tx
    .updateTable('task')
    .set({
      ...{ title, note, phase, work_days: workDays, dialogue_id: dialogueId, version: version + 1 },
      ...{ milestone: anchor?.milestone ?? '', term: anchor?.term ?? null, moved_from: null },
    })
    .where('id', '=', id)
    .execute()
  const owed = await owedOf(tx, id, details)
  if (owed) await owe(tx, by, owed)
  else await lapse(tx, by, { kind: 'task', subjectId: id, on: by.on })
  await recordHistory(tx, by, {
    code: 'task.changed',
    subject: 'task',
    subjectId: id,
    facts: { due: owed?.due.on.toString() ?? null },
  })
  return accept(null)
}

/** {@link addTask}, and who has it is told. Refused where the department or officer is not this unit's. */
export async function assignTask(tx: UnitDb, by: By, task: NewTask): Promise<Result<string, 'not-in-unit'>> {
  const who = await holderName(tx, task)
  if (who === null) return refuse('not-in-unit')
  const id = await addTask(tx, by, task)
  const due = (await owedOf(tx, id, { ...task, anchor: task.anchor ?? null }))?.due.on ?? null
  await tellGiven(tx, by, { id, ...task, dueOn: due }, who, null)
  return accept(id)
}
