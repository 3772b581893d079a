import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

const only = (before: string, after: string, kinds: readonly string[]) =>
  wordDiff(before, after)
    .filter((part) => kinds.includes(part.is))
    .map((part) => part.text)
    .join('')

const words = (text: string) => text.split(/\s+/).filter(Boolean)

test('what was taken out and what was put in are named', () =>
  expect(wordDiff('Gọi tôi 0912 345 678 nhé', 'Gọi tôi nhé')).toEqual([
    { is: 'same', text: 'Gọi tôi ' },
    { is: 'removed', text: '0912 345 678 ' },
    { is: 'same', text: 'nhé' },
  ]))

test('the same text has one part, an empty one none', () => {
  expect(wordDiff('một hai', 'một hai')).toEqual([{ is: 'same', text: 'một hai' }])
  expect(wordDiff('', '')).toEqual([])
  expect(wordDiff('', 'mới')).toEqual([{ is: 'added', text: 'mới' }])
})

const someText = fc
  .array(fc.constantFrom('đường', 'ngập', 'xe', 'thôn', '3', ' ', '\n'), { maxLength: 30 })
  .map((all) => all.join(' '))

test('without what was added it is the old text, without what was removed the new one', () =>
  fc.assert(
    fc.property(someText, someText, (before, after) => {
      expect(words(only(before, after, ['same', 'removed']))).toEqual(words(before))
      expect(words(only(before, after, ['same', 'added']))).toEqual(words(after))
    }),
  ))

test('two long texts with nothing in common are compared at once', () => {
  const long = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ')
  expect(wordDiff(long('a'), long('b')).map((part) => part.is)).toEqual(['removed', 'added'])
})
