import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Direction, movedBy } from '../domain/index.ts'
import { orderTopics, type SeenTopics, type TopicsRefusal, takeUpTopics, topicRows } from './lock-topics.ts'

export const LONGEST_TOPIC = 160
export type NameRefusal = 'name-empty' | 'name-too-long' | 'name-taken'

/** A name as it would be kept, if none of these has it already. */
export function nameFor(typed: string, taken: readonly { readonly name: string }[]): Result<string, NameRefusal> {
  const name = cleanLine(typed)
  if (name === '') return refuse('name-empty')
  if (name.length > LONGEST_TOPIC) return refuse('name-too-long')
  const same = (other: string) => other.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi')
  return taken.some((one) => same(one.name)) ? refuse('name-taken') : accept(name)
}

/** Adds a topic as the last one; the arrangement is taken up already. Answers with its id. */
export async function insertTopic(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  { name, field, position }: { readonly name: string; readonly field: string | null; readonly position: number },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('topic')
    .values({ id, dialogue_id: dialogueId, name, field, position, created_at: by.at, created_by: by.officerId })
    .execute()
  return id
}

/** Thêm chủ đề, spoken about last. */
export async function addTopic(
  tx: UnitDb,
  by: By,
  seen: SeenTopics,
  typed: string,
): Promise<Result<{ readonly topicId: string }, TopicsRefusal | NameRefusal>> {
  const taken = await takeUpTopics(tx, seen)
  if (!taken.ok) return taken
  const topics = await topicRows(tx, seen.dialogueId)
  const name = nameFor(typed, topics)
  if (!name.ok) return name
  const position = (topics.at(-1)?.position ?? 0) + 1
  const topicId = await insertTopic(tx, by, seen.dialogueId, { name: name.value, field: null, position })
  await recordHistory(tx, by, {
    ...{ code: 'topic.added', subject: 'topic', subjectId: topicId },
    facts: { dialogue: seen.dialogueId },
  })
  return accept({ topicId })
}

/** Đổi tên chủ đề. */
export async function renameTopic(
  tx: UnitDb,
  by: By,
  seen: SeenTopics,
  topicId: string,
  typed: string,
): Promise<Result<null, TopicsRefusal | NameRefusal>> {
  const taken = await takeUpTopics(tx, seen)
  if (!taken.ok) return taken
  const topics = await topicRows(tx, seen.dialogueId)
  if (!topics.some(({ id }) => id === topicId)) return refuse('not-found')
  const name = nameFor(
    typed,
    topics.filter(({ id }) => id !== topicId),
  )
  if (!name.ok) return name
  await tx.updateTable('topic').set({ name: name.value }).where('id', '=', topicId).execute()
  await recordHistory(tx, by, { code: 'topic.renamed', subject: 'topic', subjectId: topicId })
  return accept(null)
}

/** Đưa chủ đề lên, xuống: a place earlier or later in what is spoken about. */
export async function moveTopic(
  tx: UnitDb,
  by: By,
  seen: SeenTopics,
  topicId: string,
  direction: Direction,
): Promise<Result<null, TopicsRefusal | 'at-the-end'>> {
  const taken = await takeUpTopics(tx, seen)
  if (!taken.ok) return taken
  const order = (await topicRows(tx, seen.dialogueId)).map(({ id }) => id)
  if (!order.includes(topicId)) return refuse('not-found')
  const moved = movedBy(order, topicId, direction)
  if (!moved) return refuse('at-the-end')
  await orderTopics(tx, moved)
  const place = moved.indexOf(topicId) + 1
  await recordHistory(tx, by, { code: 'topic.moved', subject: 'topic', subjectId: topicId, facts: { place } })
  return accept(null)
}

/** Bỏ chủ đề: its petitions stand in none again. */
export async function removeTopic(
  tx: UnitDb,
  by: By,
  seen: SeenTopics,
  topicId: string,
): Promise<Result<{ readonly loose: number }, TopicsRefusal>> {
  const taken = await takeUpTopics(tx, seen)
  if (!taken.ok) return taken
  if (!(await topicRows(tx, seen.dialogueId)).some(({ id }) => id === topicId)) return refuse('not-found')
  const gone = await tx.deleteFrom('topic_petition').where('topic_id', '=', topicId).returning('petition_id').execute()
  await tx.updateTable('topic').set({ removed_at: by.at }).where('id', '=', topicId).execute()
  await recordHistory(tx, by, {
    ...{ code: 'topic.removed', subject: 'topic', subjectId: topicId },
    facts: { dialogue: seen.dialogueId, petitions: gone.map(({ petition_id }) => petition_id) },
  })
  return accept({ loose: gone.length })
}
