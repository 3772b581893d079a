import { type Day, day, isBefore } from '#kernel/day.ts'
import type { CalendarDay } from './calendar-day.ts'
import { dayNumber, dayOfNumber, weekdayOf } from './day-number.ts'
import { ancestorsDay, lunarNewYear } from './lunar.ts'

/** A day off that the law itself names, from the day that law came into force. */
interface StatutoryHoliday {
  readonly name: string
  readonly source: string
  readonly inForceFrom: Day
  readonly inYear: (year: number) => Day
}

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112 khoản 1'
const labourCodeInForce = day('2021-01-01')

const on = (month: number, dayOfMonth: number) => (year: number) =>
  Temporal.PlainDate.from({ year, month, day: dayOfMonth })
const byLabourCode = (name: string, inYear: (year: number) => Day): StatutoryHoliday => ({
  name,
  source: LABOUR_CODE,
  inForceFrom: labourCodeInForce,
  inYear,
})

/** The days the law fixes alone; Tết and the day beside Quốc khánh are fixed each year by the Prime Minister (112 khoản 3). */
const holidays: readonly StatutoryHoliday[] = [
  byLabourCode('Tết Dương lịch', on(1, 1)),
  byLabourCode('Giỗ Tổ Hùng Vương', ancestorsDay),
  byLabourCode('Ngày Chiến thắng', on(4, 30)),
  byLabourCode('Quốc tế Lao động', on(5, 1)),
  byLabourCode('Quốc khánh', on(9, 2)),
  {
    name: 'Ngày Văn hóa Việt Nam',
    source: 'Nghị quyết 28/2026/QH16',
    inForceFrom: day('2026-07-01'),
    inYear: on(11, 24),
  },
]

/** The holidays that the law fixes by itself in a year, weekends included. */
export const statutoryHolidays = (year: number): CalendarDay[] =>
  holidays
    .map(({ inYear, ...law }) => ({ ...law, on: inYear(year) }))
    .filter((holiday) => !isBefore(holiday.on, holiday.inForceFrom))
    .map(({ name, source, on }) => ({ on, kind: 'holiday', name, state: 'official', source }))

/** A stretch whose days off the law leaves to a yearly decision; both ends belong to it. */
export interface DecidedStretch {
  readonly what: 'tet' | 'national-day'
  readonly from: Day
  readonly to: Day
}

/** Around mùng 1: wide enough for five days on either side of it with what is rested in exchange. */
export const tetStretch = (year: number): DecidedStretch => ({
  what: 'tet',
  from: lunarNewYear(year).subtract({ days: 7 }),
  to: lunarNewYear(year).add({ days: 10 }),
})

/** 1/9 to 5/9: the second day of Quốc khánh is the 1st or the 3rd, and what falls on a weekend is rested after it. */
export const nationalDayStretch = (year: number): DecidedStretch => ({
  what: 'national-day',
  from: on(9, 1)(year),
  to: on(9, 5)(year),
})

const guess = (of: Day, name: string): CalendarDay => ({
  on: of,
  kind: 'holiday',
  name: `${name} (dự kiến)`,
  state: 'expected',
  source: `${LABOUR_CODE}; chưa có thông báo lịch nghỉ`,
})

/**
 * Tết before its days are published: the last day of the old year and mùng 1 to mùng 4, as in 2026.
 * With the compensation for a weekend it takes five weekdays, as every published Tết since 2023 did.
 */
export function expectedTet(year: number): CalendarDay[] {
  if (year < labourCodeInForce.year) return []
  const first = dayNumber(lunarNewYear(year))
  return [-1, 0, 1, 2, 3].map((offset) =>
    guess(
      dayOfNumber(first + offset),
      offset < 0 ? 'Tết Nguyên đán, ngày cuối năm' : `Tết Nguyên đán, mùng ${offset + 1}`,
    ),
  )
}

/** The second day of Quốc khánh before it is published: the neighbour of 2/9 that makes the longer rest. */
export function expectedNationalDayNeighbour(year: number): CalendarDay[] {
  if (year < labourCodeInForce.year) return []
  const weekday = weekdayOf(dayNumber(on(9, 2)(year)))
  const after = weekday === 1 || weekday === 4 || weekday === 7
  return [guess(on(9, after ? 3 : 1)(year), 'Ngày liền kề Quốc khánh')]
}
