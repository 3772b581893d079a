import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { PetitionPlace } from '#modules/petitions/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isReadable } from './grouped-petitions.ts'

/** A petition that is about to be put somewhere. */
export interface PetitionToGroup extends PetitionPlace {
  readonly title: string
  readonly content: string
}

/** Those of these petitions that this person may read, in the order asked for; also closed ones: each is told with why not. */
export async function petitionsToGroup(
  db: UnitDb,
  viewer: Actor,
  ids: readonly string[],
): Promise<readonly PetitionToGroup[]> {
  const { rows } = await sql<PetitionToGroup>`
    select p.id, p.number, d.address as dialogue, p.title, left(p.content, 1500) as content
    from unnest(${ids}::uuid[]) with ordinality as asked (id, place)
      join petition p on p.id = asked.id
      left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
    where p.stage <> 'moved' and ${isReadable(viewer)} order by asked.place`.execute(db)
  return rows
}

/** The dialogues these petitions may be spoken about in: their own, and those they were carried into; the newest first. */
export async function dialoguesOf(db: UnitDb, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; address: string; closedOn: Day | null }>`
    select d.id, d.address, d.closed_on as "closedOn" from dialogue d where d.id in (
      select p.dialogue_id from petition p where p.id = any(${ids}::uuid[])
      union select c.dialogue_id from petition_carry c where c.petition_id = any(${ids}::uuid[]))
    order by d.year desc, d.ordinal desc`.execute(db)
  return rows
}
