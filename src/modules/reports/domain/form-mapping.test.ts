import { expect, test } from 'vitest'
import { inColumns, type MappedTable, proposedRow, type SlottedCell } from './form-mapping.ts'

const read = { within: () => [], only: () => null, key: (name: string) => name }
const row = (number: number, texts: readonly string[], repeatable = true): MappedTable['rows'][number] => ({
  ...{ number, repeatable },
  cells: texts.map((text, at) => ({
    ...{ ref: `${'ABCDE'[at]}${number}`, column: at + 1, span: 1, text },
    formula: text.startsWith('='),
  })),
})
const heads = [row(4, ['TT', 'Tên', 'Nội dung'], false), row(5, ['', 'Họ tên', 'Tóm tắt'], false)]

test('the row for each petition is the first empty one below the heads', () => {
  expect(proposedRow({ rows: [...heads, row(6, ['', '', '']), row(7, ['Cộng', '', '=SUM(C6:C6)'])] }, read)).toBe(6)
  expect(proposedRow({ rows: [...heads, row(6, ['', '', ''])] }, read)).toBe(6)
})

test('an example filled in above the sum is that row; what is empty below the sum is none', () => {
  const example = row(6, ['1', 'Công ty Thử', 'Cộng đồng …'])
  for (const sum of ['Cộng', 'Tổng cộng:', 'TỔNG CỘNG'])
    expect(proposedRow({ rows: [...heads, example, row(7, [sum, '', '']), row(8, ['', '', ''])] }, read)).toBe(6)
  expect(proposedRow({ rows: [...heads, row(7, ['Cộng', '', '']), row(8, ['', '', ''])] }, read)).toBeNull()
})

test('a cell below one that reaches down stays in its column', () => {
  const cell = (column: number, span = 1): SlottedCell => ({ ref: `c${column}`, column, span, text: '', slots: [] })
  expect(inColumns([cell(2), cell(3, 2), cell(6)]).map(({ ref, span }) => [ref, span])).toEqual([
    ['', 1],
    ['c2', 1],
    ['c3', 2],
    ['', 1],
    ['c6', 1],
  ])
})
