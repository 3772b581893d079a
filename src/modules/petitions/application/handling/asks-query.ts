import type { UnitDb } from '#platform/db/database.ts'
import type { Ask } from '../../domain/index.ts'

/** What a petition asks, in its order. */
export const asksOf = (db: UnitDb, petitionId: string): Promise<Ask[]> =>
  db
    .selectFrom('petition_ask')
    .select(['id', 'ask'])
    .where('petition_id', '=', petitionId)
    .where('position', '>', 0)
    .orderBy('position')
    .execute()

/** Each time the asks were set, the latest first. */
export const askVersionsOf = (db: UnitDb, petitionId: string) =>
  db
    .selectFrom('petition_ask_version')
    .leftJoin('officer', 'officer.id', 'petition_ask_version.by_officer')
    .select(['petition_ask_version.version', 'asks', 'petition_ask_version.at', 'officer.name as by'])
    .where('petition_id', '=', petitionId)
    .orderBy('petition_ask_version.version', 'desc')
    .execute()
