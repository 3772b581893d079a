import { type RawBuilder, sql } from 'kysely'
import { parseCode } from '#kernel/code.ts'
import type { Day } from '#kernel/day.ts'
import { ID } from '#kernel/id.ts'
import { writtenDay } from '#kernel/list-place.ts'
import { cleanLine, queryWords } from '#kernel/vietnamese-text.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { PLANNED_ANEW } from '#platform/db/prepared.ts'
import type { Stage } from '../domain/index.ts'
import {
  dueInBox,
  type InboxAsked,
  type InboxBox,
  type InboxViewer,
  inBox,
  inboxBoxes,
  inReach,
  narrowed,
  openDue,
  type Reach,
  wanted,
} from './inbox-filter.ts'

/** A petition as the inbox lists it. */
export interface InboxPetition {
  readonly id: string
  readonly number: number | null
  /** "2026"; null: it waits for the next dialogue. */
  readonly dialogue: string | null
  readonly code: string
  readonly title: string
  readonly sender: string
  /** A code of `fields`. */
  readonly field: string | null
  readonly stage: Stage
  readonly late: boolean
  /** Of its row, for whoever ticks it. */
  readonly version: number
  /** Its sender asked for another look (R18). */
  readonly lookAgain: boolean
  readonly receivedOn: Day
  readonly answeredOn: Day | null
  /** The department that leads. */
  readonly lead: string | null
  readonly leadOfficer: string | null
  readonly dueOn: Day | null
  readonly duePlanned: boolean
  /** The nearest day of what its answer promised and is not done yet. */
  readonly promiseDueOn: Day | null
}

export interface InboxPage {
  readonly rows: readonly InboxPetition[]
  /** For `after`; null: this is the last page. */
  readonly next: string | null
}

export const INBOX_PAGE = 50
/** Counts on the chips stop here: who has more does not count them. */
export const COUNT_BOUND = 1000
/** As many hits of a search as are looked at. */
const MOST_HITS = 500

/** Behind every id. */
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** The order of a page: the ids it holds, and what the next one begins after. */
export interface InboxOrder {
  readonly ids: readonly string[]
  readonly next: string | null
}

/** A page of the inbox, in two queries: which petitions, then what is shown of them. */
export async function inboxPage(
  db: UnitDb,
  asked: InboxAsked,
  viewer: InboxViewer,
  atMost = INBOX_PAGE,
): Promise<InboxPage> {
  const { ids, next } = await inboxOrder(db, asked, viewer, atMost)
  return { rows: await inboxRows(db, ids), next }
}

/** Which petitions are on a page of the inbox. */
export function inboxOrder(
  db: UnitDb,
  asked: InboxAsked,
  viewer: InboxViewer,
  atMost = INBOX_PAGE,
): Promise<InboxOrder> {
  const q = cleanLine(asked.q)
  return q ? found(db, asked, viewer, q, atMost) : sorted(db, asked, viewer, atMost)
}

const anew = sql.raw(PLANNED_ANEW)

/** So many of a list are taken along or acted on; a commune has some thousands. */
const MOST_OF_A_LIST = 100_000

/** The ids of the whole list in its order, not of one page. */
export async function inboxIds(
  db: UnitDb,
  asked: InboxAsked,
  viewer: InboxViewer,
  atMost = MOST_OF_A_LIST,
): Promise<readonly string[]> {
  const whole = { ...asked, after: '' }
  const q = cleanLine(asked.q)
  return (await (q ? found(db, whole, viewer, q, atMost) : sorted(db, whole, viewer, atMost))).ids
}

const idsOf = async (db: UnitDb, query: RawBuilder<{ id: string; key: string }>, atMost: number, mark: string) => {
  const { rows } = await sql<{ id: string; key: string }>`${anew}${query}`.execute(db)
  const page = rows.slice(0, atMost)
  const last = page.at(-1)
  return { ids: page.map(({ id }) => id), next: rows.length > atMost && last ? `${mark}${last.key}~${last.id}` : null }
}

/** Where each order goes on: by day, by dialogue and number, by what has no day, by how many were shown. */
const places = [
  new RegExp(`^([rd])(\\d{4}-\\d{2}-\\d{2})~(${ID})$`),
  new RegExp(`^(n)(${ID} \\d{1,9})~(${ID})$`),
  new RegExp(`^(o)()~(${ID})$`),
  new RegExp(`^(s)(\\d{1,6})~(${ID})$`),
]
const cursor = (after: string): readonly string[] => {
  const [mark = '', key = '', id = ''] = places.flatMap((place) => place.exec(after)?.slice(1) ?? [])
  return 'rd'.includes(mark) && !writtenDay(key) ? [] : [mark, key, id]
}

function sorted(db: UnitDb, asked: InboxAsked, viewer: InboxViewer, atMost: number): Promise<InboxOrder> {
  const which = wanted(asked, viewer)
  const [mark = '', key = '', id = ''] = cursor(asked.after)
  switch (asked.sort) {
    case 'due': {
      const due = asked.box === 'release' ? null : dueInBox(asked.box, viewer)
      return due
        ? withDue(db, sql`${due} and ${narrowed(asked, viewer)}`, { mark, key, id }, atMost)
        : byDue(db, which, { mark, key, id }, atMost)
    }
    case 'newest': {
      const after =
        mark === 'r' ? sql<boolean>`(s.received_on, p.id) < (${key}::date, ${id}::uuid)` : sql<boolean>`true`
      return idsOf(
        db,
        sql`select p.id, s.received_on::text as key from petition p
          join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
          where ${which} and ${after} order by s.received_on desc, p.id desc limit ${sql.lit(atMost + 1)}`,
        atMost,
        'r',
      )
    }
    case 'number': {
      // Dialogues' ids lie in the order they were made; what waits for one comes first.
      const dialogue = sql`coalesce(p.dialogue_id, ${LAST}::uuid)`
      const number = sql`coalesce(p.number, 0)`
      const [of = LAST, place = '0'] = key.split(' ')
      const after =
        mark === 'n'
          ? sql<boolean>`(${dialogue}, ${number}, p.id) < (${of}::uuid, ${Number(place)}, ${id}::uuid)`
          : sql<boolean>`true`
      return idsOf(
        db,
        sql`select p.id, ${dialogue} || ' ' || ${number} as key from petition p where ${which} and ${after}
          order by ${dialogue} desc, ${number} desc, p.id desc limit ${sql.lit(atMost + 1)}`,
        atMost,
        'n',
      )
    }
  }
}

interface After {
  readonly mark: string
  readonly key: string
  readonly id: string
}

/** Those with an open due day, the nearest on top; `which` speaks of the petition `p` and of its due day `x`. */
function withDue(
  db: UnitDb,
  which: RawBuilder<boolean>,
  { mark, key, id }: After,
  atMost: number,
): Promise<InboxOrder> {
  const after = mark === 'd' ? sql<boolean>`(x.due_on, x.subject_id) > (${key}::date, ${id}::uuid)` : sql<boolean>`true`
  return idsOf(
    db,
    sql`select p.id, x.due_on::text as key from deadline x join petition p on p.unit_id = x.unit_id and p.id = x.subject_id
      where ${which} and ${after} order by x.due_on, x.subject_id limit ${sql.lit(atMost + 1)}`,
    atMost,
    'd',
  )
}

/** Those with an open due day first; then the others, the newest first. */
async function byDue(db: UnitDb, which: RawBuilder<boolean>, after: After, atMost: number): Promise<InboxOrder> {
  const { mark, id } = after
  const due = mark === 'o' ? { ids: [], next: null } : await withDue(db, sql`${openDue} and ${which}`, after, atMost)
  if (due.next) return due
  const room = atMost - due.ids.length
  const older = mark === 'o' ? sql<boolean>`p.id < ${id}::uuid` : sql<boolean>`true`
  const others = await idsOf(
    db,
    sql`select p.id, '' as key from petition p where ${which} and ${older}
      and not exists (select from deadline x where x.unit_id = p.unit_id and x.subject_id = p.id and ${openDue})
      order by p.id desc limit ${room + 1}`,
    room,
    'o',
  )
  // A full page of due days, and others behind it: the next page begins with them.
  const next = room === 0 && others.next === null && (await anyOther(db, which)) ? `o~${LAST}` : others.next
  return { ids: [...due.ids, ...others.ids], next }
}

const anyOther = async (db: UnitDb, which: RawBuilder<boolean>): Promise<boolean> =>
  (
    await sql`select 1 from petition p where ${which}
      and not exists (select from deadline x where x.unit_id = p.unit_id and x.subject_id = p.id and ${openDue}) limit 1`.execute(
      db,
    )
  ).rows.length > 0

/** What was typed as one word of the search language; words are letters and digits only. */
export const asTsquery = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' & ')

/**
 * A search: a code leads to its petition, a short number to the petitions of that number, words to what holds them all, the
 * exactly accented first and then the newest.
 */
async function found(
  db: UnitDb,
  asked: InboxAsked,
  viewer: InboxViewer,
  q: string,
  atMost: number,
): Promise<InboxOrder> {
  const [mark = '', key = ''] = cursor(asked.after)
  const offset = mark === 's' ? Number(key) || 0 : 0
  const code = parseCode(q)
  const number = /^(?:số\s*)?(\d{1,6})$/iu.exec(q)?.[1]
  const { folded, exact } = queryWords(q)
  if (folded.length === 0) return { ids: [], next: null }
  const words = asTsquery(folded)
  const { rows } = await sql<{ id: string }>`
    with hit (id, exactly) as (
      select p.id, true from petition p where ${code.ok ? sql`p.code = ${code.value}` : sql`false`}
      union all
      select p.id, true from petition p where ${number ? sql`p.number = ${Number(number)}` : sql`false`}
      union all
      select f.petition_id, coalesce(f.exactly, false) from find_petitions(${words}, ${exact ? asTsquery(exact) : words}, ${MOST_HITS}) f
    ), best (id, exactly) as (select id, bool_or(exactly) from hit group by id)
    select p.id from best join petition p on p.id = best.id
    where ${wanted(asked, viewer)}
    order by best.exactly desc, p.dialogue_id desc nulls first, p.number desc, p.id desc limit ${sql.lit(atMost + 1)} offset ${offset}`.execute(
    db,
  )
  const ids = rows.slice(0, atMost).map(({ id }) => id)
  const last = ids.at(-1)
  return { ids, next: rows.length > atMost && last ? `s${offset + atMost}~${last}` : null }
}

/** What the list shows of these petitions, in their order. */
export async function inboxRows(db: UnitDb, ids: readonly string[]): Promise<readonly InboxPetition[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<InboxPetition>`
    select p.id, p.number, d.address as dialogue, p.code, p.title, s.sender_name as sender, p.field, p.stage, p.late, p.version, p.round > 1 as "lookAgain",
      s.received_on as "receivedOn", p.answered_on as "answeredOn", coalesce(nullif(l.short_name, ''), l.name) as lead,
      o.name as "leadOfficer", x.due_on as "dueOn", coalesce(x.planned, false) as "duePlanned", y.due_on as "promiseDueOn"
    from unnest(${ids}::uuid[]) with ordinality as asked (id, place)
      join petition p on p.id = asked.id
      join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
      left join department l on l.unit_id = p.unit_id and l.id = p.lead_department_id
      left join officer o on o.unit_id = p.unit_id and o.id = p.lead_officer_id
      left join lateral (select x.due_on, x.planned from deadline x
        where x.unit_id = p.unit_id and x.subject_id = p.id and ${openDue} order by x.due_on limit 1) x on true
      left join lateral (select min(z.due_on) as due_on from commitment c
        join deadline z on z.unit_id = c.unit_id and z.subject_id = c.id and z.kind = 'commitment' and z.met_on is null and z.lapsed_on is null
        where c.unit_id = p.unit_id and c.petition_id = p.id and c.made_on is not null and c.removed_at is null) y on true
    order by asked.place`.execute(db)
  return rows
}

/** How many petitions are in each box, up to {@link COUNT_BOUND}; of the whole list, not of a filter. */
export async function inboxCounts(db: UnitDb, viewer: InboxViewer): Promise<Readonly<Record<InboxBox, number>>> {
  const reach = inReach(viewer)
  const counts = inboxBoxes.map((box) => sql`(${boxCount(box, viewer, reach)}) as ${sql.ref(box)}`)
  const { rows } = await sql<
    Record<InboxBox, number>
  >`${anewFor(reach)}${reach?.once ?? sql``}select ${sql.join(counts)}`.execute(db)
  return rows[0] ?? { todo: 0, mine: 0, soon: 0, overdue: 0, release: 0, city: 0, all: 0 }
}

/** A box of due days is counted by them: each stands for its petition, which need not be looked at where all are in reach. */
function boxCount(box: InboxBox, viewer: InboxViewer, reach: Reach | null): RawBuilder<{ n: number }> {
  const due = dueInBox(box, viewer)
  if (!due) return bounded(sql`petition p where ${inBox(box, viewer)} and ${reach?.again ?? sql`true`}`)
  return bounded(
    reach
      ? sql`deadline x join petition p on p.unit_id = x.unit_id and p.id = x.subject_id where ${due} and ${reach.again}`
      : sql`deadline x where ${due}`,
  )
}

/** Whose reach is a department's: how much lies with it decides the way, which for the whole unit is always the same. */
const anewFor = (reach: Reach | null) => (reach ? anew : sql``)

/** A count that stops at {@link COUNT_BOUND}. */
const bounded = (rows: RawBuilder<unknown>): RawBuilder<{ n: number }> =>
  sql`select count(*) as n from (select from ${rows} limit ${sql.lit(COUNT_BOUND)}) bounded`

/** How many petitions of a dialogue this person may see, up to {@link COUNT_BOUND}. */
export async function petitionCount(db: UnitDb, dialogueId: string, actor: Actor): Promise<number> {
  const reach = inReach(actor)
  const count = bounded(sql`petition p where ${reach?.condition ?? sql`true`} and p.dialogue_id = ${dialogueId}`)
  const { rows } = await sql<{ n: number }>`${anewFor(reach)}${count}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Petitions within reach whose senders wrote something that nobody has read, the longest waiting first. */
export async function unreadPetitions(db: UnitDb, actor: Actor, atMost: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select p.id from petition_message m
    join petition p on p.unit_id = m.unit_id and p.id = m.petition_id
    where m.direction = 'from-sender' and m.read_at is null and p.stage <> 'moved' and ${inReach(actor)?.condition ?? sql`true`}
    group by p.id order by min(m.at), p.id limit ${atMost}`.execute(db)
  return rows.map(({ id }) => id)
}
