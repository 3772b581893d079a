import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { isPaper } from '#kernel/paper-sheets.ts'
import { paperText } from '#kernel/paper-text.ts'
import {
  addAllowance,
  allowancesOf,
  estimatesOf,
  linesOf,
  newestOf,
  payAllowance,
  recordAdvance,
  recordVoucher,
} from '#modules/budgets/index.ts'
import { dialogueInOffice } from '#modules/dialogues/index.ts'
import { docxParts, readPdf } from '#test/printed.ts'
import { signIn } from '#test/stage.ts'
import { openBudget, typedLine } from '#test/stage-budgets.ts'
import { byOfficer } from '#test/stage-dialogues.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { dialoguePaperAt, moneyPapers } from '../application/catalogue.ts'
import { loadPaper } from '../application/load-paper.ts'

const instant = '2026-10-26T02:00:00Z'
let stage: Awaited<ReturnType<typeof openBudget>>

/** What a paper says now, paper by paper; null: nothing yet. */
const said = (key: string) =>
  stage.unit.read(async (db) => {
    const [paper, dialogue] = [dialoguePaperAt(key), await dialogueInOffice(db, '2026')]
    if (!paper || !dialogue) throw new Error(key)
    const around = { today: day('2026-10-26'), origin: null, secretsOf: null }
    return (await loadPaper(db, { paper, dialogue }, around)).made?.papers.filter(isPaper) ?? null
  })
const textOf = async (key: string): Promise<string> => ((await said(key)) ?? []).map(paperText).join('\n')

beforeAll(async () => {
  stage = await openBudget(instant)
  const { post, unit, dialogueId, accountant, leader } = stage
  for (const { key } of moneyPapers) expect([key, await said(key)]).toEqual([key, null])
  await unit.write((tx) =>
    tx
      .insertInto('department')
      .values({ id: newId(), name: 'Phòng Kinh tế', purpose: 'economy', symbol: 'KT' })
      .execute(),
  )
  await post('/du-toan/lap', { from: 'empty' })
  await post('/du-toan/dong/moi', typedLine())
  await post('/du-toan/dong/moi', typedLine({ content: 'Băng rôn', quantity: '6,4', unit: 'm²', unitPrice: '85.000' }))
  const newest = async () =>
    String((await unit.read(async (db) => newestOf(await estimatesOf(db, dialogueId))))?.version)
  await post('/du-toan/trinh', { version: await newest() })
  await post('/du-toan/duyet', { version: await newest() }, leader.cookie)
  await unit.write(async (tx) => {
    const by = byOfficer(unit, accountant, instant)
    const estimate = newestOf(await estimatesOf(tx, dialogueId))
    const [water, banner] = await linesOf(tx, estimate?.id ?? '')
    const on = day('2026-10-22')
    const advance = {
      amount: 1_000_000,
      on: day('2026-10-12'),
      number: '',
      receiver: 'Trần Thị Thử',
      whatFor: 'Mua nước',
    }
    await recordAdvance(tx, by, dialogueId, advance)
    const paid = { number: 'HD 7', on, payee: 'Cơ sở quảng cáo Ví Dụ', what: 'Băng rôn', amount: 600_000 }
    await recordVoucher(tx, by, dialogueId, { ...paid, lineKey: banner?.key ?? '', overReason: 'Làm lại một chiếc.' })
    const receivers = [
      { name: 'Ngô Văn Thử', about: 'Công an xã', times: 2, rate: 150_000 },
      { name: 'Lê Thị Mẫu', about: 'Văn phòng', times: 1, rate: 150_000 },
    ]
    await addAllowance(tx, by, dialogueId, { title: 'Bồi dưỡng phục vụ', lineKey: water?.key ?? '', receivers })
    const [list] = await allowancesOf(tx, dialogueId)
    const slip = { number: 'PC 9', on, payee: 'Theo danh sách', overReason: '' }
    await payAllowance(tx, by, dialogueId, { id: list?.id ?? '', version: 1 }, slip)
  })
})

test('an estimate on paper has its lines, and its sum in figures and words', async () => {
  const text = await textOf('du-toan')
  for (const part of ['Nước uống', 'người × buổi', '60 × 1', '6,4', '85.000', '544.000', '1.744.000'])
    expect(text).toContain(part)
  expect(text).toContain('1.744.000 đồng (bằng chữ: một triệu bảy trăm bốn mươi bốn nghìn đồng)')
})

test('the submission comes from the department, to the chair, and leaves room for its number', async () => {
  const [paper] = (await said('to-trinh-du-toan')) ?? []
  expect(paper).toMatchObject({
    type: 'Tờ trình',
    number: { value: '', symbol: 'TTr-KT' },
    letterhead: { above: expect.stringMatching(/^UBND /), body: ['Phòng Kinh tế'] },
    addressees: [expect.stringMatching(/^Chủ tịch UBND/)],
    // There is no issued plan yet: its line is gone.
    bases: [expect.stringContaining('89/2025/QH15')],
    annexes: [{ title: 'Dự toán kinh phí' }],
  })
  // No line is over a norm: nothing is said of it.
  expect(paper && paperText(paper)).not.toContain('vượt định mức')
})

test('the decision approves what was submitted, by articles, and says by when it is settled', async () => {
  const [paper] = (await said('quyet-dinh-du-toan')) ?? []
  expect(paper).toMatchObject({
    type: 'Quyết định',
    number: { symbol: 'QĐ-UBND' },
    annexes: [{ title: 'Dự toán kinh phí' }],
  })
  const text = paper ? paperText(paper) : ''
  for (const part of ['QUYẾT ĐỊNH:', 'Điều 1.', '1.744.000 đồng (bằng chữ:', 'chậm nhất ngày 19/11/2026'])
    expect(text).toContain(part)
})

test('each advance is a request of its own, with the day it is to be settled', async () => {
  const papers = (await said('de-nghi-tam-ung')) ?? []
  expect(papers).toHaveLength(1)
  const [text = ''] = papers.map(paperText)
  for (const part of ['Trần Thị Thử', '1.000.000 đồng (bằng chữ: một triệu đồng)', 'mua nước', 'ngày 19/11/2026'])
    expect(text).toContain(part)
})

test('receivers have room to sign, and the list its sum in words', async () => {
  const [paper] = (await said('danh-sach-ky-nhan')) ?? []
  const table = paper?.blocks.find((block) => block.is === 'table')
  expect(table).toMatchObject({
    minRowHeight: 11,
    rows: [{ 1: 'Ngô Văn Thử', 6: '' }, { 1: 'Lê Thị Mẫu' }, { 5: '450.000' }],
  })
  expect(paper && paperText(paper)).toContain('(bằng chữ: bốn trăm năm mươi nghìn đồng)')
})

test('vouchers are listed with their sum; the settlement says difference, advance, and why a line went over', async () => {
  const vouchers = await textOf('bang-ke-chung-tu')
  for (const part of ['HD 7', 'Cơ sở quảng cáo Ví Dụ', 'PC 9', '1.050.000', '2 chứng từ'])
    expect(vouchers).toContain(part)
  const report = await textOf('bao-cao-quyet-toan')
  for (const part of [
    ...['tiết kiệm 694.000 đồng', 'Phải chi trả thêm: 50.000 đồng', 'Đã tạm ứng: 1.000.000 đồng'],
    ...['Băng rôn: vượt 56.000 đồng. Lý do: làm lại một chiếc.'],
  ])
    expect(report).toContain(part)
  const [paper] = (await said('bao-cao-quyet-toan')) ?? []
  const table = paper?.annexes[0]?.blocks.find((block) => block.is === 'table')
  expect(table?.rows.map((row) => row.at(-1))).toEqual(['−750.000', '+56.000', '−694.000'])
  // Nothing is handed back: its line is gone.
  expect(report).not.toContain('Phải hoàn ứng')
})

test('a list of a paper ends in a full stop, whichever of its lines are left out', async () => {
  const texts = await Promise.all(['to-trinh-du-toan', 'quyet-dinh-du-toan', 'bao-cao-quyet-toan'].map(textOf))
  for (const text of texts) {
    const lines = text.split('\n')
    const last = lines.filter((line, at) => line.startsWith('- ') && !lines[at + 1]?.startsWith('- '))
    expect(last.length).toBeGreaterThan(0)
    for (const line of last) expect(line).toMatch(/[.]$/)
  }
})

test('the papers stand below the money, are whole pages and files, for who may read the money only', async () => {
  const { get, unit, app, base } = stage
  const list = await get('/giay-to')
  expect(await htmlProblems(list.body)).toEqual([])
  for (const { key, name } of moneyPapers) {
    expect(list.body).toContain(`href="${base}/giay-to/${key}"`)
    const page = await get(`/giay-to/${key}`)
    expect([key, page.statusCode, page.body.includes(name)]).toEqual([key, 200, true])
    expect([key, await htmlProblems(page.body)]).toEqual([key, []])
    const pdf = await get(`/giay-to/${key}/ban-in.pdf`)
    expect([key, (await readPdf(pdf.rawPayload)).pages.length]).toEqual([key, expect.any(Number)])
    const docx = await get(`/giay-to/${key}/ban-in.docx`)
    expect((await docxParts(docx.rawPayload))['word/document.xml']).toMatch(/<w:t[ >]/)
  }
  const counter = await signIn(unit, ['counter'])
  expect((await get('/giay-to/danh-sach-ky-nhan', counter.cookie)).statusCode).toBe(403)
  const dialogueList = await app.inject({
    url: '/can-bo/ky-doi-thoai/2026/giay-to/danh-sach-ky-nhan',
    headers: { cookie: counter.cookie },
  })
  expect(dialogueList.statusCode).toBe(404)
})

test('the settlement is drafted as a document; its page leads back to the money', async () => {
  const { post, get, app, accountant } = stage
  const drafted = await post('/giay-to/bao-cao-quyet-toan/soan', { version: '0' })
  expect(drafted.statusCode).toBe(303)
  const page = await app.inject({ url: String(drafted.headers.location), headers: { cookie: accountant.cookie } })
  expect(page.body).toContain('/kinh-phi/giay-to/bao-cao-quyet-toan')
  expect((await get('/giay-to')).body).toContain('Dự thảo')
})

test('the plan has the estimate that binds in its annex: no sum is typed twice', async () => {
  const [plan] = (await said('ke-hoach')) ?? []
  expect(plan?.annexes.map(({ title }) => title)).toContain('Dự toán kinh phí')
  const annex = plan?.annexes.find(({ title }) => title === 'Dự toán kinh phí')
  expect(annex?.blocks.at(-1)).toMatchObject({
    text: 'Cộng: 1.744.000 đồng (một triệu bảy trăm bốn mươi bốn nghìn đồng).',
  })
})
