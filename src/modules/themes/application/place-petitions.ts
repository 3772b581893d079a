import { sql } from 'kysely'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { Stage } from '#modules/petitions/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Direction, mayBeGrouped, movedBy, topicsByField } from '../domain/index.ts'
import { insertTopic } from './change-topics.ts'
import { isOfDialogue } from './grouped-petitions.ts'
import {
  orderPetitions,
  petitionsIn,
  type SeenTopics,
  type TopicsRefusal,
  takeUpTopics,
  topicIn,
  topicRows,
} from './lock-topics.ts'
import { looseOf } from './topics-query.ts'

/** Why one of several petitions was not put where it was wanted. */
export type PlaceRefusal = 'not-of-dialogue' | 'not-groupable' | 'there-already'

/** What came of it: how many stand there now, and which don't, with why. */
export interface Placed {
  readonly placed: number
  readonly refused: readonly { readonly petitionId: string; readonly why: PlaceRefusal }[]
}

/** Which of these petitions may be put somewhere, in the order they were chosen; the others with why. */
async function judged(tx: UnitDb, dialogueId: string, ids: readonly string[], topicId: string | null) {
  const { rows } = await sql<{ id: string; stage: Stage; own: boolean; topic: string | null }>`
    select p.id, p.stage, ${isOfDialogue(dialogueId)} as own, t.topic_id as topic
    from petition p left join topic_petition t
      on t.unit_id = p.unit_id and t.petition_id = p.id and t.dialogue_id = ${dialogueId}::uuid
    where p.id = any(${[...new Set(ids)]}::uuid[])`.execute(tx)
  const known = new Map(rows.map((row) => [row.id, row]))
  return [...new Set(ids)].map((petitionId) => {
    const petition = known.get(petitionId)
    const why: PlaceRefusal | null = !petition?.own
      ? 'not-of-dialogue'
      : !mayBeGrouped(petition.stage)
        ? 'not-groupable'
        : petition.topic === topicId
          ? 'there-already'
          : null
    return { petitionId, why, from: petition?.topic ?? null }
  })
}

/**
 * Xếp kiến nghị vào chủ đề, behind those that stand there; one that stood in another leaves it. `topicId` null: out of whatever topic
 * they stand in. Each that cannot be put there is told with why, and the others are.
 */
export async function placePetitions(
  tx: UnitDb,
  by: By,
  seen: SeenTopics,
  topicId: string | null,
  petitionIds: readonly string[],
): Promise<Result<Placed, TopicsRefusal | 'nothing-chosen'>> {
  if (petitionIds.length === 0) return refuse('nothing-chosen')
  const taken = await takeUpTopics(tx, seen)
  if (!taken.ok) return taken
  if (topicId && !(await topicIn(tx, seen.dialogueId, topicId))) return refuse('not-found')
  const all = await judged(tx, seen.dialogueId, petitionIds, topicId)
  const refused = all.flatMap(({ petitionId, why }) => (why ? [{ petitionId, why }] : []))
  const good = all.filter(({ why }) => why === null)
  const ids = good.map(({ petitionId }) => petitionId)
  await leaveTopics(tx, seen.dialogueId, ids)
  if (topicId) await enterTopic(tx, by, seen.dialogueId, topicId, ids)
  for (const [subjectId, petitions] of topicId ? [[topicId, ids] as const] : byTopic(good))
    if (petitions.length > 0)
      await recordHistory(tx, by, {
        ...{ code: topicId ? 'topic.petitions-placed' : 'topic.petitions-taken-out', subject: 'topic', subjectId },
        facts: { petitions },
      })
  return accept({ placed: ids.length, refused })
}

/** Petitions by the topic they stood in. */
function byTopic(petitions: readonly { readonly petitionId: string; readonly from: string | null }[]) {
  const of = new Map<string, string[]>()
  for (const { petitionId, from } of petitions) if (from) of.set(from, [...(of.get(from) ?? []), petitionId])
  return [...of]
}

const leaveTopics = (tx: UnitDb, dialogueId: string, ids: readonly string[]) =>
  sql`delete from topic_petition where dialogue_id = ${dialogueId}::uuid and petition_id = any(${ids}::uuid[])`.execute(
    tx,
  )

async function enterTopic(tx: UnitDb, by: By, dialogueId: string, topicId: string, ids: readonly string[]) {
  if (ids.length === 0) return
  const { last } = await tx
    .selectFrom('topic_petition')
    .select((of) => of.fn.coalesce(of.fn.max('position'), sql<number>`0`).as('last'))
    .where('topic_id', '=', topicId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('topic_petition')
    .values(
      ids.map((petition_id, index) => ({
        ...{ dialogue_id: dialogueId, petition_id, topic_id: topicId, position: last + index + 1 },
        ...{ placed_at: by.at, placed_by: by.officerId },
      })),
    )
    .execute()
}

/** Đưa kiến nghị lên, xuống trong chủ đề. What is left out for now keeps its place, so that one press moves past it too. */
export async function movePetition(
  tx: UnitDb,
  by: By,
  seen: SeenTopics,
  petitionId: string,
  direction: Direction,
): Promise<Result<null, TopicsRefusal | 'at-the-end'>> {
  const taken = await takeUpTopics(tx, seen)
  if (!taken.ok) return taken
  const at = await tx
    .selectFrom('topic_petition')
    .select('topic_id')
    .where('dialogue_id', '=', seen.dialogueId)
    .where('petition_id', '=', petitionId)
    .executeTakeFirst()
  if (!at) return refuse('not-found')
  const order = await petitionsIn(tx, at.topic_id)
  const shown = await shownOf(tx, order)
  const moved = movedBy(shown, petitionId, direction)
  if (!moved) return refuse('at-the-end')
  await orderPetitions(tx, at.topic_id, [...moved, ...order.filter((id) => !shown.includes(id))])
  await recordHistory(tx, by, {
    ...{ code: 'topic.petition-moved', subject: 'topic', subjectId: at.topic_id },
    facts: { petition: petitionId, place: moved.indexOf(petitionId) + 1 },
  })
  return accept(null)
}

/** Those of an order that are shown; the others, restored one day, come behind them. */
async function shownOf(tx: UnitDb, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('petition')
    .select(['id', 'stage'])
    .where('id', 'in', [...ids])
    .execute()
  const shown = new Set(rows.filter(({ stage }) => mayBeGrouped(stage as Stage)).map(({ id }) => id))
  return ids.filter((id) => shown.has(id))
}

/**
 * Xếp theo lĩnh vực: every petition that stands in no topic goes into its field's, which is made where there is none yet.
 * @param nameOf what a field's topic is called
 */
export async function arrangeByField(
  tx: UnitDb,
  by: By,
  seen: SeenTopics,
  fields: readonly string[],
  nameOf: (field: string) => string,
): Promise<Result<{ readonly topics: number; readonly petitions: number }, TopicsRefusal | 'nothing-to-arrange'>> {
  const taken = await takeUpTopics(tx, seen)
  if (!taken.ok) return taken
  const { dialogueId } = seen
  const proposed = topicsByField(await looseOf(tx, dialogueId), fields)
  if (proposed.length === 0) return refuse('nothing-to-arrange')
  const there = await topicRows(tx, dialogueId)
  let position = there.at(-1)?.position ?? 0
  let made = 0
  for (const { field, petitionIds } of proposed) {
    const known = there.find((topic) => topic.field === field) ?? there.find(({ name }) => name === nameOf(field))
    if (!known) {
      position += 1
      made += 1
    }
    const topicId = known?.id ?? (await insertTopic(tx, by, dialogueId, { name: nameOf(field), field, position }))
    await enterTopic(tx, by, dialogueId, topicId, petitionIds)
  }
  const petitions = proposed.reduce((sum, { petitionIds }) => sum + petitionIds.length, 0)
  await recordHistory(tx, by, {
    ...{ code: 'topic.arranged-by-field', subject: 'dialogue', subjectId: dialogueId },
    facts: { topics: made, petitions },
  })
  return accept({ topics: made, petitions })
}
