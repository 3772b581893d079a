import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from './day.ts'
import {
  dayAloud,
  digitsAloud,
  moneyAloud,
  numberAloud,
  phoneAloud,
  shortDayAloud,
  timeAloud,
} from './spoken-number.ts'

describe('numbers in words', () => {
  test.each<[number, string]>([
    [0, 'không'],
    [1, 'một'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi bốn'],
    [25, 'hai mươi lăm'],
    [51, 'năm mươi mốt'],
    [55, 'năm mươi lăm'],
    [99, 'chín mươi chín'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [999, 'chín trăm chín mươi chín'],
    [1_000, 'một nghìn'],
    [1_005, 'một nghìn không trăm linh năm'],
    [1_015, 'một nghìn không trăm mười lăm'],
    [2_026, 'hai nghìn không trăm hai mươi sáu'],
    [10_000, 'mười nghìn'],
    [15_021, 'mười lăm nghìn không trăm hai mươi mốt'],
    [100_000, 'một trăm nghìn'],
    [1_000_000, 'một triệu'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_005_000, 'một triệu không trăm linh năm nghìn'],
    [12_500_000, 'mười hai triệu năm trăm nghìn'],
    [1_000_000_000, 'một tỷ'],
    [1_000_000_001, 'một tỷ không trăm linh một'],
    [2_015_000_000, 'hai tỷ không trăm mười lăm triệu'],
    [1_500_000_000_000, 'một nghìn năm trăm tỷ'],
  ])('%i: %s', (n, said) => expect(numberAloud(n)).toBe(said))

  test.each([-1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 2])('%d is no number to be read', (n) =>
    expect(() => numberAloud(n)).toThrow(RangeError),
  )

  const upTo = (most: number) => fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: most }))

  test('what was said can be understood: the words give the number back', () =>
    fc.assert(fc.property(upTo(Number.MAX_SAFE_INTEGER), (n) => understood(numberAloud(n)) === n)))

  test('two numbers are never said alike', () =>
    fc.assert(fc.property(upTo(10_000_000), upTo(10_000_000), (a, b) => a === b || numberAloud(a) !== numberAloud(b))))

  test('nothing but words, one space apart', () =>
    fc.assert(fc.property(upTo(Number.MAX_SAFE_INTEGER), (n) => /^\p{Ll}+( \p{Ll}+)*$/u.test(numberAloud(n)))))
})

test('each digit by itself, and a telephone number with a breath between its groups', () => {
  expect(digitsAloud('2026')).toBe('hai không hai sáu')
  expect(phoneAloud('02201234567')).toBe('không hai hai không, một hai ba, bốn năm sáu bảy')
  expect(phoneAloud('0912 345 678')).toBe('không chín một hai, ba bốn năm, sáu bảy tám')
  expect(phoneAloud('18001234')).toBe('một tám không không, một hai ba bốn')
})

test.each<[string, string]>([
  ['2026-10-22', 'ngày hai mươi hai tháng mười năm hai nghìn không trăm hai mươi sáu'],
  ['2026-10-01', 'ngày mùng một tháng mười năm hai nghìn không trăm hai mươi sáu'],
  ['2026-04-10', 'ngày mùng mười tháng tư năm hai nghìn không trăm hai mươi sáu'],
  ['2026-12-15', 'ngày mười lăm tháng mười hai năm hai nghìn không trăm hai mươi sáu'],
  ['2030-01-31', 'ngày ba mươi mốt tháng một năm hai nghìn không trăm ba mươi'],
])('%s: %s', (on, said) => {
  expect(dayAloud(day(on))).toBe(said)
  expect(said.startsWith(shortDayAloud(day(on)))).toBe(true)
})

test.each<[string, string]>([
  ['08:00', 'tám giờ'],
  ['07:30', 'bảy giờ ba mươi phút'],
  ['17:05', 'mười bảy giờ năm phút'],
  ['24:00', 'hai mươi bốn giờ'],
])('%s: %s', (time, said) => expect(timeAloud(time)).toBe(said))

test('a sum', () => expect(moneyAloud(1_500_000)).toBe('một triệu năm trăm nghìn đồng'))

/** Reads number words the other way round, by itself: as a person who hears them. */
function understood(said: string): number {
  const names = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
  const scales: Record<string, number> = { nghìn: 1e3, triệu: 1e6 }
  let [total, billions, group] = [0, 0, 0]
  for (const word of said.split(' ')) {
    if (word === 'tỷ') {
      billions = (billions + total + group) * 1e9
      total = group = 0
    } else if (word in scales) {
      total += group * (scales[word] ?? 0)
      group = 0
    } else if (word === 'trăm') group *= 100
    else if (word === 'mươi') group = Math.floor(group / 100) * 100 + (group % 100) * 10
    else if (word === 'mười') group += 10
    else if (word === 'mốt') group += 1
    else if (word === 'lăm') group += 5
    else if (word !== 'linh') group += names.indexOf(word)
  }
  return billions + total + group
}
