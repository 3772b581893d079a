import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Holder } from '../domain/index.ts'

/** What became of a task. */
export type TaskStepKind = 'started' | 'waiting' | 'put-back' | 'done' | 'reopened' | 'handed-over' | 'moved'

/** A step as it is laid down. */
export interface TaskStep {
  readonly taskId: string
  readonly step: TaskStepKind
  readonly words?: string
  readonly from?: Holder
  readonly to?: Holder
  readonly moved?: {
    readonly was: Day
    readonly now: Day
    readonly anchorWas: Day | null
    readonly anchorNow: Day
  }
}

/** Lays down what became of tasks; it is never changed. */
export async function addSteps(tx: UnitDb, by: By, steps: readonly TaskStep[]): Promise<void> {
  if (steps.length === 0) return
  await tx
    .insertInto('task_step')
    .values(
      steps.map(({ taskId, step, words = '', from, to, moved }) => ({
        ...{ id: newId(), task_id: taskId, step, words },
        ...{ from_department: from?.departmentId ?? null, from_officer: from?.officerId ?? null },
        ...{ to_department: to?.departmentId ?? null, to_officer: to?.officerId ?? null },
        ...{ was_due_on: moved?.was ?? null, now_due_on: moved?.now ?? null },
        ...{ was_anchor_on: moved?.anchorWas ?? null, now_anchor_on: moved?.anchorNow ?? null },
        ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
      })),
    )
    .execute()
}
