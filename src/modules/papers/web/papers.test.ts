import { beforeAll, expect, test } from 'vitest'
import { historyOf } from '#modules/history/index.ts'
import { docxParts, readPdf } from '#test/printed.ts'
import { appAt, formPost, signIn } from '#test/stage.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { dialoguePapers, petitionPapers } from '../application/catalogue.ts'

const at = '2026-10-01T02:00:00Z'
const dialogueAt = '/can-bo/ky-doi-thoai/2026/giay-to'
const petitionAt = '/can-bo/kien-nghi/2026/1/giay-to'
const wordings = '/can-bo/thiet-lap/mau-giay-to'
let office: TestOffice

beforeAll(async () => {
  office = await openTestOffice()
  await assigned(
    office,
    await petitionIn(office, '2026-09-20T05:00:00Z', saying('Đường vào làng nghề bị ngập')),
    '2026-09-21T02:00:00Z',
  )
  await petitionIn(office, '2026-09-20T06:00:00Z', saying('Xin thuê đất mở xưởng'))
})

const get = async (url: string, cookie = office.specialist.cookie) =>
  (await appAt(at)).inject({ url, headers: { cookie } })
const post = async (url: string, fields: Record<string, string> = {}, cookie = office.specialist.cookie) =>
  (await appAt(at)).inject({ url, ...formPost(fields, cookie) })

test('every paper has a page that is whole, in the dialogue and of a petition', { timeout: 60_000 }, async () => {
  for (const [where, papers] of [
    [dialogueAt, dialoguePapers],
    [petitionAt, petitionPapers],
  ] as const) {
    const list = await get(where)
    expect(list.statusCode).toBe(200)
    expect(await htmlProblems(list.body)).toEqual([])
    for (const { key, name } of papers) {
      expect(list.body).toContain(`href="${where}/${key}"`)
      const page = await get(`${where}/${key}`)
      expect([key, page.statusCode]).toEqual([key, 200])
      expect(page.body).toContain(name)
      expect([key, await htmlProblems(page.body)]).toEqual([key, []])
    }
  }
})

test('every paper that has something to say is a file in both formats', { timeout: 120_000 }, async () => {
  for (const [where, papers] of [
    [dialogueAt, dialoguePapers],
    [petitionAt, petitionPapers],
  ] as const)
    for (const { key } of papers) {
      const hasFile = (await get(`${where}/${key}`)).body.includes('ban-in.pdf')
      for (const [format, begins] of [
        ['pdf', '%PDF'],
        ['docx', 'PK'],
      ] as const) {
        const file = await get(`${where}/${key}/ban-in.${format}`)
        expect([key, format, file.statusCode]).toEqual([key, format, hasFile ? 200 : 404])
        if (hasFile) expect(file.rawPayload.subarray(0, begins.length).toString()).toBe(begins)
      }
    }
})

test('a slip says what it passes on; before it is assigned there is nothing to pass', async () => {
  const pdf = await readPdf((await get(`${petitionAt}/phieu-chuyen/ban-in.pdf`)).rawPayload)
  const said = pdf.runs
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
  expect(said).toContain('PHIẾU CHUYỂN')
  expect(said).toContain('Đường vào làng nghề bị ngập')
  expect(said).toContain('Kính gửi: Bộ phận Địa chính')
  expect((await get('/can-bo/kien-nghi/2026/2/giay-to/phieu-chuyen')).body).toContain('Chưa có gì để in')
  expect((await get('/can-bo/kien-nghi/2026/2/giay-to/phieu-chuyen/ban-in.pdf')).statusCode).toBe(404)
})

test('a receipt shows the PIN to who takes petitions in, and to nobody who only reads', async () => {
  const at = `${petitionAt}/bien-nhan`
  expect((await get(at)).body).toMatch(/Số bí mật: \d{3} \d{3}\./)
  for (const reader of [await signIn(office.unit, ['observer']), office.landOfficer]) {
    const page = await get(at, reader.cookie)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('Số bí mật')
  }
})

test('what is asked is kept, stands in every paper that asks for it, and leaves a trace without the words', async () => {
  const page = (await get(`${dialogueAt}/giay-moi`)).body
  expect(page).toContain('name="q-1"')
  const saved = await post(`${dialogueAt}/giay-moi/dien`, { 'q-0': '', 'q-1': 'Bà Vũ Thị Thử, 0900 000 001' })
  expect(saved.statusCode).toBe(303)
  for (const key of ['giay-moi', 'giay-moi-tung-noi'])
    expect((await get(`${dialogueAt}/${key}`)).body).toContain('xin báo trước qua Bà Vũ Thị Thử, 0900 000 001.')
  const [last] = await office.unit.read((db) => historyOf(db, office.dialogueId))
  expect(last).toMatchObject({ code: 'paper.answered', facts: { keys: ['báo dự'] } })
  const long = await post(`${dialogueAt}/giay-moi/dien`, { 'q-1': 'x'.repeat(4001) })
  expect(long.statusCode).toBe(422)
  expect(long.body).toContain('x'.repeat(4001))
})

test('a paper becomes a document with its annex; written anew from the data while it is a draft', async () => {
  const drafted = await post(`${dialogueAt}/giay-moi/soan`, { version: '0' })
  expect(drafted.statusCode).toBe(303)
  const document = String(drafted.headers.location)
  const page = (await get(document)).body
  expect(page).toContain('Hội nghị đối thoại doanh nghiệp năm 2026')
  expect(page).toContain(`href="${dialogueAt}/giay-moi"`)
  const { 'word/document.xml': xml = '' } = await docxParts((await get(`${document}/ban-in.docx`)).rawPayload)
  expect(xml).toContain('GIẤY MỜI')
  expect(xml).toContain('DANH SÁCH KHÁCH MỜI')
  expect((await get(`${dialogueAt}/giay-moi`)).body).toContain('Soạn lại từ dữ liệu mới')
  expect((await post(`${dialogueAt}/giay-moi/soan`, { version: '0' })).statusCode).toBe(409)
  const again = await post(`${dialogueAt}/giay-moi/soan`, { version: '1' })
  expect(again.headers.location).toBe(document)
})

test('a unit words a paper in its own way, tries it on real data, and goes back', async () => {
  const at = `${wordings}/giay-moi`
  const own = { seq: '0', title: 'Dự {hội nghị}', text: 'Kính mời về dự, lúc {thời gian}.\n\nNơi nhận:\n- Lưu: VT.' }
  const trial = await post(at, { ...own, act: 'thu' })
  expect(trial.statusCode).toBe(200)
  expect(trial.body).toContain('Kính mời về dự, lúc 8 giờ')
  expect((await get(`${dialogueAt}/giay-moi`)).body).not.toContain('Kính mời về dự')
  const unknown = await post(at, { ...own, text: 'Lúc {thời gain}.' })
  expect(unknown.statusCode).toBe(422)
  expect(unknown.body).toContain('Không có chỗ nào tên {thời gain}')
  expect((await post(at, own)).statusCode).toBe(303)
  expect((await get(`${dialogueAt}/giay-moi`)).body).toContain('Kính mời về dự, lúc 8 giờ')
  expect((await post(at, { ...own, text: 'Khác.' })).statusCode).toBe(409)
  expect((await get(wordings)).body).toContain('Mẫu riêng của đơn vị')
  expect((await post(`${at}/co-san`, { seq: '1' })).statusCode).toBe(303)
  expect((await get(`${dialogueAt}/giay-moi`)).body).not.toContain('Kính mời về dự')
  const page = (await get(at)).body
  expect(page).toContain('Bản 1')
  expect(await htmlProblems(page)).toEqual([])
})

test('a unit says once how its plans and notices end: proposed to who begins one, nothing written already is touched', {
  timeout: 60_000,
}, async () => {
  const [plan, notice] = [`${wordings}/ke-hoach`, `${wordings}/thong-bao`]
  const [planAt, noticeAt] = ['ke-hoach', 'thong-bao'].map((page) => `/can-bo/ky-doi-thoai/2026/${page}`) as [
    string,
    string,
  ]
  const usual = (await get(plan)).body
  expect(usual).toContain('- Sở Tài chính (để báo cáo);')
  expect(usual).toContain('Bản đã lưu, đã ban hành không đổi')
  expect(await htmlProblems(usual)).toEqual([])
  const own = { seq: '0', title: 'Nơi nhận của kế hoạch', text: 'Nơi nhận:\n- Đảng ủy {xã};\n- Lưu: {nơi lưu}.' }
  expect((await post(plan, { ...own, act: 'thu' })).body).toContain('Đảng ủy xã Thử;')
  for (const [text, why] of [
    [`Trân trọng.\n\n${own.text}`, 'kế hoạch không có chỗ cho lời khác'],
    ['Nơi nhận:\n- {thời gian}.', 'Không có chỗ nào tên {thời gian}'],
  ] as const) {
    const refused = await post(plan, { ...own, text })
    expect([refused.statusCode, refused.body.includes(why)]).toEqual([422, true])
  }
  expect((await post(plan, own)).statusCode).toBe(303)
  expect((await get(planAt)).body).toContain('Đảng ủy xã Thử')
  expect((await get(planAt)).body).not.toContain('Sở Tài chính (để báo cáo)')
  const closing = { seq: '0', title: 'Câu kết', text: `Rất mong các cơ sở tham gia.\n\n${own.text}` }
  expect((await post(notice, closing)).statusCode).toBe(303)
  expect((await get(noticeAt)).body).toContain('Rất mong các cơ sở tham gia.')
  const paper = (await get(`${dialogueAt}/thong-bao`)).body
  for (const said of ['Rất mong các cơ sở tham gia', 'Đảng ủy xã Thử;']) expect(paper).toContain(said)
  for (const at of [plan, notice]) expect((await post(`${at}/co-san`, { seq: '1' })).statusCode).toBe(303)
  expect((await get(planAt)).body).toContain('Sở Tài chính (để báo cáo)')
  expect((await get(noticeAt)).body).not.toContain('Rất mong các cơ sở')
})

test('papers of the whole dialogue are for who reads all petitions; those of a petition also for its department', async () => {
  const department = await signIn(office.unit, ['department-officer'], office.departments.land)
  expect((await get(dialogueAt, department.cookie)).statusCode).toBe(404)
  expect((await get(`${petitionAt}/phieu-chuyen`, department.cookie)).statusCode).toBe(200)
  expect((await get('/can-bo/kien-nghi/2026/2/giay-to', department.cookie)).statusCode).toBe(404)
  expect((await get(wordings, department.cookie)).statusCode).toBe(403)
  const observer = await signIn(office.unit, ['observer'])
  expect((await get(dialogueAt, observer.cookie)).statusCode).toBe(200)
  expect((await post(`${dialogueAt}/giay-moi/soan`, { version: '0' }, observer.cookie)).statusCode).toBe(403)
})
