import type { UnitDb } from '#platform/db/database.ts'
import type { Placed, PlaceRefusal } from '../application/place-petitions.ts'
import { leftWords, placeRefusals, shortPlace } from './topics-words.vi.ts'

/** As many as one line names. */
const NAMED = 6

/** Which of several petitions were not put where they were wanted, a sentence a reason; by number only, never by title. */
export async function whyLeft(db: UnitDb, left: Placed['refused']): Promise<readonly string[]> {
  if (left.length === 0) return []
  const rows = await db
    .selectFrom('petition')
    .leftJoin('dialogue', 'dialogue.id', 'petition.dialogue_id')
    .select(['petition.id', 'petition.number', 'dialogue.address as dialogue'])
    .where(
      'petition.id',
      'in',
      left.map(({ petitionId }) => petitionId),
    )
    .orderBy('petition.number')
    .execute()
  const reasons = [...new Set(left.map(({ why }) => why))]
  const of = (why: PlaceRefusal) =>
    rows.filter(({ id }) => left.some((one) => one.petitionId === id && one.why === why))
  return reasons.map((why) => {
    const named = of(why).map(({ number, dialogue }) => shortPlace(number, dialogue))
    const count = left.filter((one) => one.why === why).length
    return leftWords(count, placeRefusals[why], named.slice(0, NAMED))
  })
}
