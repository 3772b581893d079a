import { type Day, isAfter } from '#kernel/day.ts'
import { countWorkingDays, type WorkingCalendar, workingDaysLeft } from '#modules/calendar/domain/index.ts'

/** Tình trạng thời hạn. */
export type Standing = 'no-date' | 'in-time' | 'due-soon' | 'overdue' | 'met' | 'met-late'

/** Working days left from which a due day is "sắp đến hạn", today included. */
export const DUE_SOON = 3

/**
 * How a due day stands (R16): overdue from the day after it; what is done stays done, late or not.
 * @param metOn the day it was done; without it, it is open
 */
export function standing(dueOn: Day | null, today: Day, calendar: WorkingCalendar, metOn: Day | null = null): Standing {
  if (metOn) return dueOn && isAfter(metOn, dueOn) ? 'met-late' : 'met'
  if (!dueOn) return 'no-date'
  if (isAfter(today, dueOn)) return 'overdue'
  return workingDaysLeft(calendar, today, dueOn) <= DUE_SOON ? 'due-soon' : 'in-time'
}

/** How many working days late: those after the due day up to a day, today or the day it was done; 0 when it is not late. */
export const workingDaysOverdue = (dueOn: Day, until: Day, calendar: WorkingCalendar): number =>
  isAfter(until, dueOn) ? countWorkingDays(calendar, dueOn, until) : 0
