import { isSettled } from '#modules/petitions/index.ts'
import { topicsOf } from '#modules/themes/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type HallPetition, hallPetitions } from './hall-petitions.ts'

/** What is spoken about together, in the order it is. */
export interface HallTopic {
  /** '': petitions that stand in no topic. */
  readonly name: string
  readonly petitions: readonly HallPetition[]
}

/** Who asked to speak comes first; the rest stays as it came. */
const spokenOrder = (a: HallPetition, b: HallPetition): number => Number(b.asksToSpeak) - Number(a.asksToSpeak)

/**
 * The petitions of a conference in speaking order: topic by topic as they were arranged, then what stands in none. What was settled before
 * it was carried over is not spoken about again, unless somebody placed it.
 */
export async function speakingOrder(db: UnitDb, dialogueId: string): Promise<readonly HallTopic[]> {
  const all = await hallPetitions(db, dialogueId)
  const { topics } = await topicsOf(db, dialogueId)
  const byId = new Map(all.map((one) => [one.id, one]))
  const placed = new Set(topics.flatMap(({ petitions }) => petitions.map(({ id }) => id)))
  return [
    ...topics.map(({ name, petitions }) => ({ name, petitions: petitions.flatMap(({ id }) => byId.get(id) ?? []) })),
    {
      name: '',
      petitions: all
        .filter((one) => !placed.has(one.id) && !(one.carried && isSettled(one.stage)))
        .toSorted(spokenOrder),
    },
  ].filter(({ petitions }) => petitions.length > 0)
}
