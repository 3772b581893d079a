import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, isBefore } from '#kernel/day.ts'
import { workingCalendar } from '#modules/calendar/domain/index.ts'
import { haiPhong2026, type Rules } from '#modules/regulations/domain/index.ts'
import { type DayToMove, isFreeDay, type LeadersWord, moveDay, reopenIntake } from './conference-day.ts'
import { lastIntakeDay } from './intake.ts'
import { type DialogueFacts, milestones } from './milestones.ts'

const calendar = workingCalendar()
const { rules } = haiPhong2026
const stricter: Rules = { ...rules, intakeCount: { ...rules.intakeCount, value: 'fullDaysBetween' } }

const daysOf = (facts: Partial<DialogueFacts> = {}, by = rules) =>
  Object.fromEntries(
    milestones(
      { year: 2026, conferenceOn: day('2026-10-22'), cutOffOn: null, heldOn: null, notHeldOn: null, ...facts },
      by,
      calendar,
    ).map(({ name, due }) => [name, due.on.toString()]),
  )

test.each([
  ['2026-10-15', '2026-09-24', '2026-09-23'],
  ['2026-10-22', '2026-10-01', '2026-09-30'],
])('R6: of a conference on %s the last intake day is %s; read strictly, %s', (conference, usual, strict) => {
  expect(lastIntakeDay(calendar, day(conference), rules).toString()).toBe(usual)
  expect(lastIntakeDay(calendar, day(conference), stricter).toString()).toBe(strict)
})

test('Đại Sơn 2026: each milestone has its day by the default offsets', () => {
  expect(daysOf()).toEqual({
    'plan-sent': '2026-04-14',
    notice: '2026-09-03',
    'loudspeaker-first': '2026-09-24',
    'loudspeaker-last': '2026-09-30',
    'intake-closes': '2026-10-01',
    'verdict-proposed': '2026-10-02',
    decision: '2026-10-06',
    'petitions-assigned': '2026-10-06',
    invitations: '2026-10-13',
    'data-sheets': '2026-10-13',
    'draft-answers': '2026-10-13',
    'security-plan': '2026-10-15',
    programme: '2026-10-19',
    conference: '2026-10-22',
    minutes: '2026-10-26',
    'conclusion-notice': '2026-10-26',
    'own-answers': '2026-11-02',
    'result-report': '2026-11-02',
    'joint-answers': '2026-11-12',
    settlement: '2026-11-19',
  })
})

test('R2: read inclusively the plan may go on the day itself, or the last working day before a weekend', () => {
  const inclusive: Rules = { ...rules, planDueCount: { ...rules.planDueCount, value: 'inclusive' } }
  expect(daysOf({}, inclusive)['plan-sent']).toBe('2026-04-15')
  expect(daysOf({ year: 2028, conferenceOn: day('2028-10-19') }, inclusive)['plan-sent']).toBe('2028-04-14')
})

test('a conference early in the year has its notice ten working days before intake closes', () => {
  // Back from 24/8, over the worked Saturday 22/8, while 31/8 to 02/9 are days off.
  expect(daysOf({ conferenceOn: day('2026-09-17') }).notice).toBe('2026-08-11')
})

test('R6: once published, the last intake day stays while the conference moves', () => {
  const moved = daysOf({ conferenceOn: day('2026-10-29'), cutOffOn: day('2026-10-01') })
  expect(moved).toMatchObject({ 'intake-closes': '2026-10-01', decision: '2026-10-06', invitations: '2026-10-20' })
})

test('held: what follows counts from the recorded day, and is no longer planned', () => {
  const facts = { year: 2026, conferenceOn: day('2026-10-22'), cutOffOn: day('2026-10-01'), notHeldOn: null }
  const held = milestones({ ...facts, heldOn: day('2026-10-23') }, rules, calendar)
  expect(held.find(({ name }) => name === 'own-answers')?.due).toMatchObject({
    on: day('2026-11-03'),
    anchor: { what: 'conference', on: day('2026-10-23') },
    planned: false,
    legal: true,
  })
  expect(held.map(({ name }) => name)).toEqual([
    ...['plan-sent', 'notice', 'intake-closes', 'conference', 'minutes', 'conclusion-notice'],
    ...['own-answers', 'result-report', 'joint-answers', 'settlement'],
  ])
})

test('R14, R19: not held, those on the conference are gone; answers, report and settlement count from the decision', () => {
  const days = daysOf({ cutOffOn: day('2026-10-01'), notHeldOn: day('2026-10-06') })
  expect(days.conference).toBeUndefined()
  expect(days.minutes).toBeUndefined()
  expect(days).toMatchObject({
    'own-answers': '2026-10-15',
    'result-report': '2026-10-15',
    'joint-answers': '2026-10-26',
    settlement: '2026-11-03',
  })
})

describe('R4: a new conference day', () => {
  const published: DayToMove = {
    conferenceOn: day('2026-10-22'),
    cutOffOn: day('2026-10-01'),
    heldOn: null,
    closedOn: null,
  }
  const today = day('2026-10-05')
  const silent: LeadersWord = { reason: '', paper: '', byLeader: false }
  const move = (to: string, word = silent, facts = published) => moveDay(facts, day(to), today, word, rules, calendar)

  test('is free from n working days after the published last day: the day before, on and after', () => {
    expect(move('2026-10-21')).toEqual({ ok: false, refusal: 'reason-needed' })
    expect(isFreeDay(day('2026-10-22'), day('2026-10-01'), today, rules, calendar)).toBe(true)
    expect(move('2026-10-23')).toEqual({ ok: true, value: { free: true } })
  })

  test('otherwise needs the leader: his word, or his word recorded with its paper', () => {
    expect(move('2026-10-20', { ...silent, reason: 'Hội trường' })).toEqual({ ok: false, refusal: 'paper-needed' })
    expect(move('2026-10-20', { ...silent, reason: 'Hội trường', byLeader: true })).toEqual({
      ok: true,
      value: { free: false },
    })
    expect(move('2026-10-20', { reason: 'Hội trường', paper: '45/UBND', byLeader: false })).toMatchObject({ ok: true })
  })

  test.each([
    ['2026-10-22', {}, 'same-day'],
    ['2026-10-04', {}, 'day-passed'],
    ['2026-10-30', { heldOn: day('2026-10-05') }, 'held-already'],
    ['2026-10-30', { closedOn: day('2026-10-05') }, 'closed'],
    ['2026-10-06', { cutOffOn: day('2026-10-07') }, 'before-cut-off'],
  ] as const)('to %s with %o is refused: %s', (to, more, refusal) => {
    expect(move(to, { reason: 'x', paper: 'y', byLeader: true }, { ...published, ...more })).toEqual({
      ok: false,
      refusal,
    })
  })

  test('before the notice is free while the last intake day it would have has not passed', () => {
    const unpublished = { ...published, cutOffOn: null }
    expect(move('2026-10-23', silent, unpublished)).toEqual({ ok: false, refusal: 'reason-needed' })
    expect(move('2026-10-26', silent, unpublished)).toEqual({ ok: true, value: { free: true } })
  })

  test('a later day is never less free than an earlier one', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }), (start, more) => {
        const first = day('2026-10-05').add({ days: start })
        const free = (on: Temporal.PlainDate) => isFreeDay(on, day('2026-10-01'), today, rules, calendar)
        return !free(first) || free(first.add({ days: more }))
      }),
    ))
})

test('of a dialogue in course the milestones stand in the order of its days as far as they count from one anchor', () => {
  const days = Object.values(daysOf()).map(day)
  const disorder = days.filter((on, index) => index > 0 && isBefore(on, days[index - 1] ?? on))
  expect(disorder).toEqual([])
})

test.each([
  ['2026-10-12', '2026-11-01', 'conference-too-near'],
  ['2026-10-12', '2026-11-02', null],
  ['2026-10-12', '2026-11-03', null],
  ['2026-10-04', '2026-11-04', 'cut-off-passed'],
  ['2026-10-05', '2026-11-04', null],
])('R4: reopening until %s with a conference on %s: %s', (cutOff, conference, refusal) => {
  const intake = { cutOffOn: day(cutOff), conferenceOn: day(conference) }
  const outcome = reopenIntake(intake, day('2026-10-05'), rules, calendar)
  expect(outcome.ok ? null : outcome.refusal).toBe(refusal)
})
