import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type HandOverRefusal, type Holder, handOverTask } from '../domain/index.ts'
import { type Doer, type LockRefusal, lockTask, type SeenTask } from './lock-task.ts'
import { addSteps } from './task-steps.ts'
import { tellGiven } from './tell-tasks.ts'

/** How a holder is called: "Văn phòng, Đỗ Văn Thể Thức"; null: not of this unit, let go, or a body outside. */
export async function holderName(tx: UnitDb, { departmentId, officerId }: Holder): Promise<string | null> {
  const department = departmentId
    ? await tx
        .selectFrom('department')
        .select('name')
        .where('id', '=', departmentId)
        .where('active', '=', true)
        .where('outside', '=', false)
        .executeTakeFirst()
    : null
  const officer = officerId
    ? await tx
        .selectFrom('officer')
        .select('name')
        .where('id', '=', officerId)
        .where('active', '=', true)
        .executeTakeFirst()
    : null
  if (department === undefined || officer === undefined) return null
  return [department?.name, officer?.name].filter(Boolean).join(', ')
}

/** Chuyển giao: a task goes to another department or officer, with the reason; who has it now is told. */
export async function handOver(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { to, reason, ...seen }: SeenTask & { readonly to: Holder; readonly reason: string },
): Promise<Result<null, LockRefusal | HandOverRefusal | 'not-in-unit'>> {
  const taken = await lockTask(tx, by, doer, seen)
  if (!taken.ok) return taken
  const task = taken.value
  const words = cleanText(reason).slice(0, 2000)
  const decision = handOverTask(task, to, words)
  if (!decision.ok) return decision
  const who = await holderName(tx, to)
  if (who === null) return refuse('not-in-unit')
  await tx
    .updateTable('task')
    .set({
      ...{ department_id: to.departmentId, officer_id: to.officerId, version: task.version + 1 },
      ...{ progress: 'todo', waiting_for: '' },
    })
    .where('id', '=', task.id)
    .execute()
  const from = { departmentId: task.departmentId, officerId: task.officerId }
  await addSteps(tx, by, [{ taskId: task.id, step: 'handed-over', words, from, to }])
  const due = (await deadlinesOf(tx, task.id)).find(({ kind }) => kind === 'task')
  await tellGiven(tx, by, { id: task.id, title: task.title, ...to, dueOn: due?.dueOn ?? null }, who, words)
  await recordHistory(tx, by, {
    code: 'task.handed-over',
    subject: 'task',
    subjectId: task.id,
    facts: {
      fromDepartment: from.departmentId,
      fromOfficer: from.officerId,
      department: to.departmentId,
      officer: to.officerId,
    },
  })
  return accept(null)
}
