import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { type Delegation, delegate, delegationFor, isInForce, signingForms, signingWarning } from './delegating.ts'
import { signatureOf } from './paper/signing.ts'

const deputy: Delegation = {
  ...{ officerId: 'deputy', form: 'KT', title: 'Phó Chủ tịch', kinds: [], fields: [] },
  ...{ from: day('2026-03-01'), to: day('2026-10-31') },
}
const answer = { kind: 'answer', fields: ['land'] }
const on = (text: string) => day(text)

describe('who signs (NĐ 30/2020, Điều 13; facts 1.5)', () => {
  test.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-10-31', true],
    ['2026-11-01', false],
  ])('on %s the delegation is in force: %s', (date, inForce) => {
    expect(isInForce(deputy, on(date))).toBe(inForce)
    expect(delegationFor([deputy], 'deputy', answer, on(date)) !== null).toBe(inForce)
  })

  test('without a last day it is in force from its first day on, for ever', () =>
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 4000 }), (days) => {
        const at = deputy.from.add({ days })
        expect(isInForce({ from: deputy.from, to: null }, at)).toBe(days >= 0)
      }),
    ))

  test('the narrowest that covers kind and every field goes first', () => {
    const lands: Delegation = { ...deputy, fields: ['land'], form: 'TUQ', title: 'Chánh Văn phòng' }
    expect(delegationFor([deputy, lands], 'deputy', answer, on('2026-05-05'))).toBe(lands)
    expect(
      delegationFor([deputy, lands], 'deputy', { kind: 'answer', fields: ['land', 'tax'] }, on('2026-05-05')),
    ).toBe(deputy)
    expect(delegationFor([lands], 'deputy', { kind: 'plan', fields: [] }, on('2026-05-05'))).toBeNull()
    expect(delegationFor([{ ...deputy, kinds: ['plan'] }], 'deputy', answer, on('2026-05-05'))).toBeNull()
    expect(delegationFor([deputy], 'other', answer, on('2026-05-05'))).toBeNull()
  })

  test('what lies outside is pointed at; without any delegation, and of the chairman, nothing is said', () => {
    const signed = { officerId: 'deputy', form: 'KT', isHead: false } as const
    const warned = (change: object, date = '2026-05-05', all: readonly Delegation[] = [deputy]) =>
      signingWarning(all, { ...signed, ...change }, answer, on(date))
    expect(warned({})).toBeNull()
    expect(warned({}, '2026-11-01')).toBe('not-delegated')
    expect(warned({ officerId: 'other' })).toBe('not-delegated')
    expect(warned({ form: 'TL' })).toBe('other-form')
    expect(warned({ officerId: 'chair', isHead: true })).toBeNull()
    expect(warned({ officerId: 'other' }, '2026-05-05', [])).toBeNull()
  })

  test('an authorisation is limited in time, nothing ends before it begins', () => {
    const given = { form: 'KT', from: on('2026-03-01'), to: null } as const
    expect(delegate(given).ok).toBe(true)
    expect(delegate({ ...given, form: 'TUQ' })).toEqual({ ok: false, refusal: 'authority-needs-end' })
    expect(delegate({ ...given, to: on('2026-03-01') }).ok).toBe(true)
    expect(delegate({ ...given, to: on('2026-02-28') })).toEqual({ ok: false, refusal: 'ends-before-it-begins' })
  })
})

test.each([
  ['TM', 'Chủ tịch UBND xã', ['TM. Ủy ban nhân dân', 'Chủ tịch']],
  ['KT', 'Phó Chủ tịch UBND xã', ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch']],
  ['Q', 'Quyền Chủ tịch', ['TM. Ủy ban nhân dân', 'Q. Chủ tịch']],
  ['TL', 'Trưởng phòng Kinh tế', ['TL. Chủ tịch', 'Trưởng phòng Kinh tế']],
  ['TUQ', 'Chánh Văn phòng', ['TUQ. Chủ tịch', 'Chánh Văn phòng']],
] as const)('%s. by %s', (form, title, lines) => {
  expect(signatureOf('A', title, form)).toEqual({ lines, name: 'A' })
  expect(signingForms).toContain(form)
})
