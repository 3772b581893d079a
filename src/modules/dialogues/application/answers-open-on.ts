import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'

/**
 * The answers that were owed and not given at the end of a day, by their deadline. What was closed, or waits for the city, owes
 * none; `lapsedLater`: what was so only afterwards was owed on that day.
 */
export const answersOpenOn = (db: UnitDb, dialogueId: string, day: Day, { lapsedLater = false } = {}) =>
  db
    .selectFrom('deadline')
    .select(['id', 'subject_id as petitionId', 'due_on as dueOn', 'met_on as answeredOn'])
    .where('dialogue_id', '=', dialogueId)
    .where('kind', '=', 'answer')
    .where((of) => of.or([of('lapsed_on', 'is', null), ...(lapsedLater ? [of('lapsed_on', '>', day)] : [])]))
    .where('anchor_on', '<=', day)
    .where((of) => of.or([of('met_on', 'is', null), of('met_on', '>', day)]))
    .execute()
