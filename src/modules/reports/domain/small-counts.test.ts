import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEAST_SHOWN, publicLines } from './small-counts.ts'

const lines = (...counts: readonly number[]) => counts.map((all, at) => ({ value: `${at}`, all }))
const shown = (...counts: readonly number[]) => publicLines(lines(...counts)).shown.map(({ all }) => all)
const together = (...counts: readonly number[]) => publicLines(lines(...counts)).together

test('lines with enough petitions stand as they are', () => {
  expect(shown(9, 3, 4)).toEqual([9, 3, 4])
  expect(together(9, 3, 4)).toBeNull()
})

test('few are told together, and the smallest of the others with them where they are too few even so', () => {
  expect([shown(9, 2, 2, 1), together(9, 2, 2, 1)]).toEqual([[9], { values: 3, all: 5 }])
  expect([shown(9, 5, 2), together(9, 5, 2)]).toEqual([[9], { values: 2, all: 7 }])
  expect([shown(9, 5, 1, 1), together(9, 5, 1, 1)]).toEqual([[9], { values: 3, all: 7 }])
  expect([shown(2), together(2)]).toEqual([[], { values: 1, all: 2 }])
})

test('nothing shown is below the threshold, nothing is lost, and no single small line can be told by subtraction', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 9 }), (counts) => {
      const given = lines(...counts)
      const told = publicLines(given)
      const sum = (those: readonly { readonly all: number }[]) => those.reduce((total, { all }) => total + all, 0)
      expect(told.shown.every(({ all }) => all >= LEAST_SHOWN)).toBe(true)
      expect(sum(told.shown) + (told.together?.all ?? 0)).toBe(sum(given))
      if (told.together && told.shown.length > 0) {
        expect(told.together.values).toBeGreaterThan(1)
        expect(told.together.all).toBeGreaterThanOrEqual(LEAST_SHOWN)
      }
    }),
  )
})
