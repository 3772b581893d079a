import type { Day } from '#kernel/day.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/domain/index.ts'
import type { Rules } from '#modules/regulations/domain/index.ts'

/**
 * How many working days back from the conference the last intake day lies (R6). `receiptDayExcluded`: the working day
 * before the conference is 1; `fullDaysBetween`, the stricter reading, is one day earlier.
 */
export const intakeTerm = (rules: Pick<Rules, 'intakeWorkingDays' | 'intakeCount'>): number =>
  -rules.intakeWorkingDays.value - (rules.intakeCount.value === 'fullDaysBetween' ? 1 : 0)

/** L, the last day on which petitions count, while no notice has published one (R6). */
export const lastIntakeDay = (
  calendar: WorkingCalendar,
  conferenceOn: Day,
  rules: Pick<Rules, 'intakeWorkingDays' | 'intakeCount'>,
): Day => addWorkingDays(calendar, conferenceOn, intakeTerm(rules))
