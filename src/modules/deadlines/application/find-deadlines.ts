import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Deadline, type DeadlineKind, deadlinesIn, selectDeadlines } from './deadline.ts'

/** All due days of one thing, met and lapsed ones included. */
export const deadlinesOf = (db: UnitDb, subjectId: string): Promise<Deadline[]> =>
  deadlinesIn(selectDeadlines(db).where('subject_id', '=', subjectId))

/** All due days of several things, for lists. */
export const deadlinesOfAll = async (db: UnitDb, subjectIds: readonly string[]): Promise<Deadline[]> =>
  subjectIds.length === 0 ? [] : deadlinesIn(selectDeadlines(db).where('subject_id', 'in', [...subjectIds]))

/** Which open due days to look at; without a word, all of the unit's. */
export interface OpenFilter {
  readonly kinds?: readonly DeadlineKind[]
  readonly dialogueId?: string
  /** Due on this day or before. */
  readonly dueBy?: Day
  /** Due on this day or after. */
  readonly dueFrom?: Day
  readonly atMost?: number
}

/** What is still owed, the nearest day first; 500 at most unless said otherwise. */
export const openDeadlines = (db: UnitDb, filter: OpenFilter = {}): Promise<Deadline[]> => {
  const { kinds, dialogueId, dueBy, dueFrom } = filter
  let query = selectDeadlines(db).where('met_on', 'is', null).where('lapsed_on', 'is', null)
  if (kinds) query = query.where('kind', 'in', [...kinds])
  if (dialogueId) query = query.where('dialogue_id', '=', dialogueId)
  if (dueBy) query = query.where('due_on', '<=', dueBy)
  if (dueFrom) query = query.where('due_on', '>=', dueFrom)
  return deadlinesIn(query.limit(filter.atMost ?? 500))
}
