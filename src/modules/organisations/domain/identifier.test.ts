import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatIdentifier, hasCheckDigit, maskIdentifier, parseIdentifier } from './identifier.ts'

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))

describe('mã số (facts 5.1, 5.2)', () => {
  test.each([
    '0100109106',
    ...['0000000017', '0000000024', '0000000031', '0000000049', '0000000056', '0000000063', '0000000070'],
    ...['0000000088', '0000000095', '0000000105', '0000000112', '0000000137'],
  ])('%s has its check digit', (number) =>
    expect(parseIdentifier(number)).toEqual({ ok: true, value: { kind: 'tax-10', digits: number } }),
  )

  test.each([
    ['010 010 9106', { kind: 'tax-10', digits: '0100109106' }],
    ['0100109107', { kind: 'tax-10', digits: '0100109107', warning: 'check-digit' }],
    ['0100109106-001', { kind: 'tax-13', digits: '0100109106001' }],
    ['0100109106 001', { kind: 'tax-13', digits: '0100109106001' }],
    ['0100109106000', { kind: 'tax-13', digits: '0100109106000', warning: 'unusual-form' }],
    ['0100109107-001', { kind: 'tax-13', digits: '0100109107001', warning: 'check-digit' }],
    ['001090000001', { kind: 'citizen-12', digits: '001090000001' }],
    ['096090000001', { kind: 'citizen-12', digits: '096090000001' }],
    ['097090000001', { kind: 'citizen-12', digits: '097090000001', warning: 'unknown-province' }],
    ['000000000001', { kind: 'citizen-12', digits: '000000000001', warning: 'unknown-province' }],
    ['01r8017431', { kind: 'legacy', digits: '01R8017431' }],
    ['04.A8.000123/HKD', { kind: 'legacy', digits: '04A8000123HKD', warning: 'unusual-form' }],
  ])('%s is taken', (typed, value) => expect(parseIdentifier(typed)).toEqual({ ok: true, value }))

  test.each([
    ['', 'identifier-empty'],
    [' - ', 'identifier-empty'],
    ['010010910', 'identifier-wrong-length'],
    ['01001091061', 'identifier-wrong-length'],
    ['01001091060012', 'identifier-wrong-length'],
    ['chưa có', 'identifier-not-understood'],
    ['A@1234', 'identifier-not-understood'],
  ])('%j is refused as %s', (typed, refusal) => expect(parseIdentifier(typed)).toEqual({ ok: false, refusal }))

  test('one wrong digit is always noticed', () =>
    fc.assert(
      fc.property(digits(9), fc.nat(9), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
        const last = [...'0123456789'].find((digit) => hasCheckDigit(nine + digit))
        fc.pre(last !== undefined)
        const right = nine + last
        const wrong = right.slice(0, at) + ((Number(right[at]) + by) % 10) + right.slice(at + 1)
        return !hasCheckDigit(wrong)
      }),
    ))

  test('what is shown on paper reads back as the same', () =>
    fc.assert(
      fc.property(fc.oneof(digits(10), digits(12), digits(13)), (typed) => {
        const read = parseIdentifier(typed)
        expect(read.ok && parseIdentifier(formatIdentifier(read.value))).toEqual(read)
      }),
    ))
})

describe('masked (R20)', () => {
  const masked = (typed: string) => {
    const read = parseIdentifier(typed)
    return read.ok ? maskIdentifier(read.value) : read.refusal
  }
  test.each([
    ['0000000017', '0000••••17'],
    ['0100109106-001', '0100•••••••01'],
    ['031190004321', '•••••••••321'],
    ['01R8017431', '01R8••••31'],
  ])('%s as %s', (typed, shown) => expect(masked(typed)).toBe(shown))

  test('a citizen number shows neither province nor year of birth', () =>
    fc.assert(fc.property(digits(12), (number) => masked(number).slice(0, 9) === '•'.repeat(9))))
})
