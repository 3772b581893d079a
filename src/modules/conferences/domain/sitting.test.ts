import { expect, test } from 'vitest'
import { figuresOfHall, neighbourOf, takeUpItem } from './sitting.ts'

const order = ['a', 'b', 'c']
const began = Temporal.Instant.from('2026-10-22T01:00:00Z')
const none = { beganAt: null, endedAt: null, itemId: null }

test('the conference begins with the first item that is taken up, and ends once', () => {
  expect(takeUpItem(none, order, 'a')).toEqual({ ok: true, value: { begins: true } })
  expect(takeUpItem({ ...none, beganAt: began, itemId: 'a' }, order, 'c')).toEqual({
    ok: true,
    value: { begins: false },
  })
  expect(takeUpItem({ ...none, beganAt: began, itemId: 'a' }, order, 'a')).toMatchObject({ refusal: 'there-already' })
  expect(takeUpItem(none, order, 'x')).toMatchObject({ refusal: 'not-found' })
  expect(takeUpItem({ beganAt: began, endedAt: began, itemId: null }, order, 'b')).toMatchObject({ refusal: 'ended' })
})

test.each([
  [null, 'next', 'a'],
  [null, 'back', null],
  ['a', 'next', 'b'],
  ['c', 'next', null],
  ['a', 'back', null],
  ['c', 'back', 'b'],
  // It was taken out of the agenda meanwhile.
  ['x', 'next', 'a'],
] as const)('from %s %s comes %s', (at, way, to) => {
  expect(neighbourOf(order, at, way)).toBe(to)
})

test('every petition is counted once', () => {
  const figures = figuresOfHall(['answered', 'own', 'joint', 'beyond', 'put-off', null, null])
  expect(figures).toEqual({ all: 7, answered: 1, written: 2, beyond: 1, 'put-off': 1, left: 2 })
})
