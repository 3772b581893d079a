import { describe, expect, test } from 'vitest'
import { calledTwice, callFile, fileCode, isFileRule, isNotation, notationOf, proposedNotation } from './case-file.ts'

describe('số và ký hiệu hồ sơ (NĐ 30/2020, Phụ lục V, I.2)', () => {
  test.each(['05.KT', '01.TCCB', '12.VP-TH', '3.KTĐT', '05.KT-2', '105/KT'])('%s can be one', (text) => {
    expect(isNotation(text)).toBe(true)
  })
  test.each(['', 'KT', 'KT.05', '05', '05.', '05.-KT', '05 KT', '00005.KT'])('“%s” cannot', (text) => {
    expect(isNotation(text)).toBe(false)
  })
  test('of 20 letters at most, a rule leaves room for a second dialogue', () => {
    const of = (length: number) => `05.${'K'.repeat(length - 3)}`
    expect([19, 20, 21].map((length) => isNotation(of(length)))).toEqual([true, true, false])
    expect([15, 16, 17].map((length) => isFileRule(of(length)))).toEqual([true, true, false])
    expect(proposedNotation(of(16), 99).length).toBeLessThanOrEqual(20)
    expect(isFileRule('')).toBe(true)
  })
})

describe('what a dialogue’s file is called', () => {
  test('by the rule, a second one of the year with its number, its own name before both', () => {
    expect([1, 2, 3].map((ordinal) => proposedNotation('05.KT', ordinal))).toEqual(['05.KT', '05.KT-2', '05.KT-3'])
    expect(proposedNotation('', 2)).toBe('')
    expect(notationOf({ own: '07.VP', rule: '05.KT', ordinal: 2 })).toBe('07.VP')
  })
  test('its code needs body, and number and symbol', () => {
    expect(fileCode('H24.11.8', 2026, '05.KT')).toBe('H24.11.8.2026.05.KT')
    expect([fileCode('', 2026, '05.KT'), fileCode('H24.11.8', 2026, '')]).toEqual([null, null])
  })
  test('no two of a year are called the same, written or by the rule', () => {
    const second = { rule: '05.KT', ordinal: 2 }
    expect(callFile('05.KT', second, ['05.KT'])).toEqual({ ok: false, refusal: 'notation-taken' })
    expect(callFile('', second, ['05.KT-2'])).toEqual({ ok: false, refusal: 'notation-taken' })
    expect(callFile('5', second, [])).toEqual({ ok: false, refusal: 'notation-wrong' })
    expect(callFile('06.KT', second, ['05.KT']).ok).toBe(true)
    expect(callFile('', { rule: '', ordinal: 1 }, ['']).ok).toBe(true)
    const files = [
      { year: 2026, own: '', rule: '05.KT', ordinal: 1 },
      { year: 2026, own: '05.KT', rule: '05.KT', ordinal: 2 },
    ]
    expect(calledTwice(files)).toBe(true)
    expect(calledTwice(files.map((file, at) => ({ ...file, year: 2026 + at })))).toBe(false)
    expect(calledTwice(files.map((file) => ({ ...file, own: '', rule: '' })))).toBe(false)
  })
})
