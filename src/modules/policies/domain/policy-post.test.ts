import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { forceOn, mayPublish } from './policy-post.ts'

const from = day('2026-09-01')
const to = day('2026-12-31')

test.each([
  ['the day before it begins', '2026-08-31', 'to-come'],
  ['the day it begins', '2026-09-01', 'in-force'],
  ['its last day', '2026-12-31', 'in-force'],
  ['the day after its last', '2027-01-01', 'over'],
] as const)('%s it is %s: %s', (_, on, is) => {
  expect(forceOn({ inForceFrom: from, inForceTo: to }, day(on))).toBe(is)
})

test('a post without days is in force', () =>
  expect(forceOn({ inForceFrom: null, inForceTo: null }, day('2026-01-01'))).toBe('in-force'))

const words = { title: 'Vay vốn', forWhom: '', body: 'Hỏi tại điểm giao dịch.', toDo: '' }

test('a post is published once, and not with what looks like somebody’s number unless it was looked at', () => {
  expect(mayPublish('draft', words, { looked: false })).toMatchObject({ ok: true })
  expect(mayPublish('taken-back', words, { looked: false })).toMatchObject({ ok: true })
  expect(mayPublish('public', words, { looked: true })).toEqual({ ok: false, refusal: 'already-public' })
  const named = { ...words, toDo: 'Gọi 0912 345 678' }
  expect(mayPublish('draft', named, { looked: false })).toEqual({ ok: false, refusal: 'personal-data' })
  expect(mayPublish('draft', named, { looked: true })).toMatchObject({ ok: true })
})
