import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { formPost, signIn } from '#test/stage.ts'
import { openBudget, typedLine } from '#test/stage-budgets.ts'
import { htmlProblems, versionIn } from '#test/stage-pages.ts'
import { estimatesOf, linesOf, newestOf } from '../index.ts'

type Stage = Awaited<ReturnType<typeof openBudget>>
const newest = (stage: Stage) =>
  stage.unit.read(async (db) => {
    const estimate = newestOf(await estimatesOf(db, stage.dialogueId))
    if (!estimate) throw new Error('no estimate')
    return { ...estimate, lines: await linesOf(db, estimate.id) }
  })
const versionOf = async (stage: Stage) => String((await newest(stage)).version)

test('an estimate is begun from what a conference usually needs, priced, submitted, approved, and frozen', async () => {
  const stage = await openBudget()
  const { get, post, leader } = stage
  /** What the dialogue's own page says of its money. */
  const onDialogue = async (cookie = leader.cookie) =>
    /Kinh phí[\s\S]{0,200}/.exec(
      (await stage.app.inject({ url: '/can-bo/ky-doi-thoai/2026', headers: { cookie } })).body,
    )?.[0] ?? ''
  expect(await onDialogue()).toContain('chưa có dự toán')
  const counter = await signIn(stage.unit, ['counter'])
  expect(await onDialogue(counter.cookie)).not.toContain('chưa có dự toán')
  expect((await get('')).body).toContain('Chưa có dự toán')
  expect((await post('/du-toan/lap', { from: 'template' })).statusCode).toBe(303)
  const { lines } = await newest(stage)
  expect(lines.length).toBeGreaterThan(5)
  const early = await post('/du-toan/trinh', { version: await versionOf(stage) })
  expect([early.statusCode, early.body.includes('Còn dòng chưa có đơn giá')]).toEqual([409, true])
  for (const line of lines) {
    // The pages of lines are alike: one is looked at.
    if (line === lines[0]) expect(await htmlProblems((await get(`/du-toan/dong/${line.id}`)).body)).toEqual([])
    const fields = { ...typedLine({ content: line.content, quantity: '10', unitPrice: '100.000' }), version: '1' }
    expect((await post(`/du-toan/dong/${line.id}`, fields)).statusCode).toBe(303)
  }
  const shown = (await get('/du-toan')).body
  expect(await htmlProblems(shown)).toEqual([])
  expect(shown).toContain('Cộng: 7.000.000 đồng.')
  expect(shown).toContain('Bằng chữ: Bảy triệu đồng.')
  expect(await onDialogue()).toContain('đang lập dự toán, 7.000.000 đồng')
  expect((await post('/du-toan/duyet', { version: await versionOf(stage) })).statusCode).toBe(403)
  expect((await post('/du-toan/trinh', { version: await versionOf(stage) })).statusCode).toBe(303)
  const [first] = (await newest(stage)).lines
  const late = await post(`/du-toan/dong/${first?.id}`, { ...typedLine({ unitPrice: '1' }), version: '2' })
  expect([late.statusCode, (await newest(stage)).lines[0]?.unitPrice]).toEqual([404, 100_000])
  const waiting = await get('/du-toan', leader.cookie)
  expect(await htmlProblems(waiting.body)).toEqual([])
  expect((await post('/du-toan/duyet', { version: versionIn(waiting.body) }, leader.cookie)).statusCode).toBe(303)
  expect((await get('')).body).toContain('7.000.000')
  expect(await onDialogue()).toContain('dự toán 7.000.000 đồng đã duyệt, chưa chi')
  // What was approved is frozen by the table itself.
  await expect(
    stage.unit.write((tx) =>
      tx
        .updateTable('estimate_line')
        .set({ note: 'x' })
        .where('id', '=', first?.id ?? '')
        .execute(),
    ),
  ).rejects.toThrow('frozen')
})

test('what is typed wrongly comes back beside its field, with all that was typed', async () => {
  const { post, get } = await openBudget()
  await post('/du-toan/lap', { from: 'empty' })
  const wrong = await post(
    '/du-toan/dong/moi',
    typedLine({ content: '', quantity: '6.4', times: '0', unitPrice: '1,5 triệu', note: 'ghi chú của tôi' }),
  )
  expect(wrong.statusCode).toBe(422)
  expect(await htmlProblems(wrong.body)).toEqual([])
  for (const said of [
    'Ghi nội dung chi.',
    'Ghi số lượng như 60 hoặc 6,4.',
    'Ghi số nguyên từ 1',
    'Ghi số tiền bằng số',
  ])
    expect(wrong.body).toContain(said)
  for (const typed of ['6.4', '1,5 triệu', 'ghi chú của tôi']) expect(wrong.body).toContain(typed)
  const odd = await post('/du-toan/dong/moi', typedLine({ quantity: '0,333', unitPrice: '100', timesUnit: '' }))
  expect([odd.statusCode, odd.body.includes('phải ra số đồng tròn')]).toEqual([409, true])
  const norm = await post('/du-toan/dong/moi', typedLine({ normId: newId() }))
  expect([norm.statusCode, norm.body.includes('không còn trong danh mục')]).toEqual([422, true])
  expect((await get('/du-toan/dong/moi')).statusCode).toBe(200)
})

test('a line over its norm is pointed out with the norm’s source, and that nobody has confirmed it', async () => {
  const stage = await openBudget()
  const { post, get } = stage
  await post('/du-toan/lap', { from: 'template' })
  const water = (await newest(stage)).lines.find(({ norm }) => norm !== null)
  expect(water?.norm?.amount).toBe(20_000)
  const fields = (unitPrice: string, version: string) => ({
    ...typedLine({ unitPrice, normId: water?.norm?.id ?? '' }),
    version,
  })
  await post(`/du-toan/dong/${water?.id}`, fields('20.000', '1'))
  expect((await get('/du-toan')).body).not.toContain('Vượt định mức')
  await post(`/du-toan/dong/${water?.id}`, fields('25.000', '2'))
  const { body } = await get('/du-toan')
  expect(body).toContain('Vượt định mức 5.000 đồng')
  expect(body).toContain('Thông tư 40/2017/TT-BTC')
  expect(body).toContain('chưa xác nhận')
})

test('a version grown stale is refused, and says who was quicker', async () => {
  const stage = await openBudget()
  const { post, leader, specialist } = stage
  await post('/du-toan/lap', { from: 'empty' })
  await post('/du-toan/dong/moi', typedLine())
  const seen = await versionOf(stage)
  await post('/du-toan/dong/moi', typedLine({ content: 'Băng rôn' }), specialist.cookie)
  const late = await post('/du-toan/trinh', { version: seen })
  expect([late.statusCode, late.body.includes('vừa sửa')]).toEqual([409, true])
  await post('/du-toan/trinh', { version: await versionOf(stage) })
  const [both, once] = [await versionOf(stage), { word: 'Bớt băng rôn' }]
  expect((await post('/du-toan/tra-lai', { version: both, word: '' }, leader.cookie)).body).toContain('Ghi cần sửa gì.')
  expect((await post('/du-toan/tra-lai', { version: both, ...once }, leader.cookie)).statusCode).toBe(303)
  expect((await post('/du-toan/duyet', { version: both }, leader.cookie)).statusCode).toBe(409)
  expect((await stage.get('/du-toan')).body).toContain('Bớt băng rôn')
})

test('a leader’s approval is recorded for him, with the paper he signed; both are named', async () => {
  const stage = await openBudget()
  const { post, get, leader } = stage
  await post('/du-toan/lap', { from: 'empty' })
  await post('/du-toan/dong/moi', typedLine())
  await post('/du-toan/trinh', { version: await versionOf(stage) })
  const page = await get('/du-toan')
  expect(await htmlProblems(page.body)).toEqual([])
  expect(page.body).toContain('Ghi thay lãnh đạo: đã duyệt')
  const record = async (fields: Record<string, string>) =>
    post('/du-toan/duyet-ghi-thay', { version: await versionOf(stage), ...fields })
  expect((await record({ paper: '12/TTr-KT' })).body).toContain('Chọn lãnh đạo đã quyết định.')
  expect((await record({ forOfficerId: stage.accountant.officerId, paper: '1' })).body).toContain('Chọn lãnh đạo')
  expect((await record({ forOfficerId: leader.officerId })).body).toContain('Ghi số văn bản lãnh đạo đã ký.')
  expect((await record({ forOfficerId: leader.officerId, paper: '12/TTr-KT' })).statusCode).toBe(303)
  expect((await get('/du-toan')).body).toContain('văn bản 12/TTr-KT')
})

test('an adjustment is a further version with its reason; until it is approved the one before binds', async () => {
  const stage = await openBudget()
  const { post, get, leader } = stage
  await post('/du-toan/lap', { from: 'empty' })
  await post('/du-toan/dong/moi', typedLine())
  await post('/du-toan/trinh', { version: await versionOf(stage) })
  await post('/du-toan/duyet', { version: await versionOf(stage) }, leader.cookie)
  expect((await post('/du-toan/dieu-chinh', { reason: '' })).body).toContain('Ghi lý do.')
  expect((await post('/du-toan/dieu-chinh', { reason: 'Thêm 20 đại biểu' })).statusCode).toBe(303)
  const { lines, seq } = await newest(stage)
  expect([seq, lines.length]).toEqual([2, 1])
  await post(`/du-toan/dong/${lines[0]?.id}`, { ...typedLine({ quantity: '80' }), version: '1' })
  const page = (await get('/du-toan')).body
  expect(page).toContain('Lý do điều chỉnh: Thêm 20 đại biểu')
  expect(page).toContain('từ 1.200.000 đồng thành 1.600.000 đồng')
  expect((await get('')).body).toContain('1.200.000')
  await post('/du-toan/trinh', { version: await versionOf(stage) })
  await post('/du-toan/duyet', { version: await versionOf(stage) }, leader.cookie)
  expect((await get('')).body).toContain('1.600.000')
  expect((await get('/du-toan/ban/1')).body).toContain('Cộng: 1.200.000 đồng.')
  expect((await get('/du-toan/ban/9')).statusCode).toBe(404)
})

test('approving asks once more with the sum, above the lines, and what binds tells who made it; nobody is told of his own act', async () => {
  const stage = await openBudget()
  const { post, get, leader, accountant, specialist, app } = stage
  await post('/du-toan/lap', { from: 'empty' }, specialist.cookie)
  await post('/du-toan/dong/moi', typedLine(), specialist.cookie)
  await post('/du-toan/trinh', { version: await versionOf(stage) }, specialist.cookie)
  const told = async (cookie: string) => (await app.inject({ url: '/can-bo/thong-bao', headers: { cookie } })).body
  const waits = await told(leader.cookie)
  expect(waits).toContain('Dự toán kinh phí chờ anh/chị duyệt')
  expect(waits).toContain('Dự toán kinh phí kỳ 2026, 1.200.000 đồng, đã trình.')
  expect(waits).toContain('href="/can-bo/ky-doi-thoai/2026/kinh-phi/du-toan">Dự toán kỳ 2026</a>')
  expect(await told(specialist.cookie)).not.toContain('chờ anh/chị duyệt')

  const { body } = await get('/du-toan', leader.cookie)
  expect(await htmlProblems(body)).toEqual([])
  const [decision, lines] = [body.indexOf('Chờ duyệt: dự toán 1.200.000 đồng'), body.indexOf('Các dòng dự toán')]
  expect(decision).toBeGreaterThan(0)
  expect(decision).toBeLessThan(lines)
  // The first button opens the question, the second one sends: without script too.
  expect(body).toMatch(/<summary class="button primary">[\s\S]{0,300}Duyệt<\/summary>/)
  expect(body).toContain('Duyệt dự toán 1.200.000 đồng?')
  expect(body).toContain('Một triệu hai trăm nghìn đồng')

  await post('/du-toan/tra-lai', { version: await versionOf(stage), word: 'Bà Lê Thị Mẫu nói thiếu' }, leader.cookie)
  for (const { cookie } of [accountant, specialist])
    expect(await told(cookie)).toContain('Dự toán kinh phí bị trả lại để sửa')
  // What the leader wrote stays on the page: it may name people.
  expect(await told(accountant.cookie)).not.toContain('Lê Thị Mẫu')
  expect(await told(leader.cookie)).not.toContain('trả lại')
  await post('/du-toan/trinh', { version: await versionOf(stage) }, specialist.cookie)
  await post('/du-toan/duyet', { version: await versionOf(stage) }, leader.cookie)
  expect(await told(accountant.cookie)).toContain('đã được duyệt, 1.200.000 đồng. Từ nay tạm ứng, chi được.')
  // Nobody chose otherwise: it goes with the digest.
  const kept = await stage.unit.read((db) =>
    db
      .selectFrom('message')
      .select(['template', 'for_digest', 'mail', 'by_hand'])
      .where('about', '=', 'money')
      .execute(),
  )
  expect(new Set(kept.map(({ for_digest, mail, by_hand }) => `${for_digest} ${mail} ${by_hand}`))).toEqual(
    new Set(['true none false']),
  )
  expect(kept.map(({ template }) => template).toSorted()).toEqual([
    ...['money.approved', 'money.approved', 'money.sent-back', 'money.sent-back'],
    ...['money.submitted', 'money.submitted'],
  ])
  await post('/du-toan/dieu-chinh', { reason: 'Thêm 20 đại biểu' })
  await post('/du-toan/trinh', { version: await versionOf(stage) })
  expect(await told(leader.cookie)).toContain('Dự toán điều chỉnh chờ anh/chị duyệt')
  await post('/du-toan/tra-lai', { version: await versionOf(stage), word: 'Chưa cần' }, leader.cookie)
  expect(await told(accountant.cookie)).toContain('Dự toán điều chỉnh bị trả lại để sửa')
})

test('a line an adjustment left out is put back as it was, also after the leader sent it back', async () => {
  const stage = await openBudget()
  const { post, get, leader } = stage
  await post('/du-toan/lap', { from: 'empty' })
  await post('/du-toan/dong/moi', typedLine())
  await post('/du-toan/dong/moi', typedLine({ content: 'Băng rôn', quantity: '6,4', unit: 'm²', unitPrice: '85.000' }))
  await post('/du-toan/dong/moi', typedLine({ content: 'Phông', quantity: '1', unit: 'bộ', unitPrice: '900.000' }))
  await post('/du-toan/trinh', { version: await versionOf(stage) })
  await post('/du-toan/duyet', { version: await versionOf(stage) }, leader.cookie)
  const before = (await newest(stage)).lines
  await post('/du-toan/dieu-chinh', { reason: 'Bớt băng rôn' })
  const banner = (await newest(stage)).lines[1]
  expect((await post(`/du-toan/dong/${banner?.id}/bo`, { version: '1' })).statusCode).toBe(303)
  await post('/du-toan/trinh', { version: await versionOf(stage) })
  await post('/du-toan/tra-lai', { version: await versionOf(stage), word: 'Băng rôn vẫn cần' }, leader.cookie)
  const page = (await get('/du-toan')).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page).toContain('bỏ, trước là 544.000 đồng')
  const back = (version: string, key = banner?.key ?? '') => post('/du-toan/dua-lai', { version, key })
  expect((await back('1')).statusCode).toBe(409)
  expect((await back(await versionOf(stage), newId())).statusCode).toBe(409)
  expect((await back(await versionOf(stage))).statusCode).toBe(303)
  const comparable = (lines: typeof before) => lines.map(({ id: _, version: __, ...line }) => line)
  expect(comparable((await newest(stage)).lines)).toEqual(comparable(before))
  expect((await get('/du-toan')).body).toContain('Chưa có gì khác bản đã duyệt.')
  // What is there is not put back a second time.
  expect((await back(await versionOf(stage))).statusCode).toBe(409)
})

test('a draft that is dropped makes room for another', async () => {
  const stage = await openBudget()
  const { post, get } = stage
  await post('/du-toan/lap', { from: 'template' })
  expect((await post('/du-toan/lap', { from: 'empty' })).statusCode).toBe(409)
  expect((await post('/du-toan/bo', { version: '1' })).statusCode).toBe(303)
  expect((await get('/du-toan')).body).toContain('Theo danh mục gợi ý')
  expect((await post('/du-toan/lap', { from: 'empty' })).statusCode).toBe(303)
  expect((await newest(stage)).seq).toBe(2)
})

test('an estimate goes along as a table whose sums a spreadsheet counts with', async () => {
  const { post, app, base, accountant } = await openBudget()
  await post('/du-toan/lap', { from: 'empty' })
  await post('/du-toan/dong/moi', typedLine())
  await post('/du-toan/dong/moi', typedLine({ content: 'Băng rôn', quantity: '6,4', unit: 'm²', unitPrice: '85.000' }))
  const answer = await app.inject({ url: `${base}/du-toan/xuat`, ...formPost({ dang: 'xlsx' }, accountant.cookie) })
  const [sheet] = (await readXlsx(answer.rawPayload)).sheets
  const rows = (sheet?.rows ?? []) as readonly (readonly unknown[])[]
  expect(rows.some((row) => row.includes('Băng rôn') && row.includes(6.4) && row.includes(544_000))).toBe(true)
})

test('money is for who may read it', async () => {
  const { get, unit } = await openBudget()
  for (const role of ['counter', 'department-officer', 'form-checker', 'administrator'] as const) {
    const { cookie } = await signIn(unit, [role])
    expect([(await get('', cookie)).statusCode, role]).toEqual([403, role])
  }
  const { cookie } = await signIn(unit, ['observer'])
  expect((await get('', cookie)).statusCode).toBe(200)
  expect((await get('/du-toan', cookie)).body).not.toContain('Theo danh mục gợi ý')
})
