import { sql } from 'kysely'
import type { LinkOf } from '#modules/messages/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { petitionHref, petitionLabel } from './petition-address.ts'

const petitionPlaces = async (db: UnitDb, ids: readonly string[]) =>
  db
    .selectFrom('petition as p')
    .leftJoin('dialogue as d', (on) => on.onRef('d.unit_id', '=', 'p.unit_id').onRef('d.id', '=', 'p.dialogue_id'))
    .select(['p.id', 'p.number', 'p.title', 'd.address as dialogue'])
    .where('p.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()

/**
 * A petition's page in the office, for messages to officers; none where the installation has no public address.
 * @param origin `https://…`, without a slash at the end
 */
export const officeLink =
  (origin: string | null): LinkOf =>
  async (db, { about, aboutId, reader }) => {
    if (!origin || about !== 'petition' || reader !== 'officer') return null
    const [place] = await petitionPlaces(db, [aboutId])
    return place ? `${origin}${petitionHref(place)}` : null
  }

/**
 * What officers are told about, by name, and where it stands in the office: petitions by their ids. Where they are of
 * several dialogues, each says of which: numbers begin anew with every dialogue.
 */
export async function noticePlaces(
  db: UnitDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly label: string; readonly href: string }>> {
  const places = await petitionPlaces(db, ids)
  const several = new Set(places.map(({ dialogue }) => dialogue)).size > 1
  return new Map(
    places.map((place) => [
      place.id,
      { label: petitionLabel(place, several ? place.dialogue : null), href: petitionHref(place) },
    ]),
  )
}
