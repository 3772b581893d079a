import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Paper, PaperBlock } from '#kernel/paper.ts'
import { paperText } from '#kernel/paper-text.ts'
import { sorted } from './paper-of.ts'

const word = fc.constantFrom(
  'Sở',
  'Tài chính',
  'thành phố',
  'kiến nghị',
  'số',
  '7',
  'Điện lực',
  'đã trả lời',
  '“Ví Dụ”',
)
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => `Về ${all.join(' ')}`)
const block: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.tuple(fc.constantFrom('I', 'IV', 'X'), words).map(([number, text]) => heading(1, `${number}. ${text}`)),
  fc.tuple(fc.integer({ min: 1, max: 20 }), words).map(([number, text]) => heading(2, `${number}. ${text}`)),
  words.map((text): PaperBlock => ({ is: 'paragraph', text: `${text}.` })),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((items): PaperBlock => ({ is: 'list', items })),
)
const heading = (level: 1 | 2, text: string): PaperBlock => ({ is: 'heading', level, text })

/** Two lists beside one another are one to whoever reads lines. */
const apart = (blocks: readonly PaperBlock[]) =>
  blocks.filter((one, index) => one.is !== 'list' || blocks[index - 1]?.is !== 'list')

const nothing = {
  ...{ title: '', letterhead: { above: '', body: [] }, number: null, place: '', dated: null, type: '', abstract: '' },
  ...{ signature: null, annexes: [] },
}
const said = fc.record({
  addressees: fc.array(words, { maxLength: 3 }),
  bases: fc.array(words, { maxLength: 3 }).map((all) => all.map((text) => `Căn cứ ${text}`)),
  blocks: fc.array(block, { maxLength: 8 }).map(apart),
  recipients: fc.array(words, { maxLength: 4 }),
})
const bare = (lines: readonly string[]) => lines.map((line) => line.replace(/[.;]$/, ''))

test('a paper told in lines is sorted into the same paper', () =>
  fc.assert(
    fc.property(said, (parts) => {
      const paper: Paper = { ...nothing, ...parts }
      const read = sorted(paperText(paper))
      expect({ ...read, ...plainEnds(read) }).toEqual(parts)
      expect(paperText({ ...paper, ...read })).toBe(paperText(paper))
    }),
  ))
const plainEnds = ({ addressees, bases, recipients }: Pick<Paper, 'addressees' | 'bases' | 'recipients'>) => ({
  addressees: bare(addressees),
  bases: bare(bases),
  recipients: bare(recipients),
})

test('its lines stand as an officer types them; what only a printed page has is told or left out', () =>
  expect(
    paperText({
      ...nothing,
      addressees: ['Sở A', 'Sở B'],
      bases: ['Căn cứ Luật 1', 'Căn cứ Luật 2'],
      blocks: [
        { is: 'centered', text: 'QUYẾT ĐỊNH:', bold: true },
        { is: 'blank', label: 'Điện thoại:', rows: 3 },
        { is: 'boxes', items: [{ text: 'Doanh nghiệp', ticked: true }] },
        { is: 'new-page' },
        { is: 'qr', address: 'https://vi-du.vn', caption: 'Mở' },
        { is: 'table', columns: [{ head: 'TT', width: null }], rows: [['1']] },
      ],
      recipients: ['Như trên', 'Lưu: VT'],
    }),
  ).toBe(
    'Kính gửi:\n- Sở A;\n- Sở B.\n\nCăn cứ Luật 1;\nCăn cứ Luật 2.\n\nQUYẾT ĐỊNH:\n\nĐiện thoại: …\n\n- Doanh nghiệp\n\nMở https://vi-du.vn\n\n| TT |\n| 1 |\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.',
  ))
