import { escalationsOf } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Whose a petition beyond authority is (R12, R15): whom it was sent on to, else whom its classification names; '' while nobody said. */
export async function rightBody(db: UnitDb, petitionId: string, way: 'reported' | 'guided'): Promise<string> {
  const sentOn = (await escalationsOf(db, petitionId)).filter((one) => one.way === way).at(-1)
  if (sentOn) return sentOn.body
  const classified = await db
    .selectFrom('petition_classification')
    .select('bodies')
    .where('petition_id', '=', petitionId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return classified?.bodies ?? ''
}
