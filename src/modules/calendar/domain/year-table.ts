import { shortDate, weekday } from '#kernel/vietnamese-date.ts'
import type { CalendarDay } from './calendar-day.ts'
import { dayNumber, dayOfNumber, isWeekend } from './day-number.ts'
import {
  type DecidedStretch,
  expectedNationalDayNeighbour,
  expectedTet,
  nationalDayStretch,
  statutoryHolidays,
  tetStretch,
} from './statutory-holidays.ts'

/** One year laid out day by day. Keys are day numbers (day-number.ts). */
export interface YearTable {
  /** The day number of 1 January. */
  readonly first: number
  /** What is said of a day; a plain weekday or weekend is not in it. */
  readonly marks: ReadonlyMap<number, CalendarDay>
  /** What is only proposed of a day: shown, never counted. */
  readonly proposals: ReadonlyMap<number, CalendarDay>
  /** Per day of the year from 0: is it worked? */
  readonly worked: readonly boolean[]
  /** The stretches whose days off the State has not published: what stands in them is our guess. */
  readonly unpublished: readonly DecidedStretch[]
  /** Days whose own word is only expected, in order: what is counted over them is provisional too. */
  readonly expected: readonly number[]
}

/** Five weekdays off settle Tết: the law gives five days, and each that falls on a weekend is rested on a weekday. */
const TET_WEEKDAYS = 5

/**
 * A year out of three layers: what the law fixes with our guess of what it leaves open; what was published; the
 * installation's corrections. A later layer has the last word on its day.
 * @param published shipped and corrected days of this year, one per day, the correction in the place of the shipped
 */
export function yearTable(year: number, published: readonly CalendarDay[]): YearTable {
  const said = new Map<number, CalendarDay>()
  const proposals = new Map<number, CalendarDay>()
  for (const fact of published) (fact.kind === 'proposed' ? proposals : said).set(dayNumber(fact.on), fact)

  const tet = tetStretch(year)
  const nationalDay = nationalDayStretch(year)
  const tetPublished = restedWeekdays(said, tet) >= TET_WEEKDAYS
  const nationalDayPublished = [1, 3].some((dayOfMonth) => {
    const fact = said.get(dayNumber(Temporal.PlainDate.from({ year, month: 9, day: dayOfMonth })))
    return fact?.kind === 'holiday' && fact.state === 'official'
  })

  const byLaw = [
    ...statutoryHolidays(year),
    ...(tetPublished ? [] : expectedTet(year)),
    ...(nationalDayPublished ? [] : expectedNationalDayNeighbour(year)),
  ]
  const marks = new Map(byLaw.map((fact) => [dayNumber(fact.on), fact]))
  for (const [number, fact] of said) marks.set(number, fact)
  addCompensation(marks, said, byLaw)

  const first = Date.UTC(year, 0, 1) / 86_400_000
  const length = Date.UTC(year + 1, 0, 1) / 86_400_000 - first
  return {
    first,
    marks,
    proposals,
    worked: Array.from({ length }, (_, index) => isWorked(marks.get(first + index), first + index)),
    unpublished: [...(tetPublished ? [] : [tet]), ...(nationalDayPublished ? [] : [nationalDay])],
    expected: [...marks].filter(([, { state }]) => state === 'expected').map(([number]) => number),
  }
}

/** `isWorking(x) = x ∈ W or (Mon–Fri and x ∉ {H, C, S})`, facts of R16. */
function isWorked(fact: CalendarDay | undefined, number: number): boolean {
  switch (fact?.kind) {
    case 'holiday':
    case 'compensation':
    case 'swapped-off':
      return false
    case 'worked-saturday':
      return true
    default:
      return !isWeekend(number)
  }
}

function restedWeekdays(said: ReadonlyMap<number, CalendarDay>, stretch: DecidedStretch): number {
  const from = dayNumber(stretch.from)
  const to = dayNumber(stretch.to)
  return [...said].filter(
    ([number, { kind, state }]) =>
      from <= number &&
      number <= to &&
      !isWeekend(number) &&
      state === 'official' &&
      (kind === 'holiday' || kind === 'compensation'),
  ).length
}

/**
 * A weekly rest day that coincides with a holiday is taken on the next working day (Bộ luật Lao động 2019, Điều 111
 * khoản 3). A published compensation is that day; a correction to "ordinary" there says it is not rested.
 */
function addCompensation(
  marks: Map<number, CalendarDay>,
  said: ReadonlyMap<number, CalendarDay>,
  byLaw: readonly CalendarDay[],
): void {
  const settled = new Set<number>()
  const onWeekend = byLaw.filter((fact) => {
    const number = dayNumber(fact.on)
    return isWeekend(number) && marks.get(number)?.kind === 'holiday'
  })
  for (const fact of onWeekend.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))) {
    let number = dayNumber(fact.on) + 1
    while (!takesCompensation(number, marks, said, settled)) number += 1
    settled.add(number)
    if (!said.has(number)) marks.set(number, compensationFor(fact, number))
  }
}

function takesCompensation(
  number: number,
  marks: ReadonlyMap<number, CalendarDay>,
  said: ReadonlyMap<number, CalendarDay>,
  settled: ReadonlySet<number>,
): boolean {
  if (isWeekend(number) || settled.has(number)) return false
  const published = said.get(number)?.kind
  return published === 'compensation' || published === 'ordinary' || !marks.has(number)
}

const compensationFor = (fact: CalendarDay, number: number): CalendarDay => ({
  on: dayOfNumber(number),
  kind: 'compensation',
  name: `Nghỉ bù ${fact.name} (${weekday(fact.on)} ${shortDate(fact.on)})`,
  state: fact.state,
  source: 'Bộ luật Lao động 2019, Điều 111 khoản 3',
})
