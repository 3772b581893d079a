import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { dayNumber, isWeekend } from './day-number.ts'

/**
 * What a day of the calendar can be said to be:
 * `holiday` nghỉ lễ, Tết · `compensation` nghỉ bù · `swapped-off` nghỉ hoán đổi · `worked-saturday` làm bù ·
 * `proposed` only proposed, shown but never counted · `ordinary` as its weekday says: a correction that takes back what
 * the law's reckoning or the shipped data say of this day.
 */
export const dayKinds = ['holiday', 'compensation', 'swapped-off', 'worked-saturday', 'proposed', 'ordinary'] as const
export type DayKind = (typeof dayKinds)[number]

/** One fact about one day, with where it comes from. `expected` is our own guess until the State publishes it. */
export interface CalendarDay {
  readonly on: Day
  readonly kind: DayKind
  /** As people call it: "Giỗ Tổ Hùng Vương". */
  readonly name: string
  readonly state: 'official' | 'expected'
  readonly source: string
}

export type CalendarDayRefusal = 'worked-day-not-on-weekend' | 'day-off-on-weekend'

/** A correction must change something: people work in exchange at a weekend, and rest in exchange on a weekday. */
export function checkCalendarDay(fact: CalendarDay): Result<CalendarDay, CalendarDayRefusal> {
  const weekend = isWeekend(dayNumber(fact.on))
  if (fact.kind === 'worked-saturday' && !weekend) return refuse('worked-day-not-on-weekend')
  if ((fact.kind === 'swapped-off' || fact.kind === 'compensation') && weekend) return refuse('day-off-on-weekend')
  return accept(fact)
}
