import { readXlsx } from 'hucre/xlsx'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { budgetsTeller, estimatesOf, linesOf, newestOf, recordVoucher, vouchersOf } from '#modules/budgets/index.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { historyOfAll, tell } from '#modules/history/index.ts'
import { appAt, formPost, signIn } from '#test/stage.ts'
import { openBudget, pagesOf, typedLine } from '#test/stage-budgets.ts'
import { byOfficer, openDialogue } from '#test/stage-dialogues.ts'
import { multipart } from '#test/stage-forms.ts'
import { htmlProblems, versionIn } from '#test/stage-pages.ts'
import { allowancesOf } from '../application/allowances.ts'

type Stage = Awaited<ReturnType<typeof openBudget>>

/** An approved estimate: drinks 1.200.000, banners 544.000; and the keys of its lines. */
async function approvedEstimate(stage: Stage): Promise<readonly string[]> {
  const { post, unit, dialogueId, leader } = stage
  await post('/du-toan/lap', { from: 'empty' })
  await post('/du-toan/dong/moi', typedLine())
  await post('/du-toan/dong/moi', typedLine({ content: 'Băng rôn', quantity: '6,4', unit: 'm²', unitPrice: '85.000' }))
  const newest = async () => {
    const estimate = await unit.read(async (db) => newestOf(await estimatesOf(db, dialogueId)))
    if (!estimate) throw new Error('no estimate')
    return estimate
  }
  await post('/du-toan/trinh', { version: String((await newest()).version) })
  await post('/du-toan/duyet', { version: String((await newest()).version) }, leader.cookie)
  const { id } = await newest()
  return (await unit.read((db) => linesOf(db, id))).map(({ key }) => key)
}

let stage: Stage
let water: string
let banner: string
beforeEach(async () => {
  stage = await openBudget('2026-10-26T02:00:00Z')
  const [one = '', two = ''] = await approvedEstimate(stage)
  water = one
  banner = two
})

const slip = (fields: Readonly<Record<string, string>> = {}) => ({
  ...{ lineKey: water, what: 'Nước uống', amount: '1.150.000', number: 'HD 0012', on: '22/10/2026' },
  ...{ payee: 'Cửa hàng Ví Dụ', overReason: '' },
  ...fields,
})
const vouchers = () => stage.unit.read((db) => vouchersOf(db, stage.dialogueId))

test('what goes over its line needs a reason, and is told by how much', async () => {
  const { get, post } = stage
  expect((await post('/chi/chung-tu/moi', slip())).statusCode).toBe(303)
  const over = await post('/chi/chung-tu/moi', slip({ number: 'HD 0013', amount: '50.001' }))
  expect([over.statusCode, over.body.includes('ghi lý do chi vượt')]).toEqual([409, true])
  expect(over.body).toContain('50.001')
  expect(await htmlProblems(over.body)).toEqual([])
  expect((await post('/chi/chung-tu/moi', slip({ number: 'HD 0013', amount: '50.000' }))).statusCode).toBe(303)
  const more = { number: 'HD 0014', amount: '90.000', overReason: 'Thêm 6 đại biểu' }
  expect((await post('/chi/chung-tu/moi', slip(more))).statusCode).toBe(303)
  const page = (await get('')).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page).toContain('+90.000')
  expect(page).toContain('Thêm 6 đại biểu')
})

test('the same voucher is entered once; one by mistake is cancelled with why, and counts no more', async () => {
  const { get, post } = stage
  await post('/chi/chung-tu/moi', slip())
  const again = await post('/chi/chung-tu/moi', slip({ number: 'hd 0012', payee: 'cửa hàng ví dụ' }))
  expect([again.statusCode, again.body.includes('đã nhập rồi')]).toEqual([409, true])
  const [voucher] = await vouchers()
  const at = `/chi/chung-tu/${voucher?.id}`
  expect(await htmlProblems((await get(at)).body)).toEqual([])
  expect((await post(`${at}/huy`, { version: '1', reason: '' })).body).toContain('Ghi lý do.')
  expect((await post(`${at}/huy`, { version: '1', reason: 'Nhập nhầm kỳ' })).statusCode).toBe(303)
  expect((await get('/chi')).body).toContain('Đã hủy')
  expect((await get(at)).body).toContain('Đã hủy: Nhập nhầm kỳ')
  expect((await post(at, { ...slip({ amount: '1' }), version: '2' })).statusCode).toBe(409)
  expect((await post('/chi/chung-tu/moi', slip())).statusCode).toBe(303)
})

test('a voucher put right is judged anew, without itself', async () => {
  const { post } = stage
  await post('/chi/chung-tu/moi', slip())
  const [voucher] = await vouchers()
  const change = (fields: Record<string, string>, version = '1') =>
    post(`/chi/chung-tu/${voucher?.id}`, { ...slip(fields), version })
  expect((await change({ amount: '1.200.001' })).statusCode).toBe(409)
  expect((await change({ amount: '1.200.000' })).statusCode).toBe(303)
  const stale = await change({ amount: '1.000.000' })
  expect([stale.statusCode, stale.body.includes('vừa sửa')]).toEqual([409, true])
  expect((await vouchers())[0]?.amount).toBe(1_200_000)
  expect((await change({ on: '27/10/2026' }, '2')).body).toContain('Ngày này chưa đến.')
})

test('a scan stays when the form comes back, and is seen by who may read the money only', async () => {
  const { app, base, accountant, get, unit } = stage
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const files = [{ field: 'scan.files', name: 'hoa-don.png', content: picture }]
  const send = (fields: Record<string, string>, withFiles = files) => {
    const { payload, headers } = multipart(fields, withFiles)
    const url = `${base}/chi/chung-tu/moi`
    return app.inject({ method: 'POST', url, payload, headers: { ...headers, cookie: accountant.cookie } })
  }
  const wrong = await send(slip({ amount: 'nhiều' }))
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('hoa-don.png')
  const [draft, kept] = [/name="draft" value="([^"]+)"/, /name="scan.kept" value="([^"]+)"/].map(
    (pattern) => pattern.exec(wrong.body)?.[1] ?? '',
  )
  expect((await send(slip({ draft: draft ?? '', 'scan.kept': kept ?? '' }), [])).statusCode).toBe(303)
  const [voucher] = await vouchers()
  const page = (await get(`/chi/chung-tu/${voucher?.id}`)).body
  const href = /href="([^"]+\/tep\/[^"]+)"/.exec(page)?.[1] ?? ''
  expect((await app.inject({ url: href, headers: { cookie: accountant.cookie } })).rawPayload).toEqual(picture)
  const counter = await signIn(unit, ['counter'])
  expect((await app.inject({ url: href, headers: { cookie: counter.cookie } })).statusCode).toBe(403)
})

test('an advance is of what was approved, and no more than it', async () => {
  const { get, post } = stage
  const advance = (fields: Record<string, string> = {}) =>
    post('/chi/tam-ung', { amount: '1.000.000', on: '12/10/2026', receiver: 'Trần Thị Thử', number: '', ...fields })
  expect((await advance()).statusCode).toBe(303)
  expect((await advance({ amount: '744.001' })).body).toContain('Tổng tạm ứng vượt dự toán được duyệt.')
  expect((await advance({ amount: '744.000', on: '27/10/2026' })).body).toContain('Ngày này chưa đến.')
  expect((await advance({ amount: '744.000' })).statusCode).toBe(303)
  const page = (await get('/chi')).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page).toContain('1.744.000')
  const id = /tam-ung\/([0-9a-f-]{36})\/phieu/.exec(page)?.[1] ?? ''
  const fill = (fields: Record<string, string>) => post(`/chi/tam-ung/${id}/phieu`, { version: '1', ...fields })
  expect((await fill({ number: '', on: '12/10/2026' })).body).toContain('Ghi số chứng từ.')
  expect((await fill({ number: 'PC 4', on: '27/10/2026' })).body).toContain('Ngày này chưa đến.')
  expect((await fill({ number: 'PC 4', on: '13/10/2026' })).statusCode).toBe(303)
  expect((await fill({ number: 'PC 5', on: '13/10/2026' })).statusCode).toBe(409)
  expect((await get('/chi')).body).toContain('PC 4')
})

test('a list of receivers is read from lines, paid by one voucher of its sum, and frozen by it', async () => {
  const { get, post, unit, dialogueId } = stage
  const list = {
    ...{ title: 'Bồi dưỡng phục vụ hội nghị', lineKey: water, rate: '150.000', times: '' },
    receivers: 'Ngô Văn Trật Tự; Công an xã\nLê Thị Mẫu\tVăn phòng\t2\t100.000\n',
  }
  const wrong = await post('/boi-duong/moi', { ...list, rate: '', receivers: 'A; B\nC; D; x; 1' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Dòng 1: ghi mức bằng số')
  expect(wrong.body).toContain('A; B\nC; D; x; 1')
  const twice = await post('/boi-duong/moi', { ...list, receivers: 'A\na' })
  expect([twice.statusCode, twice.body.includes('được ghi hai lần')]).toEqual([409, true])
  expect((await post('/boi-duong/moi', list)).statusCode).toBe(303)
  const lists = () => unit.read((db) => allowancesOf(db, dialogueId))
  const [made] = await lists()
  expect(made?.total).toBe(350_000)
  const at = `/boi-duong/${made?.id}`
  const page = (await get(at)).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page).toContain('Bằng chữ: Ba trăm năm mươi nghìn đồng.')
  const pay = { number: 'PC 07', on: '23/10/2026', payee: 'Theo danh sách ký nhận', overReason: '' }
  expect((await post(`${at}/chi`, { ...pay, version: '1' })).statusCode).toBe(303)
  expect(await vouchers()).toMatchObject([{ amount: 350_000, allowanceId: made?.id }])
  expect((await post(at, { ...list, version: '1' })).body).toContain('Danh sách này đã chi')
  const [voucher] = await vouchers()
  const other = await post(`/chi/chung-tu/${voucher?.id}`, { ...slip({ amount: '1' }), version: '1' })
  expect(other.body).toContain('theo danh sách ký nhận')
  await post(`/chi/chung-tu/${voucher?.id}/huy`, { version: '1', reason: 'Sai ngày' })
  expect((await post(at, { ...list, receivers: 'Một người', version: '1' })).statusCode).toBe(303)
  expect((await lists())[0]?.total).toBe(150_000)
})

test('a settlement that waits stands on the leader’s day by its year, also when the next dialogue is open already', async () => {
  const { post, get, unit, leader } = stage
  await post('/chi/chung-tu/moi', slip())
  const sent = await post('/quyet-toan/trinh', { version: '0', explanation: '' })
  expect(sent.statusCode).toBe(303)
  await openDialogue(unit, { at: '2026-11-20T02:00:00Z', conference: '2027-10-21', another: true })
  const later = await appAt('2026-11-23T02:00:00Z')
  const day = async () => (await later.inject({ url: '/can-bo', headers: { cookie: leader.cookie } })).body
  expect(await day()).toContain('Quyết toán kinh phí chờ duyệt')
  expect(await day()).toContain('kỳ 2026')
  expect(await day()).toContain('href="/can-bo/ky-doi-thoai/2026/kinh-phi/quyet-toan"')
  const version = versionIn((await get('/quyet-toan', leader.cookie)).body)
  expect((await post('/quyet-toan/duyet', { version }, leader.cookie)).statusCode).toBe(303)
  expect(await day()).not.toContain('chờ duyệt')
})

test('an observer sees every sum, and nobody who was paid: not on a page, in a file, or in a scan', async () => {
  const { post, get, unit, app, base, accountant, dialogueId } = stage
  await post('/chi/tam-ung', {
    ...{ amount: '500.000', on: '12/10/2026', receiver: 'Trần Thị Ứng', number: 'PC 1' },
    whatFor: 'Bà trần thị ứng, máy 0912 345 678, mua hoa',
  })
  const list = { title: 'Bồi dưỡng phục vụ, nhóm ông Ngô Văn Nhận', lineKey: water, rate: '150.000', times: '2' }
  await post('/boi-duong/moi', { ...list, receivers: 'Ngô Văn Nhận; Công an xã\nLê Thị Lĩnh; Văn phòng' })
  const [made] = await unit.read((db) => allowancesOf(db, dialogueId))
  const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const form = multipart({ ...slip({ payee: 'Phạm Văn Bán', what: 'Nước uống của phạm văn bán' }) }, [
    { field: 'scan.files', name: 'hoa-don-pham-van-ban.png', content: png },
  ])
  const entered = await app.inject({
    ...{ method: 'POST', url: `${base}/chi/chung-tu/moi`, payload: form.payload },
    headers: { ...form.headers, cookie: accountant.cookie },
  })
  expect(entered.statusCode).toBe(303)
  const [voucher] = await vouchers()
  const scan = /tep\/([0-9a-f-]{36})/.exec((await get(`/chi/chung-tu/${voucher?.id}`)).body)?.[1]
  expect(scan).toBeDefined()
  const observer = await signIn(unit, ['observer'])
  const names = /Thị Ứng|thị ứng|0912|Văn Nhận|Thị Lĩnh|Văn Bán|văn bán|pham-van-ban/
  const pages = ['', '/du-toan', '/chi', `/chi/chung-tu/${voucher?.id}`, '/boi-duong', `/boi-duong/${made?.id}`]
  for (const path of [...pages, '/quyet-toan', '/cac-nam', '/giay-to']) {
    const seen = await get(path, observer.cookie)
    expect([path, seen.statusCode, seen.body.match(names)]).toEqual([path, 200, null])
    expect([path, await htmlProblems(seen.body)]).toEqual([path, []])
  }
  // The guard would see them: who works with the money reads each of these names somewhere.
  const all = (await Promise.all(pages.map((path) => get(path)))).map(({ body }) => body).join('')
  for (const name of ['Trần Thị Ứng', 'Ngô Văn Nhận', 'Lê Thị Lĩnh', 'Phạm Văn Bán']) expect(all).toContain(name)
  const one = (await get(`/boi-duong/${made?.id}`, observer.cookie)).body
  expect(one).toContain('Bồi dưỡng phục vụ, nhóm ông •••')
  const spent = (await get('/chi', observer.cookie)).body
  for (const said of ['Nước uống của •••', 'Bà •••, máy •••, mua hoa']) expect(spent).toContain(said)
  expect(one).toContain('600.000 đồng')
  expect(one).toContain('không xem tên người nhận')
  expect((await get(`/chi/chung-tu/${voucher?.id}/tep/${scan}`)).statusCode).toBe(200)
  expect((await get(`/chi/chung-tu/${voucher?.id}/tep/${scan}`, observer.cookie)).statusCode).toBe(403)
  for (const key of ['de-nghi-tam-ung', 'danh-sach-ky-nhan', 'bang-ke-chung-tu']) {
    expect([key, (await get(`/giay-to/${key}`)).statusCode]).toEqual([key, 200])
    expect([key, (await get(`/giay-to/${key}`, observer.cookie)).statusCode]).toEqual([key, 404])
    expect((await get(`/giay-to/${key}/ban-in.pdf`, observer.cookie)).statusCode).toBe(404)
  }
  const taken = await app.inject({ url: `${base}/chi/xuat`, ...formPost({ dang: 'xlsx' }, observer.cookie) })
  const [sheet] = (await readXlsx(taken.rawPayload)).sheets
  expect(JSON.stringify(sheet?.rows)).toContain('1150000')
  expect(JSON.stringify(sheet?.rows)).not.toMatch(names)
})

test('an adjustment binds only with every line that was paid for, and is settled before the settlement is', async () => {
  const { get, post, leader } = stage
  await post('/du-toan/dieu-chinh', { reason: 'Không treo băng rôn nữa' })
  const draft = (await get('/du-toan')).body
  const line = [...draft.matchAll(/du-toan\/dong\/([0-9a-f-]{36})/g)].at(-1)?.[1] ?? ''
  expect((await post(`/du-toan/dong/${line}/bo`, { version: '1' })).statusCode).toBe(303)
  await post('/du-toan/trinh', { version: versionIn((await get('/du-toan')).body) })
  // The version before still binds: what is paid by it now must not be lost from every table.
  const paid = slip({ lineKey: banner, number: 'HD 9', amount: '500.000', what: 'Băng rôn' })
  expect((await post('/chi/chung-tu/moi', paid)).statusCode).toBe(303)
  const early = await post('/quyet-toan/trinh', { version: '0', explanation: '' })
  expect([early.statusCode, early.body.includes('Bản dự toán điều chỉnh chưa xong')]).toEqual([409, true])
  const version = versionIn((await get('/du-toan', leader.cookie)).body)
  const approved = await post('/du-toan/duyet', { version }, leader.cookie)
  expect([approved.statusCode, approved.body.includes('nay đã có chứng từ')]).toEqual([409, true])
  await post('/du-toan/tra-lai', { version, word: 'Băng rôn đã chi' }, leader.cookie)
  const back = versionIn((await get('/du-toan')).body)
  expect((await post('/du-toan/trinh', { version: back })).body).toContain('nay đã có chứng từ')
  // It is put back, and the adjustment goes on; or the whole of it is dropped.
  expect((await post('/du-toan/dua-lai', { version: back, key: banner })).statusCode).toBe(303)
  const whole = versionIn((await get('/du-toan')).body)
  expect((await post('/du-toan/trinh', { version: whole })).statusCode).toBe(303)
  const last = versionIn((await get('/du-toan', leader.cookie)).body)
  await post('/du-toan/tra-lai', { version: last, word: 'Chưa cần' }, leader.cookie)
  expect((await post('/du-toan/bo', { version: versionIn((await get('/du-toan')).body) })).statusCode).toBe(303)
  expect((await post('/quyet-toan/trinh', { version: '0', explanation: '' })).statusCode).toBe(303)
})

test('a list that no voucher could pay is refused when it is made', async () => {
  const receivers = 'Một; A\nHai; B'
  const much = { title: 'Danh sách', lineKey: water, rate: '999.999.999.999', times: '1', receivers }
  const made = await stage.post('/boi-duong/moi', much)
  expect([made.statusCode, made.body.includes('Số tiền quá lớn')]).toEqual([409, true])
})

test('who took every norm off is given the proposed ones again when he asks', async () => {
  const { app, accountant, unit } = stage
  const norms = pagesOf(app, '/can-bo/thiet-lap/dinh-muc', accountant.cookie)
  const standing = () =>
    unit.read((db) => db.selectFrom('spending_norm').select('id').where('removed_at', 'is', null).execute())
  for (const { id } of await standing()) expect((await norms.post(`/${id}/bo`, { version: '1' })).statusCode).toBe(303)
  expect((await norms.get('')).body).toContain('Lấy danh mục gợi ý')
  await norms.post('/goi-y', {})
  expect(await standing()).toHaveLength(2)
  await norms.post('/goi-y', {})
  expect(await standing()).toHaveLength(2)
})

test('a settlement is submitted, frozen, sent back, approved; its approval meets the milestone', async () => {
  const { get, post, leader, unit, dialogueId } = stage
  const early = await post('/quyet-toan/trinh', { version: '0', explanation: '' })
  expect([early.statusCode, early.body.includes('Chưa có chứng từ nào')]).toEqual([409, true])
  await post('/chi/chung-tu/moi', slip())
  await post('/chi/chung-tu/moi', slip({ lineKey: banner, number: 'HD 2', amount: '544.000' }))
  const page = (await get('/quyet-toan')).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page).toContain('còn 50.000 đồng chưa chi')
  // The sum has no number, so that a phone shows no empty "TT" above it.
  expect(page).not.toContain('<span class="quiet num"></span>')
  expect((await post('/quyet-toan/trinh', { version: '0', explanation: 'Ít đại biểu hơn' })).statusCode).toBe(303)
  for (const [path, fields] of [
    ['/chi/chung-tu/moi', slip({ number: 'HD 3' })],
    ['/chi/tam-ung', { amount: '1', on: '12/10/2026', receiver: 'A' }],
    ['/du-toan/dieu-chinh', { reason: 'x' }],
  ] as const) {
    const answer = await post(path, fields)
    expect([path, answer.statusCode, answer.body.includes('không sửa được nữa')]).toEqual([path, 409, true])
  }
  const today = await stage.app.inject({ url: '/can-bo', headers: { cookie: leader.cookie } })
  expect(today.body).toContain('Quyết toán kinh phí chờ duyệt')
  expect(today.body).not.toContain('Dự toán kinh phí chờ duyệt')
  const shown = await get('/quyet-toan', leader.cookie)
  expect(await htmlProblems(shown.body)).toEqual([])
  const seen = versionIn(shown.body)
  await post('/quyet-toan/tra-lai', { version: seen, word: 'Thiếu bản chụp' }, leader.cookie)
  expect((await get('/quyet-toan')).body).toContain('Thiếu bản chụp')
  expect((await post('/quyet-toan/duyet', { version: seen }, leader.cookie)).statusCode).toBe(409)
  expect((await post('/quyet-toan/trinh', { version: '2', explanation: '' })).statusCode).toBe(303)
  const settled = async () =>
    (await unit.read((db) => deadlinesOf(db, dialogueId))).find(({ name }) => name === 'settlement')?.metOn
  expect(await settled()).toBeNull()
  expect((await post('/quyet-toan/duyet', { version: '3' }, leader.cookie)).statusCode).toBe(303)
  expect((await settled())?.toString()).toBe('2026-10-26')
  expect((await get('/cac-nam')).body).toContain('1.694.000')
})

test('a table of vouchers, and one of the settlement, go along with their sums', async () => {
  const { app, base, accountant, post } = stage
  await post('/chi/chung-tu/moi', slip({ overReason: 'không vượt gì' }))
  const take = async (path: string) => {
    const answer = await app.inject({ url: base + path, ...formPost({ dang: 'xlsx' }, accountant.cookie) })
    const [sheet] = (await readXlsx(answer.rawPayload)).sheets
    return (sheet?.rows ?? []) as readonly (readonly unknown[])[]
  }
  const listed = await take('/chi/xuat')
  expect(listed.some((row) => row.includes('HD 0012') && row.includes(1_150_000))).toBe(true)
  // A reason where nothing went over says nothing.
  expect(listed.flat()).not.toContain('không vượt gì')
  expect((await take('/quyet-toan/xuat')).some((row) => row.includes(1_200_000) && row.includes(-50_000))).toBe(true)
})

test('the history tells sums and days, never whom the money went to', async () => {
  const { post, unit, dialogueId } = stage
  await post('/chi/chung-tu/moi', slip())
  const entries = await unit.read(async (db) =>
    tell(
      db,
      [budgetsTeller],
      await historyOfAll(
        db,
        (await vouchersOf(db, dialogueId)).map(({ id }) => id),
      ),
      () => true,
    ),
  )
  expect(entries.map(({ sentence }) => sentence)).toEqual(['nhập chứng từ 1.150.000 đồng ngày 22/10/2026'])
  const rows = await unit.read((db) => db.selectFrom('history').select('facts').execute())
  expect(JSON.stringify(rows)).not.toContain('Ví Dụ')
})

test('two payments at once cannot both find the same money left', async () => {
  const { unit, dialogueId, accountant } = stage
  const by = byOfficer(unit, accountant, '2026-10-26T02:00:00Z')
  const on = day('2026-10-22')
  const input = { lineKey: water, payee: 'Cửa hàng Ví Dụ', what: 'Nước', amount: 700_000, on, overReason: '' }
  const [recorded, paid] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = unit.write(async (tx) => {
    const outcome = await recordVoucher(tx, by, dialogueId, { ...input, number: 'A' })
    recorded.resolve()
    await paid.promise
    return outcome
  })
  await recorded.promise
  // It begins while the first is not committed, and must wait for what comes of it.
  const second = unit.write((tx) => recordVoucher(tx, by, dialogueId, { ...input, number: 'B' }))
  setTimeout(paid.resolve, 500)
  expect(await Promise.all([first, second])).toMatchObject([{ ok: true }, { ok: false, refusal: 'over-line' }])
})

test('norms are added, put right, and kept as they are once an estimate was held against them', async () => {
  const { app, accountant, unit, get, post, specialist } = stage
  const norms = pagesOf(app, '/can-bo/thiet-lap/dinh-muc', accountant.cookie)
  const typed = {
    ...{ name: 'In tài liệu', per: 'bộ', amount: '30.000', source: 'Nghị quyết của HĐND thành phố', confirmed: '1' },
    ...{ inForceFrom: '01/01/2026', inForceTo: '' },
  }
  const list = await norms.get('')
  expect(await htmlProblems(list.body)).toEqual([])
  expect(list.body).toContain('chưa xác nhận')
  const wrong = await norms.post('/moi', { ...typed, source: '', inForceTo: '31/12/2025' })
  expect([wrong.statusCode, wrong.body.includes('Ghi văn bản quy định mức này.')]).toEqual([422, true])
  expect((await norms.post('/moi', { ...typed, inForceTo: '31/12/2025' })).body).toContain('phải sau ngày bắt đầu')
  expect((await norms.post('/moi', typed)).statusCode).toBe(303)
  const { id } = await unit.read((db) =>
    db.selectFrom('spending_norm').select('id').where('name', '=', typed.name).executeTakeFirstOrThrow(),
  )
  expect((await norms.post(`/${id}`, { ...typed, amount: '35.000', version: '1' })).statusCode).toBe(303)
  await post('/du-toan/dieu-chinh', { reason: 'In thêm' }, specialist.cookie)
  await post('/du-toan/dong/moi', typedLine({ content: 'In', normId: id, unitPrice: '36.000' }))
  await post('/du-toan/trinh', { version: versionIn((await get('/du-toan')).body) })
  const used = await norms.post(`/${id}`, { ...typed, amount: '40.000', version: '2' })
  expect([used.statusCode, used.body.includes('đã dùng trong dự toán đã trình')]).toEqual([409, true])
  const ended = { ...typed, amount: '35.000', inForceTo: '31/12/2026', version: '2' }
  expect((await norms.post(`/${id}`, ended)).statusCode).toBe(303)
  expect((await norms.post(`/${id}/bo`, { version: '3' })).statusCode).toBe(409)
})
