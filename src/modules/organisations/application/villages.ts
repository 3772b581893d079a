import { vietnameseCompare } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** A village as forms offer it. */
export interface VillageChoice {
  readonly id: string
  /** "Thôn 2" */
  readonly name: string
  /** "Thôn 2 (Bình Lãng cũ)": businesses still write the old commune's address. */
  readonly label: string
}

/** The unit's villages in its own order, those of one place in Vietnamese order. Anybody may read them. */
export async function villageChoices(db: UnitDb): Promise<readonly VillageChoice[]> {
  const rows = await db
    .selectFrom('village')
    .select(['id', 'name', 'former_commune', 'position'])
    .where('active', '=', true)
    .execute()
  return rows
    .toSorted((a, b) => a.position - b.position || vietnameseCompare(a.name, b.name))
    .map(({ id, name, former_commune }) => ({
      id,
      name,
      label: former_commune ? `${name} (${former_commune} cũ)` : name,
    }))
}
