import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, dayAt } from './day.ts'
import {
  atStart,
  clock,
  dateWithYear,
  longDate,
  longDateTime,
  monthAndYear,
  parseDay,
  shortDate,
  shortDateTime,
  weekdayAndDate,
} from './vietnamese-date.ts'

describe('a day as people write it', () => {
  const on = day('2026-10-22')
  test('with and without its weekday and year', () => {
    expect(longDate(on)).toBe('thứ Năm, 22/10/2026')
    expect(weekdayAndDate(on)).toBe('thứ Năm, 22/10')
    expect(dateWithYear(on)).toBe('22/10/2026')
    expect(shortDate(on)).toBe('22/10')
    expect(monthAndYear(on)).toBe('tháng 10/2026')
  })
  test('days and months have two digits', () => {
    expect(dateWithYear(day('2026-09-03'))).toBe('03/09/2026')
    expect(shortDate(day('2026-10-01'))).toBe('01/10')
  })
  test('each weekday has its name', () =>
    expect([0, 1, 2, 3, 4, 5, 6].map((days) => longDate(day('2026-09-14').add({ days })).split(',')[0])).toEqual([
      'thứ Hai',
      'thứ Ba',
      'thứ Tư',
      'thứ Năm',
      'thứ Sáu',
      'thứ Bảy',
      'Chủ Nhật',
    ]))
  test('at the start of a sentence it has a capital', () => {
    expect(atStart(longDate(on))).toBe('Thứ Năm, 22/10/2026')
    expect(atStart('đến')).toBe('Đến')
    expect(atStart('')).toBe('')
  })
})

describe('an instant is told in Hà Nội time, wherever the server stands', () => {
  const evening = Temporal.Instant.from('2026-09-20T13:14:00Z')
  test('its clock and its day', () => {
    expect(clock(evening)).toBe('20:14')
    expect(longDateTime(evening)).toBe('20:14, Chủ Nhật, 20/09/2026')
    expect(shortDateTime(evening)).toBe('20:14, 20/09/2026')
  })
  test('after midnight in Hà Nội it is the next day', () =>
    expect(longDateTime(Temporal.Instant.from('2026-09-20T17:05:00Z'))).toBe('00:05, thứ Hai, 21/09/2026'))
  test('a day read from the same instant agrees', () => expect(dateWithYear(dayAt(evening))).toBe('20/09/2026'))
})

describe('a day as people type it', () => {
  test.each([
    '18/9/2026',
    '18/09/2026',
    ' 18-9-2026 ',
    '18.9.2026',
    '18 9 2026',
    '18/9/26',
    '18092026',
    '2026-09-18',
    '2026-9-18',
  ])('%j is 18 September 2026', (text) => expect(parseDay(text)?.toString()).toBe('2026-09-18'))

  test.each([
    '',
    'hôm nay',
    '31/11/2026',
    '29/2/2026',
    '0/9/2026',
    '18/13/2026',
    '18/9',
    '18/9/202',
    '2026',
    '18/9/2026 8 giờ',
    '01/01/0001',
    '31/12/1899',
    '2200-01-01',
    '9999-12-31',
    '99999-01-01',
  ])('%j is no day', (text) => expect(parseDay(text)).toBeNull())

  test('what is written can be read again', () =>
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (days) => {
        const on = day('2026-01-01').add({ days })
        expect(parseDay(dateWithYear(on))?.toString()).toBe(on.toString())
        expect(parseDay(on.toString())?.toString()).toBe(on.toString())
      }),
    ))
})
