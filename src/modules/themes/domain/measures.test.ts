import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { achieved, type Measure, mayMake, measureState, recordReply, remindRefusal } from './measures.ts'

const proposal: Measure = {
  ...{ kind: 'proposal', madeOn: day('2026-10-01'), dueOn: day('2026-11-15'), keptOn: null, givenUpOn: null },
  ...{ moved: false, outcome: null, remindedOn: null },
}
const solution: Measure = { ...proposal, kind: 'solution' }
const refusalOf = (came: ReturnType<typeof recordReply>) => (came.ok ? null : came.refusal)

test.each([
  ['2026-11-14', 'open'],
  ['2026-11-15', 'open'],
  ['2026-11-16', 'late'],
] as const)('a measure due on 15/11 stands on %s as %s', (today, state) => {
  expect(measureState(solution, day(today))).toBe(state)
  expect(measureState(proposal, day(today))).toBe(state)
})

describe('a new one', () => {
  const made = { kind: 'solution', what: 'Lát 320 m rãnh', hasOwner: true, madeOn: day('2026-10-05') } as const
  const until = { dueOn: day('2026-10-30'), planPeriod: '' }
  const today = day('2026-10-05')
  test.each([
    ['as it should be', { ...made, ...until }, null],
    ['by the period of a plan alone', { ...made, dueOn: null, planPeriod: '2026–2030' }, null],
    ['by nothing', { ...made, dueOn: null, planPeriod: ' ' }, 'day-or-period-needed'],
    ['a proposal may ask for a reply by no day', { ...made, kind: 'proposal', dueOn: null, planPeriod: '' }, null],
    ['nothing said', { ...made, ...until, what: ' ' }, 'what-empty'],
    ['nobody named', { ...made, ...until, hasOwner: false }, 'owner-needed'],
    ['decided tomorrow', { ...made, ...until, madeOn: day('2026-10-06') }, 'day-in-future'],
    ['due the day before it was decided', { ...made, dueOn: day('2026-10-04'), planPeriod: '' }, 'due-before-made'],
    ['due the day it was decided', { ...made, dueOn: day('2026-10-05'), planPeriod: '' }, null],
  ] as const)('%s', (_, input, refusal) => expect(mayMake(input, [], today)).toBe(refusal))

  test('one of a kind is under way at a time', () => {
    expect(mayMake({ ...made, ...until }, [solution], today)).toBe('under-way-already')
    expect(mayMake({ ...made, ...until }, [proposal], today)).toBeNull()
    expect(mayMake({ ...made, ...until }, [{ ...solution, keptOn: day('2026-10-04') }], today)).toBeNull()
    expect(mayMake({ ...made, ...until }, [{ ...solution, givenUpOn: day('2026-10-04') }], today)).toBeNull()
  })
})

describe('what those above reply', () => {
  const reply = (changes: Partial<Parameters<typeof recordReply>[1]>, today = '2026-11-20') =>
    refusalOf(recordReply(proposal, { outcome: 'granted', on: day('2026-11-18'), says: true, ...changes }, day(today)))
  test.each([
    ['with its number', {}, null],
    ['with nothing to show', { says: false }, 'evidence-needed'],
    ['before it was sent', { on: day('2026-09-30') }, 'kept-before-made'],
    ['on the day it was sent', { on: day('2026-10-01') }, null],
    ['tomorrow', { on: day('2026-11-21') }, 'day-in-future'],
  ] as const)('%s', (_, changes, refusal) => expect(reply(changes)).toBe(refusal))

  test.each([
    ['2026-11-14', 'still-time-to-reply'],
    ['2026-11-15', 'still-time-to-reply'],
    ['2026-11-16', null],
  ] as const)('that there was none, said on %s', (on, refusal) =>
    expect(reply({ outcome: 'none', says: false, on: day(on) })).toBe(refusal),
  )

  test('what is over has no further reply', () => {
    const over = { ...proposal, keptOn: day('2026-11-01'), outcome: 'refused' as const }
    const again = { outcome: 'granted' as const, on: day('2026-11-18'), says: true }
    expect(refusalOf(recordReply(over, again, day('2026-11-20')))).toBe('commitment-over')
  })
})

test('a reminder: of a proposal only, from the day it was sent to today', () => {
  const today = day('2026-11-20')
  const on = (text: string) => remindRefusal(proposal, day(text), today)
  expect([on('2026-09-30'), on('2026-10-01'), on('2026-11-20'), on('2026-11-21')]).toEqual([
    ...['reminded-before-sent', null, null, 'day-in-future'],
  ])
  expect(remindRefusal(solution, today, today)).toBe('not-a-proposal')
  expect(remindRefusal({ ...proposal, givenUpOn: today }, today, today)).toBe('commitment-over')
})

test('what a measure brought', () => {
  const kept = { keptOn: day('2026-11-01') }
  expect([
    ...[achieved(solution), achieved({ ...solution, ...kept })],
    ...(['granted', 'partly', 'refused', 'none'] as const).map((outcome) =>
      achieved({ ...proposal, ...kept, outcome }),
    ),
  ]).toEqual([false, 'whole', 'whole', 'part', false, false])
})
