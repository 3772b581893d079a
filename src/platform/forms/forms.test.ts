import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { docxParts } from '#test/printed.ts'
import { cityText, cityWorkbook } from '#test/stage-forms-city.ts'
import { fillForm, readForm } from './form-jobs.ts'
import { type Filling, placeholderKey } from './form-model.ts'
import { fillInForm, lookAtForm } from './form-press.ts'

const key = placeholderKey
const items = (count: number): Filling['items'] =>
  Array.from({ length: count }, (_, at) => ({
    A6: at + 1,
    B6: `Cơ sở ${at + 1} <&>`,
    [key('nội dung')]: `=1+1 nội dung ${at + 1}\nhai dòng \u0007`,
    [key('ngày trả lời')]: at === 1 ? null : { day: '2026-10-27' },
    F6: { day: '2026-11-02' },
    G6: 10 * (at + 1),
  }))
const none = Object.fromEntries(Object.keys(items(1)[0] ?? {}).map((name) => [name, null]))
const facts = { [key('đơn vị')]: 'UBND xã Đại Sơn', [key('Tính đến')]: '16 giờ ngày 28/11/2026', B3: 2026 }
const filling = (count: number): Filling => ({
  ...{ table: 'xl/worksheets/sheet1.xml', row: 6, items: items(count), none, facts },
})
const filled = async (content: Buffer, how: Filling) => {
  const made = await fillForm(content, how)
  if (!made.ok) throw new Error(made.refusal)
  return Buffer.from(made.bytes)
}
const parts = (content: Buffer) => unzipSync(new Uint8Array(content))
const part = (content: Buffer, name: string) => strFromU8(parts(content)[name] ?? new Uint8Array())

test('a workbook tells its sheets, which rows may be repeated, which cells are merged or computed', async () => {
  const read = await readForm(await cityWorkbook())
  if (!read.ok) throw new Error(read.refusal)
  const [sheet] = read.form.tables
  expect(read.form.tables.map(({ name }) => name)).toEqual(['Phụ lục II', 'Tổng hợp'])
  expect(sheet?.rows.map(({ number, repeatable }) => [number, repeatable])).toEqual([
    ...[
      [1, true],
      [2, true],
      [3, true],
      [4, false],
      [5, false],
      [6, true],
      [7, true],
      [8, true],
    ],
  ])
  const cells = sheet?.rows.flatMap((row) => row.cells) ?? []
  const cell = (ref: string) => cells.find((one) => one.ref === ref)
  expect(cell('B4')).toMatchObject({ text: 'Doanh nghiệp, HTX, hộ kinh doanh', span: 2 })
  expect(cell('C4')).toBeUndefined()
  expect(cell('G7')).toMatchObject({ text: '=SUM(G6:G6)', formula: true })
})

test('a workbook filled in is that very file: rows with their style, sums over them, the foot below, the rest to the byte', async () => {
  const form = await cityWorkbook()
  const made = await filled(form, filling(25))
  const [sheet, other] = (await readXlsx(made, { readStyles: true })).sheets
  const rows = sheet?.rows ?? []
  expect(rows[1]?.[0]).toBe('Đơn vị: UBND xã Đại Sơn, tính đến 16 giờ ngày 28/11/2026')
  expect(rows[2]?.[1]).toBe(2026)
  expect(rows[5]?.slice(0, 4)).toEqual([1, 'Cơ sở 1 <&>', null, '=1+1 nội dung 1\nhai dòng '])
  expect(rows[5]?.[4]).toEqual(new Date('2026-10-27T00:00:00Z'))
  expect(rows[5]?.[5]).toEqual(new Date('2026-11-02T00:00:00Z'))
  expect(rows[6]?.[4]).toBeNull()
  expect(rows[29]?.[0]).toBe(25)
  expect(rows[30]?.[0]).toBe('Cộng')
  expect(rows[31]?.[0]).toBe('Nơi nhận: Sở Tài chính')
  const formulas = (of: typeof sheet) => [...(of?.cells?.values() ?? [])].flatMap(({ formula }) => formula ?? [])
  expect(formulas(sheet)).toEqual(['SUM(G6:G30)'])
  expect(formulas(other)).toEqual(["COUNTA('Phụ lục II'!D6:D30)"])
  const merged =
    sheet?.merges?.map(({ startRow, startCol, endRow, endCol }) => [startRow, startCol, endRow, endCol]) ?? []
  expect(merged).toContainEqual([3, 1, 3, 2])
  for (const row of [5, 17, 29]) expect(merged).toContainEqual([row, 1, row, 2])
  expect(merged).toContainEqual([31, 0, 31, 6])
  expect(merged).toHaveLength(8 + 25)
  expect(sheet?.columns?.map(({ width }) => width)).toEqual([6, 28, 18, 50, 14, 30, 8])
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '$4:$5' })
  const style = (ref: string) => sheet?.cells?.get(ref)?.style
  expect(style('29,3')).toEqual(style('5,3'))
  expect(style('29,3')?.border?.top?.style).toBe('thin')
  expect(style('5,5')?.numFmt).toBe('dd/mm/yyyy')
  expect(part(made, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  const same = Object.entries(parts(form)).filter(
    ([name]) => !/sheet\d\.xml$|workbook\.xml$|styles\.xml$|calcChain|Content_Types/.test(name),
  )
  expect(same.length).toBeGreaterThan(2)
  for (const [name, bytes] of same) expect([name, parts(made)[name]]).toEqual([name, bytes])
})

test.each([0, 1, 2])('with %i petitions the form stays whole', async (count) => {
  const [sheet] = (await readXlsx(await filled(await cityWorkbook(), filling(count)), { readStyles: true })).sheets
  const more = Math.max(count, 1) - 1
  expect(sheet?.rows[6 + more]?.[0]).toBe('Cộng')
  if (count === 0) expect(sheet?.rows[5]?.every((cell) => cell === null)).toBe(true)
  expect([...(sheet?.cells?.values() ?? [])].flatMap(({ formula }) => formula ?? [])).toEqual([`SUM(G6:G${6 + more})`])
})

/** The form with its parts changed, as another writer would have made them. */
const changed = async (change: (name: string, text: string) => string) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts(await cityWorkbook())).map(([name, bytes]) => [
          name,
          /\.(xml|rels)$/.test(name) ? strToU8(change(name, strFromU8(bytes))) : bytes,
        ]),
      ),
    ),
  )

test('shared formulas, rules of a look, hand-set heights and prefixed names are kept too', async () => {
  const form = await changed((name, text) => {
    if (!name.endsWith('sheet1.xml')) return text
    return text
      .replace(/<row r="6"([^>]*)>/, '<row r="6"$1 ht="40" customHeight="1">')
      .replace(
        '</sheetData>',
        `<row r="9"><c r="A9"><f t="shared" ref="A9:B9" si="0">SUM(G6:G6)+G7</f><v>1</v></c><c r="B9"><f t="shared" si="0"/><v>2</v></c></row></sheetData>`,
      )
      .replace('</sheetData>', '</sheetData>')
      .replace(
        /(<\/mergeCells>)/,
        '$1<conditionalFormatting sqref="G6"><cfRule type="expression" priority="1"><formula>G6&gt;G7</formula></cfRule></conditionalFormatting>',
      )
  })
  const xml = part(await filled(form, filling(3)), 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('<f>SUM(G6:G8)+G9</f>')
  expect(xml).toContain('<f>SUM(H6:H8)+H9</f>')
  expect(xml).toContain('sqref="G6:G8"')
  expect(xml).toContain('<formula>G6&gt;G9</formula>')
  expect(xml.match(/ht="40"/g)).toHaveLength(3)
  const prefixed = await changed((name, text) =>
    /sheet1\.xml$/.test(name)
      ? text
          .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
          .replace('xmlns=', 'xmlns:x=')
          .replace('<?x:xml', '<?xml')
      : text,
  )
  const [sheet] = (await readXlsx(await filled(prefixed, filling(3)))).sheets
  expect(sheet?.rows[7]?.[0] ?? 3).toBe(3)
  expect(part(await filled(prefixed, filling(3)), 'xl/worksheets/sheet1.xml')).toContain('<x:f>SUM(G6:G8)</x:f>')
})

test.each([
  [
    'a program',
    (name: string, text: string) =>
      name === '[Content_Types].xml' ? text.replace('sheet.main+xml', 'sheet.macroEnabled.main+xml') : text,
    'macros',
  ],
  [
    'a link out',
    (name: string, text: string) =>
      name === 'xl/_rels/workbook.xml.rels'
        ? text.replace(
            '</Relationships>',
            '<Relationship Id="x" Type="y" Target="http://xau.example" TargetMode="External"/></Relationships>',
          )
        : text,
    'external-links',
  ],
  [
    'a formula that fetches',
    (_: string, text: string) => text.replace('SUM(G6:G6)', 'WEBSERVICE("http://xau.example")'),
    'external-links',
  ],
  [
    'a formula that starts a program',
    (_: string, text: string) => text.replace('SUM(G6:G6)', "cmd|' /C calc'!A0"),
    'external-links',
  ],
  [
    'entities of its own',
    (name: string, text: string) =>
      name.endsWith('sheet1.xml') ? text.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>') : text,
    'not-a-form',
  ],
  [
    'a part that is no XML',
    (name: string, text: string) => (name.endsWith('sheet1.xml') ? text.replace('</sheetData>', '') : text),
    'not-a-form',
  ],
  [
    'comments',
    (name: string, text: string) =>
      name.endsWith('sheet1.xml') ? text.replace('</worksheet>', '<legacyDrawing/></worksheet>') : text,
    'comments',
  ],
  [
    'tables of Excel',
    (name: string, text: string) =>
      name.endsWith('sheet1.xml')
        ? text.replace('</worksheet>', '<tableParts><tablePart/></tableParts></worksheet>')
        : text,
    'tables',
  ],
] as const)('a form with %s is refused', async (_, change, refusal) => {
  expect(await readForm(await changed(change))).toEqual({ ok: false, refusal })
})

test('what is no form at all is refused, in the process of its own too', async () => {
  expect(await lookAtForm(Buffer.from('xin chào'))).toEqual({ ok: false, refusal: 'not-a-form' })
  expect(await lookAtForm(Buffer.alloc(5_000_001))).toEqual({ ok: false, refusal: 'too-large' })
  expect(await readForm(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual({ ok: false, refusal: 'old-office' })
  const bomb = zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.xml': new Uint8Array(41_000_000) })
  expect(await readForm(Buffer.from(bomb))).toEqual({ ok: false, refusal: 'unfolds' })
  expect(await lookAtForm(await cityWorkbook(), 1)).toEqual({ ok: false, refusal: 'took-too-long' })
})

test('a text filled in keeps its looks: rows coloured, letters as they were, placeholders cut into runs found', async () => {
  const form = await cityText()
  const read = await readForm(form)
  if (!read.ok) throw new Error(read.refusal)
  expect(read.form.placeholders).toEqual(expect.arrayContaining(['đơn vị', 'năm', 'điều lạ', 'hôm nay']))
  expect(read.form.tables[0]?.rows[1]?.cells.map(({ ref, text }) => [ref, text])).toEqual([
    ...[
      ['r2c1', ''],
      ['r2c2', '{{người gửi}}'],
      ['r2c3', '{{nội dung}}'],
      ['r2c4', 'Kết quả: {{kết quả}}'],
    ],
  ])
  const one = (at: number) => ({
    r2c1: at,
    [key('người gửi')]: `Cơ sở ${at}`,
    [key('nội dung')]: `Dòng một ${at}\ndòng hai <&> \u0007`,
    [key('kết quả')]: `xong ${at}`,
  })
  const made = await filled(form, {
    ...{ table: 'bang-1', row: 2, items: [one(1), one(2), one(3)], none: {} },
    facts: { [key('đơn vị')]: 'xã Đại Sơn', [key('năm')]: 2026, [key('hôm nay')]: { day: '2026-11-28' }, r3c2: 3 },
  })
  const xml = docxParts(made)['word/document.xml'] ?? ''
  const text = xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:(p|tc)>/g, '|')
    .replace(/<[^>]*>/g, '')
  expect(text).toContain('Đơn vị: xã Đại Sơn, năm 2026 và {{điều lạ}}')
  expect(text).toContain('Cơ sở 2||Dòng một 2\ndòng hai &lt;&amp;&gt; ||Kết quả: xong 2')
  expect(text).toMatch(/Tổng số\|\|3\|/)
  expect(xml.match(/FFF2CC/g)).toHaveLength(12)
  expect(xml.match(/<w:tr[ >]/g)).toHaveLength(5)
  expect(xml.match(/<w:cantSplit/g)).toHaveLength(3)
  const cell = /<w:r>(?:(?!<\/w:r>).)*Cơ sở 2/.exec(xml)?.[0] ?? ''
  expect(cell).toContain('<w:i/>')
  const footer = Object.entries(docxParts(made)).find(([name]) => /footer\d*\.xml$/.test(name))?.[1]
  expect(footer).toContain('Lập ngày 28/11/2026')
  expect(parts(made)['word/styles.xml']).toEqual(parts(form)['word/styles.xml'])
})

test('a thousand petitions are in the form after less than two seconds of work', async () => {
  const form = await cityWorkbook()
  const before = process.cpuUsage()
  const made = await filled(form, filling(1000))
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
  const [sheet] = (await readXlsx(made)).sheets
  expect(sheet?.rows[1004]?.[0]).toBe(1000)
})

test('a process of its own does the same', async () => {
  const made = await fillInForm(await cityWorkbook(), filling(2))
  if (!made.ok) throw new Error(made.refusal)
  expect((await readXlsx(Buffer.from(made.bytes))).sheets[0]?.rows[6]?.[1]).toBe('Cơ sở 2 <&>')
})
