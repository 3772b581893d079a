import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inThousands } from '#kernel/vietnamese-number.ts'
import { amountOf, MOST_DONG, MOST_QUANTITY, quantityText, readDong, readQuantity, sumInWords, sumOf } from './index.ts'

const dong = fc.integer({ min: 0, max: MOST_DONG })

test.each([
  ['1500000', 1_500_000],
  ['1.500.000', 1_500_000],
  [' 1 500 000 ', 1_500_000],
  ['1,500,000', 1_500_000],
  ['1.500.000 đồng', 1_500_000],
  ['1.500.000đ', 1_500_000],
  ['0', 0],
  ['999.999.999.999', MOST_DONG],
])('%j is a sum', (typed, sum) => expect(readDong(typed)).toEqual({ ok: true, value: sum }))

test.each([
  ['', 'not-money'],
  ['1.5', 'not-money'],
  ['1,5 triệu', 'not-money'],
  ['-5000', 'not-money'],
  ['1.500,000', 'not-money'],
  ['15.00.000', 'not-money'],
  ['1e6', 'not-money'],
  ['1.000.000.000.000', 'too-much'],
])('%j is none: %s', (typed, refusal) => expect(readDong(typed)).toEqual({ ok: false, refusal }))

test.each([
  ['12', 12_000],
  ['1.200', 1_200_000],
  ['6,4', 6_400],
  ['0,125', 125],
  ['1.000.000', MOST_QUANTITY],
])('%j is a quantity', (typed, thousandths) => expect(readQuantity(typed)).toEqual({ ok: true, value: thousandths }))

test.each([
  ['', 'not-a-quantity'],
  ['0', 'not-a-quantity'],
  ['0,0', 'not-a-quantity'],
  ['6.4', 'not-a-quantity'],
  ['1,2345', 'not-a-quantity'],
  ['1.000.000,001', 'too-much'],
])('%j is none: %s', (typed, refusal) => expect(readQuantity(typed)).toEqual({ ok: false, refusal }))

test('a quantity reads as it was typed, whatever it is', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MOST_QUANTITY }), (thousandths) => {
      expect(readQuantity(quantityText(thousandths))).toEqual({ ok: true, value: thousandths })
    }),
  ))

test('a sum reads as it is written', () =>
  fc.assert(
    fc.property(dong, (sum) => {
      expect(readDong(inThousands(sum))).toEqual({ ok: true, value: sum })
    }),
  ))

describe('quantity × times × price', () => {
  test.each([
    [{ quantity: 6_400, times: 1, unitPrice: 85_000 }, 544_000],
    [{ quantity: 60_000, times: 1, unitPrice: 20_000 }, 1_200_000],
    [{ quantity: 12_000, times: 2, unitPrice: 150_000 }, 3_600_000],
    [{ quantity: 1_000, times: 1, unitPrice: MOST_DONG }, MOST_DONG],
    [{ quantity: 333, times: 1, unitPrice: 1_000 }, 333],
  ])('%j is %i', (line, amount) => expect(amountOf(line)).toEqual({ ok: true, value: amount }))

  test('what is no whole đồng is refused, never rounded', () =>
    expect(amountOf({ quantity: 333, times: 1, unitPrice: 100 })).toEqual({ ok: false, refusal: 'not-whole' }))

  test('what is larger than any sum is refused, and never loses a digit on the way', () =>
    expect(amountOf({ quantity: MOST_QUANTITY, times: 1000, unitPrice: MOST_DONG })).toEqual({
      ok: false,
      refusal: 'too-much',
    }))

  test('is exact to the đồng', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_QUANTITY }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1_000_000_000 }),
        (quantity, times, unitPrice) => {
          const exact = BigInt(quantity) * BigInt(times) * BigInt(unitPrice)
          const got = amountOf({ quantity, times, unitPrice })
          if (got.ok) expect(BigInt(got.value) * 1000n).toBe(exact)
          else if (got.refusal === 'not-whole') expect(exact % 1000n).not.toBe(0n)
          else expect(exact / 1000n).toBeGreaterThan(BigInt(MOST_DONG))
        },
      ),
    ))
})

describe('sums', () => {
  test('are exact to the đồng, in whatever order', () =>
    fc.assert(
      fc.property(fc.array(dong, { maxLength: 200 }), fc.infiniteStream(fc.nat()), (sums, keys) => {
        const exact = sums.reduce((sum, one) => sum + BigInt(one), 0n)
        const shuffled = sums
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(BigInt(sumOf(sums))).toBe(exact)
        expect(sumOf(shuffled)).toBe(sumOf(sums))
      }),
    ))

  test('past what is exact are an error, not a wrong number', () =>
    expect(() => sumOf([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError))
})

/** Reads a sum in words back, knowing nothing of how it was made. */
function readWords(words: string): bigint {
  const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
  const last: Record<string, number> = { mốt: 1, lăm: 5, tư: 4 }
  const scales: Record<string, bigint> = { nghìn: 1000n, triệu: 1_000_000n }
  let [total, group, digit] = [0n, 0n, null as number | null]
  let whole = 0n
  for (const word of words
    .toLocaleLowerCase('vi')
    .replace(/ đồng$/, '')
    .split(' ')) {
    const known = digits.indexOf(word)
    if (known >= 0 || word in last) digit = known >= 0 ? known : (last[word] ?? 0)
    else if (word === 'trăm') [group, digit] = [group + BigInt(digit ?? 0) * 100n, null]
    else if (word === 'mươi') [group, digit] = [group + BigInt(digit ?? 0) * 10n, null]
    else if (word === 'mười') group += 10n
    else if (word in scales) {
      total += (group + BigInt(digit ?? 0)) * (scales[word] ?? 1n)
      group = 0n
      digit = null
    } else if (word === 'tỷ') {
      whole = (whole + total + group + BigInt(digit ?? 0)) * 1_000_000_000n
      total = 0n
      group = 0n
      digit = null
    } else if (word !== 'linh') throw new Error(`no word of a number: ${word}`)
  }
  return whole + total + group + BigInt(digit ?? 0)
}

describe('in words', () => {
  test.each([
    [0, 'Không đồng'],
    [15_000, 'Mười lăm nghìn đồng'],
    [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
    [18_460_000, 'Mười tám triệu bốn trăm sáu mươi nghìn đồng'],
    [21_000_021, 'Hai mươi mốt triệu không trăm hai mươi mốt đồng'],
    [1_000_000_000, 'Một tỷ đồng'],
  ])('%i: %s', (sum, words) => expect(sumInWords(sum)).toBe(words))

  test('every sum reads back as itself', () =>
    fc.assert(
      fc.property(dong, (sum) => {
        expect(readWords(sumInWords(sum))).toBe(BigInt(sum))
      }),
      { numRuns: 1_000 },
    ))
})
