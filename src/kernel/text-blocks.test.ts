import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  heading,
  headingTags,
  htmlOf,
  list,
  paragraph,
  plainOf,
  readBlocks,
  type TextBlock,
  table,
  withLinks,
} from './text-blocks.ts'

test('lines become headings, lists and paragraphs', () => {
  expect(
    readBlocks(
      'I. Mục đích\n1. Thời gian, địa điểm\nHội nghị họp lúc 8 giờ.\n- Mang giấy mời;\n- Đến sớm.\n\n2. Hết hạn thì sao?',
    ),
  ).toEqual([
    heading('I. Mục đích', 1),
    heading('1. Thời gian, địa điểm', 2),
    paragraph('Hội nghị họp lúc 8 giờ.'),
    list(['Mang giấy mời;', 'Đến sớm.']),
    paragraph('2. Hết hạn thì sao?'),
  ])
})

test('lines between strokes are a table as wide as its head', () => {
  expect(
    readBlocks('| Giờ | Việc |\n| 8:00 | Khai mạc |\n| 8:30 |\n| 9:00 | Đối thoại | tại hội trường |\nHết.'),
  ).toEqual([
    table(
      ['Giờ', 'Việc'],
      [
        ['8:00', 'Khai mạc'],
        ['8:30', ''],
        ['9:00', 'Đối thoại; tại hội trường'],
      ],
    ),
    paragraph('Hết.'),
  ])
  expect(plainOf([table(['A|B'], [['một\nhai']])])).toBe('| A; B |\n| một; hai |')
  expect(htmlOf([table(['<b>'], [['x']])])).toContain('<th>&lt;b&gt;</th>')
})

test('an address is a link; the full stop behind it is not part of it', () => {
  expect(withLinks('Xem https://vi-du.vn/a?b=1&c=2. Hoặc gọi.')).toEqual([
    { text: 'Xem ', href: null },
    { text: 'https://vi-du.vn/a?b=1&c=2', href: 'https://vi-du.vn/a?b=1&c=2' },
    { text: '. Hoặc gọi.', href: null },
  ])
})

test('what a person typed is text in the HTML, never a tag', () => {
  const blocks = readBlocks('1. <b>Chào</b>\nXem http://a.vn/"><script>alert(1)</script>\n- a & b')
  expect(htmlOf(blocks)).toBe(
    '<h2>1. &lt;b&gt;Chào&lt;/b&gt;</h2>\n' +
      '<p>Xem <a href="http://a.vn/">http://a.vn/</a>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>\n' +
      '<ul>\n<li>a &amp; b</li>\n</ul>',
  )
})

test('headings skip no level, whichever rank a text begins with', () => {
  const tags = (text: string, top: 2 | 3 = 2) => headingTags(readBlocks(text), top)
  expect(tags('I. Một\n1. Hai\nLời.\nII. Ba')).toEqual(['h2', 'h3', null, 'h2'])
  expect(tags('1. Một\n2. Hai')).toEqual(['h2', 'h2'])
  expect(tags('1. Một\nI. Hai\n1. Ba', 3)).toEqual(['h3', 'h3', 'h4'])
})

const line = fc.stringMatching(/^[A-Za-zđăâêôơư][A-Za-zđăâêôơư ]{0,30}$/).map((text) => text.trim())
const block: fc.Arbitrary<TextBlock> = fc.oneof(
  line.map((text) => heading(`${'I'.repeat(1 + (text.length % 3))}. ${text}`, 1)),
  line.map((text) => heading(`${1 + (text.length % 20)}. ${text}`, 2)),
  line.map((text) => paragraph(`${text}.`)),
  fc.array(line, { minLength: 1, maxLength: 4 }).map(list),
  fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.tuple(
        fc.array(line, { minLength: width, maxLength: width }),
        fc.array(fc.array(fc.oneof(line, fc.constant('')), { minLength: width, maxLength: width }), { maxLength: 3 }),
      ),
    )
    .map(([head, rows]) => table(head, rows)),
)

test('what was laid out as plain lines is found again', () =>
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      // Two lists that touch are one to the eye.
      const apart = blocks.filter((one, at) => one.is !== 'list' || blocks[at - 1]?.is !== 'list')
      expect(readBlocks(plainOf(apart))).toEqual(apart)
    }),
  ))
