import type { UnitDb } from '#platform/db/database.ts'

/** Whether what came of a conference was confirmed, or is being confirmed in this transaction. */
export const isConferenceClosed = async (db: UnitDb, dialogueId: string): Promise<boolean> =>
  (await db
    .selectFrom('conference_closing')
    .select('dialogue_id')
    .where('dialogue_id', '=', dialogueId)
    .executeTakeFirst()) !== undefined
