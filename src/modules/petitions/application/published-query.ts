import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { dayAndId } from '#kernel/list-place.ts'
import { together } from '#kernel/together.ts'
import { cleanLine, queryWords } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type PublishedCommitment, publishedCommitmentsOf } from './commitments/published-query.ts'
import { asTsquery } from './inbox-query.ts'
import type { PublicReply } from './public-replies.ts'
import type { DueWhy } from './public-rows.ts'
import type { CourseEntry, PublishedState } from './published-course.ts'

/** What of the published petitions is asked for; '' where it does not matter. */
export interface PublishedAsked {
  readonly q: string
  readonly field: string
  readonly state: string
  readonly year: string
  /** A village's id. */
  readonly village: string
  /** Where the page before ended; ''. */
  readonly after: string
}

/** A published petition as a list shows it. */
export interface PublishedPetitionRow {
  readonly id: string
  readonly dialogueAddress: string
  readonly number: number
  readonly year: number
  readonly title: string
  readonly nameLine: string
  /** How many signed besides the sender. */
  readonly signatories: number
  readonly field: string | null
  readonly state: PublishedState
  readonly receivedOn: Day
  readonly dueOn: Day | null
  readonly duePlanned: boolean
  readonly answeredOn: Day | null
  /** Working days from the day the term counts from. */
  readonly answeredIn: number | null
  /** The beginning of the answer. */
  readonly answer: string
}

export interface PublishedListPage {
  readonly rows: readonly PublishedPetitionRow[]
  readonly next: string | null
}

export const PUBLISHED_PAGE = 20
/** As far as a search pages on; who looks further types another word. */
const MOST_HITS = 400
/** As much of an answer as a list shows. */
const EXCERPT = 240

/** What a list shows of `published_petition p`. */
export const publishedColumns = sql`p.petition_id as id, p.dialogue_address as "dialogueAddress", p.number, p.year, p.title, p.name_line as "nameLine", p.signatories,
  p.field, p.state, p.received_on as "receivedOn", p.due_on as "dueOn", p.due_planned as "duePlanned", p.answered_on as "answeredOn",
  p.answered_in as "answeredIn", left(p.answer, ${sql.lit(EXCERPT)}) as answer`

const orNull = (text: string): string | null => text || null

/** A page of the published petitions, newest first, or the hits of a search. Works under the public role. */
export async function publishedPage(
  db: UnitDb,
  asked: PublishedAsked,
  atMost = PUBLISHED_PAGE,
): Promise<PublishedListPage> {
  return cleanLine(asked.q) ? searched(db, asked, atMost) : listed(db, asked, atMost)
}

async function listed(db: UnitDb, asked: PublishedAsked, atMost: number): Promise<PublishedListPage> {
  const place = dayAndId(asked.after)
  const conditions = [
    ...(asked.field ? [sql`p.field = ${asked.field}`] : []),
    ...(asked.state ? [sql`p.state = ${asked.state}`] : []),
    ...(asked.year ? [sql`p.year = ${Number(asked.year)}`] : []),
    ...(asked.village ? [sql`p.village_id = ${asked.village}::uuid`] : []),
    ...(place ? [sql`(p.sort_on, p.petition_id) < (${place.on}::date, ${place.id}::uuid)`] : []),
  ]
  const { rows } = await sql<PublishedPetitionRow & { sortOn: Day }>`
    select ${publishedColumns}, p.sort_on as "sortOn" from published_petition p
    where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}
    order by p.sort_on desc, p.petition_id desc limit ${sql.lit(atMost + 1)}`.execute(db)
  const last = rows[atMost - 1]
  return { rows: rows.slice(0, atMost), next: rows.length > atMost && last ? `${last.sortOn}~${last.id}` : null }
}

async function searched(db: UnitDb, asked: PublishedAsked, atMost: number): Promise<PublishedListPage> {
  const offset = Math.min(Number(/^h(\d{1,4})$/.exec(asked.after)?.[1] ?? 0), MOST_HITS)
  const { folded, exact } = queryWords(asked.q)
  if (folded.length === 0) return { rows: [], next: null }
  const { rows } = await sql<PublishedPetitionRow>`
    select ${publishedColumns} from find_published(${asTsquery(folded)}, ${exact && asTsquery(exact)}, ${offset + atMost + 1},
        ${orNull(asked.field)}, ${orNull(asked.state)}, ${asked.year ? Number(asked.year) : null}::int, ${orNull(asked.village)}::uuid)
        with ordinality as f (petition_id, exactly, place)
      join published_petition p on p.petition_id = f.petition_id
    where f.place > ${offset} order by f.place`.execute(db)
  const more = rows.length > atMost && offset + atMost < MOST_HITS
  return { rows: rows.slice(0, atMost), next: more ? `h${offset + atMost}` : null }
}

/** How many are published with this filter, words left aside; stops at `bound`. */
export async function publishedCount(
  db: UnitDb,
  asked: Omit<PublishedAsked, 'q' | 'after'>,
  bound = 1000,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (select from published_petition p
    where (${orNull(asked.field)}::text is null or p.field = ${asked.field}) and (${orNull(asked.state)}::text is null or p.state = ${asked.state})
      and (${orNull(asked.year)}::text is null or p.year = ${Number(asked.year) || 0})
      and (${orNull(asked.village)}::uuid is null or p.village_id = ${orNull(asked.village)}::uuid) limit ${sql.lit(bound)}) x`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** The latest answers, for the unit's home. */
export async function latestAnswers(db: UnitDb, atMost: number): Promise<readonly PublishedPetitionRow[]> {
  const { rows } = await sql<PublishedPetitionRow>`select ${publishedColumns} from published_petition p
    where p.state = 'answered' order by p.sort_on desc, p.petition_id desc limit ${sql.lit(atMost)}`.execute(db)
  return rows
}

/** The years of which something is published, the latest first. */
export async function publishedYears(db: UnitDb): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`select distinct d.year from dialogue d
    where exists (select from published_petition p where p.dialogue_address = d.address) order by d.year desc`.execute(
    db,
  )
  return rows.map(({ year }) => year)
}

/** One published petition, whole. */
export interface PublishedPetition extends PublishedPetitionRow {
  readonly content: string
  readonly proposal: string
  readonly channel: string
  readonly answerReference: string
  /** Documents that answered it and were taken back since: the day "2026-11-05", and what replaces them. */
  readonly withdrawn: readonly { readonly number: string; readonly on: string; readonly replacement: string }[]
  /** Ask by ask; none: the answer's text says all. */
  readonly replies: readonly PublicReply[]
  readonly promises: readonly PublishedCommitment[]
  /** By when it was put off, beside the legal day. */
  readonly extendedTo: Day | null
  /** What the due day counts from; null: none runs. */
  readonly dueFacts: DueWhy | null
  readonly course: readonly CourseEntry[]
  readonly files: readonly PublishedFile[]
  /** The petition it doubles, when that one is published too. */
  readonly duplicateOf: { readonly dialogueAddress: string; readonly number: number; readonly year: number } | null
}

/** A file released to the public; its content lies in the file store under `sha256`. */
export interface PublishedFile {
  readonly id: string
  /** What it came with: the petition, or a document that answers it. */
  readonly of: 'petition' | 'document'
  readonly name: string
  readonly sha256: string
  readonly type: string
  readonly size: number
}

/** The petition at `/kien-nghi/2026/7`, as the public may see it; null: there is none, or it is not public. */
export async function publishedPetition(
  db: UnitDb,
  dialogueAddress: string,
  number: number,
): Promise<PublishedPetition | null> {
  const { found, files } = await together({
    found: sql<Omit<PublishedPetition, 'files' | 'promises'>>`
      select ${publishedColumns}, p.replies, p.extended_to as "extendedTo", p.answer, p.content, p.proposal, p.channel, p.answer_reference as "answerReference", p.due_facts as "dueFacts",
        p.course, (select jsonb_build_object('dialogueAddress', o.dialogue_address, 'number', o.number, 'year', o.year)
          from published_petition o where o.petition_id = p.duplicate_of) as "duplicateOf",
        coalesce((select jsonb_agg(jsonb_build_object('number', w.number_text, 'on', w.withdrawn_on, 'replacement', w.replacement)
          order by w.withdrawn_on) from document_withdrawal w where w.document_id = any(p.document_ids)), '[]') as withdrawn
      from published_petition p where p.dialogue_address = ${dialogueAddress} and p.number = ${number}`.execute(db),
    files: publishedFiles(db, dialogueAddress, number),
  })
  const [petition] = found.rows
  return petition ? { ...petition, files, promises: await publishedCommitmentsOf(db, petition.id) } : null
}

/** The released files of a published petition and of the documents that answer it. */
async function publishedFiles(db: UnitDb, dialogueAddress: string, number: number): Promise<readonly PublishedFile[]> {
  const { rows } = await sql<PublishedFile>`
    select a.id, case when a.subject_id = p.petition_id then 'petition' else 'document' end as of, a.name,
      a.public_sha256 as sha256, a.public_type as type, a.public_size as size
    from published_petition p join attachment a on a.unit_id = p.unit_id and a.subject_id = any (p.petition_id || p.document_ids)
    where p.dialogue_address = ${dialogueAddress} and p.number = ${number} and a.released_at is not null and a.public_sha256 is not null
    order by a.position, a.id`.execute(db)
  return rows
}
