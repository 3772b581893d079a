import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Paper } from '#kernel/paper.ts'
import { lintPaper } from './lint.ts'

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
  ['no place', { place: ' ' }, 'place-missing'],
  ['dots to be filled', { blocks: [{ is: 'paragraph', text: 'Kinh phí ....... đồng' }] }, 'unfilled'],
  ['a gap in brackets', { blocks: [{ is: 'list', items: ['Họp tại [địa điểm]'] }] }, 'unfilled'],
  ['dots for a number', { blocks: [{ is: 'paragraph', text: 'Kế hoạch số … ngày …' }] }, 'unfilled'],
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
