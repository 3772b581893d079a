import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Result } from '#kernel/result.ts'
import type { Commitment } from './commitments.ts'
import {
  isDisputed,
  isSenderAsked,
  isToldKept,
  type SaidBefore,
  type SenderSaying,
  sayWhetherKept,
  standByKept,
} from './senders-word.ts'

const made: Commitment = {
  ...{ madeOn: day('2026-10-29'), dueOn: day('2026-11-15'), keptOn: null, givenUpOn: null, moved: false },
}
const came = <Value extends string, Refusal extends string>(result: Result<Value, Refusal>) =>
  result.ok ? result.value : result.refusal

describe('when a sender is asked whether a promise was kept', () => {
  test.each<[boolean, string, Partial<Commitment>, string]>([
    [false, 'the day before its day', {}, '2026-11-14'],
    [true, 'on its day', {}, '2026-11-15'],
    [true, 'the day after', {}, '2026-11-16'],
    [true, 'before its day, once it is said to be done', { keptOn: day('2026-11-10') }, '2026-11-10'],
    [false, 'before the day it was moved to', { dueOn: day('2026-12-20'), moved: true }, '2026-12-19'],
    [true, 'on the day it was moved to', { dueOn: day('2026-12-20'), moved: true }, '2026-12-20'],
    [false, 'where no day was named', { dueOn: null }, '2030-01-01'],
    [
      true,
      'where no day was named, once it is said to be done',
      { dueOn: null, keptOn: day('2026-11-10') },
      '2026-11-11',
    ],
    [false, 'after it was given up', { givenUpOn: day('2026-11-10') }, '2026-11-16'],
    [false, 'while it is a line of a draft', { madeOn: null }, '2026-11-16'],
  ])('%s: %s', (asked, _, changes, on) => expect(isSenderAsked({ ...made, ...changes }, day(on))).toBe(asked))
})

describe('what a sender says', () => {
  const say = (
    said: string,
    before: SaidBefore | null = null,
    of: Partial<Commitment> = {},
    on = '2026-11-16',
    words = '',
  ) => came(sayWhetherKept({ ...made, ...of }, { said, words, before, today: day(on) }))
  const not = { said: 'not', words: '' } as const
  test.each<[string, string, string]>([
    ['done', say('done'), 'done'],
    ['in part', say('partly'), 'partly'],
    ['not, of what the house calls done', say('not', null, { keptOn: day('2026-11-12') }), 'not'],
    ['nothing', say(''), 'saying-needed'],
    ['something else', say('perhaps'), 'saying-needed'],
    ['the day before it is due', say('not', null, {}, '2026-11-14'), 'not-due-yet'],
    ['on the day', say('not', null, {}, '2026-11-15'), 'not'],
    ['another thing than before', say('done', not), 'done'],
    ['the same once more', say('not', not), 'nothing-changed'],
    ['the same with more words', say('not', not, {}, '2026-11-16', 'Mới làm một nửa'), 'not'],
    ['of a promise that was given up', say('not', null, { givenUpOn: day('2026-11-12') }), 'commitment-over'],
    ['of a draft', say('not', null, { madeOn: null }), 'not-given-yet'],
  ])('%s', (_, result, expected) => expect(result).toBe(expected))
})

describe('where house and sender differ', () => {
  const kept = { ...made, keptOn: day('2026-11-12') }
  test.each<[boolean, Commitment, SenderSaying | null]>([
    [false, kept, null],
    [false, kept, 'done'],
    [true, kept, 'partly'],
    [true, kept, 'not'],
    [false, made, 'not'],
  ])('%s', (differ, of, said) => expect(isDisputed(of, said)).toBe(differ))

  const stand = (said: SenderSaying | null, words = 'Đã đo lại, đủ 400 m', of: Commitment = kept) =>
    came(standByKept(of, { said, words, today: day('2026-11-20') }))
  test.each<[string, string, string]>([
    ['the house looked and stays by it', stand('not'), 'stood-by'],
    ['without a word for the sender', stand('not', ' '), 'reason-needed'],
    ['where nobody says otherwise', stand('done'), 'nobody-disputes'],
    ['where the sender said nothing', stand(null), 'nobody-disputes'],
    ['of what is not done yet', stand('not', 'x', made), 'commitment-runs'],
  ])('%s', (_, result, expected) => expect(result).toBe(expected))
})

test('a sender is told once that it was done, and again only after a word of his', () => {
  expect(isToldKept({ toldBefore: false, saidSince: false })).toBe(true)
  expect(isToldKept({ toldBefore: true, saidSince: false })).toBe(false)
  expect(isToldKept({ toldBefore: true, saidSince: true })).toBe(true)
})
