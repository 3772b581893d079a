import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import {
  againstNorm,
  balanceOf,
  lineChanges,
  payFor,
  settledLines,
  submitEstimate,
  submitSettlement,
  usualNorms,
} from './index.ts'

const norm = { amount: 20_000, inForceFrom: day('2026-01-01'), inForceTo: day('2026-12-31') }

describe('a price against its norm', () => {
  test.each([
    [20_000, '2026-10-22', { is: 'within' }],
    [20_001, '2026-10-22', { is: 'over', by: 1 }],
    [99_999, '2026-01-01', { is: 'over', by: 79_999 }],
    [20_000, '2026-12-31', { is: 'within' }],
    [20_000, '2027-01-01', { is: 'lapsed' }],
    [20_000, '2025-12-31', { is: 'lapsed' }],
  ] as const)('%i on %s', (price, on, stands) => expect(againstNorm(price, norm, day(on))).toEqual(stands))

  test('the norms a unit begins with name their paper', () => {
    for (const { source, amount } of usualNorms) {
      expect(source).toMatch(/Thông tư \d+\/\d+\/TT-BTC/)
      expect(amount).toBeGreaterThan(0)
    }
  })
})

describe('an estimate is submitted', () => {
  const line = { amount: 5_000, unitPrice: 5_000 }
  test.each([
    ['draft', [line], { ok: true, value: { total: 5_000 } }],
    ['draft', [], { ok: false, refusal: 'no-lines' }],
    ['draft', [line, { amount: 0, unitPrice: 0 }], { ok: false, refusal: 'price-missing' }],
    ['draft', [999_999_999_999, 1].map((amount) => ({ amount, unitPrice: 1 })), { ok: false, refusal: 'too-much' }],
    ['submitted', [line], { ok: false, refusal: 'not-open' }],
    ['approved', [line], { ok: false, refusal: 'not-open' }],
    ['dropped', [line], { ok: false, refusal: 'not-open' }],
  ] as const)('%s', (stage, lines, outcome) => expect(submitEstimate(stage, lines)).toEqual(outcome))
})

test('an adjustment says which lines it changes, adds, takes away', () => {
  const of = (key: string, amount: number) => ({
    key,
    content: key,
    amount,
    quantity: 1000,
    times: 1,
    unitPrice: amount,
  })
  expect(lineChanges([of('a', 1), of('b', 2), of('c', 3)], [of('a', 1), of('c', 4), of('d', 5)])).toEqual([
    { key: 'c', content: 'c', was: 3, is: 4 },
    { key: 'd', content: 'd', was: null, is: 5 },
    { key: 'b', content: 'b', was: 2, is: null },
  ])
})

describe('paying for a line (R21)', () => {
  const line = { approved: 1_000_000, spent: 900_000 }
  test.each([
    [100_000, '', { ok: true, value: { over: 0 } }],
    [100_001, '', { ok: false, refusal: 'over-line' }],
    [100_001, '   ', { ok: false, refusal: 'over-line' }],
    [100_001, 'Thêm 1 băng rôn', { ok: true, value: { over: 1 } }],
  ] as const)('%i, %j', (amount, reason, outcome) => expect(payFor(line, amount, reason)).toEqual(outcome))
})

describe('a settlement', () => {
  const dong = fc.integer({ min: 0, max: 999_999_999_999 })
  const key = fc.constantFrom('a', 'b', 'c')

  test('has the differences of its lines sum up to the difference of its totals', () =>
    fc.assert(
      fc.property(
        fc.tuple(dong, dong, dong),
        fc.array(fc.record({ lineKey: key, amount: dong }), { maxLength: 50 }),
        (sums, paid) => {
          const lines = sums.map((amount, at) => ({ key: 'abc'[at] ?? '', amount }))
          const settled = settledLines(lines, paid)
          const total = balanceOf({ approved: sums, advanced: [], spent: paid.map(({ amount }) => amount) })
          expect(settled.reduce((sum, { difference }) => sum + difference, 0)).toBe(total.difference)
          expect(settled.reduce((sum, { spent }) => sum + spent, 0)).toBe(total.spent)
        },
      ),
    ))

  test('hands back what is left of an advance, or is paid out what is missing, never both', () =>
    fc.assert(
      fc.property(fc.array(dong, { maxLength: 9 }), fc.array(dong, { maxLength: 9 }), (advanced, spent) => {
        const { toReturn, toPay, ...sums } = balanceOf({ approved: [], advanced, spent })
        expect(Math.min(toReturn, toPay)).toBe(0)
        expect(sums.advanced - toReturn + toPay).toBe(sums.spent)
      }),
    ))

  const ready = { estimateApproved: true, estimateOpen: false, vouchers: 3, unpaidLists: 0, stage: null }
  test.each([
    [{}, { ok: true, value: null }],
    [{ stage: 'sent-back' }, { ok: true, value: null }],
    [{ estimateApproved: false }, { ok: false, refusal: 'not-approved' }],
    [{ estimateOpen: true }, { ok: false, refusal: 'estimate-open' }],
    [{ vouchers: 0 }, { ok: false, refusal: 'nothing-spent' }],
    [{ unpaidLists: 1 }, { ok: false, refusal: 'lists-unpaid' }],
    [{ stage: 'submitted' }, { ok: false, refusal: 'submitted-already' }],
    [{ stage: 'approved' }, { ok: false, refusal: 'settled-already' }],
  ] as const)('%j', (of, outcome) => expect(submitSettlement({ ...ready, ...of })).toEqual(outcome))
})
