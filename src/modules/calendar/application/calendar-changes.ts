import type { Day } from '#kernel/day.ts'
import type { InstallationDb, UnitDb } from '#platform/db/database.ts'
import { type DayKind, type LackingYear, lackingYears } from '../domain/index.ts'
import { currentCalendar } from './current-calendar.ts'
import { kindOf } from './stored-days.ts'

/** One day of one change of the calendar, as it was kept. */
export interface KeptChange {
  readonly version: number
  readonly on: Day
  /** Null: the day was taken back to what it is without a correction. */
  readonly kind: DayKind | null
  readonly name: string
  readonly state: 'official' | 'expected'
  /** Căn cứ; of a day taken back why. */
  readonly source: string
  readonly at: Temporal.Instant
  /** Who made it; empty where nobody is known. */
  readonly by: string
}

/** The changes of the calendar, the latest first: of one day, since a version, or the latest of all. */
export async function calendarChanges(
  db: InstallationDb,
  of: { readonly day?: Day; readonly sinceVersion?: number; readonly atMost?: number } = {},
): Promise<KeptChange[]> {
  let query = db
    .selectFrom('calendar_change')
    .leftJoin('account', 'account.id', 'calendar_change.recorded_by')
    .select(['calendar_change.version', 'day', 'kind', 'calendar_change.name', 'status', 'source', 'recorded_at'])
    .select('account.name as by')
  if (of.day) query = query.where('day', '=', of.day)
  if (of.sinceVersion !== undefined) query = query.where('calendar_change.version', '>', of.sinceVersion)
  const rows = await query
    .orderBy('calendar_change.version', 'desc')
    .orderBy('day')
    .limit(of.atMost ?? 100)
    .execute()
  return rows.map(({ version, day, kind, name, status, source, recorded_at, by }) => ({
    version,
    on: day,
    kind: kind === null ? null : kindOf(kind),
    name,
    state: status === 'official' ? 'official' : 'expected',
    source,
    at: recorded_at,
    by: by ?? '',
  }))
}

/** The years somebody said to be loaded whole. */
export async function markedYears(db: UnitDb | InstallationDb): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('calendar_year').select('year').execute()
  return new Set(rows.map(({ year }) => year))
}

/** What the calendar lacks on a day: from each November next year too. Works in a unit and outside. */
export const calendarLacks = async (db: UnitDb | InstallationDb, today: Day): Promise<LackingYear[]> =>
  lackingYears(await currentCalendar(db), today, await markedYears(db))
