import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigit, newCode, parseCode, parsePin, pinFrom, randomDigits } from './code.ts'

const years = fc.integer({ min: 2020, max: 2100 })
const codes = fc
  .tuple(years, fc.constantFrom<6 | 7>(6, 7), fc.nat())
  .map(([year, length, seed]) => newCode(year, (below) => seed % below, length))
const digitsOf = (code: string) => code.replaceAll('-', '')

describe('a code', () => {
  test('is the year, six random digits and a check digit', () => {
    expect(checkDigit('572')).toBe('4')
    expect(newCode(2026, () => 483157)).toBe('2026-4831-575')
    expect(newCode(2026, () => 42)).toMatch(/^2026-0000-42[0-9]$/)
    expect(newCode(2026, () => 4831576, 7)).toMatch(/^2026-4831-576[0-9]$/)
  })

  test('has the form that the table demands, and reads back as itself', () =>
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[0-9]{4}-[0-9]{4}-[0-9]{3,4}$/)
        expect(parseCode(code)).toEqual({ ok: true, value: code })
      }),
    ))

  test('grows by a digit before the space fills', () =>
    expect([0, 99_999, 100_000].map(randomDigits)).toEqual([6, 6, 7]))

  test.each([
    '20264831575',
    ' 2026 4831 575 ',
    '2026–4831—575',
    '2026.4831.575',
    '2O26-4831-575',
    '２０２６４８３１５７５',
  ])('%j is forgiven', (typed) => expect(parseCode(typed)).toEqual({ ok: true, value: '2026-4831-575' }))

  test.each(['', '4831-575', '2026-4831-5755-1', '2026-4831-57x', '0912345678'])('%j is not a code', (typed) =>
    expect(parseCode(typed)).toEqual({ ok: false, refusal: 'not-a-code' }),
  )

  test('no single wrong digit passes', () =>
    fc.assert(
      fc.property(codes, fc.nat(), fc.integer({ min: 1, max: 9 }), (code, where, by) => {
        const digits = digitsOf(code)
        const at = where % digits.length
        const wrong = digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1)
        expect(parseCode(wrong)).toEqual({ ok: false, refusal: 'mistyped-code' })
      }),
    ))

  test('no swap of two neighbours passes', () =>
    fc.assert(
      fc.property(codes, fc.nat(), (code, where) => {
        const digits = digitsOf(code)
        const at = where % (digits.length - 1)
        fc.pre(digits[at] !== digits[at + 1])
        const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2)
        expect(parseCode(swapped)).toEqual({ ok: false, refusal: 'mistyped-code' })
      }),
    ))
})

describe('a PIN', () => {
  test('comes from the bytes, whatever array they are seen through', () => {
    const bytes = new Uint8Array(40).fill(7)
    expect(pinFrom(new Uint8Array(32))).toBe('000000')
    expect(pinFrom(bytes.subarray(8))).toBe(pinFrom(new Uint8Array(32).fill(7)))
    expect(() => pinFrom(new Uint8Array(31))).toThrow(RangeError)
  })

  test('is six digits, and no digit is preferred', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(fc.property(bytes, (some) => /^[0-9]{6}$/.test(pinFrom(some))))
    const seen = Array.from({ length: 20_000 }, () => Number(pinFrom(crypto.getRandomValues(new Uint8Array(32))).at(0)))
    for (let digit = 0; digit < 10; digit++) {
      const share = seen.filter((first) => first === digit).length / seen.length
      expect(share).toBeGreaterThan(0.085)
      expect(share).toBeLessThan(0.115)
    }
  })

  test('is read with its spaces', () => {
    expect(parsePin(' 123 456')).toBe('123456')
    expect(parsePin('12345')).toBeNull()
  })
})
