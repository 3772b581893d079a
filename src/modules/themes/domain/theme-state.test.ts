import { describe, expect, test } from 'vitest'
import { type Day, day } from '#kernel/day.ts'
import type { Measure } from './measures.ts'
import { compareThemes, isThemeLate, nearestDue, nextStep, themeState } from './theme-state.ts'

const measure = (changes: Partial<Measure>): Measure => ({
  ...{ kind: 'solution', madeOn: day('2026-01-05'), dueOn: null, keptOn: null, givenUpOn: null },
  ...{ moved: false, outcome: null, remindedOn: null },
  ...changes,
})
const kept = { keptOn: day('2026-06-01') }
const gone = { givenUpOn: day('2026-06-01') }
const replied = (outcome: Measure['outcome']) => measure({ kind: 'proposal', ...kept, outcome })
const open = measure({})
const sent = measure({ kind: 'proposal' })

describe('how a theme stands', () => {
  test.each([
    ['nothing was decided', [], 'undecided'],
    ['the commune is at work', [open], 'under-way'],
    ['it was proposed', [sent], 'waiting-city'],
    ['both', [open, sent], 'both'],
    ['the commune did it', [measure(kept)], 'settled'],
    ['granted', [replied('granted')], 'settled'],
    ['granted in part', [replied('partly')], 'partly'],
    ['done, and refused', [measure(kept), replied('refused')], 'partly'],
    ['refused', [replied('refused')], 'unsettled'],
    ['no reply', [replied('none')], 'unsettled'],
    ['given up', [measure(gone)], 'unsettled'],
    ['refused once, then granted', [replied('refused'), replied('granted')], 'settled'],
    ['granted once, asked again', [replied('granted'), sent], 'waiting-city'],
    ['done, and waiting', [measure(kept), sent], 'waiting-city'],
  ] as const)('%s', (_, measures, state) => expect(themeState(measures)).toBe(state))
})

describe('who acts next', () => {
  const by = (dueOn: string, remindedOn: Day | null = null) =>
    measure({ kind: 'proposal', dueOn: day(dueOn), remindedOn })
  const next = (measures: readonly Measure[], today: string) => {
    const { who, step } = nextStep(measures, day(today))
    return `${who} ${step}`
  }
  test.each([
    ['2026-11-14', 'city reply', false],
    ['2026-11-15', 'city reply', false],
    ['2026-11-16', 'commune remind', true],
  ] as const)('asked to reply by 15/11: on %s %s', (today, said, late) => {
    expect(next([by('2026-11-15')], today)).toBe(said)
    expect(isThemeLate([by('2026-11-15')], day(today))).toBe(late)
  })
  test.each([
    ['2026-11-14', 'commune remind'],
    ['2026-11-15', 'commune remind'],
    ['2026-11-16', 'city reply'],
  ] as const)('reminded on %s, looked at on 20/11: %s; it stays late', (remindedOn, said) => {
    expect(next([by('2026-11-15', day(remindedOn))], '2026-11-20')).toBe(said)
    expect(isThemeLate([by('2026-11-15', day(remindedOn))], day('2026-11-20'))).toBe(true)
  })
  test.each([
    [[], 'commune decide'],
    [[replied('refused')], 'commune decide'],
    [[open], 'commune do'],
    [[open, by('2026-12-01')], 'commune do'],
    [[open, by('2026-11-01')], 'commune remind'],
    [[replied('granted')], 'nobody null'],
    [[replied('partly')], 'nobody null'],
  ] as const)('otherwise (%#)', (measures, said) => expect(next(measures, '2026-11-20')).toBe(said))
})

test('late ones first, then the nearest day, then those without; what is over last', () => {
  const due = (text: string) => [measure({ dueOn: day(text) })]
  const themes = [
    { name: 'Xong', measures: [measure(kept)] },
    { name: 'Chưa có hướng', measures: [] },
    { name: 'Tháng 12', measures: due('2026-12-01') },
    { name: 'Quá lâu', measures: due('2026-05-01') },
    { name: 'Không ngày', measures: [open] },
    { name: 'Vừa quá', measures: due('2026-11-19') },
  ]
  const sorted = themes.toSorted((a, b) => compareThemes(a, b, day('2026-11-20')))
  expect(sorted.map(({ name }) => name)).toEqual([
    ...['Quá lâu', 'Vừa quá', 'Tháng 12', 'Chưa có hướng', 'Không ngày', 'Xong'],
  ])
  expect(
    nearestDue([...due('2026-12-01'), ...due('2026-11-19'), measure({ ...kept, dueOn: day('2026-01-01') })]),
  ).toEqual(day('2026-11-19'))
})
