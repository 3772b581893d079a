import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitLines, linesOf } from './fit-lines.ts'

const room = { lines: 6, lettersToLine: 20 }

test('what fits stays as it is', () => {
  const texts = ['Một dòng', 'Hai\ndòng']
  expect(fitLines(texts, room)).toEqual(texts)
})

test('the longest is shortened at a word, what is short stays whole', () => {
  const [short, long = ''] = fitLines(['Ngắn', 'dài '.repeat(100)], room)
  expect(short).toBe('Ngắn')
  expect(long).toMatch(/^dài .*dài…$/)
  expect(linesOf(long, room.lettersToLine)).toBe(5)
})

test('texts never take more lines than there are, as long as each has one', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 400, size: 'max' }), { minLength: 1, maxLength: 6 }), (texts) => {
      const lines = fitLines(texts, room).reduce((sum, text) => sum + linesOf(text, room.lettersToLine), 0)
      expect(lines).toBeLessThanOrEqual(room.lines)
    }),
  ))
