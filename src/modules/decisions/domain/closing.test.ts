import { expect, test } from 'vitest'
import { type ClosingCheck, type ClosingCounts, closingChecks, closingList, mayClose, mustBeDone } from './closing.ts'

const nothing = Object.fromEntries(closingChecks.map((check) => [check, 0])) as Record<ClosingCheck, number>
const withOne = (check: ClosingCheck): ClosingCounts => ({ ...nothing, [check]: 1 })

test('a dialogue with nothing open may be closed', () => {
  expect(mayClose(nothing)).toBe(true)
  expect(closingList(nothing).every(({ is }) => is === 'done')).toBe(true)
})

test.each(closingChecks.map((check) => [check, mustBeDone.includes(check)] as const))(
  '%s still open stands in the way: %s',
  (check, blocks) => {
    expect(mayClose(withOne(check))).toBe(!blocks)
    expect(closingList(withOne(check)).find((line) => line.check === check)).toEqual({
      ...{ check, open: 1, is: blocks ? 'blocks' : 'open' },
    })
  },
)
