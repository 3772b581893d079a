import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Printable } from '#kernel/paper-sheets.ts'
import { qrSquares } from '#kernel/qr.ts'
import { longPoster, namePlates, poster } from '#test/paper-samples.ts'
import { docxParts, readPdf } from '#test/printed.ts'
import { evenly, linesIn } from './fit.ts'
import { metrics } from './laid.ts'
import { pngOf } from './png.ts'
import { openPress } from './press.ts'

const press = openPress()
afterAll(() => press.close())
const about = { author: 'UBND xã Đại Sơn', made: day('2026-04-05') }
const printed = async (sheets: Printable | readonly Printable[]) => readPdf(await press.print('pdf', sheets, about))

describe('a poster', () => {
  test.each([
    ['A4', 210, 297],
    ['A3', 297, 420],
  ] as const)('%s: a page of its size, all within its margins, the title largest', async (size, width, height) => {
    const { pages, runs } = await printed([poster(size), longPoster(size)])
    expect(pages.map((one) => [Math.round(one.width), Math.round(one.height)])).toEqual([
      [width, height],
      [width, height],
    ])
    for (const run of runs) {
      expect(run.x).toBeGreaterThanOrEqual(14.9)
      expect(run.right).toBeLessThanOrEqual(width - 14.9)
      expect(run.y).toBeLessThanOrEqual(height - 15)
    }
    for (const page of [1, 2]) {
      const mine = runs.filter((one) => one.page === page)
      const largest = Math.max(...mine.map((one) => one.size))
      const title = mine.filter((one) => one.size === largest).map(({ text }) => text)
      expect(title[0]).toMatch(/^HỘI NGHỊ ĐỐI THOẠI/)
      const [deadline, label] = ['Hết thứ Năm', 'Hạn gửi'].map((text) => mine.find((one) => one.text.startsWith(text)))
      expect(deadline?.size).toBeGreaterThan(label?.size ?? 100)
    }
    const [short, long] = [1, 2].map((page) =>
      Math.max(...runs.filter((one) => one.page === page).map((one) => one.size)),
    )
    expect(short).toBeGreaterThan(long ?? 100)
  })

  test('says its title in the lines it was given, and its address in letters', async () => {
    const { runs } = await printed(poster('A4'))
    const said = runs.map(({ text }) => text)
    for (const text of ['HỘI NGHỊ ĐỐI THOẠI', 'DOANH NGHIỆP NĂM 2026', 'https://doi-thoai.vidu.vn/dai-son-11086'])
      expect(said).toContain(text)
  })

  test('fits its page whatever its names: on one page, as PDF', async () => {
    const many = [1, 2, 4, 8, 16].flatMap((times) =>
      (['A4', 'A3'] as const).map((size) => {
        const one = longPoster(size)
        return { ...one, title: Array.from({ length: times }, () => one.title).join(' '), foot: one.title }
      }),
    )
    const none = { ...poster('A4'), facts: [], deadline: null, code: null, foot: '', opening: '' }
    expect((await printed([...many, none])).pages).toHaveLength(many.length + 1)
  })
})

describe('name plates', () => {
  test('each is a sheet across that says the name twice, once for each side, in letters as large as fit', async () => {
    const { pages, runs } = await printed(namePlates)
    expect(pages.map((one) => [Math.round(one.width), Math.round(one.height)])).toEqual([
      [297, 210],
      [297, 210],
      [297, 210],
    ])
    const said = runs.filter(({ page }) => page === 1)
    expect(said.filter(({ text }) => text === 'LÊ THỬ')).toHaveLength(2)
    expect(said.filter(({ text }) => text === 'Chủ tịch UBND xã')).toHaveLength(2)
    const [upper, lower] = said.filter(({ text }) => text === 'LÊ THỬ').toSorted((a, b) => a.y - b.y)
    expect(upper?.y).toBeLessThan(105)
    expect(lower?.y).toBeGreaterThan(105)
    const height = (page: number) =>
      Math.max(...runs.filter((one) => one.page === page).map(({ x, right }) => right - x))
    expect(height(2)).toBeLessThanOrEqual(267)
  })

  test('as DOCX its cells are turned to either side, a sheet for each', async () => {
    const document = docxParts(await press.print('docx', namePlates, about))['word/document.xml'] ?? ''
    expect(document.match(/<w:textDirection w:val="tbRl"\/>/g)).toHaveLength(3)
    expect(document.match(/<w:textDirection w:val="btLr"\/>/g)).toHaveLength(3)
    expect(document.match(/LÊ THỬ/g)).toHaveLength(2)
  })
})

describe('texts are measured by the letters they are set in', () => {
  const { bold } = metrics()
  test('as wide as the file says they are', async () => {
    const { runs } = await printed(namePlates)
    const name = runs.filter(({ text }) => text === 'SỞ TÀI CHÍNH').toSorted((a, b) => b.y - a.y)[0]
    const wide = (bold('SỞ TÀI CHÍNH', name?.size ?? 0) / 72) * 25.4
    expect(Math.abs(wide / ((name?.right ?? 0) - (name?.x ?? 0)) - 1)).toBeLessThan(0.02)
  })

  test.each([80, 120, 200, 400, 1000])(
    'broken evenly within %i points: every word, as many lines, none wider',
    (width) => {
      const text = longPoster('A4').title
      const broken = evenly(text, 20, width, bold)
      const lines = broken.split('\n')
      expect(broken.replaceAll('\n', ' ')).toBe(text)
      expect(lines).toHaveLength(linesIn(text, 20, width, bold))
      for (const line of lines) expect(bold(line, 20)).toBeLessThanOrEqual(width)
      if (lines.length > 2) expect(bold(lines.at(-1) ?? '', 20)).toBeGreaterThan(bold(lines[0] ?? '', 20) / 3)
    },
  )

  test('a word wider than its line makes no lines at all, unless it is endless and is broken', () => {
    expect(linesIn('doanh nghiệp', 100, 50, bold)).toBe(Number.POSITIVE_INFINITY)
    expect(linesIn('w'.repeat(60), 10, 100, bold)).toBeGreaterThan(3)
  })
})

test('the picture of a code has a square of eight points for each of its squares', async () => {
  const squares = qrSquares('https://doi-thoai.vidu.vn/dai-son-11086')
  const { data, info } = await sharp(pngOf(squares)).greyscale().raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([squares.size * 8, squares.size * 8])
  const dark = squares.rows.map((row, y) => row.map((_, x) => (data[(y * 8 + 4) * info.width + x * 8 + 4] ?? 0) < 128))
  expect(dark).toEqual(squares.rows)
})
