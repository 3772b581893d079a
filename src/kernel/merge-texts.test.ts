import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTexts } from './merge-texts.ts'

const base = 'Chủ tịch khai mạc.\nPhòng Kinh tế trả lời.\nHTX hỏi thêm.'

test.each([
  [
    'one wrote at the top, one at the end',
    'MỞ\nChủ tịch khai mạc.\nPhòng Kinh tế trả lời.\nHTX hỏi thêm.',
    `${base}\nHẾT`,
    `MỞ\n${base}\nHẾT`,
  ],
  [
    'one mended a line, one another',
    base.replace('khai mạc', 'mở đầu'),
    base.replace('hỏi thêm', 'cảm ơn'),
    base.replace('khai mạc', 'mở đầu').replace('hỏi thêm', 'cảm ơn'),
  ],
  [
    'one took a line out',
    'Chủ tịch khai mạc.\nHTX hỏi thêm.',
    `${base}\nHẾT`,
    'Chủ tịch khai mạc.\nHTX hỏi thêm.\nHẾT',
  ],
  ['both wrote the same', `${base}\nHẾT`, `${base}\nHẾT`, `${base}\nHẾT`],
  ['the same line, each his own way', base.replace('khai mạc', 'mở đầu'), base.replace('khai mạc', 'bắt đầu'), null],
  ['both at the very end', `${base}\nMột`, `${base}\nHai`, null],
])('%s', (_, mine, theirs, merged) => {
  expect(mergeTexts(base, mine, theirs)).toBe(merged)
  expect(mergeTexts(base, theirs, mine)).toBe(merged)
})

test('many lines mended by one, one between them by the other', () => {
  const all = Array.from({ length: 9 }, (_, at) => `dòng ${at}`)
  const odd = all.map((line, at) => (at % 2 ? `${line} lẻ` : line)).join('\n')
  const even = all.map((line, at) => (at === 4 ? `${line} chẵn` : line)).join('\n')
  // Lines that touch are told apart: each stands by itself.
  const merged = all.map((line, at) => (at % 2 ? `${line} lẻ` : at === 4 ? `${line} chẵn` : line)).join('\n')
  expect(mergeTexts(all.join('\n'), odd, even)).toBe(merged)
})

const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 6 }).map((lines) => lines.join('\n'))

test('who changed nothing loses nothing of the other', () =>
  fc.assert(
    fc.property(text, text, (from, to) => mergeTexts(from, from, to) === to && mergeTexts(from, to, from) === to),
  ))

test('what either added stands in what is merged', () =>
  fc.assert(
    fc.property(text, text, (first, last) => {
      const merged = mergeTexts('x\ny', `${first}!\nx\ny`, `x\ny\n${last}?`)
      return merged === `${first}!\nx\ny\n${last}?`
    }),
  ))
