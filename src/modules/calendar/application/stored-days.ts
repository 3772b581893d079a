import type { InstallationDb, UnitDb } from '#platform/db/database.ts'
import { type CalendarDay, type DayKind, dayKinds } from '../domain/index.ts'

interface StoredDay {
  readonly day: Temporal.PlainDate
  readonly kind: string
  readonly name: string
  readonly status: string
  readonly source: string
}

/** A row of the calendar as the domain speaks of it. */
export const dayOf = ({ day, kind, name, status, source }: StoredDay): CalendarDay => ({
  on: day,
  kind: kindOf(kind),
  name,
  state: status === 'official' ? 'official' : 'expected',
  source,
})

/** @throws Error when the row was written by nobody of ours */
export function kindOf(text: string): DayKind {
  const kind = dayKinds.find((one) => one === text)
  if (!kind) throw new Error(`calendar_day.kind: ${text}`)
  return kind
}

/** What this installation says of days, in their order. */
export const storedDays = (db: UnitDb | InstallationDb) =>
  db.selectFrom('calendar_day').select(['day', 'kind', 'name', 'status', 'source']).orderBy('day').execute()
