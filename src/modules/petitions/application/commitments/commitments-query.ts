import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { isId } from '#kernel/id.ts'
import { dayAndId } from '#kernel/list-place.ts'
import type { Actor } from '#modules/staff/index.ts'
import { may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Commitment, SenderSaying } from '../../domain/index.ts'
import { promisedBefore } from './before-dialogue.ts'
import { askersOf, disputed, saidNow, wordsOf } from './senders-word-query.ts'

/** A promise as a list shows it. */
export interface ListedCommitment extends Commitment {
  readonly id: string
  readonly what: string
  readonly department: string | null
  readonly officer: string | null
  readonly petition: { readonly id: string; readonly number: number | null; readonly title: string }
  /** "2026"; null: the petition waits for a dialogue. */
  readonly dialogue: string | null
  /** How many pieces of evidence there are, photos included. */
  readonly evidence: number
  /** What its sender says of it now; null: nothing, or nothing since the house said anew how it stands. */
  readonly said: SenderSaying | null
}

/** What of the promises is looked at: open, late, due within days, kept but not as its sender says, moved, kept, given up, all. */
export const commitmentBoxes = ['open', 'late', 'soon', 'disputed', 'changed', 'kept', 'given-up', 'all'] as const
export type CommitmentBox = (typeof commitmentBoxes)[number]

/** Of which promises, besides how they stand. */
export interface CommitmentsAmong {
  /** A department's id; ''. */
  readonly department: string
  /** A dialogue's address; ''. */
  readonly dialogue: string
  /** A dialogue's address: what was promised before it, and was its to follow; ''. */
  readonly before: string
}
/** Every promise. */
export const everyCommitment: CommitmentsAmong = { department: '', dialogue: '', before: '' }

export interface CommitmentsAsked extends CommitmentsAmong {
  readonly box: CommitmentBox
  /** Where the page before ended; ''. */
  readonly after: string
}

/** Who looks, on which day, and the last day that is "soon". */
export interface CommitmentsViewer extends Actor {
  readonly today: Day
  readonly soonUntil: Day
}

export const COMMITMENTS_PAGE = 50
/** Counts on the chips stop here. */
export const COMMITMENTS_MOST = 1000

const open = sql<boolean>`c.kept_on is null and c.given_up_on is null`

function inBox(box: CommitmentBox, { today, soonUntil }: CommitmentsViewer): RawBuilder<boolean> {
  switch (box) {
    case 'open':
      return open
    case 'late':
      return sql<boolean>`${open} and x.due_on < ${today}::date`
    case 'soon':
      return sql<boolean>`${open} and x.due_on >= ${today}::date and x.due_on <= ${soonUntil}::date`
    case 'disputed':
      return disputed
    case 'changed':
      return sql<boolean>`${open} and exists (select from commitment_step s where s.unit_id = c.unit_id and s.commitment_id = c.id and s.step = 'moved')`
    case 'kept':
      return sql<boolean>`c.kept_on is not null`
    case 'given-up':
      return sql<boolean>`c.given_up_on is not null`
    case 'all':
      return sql<boolean>`true`
  }
}

/** What this person may see: the whole unit's, or what lies with the own department or answers its petitions. */
function inReach({ roles, departmentId }: Actor): RawBuilder<boolean> {
  const reach = may(roles, 'commitments.read')
  if (reach === 'all') return sql<boolean>`true`
  if (reach === null || departmentId === null) return sql<boolean>`false`
  return sql<boolean>`(c.department_id = ${departmentId} or p.lead_department_id = ${departmentId})`
}

const from = sql`commitment c
  join petition p on p.unit_id = c.unit_id and p.id = c.petition_id
  left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
  left join deadline x on x.unit_id = c.unit_id and x.subject_id = c.id and x.kind = 'commitment' and x.lapsed_on is null`
const given = sql`c.made_on is not null and c.removed_at is null`

const among = ({ department, dialogue, before }: CommitmentsAmong): RawBuilder<boolean>[] => [
  ...(department ? [sql<boolean>`c.department_id = ${department}::uuid`] : []),
  ...(dialogue ? [sql<boolean>`d.address = ${dialogue}`] : []),
  ...(before ? [promisedBefore(before, sql`coalesce(c.kept_on, c.given_up_on)`)] : []),
]

/** What is owed first, the nearest day on top. */
const order = sql`case when ${open} then 0 else 1 end, coalesce(x.due_on, '9999-12-31'::date), c.id`

const columns = sql`c.id, c.what, c.made_on as "madeOn", c.kept_on as "keptOn", c.given_up_on as "givenUpOn", x.due_on as "dueOn",
  exists (select from commitment_step s where s.unit_id = c.unit_id and s.commitment_id = c.id and s.step = 'moved') as moved,
  (select coalesce(nullif(e.short_name, ''), e.name) from department e where e.unit_id = c.unit_id and e.id = c.department_id) as department,
  (select o.name from officer o where o.unit_id = c.unit_id and o.id = c.officer_id) as officer,
  jsonb_build_object('id', p.id, 'number', p.number, 'title', p.title) as petition, d.address as dialogue,
  (select count(*) from commitment_evidence v where v.unit_id = c.unit_id and v.commitment_id = c.id)
    + (select count(*) from attachment f where f.unit_id = c.unit_id and f.subject_id = c.id and f.removed_at is null) as evidence,
  ${saidNow} as said`

export interface CommitmentsPage {
  readonly rows: readonly ListedCommitment[]
  readonly next: string | null
}

/** A page of promises: what is owed first, the nearest day on top; those without a day, and what is over, last. */
export async function commitmentsPage(
  db: UnitDb,
  asked: CommitmentsAsked,
  viewer: CommitmentsViewer,
  atMost = COMMITMENTS_PAGE,
): Promise<CommitmentsPage> {
  const [, over = '0', rest = ''] = /^([01])(.*)$/.exec(asked.after) ?? []
  const place = dayAndId(rest)
  const wanted = [
    given,
    inReach(viewer),
    inBox(asked.box, viewer),
    ...among(asked),
    ...(place ? [sql`(${order}) > (${Number(over)}::int, ${place.on}::date, ${place.id}::uuid)`] : []),
  ]
  const { rows } = await sql<ListedCommitment & { over: number; key: string }>`
    select ${columns}, case when ${open} then 0 else 1 end as over, coalesce(x.due_on, '9999-12-31'::date)::text as key
    from ${from} where ${sql.join(wanted, sql` and `)} order by ${order} limit ${atMost + 1}`.execute(db)
  const last = rows[atMost - 1]
  const next = rows.length > atMost && last ? `${last.over}${last.key}~${last.id}` : null
  return { rows: rows.slice(0, atMost), next }
}

/** The first few promises of several boxes, each box's in the order of its list: one query for all of them. */
export async function firstCommitments<Box extends CommitmentBox>(
  db: UnitDb,
  boxes: readonly Box[],
  viewer: CommitmentsViewer,
  atMost: number,
): Promise<(box: Box) => readonly ListedCommitment[]> {
  const each = boxes.map(
    (box) => sql`(select ${box}::text as box, ${columns}, row_number() over (order by ${order}) as place
      from ${from} where ${given} and ${inReach(viewer)} and ${inBox(box, viewer)} order by ${order} limit ${atMost})`,
  )
  const { rows } = await sql<ListedCommitment & { box: Box }>`
    select * from (${sql.join(each, sql` union all `)}) first order by box, place`.execute(db)
  return (box) => rows.filter((row) => row.box === box)
}

/** How many promises are in each box, of those asked for that this person may see; up to `bound`. */
export async function commitmentCounts(
  db: UnitDb,
  viewer: CommitmentsViewer,
  asked: CommitmentsAmong = everyCommitment,
  bound = COMMITMENTS_MOST,
): Promise<Readonly<Record<CommitmentBox, number>>> {
  const counts = commitmentBoxes.map((box) => {
    const wanted = sql.join([given, inReach(viewer), inBox(box, viewer), ...among(asked)], sql` and `)
    return sql`(select count(*) from (select from ${from} where ${wanted} limit ${bound}) y) as ${sql.ref(box)}`
  })
  const { rows } = await sql<Record<CommitmentBox, number>>`select ${sql.join(counts)}`.execute(db)
  return rows[0] ?? { open: 0, late: 0, soon: 0, disputed: 0, changed: 0, kept: 0, 'given-up': 0, all: 0 }
}

/** What a dialogue leaves behind of its promises: still to be kept, and done but not as their senders say. */
export async function promisesLeft(
  db: UnitDb,
  dialogueId: string,
): Promise<{ readonly open: number; readonly disputed: number }> {
  const { rows } = await sql<{ open: number; disputed: number }>`
    select count(*) filter (where ${open}) as open, count(*) filter (where ${disputed}) as disputed
    from commitment c join petition p on p.unit_id = c.unit_id and p.id = c.petition_id
    where ${given} and p.dialogue_id = ${dialogueId}::uuid`.execute(db)
  return rows[0] ?? { open: 0, disputed: 0 }
}

/** The promises of a petition, in the order they were made. */
export async function commitmentsOf(db: UnitDb, petitionId: string): Promise<readonly ListedCommitment[]> {
  const { rows } = await sql<ListedCommitment>`select ${columns} from ${from}
    where ${given} and c.petition_id = ${petitionId} order by c.made_on, c.position, c.id`.execute(db)
  return rows
}

/** One promise whole: its steps, its evidence, what its sender said of it. Null: it is not there, or still in a draft. */
export async function commitmentAt(db: UnitDb, id: string) {
  if (!isId(id)) return null
  const { rows } = await sql<ListedCommitment & CommitmentPlace>`
    select ${columns}, c.version, c.department_id as "departmentId", p.lead_department_id as "leadDepartmentId", p.version as "petitionVersion"
    from ${from} where ${given} and c.id = ${id}`.execute(db)
  const [commitment] = rows
  if (!commitment) return null
  return {
    ...commitment,
    steps: await stepsOf(db, id),
    pieces: await evidenceOf(db, id),
    heard: await wordsOf(db, id),
    askers: await askersOf(db, commitment.petition.id),
  }
}

/** Where a promise lies, for whoever wants to act on it. */
interface CommitmentPlace {
  readonly version: number
  readonly departmentId: string | null
  readonly leadDepartmentId: string | null
  readonly petitionVersion: number
}

export type CommitmentWhole = NonNullable<Awaited<ReturnType<typeof commitmentAt>>>

const stepsOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('commitment_step as s')
    .leftJoin('officer', 'officer.id', 's.by_officer')
    .select(['s.step', 's.words', 's.was_due_on as wasDueOn', 's.on_day as on', 's.at', 'officer.name as by'])
    .where('s.commitment_id', '=', id)
    .orderBy('s.at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()

const evidenceOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('commitment_evidence as e')
    .leftJoin('officer', 'officer.id', 'e.by_officer')
    .select(['e.id', 'e.words', 'e.link', 'e.on_day as on', 'e.released_at as releasedAt', 'officer.name as by'])
    .where('e.commitment_id', '=', id)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute()
