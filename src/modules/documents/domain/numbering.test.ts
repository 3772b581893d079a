import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import {
  bodyOf,
  cancelNumber,
  codeOf,
  nextNumber,
  numberAsWritten,
  numberText,
  numberValue,
  seriesOf,
  symbolIn,
  toldTooLow,
  yearOf,
} from './numbering.ts'
import { typesByCode } from './paper/paper-of.ts'

describe('numbers of papers (NĐ 30/2020, Điều 15; facts 1.6)', () => {
  test.each([
    [1, '01/KH-UBND'],
    [9, '09/KH-UBND'],
    [10, '10/KH-UBND'],
    [118, '118/KH-UBND'],
  ])('%i is written %s', (number, text) => {
    expect(numberText(number, 'KH-UBND')).toBe(text)
    expect([numberValue(text), symbolIn(text)]).toEqual([number, 'KH-UBND'])
  })

  test.each([
    ['5/KH-UBND', '05/KH-UBND'],
    ['05/KH-UBND', '05/KH-UBND'],
    ['118/UBND-KT', '118/UBND-KT'],
    ['7', '07'],
    ['/UBND-KT', '/UBND-KT'],
  ])('%s typed becomes %s', (typed, written) => expect(numberAsWritten(typed)).toBe(written))

  test('what is written and read again is the same number', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...Object.keys(typesByCode)), (number, code) => {
        const text = numberText(number, `${code}-UBND`)
        expect([numberValue(text), codeOf(symbolIn(text)), numberAsWritten(text)]).toEqual([number, code, text])
      }),
    ))

  test('a letter is counted among letters, a type in its own series; one series takes all', () => {
    expect(seriesOf('per-type', 'UBND-KT')).toBe('CV')
    expect(seriesOf('per-type', 'KH-UBND')).toBe('KH')
    expect(seriesOf('per-type', 'TTr-UBND')).toBe('TTr')
    expect([seriesOf('common', 'UBND-KT'), seriesOf('common', 'KH-UBND')]).toEqual(['all', 'all'])
  })

  test('a department’s own papers are counted in series of its own', () => {
    const departments = ['KT', 'VH-XH']
    expect(seriesOf('per-type', 'TTr-KT', departments)).toBe('KT/TTr')
    expect(seriesOf('per-type', 'TTr-VH-XH', departments)).toBe('VH-XH/TTr')
    expect(seriesOf('per-type', 'KT', departments)).toBe('KT/CV')
    expect(seriesOf('common', 'TTr-KT', departments)).toBe('KT/all')
    // The committee's letters and papers name the department that wrote them, or nobody.
    expect(seriesOf('per-type', 'UBND-KT', departments)).toBe('CV')
    expect(seriesOf('per-type', 'TTr-UBND', departments)).toBe('TTr')
    expect(seriesOf('per-type', 'TTr-TH', departments)).toBe('TTr')
    expect(['TTr-KT', 'KT', 'UBND-KT', 'KH-UBND', 'KH'].map(bodyOf)).toEqual(['KT', 'KT', 'UBND', 'UBND', ''])
  })

  test('the year is that of the paper’s day: 31 December and 1 January are two series', () => {
    expect([yearOf(day('2026-12-31')), yearOf(day('2027-01-01'))]).toEqual([2026, 2027])
  })

  test('the next number is above the last, taken by nobody, and the lowest such', () =>
    fc.assert(
      fc.property(fc.nat(500), fc.array(fc.integer({ min: 1, max: 600 })), (last, used) => {
        const taken = new Set(used)
        const next = nextNumber(last, taken)
        expect(next).toBeGreaterThan(last)
        expect(taken.has(next)).toBe(false)
        for (let between = last + 1; between < next; between += 1) expect(taken.has(between)).toBe(true)
      }),
    ))

  test('at the switch a series begins at its last used number, never below', () => {
    const told = (last: number) => [{ series: 'KH', last, used: 12 }]
    expect([11, 12, 13].map((last) => toldTooLow(told(last)))).toEqual(['KH', null, null])
  })
})

describe('a number is cancelled', () => {
  const free = { documentId: null, cancelledOn: null }
  test('with its reason, once, and never under a document', () => {
    expect(cancelNumber(free, 'Lấy nhầm').ok).toBe(true)
    expect(cancelNumber(free, '  ')).toEqual({ ok: false, refusal: 'word-needed' })
    expect(cancelNumber({ ...free, documentId: 'd' }, 'Nhầm')).toEqual({ ok: false, refusal: 'number-carried' })
    expect(cancelNumber({ ...free, cancelledOn: day('2026-10-01') }, 'Nhầm')).toEqual({
      ok: false,
      refusal: 'already-cancelled',
    })
  })
})
