import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowedDecisions, type Decision, decide, decisions, isDecision, type Situation } from './decisions.ts'
import { type HoldingRules, missing, type Verdict, verdict } from './verdict.ts'

const haiPhong2026: HoldingRules = { registrations: 15, petitions: 5, petitionsAtLeast: 3 }
const afterCutOff: Situation = { beforeCutOff: false, postponementAsked: false, postponementRefused: false }

describe('verdict (R8)', () => {
  test.each<[number, number, Verdict]>([
    [0, 0, 'none-registered'],
    [0, 5, 'none-registered'],
    [0, 100, 'none-registered'],
    [1, 0, 'nothing-to-answer'],
    [15, 0, 'nothing-to-answer'],
    [1, 1, 'not-met'],
    [15, 2, 'not-met'],
    [100, 2, 'not-met'],
    [1, 3, 'chair-decides'],
    [15, 3, 'chair-decides'],
    [15, 4, 'chair-decides'],
    [14, 5, 'chair-decides'],
    [14, 100, 'chair-decides'],
    [15, 5, 'full'],
    [16, 6, 'full'],
  ])('r = %i, p = %i: %s', (r, p, expected) => expect(verdict({ r, p }, haiPhong2026)).toBe(expected))

  test('more registrations or petitions never make it worse', () => {
    const rank: Verdict[] = ['none-registered', 'nothing-to-answer', 'not-met', 'chair-decides', 'full']
    const rankOf = (r: number, p: number) => rank.indexOf(verdict({ r, p }, haiPhong2026))
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.nat(12),
        (r, p) => rankOf(r + 1, p) >= rankOf(r, p) && rankOf(r, p + 1) >= rankOf(r, p),
      ),
    )
  })

  test.each([
    [0, 0, [15, 5, 3]],
    [12, 4, [3, 1, 0]],
    [14, 5, [1, 0, 0]],
    [15, 2, [0, 3, 1]],
    [20, 9, [0, 0, 0]],
  ])('r = %i, p = %i: what is missing', (r, p, [registrations, petitions, forChair]) =>
    expect(missing({ r, p }, haiPhong2026)).toEqual({
      missingRegistrations: registrations,
      missingPetitions: petitions,
      missingPetitionsForChair: forChair,
    }),
  )

  test('nothing is missing exactly when it is full', () =>
    fc.assert(
      fc.property(fc.nat(40), fc.nat(12), (r, p) => {
        const lacking = missing({ r, p }, haiPhong2026)
        return (
          (lacking.missingRegistrations + lacking.missingPetitions === 0) ===
          (verdict({ r, p }, haiPhong2026) === 'full')
        )
      }),
    ))
})

const asked = { postponementAsked: true }
const refused = { postponementAsked: true, postponementRefused: true }
const before = { beforeCutOff: true }

/** R8's table as DOMAIN prints it: yes, with reason (R), or not (–). */
const printed: [string, Verdict, number, Partial<Situation>, string][] = [
  ['full', 'full', 5, {}, 'yes – yes R – –'],
  ['chair decides', 'chair-decides', 3, {}, '– R yes yes – –'],
  ['not met', 'not-met', 1, {}, '– – yes yes – –'],
  ['nothing to answer', 'nothing-to-answer', 0, {}, '– – yes – – yes'],
  ['none registered, p ≥ 1', 'none-registered', 1, {}, '– – yes yes yes –'],
  ['none registered, p = 0', 'none-registered', 0, {}, '– – yes – yes R'],
  ['none registered, p ≥ 1, a postponement asked for', 'none-registered', 1, asked, '– – yes yes – –'],
  ['none registered, p ≥ 1, refused', 'none-registered', 1, refused, '– – yes yes – –'],
  ['none registered, p = 0, a postponement asked for', 'none-registered', 0, asked, '– – yes – – yes'],
  ['none registered, p = 0, refused', 'none-registered', 0, refused, '– – yes – – R'],
  ['nothing to answer, a postponement refused', 'nothing-to-answer', 0, refused, '– – yes – – R'],
  ['full, before the cut-off', 'full', 5, before, 'yes – – – – –'],
  ['chair decides, before the cut-off', 'chair-decides', 3, before, '– – – – – –'],
  ['not met, before the cut-off', 'not-met', 1, before, '– – – – – –'],
  ['nothing to answer, before the cut-off', 'nothing-to-answer', 0, before, '– – – – – –'],
  ['none registered, p ≥ 1, before the cut-off', 'none-registered', 1, before, '– – – – – –'],
  ['none registered, p = 0, before the cut-off', 'none-registered', 0, before, '– – – – – –'],
]

describe('what may be decided (R8)', () => {
  test.each(printed)('%s', (_, of, p, situation, line) => {
    const allowed = allowedDecisions(of, p, { ...afterCutOff, ...situation })
    const shown = decisions.map((decision) => {
      const cell = allowed[decision]
      if (!cell.allowed) return '–'
      return cell.needsReason ? 'R' : 'yes'
    })
    expect(shown.join(' ')).toBe(line)
  })

  test('a refusal says why', () => {
    const why = (decision: Decision, of: Verdict, situation: Partial<Situation>) => {
      const cell = allowedDecisions(of, 0, { ...afterCutOff, ...situation })[decision]
      return cell.allowed ? 'allowed' : cell.whyNot
    }
    expect(why('hold', 'chair-decides', {})).toBe('not-for-this-verdict')
    expect(why('reopen-intake', 'full', { beforeCutOff: true })).toBe('before-cut-off')
    expect(why('ask-to-postpone', 'none-registered', { postponementAsked: true })).toBe('already-asked-this-year')
  })
})

describe('deciding', () => {
  test('freezes counts, verdict and reason', () =>
    expect(decide('hold-as-is', ' Xã ít doanh nghiệp ', { r: 9, p: 4 }, haiPhong2026, afterCutOff)).toEqual({
      ok: true,
      value: { decision: 'hold-as-is', verdict: 'chair-decides', r: 9, p: 4, reason: 'Xã ít doanh nghiệp' },
    }))

  test('without its reason is refused', () => {
    expect(decide('hold-as-is', ' ', { r: 9, p: 4 }, haiPhong2026, afterCutOff)).toEqual({
      ok: false,
      refusal: 'reason-needed',
    })
    expect(decide('hold', '', { r: 15, p: 5 }, haiPhong2026, afterCutOff)).toMatchObject({ ok: true })
  })

  test('what the verdict does not allow is refused by name', () => {
    expect(decide('hold', '', { r: 14, p: 5 }, haiPhong2026, afterCutOff)).toEqual({
      ok: false,
      refusal: 'not-for-this-verdict',
    })
    expect(isDecision('hold')).toBe(true)
    expect(isDecision('cancel')).toBe(false)
  })
})
