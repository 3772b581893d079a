import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Result } from '#kernel/result.ts'
import { may, type Role, roles } from '#modules/staff/domain/index.ts'
import {
  type Commitment,
  type CommitmentAction,
  type CommitmentState,
  commitmentActions,
  commitmentAllows,
  commitmentRefusal,
  commitmentState,
  commitmentStates,
  endOrResume,
  isKeptLate,
  keepPromise,
  movePromise,
  permissionForCommitment,
} from './commitments.ts'

const today = day('2026-11-16')
const made: Commitment = {
  ...{ madeOn: day('2026-10-29'), dueOn: day('2026-11-15'), keptOn: null, givenUpOn: null, moved: false },
}
const said = <Value, Refusal extends string>(result: Result<Value, Refusal>) => (result.ok ? 'ok' : result.refusal)

describe('how a promise stands', () => {
  test.each<[CommitmentState, Partial<Commitment>, string]>([
    ['open', {}, '2026-11-14'],
    ['open', {}, '2026-11-15'],
    ['late', {}, '2026-11-16'],
    ['open', { dueOn: null }, '2030-01-01'],
    ['changed', { dueOn: day('2026-12-31'), moved: true }, '2026-11-16'],
    ['late', { dueOn: day('2026-12-31'), moved: true }, '2027-01-01'],
    ['kept', { keptOn: day('2026-11-12') }, '2026-11-16'],
    ['kept', { keptOn: day('2026-11-20') }, '2026-11-20'],
    ['given-up', { givenUpOn: day('2026-11-10') }, '2026-11-16'],
    ['draft', { madeOn: null }, '2026-11-16'],
  ])('%s: %j on %s', (state, changes, on) => expect(commitmentState({ ...made, ...changes }, day(on))).toBe(state))

  test('kept on its last day is not late, the day after it is', () => {
    expect(isKeptLate({ ...made, keptOn: day('2026-11-15') })).toBe(false)
    expect(isKeptLate({ ...made, keptOn: day('2026-11-16') })).toBe(true)
    expect(isKeptLate({ ...made, dueOn: null, keptOn: day('2026-11-16') })).toBe(false)
  })
})

/** Each state, action by action: what may be done (+) and why not. */
const expected: Readonly<Record<CommitmentState, Readonly<Record<CommitmentAction, string>>>> = {
  draft: {
    ...{ keep: 'not-given-yet', 'add-evidence': 'not-given-yet', move: 'not-given-yet' },
    ...{ 'give-up': 'not-given-yet', 'take-back': 'not-given-yet', 'release-evidence': 'not-given-yet' },
    ...{ 'hear-sender': 'not-given-yet', 'stand-by': 'not-given-yet' },
  },
  open: {
    keep: '+',
    'add-evidence': '+',
    move: '+',
    'give-up': '+',
    'take-back': 'commitment-runs',
    'release-evidence': '+',
    'hear-sender': '+',
    'stand-by': 'commitment-runs',
  },
  late: {
    keep: '+',
    'add-evidence': '+',
    move: '+',
    'give-up': '+',
    'take-back': 'commitment-runs',
    'release-evidence': '+',
    'hear-sender': '+',
    'stand-by': 'commitment-runs',
  },
  changed: {
    keep: '+',
    'add-evidence': '+',
    move: '+',
    'give-up': '+',
    'take-back': 'commitment-runs',
    'release-evidence': '+',
    'hear-sender': '+',
    'stand-by': 'commitment-runs',
  },
  'given-up': {
    ...{ keep: 'commitment-over', 'add-evidence': 'commitment-over', move: 'commitment-over' },
    ...{ 'give-up': 'commitment-over', 'take-back': '+', 'release-evidence': '+' },
    ...{ 'hear-sender': 'commitment-over', 'stand-by': 'commitment-over' },
  },
  kept: {
    ...{ keep: 'commitment-over', 'add-evidence': '+', move: 'commitment-over' },
    ...{ 'give-up': 'commitment-over', 'take-back': '+', 'release-evidence': '+' },
    ...{ 'hear-sender': '+', 'stand-by': '+' },
  },
}
/** Who may do what: all of the unit's (all), or what lies with the own department (own). */
const holders: Readonly<Record<CommitmentAction, Readonly<Partial<Record<Role, 'all' | 'own'>>>>> = {
  keep: { specialist: 'all', 'department-officer': 'own', 'head-of-department': 'own' },
  'add-evidence': { specialist: 'all', 'department-officer': 'own', 'head-of-department': 'own' },
  move: { specialist: 'all', leader: 'all', 'head-of-department': 'own' },
  'give-up': { specialist: 'all', leader: 'all', 'head-of-department': 'own' },
  'take-back': { specialist: 'all', leader: 'all', 'head-of-department': 'own' },
  'release-evidence': { specialist: 'all' },
  'hear-sender': { specialist: 'all', counter: 'all' },
  'stand-by': { specialist: 'all', 'department-officer': 'own', 'head-of-department': 'own' },
}

describe('what may be done with a promise, by whom', () => {
  test.each(commitmentStates.flatMap((state) => commitmentActions.map((action) => [state, action] as const)))(
    '%s: %s',
    (state, action) => {
      expect(commitmentRefusal(state, action) ?? '+').toBe(expected[state][action])
      for (const role of roles) {
        const scope = may([role], permissionForCommitment[action])
        const reach = scope === 'all' ? 'all' : scope === 'own-department' ? 'own' : undefined
        expect([role, reach]).toEqual([role, holders[action][role]])
      }
      expect(commitmentAllows(state, action)).toBe(expected[state][action] === '+')
    },
  )
})

describe('acts on a promise', () => {
  const keep = (changes: Partial<Parameters<typeof keepPromise>[1]> = {}, of: Partial<Commitment> = {}) =>
    said(keepPromise({ ...made, ...of }, { on: day('2026-11-12'), today, hasEvidence: true, ...changes }))
  test.each<[string, string, string]>([
    ['with evidence', keep(), 'ok'],
    ['on the day it was made', keep({ on: day('2026-10-29') }), 'ok'],
    ['late', keep({ on: today }), 'ok'],
    ['without evidence or a word', keep({ hasEvidence: false }), 'evidence-needed'],
    ['on a day to come', keep({ on: day('2026-11-17') }), 'day-in-future'],
    ['before it was made', keep({ on: day('2026-10-28') }), 'kept-before-made'],
    ['twice', keep({}, { keptOn: day('2026-11-12') }), 'commitment-over'],
    ['while a draft', keep({}, { madeOn: null }), 'not-given-yet'],
  ])('kept %s', (_, came, what) => expect(came).toBe(what))

  const move = (to: string, reason = 'Mưa kéo dài', of: Partial<Commitment> = {}) =>
    said(movePromise({ ...made, ...of }, { to: day(to), reason, today }))
  test.each<[string, string, string]>([
    ['to a later day', move('2026-12-31'), 'ok'],
    ['to today', move('2026-11-16'), 'ok'],
    ['to a day that has passed', move('2026-11-15'), 'day-past'],
    ['to the same day', move('2026-12-31', 'x', { dueOn: day('2026-12-31') }), 'nothing-changed'],
    ['without a reason', move('2026-12-31', ' '), 'reason-needed'],
    ['after it was kept', move('2026-12-31', 'x', { keptOn: today }), 'commitment-over'],
  ])('moved %s', (_, came, what) => expect(came).toBe(what))

  const end = (action: 'give-up' | 'take-back', of: Partial<Commitment> = {}, reason = 'Không bố trí được vốn') =>
    said(endOrResume({ ...made, ...of }, action, { reason, today }))
  test.each<[string, string, string]>([
    ['given up', end('give-up'), 'ok'],
    ['given up without a reason', end('give-up', {}, ''), 'reason-needed'],
    ['given up once it was kept', end('give-up', { keptOn: today }), 'commitment-over'],
    ['what was kept by mistake is taken back', end('take-back', { keptOn: today }), 'ok'],
    ['what runs has nothing to take back', end('take-back'), 'commitment-runs'],
  ])('%s', (_, came, what) => expect(came).toBe(what))
})
