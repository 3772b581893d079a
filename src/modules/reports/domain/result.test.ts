import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { countResults, type Handled, isLate, type Outcome, outcomeOf } from './result.ts'

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
