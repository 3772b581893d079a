import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { CalendarDay, DayKind } from './calendar-day.ts'
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDaysLeft,
  workingDayUntil,
} from './counting.ts'
import { workingCalendar } from './working-calendar.ts'

const calendar = workingCalendar()
const fact = (on: string, kind: DayKind): CalendarDay => ({
  on: day(on),
  kind,
  name: kind,
  state: 'official',
  source: '',
})
const add = (from: string, count: number, on = calendar) => String(addWorkingDays(on, day(from), count))

describe('the end of a period (R16)', () => {
  test.each([
    ['2026-10-15', 7, '2026-10-26', 'plain'],
    ['2026-10-15', 14, '2026-11-04', 'plain'],
    ['2026-10-15', 15, '2026-11-05', 'plain'],
    ['2026-10-17', 7, '2026-10-27', 'the event on a Saturday'],
    ['2026-08-20', 7, '2026-08-28', 'Saturday 22/8 is worked'],
    ['2026-02-11', 7, '2026-02-27', 'over Tết'],
    ['2026-04-24', 7, '2026-05-08', 'Giỗ Tổ rested on Monday, 30/4, 1/5'],
    ['2024-04-25', 7, '2024-05-08', '29/4 off, Saturday 4/5 worked'],
    ['2025-04-22', 7, '2025-05-05', 'Saturday 26/4 worked, 2/5 off'],
    ['2025-12-30', 7, '2026-01-10', 'due on a worked Saturday'],
    ['2026-11-05', 15, '2026-11-27', '24/11 off, the proposed swap ignored'],
    ['2026-10-22', 7, '2026-11-02', 'own answers of the model dialogue'],
    ['2026-10-22', 15, '2026-11-12', 'joint answers of the model dialogue'],
    ['2026-09-30', 15, '2026-10-21', 'the earliest conference when intake ends on 30/9'],
  ])('%s + %i = %s: %s', (from, count, due) => {
    expect(add(from, count)).toBe(due)
  })

  test.each([
    ['2026-10-15', -15, '2026-09-24'],
    ['2026-10-15', -16, '2026-09-23'],
    ['2026-10-08', -15, '2026-09-17'],
    ['2026-10-08', -16, '2026-09-16'],
    ['2026-10-22', -15, '2026-10-01'],
    ['2026-10-22', -16, '2026-09-30'],
    ['2026-10-29', -15, '2026-10-08'],
    ['2026-10-29', -16, '2026-10-07'],
  ])('%s %i = %s', (from, count, on) => {
    expect(add(from, count)).toBe(on)
  })

  test('if 23/11 and 28/11/2026 are swapped after all, a correction moves the date', () => {
    const swapped = workingCalendar({
      corrections: [fact('2026-11-23', 'swapped-off'), fact('2026-11-28', 'worked-saturday')],
    })
    expect(add('2026-11-05', 15, swapped)).toBe('2026-11-28')
  })

  test('a count of 0 stays, also on a Sunday', () => {
    expect(add('2026-10-18', 0)).toBe('2026-10-18')
  })

  test.each([1.5, Number.NaN, 10_001, -10_001, Number.POSITIVE_INFINITY])('%d is no count', (count) => {
    expect(() => add('2026-10-15', count)).toThrow(RangeError)
  })
})

describe('working days in a year', () => {
  test.each([
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])('%i: %i, swapped Saturdays among them', (year, total) => {
    expect(countWorkingDays(calendar, day(`${year - 1}-12-31`), day(`${year}-12-31`))).toBe(total)
  })

  test('only the four swapped Saturdays are worked weekends, 2023 to 2027', () => {
    const weekends: string[] = []
    for (let on = day('2023-01-01'); on.year < 2028; on = on.add({ days: 1 })) {
      if (on.dayOfWeek >= 6 && isWorkingDay(calendar, on)) weekends.push(String(on))
    }
    expect(weekends).toEqual(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])
  })
})

describe('what is left ("Còn N ngày làm việc")', () => {
  test.each([
    ['2026-10-22', 8],
    ['2026-10-23', 7],
    ['2026-10-24', 6],
    ['2026-10-30', 2],
    ['2026-10-31', 1],
    ['2026-11-01', 1],
    ['2026-11-02', 1],
    ['2026-11-03', 0],
  ])('on %s, until 02/11/2026: %i', (today, left) => {
    expect(workingDaysLeft(calendar, day(today), day('2026-11-02'))).toBe(left)
  })

  test('nothing is left between two weekend days', () => {
    expect(workingDaysLeft(calendar, day('2026-10-24'), day('2026-10-25'))).toBe(0)
  })
})

test.each([
  ['2026-09-01', '2026-09-03', '2026-08-28'],
  ['2026-10-17', '2026-10-19', '2026-10-16'],
  ['2026-10-15', '2026-10-15', '2026-10-15'],
  ['2026-08-22', '2026-08-22', '2026-08-22'],
])('from %s the first working day is %s, until it the last is %s', (on, from, until) => {
  expect(String(workingDayFrom(calendar, day(on)))).toBe(from)
  expect(String(workingDayUntil(calendar, day(on)))).toBe(until)
})

describe('always', () => {
  const anyDay = fc.integer({ min: 0, max: 365 * 8 }).map((days) => day('2022-06-01').add({ days }))
  const anyCount = fc.integer({ min: -300, max: 300 })
  /** The shipped days, and calendars that an administrator has corrected at random. */
  const anyCalendar = fc
    .uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: 365 * 8 }),
        fc.constantFrom<DayKind>('holiday', 'worked-saturday', 'ordinary'),
      ),
      {
        maxLength: 30,
        selector: ([days]) => days,
      },
    )
    .map((facts) =>
      workingCalendar({
        corrections: facts.map(([days, kind]) => fact(String(day('2022-06-01').add({ days })), kind)),
      }),
    )

  test('a longer count never ends earlier, and each step is a later day', () =>
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        anyCount,
        (on, from, count) =>
          Temporal.PlainDate.compare(addWorkingDays(on, from, count), addWorkingDays(on, from, count + 1)) < 0 ||
          count === 0 ||
          count === -1,
      ),
    ))

  test('a later event never ends earlier', () =>
    fc.assert(
      fc.property(anyCalendar, anyDay, anyCount, (on, from, count) => {
        const next = from.add({ days: 1 })
        return Temporal.PlainDate.compare(addWorkingDays(on, from, count), addWorkingDays(on, next, count)) <= 0
      }),
    ))

  test('a period ends on a working day', () =>
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        anyCount,
        (on, from, count) => count === 0 || isWorkingDay(on, addWorkingDays(on, from, count)),
      ),
    ))

  test('going back undoes going forth from a working day', () =>
    fc.assert(
      fc.property(anyCalendar, anyDay, anyCount, (on, any, count) => {
        const from = workingDayFrom(on, any)
        return addWorkingDays(on, addWorkingDays(on, from, count), -count).equals(from)
      }),
    ))

  test('counting what was added gives the number back', () =>
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        anyCount,
        (on, from, count) => countWorkingDays(on, from, addWorkingDays(on, from, count)) === count,
      ),
    ))

  test('counts add up over any day between', () =>
    fc.assert(
      fc.property(anyCalendar, fc.uniqueArray(anyDay, { minLength: 3, maxLength: 3, selector: String }), (on, days) => {
        const [a, b, c] = days.sort(Temporal.PlainDate.compare)
        if (!a || !b || !c) return false
        return countWorkingDays(on, a, b) + countWorkingDays(on, b, c) === countWorkingDays(on, a, c)
      }),
    ))

  test('a swap moves a working day from Monday to Saturday and loses none', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (weeks) => {
        const monday = day('2027-09-13').add({ weeks })
        const saturday = monday.add({ days: 5 })
        const sunday = monday.subtract({ days: 1 })
        const swapped = workingCalendar({
          corrections: [fact(String(monday), 'swapped-off'), fact(String(saturday), 'worked-saturday')],
        })
        return (
          countWorkingDays(calendar, sunday, saturday) === 5 &&
          countWorkingDays(swapped, sunday, saturday) === 5 &&
          countWorkingDays(swapped, sunday, monday) === 0
        )
      }),
    ))
})
