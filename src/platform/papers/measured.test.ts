import { afterAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Paper } from '#kernel/paper.ts'
import { form, invitation, letter, minutes, plan, sentence, signInSheet } from '#test/paper-samples.ts'
import { docxParts, type PrintedRule, type PrintedRun, readPdf } from '#test/printed.ts'
import { openPress } from './press.ts'

const press = openPress()
afterAll(() => press.close())
const about = { author: 'UBND xã Đại Sơn', made: day('2026-04-05') }
const printed = async (papers: Paper | readonly Paper[]) => readPdf(await press.print('pdf', papers, about))

const short: Paper = { ...plan, blocks: [{ is: 'paragraph', text: sentence }], annexes: [] }
const long = `Tổ chức Hội nghị đối thoại giữa chính quyền với doanh nghiệp, hợp tác xã, hộ kinh doanh trên địa bàn xã năm 2026`
const department: Paper = { ...short, letterhead: { above: 'UBND xã Đại Sơn', body: ['Phòng Kinh tế'] } }

describe('lines below texts are as long as they should be (facts 1.3)', () => {
  type Read = Awaited<ReturnType<typeof printed>>
  /** Of the text above a line: how wide it is at its widest, where its middle is. */
  const above = ({ runs }: Read, texts: readonly string[]) => {
    const said = runs.filter(({ page, text }) => page === 1 && texts.includes(text))
    expect(said.map(({ text }) => text)).toEqual(texts)
    const wide = said.toSorted((a, b) => b.right - b.x - (a.right - a.x))[0]
    if (!wide) throw new Error('no text')
    return { width: wide.right - wide.x, middle: (wide.x + wide.right) / 2, y: Math.max(...said.map(({ y }) => y)) }
  }
  const below = ({ rules }: Read, { middle, y }: { middle: number; y: number }): PrintedRule => {
    const found = rules.filter((one) => one.y > y && one.y < y + 4 && Math.abs((one.x + one.right) / 2 - middle) < 1)
    expect(found).toHaveLength(1)
    return found[0] as PrintedRule
  }
  const share = (read: Read, texts: readonly string[]) => {
    const text = above(read, texts)
    const rule = below(read, text)
    return (rule.right - rule.x) / text.width
  }

  test.each([
    ['a plan', short, ['ỦY BAN NHÂN DÂN', 'XÃ ĐẠI SƠN']],
    ['a department', department, ['PHÒNG KINH TẾ']],
  ] as const)('%s: the motto’s as the motto, the issuer’s a third to a half of it', async (_, paper, issuer) => {
    const read = await printed(paper)
    expect(share(read, ['Độc lập - Tự do - Hạnh phúc'])).toBeCloseTo(1, 2)
    for (const one of [share(read, issuer), share(read, ['Tổ chức Hội nghị đối thoại doanh nghiệp năm 2026'])]) {
      expect(one).toBeGreaterThanOrEqual(1 / 3)
      expect(one).toBeLessThanOrEqual(1 / 2)
    }
  })

  test('below an abstract of two lines it is a third to a half of the longer one', async () => {
    const read = await printed({ ...short, abstract: long })
    const lines = read.runs.filter(({ text }) => long.includes(text) && text.length > 30)
    const rule = below(read, { middle: 30 + 165 / 2, y: Math.max(...lines.map(({ y }) => y)) })
    const widest = Math.max(...lines.map(({ x, right }) => right - x))
    expect((rule.right - rule.x) / widest).toBeGreaterThanOrEqual(1 / 3)
    expect((rule.right - rule.x) / widest).toBeLessThanOrEqual(1 / 2)
  })
})

test.each<[string, Partial<Paper>, string, string]>([
  ['below ten', { number: { value: '5', symbol: 'KH-UBND' } }, 'Số: 05/KH-UBND', 'Đại Sơn, ngày 05 tháng 4 năm 2026'],
  [
    'January and February with a nought, March without; a number of two figures as it is',
    { number: { value: '41', symbol: 'KH-UBND' }, dated: { year: 2027, month: 2, day: 12 } },
    'Số: 41/KH-UBND',
    'Đại Sơn, ngày 12 tháng 02 năm 2027',
  ],
  [
    'a unit named after a person in full',
    { place: 'Phường Trần Hưng Đạo', number: { value: '05a', symbol: 'KH-UBND' } },
    'Số: 05a/KH-UBND',
    'Phường Trần Hưng Đạo, ngày 05 tháng 4 năm 2026',
  ],
  [
    'the longest of their names on one line',
    { place: 'Phường Nguyễn Bỉnh Khiêm', dated: { year: 2026, month: 12, day: 30 } },
    'Số: 05/KH-UBND',
    'Phường Nguyễn Bỉnh Khiêm, ngày 30 tháng 12 năm 2026',
  ],
])('number, place and day: %s (facts 1.3, 1.4)', async (_, change, number, dated) => {
  const said = (await printed({ ...short, ...change })).runs.map(({ text }) => text)
  expect(said).toContain(number)
  expect(said).toContain(dated)
})

test('recipients: each with dash and semicolon, the last one with a stop, flush left in 11 points', async () => {
  const recipients = ['Sở Tài chính (để báo cáo);', 'Đảng ủy, HĐND xã', 'Các thôn.', 'Lưu: VT, KT']
  const { runs } = await printed({ ...short, recipients })
  const lines = runs.filter(({ text }) => text.startsWith('- '))
  expect(lines.map(({ text }) => text)).toEqual([
    '- Sở Tài chính (để báo cáo);',
    '- Đảng ủy, HĐND xã;',
    '- Các thôn;',
    '- Lưu: VT, KT.',
  ])
  expect(new Set(lines.map(({ x, size }) => `${Math.round(x)} ${Math.round(size)}`))).toEqual(new Set(['30 11']))
})

test('addressees: one on the line, several each below with a dash below the colon', async () => {
  const of = async (addressees: readonly string[]) => (await printed({ ...letter, addressees })).runs
  expect((await of(['Sở A'])).some(({ text }) => text === 'Kính gửi: Sở A')).toBe(true)
  const runs = await of(['Sở A', 'Sở B'])
  const [head, first, second] = ['Kính gửi:', '- Sở A;', '- Sở B.'].map((text) => runs.find((one) => one.text === text))
  expect(first?.x).toBeCloseTo(second?.x ?? 0, 1)
  expect(first?.y).toBeGreaterThan(head?.y ?? 300)
})

test('minutes: a number without place and day, two sign beside one another, recipients stand below (mẫu 1.9)', async () => {
  const { runs } = await printed(minutes)
  const run = (text: string) => runs.find((one) => one.text === text) as PrintedRun
  expect(run('Số: 03/BB-UBND')).toBeDefined()
  expect(runs.some(({ text }) => text.includes('ngày 05 tháng'))).toBe(false)
  const [left, right] = [run('THƯ KÝ'), run('CHỦ TỌA')]
  expect(left.y).toBeCloseTo(right.y, 1)
  expect((left.x + left.right) / 2).toBeCloseTo(30 + 165 / 4, 0)
  expect((right.x + right.right) / 2).toBeCloseTo(30 + (3 * 165) / 4, 0)
  expect(run('(Chữ ký)').font).toBe('Tinos-Italic')
  expect(run('Trần Thị Ví Dụ').y).toBeCloseTo(run('Nguyễn Văn Thử').y, 1)
  expect(run('Nơi nhận:').y).toBeGreaterThan(run('Trần Thị Ví Dụ').y)
  expect(run('Nơi nhận:').x).toBeCloseTo(30, 0)
})

test('labels and values stand beside one another without lines; a row to sign in has room, a sum is bold', async () => {
  const bare = await printed(minutes)
  const [label, value] = ['Địa điểm:', 'Hội trường UBND xã Đại Sơn'].map((text) =>
    bare.runs.find((one) => one.text === text),
  )
  expect(label?.y).toBeCloseTo(value?.y ?? 0, 1)
  expect(label?.x).toBeCloseTo(30, 0)
  expect(bare.rules.filter(({ x }) => x < 31)).toEqual([])
  const { runs } = await printed(signInSheet)
  const numbers = runs.filter(({ text, x, page }) => /^\d+$/.test(text) && x < 45 && page === 1)
  expect(numbers.length).toBeGreaterThan(10)
  for (const [index, one] of numbers.slice(1).entries())
    expect(one.y - (numbers[index]?.y ?? 0)).toBeGreaterThanOrEqual(11.9)
  const font = (text: string) => runs.find((one) => one.text === text)?.font
  expect([font('Tổng cộng'), font('Doanh nghiệp'), font('Trần Văn Thử')]).toEqual([
    'Tinos-Bold',
    'Tinos-Bold',
    'Tinos-Regular',
  ])
  expect(runs.filter(({ text }) => text === 'Họ và tên').map(({ page }) => page)).toEqual([1, 2, 3])
  expect(runs.find(({ text }) => text.includes('Danh sách này'))?.page).toBe(4)
})

test('a form has dots to the margin, boxes, a code that can be read, and neither an end nor a letterhead', async () => {
  const { runs } = await printed(form)
  const dots = runs.filter(({ text }) => /^\.{20}/.test(text))
  expect(dots).toHaveLength(1 + 1 + 12)
  for (const one of dots) expect(one.right).toBeCloseTo(195, 0)
  expect(new Set(dots.slice(-11).map(({ x }) => Math.round(x)))).toEqual(new Set([30]))
  const pitch = (dots.at(-1)?.y ?? 0) - (dots.at(-2)?.y ?? 0)
  expect(pitch).toBeGreaterThan(7)
  const state = runs.find(({ text }) => text.startsWith('CỘNG HÒA'))
  expect(((state?.x ?? 0) + (state?.right ?? 0)) / 2).toBeCloseTo(30 + 165 / 2, 0)
  expect(runs.some(({ text }) => text.includes('./.'))).toBe(false)
  const caption = runs.find(({ text }) => text.startsWith('Hoặc gửi qua mạng'))
  const address = runs.find(({ text }) => text.startsWith('https://'))
  expect(caption?.x).toBeGreaterThan(30 + 34)
  expect(address?.x).toBeCloseTo(caption?.x ?? 0, 1)
})

test('several papers in one file: each begins a page, and counts its own', async () => {
  const three = ['Công ty A', 'Công ty B', 'Công ty C'].map(invitation)
  const { pages, runs } = await printed([...three, plan])
  expect(pages).toHaveLength(3 + 5)
  for (const [index, name] of ['Công ty A', 'Công ty B', 'Công ty C'].entries()) {
    const one = runs.find(({ text }) => text === name)
    expect([one?.page, one?.font]).toEqual([index + 1, 'Tinos-Bold'])
  }
  const numbers = runs.filter(({ text, y }) => /^\d+$/.test(text) && y < 20)
  expect(numbers.map(({ page, text }) => [page, text])).toEqual([
    [5, '2'],
    [7, '2'],
    [8, '3'],
  ])
  expect(new Set(numbers.map(({ size, font }) => `${Math.round(size)} ${font}`))).toEqual(new Set(['14 Tinos-Regular']))
})

describe('no page holds a signature alone', () => {
  let read: Awaited<ReturnType<typeof readPdf>>
  const lengths = Array.from({ length: 36 }, (_, index) => 12 + index)
  const of = (length: number, paper: Paper): Paper => ({
    ...paper,
    blocks: Array.from({ length }, (_, index) => ({ is: 'paragraph', text: `Dòng ${index}, bản ${length}.` })),
    signature: { lines: ['Chủ tịch'], name: `Người ký ${length}` },
    annexes: [],
  })
  const row = (length: number, index: number) => [`Dòng ${index}, bản ${length}.`, 'x']
  const listed = (length: number, paper: Paper): Paper => ({
    ...of(length, paper),
    blocks: [
      {
        is: 'table',
        columns: [
          { head: 'Việc', width: null },
          { head: 'Ai', width: 30 },
        ],
        rows: Array.from({ length }, (_, index) => row(length, index)),
      },
    ],
  })
  test.each<[string, (length: number) => Paper, string]>([
    ['a plan', (length) => of(length, plan), './.'],
    ['minutes', (length) => of(length, minutes), './.'],
    ['a form', (length) => of(length, { ...plan, number: null }), ''],
    ['a plan that ends with a table', (length) => listed(length, plan), ''],
    ['a list with a table alone', (length) => listed(length, { ...plan, number: null }), ''],
  ])('%s: however many lines it has, the last one stays with it', async (_, paper, end) => {
    read = await printed(lengths.map(paper))
    const pages = lengths.map((length) => {
      const on = (text: string) => read.runs.find((one) => one.text === text)?.page
      const signed = on(`Người ký ${length}`)
      expect(signed).toBeDefined()
      expect(on(`Dòng ${length - 1}, bản ${length}.`.replace(/\.$/, end || '.')), `${length} lines`).toBe(signed)
      return (signed ?? 0) - (on(`Dòng 0, bản ${length}.`) ?? 0)
    })
    expect(new Set(pages)).toEqual(new Set([0, 1]))
  })
})

test('an abstract of two lines is broken where both are about as long, in both files; the line below is measured by the longer', async () => {
  const abstract = 'Về việc phê duyệt dự toán kinh phí tổ chức Hội nghị đối thoại doanh nghiệp năm 2026'
  const paper: Paper = { ...plan, abstract, blocks: [{ is: 'paragraph', text: 'Dòng.' }], annexes: [] }
  const { runs } = await readPdf(await press.print('pdf', paper, about))
  const about14 = runs.filter(
    ({ text, y, size }) => size === 14 && y < 90 && abstract.includes(text.trim()) && text.trim() !== '',
  )
  const lines = [...Map.groupBy(about14, ({ y }) => Math.round(y)).values()]
  const wide = lines.map((line) => Math.max(...line.map(({ right }) => right)) - Math.min(...line.map(({ x }) => x)))
  expect(lines).toHaveLength(2)
  expect(Math.min(...wide) / Math.max(...wide)).toBeGreaterThan(0.7)
  const xml = docxParts(await press.print('docx', paper, about))['word/document.xml'] ?? ''
  expect(xml.replace(/<w:br\/>/g, '\n').replace(/<[^>]*>/g, '')).toMatch(
    /Về việc phê duyệt [^\n]{20,}\n[^\n]{20,}năm 2026/,
  )
})
