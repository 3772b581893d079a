import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import {
  inviteeQr,
  isToRemind,
  mayInvite,
  mayReply,
  newInviteeCode,
  newlyProposed,
  parseInviteeCode,
  reminderDue,
} from './index.ts'

const conference = { on: day('2026-10-22'), cancelled: false }
const comes = { answer: 'comes', person: '', people: 1 } as const

describe('a code', () => {
  test('is read as it is said, typed or scanned', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (n) => {
        const code = newInviteeCode(() => n)
        const typed = [code, `${code.slice(0, 3)} ${code.slice(3)}`, `${code.slice(0, 3)}-${code.slice(3)}`]
        const scanned = [inviteeQr('https://xa.example/dai-son-11086/moi/abc', code), inviteeQr(null, code)]
        for (const text of [...typed, ...scanned]) expect(parseInviteeCode(text)).toEqual({ ok: true, value: code })
      }),
    ))

  test('with one wrong digit, or two neighbours swapped, is nobody’s', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.nat(5), fc.integer({ min: 1, max: 9 }), (n, place, more) => {
        const code = newInviteeCode(() => n)
        const wrong = [...code]
          .map((digit, at) => (at === place ? String((Number(digit) + more) % 10) : digit))
          .join('')
        expect(parseInviteeCode(wrong)).toEqual({ ok: false, refusal: 'mistyped-code' })
        const at = place % 5
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        if (swapped !== code) expect(parseInviteeCode(swapped).ok).toBe(false)
      }),
    ))

  test.each(['', '12345', 'https://xa.example/moi/1234567890', '2026-4831-575'])('%j is none', (text) =>
    expect(parseInviteeCode(text)).toEqual({ ok: false, refusal: 'not-a-code' }),
  )
})

test('who stands on the list, whatever his accents and spaces, is not proposed again', () =>
  expect(newlyProposed([{ name: 'Hòa  Bình' }, { name: 'Mộc Mới' }], [{ nameKey: 'hoa binh' }])).toEqual([
    { name: 'Mộc Mới' },
  ]))

test.each([
  ['2026-10-21', true],
  ['2026-10-22', true],
  ['2026-10-23', false],
])('the list is open on %s: %s', (today, open) => expect(mayInvite(conference, day(today)).ok).toBe(open))

describe('a reply', () => {
  test.each([
    ['2026-10-21', 'link', undefined],
    ['2026-10-22', 'link', 'day-of-conference'],
    ['2026-10-22', 'officer', undefined],
    ['2026-10-23', 'officer', 'conference-over'],
  ] as const)('on %s by %s: %s', (today, by, refusal) => {
    const asked = mayReply(conference, day(today), comes, { by, removed: false })
    expect(asked.ok ? undefined : asked.refusal).toBe(refusal)
  })

  test.each([
    [{ answer: 'sends-other', person: '', people: 1 }, 'name-needed'],
    [{ answer: 'comes', person: '', people: 0 }, 'people-wrong'],
    [{ answer: 'comes', person: '', people: 51 }, 'people-wrong'],
  ] as const)('%j is asked again: %s', (reply, refusal) =>
    expect(mayReply(conference, day('2026-10-20'), reply, { by: 'link', removed: false })).toEqual({
      ok: false,
      refusal,
    }),
  )

  test('who declines comes with nobody; who was taken off says nothing', () => {
    const declines = { answer: 'declines', person: '', people: 0 } as const
    expect(mayReply(conference, day('2026-10-20'), declines, { by: 'link', removed: false }).ok).toBe(true)
    expect(mayReply(conference, day('2026-10-20'), declines, { by: 'link', removed: true }).ok).toBe(false)
  })
})

describe('a reminder', () => {
  test.each([
    ['2026-10-18', null],
    ['2026-10-19', 'reminder-3'],
    ['2026-10-20', 'reminder-3'],
    ['2026-10-21', 'reminder-1'],
    ['2026-10-22', null],
  ])('on %s: %s', (today, due) => expect(reminderDue(conference, day(today))).toBe(due))

  test('is not due for a conference that is not held', () =>
    expect(reminderDue({ ...conference, cancelled: true }, day('2026-10-19'))).toBeNull())

  const one = { answer: null, removed: false, invitedOn: day('2026-10-13'), sent: [] }
  test.each([
    [one, true],
    [{ ...one, answer: 'comes' as const }, true],
    [{ ...one, answer: 'declines' as const }, false],
    [{ ...one, removed: true }, false],
    [{ ...one, invitedOn: null }, false],
    [{ ...one, invitedOn: day('2026-10-18') }, true],
    [{ ...one, invitedOn: day('2026-10-19') }, false],
    [{ ...one, sent: ['reminder-3' as const] }, false],
  ])('%j: %s', (invited, isTo) => expect(isToRemind(invited, 'reminder-3', conference.on)).toBe(isTo))
})
