import type { Day } from '#kernel/day.ts'
import { SETTLED_THROUGH } from './decreed-days.ts'
import type { DecidedStretch } from './statutory-holidays.ts'
import { unpublishedStretches, type WorkingCalendar } from './working-calendar.ts'

/** From this month on next year's days off are asked for: they are decreed in October to December. */
export const ASKED_FROM_MONTH = 11

/** What a year's calendar lacks: stretches that were not published, and the word that its swaps are all there. */
export interface LackingYear {
  readonly year: number
  readonly stretches: readonly DecidedStretch[]
}

/** Is all that the State decides for a year in the calendar? `marked`: years somebody said it of. */
export const isLoaded = (calendar: WorkingCalendar, year: number, marked: ReadonlySet<number>): boolean =>
  year <= SETTLED_THROUGH || (marked.has(year) && unpublishedStretches(calendar, year).length === 0)

/**
 * The years whose holidays and swaps should be in the calendar on a day and are not: the running year always, the next one
 * from November on. Empty when nothing is to be done.
 */
export function lackingYears(calendar: WorkingCalendar, today: Day, marked: ReadonlySet<number>): LackingYear[] {
  const asked = today.month >= ASKED_FROM_MONTH ? [today.year, today.year + 1] : [today.year]
  return asked
    .filter((year) => !isLoaded(calendar, year, marked))
    .map((year) => ({ year, stretches: unpublishedStretches(calendar, year) }))
}
