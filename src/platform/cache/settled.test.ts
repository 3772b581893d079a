import { expect, test } from 'vitest'
import { settledFor } from './settled.ts'

test('a state is told once it has stood still, each key for itself', () => {
  let time = 0
  const settled = settledFor(1_000, 10, () => time)
  expect(settled('a', '1')).toBeNull()
  time = 999
  expect(settled('a', '1')).toBeNull()
  expect(settled('b', '1')).toBeNull()
  time = 1_000
  expect(settled('a', '1')).toBe('1')
  expect(settled('b', '1')).toBeNull()
  expect(settled('a', '2')).toBeNull()
  time = 2_000
  expect(settled('a', '2')).toBe('2')
})

test('past so many keys it starts anew', () => {
  const settled = settledFor(0, 1)
  settled('a', '1')
  expect(settled('a', '1')).toBe('1')
  settled('b', '1')
  expect(settled('a', '1')).toBeNull()
})
