import { accept, type Result } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { moveTask, type ProgressRefusal, type TaskProgress } from '../domain/index.ts'
import { type Doer, type LockRefusal, lockTask, type SeenTask } from './lock-task.ts'
import { addSteps } from './task-steps.ts'

const steps = { todo: 'put-back', doing: 'started', waiting: 'waiting' } as const

/** Chuyển: begins a task, lets it wait for somebody, or puts it back. */
export async function setProgress(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { to, waitingFor, ...seen }: SeenTask & { readonly to: TaskProgress; readonly waitingFor: string },
): Promise<Result<null, LockRefusal | ProgressRefusal>> {
  const taken = await lockTask(tx, by, doer, seen)
  if (!taken.ok) return taken
  const task = taken.value
  const moved = moveTask(task, to, cleanLine(waitingFor).slice(0, 200))
  if (!moved.ok) return moved
  await tx
    .updateTable('task')
    .set((row) => ({
      ...{ progress: moved.value.progress, waiting_for: moved.value.waitingFor, version: task.version + 1 },
      ...(to !== 'todo' && { started_on: row.fn.coalesce('started_on', row.val(by.on)) }),
    }))
    .where('id', '=', task.id)
    .execute()
  await addSteps(tx, by, [{ taskId: task.id, step: steps[to], words: moved.value.waitingFor }])
  await recordHistory(tx, by, { code: `task.${steps[to]}`, subject: 'task', subjectId: task.id })
  return accept(null)
}
