import { type Day, isBefore } from '#kernel/day.ts'
import { dayNumber, dayOfNumber } from './day-number.ts'
import { tableOf, type WorkingCalendar } from './working-calendar.ts'

/** Forty years of working days: a longer count is a mistake, and would keep the machine busy. */
const LONGEST_COUNT = 10_000

/**
 * Asks day after day whether it is worked, keeping the year at hand. Every count below goes through it, day by day:
 * reckoning in whole weeks forgets the Saturdays that are worked in exchange.
 */
function works(calendar: WorkingCalendar, from: Day): (number: number) => boolean {
  let year = from.year
  let table = tableOf(calendar, year)
  const turnTo = (next: number): void => {
    year = next
    table = tableOf(calendar, year)
  }
  return (number) => {
    while (number < table.first) turnTo(year - 1)
    while (number >= table.first + table.worked.length) turnTo(year + 1)
    return table.worked[number - table.first] === true
  }
}

/** Is this a working day (ngày làm việc) of state bodies: Monday to Friday less days off, plus swapped Saturdays (R16)? */
export const isWorkingDay = (calendar: WorkingCalendar, on: Day): boolean => works(calendar, on)(dayNumber(on))

/**
 * The day a period of working days ends (R16; Bộ luật Dân sự 2015, Điều 147–148). The day of the event is not counted,
 * whether it is worked or not; a negative count goes back; a count of 0 stays.
 * @throws RangeError when the count is no whole number or exceeds 10,000
 */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, count: number): Day {
  if (!Number.isInteger(count) || Math.abs(count) > LONGEST_COUNT)
    throw new RangeError(`cannot count ${count} working days`)
  const isWorked = works(calendar, from)
  const step = Math.sign(count)
  let number = dayNumber(from)
  for (let left = Math.abs(count); left > 0; ) {
    number += step
    if (isWorked(number)) left -= 1
  }
  return dayOfNumber(number)
}

/**
 * How many working days a period took: those after `from` up to and with `to`; negative when `to` lies before, and then
 * those from `to` up to and without `from`. So counting what was added gives the number back.
 */
export function countWorkingDays(calendar: WorkingCalendar, from: Day, to: Day): number {
  const isWorked = works(calendar, from)
  const start = dayNumber(from)
  const end = dayNumber(to)
  const step = Math.sign(end - start)
  let count = 0
  for (let number = start; number !== end; ) {
    number += step
    if (isWorked(number)) count += step
  }
  return count
}

/**
 * "Còn N ngày làm việc": the working days from today, which counts when it is one, up to and with the due day; 0 when
 * the due day is past. On the due day the screen says "còn hôm nay".
 */
export function workingDaysLeft(calendar: WorkingCalendar, today: Day, due: Day): number {
  if (isBefore(due, today)) return 0
  return countWorkingDays(calendar, today.subtract({ days: 1 }), due)
}

/** The first working day on or after a day. */
export const workingDayFrom = (calendar: WorkingCalendar, on: Day): Day =>
  addWorkingDays(calendar, on.subtract({ days: 1 }), 1)

/** The last working day on or before a day. */
export const workingDayUntil = (calendar: WorkingCalendar, on: Day): Day =>
  addWorkingDays(calendar, on.add({ days: 1 }), -1)
