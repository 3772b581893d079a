import { type Day, dayAt, ZONE } from './day.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const

/** "Thursday". */
export const weekday = (on: Day): string => weekdays[on.dayOfWeek - 1] ?? ''

/** "October". */
export const monthName = (month: number): string => months[month - 1] ?? ''

/** "22 October": a day of the year everybody has in mind. */
export const shortDate = (on: Day): string => `${on.day} ${monthName(on.month)}`

/** "22 October 2026". */
export const dateWithYear = (on: Day): string => `${shortDate(on)} ${on.year}`

/** "Thursday, 22 October 2026". */
export const longDate = (on: Day): string => `${weekday(on)}, ${dateWithYear(on)}`

/** "Thursday, 22 October". */
export const weekdayAndDate = (on: Day): string => `${weekday(on)}, ${shortDate(on)}`

/** "20:14", the time of day in Vietnam at an instant. */
export function clock(at: Temporal.Instant): string {
  const time = at.toZonedDateTimeISO(ZONE)
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`
}

/** "8am", "5:30pm", "midday": a time of day people agree on, from "08:00". */
export function hour(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  if (minutes === 0 && hours % 12 === 0) return hours === 12 ? 'midday' : 'midnight'
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return `${hours % 12 || 12}${past}${hours % 24 < 12 ? 'am' : 'pm'}`
}

/** "20:14, Sunday, 20 September 2026". */
export const longDateTime = (at: Temporal.Instant): string => `${clock(at)}, ${longDate(dayAt(at))}`

/** "20:14, 20 September 2026": for lists and histories. */
export const shortDateTime = (at: Temporal.Instant): string => `${clock(at)}, ${dateWithYear(dayAt(at))}`

/** "October 2026". */
export const monthAndYear = (on: Day): string => `${monthName(on.month)} ${on.year}`
