import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { dayNumber, dayOfNumber } from './day-number.ts'
import { ancestorsDay, dayOfLunar, LUNAR_YEARS, lunarDate, lunarNewYear, lunarYearName } from './lunar.ts'
import { type LunarMonth, lunisolarCalendar } from './lunisolar.ts'

const first = dayNumber(day('1968-01-01'))
const last = dayNumber(day('2100-12-31'))
const everyYear = Array.from(
  { length: LUNAR_YEARS.last - LUNAR_YEARS.first + 1 },
  (_, index) => LUNAR_YEARS.first + index,
)

describe('Tết and Giỗ Tổ, 2023 to 2040', () => {
  test.each([
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2029, '2029-02-13', '2029-04-23'],
    [2030, '2030-02-02', '2030-04-12'],
    [2031, '2031-01-23', '2031-04-01'],
    [2032, '2032-02-11', '2032-04-19'],
    [2033, '2033-01-31', '2033-04-09'],
    [2034, '2034-02-19', '2034-04-28'],
    [2035, '2035-02-08', '2035-04-17'],
    [2036, '2036-01-28', '2036-04-06'],
    [2037, '2037-02-15', '2037-04-24'],
    [2038, '2038-02-04', '2038-04-13'],
    [2039, '2039-01-24', '2039-04-03'],
    [2040, '2040-02-12', '2040-04-20'],
  ])('%i', (year, tet, ancestors) => {
    expect(String(lunarNewYear(year))).toBe(tet)
    expect(String(ancestorsDay(year))).toBe(ancestors)
  })
})

describe('beside the Chinese calendar', () => {
  const china = lunisolarCalendar(8)
  const chineseDay = (year: number, month: number, dayOfMonth: number) => {
    const found = china.monthsOf(year).find((each) => each.month === month && !each.leap)
    return dayOfNumber((found?.start ?? Number.NaN) + dayOfMonth - 1)
  }

  /** Months follow one another without a gap (below), so their first and last days speak for every day between. */
  test('the same reckoning for 120° east gives the Chinese date of every day from 1968 to 2100', () => {
    const months = [1967, ...everyYear].flatMap((year) => china.monthsOf(year))
    const isChinese = (number: number, dayOfMonth: number, { year, month, leap }: LunarMonth) => {
      const chinese = dayOfNumber(number).withCalendar('chinese')
      const monthCode = `M${String(month).padStart(2, '0')}${leap ? 'L' : ''}`
      return chinese.year === year && chinese.monthCode === monthCode && chinese.day === dayOfMonth
    }
    const wrong = months.filter(
      (month) => !isChinese(month.start, 1, month) || !isChinese(month.end - 1, month.end - month.start, month),
    )
    expect(months.length).toBeGreaterThan(1600)
    expect(wrong).toEqual([])
  })

  test('Tết is another day in six years only', () => {
    const other = everyYear.filter((year) => !lunarNewYear(year).equals(chineseDay(year, 1, 1)))
    expect(other).toEqual([1968, 1969, 1985, 2007, 2030, 2053])
  })

  test.each([
    [1985, '1985-01-21', '1985-02-20'],
    [2007, '2007-02-17', '2007-02-18'],
    [2030, '2030-02-02', '2030-02-03'],
    [2053, '2053-02-18', '2053-02-19'],
  ])('Tết %i: %s in Vietnam, %s in China', (year, vietnamese, chinese) => {
    expect(String(lunarNewYear(year))).toBe(vietnamese)
    expect(String(chineseDay(year, 1, 1))).toBe(chinese)
  })

  test('10/3 is another day in eight years only', () => {
    const other = everyYear.filter((year) => !ancestorsDay(year).equals(chineseDay(year, 3, 10)))
    expect(other).toEqual([1975, 2009, 2037, 2038, 2085, 2086, 2095, 2100])
  })
})

describe('the months', () => {
  const vietnam = lunisolarCalendar(7)

  test.each([7, 8])('follow one another without a gap, 29 or 30 days long, %i hours east', (hours) => {
    const months = [1967, ...everyYear].flatMap((year) => lunisolarCalendar(hours).monthsOf(year))
    const wrong = months.filter(({ start, end }, index) => {
      const next = months[index + 1]
      return (end - start !== 29 && end - start !== 30) || (next && next.start !== end)
    })
    expect(wrong).toEqual([])
  })

  test('a year has twelve, or thirteen with one leap month that repeats the number before it', () => {
    for (const year of everyYear) {
      const own = vietnam.monthsOf(year)
      const leap = own.findIndex((month) => month.leap)
      expect(own.length).toBe(leap < 0 ? 12 : 13)
      expect(own.filter((month) => !month.leap).map(({ month }) => month)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
      ])
      if (leap >= 0) expect(own[leap]?.month).toBe(own[leap - 1]?.month)
    }
  })

  test.each([
    [1984, null],
    [1985, 2],
    [1987, 7],
    [2023, 2],
    [2025, 6],
    [2026, null],
    [2028, 5],
    [2031, 3],
    [2033, 11],
    [2034, null],
  ])('leap month of %i: %s', (year, leap) => {
    expect(vietnam.monthsOf(year).find((month) => month.leap)?.month ?? null).toBe(leap)
  })

  /** New moons within half a minute of a Vietnamese midnight: whoever changes the reckoning must know that these moved. */
  test.each(['2054-05-08', '2077-11-15', '2085-10-18'])('a month begins on %s', (on) => {
    expect(lunarDate(day(on)).day).toBe(1)
  })
})

describe('one day', () => {
  test.each([
    ['1968-01-01', { day: 2, month: 12, leap: false, year: 1967 }],
    ['1968-01-29', { day: 1, month: 1, leap: false, year: 1968 }],
    ['2023-03-22', { day: 1, month: 2, leap: true, year: 2023 }],
    ['2025-01-28', { day: 29, month: 12, leap: false, year: 2024 }],
    ['2025-01-29', { day: 1, month: 1, leap: false, year: 2025 }],
    ['2026-09-25', { day: 15, month: 8, leap: false, year: 2026 }],
    ['2026-10-22', { day: 13, month: 9, leap: false, year: 2026 }],
    ['2031-04-01', { day: 10, month: 3, leap: false, year: 2031 }],
  ])('%s', (on, lunar) => {
    expect(lunarDate(day(on))).toEqual(lunar)
  })

  test('a lunar date leads back to its day', () =>
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (number) => {
        const on = dayOfNumber(number)
        return dayOfLunar(lunarDate(on))?.equals(on) === true
      }),
    ))

  test('10/3 lies in the regular month, also where month 3 is repeated', () => {
    expect(String(ancestorsDay(2031))).toBe('2031-04-01')
    expect(String(dayOfLunar({ day: 10, month: 3, leap: true, year: 2031 }))).toBe('2031-04-30')
  })

  test.each([
    [{ day: 30, month: 12, leap: false, year: 2024 }],
    [{ day: 1, month: 3, leap: true, year: 2026 }],
    [{ day: 0, month: 1, leap: false, year: 2026 }],
    [{ day: 1, month: 13, leap: false, year: 2026 }],
    [{ day: 1.5, month: 1, leap: false, year: 2026 }],
  ])('%o is no day', (date) => {
    expect(dayOfLunar(date)).toBeNull()
  })

  test.each([
    [1968, 'Mậu Thân'],
    [1984, 'Giáp Tý'],
    [2023, 'Quý Mão'],
    [2024, 'Giáp Thìn'],
    [2025, 'Ất Tỵ'],
    [2026, 'Bính Ngọ'],
    [2027, 'Đinh Mùi'],
  ])('%i is năm %s', (year, name) => {
    expect(lunarYearName(year)).toBe(name)
  })
})
