import { sql } from 'kysely'
import { inOrderOf } from '#kernel/in-order.ts'
import { fold } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Filed, placesInFiles } from './case-files.ts'
import type { FollowedPaper, IncomingEvents } from './incoming-events.ts'

export interface IncomingAsked {
  readonly year: number
  readonly words: string
}

/** A row of "Sổ đăng ký văn bản đến", with how what it asks for is followed. */
export interface IncomingRow {
  readonly id: string
  readonly number: number
  readonly arrivedOn: Temporal.PlainDate
  readonly author: string
  readonly notation: string
  readonly dated: Temporal.PlainDate | null
  readonly typeName: string
  readonly abstract: string
  readonly receiver: string
  readonly passedOn: Temporal.PlainDate | null
  readonly takenBy: string
  readonly note: string
  readonly followed: FollowedPaper | null
  /** It is the petition itself, not something about it. */
  readonly isPetition: boolean
  /** Where it stands in the file of a dialogue; null: it belongs to none. */
  readonly filed: Filed | null
}

/** How many rows there are, and the ids of some of them. */
export async function incomingIds(
  db: UnitDb,
  { year, words }: IncomingAsked,
  events: Pick<IncomingEvents, 'found'>,
  stretch: { readonly order: 'newest' | 'book'; readonly from?: number; readonly atMost?: number },
): Promise<{ readonly count: number; readonly ids: readonly string[] }> {
  const folded = fold(words).split(/\s+/u).filter(Boolean).slice(0, 8)
  const meant = folded.length > 0 ? await events.found(db, folded, year) : []
  const text = sql`lpad(number::text, 2, '0') || ' ' || author || ' ' || notation || ' ' || type_name || ' ' || abstract`
  const holds = sql.join(
    [sql`true`, ...folded.map((word) => sql`position(${word} in folded_line(${text})) > 0`)],
    sql` and `,
  )
  const order = stretch.order === 'newest' ? sql`number desc` : sql`number`
  const { rows } = await sql<{ id: string; count: number }>`
    select id, count(*) over () as count from incoming
    where year = ${year} and ((${holds}) or submission_id = any(${meant}::uuid[]) or petition_id = any(${meant}::uuid[]))
    order by ${order} offset ${stretch.from ?? 0} limit ${stretch.atMost ?? 100_000}`.execute(db)
  return { count: rows[0]?.count ?? 0, ids: rows.map(({ id }) => id) }
}

/** These rows, in this order; what a petition says of them is read from it. */
export async function incomingByIds(
  db: UnitDb,
  ids: readonly string[],
  events: Pick<IncomingEvents, 'bySubmission' | 'byPetition'>,
): Promise<readonly IncomingRow[]> {
  const rows = await db
    .selectFrom('incoming')
    .leftJoin('department', 'department.id', 'incoming.department_id')
    .selectAll('incoming')
    .select('department.name as department')
    .where('incoming.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  const [places, bySubmission, byPetition] = await Promise.all([
    placesInFiles(
      db,
      rows.map(({ id }) => id),
    ),
    events.bySubmission(
      db,
      rows.flatMap(({ submission_id }) => submission_id ?? []),
    ),
    events.byPetition(
      db,
      rows.flatMap(({ petition_id }) => petition_id ?? []),
    ),
  ])
  return inOrderOf(
    ids,
    rows.map((row) => {
      const own = row.submission_id ? bySubmission.get(row.submission_id) : undefined
      const followed = own ?? (row.petition_id ? byPetition.get(row.petition_id) : undefined) ?? null
      return {
        ...{ id: row.id, number: row.number, arrivedOn: row.arrived_on, notation: row.notation, dated: row.dated },
        author: own?.author ?? row.author,
        typeName: row.type_name,
        abstract: own?.abstract ?? row.abstract,
        receiver: [row.department, row.receiver].filter(Boolean).join(', ') || (own?.receiver ?? ''),
        passedOn: row.passed_on ?? own?.passedOn ?? null,
        ...{ takenBy: row.taken_by, note: row.note, followed, isPetition: row.submission_id !== null },
        filed: places.get(row.id) ?? null,
      }
    }),
  )
}

/** The years something came in, the latest first. */
export async function incomingYears(db: UnitDb, thisYear: number): Promise<readonly number[]> {
  const rows = await db.selectFrom('incoming').select('year').distinct().execute()
  return [...new Set([thisYear, ...rows.map(({ year }) => year)])].toSorted((a, b) => b - a)
}
