import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPassword } from './password.ts'
import { absoluteEnd, sessionRule, sessionRuleOf, sessionStanding } from './session.ts'
import { isLocked, lockoutRule, type Tries, trySignIn } from './sign-in.ts'

const morning = Temporal.Instant.from('2026-09-21T01:00:00Z')
const at = (minutes: number, seconds = 0) => morning.add({ seconds: minutes * 60 + seconds })

describe('a password', () => {
  const common = new Set(['1qaz2wsx3edc4rfv', 'passwordstandard'])
  const check = (typed: string, own: string[] = []) => {
    const checked = checkPassword(typed, common, own)
    return checked.ok ? 'accepted' : checked.refusal
  }

  test.each([
    ['ba con mèo đi', 'password-too-short'],
    ['ba con mèo đi ', 'accepted'],
    ['ba con mèo đi chợ Đọ', 'accepted'],
    ['x'.repeat(10) + 'abcdefg'.repeat(40), 'password-too-long'],
    ['aaaaaaaaaaaaaaaa', 'password-repeats'],
    ['Abc1abc1ABC1abc1', 'password-repeats'],
    ['121212121212121', 'password-repeats'],
    ['1qaz2wsx3edc4rfv', 'password-common'],
    ['PasswordStandard', 'password-common'],
  ])('%j: %s', (typed, answer) => expect(check(typed)).toBe(answer))

  test("is not one's own address or name", () => {
    expect(check('nguyen.van.an@daison.vn', ['nguyen.van.an@daison.vn'])).toBe('password-is-own-name')
    expect(check('NguyenThiHongVan', ['Nguyễn Thị Hồng Vân'])).toBe('password-is-own-name')
  })

  test('is the same however its accents were typed; 14 are counted as people count', () => {
    const composed = checkPassword('mẹ ơi về đi nào'.normalize('NFC'), common)
    expect(checkPassword('mẹ ơi về đi nào'.normalize('NFD'), common)).toEqual(composed)
    expect(check('ếếộộậậằằơơưưô'.normalize('NFD'))).toBe('password-too-short')
  })
})

describe('lockout', () => {
  const failing = (times: number, spacing = 1) => {
    let tries: Tries | null = null
    for (let n = 0; n < times; n++) tries = trySignIn(tries, false, at(n * spacing)).tries
    return tries
  }

  test('the fourth failure leaves the door open, the fifth closes it for a quarter of an hour', () => {
    expect(isLocked(failing(4), at(4))).toBe(false)
    expect(trySignIn(failing(4), true, at(4)).answer).toEqual({ ok: true, value: 'signed-in' })
    const locked = failing(5)
    expect(trySignIn(locked, true, at(4 + 14, 59)).answer).toEqual({ ok: false, refusal: 'locked' })
    expect(trySignIn(locked, true, at(4 + 15)).answer).toEqual({ ok: true, value: 'signed-in' })
  })

  test('tries while locked do not prolong it, and after it counting begins anew', () => {
    const locked = failing(5)
    expect(trySignIn(locked, false, at(10)).tries).toEqual(locked)
    expect(trySignIn(locked, false, at(20)).tries).toMatchObject({ failures: 1, lockedUntil: null })
  })

  test('failures apart by more than the window do not add up; signing in forgets them', () => {
    expect(failing(10, 4)).toMatchObject({ lockedUntil: null })
    expect(trySignIn(failing(4), true, at(4)).tries).toBeNull()
  })

  test('what a stranger sees depends only on how often he tried, not on who exists', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(600), { maxLength: 30 }), (pauses) => {
        let now = morning
        let someone: Tries | null = null
        let nobody: Tries | null = null
        for (const pause of pauses) {
          now = now.add({ seconds: pause })
          const wrong = trySignIn(someone, false, now)
          const unknown = trySignIn(nobody, false, now)
          expect(wrong.answer).toEqual(unknown.answer)
          ;[someone, nobody] = [wrong.tries, unknown.tries]
        }
      }),
    ))

  test('no more than eight guesses in any quarter of an hour: three before a window ends, five in the next', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 120 }), (pauses) => {
        let now = morning
        let tries: Tries | null = null
        const guessed: Temporal.Instant[] = []
        for (const pause of pauses) {
          now = now.add({ seconds: pause })
          if (!isLocked(tries, now)) guessed.push(now)
          tries = trySignIn(tries, false, now).tries
        }
        return guessed.every((first, n) => {
          const end = first.add({ minutes: lockoutRule.windowMinutes })
          return (
            guessed.slice(n).filter((guess) => Temporal.Instant.compare(guess, end) < 0).length <=
            2 * lockoutRule.failures - 2
          )
        })
      }),
    ))
})

describe('a session', () => {
  const session = { createdAt: morning, seenAt: morning, endedAt: null }

  test('of an officer ends after 15 minutes without a request, of an administrator after 5 (facts 6.3)', () => {
    expect(sessionStanding(session, ['specialist'], at(14, 59))).toBe('live')
    expect(sessionStanding(session, ['specialist'], at(15))).toBe('idle')
    expect(sessionStanding(session, ['specialist', 'administrator'], at(4, 59))).toBe('live')
    expect(sessionStanding(session, ['specialist', 'administrator'], at(5))).toBe('idle')
    expect(sessionStanding(session, ['installation-administrator'], at(5))).toBe('idle')
  })

  test('ends after twelve hours, however busy', () => {
    expect(absoluteEnd(morning)).toEqual(at(12 * 60))
    const busy = (minutes: number) => sessionStanding({ ...session, seenAt: at(minutes) }, ['clerk'], at(minutes, 1))
    expect(busy(12 * 60 - 1)).toBe('live')
    expect(busy(12 * 60)).toBe('over')
  })

  test('signed out is signed out', () =>
    expect(sessionStanding({ ...session, endedAt: at(1) }, ['clerk'], at(1))).toBe('signed-out'))

  test('an installation may change the pause, within reason', () => {
    expect(sessionRuleOf({})).toEqual(sessionRule)
    expect(sessionRuleOf({ idleMinutes: 30 }).idleMinutes).toBe(30)
    expect(sessionRuleOf({ idleMinutes: 480, administratorIdleMinutes: 480, absoluteHours: 100 })).toEqual({
      ...{ idleMinutes: 60, administratorIdleMinutes: 15, absoluteHours: 12 },
    })
    expect(sessionRuleOf({ idleMinutes: 0 }).idleMinutes).toBe(1)
  })
})
