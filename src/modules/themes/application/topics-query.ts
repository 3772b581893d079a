import { sql } from 'kysely'
import { together } from '#kernel/together.ts'
import { type Stage, stages } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { aroundGrouped, type GroupedPetition, groupedColumns, isGroupable, isOfDialogue } from './grouped-petitions.ts'

/** Chủ đề trao đổi: petitions that are spoken about together, in the order they are. */
export interface Topic {
  readonly id: string
  readonly name: string
  /** It takes the rest of this field; null: it was named by hand. */
  readonly field: string | null
  readonly petitions: readonly GroupedPetition[]
}

/** What a dialogue speaks about: its topics in speaking order, and the petitions that stand in none. */
export interface Topics {
  /** Of the whole arrangement, for forms; 1 before anything was arranged. */
  readonly version: number
  readonly topics: readonly Topic[]
  /** At most {@link MOST_LOOSE} of them. */
  readonly loose: readonly GroupedPetition[]
  readonly looseCount: number
}

/** So many petitions without a topic are shown at once. */
export const MOST_LOOSE = 200

/** What carried over has been settled since is spoken about no more, unless it stands in a topic. */
const settled: readonly Stage[] = stages.filter((stage) => stage === 'answered' || stage === 'guided')

const looseIn = (dialogueId: string) => sql<boolean>`${isOfDialogue(dialogueId)} and ${isGroupable}
  and (p.dialogue_id = ${dialogueId}::uuid or p.stage not in (${sql.join(settled)}))
  and not exists (select from topic_petition t where t.unit_id = p.unit_id and t.petition_id = p.id and t.dialogue_id = ${dialogueId}::uuid)`

/** The topics of a dialogue: for its page, and for whoever makes the agenda of it. Four queries. */
export async function topicsOf(db: UnitDb, dialogueId: string): Promise<Topics> {
  const found = await together({
    plan: db.selectFrom('topic_plan').select('version').where('dialogue_id', '=', dialogueId).executeTakeFirst(),
    topics: db
      .selectFrom('topic')
      .select(['id', 'name', 'field'])
      .where('dialogue_id', '=', dialogueId)
      .where('removed_at', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    placed: sql<GroupedPetition & { topic: string }>`select ${groupedColumns}, t.topic_id as topic
      from topic_petition t join petition p on p.unit_id = t.unit_id and p.id = t.petition_id ${aroundGrouped}
      where t.dialogue_id = ${dialogueId}::uuid and ${isGroupable} order by t.position, p.id`.execute(db),
    loose: sql<GroupedPetition & { all: number }>`select ${groupedColumns}, (count(*) over ())::int as all
      from petition p ${aroundGrouped} where ${looseIn(dialogueId)}
      order by own.year, own.ordinal, p.number limit ${MOST_LOOSE}`.execute(db),
  })
  const [first] = found.loose.rows
  return {
    version: found.plan?.version ?? 1,
    topics: found.topics.map((topic) => ({
      ...topic,
      petitions: found.placed.rows.filter((row) => row.topic === topic.id).map(({ topic: _, ...row }) => row),
    })),
    loose: found.loose.rows.map(({ all: _, ...row }) => row),
    looseCount: first?.all ?? 0,
  }
}

/** How far the arranging is, in three numbers. */
export interface TopicCounts {
  readonly topics: number
  readonly placed: number
  readonly loose: number
}

/** The numbers alone, in one query. */
export async function topicCounts(db: UnitDb, dialogueId: string): Promise<TopicCounts> {
  const { rows } = await sql<TopicCounts>`select
    (select count(*)::int from topic where dialogue_id = ${dialogueId}::uuid and removed_at is null) as topics,
    (select count(*)::int from topic_petition t join petition p on p.unit_id = t.unit_id and p.id = t.petition_id
      where t.dialogue_id = ${dialogueId}::uuid and ${isGroupable}) as placed,
    (select count(*)::int from petition p where ${looseIn(dialogueId)}) as loose`.execute(db)
  return rows[0] ?? { topics: 0, placed: 0, loose: 0 }
}

/** Every petition of a dialogue that stands in no topic, as far as the proposal by fields asks. */
export async function looseOf(db: UnitDb, dialogueId: string) {
  const { rows } = await sql<Pick<GroupedPetition, 'id' | 'number' | 'field' | 'askAtConference'>>`
    select p.id, p.number, p.field, p.ask_at_conference as "askAtConference"
    from petition p where ${looseIn(dialogueId)} order by p.number`.execute(db)
  return rows
}

/** The names of topics of some dialogues, in speaking order: for whoever chooses one. */
export const topicNames = async (db: UnitDb, dialogueIds: readonly string[]) =>
  dialogueIds.length === 0
    ? []
    : db
        .selectFrom('topic')
        .select(['id', 'name', 'dialogue_id as dialogueId'])
        .where('dialogue_id', 'in', [...dialogueIds])
        .where('removed_at', 'is', null)
        .orderBy('position')
        .orderBy('id')
        .execute()
