import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordInstallationHistory } from '#modules/history/index.ts'
import type { InstallationDb } from '#platform/db/database.ts'
import { type CalendarChange, type CalendarDay, isLoaded, unpublishedStretches } from '../domain/index.ts'
import { markedYears } from './calendar-changes.ts'
import { currentCalendar } from './current-calendar.ts'
import { storedDays } from './stored-days.ts'

/** The installation's administrator, by the business clock. */
export interface ByAdministrator {
  readonly accountId: string
  readonly at: Temporal.Instant
  readonly on: Day
}

export type ChangeRefusal = 'changed-meanwhile' | 'nothing-changes'

/** The history keeps ids; the calendar has none but this. */
const CALENDAR = '00000000-0000-7000-8000-00000000ca1e'

/** Makes changes of the calendar wait for one another, and says which version it has: 0 before the first change. */
async function lockVersion(tx: InstallationDb): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('calendar_change'))`.execute(tx)
  return calendarVersion(tx)
}

/** How often the calendar was changed here; each form carries it. */
export async function calendarVersion(db: InstallationDb): Promise<number> {
  const { last } = await db
    .selectFrom('calendar_change')
    .select((row) => row.fn.max('version').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/**
 * Sửa lịch: sets days and takes others back, together. Every change is kept with who made it, and stands in the
 * installation's history. The open due days are recounted afterwards, unit by unit.
 * @param word why, where days are only taken back
 * @returns the calendar's new version
 */
export async function changeCalendar(
  tx: InstallationDb,
  by: ByAdministrator,
  version: number,
  change: CalendarChange,
  word = '',
): Promise<Result<number, ChangeRefusal>> {
  const now = await lockVersion(tx)
  if (now !== version) return refuse('changed-meanwhile')
  const before = new Map((await storedDays(tx)).map((row) => [row.day.toString(), row]))
  const set = change.set.filter((day) => !says(before.get(day.on.toString()), day))
  const takenBack = change.takenBack.filter((on) => before.has(on.toString()))
  if (set.length + takenBack.length === 0) return refuse('nothing-changes')

  const stamp = { recorded_at: by.at, recorded_by: by.accountId }
  for (const { on, kind, name, state, source } of set) {
    const row = { kind, name, status: state, source, ...stamp }
    await tx
      .insertInto('calendar_day')
      .values({ day: on, ...row })
      .onConflict((conflict) => conflict.column('day').doUpdateSet(row))
      .execute()
    await tx
      .insertInto('calendar_change')
      .values({ version: now + 1, day: on, ...row })
      .execute()
  }
  for (const on of takenBack) {
    await tx.deleteFrom('calendar_day').where('day', '=', on).execute()
    await tx
      .insertInto('calendar_change')
      .values({ version: now + 1, day: on, kind: null, name: '', status: 'official', source: word, ...stamp })
      .execute()
  }
  await recordInstallationHistory(tx, asActor(by), {
    code: 'calendar.changed',
    subject: 'calendar',
    subjectId: CALENDAR,
    facts: {
      version: now + 1,
      set: set.map(({ on, kind, state }) => `${on} ${kind} ${state}`),
      takenBack: takenBack.map(String),
    },
  })
  return accept(now + 1)
}

const asActor = ({ accountId, at, on }: ByAdministrator) => ({ actor: 'officer' as const, accountId, at, on })

const says = (row: Awaited<ReturnType<typeof storedDays>>[number] | undefined, day: CalendarDay): boolean =>
  row !== undefined &&
  row.kind === day.kind &&
  row.name === day.name &&
  row.status === day.state &&
  row.source === day.source

/** What the recount of a change came to, for the installation's history. */
export const recordRecount = (
  tx: InstallationDb,
  by: ByAdministrator,
  facts: { readonly version: number; readonly units: number; readonly moved: number; readonly failed: number },
): Promise<void> =>
  recordInstallationHistory(tx, asActor(by), {
    code: 'calendar.recounted',
    subject: 'calendar',
    subjectId: CALENDAR,
    facts,
  })

export type LoadedRefusal = 'stretches-lacking' | 'loaded-already'

/**
 * Đã nạp đủ: holidays and swaps of a year are all in the calendar, by the word of who loaded them. Refused while a stretch
 * that the State decides is not published in it.
 */
export async function markYearLoaded(
  tx: InstallationDb,
  by: ByAdministrator,
  year: number,
  source: string,
): Promise<Result<null, LoadedRefusal>> {
  await lockVersion(tx)
  const calendar = await currentCalendar(tx)
  if (unpublishedStretches(calendar, year).length > 0) return refuse('stretches-lacking')
  if (isLoaded(calendar, year, await markedYears(tx))) return refuse('loaded-already')
  await tx.insertInto('calendar_year').values({ year, source, recorded_at: by.at, recorded_by: by.accountId }).execute()
  await recordInstallationHistory(tx, asActor(by), {
    code: 'calendar.year-loaded',
    subject: 'calendar',
    subjectId: CALENDAR,
    facts: { year },
  })
  return accept(null)
}
