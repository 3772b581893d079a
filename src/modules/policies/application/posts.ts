import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { mostAlike, tellingWords } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { forceOn, type PostKind, type PostStage } from '../domain/index.ts'

/** A post as everybody may read it. */
export interface PublicPost {
  readonly id: string
  readonly slug: string
  readonly kind: PostKind
  readonly title: string
  readonly forWhom: string
  readonly body: string
  readonly toDo: string
  readonly source: string
  readonly inForceFrom: Day | null
  readonly inForceTo: Day | null
  readonly field: string | null
  readonly sectors: readonly string[]
  readonly publishedOn: Day | null
  readonly changedOn: Day
}

/** A post as officers see it. */
export interface Post extends PublicPost {
  readonly stage: PostStage
  readonly fromPetition: string | null
  readonly version: number
}

const publicColumns = [
  ...(['id', 'slug', 'kind', 'title', 'body', 'source', 'field', 'sectors', 'for_whom as forWhom'] as const),
  ...(['to_do as toDo', 'in_force_from as inForceFrom', 'in_force_to as inForceTo'] as const),
  ...(['published_on as publishedOn', 'changed_on as changedOn'] as const),
] as const

const isKind = (text: string): text is PostKind => text === 'guide' || text === 'answer'
const isStage = (text: string): text is PostStage => text === 'draft' || text === 'public' || text === 'taken-back'
const kindOf = <Row extends { readonly kind: string }>(row: Row): Row & { readonly kind: PostKind } => {
  const { kind } = row
  if (!isKind(kind)) throw new Error(`policy_post.kind: ${kind}`)
  return { ...row, kind }
}

/** More posts than a commune writes; a list shows no more. */
export const MOST_POSTS = 300

/** What is public, the newest first. Works under the public role. */
export const publicPosts = async (db: UnitDb): Promise<readonly PublicPost[]> => {
  const rows = await db
    .selectFrom('policy_post')
    .select(publicColumns)
    .where('stage', '=', 'public')
    .orderBy('published_on', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_POSTS)
    .execute()
  return rows.map(kindOf)
}

/** A public post by its part of the address; null when there is none. Works under the public role. */
export const publicPostAt = async (db: UnitDb, slug: string): Promise<PublicPost | null> => {
  const row = await db
    .selectFrom('policy_post')
    .select(publicColumns)
    .where('stage', '=', 'public')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ? kindOf(row) : null
}

/** Every post of the unit, drafts first, then the newest. */
export const allPosts = async (db: UnitDb): Promise<readonly Post[]> => {
  const rows = await db
    .selectFrom('policy_post')
    .select(publicColumns)
    .select(['stage', 'from_petition as fromPetition', 'version'])
    .orderBy(sql`stage <> 'draft'`)
    .orderBy('changed_on', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_POSTS)
    .execute()
  return rows.map(kindOf).map((row) => {
    const { stage } = row
    if (!isStage(stage)) throw new Error(`policy_post.stage: ${stage}`)
    return { ...row, stage }
  })
}

/** A post by its id; null when there is none. */
export const postById = async (db: UnitDb, id: string): Promise<Post | null> =>
  (await allPosts(db)).find((post) => post.id === id) ?? null

/** As many as are worth reading while one writes. */
const MOST_SUGGESTED = 2

/** The posts in force most like what somebody types, the likest first (R26). Works under the public role. */
export async function suggestPosts(db: UnitDb, typed: string, today: Day): Promise<readonly PublicPost[]> {
  const asked = tellingWords(cleanText(typed))
  if (asked.words.length < 2) return []
  const posts = (await publicPosts(db)).filter((post) => forceOn(post, today) !== 'over')
  return mostAlike(
    asked,
    posts.map((post) => ({ ...post, content: [post.forWhom, post.body, post.toDo].join('\n') })),
  ).slice(0, MOST_SUGGESTED)
}

/** A published answer that no post tells yet. */
export interface AnswerToTell {
  readonly petitionId: string
  readonly number: number
  readonly dialogueAddress: string
  readonly title: string
}

/** Published answers no post was made of, the newest first. */
export async function answersToTell(db: UnitDb): Promise<readonly AnswerToTell[]> {
  const { rows } = await sql<AnswerToTell>`
    select p.petition_id as "petitionId", p.number, p.dialogue_address as "dialogueAddress", p.title
    from published_petition p
    where p.answer <> '' and p.state in ('answered', 'guided')
      and not exists (select from policy_post x where x.from_petition = p.petition_id)
    order by p.sort_on desc, p.petition_id desc limit 30`.execute(db)
  return rows
}

/** What a post made of a published answer begins with: what is public of it, names removed already (R20). */
export async function draftFromAnswer(db: UnitDb, petitionId: string) {
  const { rows } = await sql<{
    title: string
    content: string
    answer: string
    reference: string
    field: string | null
  }>`
    select title, content, answer, answer_reference as reference, field from published_petition
    where petition_id = ${petitionId}::uuid and answer <> ''`.execute(db)
  return rows[0] ?? null
}
