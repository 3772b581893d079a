import type { InstallationDb, UnitDb } from '#platform/db/database.ts'
import { type CalendarDay, type DayKind, dayKinds, type WorkingCalendar, workingCalendar } from '../domain/index.ts'

/** As many contents as are kept at hand; a new one comes with each correction of the calendar. */
const KEPT = 4
const calendars = new Map<string, WorkingCalendar>()

/**
 * The working-day calendar of this installation as it stands: the shipped one with the installation's own days on top (R16).
 * Works inside a unit, outside of any, and as the public. The same content gives the same value, whose years are laid out
 * once; so a day that was just added counts from the next call on.
 */
export async function currentCalendar(db: UnitDb | InstallationDb): Promise<WorkingCalendar> {
  const rows = await db
    .selectFrom('calendar_day')
    .select(['day', 'kind', 'name', 'status', 'source'])
    .orderBy('day')
    .execute()
  const key = JSON.stringify(rows)
  const known = calendars.get(key)
  if (known) return known

  const calendar = workingCalendar({ corrections: rows.map(correctionOf) })
  calendars.set(key, calendar)
  const [oldest] = calendars.keys()
  if (calendars.size > KEPT && oldest !== undefined) calendars.delete(oldest)
  return calendar
}

interface StoredDay {
  readonly day: Temporal.PlainDate
  readonly kind: string
  readonly name: string
  readonly status: string
  readonly source: string
}

const correctionOf = ({ day, kind, name, status, source }: StoredDay): CalendarDay => ({
  on: day,
  kind: kindOf(kind),
  name,
  state: status === 'official' ? 'official' : 'expected',
  source,
})

function kindOf(text: string): DayKind {
  const kind = dayKinds.find((one) => one === text)
  if (!kind) throw new Error(`calendar_day.kind: ${text}`)
  return kind
}
