import { type Day, isAfter } from '#kernel/day.ts'
import { countWorkingDays, isWorkingDay, type WorkingCalendar } from '#modules/calendar/domain/index.ts'

/** So many working days before an answer is due whoever owes it is told; the last of them apart and at once. */
export const REMINDED_AT = [5, 3, 1] as const
export type RemindedAt = (typeof REMINDED_AT)[number]

/** What is said of an answer that is owed, on a day. */
export type Reminder = { readonly is: 'due'; readonly left: RemindedAt } | { readonly is: 'overdue' } | null

/**
 * Which reminder is in force on a day: five, three and one working day before the due day, late from the day after it. A
 * day on which the program did not run is made up for by the next one; on days off nobody is reminded.
 */
export function reminderOn(today: Day, dueOn: Day, calendar: WorkingCalendar): Reminder {
  if (!isWorkingDay(calendar, today)) return null
  if (isAfter(today, dueOn)) return { is: 'overdue' }
  const left = countWorkingDays(calendar, today, dueOn)
  if (left < 1) return null
  const at = REMINDED_AT.toReversed().find((days) => left <= days)
  return at ? { is: 'due', left: at } : null
}
