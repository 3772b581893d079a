import { type Day, dayAt, ZONE } from './day.ts'

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ Nhật'] as const
const two = (number: number): string => String(number).padStart(2, '0')

/** "thứ Năm"; "Chủ Nhật" keeps its capitals, as people write it. */
export const weekday = (on: Day): string => weekdays[on.dayOfWeek - 1] ?? ''

/** A text at the start of a sentence: "thứ Năm …" becomes "Thứ Năm …". */
export const atStart = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)

/** "22/10": a day of the year everybody has in mind. */
export const shortDate = (on: Day): string => `${two(on.day)}/${two(on.month)}`

/** "01/9", "22/10", "05/01": as papers write it, days below 10 and January and February with a nought (NĐ 30/2020). */
export const paperDate = (on: Day): string => `${two(on.day)}/${on.month < 3 ? two(on.month) : on.month}`

/** "16h", "16h05": the time of day in Vietnam, as it is written in a message. */
export function shortClock(at: Temporal.Instant): string {
  const time = at.toZonedDateTimeISO(ZONE)
  return `${time.hour}h${time.minute === 0 ? '' : two(time.minute)}`
}

/** "22/10/2026": two digits each, so that columns of dates stand in line. */
export const dateWithYear = (on: Day): string => `${shortDate(on)}/${on.year}`

/** "thứ Năm, 22/10/2026". */
export const longDate = (on: Day): string => `${weekday(on)}, ${dateWithYear(on)}`

/** "thứ Năm, 22/10". */
export const weekdayAndDate = (on: Day): string => `${weekday(on)}, ${shortDate(on)}`

/** "20:14", the time of day in Vietnam at an instant. */
export function clock(at: Temporal.Instant): string {
  const time = at.toZonedDateTimeISO(ZONE)
  return `${two(time.hour)}:${two(time.minute)}`
}

/** "8 giờ", "7 giờ 30": a time of day people agree on, from "08:00". */
export function hour(time: string): string {
  const [hours = '0', minutes = '00'] = time.split(':')
  return minutes === '00' ? `${Number(hours)} giờ` : `${Number(hours)} giờ ${minutes}`
}

/** "20:14, Chủ Nhật, 20/09/2026". */
export const longDateTime = (at: Temporal.Instant): string => `${clock(at)}, ${longDate(dayAt(at))}`

/** "20:14, 20/09/2026": for lists and histories. */
export const shortDateTime = (at: Temporal.Instant): string => `${clock(at)}, ${dateWithYear(dayAt(at))}`

/** "tháng 10/2026". */
export const monthAndYear = (on: Day): string => `tháng ${on.month}/${on.year}`

/** The years a paper, a term or a law can be of. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199]

/**
 * A day as a person types it: "18/9/2026", "18-09-2026", "18.9.2026", "18 9 2026", "18092026", or as a date field sends it, "2026-09-18".
 * A year of two digits is of this century. Null when it is no day: 31/11 is refused, never moved; nor is a slip of the finger,
 * a year in which nothing here has a day.
 */
export function parseDay(text: string): Day | null {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  const local =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  const [year, month, day] = iso ? iso.slice(1) : local ? local.slice(1).reverse() : []
  if (!year || !month || !day) return null
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year)
  if (fullYear < FIRST_YEAR || fullYear > LAST_YEAR) return null
  try {
    return Temporal.PlainDate.from({ year: fullYear, month: Number(month), day: Number(day) }, { overflow: 'reject' })
  } catch {
    return null
  }
}
