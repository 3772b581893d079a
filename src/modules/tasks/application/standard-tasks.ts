import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { proposedTasks, type TaskPhase } from '../domain/index.ts'

/** The unit's list of what is to be done in every dialogue, in its order. */
export const standardTasks = (db: UnitDb) =>
  db
    .selectFrom('standard_task')
    .leftJoin('department', 'department.id', 'standard_task.department_id')
    .select([
      ...(['standard_task.id', 'standard_task.key', 'standard_task.title', 'milestone', 'term'] as const),
      ...(['department_id as departmentId', 'department.name as departmentName', 'standard_task.version'] as const),
      ...(['phase', 'work_days as workDays', 'by_act as byAct'] as const),
    ])
    .where('standard_task.active', '=', true)
    .orderBy('standard_task.position')
    .orderBy('standard_task.id')
    .execute()

export type StandardTask = Awaited<ReturnType<typeof standardTasks>>[number]

/** Gives a unit that has no list the proposed one, each task to the first department that is there for it. Says how many were added. */
export async function proposeStandardTasks(tx: UnitDb): Promise<number> {
  const had = await tx.selectFrom('standard_task').select('id').limit(1).executeTakeFirst()
  if (had) return 0
  const departments = (await activeDepartments(tx)).filter(({ outside }) => !outside)
  await tx
    .insertInto('standard_task')
    .values(
      proposedTasks.map(({ key, title, purpose, milestone, term, phase, workDays, byAct }, position) => ({
        ...{ id: newId(), key, title, milestone, term, position, phase, work_days: workDays, by_act: byAct },
        department_id: departments.find((one) => one.purpose === purpose)?.id ?? null,
      })),
    )
    .execute()
  return proposedTasks.length
}

/** What is typed of one task of the list. */
export interface StandardTaskInput {
  readonly title: string
  readonly departmentId: string | null
  readonly milestone: string
  readonly term: number
  readonly phase: TaskPhase
  readonly workDays: number
  /** Done when its milestone is. */
  readonly byAct: boolean
}

const columnsOf = ({ title, departmentId, milestone, term, phase, workDays, byAct }: StandardTaskInput) => ({
  ...{ title, milestone, term, phase, work_days: workDays, by_act: byAct },
  department_id: departmentId,
})

/** Adds a task to the unit's list; the next dialogue has it. */
export async function addStandardTask(tx: UnitDb, by: By, input: StandardTaskInput): Promise<string> {
  const id = newId()
  const { last } = await tx
    .selectFrom('standard_task')
    .select((row) => row.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('standard_task')
    .values({ id, position: (last ?? 0) + 1, ...columnsOf(input) })
    .execute()
  await recordHistory(tx, by, { code: 'task.standard-added', subject: 'standard_task', subjectId: id })
  return id
}

export type StandardTaskRefusal = 'not-found' | 'changed-meanwhile'

/** Changes a task of the list, or (`input` null) takes it off. Dialogues that run keep what they have. */
export async function changeStandardTask(
  tx: UnitDb,
  by: By,
  { id, version }: { readonly id: string; readonly version: number },
  input: StandardTaskInput | null,
): Promise<Result<null, StandardTaskRefusal>> {
  const found = await tx
    .selectFrom('standard_task')
    .select('version')
    .where('id', '=', id)
    .where('active', '=', true)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return refuse('not-found')
  if (found.version !== version) return refuse('changed-meanwhile')
  await tx
    .updateTable('standard_task')
    .set({ version: version + 1, ...(input ? columnsOf(input) : { active: false }) })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, {
    code: input ? 'task.standard-changed' : 'task.standard-removed',
    subject: 'standard_task',
    subjectId: id,
  })
  return accept(null)
}
