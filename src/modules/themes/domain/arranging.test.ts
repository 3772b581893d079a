import { expect, test } from 'vitest'
import { mayBeGrouped, movedBy, topicsByField } from './arranging.ts'

test.each([
  ['b', 'up', ['b', 'a', 'c']],
  ['b', 'down', ['a', 'c', 'b']],
  ['a', 'up', null],
  ['c', 'down', null],
  ['x', 'up', null],
] as const)('%s %s', (id, direction, order) => {
  expect(movedBy<string>(['a', 'b', 'c'], id, direction)).toEqual(order)
})

const loose = (id: string, field: string | null, number: number | null, askAtConference = false) => ({
  ...{ id, field, number, askAtConference },
})

test('a topic a field, the most asked about first; who wants to speak comes first in it; what has no field stays out', () => {
  const petitions = [
    loose('p4', 'tax', 4),
    loose('p1', 'land', 1),
    loose('p3', 'tax', 3),
    loose('p9', 'tax', 9, true),
    loose('p5', null, 5),
    loose('p2', 'credit', 2),
    loose('wait', 'land', null),
  ]
  expect(topicsByField(petitions, ['land', 'credit', 'tax', 'labour'])).toEqual([
    { field: 'tax', petitionIds: ['p9', 'p3', 'p4'] },
    { field: 'land', petitionIds: ['p1', 'wait'] },
    { field: 'credit', petitionIds: ['p2'] },
  ])
})

test('complaints, spam, doubles and what was withdrawn stand in no group', () => {
  for (const stage of ['moved', 'spam', 'duplicate', 'withdrawn'] as const) expect(mayBeGrouped(stage)).toBe(false)
  for (const stage of ['received', 'assigned', 'waiting-city', 'answered', 'guided'] as const)
    expect(mayBeGrouped(stage)).toBe(true)
})
