import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { isId } from '#kernel/id.ts'
import { dayAndId } from '#kernel/list-place.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { SenderSaying } from '../../domain/index.ts'
import { promisedBefore } from './before-dialogue.ts'

/** A promise as everybody may see it. */
export interface PublishedCommitment {
  readonly id: string
  readonly petitionId: string
  readonly what: string
  /** The department; ''. */
  readonly who: string
  readonly madeOn: Day
  readonly dueOn: Day | null
  /** The day that was promised first, where it was moved. */
  readonly firstDueOn: Day | null
  readonly movedBecause: string
  readonly keptOn: Day | null
  readonly givenUpOn: Day | null
  readonly evidence: readonly { readonly words: string; readonly link: string; readonly on: string }[]
  readonly files: readonly EvidenceFile[]
  /** What its sender says of it; never his words. */
  readonly senderSaid: SenderSaying | null
}

/** A photo that was released as evidence. */
export interface EvidenceFile {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly type: string
  readonly size: number
}

/** A promise in the public list, with the petition it was made to. */
export interface ListedPublicly extends PublishedCommitment {
  readonly petition: { readonly dialogueAddress: string; readonly number: number; readonly title: string }
}

/** Photos of a promise that were released as evidence. `promise`: the column its id stands in, of a table `c`. */
const filesOf = (
  promise: ReturnType<typeof sql.ref>,
) => sql`coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'sha256', a.public_sha256, 'type', a.public_type, 'size', a.public_size)
      order by a.position, a.id) from attachment a where a.unit_id = c.unit_id and a.subject_id = ${promise}
      and a.released_at is not null and a.public_sha256 is not null), '[]')`
/** Of a row of `commitment c`. */
export const evidenceFiles = filesOf(sql.ref('c.id'))

const columns = sql`c.commitment_id as id, c.petition_id as "petitionId", c.what, c.who, c.made_on as "madeOn", c.due_on as "dueOn",
  c.first_due_on as "firstDueOn", c.moved_because as "movedBecause", c.kept_on as "keptOn", c.given_up_on as "givenUpOn", c.evidence,
  c.sender_said as "senderSaid", ${filesOf(sql.ref('c.commitment_id'))} as files`

/** The promises made to a published petition, in the order they were made. Works under the public role. */
export async function publishedCommitmentsOf(db: UnitDb, petitionId: string): Promise<readonly PublishedCommitment[]> {
  const { rows } = await sql<PublishedCommitment>`select ${columns} from published_commitment c
    where c.petition_id = ${petitionId} order by c.position`.execute(db)
  return rows
}

/** How a promise stands for the public: being done in time, late, done, or not to be done. */
export const publicCommitmentStates = ['open', 'late', 'kept', 'given-up'] as const
export type PublicCommitmentState = (typeof publicCommitmentStates)[number]

const open = sql`c.kept_on is null and c.given_up_on is null`

function inState(state: PublicCommitmentState, today: Day): RawBuilder<boolean> {
  switch (state) {
    case 'open':
      return sql<boolean>`${open} and (c.due_on is null or c.due_on >= ${today}::date)`
    case 'late':
      return sql<boolean>`${open} and c.due_on < ${today}::date`
    case 'kept':
      return sql<boolean>`c.kept_on is not null`
    case 'given-up':
      return sql<boolean>`c.given_up_on is not null`
  }
}

export const PUBLIC_COMMITMENTS_PAGE = 20

const among = sql`published_commitment c
  join published_petition p on p.unit_id = c.unit_id and p.petition_id = c.petition_id
  join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id`
const madeBefore = (address: string) => promisedBefore(address, sql`coalesce(c.kept_on, c.given_up_on)`)

/** The first few promises a dialogue begins with: what is still owed, then the latest made. */
export async function firstOfLastYear(
  db: UnitDb,
  dialogue: string,
  atMost: number,
): Promise<readonly PublishedCommitment[]> {
  const { rows } = await sql<PublishedCommitment>`select ${columns} from ${among} where ${madeBefore(dialogue)}
    order by ${open} desc, c.made_on desc, c.commitment_id desc limit ${atMost}`.execute(db)
  return rows
}

/** A page of the promises, the latest made first; `state` '' : all. `before`: those a dialogue begins with, by its address; '': all. */
export async function publishedCommitments(
  db: UnitDb,
  {
    state,
    after,
    before = '',
  }: { readonly state: PublicCommitmentState | ''; readonly after: string; readonly before?: string },
  today: Day,
  atMost = PUBLIC_COMMITMENTS_PAGE,
): Promise<{ readonly rows: readonly ListedPublicly[]; readonly next: string | null }> {
  const place = dayAndId(after)
  const wanted = [
    ...(state ? [inState(state, today)] : []),
    ...(before ? [madeBefore(before)] : []),
    ...(place ? [sql`(c.made_on, c.commitment_id) < (${place.on}::date, ${place.id}::uuid)`] : []),
  ]
  const { rows } = await sql<ListedPublicly>`
    select ${columns}, jsonb_build_object('dialogueAddress', p.dialogue_address, 'number', p.number, 'title', p.title) as petition
    from ${among}
    where ${wanted.length > 0 ? sql.join(wanted, sql` and `) : sql`true`}
    order by c.made_on desc, c.commitment_id desc limit ${atMost + 1}`.execute(db)
  const last = rows[atMost - 1]
  return { rows: rows.slice(0, atMost), next: rows.length > atMost && last ? `${last.madeOn}~${last.id}` : null }
}

/** One promise as everybody may read it; null: it is not public. */
export async function publishedCommitment(db: UnitDb, id: string): Promise<ListedPublicly | null> {
  const { rows } = await sql<ListedPublicly>`
    select ${columns}, jsonb_build_object('dialogueAddress', p.dialogue_address, 'number', p.number, 'title', p.title) as petition
    from ${among} where c.commitment_id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** How many promises everybody can read of, and how they stand on a day. */
export type CommitmentTally = Readonly<Record<PublicCommitmentState | 'all', number>>

/** All, and by how they stand, of the promises `c` that are meant. */
const counted = (today: Day, meant = sql`true`, prefix = '') =>
  sql.join(
    (['all', ...publicCommitmentStates] as const).map((state) => {
      const stands = state === 'all' ? sql`true` : inState(state, today)
      return sql`count(*) filter (where ${stands} and ${meant}) as ${sql.ref(`${prefix}${state}`)}`
    }),
  )
const nothing: CommitmentTally = { all: 0, open: 0, late: 0, kept: 0, 'given-up': 0 }

export async function publishedCommitmentTally(db: UnitDb, today: Day): Promise<CommitmentTally> {
  const { rows } = await sql<CommitmentTally>`select ${counted(today)} from published_commitment c`.execute(db)
  return rows[0] ?? nothing
}

/** Việc năm trước in public, counted: what a dialogue begins with, and how many petitions were carried into it. */
export interface LastYearTally extends CommitmentTally {
  readonly carried: number
}

/** Both in one query: all promises, and what the dialogue at an address begins with. */
export async function publishedTallies(
  db: UnitDb,
  dialogue: string,
  today: Day,
): Promise<{ readonly promises: CommitmentTally; readonly lastYear: LastYearTally }> {
  const { rows } = await sql<Readonly<Record<string, number>>>`
    select ${counted(today)}, ${counted(today, sql`c.early`, 'early-')}, (select count(*) from petition_carry k
      join dialogue n on n.unit_id = k.unit_id and n.id = k.dialogue_id where n.address = ${dialogue}) as carried
    from (select c.due_on, c.kept_on, c.given_up_on, ${madeBefore(dialogue)} as early from ${among}) c`.execute(db)
  const [row = {}] = rows
  const tally = (prefix: string): CommitmentTally => ({
    ...{ all: row[`${prefix}all`] ?? 0, open: row[`${prefix}open`] ?? 0, late: row[`${prefix}late`] ?? 0 },
    ...{ kept: row[`${prefix}kept`] ?? 0, 'given-up': row[`${prefix}given-up`] ?? 0 },
  })
  return { promises: tally(''), lastYear: { ...tally('early-'), carried: row.carried ?? 0 } }
}

/** What the senders of promises say of them, counted: of all, or of what a dialogue begins with. */
export type SendersTally = Readonly<Record<SenderSaying, number>>

export async function sendersTally(db: UnitDb, before = ''): Promise<SendersTally> {
  const { rows } = await sql<{ said: SenderSaying; n: number }>`select c.sender_said as said, count(*) as n
    from ${among} where c.sender_said is not null ${before ? sql`and ${madeBefore(before)}` : sql``} group by 1`.execute(
    db,
  )
  const of = (said: SenderSaying) => rows.find((row) => row.said === said)?.n ?? 0
  return { done: of('done'), partly: of('partly'), not: of('not') }
}

/** A released photo of a published promise; null: there is none. */
export async function evidenceFile(db: UnitDb, id: string): Promise<EvidenceFile | null> {
  if (!isId(id)) return null
  const { rows } =
    await sql<EvidenceFile>`select a.id, a.name, a.public_sha256 as sha256, a.public_type as type, a.public_size as size
    from published_commitment c join attachment a on a.unit_id = c.unit_id and a.subject_id = c.commitment_id
    where a.id = ${id} and a.released_at is not null and a.public_sha256 is not null`.execute(db)
  return rows[0] ?? null
}
