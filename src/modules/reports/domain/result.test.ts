import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import {
  countResults,
  type Handled,
  type HandledSince,
  isLate,
  type Outcome,
  outcomeOf,
  type Since,
  sinceReport,
  standingAt,
} from './result.ts'

const due = day('2026-11-02')
const open: Handled = { stage: 'drafting', spoken: false, answeredOn: null, dueOn: due }

test.each<[string, Partial<Handled>, string, Outcome, boolean]>([
  ['the day before it is due', {}, '2026-11-01', 'open', false],
  ['on the day', {}, '2026-11-02', 'open', false],
  ['the day after', {}, '2026-11-03', 'overdue', true],
  ['answered on the day', { stage: 'answered', answeredOn: day('2026-11-02') }, '2026-12-01', 'written', false],
  ['answered the day after', { stage: 'answered', answeredOn: day('2026-11-03') }, '2026-12-01', 'written', true],
  [
    'answered at the hall',
    { stage: 'answered', spoken: true, answeredOn: day('2026-10-22') },
    '2026-11-03',
    'aloud',
    false,
  ],
  ['guided', { stage: 'guided', answeredOn: day('2026-10-20') }, '2026-11-03', 'guided', false],
  ['waiting for the city is not late', { stage: 'waiting-city' }, '2027-01-01', 'waiting-city', false],
  ['withdrawn is not late', { stage: 'withdrawn' }, '2027-01-01', 'withdrawn', false],
  ['no term is known', { dueOn: null }, '2027-01-01', 'open', false],
])('%s', (_, change, today, outcome, late) => {
  const handled = { ...open, ...change }
  expect(outcomeOf(handled, day(today))).toBe(outcome)
  expect(isLate(handled, day(today))).toBe(late)
})

test.each([
  ['on the last day', '2026-11-02', false],
  ['the day after', '2026-11-03', true],
])('R15: guided %s of the target, however long ago', (_, sentOn, late) => {
  const guided = { stage: 'guided', spoken: false, answeredOn: null, dueOn: day('2026-11-02'), sentOn: day(sentOn) }
  expect(isLate(guided, day('2026-12-31'))).toBe(late)
})

test('the counts add up; a withdrawn one is listed and not counted; who is late without a cause is told apart', () => {
  const row = (outcome: Outcome, late = false, delayCause = '') => ({ outcome, late, delayCause })
  const counts = countResults([
    ...[row('aloud'), row('written'), row('written', true, 'Chờ đo đạc'), row('guided'), row('waiting-city')],
    ...[row('open'), row('overdue', true), row('withdrawn')],
  ])
  expect(counts).toEqual({
    all: 7,
    by: { aloud: 1, written: 2, guided: 1, 'waiting-city': 1, open: 1, overdue: 1, withdrawn: 1 },
    ...{ inTime: 3, late: 2, unexplained: 1 },
  })
  const { withdrawn, ...counted } = counts.by
  expect(Object.values(counted).reduce((sum, one) => sum + one, 0)).toBe(counts.all)
  expect(withdrawn).toBe(1)
})

const on = day('2026-11-02')
const since: HandledSince = { ...open, sentOn: null, withdrawnOn: null }

test.each<[string, Partial<HandledSince>, string]>([
  ['answered on the day', { stage: 'answered', answeredOn: on }, 'answered'],
  ['answered the day after', { stage: 'answered', answeredOn: on.add({ days: 1 }) }, 'open'],
  ['answered later, reported before', { stage: 'answered', answeredOn: day('2026-11-09'), sentOn: on }, 'waiting-city'],
  ['reported on the day', { stage: 'waiting-city', sentOn: on }, 'waiting-city'],
  ['reported later', { stage: 'waiting-city', sentOn: on.add({ days: 1 }) }, 'open'],
  ['guided later', { stage: 'guided', sentOn: on.add({ days: 1 }) }, 'open'],
  ['withdrawn on the day', { stage: 'withdrawn', withdrawnOn: on }, 'withdrawn'],
  ['withdrawn later', { stage: 'withdrawn', withdrawnOn: on.add({ days: 1 }) }, 'open'],
])('as it stood on a day: %s', (_, change, stage) => {
  const stood = standingAt({ ...since, ...change }, on)
  expect(stood.stage).toBe(stage)
  expect(stood.answeredOn).toEqual(stage === 'answered' ? on : null)
})

test.each<[string, Outcome, string | null, boolean, Since]>([
  ['open then, answered since', 'written', '2026-11-04', true, 'settled'],
  ['open then, withdrawn since', 'withdrawn', null, true, 'settled'],
  ['open then, and late now', 'overdue', null, true, 'open'],
  ['answered before', 'written', '2026-11-02', false, null],
  ['waited for the city, answered since', 'written', '2026-11-03', false, 'settled'],
  ['waits for the city still', 'waiting-city', null, false, null],
])('R19, since the report: %s', (_, outcome, answeredOn, openThen, expected) => {
  expect(sinceReport({ outcome, answeredOn: answeredOn === null ? null : day(answeredOn) }, openThen, on)).toBe(
    expected,
  )
})
