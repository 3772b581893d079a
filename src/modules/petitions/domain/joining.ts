import { type Day, isAfter, isBefore, later } from '#kernel/day.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/domain/index.ts'

/**
 * The day proposed for a part of a joint answer (R13): so many working days before the whole is due, never before today.
 * Null where nothing is owed by a day yet.
 */
export const partDue = (whole: Day | null, daysBefore: number, today: Day, calendar: WorkingCalendar): Day | null =>
  whole && later(addWorkingDays(calendar, whole, -daysBefore), today)

/**
 * The last day a part may be asked for; null: none binds. A whole that is late already binds no more: what is missing must
 * still be asked for.
 */
export const lastPartDay = (whole: Day | null, today: Day): Day | null =>
  whole && !isBefore(whole, today) ? whole : null

/** A part's day lies inside the whole: not past, and not after the day the whole is due. */
export function partDayRefusal(dueOn: Day, whole: Day | null, today: Day): 'day-past' | 'after-whole' | null {
  if (isBefore(dueOn, today)) return 'day-past'
  const last = lastPartDay(whole, today)
  return last && isAfter(dueOn, last) ? 'after-whole' : null
}

/** How many working days before its day a part that is still missing is first called to mind. */
export const REMIND_BEFORE = 3

/** Is a reminder due? Three working days before the day, and on the day itself; what was missed is made up for. */
export function isReminderDue(
  { dueOn, remindedOn }: { readonly dueOn: Day; readonly remindedOn: Day | null },
  today: Day,
  calendar: WorkingCalendar,
): boolean {
  if (!isBefore(today, dueOn)) return remindedOn === null || isBefore(remindedOn, dueOn)
  return remindedOn === null && !isBefore(today, addWorkingDays(calendar, dueOn, -REMIND_BEFORE))
}
