import type { UnitDb } from '#platform/db/database.ts'

/** How many petitions the page of spoken answers shows at once. */
export const UNSPOKEN_AT_MOST = 100

/** Petitions of a dialogue that can still be recorded as answered aloud, those that asked for it first. */
export const unspokenPetitions = (db: UnitDb, dialogueId: string) =>
  db
    .selectFrom('petition')
    .select(['id', 'number', 'title', 'content', 'proposal', 'version', 'ask_at_conference as asked'])
    .where('dialogue_id', '=', dialogueId)
    .where('answered_on', 'is', null)
    .where('stage', 'not in', ['withdrawn', 'spam', 'duplicate', 'moved', 'answered', 'guided', 'waiting-city'])
    .orderBy('ask_at_conference', 'desc')
    .orderBy('number')
    .limit(UNSPOKEN_AT_MOST)
    .execute()

export type UnspokenPetition = Awaited<ReturnType<typeof unspokenPetitions>>[number]

/** How many were answered aloud. */
export async function countSpoken(db: UnitDb, dialogueId: string): Promise<number> {
  const row = await db
    .selectFrom('petition_spoken_answer as spoken')
    .innerJoin('petition', 'petition.id', 'spoken.petition_id')
    .select((count) => count.fn.count<number>('petition.id').distinct().as('n'))
    .where('petition.dialogue_id', '=', dialogueId)
    .executeTakeFirstOrThrow()
  return row.n
}
