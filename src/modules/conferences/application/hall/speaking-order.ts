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
 * The petitions of a conference in speaking order: as the agenda has them where one is laid out, else topic by topic as they were
 * arranged; then what stands in neither. What was settled before it was carried over is not spoken about again, unless somebody
 * placed it.
 */
export async function speakingOrder(db: UnitDb, dialogueId: string): Promise<readonly HallTopic[]> {
  const all = await hallPetitions(db, dialogueId)
  const byId = new Map(all.map((one) => [one.id, one]))
  const arranged = (await inAgenda(db, dialogueId)) ?? (await inTopics(db, dialogueId))
  const placed = new Set(arranged.flatMap(({ ids }) => ids))
  return [
    ...arranged.map(({ name, ids }) => ({ name, petitions: ids.flatMap((id) => byId.get(id) ?? []) })),
    {
      name: '',
      petitions: all
        .filter((one) => !placed.has(one.id) && !(one.carried && isSettled(one.stage)))
        .toSorted(spokenOrder),
    },
  ].filter(({ petitions }) => petitions.length > 0)
}

interface Arranged {
  readonly name: string
  readonly ids: readonly string[]
}

async function inTopics(db: UnitDb, dialogueId: string): Promise<readonly Arranged[]> {
  const { topics } = await topicsOf(db, dialogueId)
  return topics.map(({ name, petitions }) => ({ name, ids: petitions.map(({ id }) => id) }))
}

/** A topic that is taken up again later in the agenda stands there again. Null: no agenda is laid out. */
async function inAgenda(db: UnitDb, dialogueId: string): Promise<readonly Arranged[] | null> {
  const rows = await db
    .selectFrom('agenda_item')
    .select(['petition_id as id', 'topic as name'])
    .where('dialogue_id', '=', dialogueId)
    .where('removed_at', 'is', null)
    .where('petition_id', 'is not', null)
    .orderBy('position')
    .orderBy('agenda_item.id')
    .execute()
  if (rows.length === 0) return null
  const groups: { name: string; ids: string[] }[] = []
  for (const { id, name } of rows) {
    if (id === null) continue
    const last = groups.at(-1)
    if (last?.name === name) last.ids.push(id)
    else groups.push({ name, ids: [id] })
  }
  return groups
}
