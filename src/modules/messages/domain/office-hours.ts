import { dayAt, instantAt } from '#kernel/day.ts'
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '#modules/calendar/domain/index.ts'

/** When an office is at work on a working day; outside it nobody's phone rings for what the program noticed by itself. */
export const OFFICE_HOURS = { from: '07:30', to: '17:00' } as const

const notBefore = (at: Temporal.Instant, than: Temporal.Instant) => Temporal.Instant.compare(at, than) >= 0

/** Is it an office hour of a working day? Its first minute counts, its last instant does not. */
export function inOfficeHours(calendar: WorkingCalendar, at: Temporal.Instant): boolean {
  const on = dayAt(at)
  if (!isWorkingDay(calendar, on)) return false
  return notBefore(at, instantAt(on, OFFICE_HOURS.from)) && !notBefore(at, instantAt(on, OFFICE_HOURS.to))
}

/** The next instant at which an office is at work: now, later today, or in the morning of the next working day. */
export function nextOfficeHour(calendar: WorkingCalendar, at: Temporal.Instant): Temporal.Instant {
  if (inOfficeHours(calendar, at)) return at
  const on = dayAt(at)
  const morning = instantAt(on, OFFICE_HOURS.from)
  if (isWorkingDay(calendar, on) && !notBefore(at, morning)) return morning
  return instantAt(addWorkingDays(calendar, on, 1), OFFICE_HOURS.from)
}
