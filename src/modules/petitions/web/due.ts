import type { Day } from '#kernel/day.ts'
import { isAfter } from '#kernel/day.ts'
import { type WorkingCalendar, workingDaysLeft } from '#modules/calendar/index.ts'

/** How a due day stands on a day: overdue from the day after it; soon from 3 working days left, today included. */
export type DueStanding = 'none' | 'in-time' | 'soon' | 'overdue'

/** Days left from which a due day is "sắp đến hạn" (DESIGN, colour). */
const SOON = 3

/** Tình trạng thời hạn: the one place that says what is overdue, for list and page. */
export function dueStanding(dueOn: Day | null, today: Day, calendar: WorkingCalendar): DueStanding {
  if (!dueOn) return 'none'
  if (isAfter(today, dueOn)) return 'overdue'
  return workingDaysLeft(calendar, today, dueOn) <= SOON ? 'soon' : 'in-time'
}
