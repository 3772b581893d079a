import { expect, test } from 'vitest'
import { copyFormula, lettersOf, numberOf, offsetFormula, shiftFormula, shiftPlaces } from './shift-formula.ts'

const growth = { sheet: 'Phụ lục II', row: 7, by: 3 }

test.each([
  ['SUM(F7:F7)', 'SUM(F7:F10)'],
  ['SUM(F$7:F$7)+F8', 'SUM(F$7:F$10)+F11'],
  ['SUM($F$5:$F$7)', 'SUM($F$5:$F$10)'],
  ['F6+F7+F9', 'F6+F7+F12'],
  ['COUNTIF(A1:A20,"F9")', 'COUNTIF(A1:A23,"F9")'],
  ["'Phụ lục II'!F9+Khác!F9", "'Phụ lục II'!F12+Khác!F9"],
  ['LOG10(F9)', 'LOG10(F12)'],
  ['SUM(7:7)', 'SUM(7:10)'],
  ['A1&"SUM(F7:F7)"', 'A1&"SUM(F7:F7)"'],
  ['TONG_F9+F9', 'TONG_F9+F12'],
  ['SUM(F8:F12)', 'SUM(F11:F15)'],
])('on the sheet itself %s becomes %s', (formula, expected) => {
  expect(shiftFormula(formula, growth, true)).toBe(expected)
})

test.each([
  ['F9', 'F9'],
  ["SUM('Phụ lục II'!$F$7:$F$7)", "SUM('Phụ lục II'!$F$7:$F$10)"],
  ["'Phụ lục II'!$A$1:$F$9", "'Phụ lục II'!$A$1:$F$12"],
])('on another sheet %s becomes %s', (formula, expected) => {
  expect(shiftFormula(formula, growth, false)).toBe(expected)
})

test.each([
  ['D7*E7', 'D9*E9'],
  ['D7/D$7', 'D9/D$7'],
  ['D7/$D$12', 'D9/$D$15'],
  ['Khác!D7', 'Khác!D7'],
  ['IF(D7="D7",D6,1)', 'IF(D9="D7",D6,1)'],
])('of the third copy of the row, %s reads %s', (formula, expected) => {
  expect(copyFormula(formula, growth, 2)).toBe(expected)
})

test('places grow, move, or stay', () => {
  expect(shiftPlaces('A7:F7 B9 C3 D7', growth)).toBe('A7:F10 B12 C3 D7:D10')
  expect(shiftPlaces('A9:F9', growth, false)).toBe('A12:F12')
})

test('a shared formula is told for each cell', () => {
  expect(offsetFormula('SUM(C$5:D5)*$B6', 2, 1)).toBe('SUM(D$5:E7)*$B8')
  expect([lettersOf(1), lettersOf(27), numberOf('AA')]).toEqual(['A', 'AA', 27])
})
