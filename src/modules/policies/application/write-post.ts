import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { slug } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { mayPublish, type PostKind, type PostWords, type PublishRefusal } from '../domain/index.ts'
import { postById } from './posts.ts'

/** What is typed of a post. */
export interface PostInput extends PostWords {
  readonly kind: PostKind
  readonly source: string
  readonly inForceFrom: Day | null
  readonly inForceTo: Day | null
  readonly field: string | null
  readonly sectors: readonly string[]
}

export type PostRefusal = 'not-found' | 'changed-meanwhile'

const columnsOf = (input: PostInput) => ({
  ...{ kind: input.kind, title: input.title, for_whom: input.forWhom, body: input.body, to_do: input.toDo },
  ...{ source: input.source, in_force_from: input.inForceFrom, in_force_to: input.inForceTo },
  ...{ field: input.field, sectors: [...input.sectors] },
})

/** Writes a new post, as a draft. Answers with its id. */
export async function writePost(
  tx: UnitDb,
  by: By,
  input: PostInput,
  fromPetition: string | null = null,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('policy_post')
    .values({
      ...{ id, slug: await freeSlug(tx, input.title), ...columnsOf(input) },
      ...{ from_petition: fromPetition, changed_on: by.on },
    })
    .execute()
  await recordHistory(tx, by, { code: 'policy.written', subject: 'policy_post', subjectId: id })
  return id
}

/** "ho-tro-lai-suat", and "-2" where that is taken. */
async function freeSlug(tx: UnitDb, title: string): Promise<string> {
  const base = slug(title).slice(0, 70).replace(/-$/, '') || 'bai-viet'
  const taken = await tx.selectFrom('policy_post').select('slug').where('slug', 'like', `${base}%`).execute()
  const has = new Set(taken.map((row) => row.slug))
  if (!has.has(base)) return base
  let n = 2
  while (has.has(`${base}-${n}`)) n += 1
  return `${base}-${n}`
}

async function locked(tx: UnitDb, id: string, version: number) {
  await tx.selectFrom('policy_post').select('id').where('id', '=', id).forUpdate().execute()
  const post = await postById(tx, id)
  if (!post) return refuse('not-found' as const)
  return post.version === version ? accept(post) : refuse('changed-meanwhile' as const)
}

/** Which post, and the version the page showed. */
export interface PostShown {
  readonly id: string
  readonly version: number
}

/** Changes a post; one that is public changes in public at once, and its new wording is kept beside the old ones. */
export async function changePost(
  tx: UnitDb,
  by: By,
  { id, version }: PostShown,
  input: PostInput,
  looked: boolean,
): Promise<Result<null, PostRefusal | PublishRefusal>> {
  const found = await locked(tx, id, version)
  if (!found.ok) return found
  const isPublic = found.value.stage === 'public'
  const judged = isPublic ? mayPublish('draft', input, { looked }) : accept(null)
  if (!judged.ok) return judged
  await tx
    .updateTable('policy_post')
    .set({ ...columnsOf(input), changed_on: by.on, version: version + 1 })
    .where('id', '=', id)
    .execute()
  if (isPublic) await keepWording(tx, by, id, input)
  await recordHistory(tx, by, { code: 'policy.changed', subject: 'policy_post', subjectId: id })
  return accept(null)
}

/** Công khai a post (R26). */
export async function publishPost(
  tx: UnitDb,
  by: By,
  { id, version }: PostShown,
  looked: boolean,
): Promise<Result<null, PostRefusal | PublishRefusal>> {
  const found = await locked(tx, id, version)
  if (!found.ok) return found
  const post = found.value
  const judged = mayPublish(post.stage, post, { looked })
  if (!judged.ok) return judged
  await tx
    .updateTable('policy_post')
    .set({ stage: 'public', published_on: by.on, changed_on: by.on, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await keepWording(tx, by, id, post)
  await recordHistory(tx, by, { code: 'policy.published', subject: 'policy_post', subjectId: id })
  return accept(null)
}

/** Takes a post back from the public; it stays, and may be published again. */
export async function takeBackPost(
  tx: UnitDb,
  by: By,
  { id, version }: PostShown,
): Promise<Result<null, PostRefusal | 'not-public'>> {
  const found = await locked(tx, id, version)
  if (!found.ok) return found
  if (found.value.stage !== 'public') return refuse('not-public')
  await tx
    .updateTable('policy_post')
    .set({ stage: 'taken-back', changed_on: by.on, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, { code: 'policy.taken-back', subject: 'policy_post', subjectId: id })
  return accept(null)
}

async function keepWording(tx: UnitDb, by: By, id: string, { title, body, toDo }: PostWords): Promise<void> {
  if (!by.officerId) throw new Error('a post is published by an officer')
  await tx
    .insertInto('policy_post_version')
    .values({ id: newId(), post_id: id, title, body, to_do: toDo, at: by.at, by_officer: by.officerId })
    .execute()
}
