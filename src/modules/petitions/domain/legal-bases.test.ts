import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { type Force, forceOf, numberKey, numbersIn } from './legal-bases.ts'

const basis = { inForceFrom: day('2018-06-01'), inForceTo: day('2026-06-30') }
test.each<[string, Force]>([
  ['2018-05-31', 'not-yet'],
  ['2018-06-01', 'in-force'],
  ['2026-06-30', 'in-force'],
  ['2026-07-01', 'expired'],
])('a basis on %s: %s', (on, force) => expect(forceOf(basis, day(on))).toBe(force))

test('without a last day it is in force until further notice', () =>
  expect(forceOf({ ...basis, inForceTo: null }, day('2099-01-01'))).toBe('in-force'))

test.each<[string, readonly string[]]>([
  ['Nghị định số 52/2018/NĐ-CP ngày 12/4/2018', ['52/2018/NĐ-CP']],
  ['Luật Đất đai số 31/2024/QH15, Nghị quyết 198/2025/QH15', ['31/2024/QH15', '198/2025/QH15']],
  ['Công văn số 118/UBND-KT', ['118/UBND-KT']],
  ['Báo cáo 58/BC-UBND; Quyết định 12/2025/QĐ-UBND', ['58/BC-UBND', '12/2025/QĐ-UBND']],
  ['ngày 15/11/2026, quý I/2027, 1/2 lô, 600 m²', []],
])('numbers of documents in “%s”', (text, found) => {
  expect(numbersIn(text).map(({ number }) => number)).toEqual(found)
  for (const { number, start, end } of numbersIn(text)) expect(text.slice(start, end)).toBe(number)
})

test('a number is the same with either dash and in small letters', () =>
  expect(numberKey('52/2018/nđ–cp')).toBe(numberKey('52/2018/NĐ-CP')))
