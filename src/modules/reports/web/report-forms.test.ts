import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { recordHeld } from '#modules/dialogues/index.ts'
import { petitionDialogueEvents } from '#modules/petitions/index.ts'
import { docxParts } from '#test/printed.ts'
import { appAt, formPost, signIn } from '#test/stage.ts'
import { multipart } from '#test/stage-forms.ts'
import { cityText, cityWorkbook } from '#test/stage-forms-city.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  type TestOffice,
} from '#test/stage-handling.ts'
import { htmlProblems, versionIn } from '#test/stage-pages.ts'

const forms = '/can-bo/thiet-lap/bieu-mau-bao-cao'
const report = '/can-bo/ky-doi-thoai/2026/bao-cao-ket-qua'
let office: TestOffice
let app: Awaited<ReturnType<typeof appAt>>
let administrator: string

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, specialist, dialogueId } = office
  const first = await petitionIn(office, '2026-09-20T05:00:00Z', saying('Xin thuê đất mở xưởng'))
  const second = await petitionIn(office, '2026-09-20T06:00:00Z', saying('=1+1 đường ngập'))
  await unit.write(async (tx) => {
    const { version } = await tx.selectFrom('dialogue').select('version').executeTakeFirstOrThrow()
    const held = { on: day('2026-10-22'), note: '' }
    await recordHeld(tx, specialist.by('2026-10-22T09:00:00Z'), { dialogueId, version }, held, petitionDialogueEvents)
  })
  for (const id of [first, second]) await assigned(office, id, '2026-10-23T02:00:00Z')
  await answered(office, await approved(office, first), '118/UBND-KT', '2026-10-27')
  administrator = (await signIn(unit, ['administrator'])).cookie
  app = await appAt('2026-11-02T02:00:00Z')
})

const get = async (url: string, cookie = administrator) => (await app.inject({ url, headers: { cookie } })).body
const post = (url: string, fields: Record<string, string>, cookie = administrator) =>
  app.inject({ url, ...formPost(fields, cookie) })
const upload = (name: string, content: Buffer, cookie = administrator) => {
  const posted = multipart({}, [{ field: 'file', name, content }])
  return app.inject({ ...posted, url: forms, headers: { ...posted.headers, cookie } })
}
const uploaded = async (name: string, content: Buffer) => {
  const { statusCode, headers } = await upload(name, content)
  expect(statusCode).toBe(303)
  return String(headers.location)
}
/** What is chosen in each select of a page, by the select's name; '' for "keep". */
const chosen = (page: string) =>
  Object.fromEntries(
    Array.from(
      page.matchAll(/<select[^>]* name="(o\.[^"]+)"[^>]*>(.*?)<\/select>/gs),
      ([, name = '', options = '']) => [name, /value="([^"]*)"[^>]* selected/.exec(options)?.[1] ?? ''],
    ),
  )
const taken = (fields: Record<string, string>) => post(`${report}/theo-mau`, fields, office.specialist.cookie)

test('an Excel form is uploaded, mapped as it is proposed, and comes back filled in, of any day', async () => {
  const href = await uploaded('Phụ lục II của Sở.xlsx', await cityWorkbook())
  const page = await get(href)
  expect(await htmlProblems(page)).toEqual([])
  const proposed = chosen(page)
  expect(proposed).toMatchObject({
    ...{ 'o.A6': 'place-in-list', 'o.D6': 'content', 'o.E6': 'answered-on', 'o.F6': 'outcome', 'o.B3': 'year' },
    ...{ 'o.{{don vi}}': 'unit', 'o.{{tinh den}}': 'as-of' },
  })
  expect(Object.keys(proposed)).not.toContain('o.G7')
  const key = { version: versionIn(page), bang: 'xl/worksheets/sheet1.xml', dong: '6' }
  const saved = await post(href, { ...key, ...proposed, 'o.B6': 'sender-and-address', 'o.G6': 'number' })
  expect(saved.statusCode).toBe(303)
  expect(chosen(await get(href))).toMatchObject({ 'o.B6': 'sender-and-address', 'o.G6': 'number' })
  expect(await get(report, office.specialist.cookie)).toContain('Phụ lục II của Sở.xlsx, bản 1')

  const answer = await taken({ day: '02/11/2026', hour: '16 giờ 00' })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-disposition']).toBe(
    'attachment; filename="xa-thu_bao-cao-ket-qua-2026_2026-11-02.xlsx"',
  )
  const [sheet] = (await readXlsx(answer.rawPayload, { readStyles: true })).sheets
  expect(sheet?.rows[1]?.[0]).toBe('Đơn vị: xã Thử, tính đến 16 giờ 00 ngày 02/11/2026')
  expect(sheet?.rows[2]?.[1]).toBe(2026)
  expect(sheet?.rows[5]?.slice(0, 6)).toEqual([
    ...[1, 'Cơ sở mộc Ví Dụ', null, 'Xin thuê đất mở xưởng', new Date('2026-10-27T00:00:00Z')],
    'Trả lời bằng văn bản',
  ])
  expect(sheet?.rows[6]?.[3]).toBe('=1+1 đường ngập')
  expect([...(sheet?.cells?.values() ?? [])].flatMap(({ formula }) => formula ?? [])).toEqual(['SUM(G6:G7)'])
  expect(sheet?.rows[7]?.[0]).toBe('Cộng')

  const before = await taken({ day: '26/10/2026', hour: '' })
  const [earlier] = (await readXlsx(before.rawPayload)).sheets
  expect(earlier?.rows[1]?.[0]).toContain('tính đến hết ngày 26/10/2026')
  expect(earlier?.rows[5]?.slice(4, 6)).toEqual([null, 'đang giải quyết, hạn 02/11/2026'])

  const traces = await office.unit.read((db) =>
    db.selectFrom('history').select(['code', 'facts']).where('code', 'like', 'report.form-%').orderBy('seq').execute(),
  )
  expect(traces).toEqual([
    { code: 'report.form-added', facts: { seq: 1, kind: 'xlsx' } },
    { code: 'report.form-mapped', facts: { seq: 1, fields: expect.any(Number) } },
    { code: 'report.form-filled', facts: { seq: 1, asOf: '2026-11-02', rows: 2 } },
    { code: 'report.form-filled', facts: { seq: 1, asOf: '2026-10-26', rows: 2 } },
  ])
  const told = await get('/can-bo/nhat-ky', office.leader.cookie)
  expect(told).toMatch(
    /Tải báo cáo [^<]*2026 theo biểu mẫu của thành phố \(bản 1\), số liệu đến 26\/10\/2026, 2 kiến nghị/,
  )
})

test('what is wrong is said at its cell, and what was chosen comes back', async () => {
  const href = await uploaded('Mẫu khác.xlsx', await cityWorkbook())
  const key = { version: versionIn(await get(href)), bang: 'xl/worksheets/sheet1.xml', dong: '6' }
  const outside = await post(href, { ...key, 'o.B3': 'sender', 'o.A6': 'number' })
  expect(outside.statusCode).toBe(422)
  expect(outside.body).toContain('chỉ ghi được ở dòng lặp lại')
  expect(chosen(outside.body)).toMatchObject({ 'o.A6': 'number' })
  expect(await htmlProblems(outside.body)).toEqual([])
  const nothing = await post(href, { ...key, 'o.B3': 'year' })
  expect(nothing.body).toContain('Chọn ít nhất một ô của dòng lặp lại')
  expect((await post(href, { ...key, 'o.A6': 'number' })).statusCode).toBe(303)
  const stale = await post(href, { ...key, 'o.A6': 'sender' })
  expect(stale.statusCode).toBe(409)
  expect(stale.body).toContain('vừa được người khác sửa')
  // Another row may be chosen by a link, without script.
  expect(await get(href)).toContain('dong=8')
  expect(Object.keys(chosen(await get(`${href}?bang=xl%2Fworksheets%2Fsheet1.xml&dong=8`)))).toContain('o.A8')
  // Put aside, the version before is in use again.
  const version = versionIn(await get(href))
  expect(await get(report, office.specialist.cookie)).toContain('Mẫu khác.xlsx, bản 2')
  expect((await post(`${href}/thoi-dung`, { version })).statusCode).toBe(303)
  expect(await get(report, office.specialist.cookie)).toContain('Phụ lục II của Sở.xlsx, bản 1')
  expect(await get(forms)).toContain('Thôi dùng')
})

test('a Word form is filled in with its formatting, and kept as it came', async () => {
  const form = await cityText()
  const href = await uploaded('Mẫu Word.docx', form)
  const page = await get(href)
  const proposed = chosen(page)
  expect(proposed).toMatchObject({
    'o.r2c1': 'place-in-list',
    'o.r2c2': 'sender',
    'o.r2c3': 'content',
    'o.r3c2': 'petitions',
  })
  expect(proposed['o.{{dieu la}}']).toBe('')
  await post(href, { version: versionIn(page), bang: 'bang-1', dong: '2', ...proposed })
  const answer = await taken({ day: '02/11/2026', hour: '' })
  const xml = docxParts(answer.rawPayload)['word/document.xml'] ?? ''
  const text = xml.replace(/<\/w:(p|tc)>/g, '|').replace(/<[^>]*>/g, '')
  expect(text).toContain('Đơn vị: xã Thử, năm 2026 và {{điều lạ}}')
  expect(text).toContain('2||Cơ sở mộc Ví Dụ||=1+1 đường ngập||Kết quả: đang giải quyết, hạn 02/11/2026')
  expect(text).toMatch(/Tổng số\|\|2\|/)
  expect(xml.match(/FFF2CC/g)).toHaveLength(8)
  const original = await app.inject({ url: `${href}/tep`, headers: { cookie: administrator } })
  expect(original.rawPayload.equals(form)).toBe(true)
})

test('what cannot be a form is refused with what to do, and nothing of it is kept', async () => {
  const before = await office.unit.read((db) => db.selectFrom('report_form').select('id').execute())
  for (const [content, says] of [
    [Buffer.from('xin chào'), 'Mở và lưu lại bằng Excel'],
    [Buffer.alloc(5_000_001), 'lớn quá 5 MB'],
  ] as const) {
    const { statusCode, body } = await upload('a.xlsx', content)
    expect([statusCode, body.includes(says)]).toEqual([422, true])
  }
  const { body } = await app.inject({
    ...multipart({ a: 'b' }, []),
    url: forms,
    headers: { ...multipart({ a: 'b' }, []).headers, cookie: administrator },
  })
  expect(body).toContain('Chọn một tệp.')
  expect(await office.unit.read((db) => db.selectFrom('report_form').select('id').execute())).toEqual(before)
})

test('a day to come or no day is said; who may not is refused; where no form is in use the page says so', async () => {
  expect((await taken({ day: '03/11/2026', hour: '' })).body).toContain('Ngày này chưa đến.')
  expect((await taken({ day: 'mai', hour: '' })).statusCode).toBe(422)
  for (const cookie of [office.leader.cookie, office.counter.cookie]) {
    expect((await app.inject({ url: forms, headers: { cookie } })).statusCode).toBe(403)
    expect((await upload('a.xlsx', await cityWorkbook(), cookie)).statusCode).toBe(403)
  }
  const other = await openTestOffice()
  expect(await get(report, other.specialist.cookie)).toContain('Chưa có biểu mẫu nào được ghép.')
  expect((await post(`${report}/theo-mau`, { day: '02/11/2026', hour: '' }, other.specialist.cookie)).statusCode).toBe(
    404,
  )
  const [mine] = await office.unit.read((db) => db.selectFrom('report_form').select('id').execute())
  expect(
    (await app.inject({ url: `${forms}/${mine?.id}`, headers: { cookie: other.specialist.cookie } })).statusCode,
  ).toBe(404)
})
