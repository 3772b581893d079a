import { sql } from 'kysely'
import type { PetitionGroups } from '#modules/petitions/index.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { sheetHref } from '../addresses.ts'
import { sheetsWords as words } from './words.vi.ts'

/** From a petition to the figures brought about its field, for who answers it: of its own dialogue and of those it was carried into. */
export async function sheetsOfPetition(
  db: UnitDb,
  petitionId: string,
  { roles }: Pick<Actor, 'roles'>,
): Promise<readonly PetitionGroups[]> {
  if (may(roles, 'data-sheets.read') === null) return []
  const { rows } = await sql<{ id: string; title: string; address: string }>`
    select s.id, s.title, d.address from petition p
      join data_sheet s on s.unit_id = p.unit_id and s.removed_at is null and p.field = any (s.fields)
        and (s.dialogue_id = p.dialogue_id or s.dialogue_id in (select c.dialogue_id from petition_carry c
          where c.unit_id = p.unit_id and c.petition_id = p.id))
      join dialogue d on d.unit_id = s.unit_id and d.id = s.dialogue_id
    where p.id = ${petitionId}::uuid order by d.year desc, d.ordinal desc, s.asked_at, s.title`.execute(db)
  return [
    { term: words.title, names: rows.map(({ id, title, address }) => ({ name: title, href: sheetHref(address, id) })) },
  ]
}
