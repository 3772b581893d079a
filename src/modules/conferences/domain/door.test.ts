import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { arrivalsFrom, type DoorAct, mayCheckIn, participationOf, tickedAt } from './index.ts'

const at = (time: string) => Temporal.Instant.from(`2026-10-22T${time}:00Z`)
const tick = (id: string, time: string, act: DoorAct['act'] = 'came', people = 1): DoorAct => ({
  ...{ id, inviteeId: 'moc', act, people, at: at(time) },
})

test.each([
  ['2026-10-21', 'day-to-come'],
  ['2026-10-22', undefined],
  ['2026-10-23', 'day-passed'],
])('on %s the door says %s', (ticked, refusal) => {
  const asked = mayCheckIn({ on: day('2026-10-22'), cancelled: false }, day(ticked))
  expect(asked.ok ? undefined : asked.refusal).toBe(refusal)
})

test('a conference that is not held lets nobody in', () =>
  expect(mayCheckIn({ on: day('2026-10-22'), cancelled: true }, day('2026-10-22'))).toEqual({
    ok: false,
    refusal: 'cancelled',
  }))

test('ticked at two doors, somebody is there once, since the earlier moment', () =>
  expect(arrivalsFrom([tick('b', '00:42', 'came', 2), tick('a', '00:40')])).toEqual([
    { inviteeId: 'moc', at: at('00:40'), people: 2 },
  ]))

test('an undoing takes back what was ticked until then, not what comes after it', () => {
  expect(arrivalsFrom([tick('a', '00:40'), tick('b', '00:41', 'undone')])).toEqual([])
  expect(arrivalsFrom([tick('a', '00:40'), tick('b', '00:41', 'undone'), tick('c', '00:50', 'came', 3)])).toEqual([
    { inviteeId: 'moc', at: at('00:50'), people: 3 },
  ])
})

test('in whatever order ticks arrive, and however often, the same people are there', () => {
  const ticks = fc.array(
    fc.record({
      id: fc.uuid(),
      inviteeId: fc.constantFrom('moc', 'may', 'nem'),
      act: fc.constantFrom('came' as const, 'undone' as const),
      people: fc.integer({ min: 1, max: 4 }),
      at: fc.integer({ min: 0, max: 20 }).map((minutes) => at('00:00').add({ minutes })),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(ticks, fc.infiniteStream(fc.double({ noNaN: true })), (acts, noise) => {
      const shuffled = [...acts, ...acts]
        .map((act) => ({ act, key: noise.next().value }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ act }) => act)
      expect(arrivalsFrom(shuffled)).toEqual(arrivalsFrom(acts))
    }),
  )
})

test('a tick is as old as the device measured, whatever day its own clock shows', () => {
  expect(tickedAt(at('01:00'), 90_000)).toEqual(Temporal.Instant.from('2026-10-22T00:58:30Z'))
  expect(tickedAt(at('01:00'), -5)).toEqual(at('01:00'))
})

test('who was invited, who said so, who came', () => {
  const one = { why: 'registered', countedAs: 'household', removed: false, answer: null, sent: true } as const
  const counts = participationOf(
    [
      { ...one, id: 'a', answer: 'comes' },
      { ...one, id: 'b', answer: 'declines', sent: false },
      { ...one, id: 'c', countedAs: 'company' },
      { ...one, id: 'd', why: 'body', countedAs: 'body' },
      { ...one, id: 'e', removed: true },
      { ...one, id: 'f', why: 'walk-in', countedAs: 'guest', sent: false },
    ],
    new Map([
      ['a', { people: 2 }],
      ['d', { people: 1 }],
      ['f', { people: 3 }],
    ]),
  )
  expect(counts).toMatchObject({ invited: 4, sent: 3, replied: 2, willCome: 1, declined: 1, came: 2, walkIns: 1 })
  expect(counts).toMatchObject({ people: 6, businessPeople: 2, businesses: 1 })
  expect(counts.groups.map(({ group, invited, came, people }) => [group, invited, came, people])).toEqual([
    ['company', 1, 0, 0],
    ['household', 2, 1, 2],
    ['body', 1, 1, 1],
    ['guest', 0, 1, 3],
  ])
})
