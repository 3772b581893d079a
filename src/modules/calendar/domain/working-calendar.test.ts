import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { type CalendarDay, checkCalendarDay, type DayKind } from './calendar-day.ts'
import { isWorkingDay } from './counting.ts'
import { decreedDays } from './decreed-days.ts'
import { dayInfo, explain } from './explanation.ts'
import { lunarNewYear } from './lunar.ts'
import { statutoryHolidays } from './statutory-holidays.ts'
import {
  isKnown,
  isProvisional,
  markedDays,
  tableOf,
  unpublishedStretches,
  workingCalendar,
} from './working-calendar.ts'
import { yearTable } from './year-table.ts'

const calendar = workingCalendar()
const fact = (on: string, kind: DayKind, name: string = kind): CalendarDay => ({
  on: day(on),
  kind,
  name,
  state: 'official',
  source: 'Thông báo',
})
const marked = (year: number, of = calendar) =>
  markedDays(of, year).map(({ on, kind, state }) => `${on} ${kind}${state === 'expected' ? '?' : ''}`)

describe('the law', () => {
  test('24/11 is a day off from 2026 on', () => {
    expect(isWorkingDay(calendar, day('2025-11-24'))).toBe(true)
    expect(isWorkingDay(calendar, day('2026-11-24'))).toBe(false)
    expect(statutoryHolidays(2025).map(({ on }) => String(on))).not.toContain('2025-11-24')
    expect(statutoryHolidays(2026).map(({ on }) => String(on))).toEqual([
      '2026-01-01',
      '2026-04-26',
      '2026-04-30',
      '2026-05-01',
      '2026-09-02',
      '2026-11-24',
    ])
  })

  test.each([2023, 2024, 2025, 2026, 2027])(
    'what the law gives alone in %i is what was published, compensation included',
    (year) => {
      const around = (name: string) => !/Tết (?!Dương)|liền kề|hoán đổi|Làm bù|Đề xuất/.test(name)
      const weekday = ({ on }: CalendarDay) => on.dayOfWeek < 6
      const byLaw = [...yearTable(year, []).marks.values()].filter(
        ({ name, state }) => around(name) && state === 'official',
      )
      const published = decreedDays.filter(({ on, name }) => on.year === year && around(name))
      // Without its published neighbour, the compensation of Quốc khánh is the same day.
      expect(
        byLaw
          .filter(weekday)
          .map(({ on }) => String(on))
          .sort(),
      ).toEqual(
        [...new Set([...published, ...statutoryHolidays(year)].filter(weekday).map(({ on }) => String(on)))].sort(),
      )
    },
  )

  test('a weekend holiday is rested on the next working day: 29/4, 30/4 and 1/5/2023', () => {
    const { marks } = yearTable(2023, [])
    const names = [...marks.values()].filter(({ kind, on }) => kind === 'compensation' && on.month === 5)
    expect(names.map(({ on, name }) => `${on} ${name}`)).toEqual([
      '2023-05-02 Nghỉ bù Giỗ Tổ Hùng Vương (thứ Bảy 29/04)',
      '2023-05-03 Nghỉ bù Ngày Chiến thắng (Chủ Nhật 30/04)',
    ])
  })

  test('no holiday is reckoned before the Labour Code of 2019 came into force', () => {
    expect(marked(2020)).toEqual([])
  })
})

describe('a year that is not published', () => {
  test('2027: the law, its compensation, and a guess of Tết and of the second day of Quốc khánh', () => {
    expect(marked(2027)).toEqual([
      '2027-01-01 holiday',
      '2027-02-05 holiday?',
      '2027-02-06 holiday?',
      '2027-02-07 holiday?',
      '2027-02-08 holiday?',
      '2027-02-09 holiday?',
      '2027-02-10 compensation?',
      '2027-02-11 compensation?',
      '2027-04-16 holiday',
      '2027-04-30 holiday',
      '2027-05-01 holiday',
      '2027-05-03 compensation',
      '2027-09-02 holiday',
      '2027-09-03 holiday?',
      '2027-11-24 holiday',
    ])
  })

  test.each([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2050])(
    'in %i the guess takes five weekdays for Tết, one beside Quốc khánh',
    (year) => {
      const guessed = markedDays(calendar, year).filter(({ on, state }) => state === 'expected' && on.dayOfWeek < 6)
      const tet = lunarNewYear(year)
      expect(guessed.filter(({ on }) => on.month < 4)).toHaveLength(5)
      expect(guessed.filter(({ on }) => on.month === 9)).toHaveLength(1)
      expect(isWorkingDay(calendar, tet)).toBe(false)
    },
  )

  test('what stands in the unpublished stretches, and beyond the shipped years, is not known for good', () => {
    expect(unpublishedStretches(calendar, 2026)).toEqual([])
    expect(unpublishedStretches(calendar, 2027).map(({ what, from, to }) => `${what} ${from} ${to}`)).toEqual([
      'tet 2027-01-30 2027-02-16',
      'national-day 2027-09-01 2027-09-05',
    ])
  })

  test.each([
    ['2022-12-31', false],
    ['2023-01-01', true],
    ['2026-12-31', true],
    ['2027-01-29', true],
    ['2027-01-30', false],
    ['2027-02-16', false],
    ['2027-02-17', true],
    ['2027-08-31', true],
    ['2027-09-03', false],
    ['2027-09-06', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('%s is known: %s', (on, known) => {
    expect(isKnown(calendar, day(on))).toBe(known)
  })

  test.each([
    ['2026-10-22', '2026-11-12', false],
    ['2027-01-20', '2027-01-29', false],
    ['2027-01-20', '2027-02-01', true],
    ['2027-01-20', '2027-03-01', true],
    ['2027-03-01', '2027-01-20', true],
    ['2027-02-16', '2027-02-25', false],
    ['2027-02-15', '2027-02-25', true],
    ['2027-09-30', '2027-09-06', false],
    ['2027-09-30', '2027-09-03', true],
    ['2027-12-20', '2027-12-31', false],
    ['2027-12-20', '2028-01-03', true],
    ['2027-12-31', '2027-12-31', false],
    ['2022-12-30', '2023-01-03', true],
    ['2022-12-31', '2023-01-03', false],
  ])('a count from %s to %s is "tạm tính": %s', (from, to, provisional) => {
    expect(isProvisional(calendar, day(from), day(to))).toBe(provisional)
  })
})

describe('corrections', () => {
  const tet2027 = ['02-04', '02-05', '02-08', '02-09', '02-10'].map((on) =>
    fact(`2027-${on}`, 'holiday', 'Tết Đinh Mùi'),
  )
  const nationalDay2027 = fact('2027-09-03', 'holiday', 'Ngày liền kề Quốc khánh')

  test('four of the five weekdays of Tết leave it unpublished, the fifth settles it', () => {
    const four = workingCalendar({ corrections: tet2027.slice(0, 4) })
    expect(unpublishedStretches(four, 2027).map(({ what }) => what)).toEqual(['tet', 'national-day'])
    const five = workingCalendar({ corrections: tet2027 })
    expect(unpublishedStretches(five, 2027).map(({ what }) => what)).toEqual(['national-day'])
    expect(isWorkingDay(five, day('2027-02-11'))).toBe(true)
    expect(isProvisional(five, day('2027-01-20'), day('2027-03-01'))).toBe(false)
  })

  test('the day beside Quốc khánh settles September', () => {
    const corrected = workingCalendar({ corrections: [nationalDay2027] })
    expect(isKnown(corrected, day('2027-09-03'))).toBe(true)
    const other = workingCalendar({ corrections: [fact('2027-09-01', 'holiday')] })
    expect(isWorkingDay(other, day('2027-09-03'))).toBe(true)
    expect(isWorkingDay(other, day('2027-09-01'))).toBe(false)
  })

  test('an expected day settles nothing', () => {
    const guessed = workingCalendar({ corrections: [{ ...nationalDay2027, state: 'expected' }] })
    expect(isKnown(guessed, day('2027-09-03'))).toBe(false)
  })

  test('a further year is known once its Tết and its day beside Quốc khánh are entered', () => {
    const tet2028 = ['01-25', '01-26', '01-27', '01-28', '01-31'].map((on) => fact(`2028-${on}`, 'holiday'))
    expect(String(workingCalendar({ corrections: tet2028 }).knownThrough)).toBe('2027-12-31')
    const full = workingCalendar({ corrections: [...tet2028, fact('2028-09-01', 'holiday')] })
    expect(String(full.knownThrough)).toBe('2028-12-31')
    expect(isKnown(full, day('2028-06-01'))).toBe(true)
  })

  test('a swap announced a week ahead', () => {
    const swapped = workingCalendar({
      corrections: [fact('2026-11-23', 'swapped-off'), fact('2026-11-28', 'worked-saturday')],
    })
    expect(isWorkingDay(swapped, day('2026-11-23'))).toBe(false)
    expect(isWorkingDay(swapped, day('2026-11-28'))).toBe(true)
    expect(dayInfo(swapped, day('2026-11-23')).proposal).toBeNull()
  })

  test('"ordinary" takes back a shipped day, also a compensation that the rule would give', () => {
    const corrected = workingCalendar({ corrections: [fact('2026-08-22', 'ordinary'), fact('2027-05-03', 'ordinary')] })
    expect(isWorkingDay(corrected, day('2026-08-22'))).toBe(false)
    expect(isWorkingDay(corrected, day('2027-05-03'))).toBe(true)
    expect(isWorkingDay(corrected, day('2027-05-04'))).toBe(true)
    expect(dayInfo(corrected, day('2027-05-03')).reason).toBe('weekday')
  })

  test('confirming a compensation does not move it on', () => {
    const confirmed = workingCalendar({ corrections: [fact('2029-11-26', 'compensation')] })
    expect(marked(2029, confirmed).filter((text) => text.includes('2029-11'))).toEqual([
      '2029-11-24 holiday',
      '2029-11-26 compensation',
    ])
  })

  test('do not touch another calendar, and speak of a day once', () => {
    expect(isWorkingDay(calendar, day('2026-11-28'))).toBe(false)
    expect(() =>
      workingCalendar({ corrections: [fact('2026-11-23', 'holiday'), fact('2026-11-23', 'ordinary')] }),
    ).toThrow(RangeError)
  })

  test.each([
    ['2026-11-28', 'worked-saturday', true],
    ['2026-11-27', 'worked-saturday', false],
    ['2026-11-27', 'swapped-off', true],
    ['2026-11-28', 'swapped-off', false],
    ['2026-11-29', 'compensation', false],
    ['2026-11-28', 'holiday', true],
  ] as const)('%s as %s makes sense: %s', (on, kind, sense) => {
    expect(checkCalendarDay(fact(on, kind)).ok).toBe(sense)
  })
})

describe('what a day is, and why', () => {
  test.each([
    ['2026-10-15', true, 'weekday', null],
    ['2026-10-17', false, 'weekend', null],
    ['2026-09-02', false, 'holiday', 'Quốc khánh'],
    ['2026-04-26', false, 'holiday', 'Giỗ Tổ Hùng Vương'],
    ['2026-04-27', false, 'compensation', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
    ['2026-08-31', false, 'swapped-off', 'Nghỉ hoán đổi với thứ Bảy 22/8'],
    ['2026-08-22', true, 'worked-saturday', 'Làm bù thay thứ Hai 31/8'],
  ])('%s: working %s, %s, %s', (on, working, reason, name) => {
    expect(dayInfo(calendar, day(on))).toMatchObject({ working, reason, known: true })
    expect(dayInfo(calendar, day(on)).fact?.name ?? null).toBe(name)
  })

  test('a proposal is shown and does not count', () => {
    const info = dayInfo(calendar, day('2026-11-23'))
    expect(info).toMatchObject({ working: true, reason: 'weekday', fact: null })
    expect(info.proposal?.name).toBe('Đề xuất nghỉ hoán đổi với thứ Bảy 28/11')
    expect(info.lunar).toEqual({ day: 15, month: 10, leap: false, year: 2026 })
  })

  test('every shipped day names its source, once', () => {
    expect(decreedDays.every(({ name, source }) => name.length > 0 && source.length > 0)).toBe(true)
    expect(new Set(decreedDays.map(({ on }) => String(on))).size).toBe(decreedDays.length)
    expect(decreedDays.every((each) => checkCalendarDay(each).ok)).toBe(true)
  })
})

describe('"Vì sao ngày này?"', () => {
  const told = (from: string, count: number) =>
    explain(calendar, day(from), count).map(({ number, day: { on, reason } }) => `${on} ${number ?? reason}`)

  test('each day with its number, or why it was skipped', () => {
    expect(told('2026-08-28', 3)).toEqual([
      '2026-08-29 weekend',
      '2026-08-30 weekend',
      '2026-08-31 swapped-off',
      '2026-09-01 holiday',
      '2026-09-02 holiday',
      '2026-09-03 1',
      '2026-09-04 2',
      '2026-09-05 weekend',
      '2026-09-06 weekend',
      '2026-09-07 3',
    ])
  })

  test('backwards, from the conference to the last day of intake', () => {
    const days = explain(calendar, day('2026-10-22'), -15)
    expect(days[0]?.day.on.toString()).toBe('2026-10-21')
    expect(days.at(-1)).toMatchObject({ number: 15 })
    expect(days.at(-1)?.day.on.toString()).toBe('2026-10-01')
  })

  test('a count of 0 has no days', () => {
    expect(told('2026-08-28', 0)).toEqual([])
  })
})

test('a year is laid out once', () => {
  expect(tableOf(calendar, 2026)).toBe(tableOf(calendar, 2026))
})
