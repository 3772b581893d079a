import { describe, expect, test } from 'vitest'
import {
  choiceIn,
  dayIn,
  type ImportColumn,
  isTicked,
  rowsUnderHead,
  type SentCell,
  sayingOf,
  textIn,
} from './import-sheet.ts'

const column = (key: string, head: string, more: Partial<ImportColumn> = {}): ImportColumn => ({
  ...{ key, head, hint: '', example: '', width: 10, as: 'text' },
  ...more,
})
const columns = [
  column('name', 'Tên cơ sở', { needed: true, also: ['Tên doanh nghiệp'] }),
  column('phone', 'Số điện thoại'),
  column('on', 'Ngày nhận'),
]
const sheet = (...rows: SentCell[][]) => rows.map((cells, index) => ({ number: index + 1, cells }))

describe('the head of a table', () => {
  test('is found below a title, its columns in any order, others between them', () => {
    const rows = sheet(
      ['DANH SÁCH ĐĂNG KÝ THÔN 2'],
      ['TT', 'SO DIEN THOAI', 'Ghi chú', 'Tên doanh nghiệp (ghi đủ)'],
      [1, '0912 345 678', 'x', 'Mộc Ví Dụ'],
      [2, null, null, null],
    )
    expect(rowsUnderHead(rows, columns)).toEqual({
      ok: true,
      rows: [{ number: 3, cells: { phone: '0912 345 678', name: 'Mộc Ví Dụ' } }],
      unknown: ['TT', 'Ghi chú'],
    })
  })

  test.each([
    ['no head at all', sheet(['Mộc Ví Dụ', '0912']), { ok: false, refusal: 'no-head' }],
    [
      'a column that must be there',
      sheet(['Số điện thoại'], ['0912']),
      { ok: false, refusal: 'column-missing', missing: ['Tên cơ sở'] },
    ],
    ['nothing below it', sheet(['Tên cơ sở']), { ok: false, refusal: 'no-rows' }],
  ])('%s', (_, rows, came) => expect(rowsUnderHead(rows, columns)).toEqual(came))

  test('a column that stands twice is read once', () => {
    const came = rowsUnderHead(sheet(['Tên cơ sở', 'Tên cơ sở'], ['Một', 'Hai']), columns)
    expect(came).toMatchObject({ rows: [{ cells: { name: 'Một' } }] })
  })
})

test.each([
  ['18/9/2026', '18/9/2026'],
  [{ day: '2026-09-18' }, '18/09/2026'],
  [46283, '18/09/2026'],
  [18, '18'],
  [null, ''],
  [undefined, ''],
])('the day in %j is %j', (cell, text) => expect(dayIn(cell)).toBe(text))

test('a cell is one line of text, whatever it holds', () => {
  expect(['  Mộc \n Ví  Dụ ', 12, { day: '2026-12-31' }, null].map(textIn)).toEqual([
    'Mộc Ví Dụ',
    '12',
    '31/12/2026',
    '',
  ])
})

test('a choice is known however it is spelled', () => {
  const choices = [
    ['Hộ kinh doanh', 'household'],
    ['Thôn 2 (Bình Lãng cũ)', '2'],
    ['Thôn 3 (Bình Lãng cũ)', '3'],
    ['Thôn 3 (Đại Sơn cũ)', '4'],
  ] as const
  expect(choiceIn('hộ KINH doanh', choices)).toBe('household')
  expect(choiceIn('thon 2', choices)).toBe('2')
  expect(choiceIn('thôn 3 (Đại Sơn cũ)', choices)).toBe('4')
  expect(choiceIn('thôn 3', choices)).toBeNull()
  expect(choiceIn('Thôn 20', choices)).toBeNull()
  expect(choiceIn(' ', choices)).toBeUndefined()
})

test('a box is ticked by what people write', () => {
  expect(['Có', 'x', 1, 'không', '', null].map(isTicked)).toEqual([true, true, true, false, false, false])
})

test('two rows are the same when they say the same, however they are spaced', () => {
  const row = (cells: Record<string, SentCell>, number = 1) => sayingOf({ number, cells })
  expect(row({ name: ' Mộc  Ví Dụ', phone: '09' }, 7)).toBe(row({ phone: '09', name: 'Mộc Ví Dụ' }))
  expect(row({ name: 'Mộc', phone: '09' })).not.toBe(row({ name: 'Mộc', phone: '08' }))
})
