import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDays, type Day, day, instantAt, isBefore, later } from '#kernel/day.ts'
import { workingCalendar } from '#modules/calendar/domain/index.ts'
import { haiPhong2026 } from '#modules/regulations/domain/index.ts'
import { type Course, clockStart } from './clock.ts'
import type { Due, Terms } from './due.ts'
import { cutOffInstants, isLate, type Receipt } from './lateness.ts'
import {
  answerDue,
  type Competence,
  confirmationDue,
  escalateDue,
  mayBecomeJoint,
  releaseDue,
  reopenedDue,
} from './petition-terms.ts'
import { postponeReminderDue, reportDue, supplementaryReports } from './report-terms.ts'
import { standing, workingDaysOverdue } from './standing.ts'

const calendar = workingCalendar()
const terms: Terms = { rules: haiPhong2026.rules, calendar }

const decided = (...all: [decision: string, on: string][]) => all.map(([decision, on]) => ({ decision, on: day(on) }))
const course = (facts: Partial<Course> = {}): Course => ({
  plannedOn: day('2026-10-22'),
  heldOn: null,
  decisions: [],
  cityReply: null,
  ...facts,
})
const petition = (competence: Competence = 'own', receivedOn = '2026-09-15') => ({
  competence,
  receivedOn: day(receivedOn),
})
/** "2026-11-02 conference 2026-10-22 7": the due day, and why. */
const told = (due: Due | null): string | null =>
  due && `${due.on} ${due.anchor.what} ${due.anchor.on} ${due.term}${due.planned ? ' dự kiến' : ''}`
const dueOf = (facts: Partial<Course>, today: string, of = petition()) =>
  told(answerDue(of, course(facts), day(today), terms))

describe('conference held (R13)', () => {
  const held = { heldOn: day('2026-10-22') }

  test.each<[string, Competence, string, string]>([
    ['own, 7 working days', 'own', '2026-09-15', '2026-11-02 conference 2026-10-22 7'],
    ['several bodies, 15', 'joint', '2026-09-15', '2026-11-12 conference 2026-10-22 15'],
    ['not classified yet, as own', null, '2026-09-15', '2026-11-02 conference 2026-10-22 7'],
    ['spoken there', 'own', '2026-10-22', '2026-11-02 conference 2026-10-22 7'],
    ['received the day before', 'own', '2026-10-21', '2026-11-02 conference 2026-10-22 7'],
    ['received the day after, from receipt', 'own', '2026-10-23', '2026-11-03 receipt 2026-10-23 7'],
    ['received long after, of several bodies', 'joint', '2026-11-02', '2026-11-23 receipt 2026-11-02 15'],
  ])('%s', (_, competence, receivedOn, due) => {
    expect(dueOf(held, '2026-10-23', petition(competence, receivedOn))).toBe(due)
  })

  test('a due day carries its source, and that missing it needs a reason (R17)', () => {
    expect(answerDue(petition(), course(held), day('2026-10-23'), terms)).toMatchObject({
      source: 'Kế hoạch của UBND xã, mục II.2.1',
      legal: true,
      planned: false,
      provisional: false,
    })
  })

  test('held on another day than planned, the recorded day counts', () => {
    expect(dueOf({ heldOn: day('2026-10-23') }, '2026-10-23')).toBe('2026-11-03 conference 2026-10-23 7')
  })

  test('what is beyond authority or no petition is not owed an answer by a day', () => {
    expect(dueOf(held, '2026-10-23', petition('beyond'))).toBeNull()
    expect(dueOf(held, '2026-10-23', petition('not-petition'))).toBeNull()
  })
})

describe('not held (R14)', () => {
  const notHeld = { decisions: decided(['answer-in-writing', '2026-10-06']) }

  test.each<[string, Competence, string, string]>([
    ['own, 7 working days from the decision', 'own', '2026-09-15', '2026-10-15 decision 2026-10-06 7'],
    ['several bodies, 14', 'joint', '2026-09-15', '2026-10-26 decision 2026-10-06 14'],
    ['received on the day of the decision', 'own', '2026-10-06', '2026-10-15 decision 2026-10-06 7'],
    ['received the day after', 'own', '2026-10-07', '2026-10-16 receipt 2026-10-07 7'],
  ])('%s', (_, competence, receivedOn, due) => {
    expect(dueOf(notHeld, '2026-10-07', petition(competence, receivedOn))).toBe(due)
  })

  test('a later decision replaces it: to hold after all, then not', () => {
    const hold: [string, string] = ['hold-as-is', '2026-10-08']
    const again: [string, string] = ['answer-in-writing', '2026-10-12']
    expect(dueOf({ decisions: decided(['answer-in-writing', '2026-10-06'], hold) }, '2026-10-08')).toBe(
      '2026-11-02 conference 2026-10-22 7 dự kiến',
    )
    expect(dueOf({ decisions: decided(['answer-in-writing', '2026-10-06'], hold, again) }, '2026-10-12')).toBe(
      '2026-10-21 decision 2026-10-12 7',
    )
  })

  test('a conference that was held counts, whatever had been decided', () => {
    expect(dueOf({ ...notHeld, heldOn: day('2026-10-22') }, '2026-10-23')).toBe('2026-11-02 conference 2026-10-22 7')
  })
})

describe('the planned day (R13)', () => {
  test.each([
    ['2026-10-21', '2026-11-12 conference 2026-10-22 15 dự kiến'],
    ['2026-10-22', '2026-11-12 conference 2026-10-22 15 dự kiến'],
    ['2026-10-23', '2026-11-11 planned-conference 2026-10-22 14'],
  ])("on %s, with neither a conference nor a decision: before it planned, once it passed R14's clock", (today, due) => {
    expect(dueOf({}, today, petition('joint'))).toBe(due)
  })

  test('a conference recorded afterwards recomputes it', () => {
    expect(dueOf({ heldOn: day('2026-10-22') }, '2026-10-26', petition('joint'))).toBe(
      '2026-11-12 conference 2026-10-22 15',
    )
  })

  test('decided to hold and not recorded yet, it stays planned; reopened intake and no new decision, it passes', () => {
    expect(dueOf({ decisions: decided(['hold', '2026-09-30']) }, '2026-10-23')).toContain('dự kiến')
    expect(dueOf({ decisions: decided(['reopen-intake', '2026-09-30']) }, '2026-10-23')).toContain('planned-conference')
  })
})

describe('asking to postpone (R10)', () => {
  const asked = decided(['ask-to-postpone', '2026-10-05'])
  const approved = { on: day('2026-10-09'), approved: true }
  const refused = { on: day('2026-10-09'), approved: false }

  test.each([
    ['2026-10-02', '2026-10-14 decision 2026-10-05 7'],
    ['2026-10-05', '2026-10-14 decision 2026-10-05 7'],
    ['2026-10-06', '2026-11-02 conference 2026-10-22 7 dự kiến'],
  ])("received on %s: R14's clock for what came until the decision, the others follow the planned day", (on, due) => {
    expect(dueOf({ decisions: asked }, '2026-10-06', petition('own', on))).toBe(due)
  })

  test('approval does not stop it, nor does the conference on the new day; later petitions follow that day', () => {
    const moved = { plannedOn: day('2026-11-19'), cityReply: approved }
    const held = { ...moved, heldOn: day('2026-11-19'), decisions: [...asked, ...decided(['hold', '2026-11-03'])] }
    for (const facts of [{ ...moved, decisions: asked }, held]) {
      expect(dueOf(facts, '2026-11-20', petition('own', '2026-10-02'))).toBe('2026-10-14 decision 2026-10-05 7')
    }
    expect(dueOf({ ...moved, decisions: asked }, '2026-10-12', petition('own', '2026-10-06'))).toBe(
      '2026-12-01 conference 2026-11-19 7 dự kiến',
    )
    expect(dueOf(held, '2026-11-20', petition('own', '2026-10-06'))).toBe('2026-12-01 conference 2026-11-19 7')
  })

  test('while the city is silent the planned day passing changes no clock', () => {
    const after = { decisions: asked }
    const late = petition('own', '2026-10-06')
    expect(dueOf(after, '2026-10-22', late)).toBe(dueOf(after, '2026-10-23', late))
    expect(dueOf(after, '2026-12-01', late)).toContain('dự kiến')
  })

  test('the new day passing with nothing decided starts the clock of the later ones', () => {
    const facts = { plannedOn: day('2026-11-19'), decisions: asked, cityReply: approved }
    expect(dueOf(facts, '2026-11-20', petition('own', '2026-10-06'))).toBe('2026-12-01 planned-conference 2026-11-19 7')
  })

  test('refused, the clock runs on until the leader decides again; then it follows the decision in force', () => {
    const earlier = petition('own', '2026-10-02')
    expect(dueOf({ decisions: asked, cityReply: refused }, '2026-10-12', earlier)).toContain('decision 2026-10-05')
    const inWriting = [...asked, ...decided(['answer-in-writing', '2026-10-12'])]
    expect(dueOf({ decisions: inWriting, cityReply: refused }, '2026-10-12', earlier)).toBe(
      '2026-10-21 decision 2026-10-12 7',
    )
    const closed = [...asked, ...decided(['close-with-report', '2026-10-12'])]
    expect(dueOf({ decisions: closed, cityReply: refused }, '2026-10-12', earlier)).toContain('decision 2026-10-05')
    expect(dueOf({ decisions: closed, cityReply: refused }, '2026-10-13', petition('own', '2026-10-08'))).toBe(
      '2026-10-21 decision 2026-10-12 7',
    )
  })

  test('a refusal after the planned day had passed is what starts the clock of the later ones', () => {
    const facts = { decisions: asked, cityReply: { on: day('2026-10-28'), approved: false } }
    expect(dueOf(facts, '2026-10-28', petition('own', '2026-10-06'))).toBe('2026-11-06 planned-conference 2026-10-28 7')
  })

  test('the city is reminded after 5 working days', () => {
    expect(told(postponeReminderDue(day('2026-10-05'), terms))).toBe('2026-10-12 decision 2026-10-05 5')
  })
})

describe('other terms of a petition', () => {
  test('beyond authority: 5 working days from the same day, a target (R15)', () => {
    const beyond = (facts: Partial<Course>, today: string) =>
      escalateDue(petition('beyond'), course(facts), day(today), terms)
    expect(told(beyond({ heldOn: day('2026-10-22') }, '2026-10-23'))).toBe('2026-10-29 conference 2026-10-22 5')
    expect(told(beyond({}, '2026-10-01'))).toContain('dự kiến')
    expect(told(beyond({ decisions: decided(['answer-in-writing', '2026-10-06']) }, '2026-10-07'))).toBe(
      '2026-10-13 decision 2026-10-06 5',
    )
    expect(beyond({}, '2026-10-01').legal).toBe(false)
  })

  test.each([
    ['2026-10-30', true],
    ['2026-11-02', true],
    ['2026-11-03', false],
  ])('on %s it may still become a matter of several bodies: %s (R13)', (today, may) => {
    expect(mayBecomeJoint(petition('own'), course({ heldOn: day('2026-10-22') }), day(today), terms)).toBe(may)
  })

  test('reopened: 7 new working days from the day of asking (R18)', () => {
    expect(told(reopenedDue(day('2026-11-05'), terms))).toBe('2026-11-16 reopened 2026-11-05 7')
  })

  test('what was answered aloud is confirmed in 2 working days, late after 7 (R13)', () => {
    const { target, limit } = confirmationDue(day('2026-10-22'), terms)
    expect([told(target), target.legal]).toEqual(['2026-10-26 conference 2026-10-22 2', false])
    expect([told(limit), limit.legal]).toEqual(['2026-11-02 conference 2026-10-22 7', true])
  })

  test('the public text is released within 2 working days of receipt, a target (R20)', () => {
    expect(told(releaseDue(day('2026-09-18'), terms))).toBe('2026-09-22 receipt 2026-09-18 2')
    expect(releaseDue(day('2026-09-18'), terms).legal).toBe(false)
  })

  test('counted over days off that are not published it is provisional', () => {
    const heldOn = day('2027-01-25')
    expect(answerDue(petition(), course({ heldOn }), day('2027-01-26'), terms)?.provisional).toBe(true)
  })
})

describe('reports (R19)', () => {
  test.each<[string, Partial<Course>, string, string]>([
    ['held', { heldOn: day('2026-10-22') }, '2026-10-23', '2026-11-02 conference 2026-10-22 7'],
    [
      'not held',
      { decisions: decided(['answer-in-writing', '2026-10-06']) },
      '2026-10-06',
      '2026-10-15 decision 2026-10-06 7',
    ],
    [
      'closed',
      { decisions: decided(['close-with-report', '2026-12-01']) },
      '2026-12-01',
      '2026-12-10 decision 2026-12-01 7',
    ],
    ['to come', {}, '2026-10-01', '2026-11-02 conference 2026-10-22 7 dự kiến'],
    ['passed', {}, '2026-10-23', '2026-11-02 planned-conference 2026-10-22 7 dự kiến'],
  ])('the report of a conference %s', (_, facts, today, due) => {
    expect(told(reportDue(course(facts), day(today), terms))).toBe(due)
  })

  const open = (dueOn: string, answeredOn: string | null = null) => ({
    dueOn: day(dueOn),
    answeredOn: answeredOn === null ? null : day(answeredOn),
  })
  const reports = (answers: ReturnType<typeof open>[], today: string) => {
    const { first, next, nextAwaited } = supplementaryReports(answers, day(today), terms)
    return [told(first), told(next), nextAwaited]
  }

  test('nothing was open: none', () => {
    expect(reports([], '2026-11-20')).toEqual([null, null, false])
  })

  test('before the last due day it is planned from that day', () => {
    const answers = [open('2026-11-12'), open('2026-11-02', '2026-10-30')]
    expect(reports(answers, '2026-11-12')).toEqual(['2026-11-17 last-answer-due 2026-11-12 3 dự kiến', null, false])
  })

  test('all given before the last due day: from the last answer', () => {
    const answers = [open('2026-11-12', '2026-11-10'), open('2026-11-02', '2026-10-30')]
    expect(reports(answers, '2026-11-11')).toEqual(['2026-11-13 last-answer 2026-11-10 3', null, false])
  })

  test('the last given on the last due day: still one report', () => {
    expect(reports([open('2026-11-12', '2026-11-12')], '2026-11-13')).toEqual([
      '2026-11-17 last-answer 2026-11-12 3',
      null,
      false,
    ])
  })

  test('some open after the last due day: one from that day, the next when the last is given', () => {
    expect(reports([open('2026-11-12'), open('2026-11-02', '2026-10-30')], '2026-11-13')).toEqual([
      '2026-11-17 last-answer-due 2026-11-12 3',
      null,
      true,
    ])
    expect(reports([open('2026-11-12', '2026-11-18'), open('2026-11-02', '2026-10-30')], '2026-11-19')).toEqual([
      '2026-11-17 last-answer-due 2026-11-12 3',
      '2026-11-23 last-answer 2026-11-18 3',
      false,
    ])
  })
})

describe('how a due day stands (R16)', () => {
  test.each([
    ['2026-10-28', 'in-time', 0],
    ['2026-10-29', 'due-soon', 0],
    ['2026-11-01', 'due-soon', 0],
    ['2026-11-02', 'due-soon', 0],
    ['2026-11-03', 'overdue', 1],
    ['2026-11-05', 'overdue', 3],
  ])('due on Monday 02/11/2026, on %s it is %s, %i working days late', (today, expected, late) => {
    expect(standing(day('2026-11-02'), day(today), calendar)).toBe(expected)
    expect(workingDaysOverdue(day('2026-11-02'), day(today), calendar)).toBe(late)
  })

  test('due on a Friday it is overdue on Saturday, by no working day yet', () => {
    expect(standing(day('2026-10-30'), day('2026-10-31'), calendar)).toBe('overdue')
    expect(workingDaysOverdue(day('2026-10-30'), day('2026-10-31'), calendar)).toBe(0)
  })

  test('what is done stays done, late or not', () => {
    const [due, today] = [day('2026-11-12'), day('2026-12-01')]
    expect(standing(due, today, calendar, day('2026-11-12'))).toBe('met')
    expect(standing(due, today, calendar, day('2026-11-13'))).toBe('met-late')
    expect(standing(null, today, calendar, day('2026-11-13'))).toBe('met')
    expect(standing(null, today, calendar)).toBe('no-date')
    expect(workingDaysOverdue(due, day('2026-11-17'), calendar)).toBe(3)
  })
})

describe('late petitions (R4, R6)', () => {
  const lastDay = day('2026-10-01')
  const arrived = (channel: Receipt['channel'], on: string, time: string) =>
    isLate({ channel, on: day(on), at: instantAt(day(on), time) }, lastDay)

  test.each(['online', 'phone', 'email', 'zalo'] as const)('%s: by the instant, until 24:00 of L', (channel) => {
    expect(arrived(channel, '2026-10-01', '23:59:59.999')).toBe(false)
    expect(arrived(channel, '2026-10-02', '00:00')).toBe(true)
  })

  test('online: the sending began before midnight, though the day entered is the next', () => {
    const at = instantAt(lastDay, '23:59:59')
    expect(isLate({ channel: 'online', at, on: day('2026-10-02') }, lastDay)).toBe(false)
  })

  test.each(['paper', 'village', 'conference'] as const)('%s: by the day, whenever it is entered', (channel) => {
    const entered = instantAt(day('2026-10-05'), '09:00')
    expect(isLate({ channel, at: entered, on: day('2026-09-30') }, lastDay)).toBe(false)
    expect(isLate({ channel, at: entered, on: lastDay }, lastDay)).toBe(false)
    expect(isLate({ channel, at: entered, on: day('2026-10-02') }, lastDay)).toBe(true)
  })

  test("intake ends at the counter's closing time, and online at 24:00 in Hà Nội", () => {
    const { counter, online } = cutOffInstants(lastDay, '17:00')
    expect([String(counter), String(online)]).toEqual(['2026-10-01T10:00:00Z', '2026-10-01T17:00:00Z'])
  })
})

describe('always', () => {
  const anyDay = fc.integer({ min: 0, max: 200 }).map((days) => day('2026-08-01').add({ days }))
  const anyCompetence = fc.constantFrom<Competence>('own', 'joint', null)
  const kinds = ['hold', 'hold-as-is', 'reopen-intake', 'answer-in-writing', 'ask-to-postpone', 'close-with-report']
  const anyDecisions = fc
    .array(fc.record({ decision: fc.constantFrom(...kinds), on: anyDay }), { maxLength: 4 })
    .map((all) => all.toSorted((a, b) => compareDays(a.on, b.on)))
  const anyCourse = fc.record({
    plannedOn: anyDay,
    heldOn: fc.option(anyDay),
    decisions: anyDecisions,
    cityReply: fc.option(fc.record({ on: anyDay, approved: fc.boolean() })),
  })

  test('no clock starts before receipt', () =>
    fc.assert(
      fc.property(anyCourse, anyDay, anyDay, (facts, receivedOn, today) => {
        return !isBefore(clockStart(facts, receivedOn, today).anchor.on, receivedOn)
      }),
    ))

  test('a petition received later is never due earlier, but for what a request to postpone divides', () =>
    fc.assert(
      fc.property(anyCourse, anyCompetence, anyDay, anyDay, anyDay, (facts, competence, a, b, today) => {
        fc.pre(!facts.decisions.some(({ decision }) => decision === 'ask-to-postpone'))
        const [first, second] = isBefore(a, b) ? [a, b] : [b, a]
        const on = (receivedOn: Day) => answerDue({ competence, receivedOn }, facts, today, terms)?.on ?? today
        return !isBefore(on(second), on(first))
      }),
    ))

  test('several bodies never have less time than one', () =>
    fc.assert(
      fc.property(anyCourse, anyDay, anyDay, (facts, receivedOn, today) => {
        const [own, joint] = (['own', 'joint'] as const).map((competence) =>
          answerDue({ competence, receivedOn }, facts, today, terms),
        )
        return own && joint ? !isBefore(joint.on, own.on) : false
      }),
    ))

  test('once held, only the conference day and receipt matter, unless a postponement was asked for', () =>
    fc.assert(
      fc.property(anyCourse, anyDay, anyDay, anyDay, (facts, heldOn, receivedOn, today) => {
        fc.pre(!facts.decisions.some(({ decision }) => decision === 'ask-to-postpone'))
        const { anchor, planned, withConference } = clockStart({ ...facts, heldOn }, receivedOn, today)
        return anchor.on.equals(later(heldOn, receivedOn)) && !planned && withConference
      }),
    ))
})
