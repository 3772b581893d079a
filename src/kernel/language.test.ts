import { expect, test } from 'vitest'
import { datesIn } from './dates.ts'
import { languageOf } from './language.ts'

test.each([
  ['/en', 'en'],
  ['/en/', 'en'],
  ['/en?q=a', 'en'],
  ['/dai-son-11086/en', 'en'],
  ['/dai-son-11086/en/dang-ky?tai=1', 'en'],
  ['/', 'vi'],
  ['/dai-son-11086/', 'vi'],
  ['/dai-son-11086/enough', 'vi'],
  ['/dai-son-11086/kien-nghi/en', 'vi'],
  ['/can-bo/kien-nghi', 'vi'],
] as const)('%s is asked for in %s', (address, language) => expect(languageOf(address)).toBe(language))

test('a day and an instant are written as people of each language write them, by the clock of Vietnam', () => {
  const on = Temporal.PlainDate.from('2026-10-22')
  const at = Temporal.Instant.from('2026-09-20T13:14:00Z')
  const [vi, en] = [datesIn('vi'), datesIn('en')]
  expect([vi.longDate(on), en.longDate(on)]).toEqual(['thứ Năm, 22/10/2026', 'Thursday, 22 October 2026'])
  expect([vi.weekdayAndDate(on), en.weekdayAndDate(on)]).toEqual(['thứ Năm, 22/10', 'Thursday, 22 October'])
  expect([vi.longDateTime(at), en.longDateTime(at)]).toEqual([
    '20:14, Chủ Nhật, 20/09/2026',
    '20:14, Sunday, 20 September 2026',
  ])
  expect([vi.monthAndYear(on), en.monthAndYear(on)]).toEqual(['tháng 10/2026', 'October 2026'])
})

test.each([
  ['08:00', '8 giờ', '8am'],
  ['07:05', '7 giờ 05', '7:05am'],
  ['12:00', '12 giờ', 'midday'],
  ['12:30', '12 giờ 30', '12:30pm'],
  ['17:00', '17 giờ', '5pm'],
  ['00:15', '0 giờ 15', '12:15am'],
  ['24:00', '24 giờ', 'midnight'],
])('the hour %s is said as %s and as %s', (time, vietnamese, english) =>
  expect([datesIn('vi').hour(time), datesIn('en').hour(time)]).toEqual([vietnamese, english]),
)
