import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** A dialogue's milestone that a task is the work of. */
export interface TasksMilestone {
  readonly dialogueId: string
  readonly milestone: string
}

/**
 * What a later module does when the work of a milestone is done or taken up again; handed in by the program, in the same
 * transaction. A milestone with an act of its own is left to that act.
 */
export interface TaskHooks {
  readonly done: (tx: UnitDb, by: By, of: TasksMilestone) => Promise<void>
  readonly reopened: (tx: UnitDb, by: By, of: TasksMilestone) => Promise<void>
}

/** Nobody listens. */
export const noTaskHooks: TaskHooks = { done: async () => {}, reopened: async () => {} }
