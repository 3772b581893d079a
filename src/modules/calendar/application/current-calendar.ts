import type { InstallationDb, UnitDb } from '#platform/db/database.ts'
import { type CalendarChange, correctionsAfter, type WorkingCalendar, workingCalendar } from '../domain/index.ts'
import { dayOf, storedDays } from './stored-days.ts'

/** As many contents as are kept at hand; a new one comes with each correction of the calendar. */
const KEPT = 4
const calendars = new Map<string, WorkingCalendar>()

/**
 * The working-day calendar of this installation as it stands: the shipped one with the installation's own days on top (R16).
 * Works inside a unit, outside of any, and as the public. The same content gives the same value, whose years are laid out
 * once; so a day that was just added counts from the next call on.
 */
export async function currentCalendar(db: UnitDb | InstallationDb): Promise<WorkingCalendar> {
  const rows = await storedDays(db)
  const key = JSON.stringify(rows)
  const known = calendars.get(key)
  if (known) return known

  const calendar = workingCalendar({ corrections: rows.map(dayOf) })
  calendars.set(key, calendar)
  const [oldest] = calendars.keys()
  if (calendars.size > KEPT && oldest !== undefined) calendars.delete(oldest)
  return calendar
}

/** The calendar as a change would make it; nothing is kept. */
export const calendarWith = (calendar: WorkingCalendar, change: CalendarChange): WorkingCalendar =>
  workingCalendar({ corrections: correctionsAfter(calendar.corrections, change) })
