import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Paper } from '#kernel/paper.ts'
import { letter, plan, sentence } from '#test/paper-samples.ts'
import { docxParts, type PrintedRun, readPdf } from '#test/printed.ts'
import { openPress } from './press.ts'

const press = openPress()
afterAll(() => press.close())
const about = { author: 'UBND xã Đại Sơn', made: day('2026-04-05') }

describe('a plan as PDF', () => {
  let pages: Awaited<ReturnType<typeof readPdf>>['pages']
  let runs: readonly PrintedRun[]
  let bytes: Buffer
  beforeAll(async () => {
    bytes = await press.print('pdf', plan, about)
    ;({ pages, runs } = await readPdf(bytes))
  })
  const run = (text: string, page = 1): PrintedRun => {
    const found = runs.find((one) => one.page === page && one.text.includes(text))
    if (!found) throw new Error(`page ${page} does not say “${text}”: ${runs.map((one) => one.text).join('|')}`)
    return found
  }
  const middle = ({ x, right }: PrintedRun) => (x + right) / 2

  test('is A4, tagged and archival, and an annex lies across', () => {
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [210, 297],
      [210, 297],
      [297, 210],
      [297, 210],
      [297, 210],
    ])
    expect(bytes.includes('<pdfaid:part>2</pdfaid:part>')).toBe(true)
    expect(bytes.includes('<pdfaid:conformance>A</pdfaid:conformance>')).toBe(true)
    expect(bytes.includes('/MarkInfo')).toBe(true)
  })

  test.each<[string, number, string]>([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'Tinos-Bold'],
    ['Độc lập - Tự do - Hạnh phúc', 14, 'Tinos-Bold'],
    ['ỦY BAN NHÂN DÂN', 13, 'Tinos-Bold'],
    ['XÃ ĐẠI SƠN', 13, 'Tinos-Bold'],
    ['Số: 05/KH-UBND', 13, 'Tinos-Regular'],
    ['Đại Sơn, ngày 05 tháng 4 năm 2026', 13, 'Tinos-Italic'],
    ['KẾ HOẠCH', 14, 'Tinos-Bold'],
    ['Tổ chức Hội nghị đối thoại', 14, 'Tinos-Bold'],
    ['Căn cứ Luật thử số 1;', 14, 'Tinos-Italic'],
    ['Căn cứ Kế hoạch thử số 82/KH-UBND.', 14, 'Tinos-Italic'],
    ['I. MỤC ĐÍCH, YÊU CẦU', 14, 'Tinos-Bold'],
    ['1. Mục đích', 14, 'Tinos-Bold'],
  ])('%s: %i points, %s (facts 1.3)', (text, size, font) =>
    expect([Math.round(run(text).size * 10) / 10, run(text).font]).toEqual([size, font]),
  )

  test('the issuer stands left, the state right, each below the other centred to it; nothing leaves the margins', () => {
    const left = middle(run('ỦY BAN NHÂN DÂN'))
    const right = middle(run('CỘNG HÒA'))
    expect(left).toBeCloseTo(30 + 66 / 2, 0)
    expect(right).toBeCloseTo(30 + 66 + 99 / 2, 0)
    for (const text of ['XÃ ĐẠI SƠN', 'Số: 05/KH-UBND']) expect(middle(run(text))).toBeCloseTo(left, 0)
    for (const text of ['Độc lập', 'Đại Sơn, ngày']) expect(middle(run(text))).toBeCloseTo(right, 0)
    expect(run('Số: 05/KH-UBND').y).toBeCloseTo(run('Đại Sơn, ngày').y, 0)
    expect(middle(run('KẾ HOẠCH'))).toBeCloseTo(30 + 165 / 2, 0)
    const upright = runs.filter(({ page }) => page <= 2)
    expect(Math.min(...upright.map(({ x }) => x))).toBeGreaterThanOrEqual(29.9)
    expect(Math.max(...upright.map(({ right: end }) => end))).toBeLessThanOrEqual(195.1)
    expect(Math.max(...upright.map(({ y }) => y))).toBeLessThanOrEqual(277.1)
  })

  test('the first line of a paragraph is drawn in by 12.7 mm', () => {
    expect(run('Căn cứ Luật').x).toBeCloseTo(42.7, 0)
    expect(run('1. Mục đích').x).toBeCloseTo(42.7, 0)
  })

  test('page numbers stand above in the middle, not on a first page, and an annex counts its own', () => {
    const numbers = runs.filter(({ text, y }) => /^\d+$/.test(text) && y < 20)
    expect(numbers.map(({ page, text }) => [page, text])).toEqual([
      [2, '2'],
      [4, '2'],
      [5, '3'],
    ])
    expect(numbers.map((one) => Math.round(middle(one)))).toEqual([113, 149, 149])
  })

  test('the text ends with ./., recipients stand beside the signature, and neither leaves the last sentence', () => {
    const last = run('./.', 2)
    expect(last.text).toContain('thực hiện./.')
    const [head, first, kept] = ['Nơi nhận:', '- Sở Tài chính (để báo cáo);', '- Lưu: VT, KT.'].map((text) =>
      run(text, 2),
    )
    expect(
      [head?.size, head?.font, first?.size, kept?.size].map((one) => (typeof one === 'number' ? Math.round(one) : one)),
    ).toEqual([12, 'Tinos-BoldItalic', 11, 11])
    expect(head?.x).toBeCloseTo(30, 0)
    const [acting, name] = [run('TM. ỦY BAN NHÂN DÂN', 2), run('Nguyễn Văn Thử', 2)]
    expect([acting.font, name.font]).toEqual(['Tinos-Bold', 'Tinos-Bold'])
    expect(middle(acting)).toBeCloseTo(middle(name), 0)
    expect(Math.abs((head?.y ?? 0) - acting.y)).toBeLessThan(1)
    expect(name.y - run('CHỦ TỊCH', 2).y).toBeGreaterThan(25)
  })

  test('a table that goes on repeats its head, and no row is lost', () => {
    expect(runs.filter(({ text }) => text === 'TT').map(({ page }) => page)).toEqual([3, 4, 5])
    expect(runs.filter(({ text }) => text === 'Chuẩn bị hội trường')).toHaveLength(60)
    expect(run('PHÂN CÔNG CÔNG VIỆC', 3).font).toBe('Tinos-Bold')
    expect(run('(Kèm theo Kế hoạch', 3).font).toBe('Tinos-Italic')
  })

  test('the same paper of the same day is the same bytes', async () => {
    expect((await press.print('pdf', plan, about)).equals(bytes)).toBe(true)
  })
})

test('a signature never stands alone: however long the text is, the sentence before it is on its page', async () => {
  for (const items of [9, 10, 11, 12, 13]) {
    const blocks = [
      { is: 'list', items: Array.from({ length: items }, () => sentence) },
      { is: 'paragraph', text: sentence },
    ] as const
    const { runs } = await readPdf(await press.print('pdf', { ...plan, blocks, annexes: [] }, about))
    const signed = runs.find(({ text }) => text.includes('Nguyễn Văn Thử'))?.page
    expect(runs.find(({ text }) => text.includes('./.'))?.page, `${items} items`).toBe(signed)
    expect(runs.find(({ text }) => text.includes('Nơi nhận'))?.page, `${items} items`).toBe(signed)
  }
})

test('what anybody wrote stays text: signs of the setter, of XML, of other scripts, endless words', async () => {
  const nasty = [
    '#import "x": y $x$ *b* _i_ @ref <label> \\u{41} `a` // b {} []',
    '<w:p>&amp; & "quotes" \'single\'</w:p>',
    'emoji 😀 ☐ ✓ \u0007\u200b\u202e\ufeff end',
    'a\ud800b',
    'w'.repeat(500),
    'Cơ sở\nhai dòng',
  ]
  const paper: Paper = {
    ...plan,
    abstract: nasty[0] ?? '',
    blocks: nasty.map((text) => ({ is: 'paragraph', text })),
    annexes: [],
  }
  const { runs } = await readPdf(await press.print('pdf', paper, about))
  const said = runs.map(({ text }) => text).join('')
  for (const part of [
    '#import "x": y $x$ *b* _i_ @ref <label> \\u{41} `a` // b {} []',
    '<w:p>&amp; & "quotes"',
    'emoji □ □ □',
  ])
    expect(said).toContain(part)
  expect(Math.max(...runs.map(({ right }) => right))).toBeLessThanOrEqual(195.1)
  const docx = docxParts(await press.print('docx', paper, about))
  expect(docx['word/document.xml']).toContain('&lt;w:p&gt;&amp;amp; &amp;')
})

test('a letter says what it is about below its number, and to whom in the middle', async () => {
  const { runs } = await readPdf(await press.print('pdf', letter, about))
  const found = (text: string) => runs.find((one) => one.text.includes(text))
  const line = (text: string) =>
    runs
      .filter(({ x, y }) => Math.abs(y - (found(text)?.y ?? 0)) < 0.5 && x > 95 === (found(text)?.x ?? 0) > 95)
      .map((one) => one.text)
      .join(' ')
  expect(line('Số:')).toMatch(/^Số:\s+\/UBND-KT$/)
  expect(line('Đại Sơn, ngày')).toMatch(/^Đại Sơn, ngày\s+tháng 02 năm 2026$/)
  expect(found('V/v trả lời kiến nghị số 7')?.y).toBeGreaterThan(found('/UBND-KT')?.y ?? 300)
  expect(found('Kính gửi: Công ty TNHH May Thí Dụ')).toBeDefined()
  expect(found('KẾ HOẠCH')).toBeUndefined()
})

describe('the same plan as DOCX', () => {
  let parts: Readonly<Record<string, string>>
  beforeAll(async () => {
    parts = docxParts(await press.print('docx', plan, about))
  })
  const document = () => parts['word/document.xml'] ?? ''

  test('names Times New Roman, has real headings, a style for its body and Vietnamese as its language', () => {
    const styles = parts['word/styles.xml'] ?? ''
    expect(styles).toContain('w:ascii="Times New Roman"')
    expect(styles).toContain('w:val="vi-VN"')
    expect(styles).toContain('<w:name w:val="Thân bài"/>')
    for (const level of ['Heading1', 'Heading2', 'Heading3'])
      expect(document()).toContain(`<w:pStyle w:val="${level}"/>`)
    expect(document()).toContain('<w:pStyle w:val="Than-bai"/>')
  })

  test('has the margins, the first page without number, the annex across counting anew, the head of its table repeated', () => {
    const sections = document().match(/<w:sectPr.*?<\/w:sectPr>/g) ?? []
    const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)
    expect(sections).toHaveLength(2)
    expect(sections[0]).toContain(`w:top="${twips(20)}"`)
    expect(sections[0]).toContain(`w:left="${twips(30)}"`)
    expect(sections[0]).toContain(`w:right="${twips(15)}"`)
    for (const section of sections) {
      expect(section).toContain('<w:titlePg/>')
      expect(section).toContain('w:start="1"')
    }
    expect(sections[1]).toContain('w:orient="landscape"')
    expect(document().match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(document().match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(60)
  })

  test('says what the PDF says', async () => {
    const text = document()
      .replace(/<w:tab\/>|<w:br\/>/g, ' ')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
    for (const line of [
      'ỦY BAN NHÂN DÂN',
      'Số: 05/KH-UBND',
      'Đại Sơn, ngày 05 tháng 4 năm 2026',
      'KẾ HOẠCH',
      'I. MỤC ĐÍCH, YÊU CẦU',
    ])
      expect(text.split('\n')).toContain(line)
    for (const line of [
      'Yêu cầu các bộ phận thực hiện./.',
      '- Lưu: VT, KT.',
      'TM. ỦY BAN NHÂN DÂN',
      'Nguyễn Văn Thử',
      'PHÂN CÔNG CÔNG VIỆC',
    ])
      expect(text.split('\n')).toContain(line)
  })
})

test('many at once are all printed; what takes too long is ended alone, and the next one is printed', async () => {
  const many = await Promise.all(Array.from({ length: 12 }, () => press.print('pdf', { ...plan, annexes: [] }, about)))
  expect(new Set(many.map((one) => one.length)).size).toBe(1)
  const hasty = openPress({ most: 1, limitMs: 1 })
  await expect(hasty.print('docx', plan, about)).rejects.toThrow('ended')
  hasty.close()
  const patient = openPress({ most: 1, limitMs: 20_000 })
  const [first, second] = await Promise.allSettled([
    patient.print('pdf', { ...plan, dated: { year: 2026, month: 13, day: 1 }, title: '' }, about),
    patient.print('pdf', { ...plan, annexes: [] }, about),
  ])
  expect([first.status, second.status]).toEqual(['fulfilled', 'fulfilled'])
  patient.close()
})
