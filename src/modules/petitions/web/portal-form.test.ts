import { expect, test } from 'vitest'
import { openedStamp } from '#modules/organisations/index.ts'
import { appAt, openBareUnit, testKeys } from '#test/stage.ts'
import { hiddenFields, multipart, openForm, send } from '#test/stage-forms.ts'
import { addVillage, openDialogue } from '#test/stage-intake.ts'

const noon = '2026-09-20T05:00:00Z'
/** A form opened a minute ago, as a person's is. */
const opened = () => openedStamp(testKeys, Temporal.Now.instant().subtract({ minutes: 1 }))
const typed = {
  name: 'Cơ sở mộc Ví Dụ',
  'petitions.0.content': 'Đường vào làng nghề bị ngập từ tháng 6.',
}
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

let phones = 0

async function aPortal(at = noon) {
  const unit = await openBareUnit('Đại Sơn')
  const app = await appAt(at)
  const url = `/${unit.slug}/gui-kien-nghi`
  const phone = `0912 345 ${100 + ++phones}`
  const form = async () => ({ ...(await openForm(app, url)), opened: opened(), phone })
  return { unit, app, url, form }
}
const count = (unit: Awaited<ReturnType<typeof openBareUnit>>, table: 'petition' | 'submission' | 'registration') =>
  unit.read(async (db) => {
    const { n } = await db
      .selectFrom(table)
      .select((one) => one.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n)
  })

test('name, telephone and content are enough; the receipt shows code and PIN, and is kept by nobody', async () => {
  const { unit, app, url, form } = await aPortal()
  await openDialogue(unit)
  const sent = await send(app, url, { ...(await form()), ...typed })
  expect(sent.statusCode).toBe(303)
  const receipt = await app.inject(String(sent.headers.location))
  expect(receipt.statusCode).toBe(200)
  expect(receipt.body).toMatch(/2026-\d{4}-\d{3}/)
  expect(receipt.body).toContain('Đúng hạn')
  expect(receipt.body).toContain('02/11/2026')
  expect(receipt.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
})

test('one form twice at the same moment is one petition; the same form with other words is another', async () => {
  const { unit, app, url, form } = await aPortal()
  const fields = { ...(await form()), ...typed }
  const [a, b] = await Promise.all([send(app, url, fields), send(app, url, fields)])
  expect(a.headers.location).toBe(b.headers.location)
  expect(await count(unit, 'petition')).toBe(1)
  await send(app, url, { ...fields, 'petitions.0.content': 'Điện yếu vào giờ cao điểm ở thôn 3.' })
  expect(await count(unit, 'petition')).toBe(2)
})

test('what is missing is said at its field, and everything typed comes back', async () => {
  const { unit, app, url, form } = await aPortal()
  const village = await addVillage(unit, 'Thôn 2', 'Bình Lãng')
  const page = await send(app, url, {
    ...(await form()),
    ...{ name: '', phone: '0912 345 67', kind: 'household', place: village, identifier: '12345', email: 'sai' },
    ...{ 'petitions.0.content': 'Ngắn', 'petitions.0.field': 'land', 'petitions.0.proposal': 'Làm sớm' },
    ...{ attend: '1', people: '99' },
  })
  expect(page.statusCode).toBe(422)
  for (const said of [
    'Điền tên cơ sở',
    'thiếu một chữ số',
    'Viết thêm một chút',
    'Mã số có 10',
    'Địa chỉ thư chưa đúng',
    'Số người từ 1 đến 20',
  ])
    expect(page.body).toContain(said)
  for (const kept of [
    '0912 345 67',
    'Ngắn',
    'Làm sớm',
    `value="${village}" selected`,
    'value="land" selected',
    '12345',
  ])
    expect(page.body).toContain(kept)
  expect(page.body).toContain('Thôn 2 (Bình Lãng cũ)')
  expect(await count(unit, 'submission')).toBe(0)
})

test('rows are added and taken away without script, and several petitions share one receipt', async () => {
  const { unit, app, url, form } = await aPortal()
  const first = await form()
  const more = await send(app, url, { ...first, ...typed, add: '1' })
  expect(more.statusCode).toBe(200)
  expect(more.body).toContain('Kiến nghị thứ 2')
  expect(more.body).toContain(typed['petitions.0.content'])
  const rows = {
    ...first,
    ...hiddenFields(more.body),
    ...typed,
    opened: opened(),
    'petitions.1.content': 'Thuế khoán bỏ thì khai thế nào?',
  }
  const less = await send(app, url, { ...rows, remove: '1' })
  expect(less.body).not.toContain('Thuế khoán')
  const sent = await send(app, url, rows)
  expect((await app.inject(String(sent.headers.location))).body).toContain('Mã kiến nghị thứ 2')
  expect(await count(unit, 'petition')).toBe(2)
})

test('"Tôi sẽ dự hội nghị" registers too', async () => {
  const { unit, app, url, form } = await aPortal()
  await openDialogue(unit)
  await send(app, url, { ...(await form()), ...typed, attend: '1', people: '2' })
  const rows = await unit.read((db) => db.selectFrom('registration').select(['name', 'people', 'channel']).execute())
  expect(rows).toEqual([{ name: 'Cơ sở mộc Ví Dụ', people: 2, channel: 'online' }])
})

test('after the cut-off it is taken and says what late means', async () => {
  const { unit, app, url, form } = await aPortal('2026-10-02T05:00:00Z')
  await openDialogue(unit)
  expect((await app.inject(url)).body).toContain('Đã hết hạn gửi cho hội nghị này')
  const sent = await send(app, url, { ...(await form()), ...typed })
  expect((await app.inject(String(sent.headers.location))).body).toContain('Sau hạn')
})

test('hostile text stays text', async () => {
  const { app, url, form } = await aPortal()
  const hostile = '"><script>alert(1)</script>\u202E\u0000<img src=x onerror=alert(2)>'
  const back = await send(app, url, { ...(await form()), name: hostile, phone: '', 'petitions.0.content': hostile })
  expect(back.body).not.toMatch(/<script>alert|<img src=x/)
  const sent = await send(app, url, { ...(await form()), ...typed, name: hostile, 'petitions.0.content': hostile })
  expect((await app.inject(String(sent.headers.location))).body).not.toMatch(/<script>alert|<img src=x/)
})

test('files travel with the form without script, stay when it comes back, and reach their petition', async () => {
  const { unit, app, url, form } = await aPortal()
  const hidden = await form()
  const files = [
    { field: 'petitions.0.files', name: 'giay.pdf', content: pdf },
    { field: 'petitions.0.files', name: 'ma.exe', content: Buffer.from('MZ\u0000\u0000') },
    { field: 'petitions.0.files', name: '', content: Buffer.alloc(0) },
  ]
  const back = await app.inject({ url, ...multipart({ ...hidden, ...typed, phone: '' }, files) })
  expect(back.statusCode).toBe(422)
  expect(back.body).toContain('giay.pdf')
  expect(back.body).toContain('ma.exe: chỉ nhận ảnh')
  const id = /name="petitions\.0\.kept" value="([^"]+)"/.exec(back.body)?.[1] ?? ''
  const sent = await send(app, url, { ...hidden, ...typed, 'petitions.0.kept': id })
  expect(sent.statusCode).toBe(303)
  const kept = await unit.read((db) => db.selectFrom('attachment').select(['subject', 'name', 'id']).execute())
  expect(kept).toEqual([{ subject: 'petition', name: 'giay.pdf', id }])
})

test('a file of 20 MB is taken, one byte more is not, and the rest of the form is read all the same', {
  timeout: 60_000,
}, async () => {
  const { unit, app } = await aPortal()
  const upload = (bytes: number) => {
    const content = Buffer.alloc(bytes, 32)
    pdf.copy(content)
    return app.inject({
      url: `/${unit.slug}/tep/3f0a6f6e-5a35-4f0e-9a55-0b1e6ce0c001`,
      ...multipart({}, [{ field: 'file', name: 'lon.pdf', content }]),
    })
  }
  const limit = 20 * 1024 * 1024
  const [taken, refused] = [await upload(limit), await upload(limit + 1)]
  expect(taken.json()).toMatchObject({ name: 'lon.pdf', size: '20 MB' })
  expect([refused.statusCode, refused.json()]).toEqual([422, { error: expect.stringContaining('20 MB') }])
  const { app: other, url, form } = await aPortal()
  const big = Buffer.alloc(limit + 5_000_000, 32)
  const fields = { ...(await form()), ...typed }
  const page = await other.inject({
    url,
    ...multipart({}, [{ field: 'petitions.0.files', name: 'lon.pdf', content: big }]),
    payload: Buffer.concat([
      multipart({}, [{ field: 'petitions.0.files', name: 'lon.pdf', content: big }]).payload.subarray(0, -25),
      multipart(fields, []).payload,
    ]),
  })
  expect(page.statusCode).toBe(422)
  expect(page.body).toContain('lớn hơn 20 MB')
  expect(page.body).toContain(typed['petitions.0.content'])
})

test('a robot is held up, never dropped without a word', async () => {
  const { unit, app, url, form } = await aPortal()
  const fields = { ...(await form()), ...typed }
  const quick = openedStamp(testKeys, Temporal.Now.instant())
  for (const wrong of [{ website: 'http://spam' }, { opened: quick }, { opened: '1.x' }, { opened: '' }]) {
    const page = await send(app, url, { ...fields, ...wrong })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('lần nữa')
    expect(page.body).toContain(typed['petitions.0.content'])
  }
  expect(await count(unit, 'submission')).toBe(0)
})

test('after many forms from one telephone a question is asked, and answering it is enough', async () => {
  const { unit, app, url, form } = await aPortal()
  const fields = { ...(await form()), ...typed, phone: '0987 000 111' }
  const answers: number[] = []
  for (let n = 0; n < 10; n++)
    answers.push(
      (await send(app, url, { ...fields, 'petitions.0.content': `Việc thứ ${n} cần giải quyết` })).statusCode,
    )
  expect(answers).toEqual([...Array(8).fill(303), 422, 422])
  const page = await send(app, url, fields)
  const [, a = '', b = ''] = /(\d+) cộng (\d+) bằng mấy/.exec(page.body) ?? []
  const passed = await send(app, url, { ...fields, check: String(Number(a) + Number(b)) })
  expect(passed.statusCode).toBe(303)
  expect(await count(unit, 'submission')).toBe(9)
})
