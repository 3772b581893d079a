import { type Day, day, isAfter, isBefore } from '#kernel/day.ts'
import type { CalendarDay } from './calendar-day.ts'
import { dayNumber } from './day-number.ts'
import { DECREED_YEARS, decreedDays } from './decreed-days.ts'
import type { DecidedStretch } from './statutory-holidays.ts'
import { type YearTable, yearTable } from './year-table.ts'

/**
 * The national working-day calendar of one installation (R16): the law, the published days that come with the program,
 * and the installation's corrections. A value: another correction makes another calendar.
 */
export interface WorkingCalendar {
  readonly corrections: readonly CalendarDay[]
  /** From here on the State's decisions are in the calendar. */
  readonly knownFrom: Day
  /** The last day of the last year whose days off are in the calendar; some stretches before it may still be unpublished. */
  readonly knownThrough: Day
}

const tables = new WeakMap<WorkingCalendar, Map<number, YearTable>>()

/**
 * Builds the calendar; the same corrections give the same calendar. Each year is laid out once, when first asked for.
 * @throws RangeError when two corrections speak of the same day
 */
export function workingCalendar({ corrections = [] }: { corrections?: readonly CalendarDay[] } = {}): WorkingCalendar {
  const days = new Set(corrections.map(({ on }) => on.toString()))
  if (days.size < corrections.length) throw new RangeError('two corrections of one day')

  const draft: WorkingCalendar = {
    corrections,
    knownFrom: day(`${DECREED_YEARS.first}-01-01`),
    knownThrough: endOf(DECREED_YEARS.last),
  }
  let last: number = DECREED_YEARS.last
  while (isPublished(draft, last + 1)) last += 1
  return Object.freeze({ ...draft, knownThrough: endOf(last) })
}

const endOf = (year: number): Day => Temporal.PlainDate.from({ year, month: 12, day: 31 })

/** A year beyond the shipped ones is known when the installation entered its Tết and its second day of Quốc khánh. */
const isPublished = (calendar: WorkingCalendar, year: number): boolean =>
  calendar.corrections.some(({ on }) => on.year === year) && tableOf(calendar, year).unpublished.length === 0

/** One year of a calendar, laid out once. */
export function tableOf(calendar: WorkingCalendar, year: number): YearTable {
  const known = tables.get(calendar) ?? new Map<number, YearTable>()
  tables.set(calendar, known)
  const before = known.get(year)
  if (before) return before

  const corrected = calendar.corrections.filter(({ on }) => on.year === year)
  const taken = new Set(corrected.map(({ on }) => dayNumber(on)))
  const shipped = decreedDays.filter(({ on }) => on.year === year && !taken.has(dayNumber(on)))
  const table = yearTable(year, [...shipped, ...corrected])
  known.set(year, table)
  return table
}

/** The stretches of a year whose days off are not published: dates that cross them are "tạm tính". */
export const unpublishedStretches = (calendar: WorkingCalendar, year: number): readonly DecidedStretch[] =>
  tableOf(calendar, year).unpublished

/** What the calendar says of the days of a year, in order: days off, worked days, proposals; plain days are not in it. */
export function markedDays(calendar: WorkingCalendar, year: number): CalendarDay[] {
  const { marks, proposals } = tableOf(calendar, year)
  return [...marks.values(), ...proposals.values()].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

/** Does the calendar know this day for good? If not, what is counted over it is "tạm tính". */
export function isKnown(calendar: WorkingCalendar, on: Day): boolean {
  if (isBefore(on, calendar.knownFrom) || isAfter(on, calendar.knownThrough)) return false
  if (tableOf(calendar, on.year).expected.includes(dayNumber(on))) return false
  return !unpublishedStretches(calendar, on.year).some(({ from, to }) => !isBefore(on, from) && !isAfter(on, to))
}

/**
 * Is a count from one day to another only provisional (tạm tính), because it steps over or ends on a day that is not
 * known for good? The day of the event, `from`, is not counted and does not matter. Either may be the earlier.
 */
export function isProvisional(calendar: WorkingCalendar, from: Day, to: Day): boolean {
  if (from.equals(to)) return false
  const [first, last] = isBefore(from, to) ? [from.add({ days: 1 }), to] : [to, from.subtract({ days: 1 })]
  if (isBefore(first, calendar.knownFrom) || isAfter(last, calendar.knownThrough)) return true
  for (let year = first.year; year <= last.year; year += 1) {
    const crossed = unpublishedStretches(calendar, year).some(
      (stretch) => !isBefore(stretch.to, first) && !isAfter(stretch.from, last),
    )
    if (crossed) return true
    const [start, end] = [dayNumber(first), dayNumber(last)]
    if (tableOf(calendar, year).expected.some((number) => start <= number && number <= end)) return true
  }
  return false
}
