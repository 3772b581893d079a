import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { readLimits } from './read-limits.ts'
import { readSheet } from './read-sheet.ts'
import { sheetOf, xlsxOf } from './xlsx.ts'

const sheetXml = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`

/** An Excel file made by hand, with any sheet and anything beside it. */
const excelFile = (sheet: string | Uint8Array, more: Record<string, Uint8Array> = {}): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
      ...more,
    }),
  )
const refused = (refusal: string) => ({ ok: false, refusal })
const ownRows = async (count: number) => {
  const rows = Array.from({ length: count }, (_, at) => `Cơ sở ${at}`)
  const pieces = await Array.fromAsync(
    xlsxOf([sheetOf({ name: 'A', columns: [{ head: 'Tên', cell: (name) => name }], pages: [rows] })]),
  )
  return Buffer.concat(pieces)
}

test('a file of Excel is read row by row: texts, numbers, days; empty rows are skipped, numbers are the sheet’s', async () => {
  const rows = [
    ['Tên', 'Ngày', 'Số'],
    [null, null, null],
    ['Mộc', new Date(Date.UTC(2026, 8, 18)), 912345678],
  ]
  const content = Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows }] }))
  expect(await readSheet(content)).toEqual({
    ok: true,
    rows: [
      { number: 1, cells: ['Tên', 'Ngày', 'Số'] },
      { number: 3, cells: ['Mộc', { day: '2026-09-18' }, 912345678] },
    ],
  })
})

test('what this program writes it reads again', async () => {
  const pieces = await Array.fromAsync(
    xlsxOf([
      sheetOf({
        name: 'A',
        columns: [
          { head: 'Tên', cell: () => 'Đức' },
          { head: 'Ngày', cell: () => day('2026-12-31') },
        ],
        pages: [[1]],
      }),
    ]),
  )
  expect(await readSheet(Buffer.concat(pieces))).toEqual({
    ok: true,
    rows: [
      { number: 1, cells: ['Tên', 'Ngày'] },
      { number: 2, cells: ['Đức', { day: '2026-12-31' }] },
    ],
  })
})

test.each([
  ['commas', '\uFEFFTên,Ghi chú\r\n"Mộc, nem","dòng\nhai"\r\n'],
  ['semicolons', 'Tên;Ghi chú\n"Mộc, nem";"dòng\nhai"\n'],
  ['tabs', 'Tên\tGhi chú\n"Mộc, nem"\t"dòng\nhai"\n'],
])('text parted by %s is read', async (_, content) => {
  const read = await readSheet(Buffer.from(content))
  expect(read).toMatchObject({ ok: true, rows: [{ cells: ['Tên', 'Ghi chú'] }, { cells: ['Mộc, nem', 'dòng\nhai'] }] })
})

test('"Unicode text" of Excel is read; a file in an old code page is refused before it spoils an accent', async () => {
  expect(await readSheet(Buffer.from('\uFEFFTên\tGhi chú\nMộc\tx\n', 'utf16le'))).toMatchObject({
    rows: [{ cells: ['Tên', 'Ghi chú'] }, { cells: ['Mộc', 'x'] }],
  })
  expect(await readSheet(Buffer.from([0x54, 0xea, 0x6e, 0x2c, 0xd0, 0xfd, 0x0a]))).toEqual(refused('not-utf8'))
})

test('what is no table is refused with its reason', async () => {
  const oldExcel = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
  const locked = Buffer.concat([oldExcel, Buffer.from('EncryptedPackage', 'utf16le')])
  expect(await readSheet(Buffer.alloc(0))).toEqual(refused('empty'))
  expect(await readSheet(oldExcel)).toEqual(refused('old-excel'))
  expect(await readSheet(locked)).toEqual(refused('locked'))
  expect(await readSheet(Buffer.from('%PDF-1.7 …'))).toEqual(refused('not-a-table'))
  expect(await readSheet(Buffer.from(zipSync({ 'a.txt': strToU8('a') })))).toEqual(refused('not-a-table'))
  expect(await readSheet((await ownRows(3)).subarray(0, 400))).toEqual(refused('not-a-table'))
  expect(await readSheet(excelFile(sheetXml('')))).toEqual(refused('empty'))
  expect(await readSheet(excelFile(sheetXml(''), { 'xl/vbaProject.bin': strToU8('x') }))).toEqual(refused('macros'))
  expect(await readSheet(Buffer.alloc(readLimits.bytes + 1, 'a'))).toEqual(refused('too-large'))
})

test('two thousand rows are read, two thousand and some are too many', async () => {
  const most = await readSheet(await ownRows(readLimits.rows))
  expect(most.ok && most.rows.length).toBe(readLimits.rows + 1)
  expect(await readSheet(await ownRows(readLimits.rows + 100))).toEqual(refused('too-many-rows'))
})

test('a small file that unfolds to hundreds of megabytes is refused, also where it lies about its size', async () => {
  const bomb = excelFile(new Uint8Array(150_000_000))
  expect(bomb.length).toBeLessThan(400_000)
  expect(await readSheet(bomb)).toEqual(refused('unfolds'))
  // The list of entries says a kilobyte.
  const liar = Buffer.from(bomb)
  for (let at = liar.indexOf('PK\x01\x02'); at >= 0; at = liar.indexOf('PK\x01\x02', at + 4))
    if (liar.readUInt32LE(at + 24) > 1_000_000) liar.writeUInt32LE(1_000, at + 24)
  expect(await readSheet(liar)).toEqual(refused('not-a-table'))
})

test('a lone cell at the far end of the sheet costs nothing', async () => {
  const far = excelFile(sheetXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
  expect(await readSheet(far)).toEqual(refused('empty'))
})

test('entities that multiply are not unfolded', async () => {
  const entity = (name: string, of: string) => `<!ENTITY ${name} "${`&${of};`.repeat(10)}">`
  const layers = Array.from({ length: 9 }, (_, n) => entity(`a${n + 1}`, `a${n}`)).join('')
  const xml = `<!DOCTYPE x [<!ENTITY a0 "Đường làng">${layers}]>${sheetXml('<row><c t="inlineStr"><is><t>&a9;</t></is></c></row>')}`
  const read = await readSheet(excelFile(xml))
  expect(JSON.stringify(read).length).toBeLessThan(1_000)
})

test('what takes too long is stopped, and the next file is read', async () => {
  const wide = sheetXml(`<row>${'<c t="inlineStr"><is><t>a</t></is></c>'.repeat(50)}</row>`.repeat(1_500))
  expect(await readSheet(excelFile(wide), 1)).toEqual(refused('took-too-long'))
  expect(await readSheet(await ownRows(2))).toMatchObject({ ok: true })
  expect(deflateRawSync(wide).length).toBeLessThan(readLimits.bytes)
})
