import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type CalendarDay, type CalendarDayRefusal, checkCalendarDay, type DayKind } from './calendar-day.ts'
import { dayNumber, isWeekend } from './day-number.ts'
import { LUNAR_YEARS } from './lunar.ts'

/** What an administrator may say of a day: a mere proposal is no part of the calendar. */
export type EnteredKind = Exclude<DayKind, 'proposed'>

/** What is entered at once: one day or a stretch of days of one kind, and for a swap the days worked in exchange. */
export interface CalendarEntry {
  readonly from: Day
  /** The last day, itself meant too; the same as `from` for one day. */
  readonly to: Day
  readonly kind: EnteredKind
  /** Of a swap: the Saturdays worked in exchange; otherwise none. */
  readonly workedOn: readonly Day[]
  readonly name: string
  readonly state: CalendarDay['state']
  readonly source: string
}

export type EntryRefusal = CalendarDayRefusal | 'ends-before-it-begins' | 'too-long' | 'two-words-of-a-day' | 'far-away'

/** A longer stretch is a slip of the hand: the longest Tết has ten days. */
export const LONGEST_STRETCH = 15

/**
 * The days an entry speaks of. Of a longer stretch the weekends are left out where they cannot be meant: nobody rests in
 * exchange at a weekend, nor works in exchange on a weekday.
 */
export function daysOf(entry: CalendarEntry): Result<readonly CalendarDay[], EntryRefusal> {
  const { from, to, kind, workedOn, name, state, source } = entry
  if (isAfter(from, to)) return refuse('ends-before-it-begins')
  const length = dayNumber(to) - dayNumber(from) + 1
  if (length > LONGEST_STRETCH) return refuse('too-long')
  const stretch = Array.from({ length }, (_, index) => from.add({ days: index }))
  const restsInExchange = kind === 'compensation' || kind === 'swapped-off'
  const meant =
    length === 1
      ? stretch
      : stretch
          .filter((on) => !(restsInExchange && isWeekend(dayNumber(on))))
          .filter((on) => kind !== 'worked-saturday' || isWeekend(dayNumber(on)))
  const facts: CalendarDay[] = [
    ...meant.map((on) => ({ on, kind, name, state, source })),
    ...workedOn.map((on): CalendarDay => ({ on, kind: 'worked-saturday', name, state, source })),
  ]
  if (new Set(facts.map(({ on }) => on.toString())).size < facts.length) return refuse('two-words-of-a-day')
  for (const fact of facts) {
    if (fact.on.year <= LUNAR_YEARS.first || fact.on.year >= LUNAR_YEARS.last) return refuse('far-away')
    const checked = checkCalendarDay(fact)
    if (!checked.ok) return checked
  }
  return accept(facts.toSorted((a, b) => (isBefore(a.on, b.on) ? -1 : 1)))
}

/** What changes in the calendar together: days said anew, and days taken back to what they are without a correction. */
export interface CalendarChange {
  readonly set: readonly CalendarDay[]
  readonly takenBack: readonly Day[]
}

/** The corrections after a change; the later word on a day wins. */
export function correctionsAfter(corrections: readonly CalendarDay[], change: CalendarChange): CalendarDay[] {
  const spokenOf = new Set([...change.set.map(({ on }) => on), ...change.takenBack].map(String))
  return [...corrections.filter(({ on }) => !spokenOf.has(on.toString())), ...change.set].toSorted((a, b) =>
    Temporal.PlainDate.compare(a.on, b.on),
  )
}
