import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { csvOf, tsvOf, withoutFormula } from './delimited.ts'
import type { Cell, OutgoingTable } from './table.ts'
import { sheetOf, xlsxOf } from './xlsx.ts'

interface Row {
  readonly name: string
  readonly phone: string
  readonly count: number
  readonly on: Temporal.PlainDate | null
  readonly at: Temporal.Instant | null
}

const row = (changes: Partial<Row> = {}): Row => ({
  ...{ name: 'Cơ sở Ví Dụ', phone: '0912 345 678', count: 3, on: day('2026-09-18'), at: null },
  ...changes,
})

const table = (rows: readonly Row[]): OutgoingTable<Row> => ({
  name: 'Kiến nghị: "thử" [1]',
  columns: [
    { head: 'Tên', cell: ({ name }) => name, width: 40, wrap: true },
    { head: 'Điện thoại', cell: ({ phone }) => phone },
    { head: 'Số người', cell: ({ count }) => count, width: 10 },
    { head: 'Ngày', cell: ({ on }) => on, width: 12 },
    { head: 'Lúc', cell: ({ at }) => at, fileOnly: true },
  ],
  pages: [rows],
})

async function written(of: OutgoingTable<Row>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of xlsxOf([sheetOf(of)])) pieces.push(piece)
  return Buffer.concat(pieces)
}
const text = async (pieces: AsyncIterable<string>) => (await Array.fromAsync(pieces)).join('')

test('an Excel file holds dates as dates, numbers as numbers, telephones as text, and text as it is', async () => {
  const hostile = '=HYPERLINK("http://xau.example";"bấm") & <b> _x0041_\u0007\nDòng hai'
  const content = await written(
    table([row(), row({ name: hostile, on: null, count: -2.5, at: Temporal.Instant.from('2026-09-18T17:30:00Z') })]),
  )
  const [sheet] = (await readXlsx(content, { readStyles: true })).sheets
  const utc = (text: string) => new Date(`${text}Z`)
  expect(sheet?.rows).toEqual([
    ['Tên', 'Điện thoại', 'Số người', 'Ngày', 'Lúc'],
    ['Cơ sở Ví Dụ', '0912 345 678', 3, utc('2026-09-18T00:00'), null],
    [hostile.replace('\u0007', ''), '0912 345 678', -2.5, null, utc('2026-09-19T00:30')],
  ])
  expect(sheet?.name).toBe('Kiến nghị  "thử"  1')
  expect(sheet?.columns?.map(({ width }) => width)).toEqual([40, 16, 10, 12, 16])
  expect(sheet?.freezePane).toEqual({ rows: 1 })
  expect(sheet?.autoFilter?.range).toBe('A1:E3')
  expect([...(sheet?.cells?.values() ?? [])].some(({ formula }) => formula)).toBe(false)
})

test('a list without rows is a file with its head', async () => {
  const [sheet] = (await readXlsx(await written(table([])))).sheets
  expect(sheet?.rows).toEqual([['Tên', 'Điện thoại', 'Số người', 'Ngày', 'Lúc']])
})

test('CSV opens in Excel with its accents, its dates and without a formula', async () => {
  const rows = [row({ name: '=1+1' }), row({ name: 'Có “ngoặc", phẩy\nvà dòng', count: -3, on: null })]
  expect(await text(csvOf(table(rows)))).toBe(
    '\uFEFFTên,Điện thoại,Số người,Ngày,Lúc\r\n' +
      "'=1+1,0912 345 678,3,18/09/2026,\r\n" +
      '"Có “ngoặc"", phẩy\nvà dòng",0912 345 678,-3,,\r\n',
  )
})

test('what is copied has its cells parted by tabs alone, without the columns of the file', async () => {
  const rows = [row({ name: 'Một\thai\r\nba', at: Temporal.Instant.from('2026-09-18T00:00:00Z') })]
  expect(await text(tsvOf(table(rows)))).toBe(
    '\uFEFFTên\tĐiện thoại\tSố người\tNgày\n' + 'Một hai ba\t0912 345 678\t3\t18/09/2026\n',
  )
})

test.each(['=1', '+84912', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1', '＝1', '－1', '\u00A0=1', '−2'])(
  'a cell that begins as %j is made a text',
  (formula) => expect(withoutFormula(formula)).toBe(`'${formula}`),
)
test.each(['Đường', '0912 345 678', '', 'a=1', '(=1)', '“=1”', '•••'])('%j stays as it is', (plain) =>
  expect(withoutFormula(plain)).toBe(plain),
)

test.each(['xlsx', 'csv', 'tsv'] as const)(
  '%s: a page is asked for only when what came before was taken',
  async (as) => {
    let asked = 0
    const pages = (function* () {
      for (; asked < 40; asked++) yield Array.from({ length: 500 }, (_, at) => row({ name: `${asked} ${at} ${as}` }))
    })()
    const of = { ...table([]), pages }
    const pieces: AsyncIterator<unknown> = as === 'xlsx' ? xlsxOf([sheetOf(of)]) : as === 'csv' ? csvOf(of) : tsvOf(of)
    await pieces.next()
    expect(asked).toBeLessThanOrEqual(2)
    for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {}
    expect(asked).toBe(40)
  },
)

test('20,000 rows of long texts need the memory of one page', { timeout: 60_000 }, async () => {
  // 80 MB of text in a process that may hold 40: what gathers rows dies there.
  const script = `
    const { sheetOf, xlsxOf } = await import('${path.resolve('src/platform/spreadsheets/xlsx.ts')}')
    const pages = (function* () {
      for (let page = 0; page < 40; page++)
        yield Array.from({ length: 500 }, (_, at) => ('Đường ' + page + ' ' + at + ' làng nghề. ').repeat(100))
    })()
    let bytes = 0
    for await (const piece of xlsxOf([sheetOf({ name: 'A', columns: [{ head: 'B', cell: (text) => text }], pages })]))
      bytes += piece.length
    process.stdout.write(String(bytes))`
  const args = ['--max-old-space-size=40', '--input-type=module', '-e', script]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: path.resolve('.') })
  expect(Number(stdout)).toBeGreaterThan(100_000)
})

test('more rows than Excel takes are refused, not cut off', async () => {
  const many: Cell[][] = Array.from({ length: 1_048_576 }, () => [])
  const writing = async () => {
    for await (const _ of xlsxOf([{ name: 'A', columns: [], pages: [many] }])) {
    }
  }
  await expect(writing()).rejects.toThrow(RangeError)
})
