import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/** What was said about each petition of a conference, as it was written down, by petition. */
export async function discussionsOf(db: UnitDb, dialogueId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ petitionId: string; words: string }>`
    select distinct on (i.petition_id) i.petition_id as "petitionId", f.words
    from minutes_field f join agenda_item i on i.unit_id = f.unit_id and i.id = f.about_id
    where f.dialogue_id = ${dialogueId}::uuid and f.key = 'discussion' and i.petition_id is not null and i.removed_at is null
    order by i.petition_id, f.version desc`.execute(db)
  return new Map(rows.filter(({ words }) => words !== '').map(({ petitionId, words }) => [petitionId, words]))
}
