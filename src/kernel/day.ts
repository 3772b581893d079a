/** A legal day: it has no hour, and it is always Vietnam's. */
export type Day = Temporal.PlainDate

/** The country has one zone and no daylight saving time. */
export const ZONE = 'Asia/Ho_Chi_Minh'

export const day = (text: string): Day => Temporal.PlainDate.from(text)

/** The day in Vietnam at an instant. */
export const dayAt = (instant: Temporal.Instant): Day => instant.toZonedDateTimeISO(ZONE).toPlainDate()

/** The first instant after a day: its 24:00. */
export const endOf = (on: Day): Temporal.Instant => on.add({ days: 1 }).toZonedDateTime(ZONE).toInstant()

/** The instant of an hour of a day in Vietnam; `time` as "17:00". */
export const instantAt = (on: Day, time: string): Temporal.Instant =>
  on.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) }).toInstant()

export const compareDays = Temporal.PlainDate.compare
export const isBefore = (a: Day, b: Day): boolean => compareDays(a, b) < 0
export const isAfter = (a: Day, b: Day): boolean => compareDays(a, b) > 0
export const earlier = (a: Day, b: Day): Day => (isAfter(a, b) ? b : a)
export const later = (a: Day, b: Day): Day => (isBefore(a, b) ? b : a)
