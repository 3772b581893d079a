import type { Day } from '#kernel/day.ts'

const MILLISECONDS_A_DAY = 86_400_000
const first = Temporal.PlainDate.from('1970-01-01')

/** A day as a whole number, 0 for 1/1/1970: stepping over a year of them costs nothing. */
export const dayNumber = (on: Day): number => Date.UTC(on.year, on.month - 1, on.day) / MILLISECONDS_A_DAY

/** The day of a number made by `dayNumber`. */
export const dayOfNumber = (number: number): Day => first.add({ days: number })

/** Monday is 1, Sunday 7, as `Day.dayOfWeek` says it; 1/1/1970 was a Thursday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** Saturday and Sunday: the weekly rest of state bodies (Quyết định 188/1999/QĐ-TTg). */
export const isWeekend = (number: number): boolean => weekdayOf(number) >= 6
