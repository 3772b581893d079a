import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPhone } from '#kernel/phone-text.ts'
import { internationalPhone, maskPhone, parsePhone } from './phone.ts'

describe('số điện thoại (facts 5.3)', () => {
  test.each([
    ['0912345678', 'mobile', '0912345678'],
    ['0912.345.678', 'mobile', '0912345678'],
    ['(+84) 912 345 678', 'mobile', '0912345678'],
    ['+84 0912 345 678', 'mobile', '0912345678'],
    ['84912345678', 'mobile', '0912345678'],
    ['0084-912-345-678', 'mobile', '0912345678'],
    ['O912 345 678', 'mobile', '0912345678'],
    ['0912 345 678 ', 'mobile', '0912345678'],
    ['0220 000 0012', 'landline', '02200000012'],
    ['(0225) 3.842.xxx'.replace('xxx', '123'), 'landline', '02253842123'],
    ['1900 1234', 'service', '19001234'],
    ['1800-599920', 'service', '1800599920'],
  ])('%s is a %s', (typed, kind, digits) => expect(parsePhone(typed)).toEqual({ ok: true, value: { kind, digits } }))

  test('a prefix not yet known is taken, with a warning', () =>
    expect(parsePhone('0500000001')).toEqual({
      ok: true,
      value: { kind: 'mobile', digits: '0500000001', warning: 'unusual-prefix' },
    }))

  test.each([
    ['', 'phone-empty'],
    ['091234567', 'one-digit-short'],
    ['09123456789', 'one-digit-over'],
    ['0912345', 'too-short'],
    ['091234567890', 'too-long'],
    ['0225384212', 'one-digit-short'],
    ['022538421234', 'one-digit-over'],
    ['3842123', 'too-short'],
    ['01681234567', 'old-mobile-number'],
    ['0612345678', 'unknown-prefix'],
    ['912345678', 'unknown-prefix'],
    ['+81 90 1234 5678', 'foreign-number'],
    ['0912345678 / 0987654321', 'several-phones'],
    ['0912345678 hoặc 0987654321', 'several-phones'],
    ['số nhà tôi', 'not-digits'],
    ['1900 12', 'too-short'],
  ])('%j is refused as %s', (typed, refusal) => expect(parsePhone(typed)).toEqual({ ok: false, refusal }))

  test('what is shown, and what is dialled, reads back as the same number', () =>
    fc.assert(
      fc.property(fc.constantFrom('091', '035', '0225', '0220', '086'), fc.nat(9_999_999), (prefix, rest) => {
        const digits = prefix + String(rest).padStart(7, '0')
        for (const shown of [digits, formatPhone(digits), internationalPhone(digits)]) {
          const read = parsePhone(shown)
          expect(read.ok && read.value.digits).toBe(digits)
        }
      }),
    ))

  test('is shown in groups, and masked', () => {
    expect(formatPhone('0912345678')).toBe('0912 345 678')
    expect(formatPhone('02253842123')).toBe('0225 384 2123')
    expect(formatPhone('19001234')).toBe('1900 1234')
    expect(maskPhone('0912345678')).toBe('•••••••678')
    expect(internationalPhone('0912345678')).toBe('+84912345678')
  })
})
