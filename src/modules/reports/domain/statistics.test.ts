import fc from 'fast-check'
import { expect, test } from 'vitest'
import { added, linesOf, meanOf, nothingCounted, percentile, sharesOf, timesCounted } from './statistics.ts'

const histogramOf = (days: readonly number[]) => {
  const histogram = new Map<number, number>()
  for (const one of days) histogram.set(one, (histogram.get(one) ?? 0) + 1)
  return histogram
}

test('the median is the least number of days within which a half was answered, the 90th percentile nine tenths', () => {
  const ten = histogramOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 30])
  expect([percentile(ten, 0.5), percentile(ten, 0.9)]).toEqual([5, 9])
  expect([percentile(histogramOf([4]), 0.5), percentile(histogramOf([4]), 0.9)]).toEqual([4, 4])
  expect(percentile(histogramOf([2, 7]), 0.5)).toBe(2)
  expect(percentile(new Map(), 0.5)).toBeNull()
})

test('within the percentile lies at least its share, and within a day less it does not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }),
      fc.constantFrom(0.5, 0.9),
      (days, share) => {
        const found = percentile(histogramOf(days), share) ?? -1
        const within = (most: number) => days.filter((one) => one <= most).length
        expect(within(found)).toBeGreaterThanOrEqual(days.length * share - 1e-9)
        expect(within(found - 1)).toBeLessThan(days.length * share)
      },
    ),
  )
})

test('lines are ordered by how many, what is not known last; two counts add up line by line', () => {
  const cells = [
    { value: 'a', timing: 'late', n: 2 },
    { value: null, timing: 'open', n: 9 },
    { value: 'b', timing: 'in-time', n: 3 },
    { value: 'a', timing: 'open', n: 2 },
  ] as const
  expect(linesOf(cells).map(({ value, all }) => [value, all])).toEqual([
    ['a', 4],
    ['b', 3],
    [null, 9],
  ])
  const one = {
    ...nothingCounted,
    lines: { ...nothingCounted.lines, field: linesOf(cells) },
    fromTerm: histogramOf([3, 3]),
  }
  const two = added(one, one)
  expect(two.lines.field.map(({ value, all }) => [value, all])).toEqual([
    ['a', 8],
    ['b', 6],
    [null, 18],
  ])
  expect(timesCounted(two.fromTerm)).toBe(4)
})

test('a mean and a share of nothing are none', () => {
  expect(meanOf({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 })).toBeNull()
  expect(meanOf({ 1: 1, 2: 0, 3: 0, 4: 0, 5: 3 })).toBe(4)
  expect(sharesOf([0, 0])).toEqual([null, null])
})

test('shares of a whole make 100 together, each within one of what it is', () => {
  // Rounded one by one these would be 17 + 17 + 66 + 1 = 101.
  expect(sharesOf([25, 25, 99, 1])).toEqual([17, 17, 66, 0])
  expect(sharesOf([1, 1, 1])).toEqual([34, 33, 33])
  expect(sharesOf([0, 5])).toEqual([0, 100])
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 8 }), (parts) => {
      const whole = parts.reduce((all, one) => all + one, 0)
      fc.pre(whole > 0)
      const shares = sharesOf(parts).map((one) => one ?? -1)
      expect(shares.reduce((all, one) => all + one, 0)).toBe(100)
      for (const [at, share] of shares.entries()) {
        expect(Math.abs(share - ((parts[at] ?? 0) * 100) / whole)).toBeLessThan(1)
        if (parts[at] === 0) expect(share).toBe(0)
      }
    }),
  )
})
