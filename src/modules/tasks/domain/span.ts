import type { Day } from '#kernel/day.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/domain/index.ts'

/** From when to when one works at a task. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** When a task should be begun, so that its working days end with its due day; the due day is one of them (R16, R22). */
export const taskSpan = (dueOn: Day, workDays: number, calendar: WorkingCalendar): Span => ({
  from: addWorkingDays(calendar, dueOn, 1 - workDays),
  to: dueOn,
})
