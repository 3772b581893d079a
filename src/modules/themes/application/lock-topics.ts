import { sql } from 'kysely'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Whose topics, and the version of the arrangement the page showed; undefined: the page showed none of it. */
export interface SeenTopics {
  readonly dialogueId: string
  readonly version?: number | undefined
}

/** What every change may be met with. `stale`: somebody else arranged meanwhile. */
export type TopicsRefusal = 'not-found' | 'closed' | 'stale'

/** Takes a dialogue's arrangement up for a change: nobody else changes it meanwhile, and its version is raised. */
export async function takeUpTopics(
  tx: UnitDb,
  { dialogueId, version }: SeenTopics,
): Promise<Result<null, TopicsRefusal>> {
  const dialogue = await tx.selectFrom('dialogue').select('closed_on').where('id', '=', dialogueId).executeTakeFirst()
  if (!dialogue) return refuse('not-found')
  if (dialogue.closed_on) return refuse('closed')
  await tx
    .insertInto('topic_plan')
    .values({ dialogue_id: dialogueId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const plan = await tx
    .selectFrom('topic_plan')
    .select('version')
    .where('dialogue_id', '=', dialogueId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (version !== undefined && version !== plan.version) return refuse('stale')
  await tx
    .updateTable('topic_plan')
    .set({ version: plan.version + 1 })
    .where('dialogue_id', '=', dialogueId)
    .execute()
  return accept(null)
}

/** The topics of a dialogue in their order. */
export const topicRows = (tx: UnitDb, dialogueId: string) =>
  tx
    .selectFrom('topic')
    .select(['id', 'name', 'field', 'position'])
    .where('dialogue_id', '=', dialogueId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()

/** One of them; null: the dialogue has none of this id. */
export const topicIn = async (tx: UnitDb, dialogueId: string, id: string) =>
  (await topicRows(tx, dialogueId)).find((topic) => topic.id === id) ?? null

/** Writes an order of topics. */
export const orderTopics = (tx: UnitDb, ids: readonly string[]) =>
  sql`update topic set position = asked.place::int from unnest(${ids}::uuid[]) with ordinality as asked (id, place)
    where topic.id = asked.id`.execute(tx)

/** Writes an order of the petitions of one topic. */
export const orderPetitions = (tx: UnitDb, topicId: string, ids: readonly string[]) =>
  sql`update topic_petition t set position = asked.place::int from unnest(${ids}::uuid[]) with ordinality as asked (id, place)
    where t.petition_id = asked.id and t.topic_id = ${topicId}::uuid`.execute(tx)

/** The petitions of one topic in their order, those that are left out for now included. */
export const petitionsIn = async (tx: UnitDb, topicId: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('topic_petition')
    .select('petition_id')
    .where('topic_id', '=', topicId)
    .orderBy('position')
    .orderBy('petition_id')
    .execute()
  return rows.map(({ petition_id }) => petition_id)
}
