import type { Day } from '#kernel/day.ts'
import { dayNumber, dayOfNumber } from './day-number.ts'
import { lunisolarCalendar } from './lunisolar.ts'

/** A day of the Vietnamese lunar calendar (âm lịch); `leap` is true in a leap month (tháng nhuận). */
export interface LunarDate {
  readonly day: number
  readonly month: number
  readonly leap: boolean
  readonly year: number
}

/** The years for which the calendar is promised: Vietnam counts by UTC+7 since 1968 (Quyết định 121-CP, 8/8/1967). */
export const LUNAR_YEARS = { first: 1968, last: 2100 } as const

/** Reckoned for 105° east. China's is reckoned for 120°, so that Tết is another day in 2030 and 2053. */
const vietnam = lunisolarCalendar(7)

/** The lunar date of a day; promised for every day of `LUNAR_YEARS`. */
export function lunarDate(on: Day): LunarDate {
  const number = dayNumber(on)
  const { year, month, leap, start } = vietnam.monthOf(number)
  return { day: number - start + 1, month, leap, year }
}

/** The day of a lunar date, or null where there is none: a month of 29 days has no 30th, most years no leap month. */
export function dayOfLunar({ day, month, leap, year }: LunarDate): Day | null {
  const found = vietnam.monthsOf(year).find((each) => each.month === month && each.leap === leap)
  if (!found || !Number.isInteger(day) || day < 1 || found.start + day > found.end) return null
  return dayOfNumber(found.start + day - 1)
}

/** Mùng 1 Tết, the first day of a lunar year. */
export function lunarNewYear(year: number): Day {
  return existing({ day: 1, month: 1, leap: false, year })
}

/** Giỗ Tổ Hùng Vương, 10/3 of the lunar calendar; never in a leap month 3. */
export function ancestorsDay(year: number): Day {
  return existing({ day: 10, month: 3, leap: false, year })
}

function existing(date: LunarDate): Day {
  const on = dayOfLunar(date)
  if (!on) throw new RangeError(`lunar year ${date.year} lacks ${date.day}/${date.month}`)
  return on
}

const stems = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ'] as const
const branches = ['Thân', 'Dậu', 'Tuất', 'Hợi', 'Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi'] as const

/** A lunar year's name in the cycle of sixty: 2026 is "Bính Ngọ". */
export const lunarYearName = (year: number): string =>
  `${stems[((year % 10) + 10) % 10]} ${branches[((year % 12) + 12) % 12]}`
