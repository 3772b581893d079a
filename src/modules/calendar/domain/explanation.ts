import type { Day } from '#kernel/day.ts'
import type { CalendarDay } from './calendar-day.ts'
import { addWorkingDays, isWorkingDay } from './counting.ts'
import { dayNumber, dayOfNumber, isWeekend } from './day-number.ts'
import { type LunarDate, lunarDate } from './lunar.ts'
import { isKnown, tableOf, type WorkingCalendar } from './working-calendar.ts'

/** Why a day is worked or not. */
export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'compensation' | 'swapped-off' | 'worked-saturday'

/** All that can be said of a day. */
export interface DayInfo {
  readonly on: Day
  readonly working: boolean
  readonly reason: DayReason
  /** The fact behind the reason, with name, source and state; null for a plain weekday or weekend. */
  readonly fact: CalendarDay | null
  /** What is proposed of this day and not decided; it does not count. */
  readonly proposal: CalendarDay | null
  readonly lunar: LunarDate
  /** False where a date counted over this day is "tạm tính". */
  readonly known: boolean
}

/** What a day is, and why. */
export function dayInfo(calendar: WorkingCalendar, on: Day): DayInfo {
  const { marks, proposals } = tableOf(calendar, on.year)
  const number = dayNumber(on)
  const fact = marks.get(number) ?? null
  return {
    on,
    working: isWorkingDay(calendar, on),
    reason: reasonOf(fact, number),
    fact,
    proposal: proposals.get(number) ?? null,
    lunar: lunarDate(on),
    known: isKnown(calendar, on),
  }
}

function reasonOf(fact: CalendarDay | null, number: number): DayReason {
  if (fact && fact.kind !== 'ordinary' && fact.kind !== 'proposed') return fact.kind
  return isWeekend(number) ? 'weekend' : 'weekday'
}

/** A day of a count: its place in it (1, 2, 3 …), or null where it was skipped. */
export interface CountedDay {
  readonly number: number | null
  readonly day: DayInfo
}

/**
 * "Vì sao ngày này?": every day after `from` (before it, for a negative count) until the count is full, each with its
 * number or with why it was skipped. The last one is `addWorkingDays(calendar, from, count)`; a count of 0 has no days.
 */
export function explain(calendar: WorkingCalendar, from: Day, count: number): CountedDay[] {
  const step = Math.sign(count)
  const length = Math.abs(dayNumber(addWorkingDays(calendar, from, count)) - dayNumber(from))
  let counted = 0
  return Array.from({ length }, (_, index) => {
    const day = dayInfo(calendar, dayOfNumber(dayNumber(from) + step * (index + 1)))
    if (!day.working) return { number: null, day }
    counted += 1
    return { number: counted, day }
  })
}
