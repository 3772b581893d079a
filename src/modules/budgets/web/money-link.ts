import type { LinkOf } from '#modules/messages/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type MoneyPlace, moneyAt } from '../application/money-at.ts'
import { budgetHref } from './address.ts'
import { words } from './words.vi.ts'

/** An estimate's or settlement's page in the office, for messages to officers; none where the installation has no public address. */
export const moneyLink =
  (origin: string | null): LinkOf =>
  async (db, { about, aboutId, reader }) => {
    if (!origin || about !== 'money' || reader !== 'officer') return null
    const [place] = await moneyAt(db, [aboutId])
    return place ? `${origin}${hrefOf(place)}` : null
  }

/** What officers are told about, by name, and where it stands in the office: estimates and settlements by their ids. */
export async function moneyPlaces(
  db: UnitDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly label: string; readonly href: string }>> {
  const places = await moneyAt(db, ids)
  return new Map(
    places.map((place) => [
      place.id,
      { label: words.ofDialogue(words.tabs[place.page], place.address), href: hrefOf(place) },
    ]),
  )
}

const hrefOf = ({ address, page }: MoneyPlace): string => budgetHref(address, page)
