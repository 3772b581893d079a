import { type Day, dayAt } from './day.ts'
import { atStart, clock, paperDate, weekday } from './vietnamese-date.ts'

/** "05/3/2026", "15/4/2026", "05/01/2026": a day with its year as papers write it (NĐ 30/2020). */
export const paperDay = (on: Day): string => `${paperDate(on)}/${on.year}`

/** "thứ Năm, ngày 22/10/2026". */
export const paperWeekday = (on: Day): string => `${weekday(on)}, ngày ${paperDay(on)}`

/** "ngày 05 tháng 3 năm 2026": where a paper tells a day in words. */
export const dayInWords = (on: Day): string => {
  const [day = '', month = ''] = paperDate(on).split('/')
  return `ngày ${day} tháng ${month} năm ${on.year}`
}

/** "08 giờ 05, ngày 22/10/2026": an instant as papers write it. */
export const paperInstant = (at: Temporal.Instant): string =>
  `${clock(at).replace(':', ' giờ ')}, ngày ${paperDay(dayAt(at))}`

/** A text within a sentence: "Thứ Năm …" becomes "thứ Năm …". */
export const inSentence = (text: string): string => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)

/** A text that is one sentence: begins with a capital letter, ends with one stop. */
export const asSentence = (text: string): string => {
  const said = text.trim().replace(/[.;,\s]+$/, '')
  return said === '' ? '' : `${atStart(said)}${/[?!…]$/.test(said) ? '' : '.'}`
}

/** A text that goes on within a sentence: without the stop at its end. */
export const withoutStop = (text: string): string => text.trim().replace(/[.;,\s]+$/, '')
