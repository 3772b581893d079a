import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import {
  cellsOf,
  emptySheet,
  fieldsTicked,
  handInSheet,
  isNumbers,
  mergeSheets,
  pastedTable,
  proposeSheets,
  type SheetContent,
  sheetState,
  tableLimits,
  tableText,
} from './index.ts'

const content: SheetContent = {
  ...{ asOf: day('2026-09-30'), words: 'Còn 6,4 ha.', caption: 'Quỹ đất' },
  rows: [
    ['Thôn', 'Thửa'],
    ['Thôn 1', '12'],
  ],
}
const written = { state: 'writing', content, files: 0 } as const

test('a sheet is asked for, being written, handed in', () => {
  expect(sheetState({ version: 0, handedInAt: null })).toBe('asked')
  expect(sheetState({ version: 1, handedInAt: null })).toBe('writing')
  expect(sheetState({ version: 1, handedInAt: Temporal.Instant.from('2026-10-05T03:00:00Z') })).toBe('handed-in')
})

test.each([
  ['the day before the figures’ day', '2026-09-29', 'as-of-to-come'],
  ['on that day', '2026-09-30', null],
  ['the day after', '2026-10-01', null],
])('figures are of a day that has come: %s', (_, today, refusal) => {
  const came = handInSheet(written, day(today))
  expect(came.ok ? null : came.refusal).toBe(refusal)
})

test('without its day, with nothing in it, or twice, it is not handed in', () => {
  const on = day('2026-10-05')
  const refusalOf = (sheet: Parameters<typeof handInSheet>[0]) => {
    const came = handInSheet(sheet, on)
    return came.ok ? null : came.refusal
  }
  expect(refusalOf({ ...written, content: { ...content, asOf: null } })).toBe('as-of-missing')
  const nothing = { ...written, content: { ...emptySheet, asOf: on } }
  expect(refusalOf(nothing)).toBe('nothing-to-show')
  expect(refusalOf({ ...nothing, files: 1 })).toBeNull()
  expect(refusalOf({ ...written, state: 'handed-in' })).toBe('handed-in-already')
})

test('a field is asked of who leads most of its petitions, otherwise of who prepares the dialogue', () => {
  const petitions = [
    { field: 'land', leadDepartmentId: 'địa chính' },
    { field: 'land', leadDepartmentId: 'kinh tế' },
    { field: 'land', leadDepartmentId: 'địa chính' },
    { field: 'credit', leadDepartmentId: null },
    { field: 'tax', leadDepartmentId: 'thuế' },
    { field: 'other', leadDepartmentId: 'kinh tế' },
    { field: null, leadDepartmentId: 'kinh tế' },
  ]
  expect(proposeSheets(petitions, new Set(['tax']), 'kinh tế')).toEqual([
    { field: 'land', departmentId: 'địa chính', petitions: 3 },
    { field: 'credit', departmentId: 'kinh tế', petitions: 1 },
  ])
  expect(proposeSheets([{ field: 'credit', leadDepartmentId: null }], new Set(), null)).toEqual([])
  expect(fieldsTicked(['credit', 'land', 'land', 'nonsense'])).toEqual(['land', 'credit'])
})

test('two officers who change different things both keep them; at the same thing a person must look', () => {
  const mine = { ...content, words: 'Còn 6,4 ha.\nĐấu giá lại.' }
  const theirs = { ...content, caption: 'Quỹ đất công' }
  expect(mergeSheets(content, mine, theirs)).toEqual({ ...mine, caption: 'Quỹ đất công' })
  const table = { ...content, rows: [...content.rows, ['Thôn 2', '7']] }
  expect(mergeSheets(content, table, theirs)).toEqual({ ...table, caption: 'Quỹ đất công' })
  expect(mergeSheets(content, mine, { ...content, words: 'Còn 6,4 ha.\nCho thuê tiếp.' })).toBeNull()
  expect(
    mergeSheets(content, table, {
      ...content,
      rows: [
        ['Thôn', 'Thửa'],
        ['Thôn 9', '1'],
      ],
    }),
  ).toBeNull()
  expect(mergeSheets(content, { ...content, asOf: day('2026-09-01') }, { ...content, asOf: null })).toBeNull()
})

test('cells are read as Excel and Word copy them', () => {
  expect(cellsOf('Thôn\tThửa\r\nThôn 1\t12\r\n')).toEqual([
    ['Thôn', 'Thửa'],
    ['Thôn 1', '12'],
  ])
  expect(cellsOf('"Hai\ndòng"\t"Nhà ""Mẫu"""\nx\ty')).toEqual([
    ['Hai dòng', 'Nhà "Mẫu"'],
    ['x', 'y'],
  ])
  // A quote that opens no cell is a letter like others.
  expect(cellsOf('"Mẫu" số 2\tb\n"dở\td')).toEqual([
    ['"Mẫu" số 2', 'b'],
    ['"dở', 'd'],
  ])
})

test('a table has a head, rows and columns, within what can be read', () => {
  const refusalOf = (text: string) => {
    const came = pastedTable(text)
    return came.ok ? null : came.refusal
  }
  expect(pastedTable(' \n\t\n')).toEqual({ ok: true, value: [] })
  expect(pastedTable('Thôn\t\tThửa\t\nA\t\t1\t')).toEqual({
    ok: true,
    value: [
      ['Thôn', 'Thửa'],
      ['A', '1'],
    ],
  })
  expect(pastedTable('a\tb\nc')).toEqual({
    ok: true,
    value: [
      ['a', 'b'],
      ['c', ''],
    ],
  })
  expect(refusalOf('Thôn 1\nThôn 2')).toBe('table-one-column')
  expect(refusalOf('Thôn\tThửa')).toBe('table-no-rows')
  const wide = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`).join('\t')
  expect(refusalOf(`${wide(tableLimits.columns)}\n${wide(tableLimits.columns)}`)).toBeNull()
  expect(refusalOf(`${wide(tableLimits.columns + 1)}\n${wide(tableLimits.columns + 1)}`)).toBe('table-columns')
  const long = (count: number) => Array.from({ length: count }, (_, at) => `a\t${at}`).join('\n')
  expect(refusalOf(long(tableLimits.rows))).toBeNull()
  expect(refusalOf(long(tableLimits.rows + 1))).toBe('table-rows')
  expect(refusalOf(`a\tb\n${'x'.repeat(tableLimits.cell)}\ty`)).toBeNull()
  expect(refusalOf(`a\tb\n${'x'.repeat(tableLimits.cell + 1)}\ty`)).toBe('table-cell')
  expect(refusalOf('a\tb\n'.repeat(20_000))).toBe('table-rows')
})

test('a table comes back to its form as it was pasted', () => {
  const rows = [
    ['Thôn', '"Mẫu"'],
    ['A "b"', '1.234,5'],
  ]
  expect(pastedTable(tableText(rows))).toEqual({ ok: true, value: rows })
})

test('a column of numbers is known by its cells', () => {
  const rows = [
    ['Thôn', 'Thửa', 'Tỷ lệ', 'Ghi chú'],
    ['Thôn 1', '1.842', '92%', ''],
    ['Thôn 2', '-', '4,1', ''],
  ]
  expect([0, 1, 2, 3].map((column) => isNumbers(rows, column))).toEqual([false, true, true, false])
})
