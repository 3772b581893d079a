import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/** The doubles of a petition whose senders are told what its sender is told: other forms than its own. */
export const doublesOf = async (db: UnitDb, petitionId: string): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`select p.id from petition_closure c
      join petition p on p.unit_id = c.unit_id and p.id = c.petition_id and p.stage = 'duplicate'
      join petition o on o.unit_id = c.unit_id and o.id = c.duplicate_of and o.submission_id <> p.submission_id
      where c.duplicate_of = ${petitionId} and c.kind = 'duplicate' and c.undone_at is null order by p.id`.execute(db)
  ).rows.map(({ id }) => id)
