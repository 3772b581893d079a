import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day } from '#kernel/day.ts'
import { type CalendarEntry, correctionsAfter, daysOf } from './calendar-entry.ts'
import { isWorkingDay } from './counting.ts'
import { isLoaded, lackingYears } from './loaded-years.ts'
import { isKnown, isProvisional, unpublishedStretches, workingCalendar } from './working-calendar.ts'

const entry = (changes: Partial<CalendarEntry>): CalendarEntry => ({
  from: day('2027-02-04'),
  to: changes.from ?? day('2027-02-10'),
  kind: 'holiday',
  workedOn: [],
  name: 'Tết Đinh Mùi',
  state: 'official',
  source: 'Thông báo thử',
  ...changes,
})
const said = (changes: Partial<CalendarEntry>) => {
  const days = daysOf(entry(changes))
  return days.ok ? days.value.map(({ on, kind }) => `${on} ${kind}`) : days.refusal
}

describe('what is entered at once', () => {
  test('a stretch of holidays is each of its days, weekends too', () => {
    expect(said({ to: day('2027-02-10') })).toHaveLength(7)
  })

  test('a swap is the day off and the Saturday worked for it', () => {
    expect(said({ kind: 'swapped-off', from: day('2026-11-23'), workedOn: [day('2026-11-28')] })).toEqual([
      '2026-11-23 swapped-off',
      '2026-11-28 worked-saturday',
    ])
  })

  test('rest in exchange leaves the weekend of its stretch out', () => {
    expect(said({ kind: 'compensation', from: day('2027-02-12'), to: day('2027-02-15') })).toEqual([
      '2027-02-12 compensation',
      '2027-02-15 compensation',
    ])
  })

  test.each<[string, Partial<CalendarEntry>, string]>([
    ['fifteen days are a stretch, sixteen a slip', { to: day('2027-02-19') }, 'too-long'],
    ['the end stands before the beginning', { to: day('2027-02-03') }, 'ends-before-it-begins'],
    ['a Saturday is rested anyway', { kind: 'swapped-off', from: day('2026-11-28') }, 'day-off-on-weekend'],
    ['a Monday is worked anyway', { kind: 'worked-saturday', from: day('2026-11-23') }, 'worked-day-not-on-weekend'],
    [
      'a day is spoken of twice',
      { kind: 'swapped-off', from: day('2026-11-23'), workedOn: [day('2026-11-28'), day('2026-11-28')] },
      'two-words-of-a-day',
    ],
    ['a year nobody can reckon', { from: day('2100-03-01') }, 'far-away'],
  ])('%s', (_, changes, refusal) => expect(said(changes)).toBe(refusal))

  test('the longest stretch is taken', () => expect(said({ to: day('2027-02-18') })).toHaveLength(15))
})

test('a later word wins, and what is taken back leaves the law and the shipped days', () => {
  const off = { ...entry({}), on: day('2026-10-30'), kind: 'swapped-off' } as const
  const once = correctionsAfter([], { set: [off], takenBack: [] })
  expect(isWorkingDay(workingCalendar({ corrections: once }), off.on)).toBe(false)
  const again = correctionsAfter(once, { set: [{ ...off, kind: 'ordinary' }], takenBack: [] })
  expect(again).toHaveLength(1)
  expect(isWorkingDay(workingCalendar({ corrections: again }), off.on)).toBe(true)
  expect(correctionsAfter(again, { set: [], takenBack: [off.on] })).toEqual([])
})

test('setting days and taking the same days back is as if nothing had been said', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 12 }),
      fc.integer({ min: 0, max: 364 }),
      (offsets, asked) => {
        const on = (offset: number): Day => day('2026-01-01').add({ days: offset })
        const set = offsets.map((offset) => ({ ...entry({}), on: on(offset), kind: 'holiday' as const }))
        const there = correctionsAfter([], { set, takenBack: [] })
        const back = correctionsAfter(there, { set: [], takenBack: set.map((one) => one.on) })
        expect(back).toEqual([])
        expect(isWorkingDay(workingCalendar({ corrections: back }), on(asked))).toBe(
          isWorkingDay(workingCalendar(), on(asked)),
        )
      },
    ),
  ))

test('a day that is only expected counts at once, and makes what is counted over it provisional', () => {
  const expected = { ...entry({ state: 'expected' }), on: day('2026-10-30'), kind: 'swapped-off' } as const
  const calendar = workingCalendar({ corrections: [expected] })
  expect(isWorkingDay(calendar, expected.on)).toBe(false)
  expect([isKnown(calendar, day('2026-10-29')), isKnown(calendar, expected.on)]).toEqual([true, false])
  expect(isProvisional(calendar, day('2026-10-26'), day('2026-10-29'))).toBe(false)
  expect(isProvisional(calendar, day('2026-10-26'), day('2026-10-30'))).toBe(true)
  expect(isProvisional(calendar, day('2026-10-30'), day('2026-11-02'))).toBe(false)
})

describe('the standing notice', () => {
  const marked = new Set<number>()
  const tet = entry({ from: day('2027-02-04'), to: day('2027-02-10') })
  const national = entry({ from: day('2027-09-03'), name: 'Ngày liền kề Quốc khánh' })
  const both = [tet, national].flatMap((one) => {
    const days = daysOf(one)
    return days.ok ? days.value : []
  })
  const whole = workingCalendar({ corrections: both })
  const years = (today: string, calendar = workingCalendar(), said: ReadonlySet<number> = marked) =>
    lackingYears(calendar, day(today), said).map(({ year }) => year)

  test('asks for next year from the first of November on, not the day before', () => {
    expect(years('2026-10-31')).toEqual([])
    expect(years('2026-11-01')).toEqual([2027])
    expect(years('2026-11-02')).toEqual([2027])
  })

  test('goes on asking in the year itself, and then for the next one too', () => {
    expect(years('2027-01-01')).toEqual([2027])
    expect(years('2027-11-01')).toEqual([2027, 2028])
  })

  test('holidays alone do not end it: nothing tells that no swap is missing, but who loaded them', () => {
    expect(unpublishedStretches(whole, 2027)).toEqual([])
    expect(years('2026-11-10', whole)).toEqual([2027])
    expect(years('2026-11-10', whole, new Set([2027]))).toEqual([])
    expect(isLoaded(workingCalendar(), 2027, new Set([2027]))).toBe(false)
  })
})
