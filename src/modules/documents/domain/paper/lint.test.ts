import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Paper } from '#kernel/paper.ts'
import { lintPaper, lintWritten } from './lint.ts'

const good: Paper = {
  title: 'Về việc lập tổ giúp việc',
  letterhead: { above: '', body: ['Ủy ban nhân dân', 'xã Đại Sơn'] },
  number: { value: '12', symbol: 'QĐ-UBND' },
  place: 'Đại Sơn',
  dated: { year: 2026, month: 9, day: 3 },
  type: 'Quyết định',
  abstract: 'Về việc lập tổ giúp việc',
  addressees: [],
  bases: ['Căn cứ Kế hoạch số 05/KH-UBND ngày 03 tháng 9 năm 2026'],
  blocks: [{ is: 'paragraph', text: 'Lập tổ giúp việc hội nghị… gồm năm người.' }],
  signature: { lines: ['TM. Ủy ban nhân dân', 'Chủ tịch'], name: 'Trần Văn Thử' },
  recipients: ['Như Điều 1', 'Lưu: VT, KT'],
  annexes: [],
}
const today = day('2026-09-03')

test('a paper with all that is asked for has nothing to be looked at', () => expect(lintPaper(good, today)).toEqual([]))

test.each<[string, Partial<Paper>, string]>([
  ['a decision without a basis', { bases: [] }, 'basis-missing'],
  ['a plan that rests on nothing', { type: 'Kế hoạch', bases: [] }, 'basis-missing'],
  ['a basis a day younger than the paper', { bases: ['Căn cứ Luật 1 ngày 04 tháng 9 năm 2026'] }, 'basis-later'],
  ['the same in figures', { bases: ['Căn cứ Luật 1 (04/09/2026)'] }, 'basis-later'],
  [
    'a plan carried out a day before it was made',
    {
      type: 'Kế hoạch',
      bases: [],
      blocks: [{ is: 'paragraph', text: 'Thực hiện Kế hoạch số 82/KH-UBND ngày 04/9/2026.' }],
    },
    'basis-later',
  ],
  ['no place', { place: ' ' }, 'place-missing'],
  ['dots to be filled', { blocks: [{ is: 'paragraph', text: 'Kinh phí ....... đồng' }] }, 'unfilled'],
  ['a gap in brackets', { blocks: [{ is: 'list', items: ['Họp tại [địa điểm]'] }] }, 'unfilled'],
  ['dots for a number', { blocks: [{ is: 'paragraph', text: 'Kế hoạch số … ngày …' }] }, 'unfilled'],
  ['a gap in whom it is for', { addressees: ['Sở ……'] }, 'unfilled'],
  ['a gap in where it goes', { recipients: ['[tên cơ quan]', 'Lưu: VT, KT'] }, 'unfilled'],
  ['a line to write on', { blocks: [{ is: 'paragraph', text: 'Người ký: ____' }] }, 'unfilled'],
  ['no text', { blocks: [] }, 'text-missing'],
  ['a letter to nobody', { type: '' }, 'addressee-missing'],
  ['no copy kept', { recipients: ['Sở Tài chính'] }, 'kept-missing'],
  ['no recipients', { recipients: [] }, 'kept-missing'],
  ['the copy misspelt', { recipients: ['Lưu: VT. KT'] }, 'kept-misspelt'],
  ['a short form', { recipients: ['Sở Tài chính (để bc)', 'Lưu: VT, KT'] }, 'short-form'],
])('%s', (_, change, finding) => expect(lintPaper({ ...good, ...change }, today)).toEqual([finding]))

test.each([
  ['on the paper’s own day', { bases: ['Căn cứ Luật 1 ngày 03/09/2026'] }],
  ['no day at all: 31/02', { bases: ['Căn cứ Luật 1 ngày 31/02/2027'] }],
  [
    'a plan that carries out another',
    { type: 'Kế hoạch', bases: [], blocks: [{ is: 'paragraph', text: 'Thực hiện Kế hoạch số 82.' }] },
  ],
  ['three departments keep it', { recipients: ['Lưu: VT, KT, VH-XH'] }],
  ['a note in brackets that is a number', { blocks: [{ is: 'paragraph', text: 'Xem [1].' }] }],
] as const)('nothing: %s', (_, change) =>
  expect(lintPaper({ ...good, ...(change as Partial<Paper>) }, today)).toEqual([]),
)

test('while it is not signed, bases are measured by today', () => {
  const draft: Paper = { ...good, dated: { year: 2026, month: 9, day: null }, bases: ['Căn cứ Luật 1 ngày 04/09/2026'] }
  expect(lintPaper(draft, day('2026-09-04'))).toEqual([])
  expect(lintPaper(draft, day('2026-09-03'))).toEqual(['basis-later'])
})

test.each([
  ['the day before', '2026-09-02', ['basis-later']],
  ['on its day', '2026-09-03', []],
  ['the day after', '2026-09-04', []],
])('a paper dated %s of its basis, in its bases and in the plan it carries out', (_, on, findings) => {
  const { year, month, day: date } = day(on)
  const dated = { year, month, day: date }
  const said = 'Kế hoạch số 05/KH-UBND ngày 03 tháng 9 năm 2026'
  expect(lintPaper({ ...good, dated, bases: [`Căn cứ ${said}`] }, today)).toEqual(findings)
  const carriesOut: Partial<Paper> = {
    type: 'Kế hoạch',
    bases: [],
    blocks: [{ is: 'paragraph', text: `Thực hiện ${said}, xã mở hội nghị ngày 22/10/2026.` }],
  }
  expect(lintPaper({ ...good, dated, ...carriesOut }, today)).toEqual(findings)
})

test.each([
  ['each ends with its sign', '- Sở Tài chính (để báo cáo);\n- Đảng ủy xã;\n- Lưu: VT, KT.', []],
  ['the first one without “;”', '- Sở Tài chính (để báo cáo)\n- Đảng ủy xã;\n- Lưu: VT, KT.', ['recipient-unended']],
  ['one with a comma', '- Sở Tài chính;\n- Đảng ủy xã,\n- Lưu: VT, KT.', ['recipient-unended']],
  ['one with a full stop', '- Sở Tài chính.\n- Lưu: VT, KT.', ['recipient-unended']],
  ['the last one without its stop', '- Sở Tài chính;\n- Lưu: VT, KT', []],
  ['lines without a dash', 'Sở Tài chính;\nLưu: VT, KT.', ['recipients-unread']],
  ['one line without a dash', '- Sở Tài chính;\nĐảng ủy xã;\n- Lưu: VT, KT.', ['recipients-unread']],
])('recipients as they were written: %s', (_, lines, findings) =>
  expect(lintWritten(`Lập tổ giúp việc.\n\nNơi nhận:\n${lines}`)).toEqual(findings),
)

test('a text that names no recipients, or speaks of them, has none to be looked at', () => {
  expect(lintWritten('Nơi nhận: do văn thư ghi.')).toEqual([])
  expect(lintWritten('')).toEqual([])
})
