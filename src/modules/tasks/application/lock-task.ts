import { accept, type Result, refuse } from '#kernel/result.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Holder } from '../domain/index.ts'

/** Who acts on a task, as far as it matters. */
export interface Doer {
  /** May act on any of the unit's. */
  readonly any: boolean
  readonly departmentId: string | null
}

/** Which task, as the page showed it. */
export interface SeenTask {
  readonly id: string
  readonly version: number
}

export type LockRefusal = 'not-found' | 'changed-meanwhile' | 'not-yours'

/** Does a task lie with this officer, or with his department? */
export const liesWith = (
  { departmentId, officerId }: Holder,
  of: { readonly departmentId: string | null; readonly officerId: string | null },
): boolean =>
  (departmentId !== null && departmentId === of.departmentId) || (officerId !== null && officerId === of.officerId)

const locked = (tx: UnitDb, id: string) =>
  tx
    .selectFrom('task')
    .select([
      ...(['id', 'version', 'title', 'progress', 'milestone', 'term', 'phase', 'done_on as doneOn'] as const),
      ...(['done_how as doneHow', 'by_act as byAct', 'act', 'dialogue_id as dialogueId', 'note'] as const),
      ...(['department_id as departmentId', 'officer_id as officerId', 'work_days as workDays'] as const),
    ])
    .where('id', '=', id)
    .where('dropped_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** A task taken for a change. */
export type LockedTask = NonNullable<Awaited<ReturnType<typeof locked>>>

/**
 * Takes a task for a change by who may change it. `version` null: what is done needs not to have seen the latest, as adding a
 * comment or a tick of the checklist.
 */
export async function lockTask(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { id, version }: { readonly id: string; readonly version: number | null },
): Promise<Result<LockedTask, LockRefusal>> {
  const task = await locked(tx, id)
  if (!task) return refuse('not-found')
  if (!doer.any && !liesWith(task, { departmentId: doer.departmentId, officerId: by.officerId }))
    return refuse('not-yours')
  if (version !== null && task.version !== version) return refuse('changed-meanwhile')
  return accept(task)
}
