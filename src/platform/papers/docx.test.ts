import { afterAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Paper } from '#kernel/paper.ts'
import type { Printable } from '#kernel/paper-sheets.ts'
import { form, invitation, minutes, plan, poster, signInSheet } from '#test/paper-samples.ts'
import { docxParts } from '#test/printed.ts'
import { metrics } from './laid.ts'
import { openPress } from './press.ts'

const press = openPress()
afterAll(() => press.close())
const about = { author: 'UBND xã Đại Sơn', made: day('2026-04-05') }
const partsOf = async (papers: Printable | readonly Printable[]) => docxParts(await press.print('docx', papers, about))
const documentOf = async (papers: Printable | readonly Printable[]) =>
  (await partsOf(papers))['word/document.xml'] ?? ''
const paragraphs = (xml: string) => xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/g) ?? []
const millimetres = (twips: number) => (twips / 1440) * 25.4

/** How long each line below a text is, in millimetres, by the width it stands in. */
function rulesIn(xml: string, widths: readonly number[]): readonly number[] {
  const drawn = paragraphs(xml).filter((one) => /<w:pBdr><w:top /.test(one))
  expect(drawn).toHaveLength(widths.length)
  return drawn.map((one, index) => {
    const [left, right] = ['left', 'right'].map((side) => Number(new RegExp(`w:${side}="(\\d+)"`).exec(one)?.[1]))
    return (widths[index] ?? 0) - millimetres(left ?? 0) - millimetres(right ?? 0)
  })
}

test('lines below texts: the motto’s as long as it, the issuer’s and the abstract’s a third to a half (facts 1.3)', async () => {
  const { bold } = metrics()
  const wide = (text: string, size: number) => (bold(text, size) / 72) * 25.4
  const one: Paper = { ...plan, annexes: [], blocks: [], abstract: 'Tổ chức đối thoại' }
  const [issuer = 0, motto = 0, abstract = 0] = rulesIn(await documentOf(one), [66, 99, 165])
  expect(motto).toBeCloseTo(wide('Độc lập - Tự do - Hạnh phúc', 14), 0)
  for (const share of [issuer / wide('ỦY BAN NHÂN DÂN', 13), abstract / wide('Tổ chức đối thoại', 14)]) {
    expect(share).toBeGreaterThan(0.33)
    expect(share).toBeLessThan(0.5)
  }
})

test('minutes have two signatures in one row, held by the sentence before, and recipients in the next', async () => {
  const document = await documentOf(minutes)
  const rows = document.match(/<w:tr>.*?<\/w:tr>/g) ?? []
  const signed = rows.find((row) => row.includes('CHỦ TỌA')) ?? ''
  expect(signed).toContain('THƯ KÝ')
  expect(signed).toContain('<w:cantSplit/>')
  expect(rows.at(-1)).toContain('Nơi nhận:')
  const [last] = paragraphs(document).filter((one) => one.includes('./.'))
  expect(last).toContain('<w:keepNext/>')
  expect(document).not.toContain('tháng 4 năm 2026')
})

test('room to sign in, bold sums, tables without lines or head', async () => {
  const sheet = await documentOf(signInSheet)
  const rows = sheet.match(/<w:tr>.*?<\/w:tr>/g) ?? []
  expect(rows.filter((row) => row.includes(`<w:trHeight w:val="${Math.round((12 / 25.4) * 1440)}"`))).toHaveLength(42)
  expect(rows.find((row) => row.includes('Tổng cộng'))).toContain('<w:b/>')
  expect(rows.find((row) => row.includes('>7<'))).not.toContain('<w:b/>')
  expect(sheet).toContain('<w:pageBreakBefore/>')
  expect((await documentOf(minutes)).match(/<w:tblHeader\/>/g)).toBeNull()
})

test('a form has leaders of dots, boxes to tick and a code with its address', async () => {
  const parts = await partsOf(form)
  const document = parts['word/document.xml'] ?? ''
  expect(document.match(/w:leader="dot"/g)).toHaveLength(14)
  expect(document.match(/<w14:checkbox>/g)).toHaveLength(3)
  expect(document).toContain('descr="https://doi-thoai.vidu.vn/dai-son-11086"')
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  const side = Number(/<wp:extent cx="(\d+)"/.exec(document)?.[1]) / 36_000
  expect(side).toBeCloseTo(34, 0)
})

test('several papers are sections, each counting from one, none with a page for its settings alone', async () => {
  const document = await documentOf([invitation('A'), invitation('B'), plan, poster('A3')])
  const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
  expect(sections).toHaveLength(5)
  expect(sections.filter((one) => one.includes('w:start="1"'))).toHaveLength(4)
  expect(sections.at(-1)).toContain(`w:w="${Math.round((297 / 25.4) * 1440)}"`)
  const holders = paragraphs(document).filter((one) => one.includes('<w:sectPr>'))
  expect(holders).toHaveLength(4)
  for (const holder of holders) {
    expect(holder).toContain('w:line="20"')
    expect(holder).toContain('w:lineRule="exact"')
  }
})
