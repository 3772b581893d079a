import { expect, test } from 'vitest'
import { rangeOf } from './byte-range.ts'

test.each<[string | undefined, ReturnType<typeof rangeOf>]>([
  [undefined, null],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=0-1', { start: 0, end: 1 }],
  ['bytes=40-1000', { start: 40, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['bytes=99-99', { start: 99, end: 99 }],
  ['bytes=100-', 'outside'],
  ['bytes=5-2', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=-', null],
  ['bytes=0-1,4-5', null],
  ['lines=0-1', null],
])('of 100 bytes, %s', (range, part) => expect(rangeOf({ range }, 100)).toEqual(part))

test('"only if it is still the same" gets all of it', () =>
  expect(rangeOf({ range: 'bytes=0-1', 'if-range': '"x"' }, 100)).toBeNull())
