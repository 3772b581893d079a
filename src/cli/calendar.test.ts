import { describe, expect, test } from 'vitest'
import { calendarCommand } from './calendar.ts'

const ask = (line: string) => calendarCommand(line.split(' ').filter(Boolean))

describe('the lines others rely on', () => {
  test.each([
    ['add 2026-10-15 7', '2026-10-26'],
    ['add 2026-10-15 -15', '2026-09-24'],
    ['add 2025-12-30 7', '2026-01-10'],
    ['add 2026-10-15 0', '2026-10-15'],
    ['lunar 2027', '2027-02-06 2027-04-16'],
    ['lunar 2030', '2030-02-02 2030-04-12'],
    ['lunar 2026-10-22', '13/9 năm Bính Ngọ'],
    ['lunar 2023-03-22', '1/2 nhuận năm Quý Mão'],
    ['count 2026-10-15 2026-10-26', '7'],
    ['count 2026-10-26 2026-10-15', '-7'],
    ['working 2026-10-15', 'làm việc'],
    ['working 2026-08-22', 'làm việc: Làm bù thay thứ Hai 31/8'],
    ['working 2026-09-02', 'nghỉ: Quốc khánh'],
    ['working 2026-10-17', 'nghỉ: thứ Bảy'],
    [
      'explain 2026-08-31 2',
      '2026-09-01 không tính: Ngày liền kề Quốc khánh\n2026-09-02 không tính: Quốc khánh\n2026-09-03 1\n2026-09-04 2',
    ],
  ])('calendar %s', (line, out) => {
    expect(ask(line)).toEqual({ out })
  })

  test('a date over an unpublished stretch is given, and noted as provisional', () => {
    expect(ask('add 2027-01-20 20')).toMatchObject({
      out: expect.stringMatching(/^2027-02-\d\d$/),
      note: expect.stringContaining('Tạm tính'),
    })
    expect(ask('working 2028-03-01')).toMatchObject({ out: 'làm việc', note: expect.stringContaining('Tạm tính') })
  })
})

test.each([
  ['', 'Thiếu việc cần tính'],
  ['subtract 2026-10-15 7', 'không có việc "subtract"'],
  ['constructor', 'không có việc "constructor"'],
  ['add', 'Cách dùng: doithoai calendar add'],
  ['add 2026-10-15', 'Cách dùng'],
  ['add 2026-10-15 7 8', 'Cách dùng'],
  ['add 2026-02-30 7', 'không phải là ngày có thật'],
  ['add 15/10/2026 7', 'không phải là ngày có thật'],
  ['add 2026-10-15T00:00 7', 'không phải là ngày có thật'],
  ['add 1967-12-31 7', 'không phải là ngày có thật'],
  ['add 2101-01-01 7', 'không phải là ngày có thật'],
  ['add 2026-10-15 bảy', 'không phải là số ngày'],
  ['add 2026-10-15 1.5', 'không phải là số ngày'],
  ['add 2026-10-15 1e3', 'không phải là số ngày'],
  ['add 2026-10-15 10001', 'không phải là số ngày'],
  ['lunar 1967', 'không phải là năm'],
  ['lunar 2101', 'không phải là năm'],
  ['lunar năm', 'không phải là năm'],
])('calendar %s: one clear line', (line, error) => {
  const result = ask(line)
  expect(result).toEqual({ error: expect.stringContaining(error) })
  expect('error' in result && result.error.includes('\n')).toBe(false)
})
