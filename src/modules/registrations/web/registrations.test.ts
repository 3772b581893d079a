import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { openedStamp } from '#modules/organisations/index.ts'
import { keysFromText } from '#platform/keys/keys.ts'
import { appAt, asOwner, openBareUnit, signIn, testKeys } from '#test/stage.ts'
import { openForm, send } from '#test/stage-forms.ts'
import { addVillage, openDialogue } from '#test/stage-intake.ts'

const noon = '2026-09-20T05:00:00Z'
let phones = 0

async function aPortal() {
  const unit = await openBareUnit('Đại Sơn')
  await openDialogue(unit)
  const village = await addVillage(unit, 'Thôn 2')
  const app = await appAt(noon)
  const url = `/${unit.slug}/dang-ky`
  const fill = async () => ({
    ...(await openForm(app, url)),
    opened: openedStamp(testKeys, Temporal.Now.instant().subtract({ minutes: 1 })),
    ...{ name: 'Hộ kinh doanh Thêu Mẫu', phone: `0987 000 ${200 + ++phones}`, kind: 'household', place: village },
    ...{ person: 'Bà Mẫu', people: '2', identifier: '001090000001' },
  })
  return { unit, app, url, fill, village }
}

test('a minute, then "Gửi kiến nghị luôn" with everything filled in, and nothing of it in the address', async () => {
  const { unit, app, url, fill, village } = await aPortal()
  const fields = await fill()
  const sent = await send(app, url, fields)
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `${url}/xong`])
  const [sealed] = sent.cookies
  expect(sealed).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(sealed?.value).not.toContain('Mẫu')
  const cookie = `${sealed?.name}=${sealed?.value}`
  const done = await app.inject({ url: `${url}/xong`, headers: { cookie } })
  expect(done.body).toContain('Gửi kiến nghị luôn')
  const form = await app.inject({ url: `/${unit.slug}/gui-kien-nghi`, headers: { cookie } })
  for (const filled of ['Hộ kinh doanh Thêu Mẫu', fields.phone.replaceAll(' ', ''), `value="${village}" selected`])
    expect(form.body).toContain(filled)
  expect(form.body).not.toContain('name="attend"')
  const [row] = await unit.read((db) => db.selectFrom('registration').selectAll().execute())
  expect(row).toMatchObject({ people: 2, channel: 'online', identifier_mask: '•••••••••001' })
})

test('before the notice the conference day is only planned', async () => {
  const { app, url, unit } = await aPortal()
  expect((await app.inject(url)).body).toContain('Hội nghị dự kiến thứ Năm, 22/10/2026.')
  await unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ notice_on: day('2026-09-03'), cut_off_on: day('2026-10-01'), cut_off_paper_at: '17:00' })
      .execute(),
  )
  expect((await app.inject(url)).body).toContain('Hội nghị thứ Năm, 22/10/2026, 8 giờ')
})

test('what is wrong is listed in the order of the form', async () => {
  const { app, url, fill } = await aPortal()
  const wrong = { name: '', phone: '12', person: '', people: '0', identifier: '123', email: 'a@' }
  const { statusCode, body } = await send(app, url, { ...(await fill()), ...wrong })
  expect(statusCode).toBe(422)
  const summary = /class="error-summary"[\s\S]*?<\/ul>/.exec(body)?.[0] ?? ''
  expect([...summary.matchAll(/href="#(\w+)"/g)].map(([, field]) => field)).toEqual(Object.keys(wrong))
})

test('the same form at the same moment is one registration', async () => {
  const { unit, app, url, fill } = await aPortal()
  const fields = await fill()
  await Promise.all([send(app, url, fields), send(app, url, fields)])
  expect(await unit.read((db) => db.selectFrom('registration').select('id').execute())).toHaveLength(1)
})

test('without a dialogue it says so and what can be done', async () => {
  const unit = await openBareUnit('Chưa Kỳ')
  const page = await (await appAt(noon)).inject(`/${unit.slug}/dang-ky`)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Hiện chưa nhận đăng ký')
  expect(page.body).toContain(`/${unit.slug}/gui-kien-nghi`)
})

test('officers see who counts and why, correct, and withdraw with who asked', async () => {
  const { unit, app, url, fill } = await aPortal()
  const { cookie } = await signIn(unit, ['specialist'])
  const fields = await fill()
  await send(app, url, fields)
  await send(app, url, { ...fields, idempotencyKey: '', people: '3' })
  await send(app, url, { ...(await fill()), name: 'Cửa hàng chưa rõ', kind: '', identifier: '' })
  const list = await app.inject({ url: '/can-bo/dang-ky', headers: { cookie } })
  expect(list.body).toMatch(/<b>1<\/b> <span>Cơ sở được tính/)
  for (const why of ['Không tính thêm: cơ sở này đã đăng ký', 'Chưa tính: chưa rõ loại hình'])
    expect(list.body).toContain(why)

  const [row] = await unit.read((db) => db.selectFrom('registration').select('id').where('kind', 'is', null).execute())
  const page = `/can-bo/dang-ky/${row?.id}`
  const correction = { version: '1', name: 'Cửa hàng Rõ', kind: 'household', place: fields.place, people: '1' }
  expect((await send(app, `${page}/sua`, correction, cookie)).statusCode).toBe(303)
  expect((await send(app, `${page}/sua`, correction, cookie)).statusCode).toBe(409)
  expect((await app.inject({ url: '/can-bo/dang-ky', headers: { cookie } })).body).toMatch(/<b>2<\/b> <span>Cơ sở được/)
  expect((await send(app, `${page}/rut`, { version: '2', askedHow: '' }, cookie)).statusCode).toBe(422)
  const asked = { version: '2', askedHow: 'Chủ cửa hàng gọi điện' }
  expect((await send(app, `${page}/rut`, asked, cookie)).statusCode).toBe(303)
  const shown = await app.inject({ url: page, headers: { cookie } })
  expect(shown.body).toContain('Chủ cửa hàng gọi điện')
})

test('an officer enters what came by telephone, and the same organisation is entered into the register once', async () => {
  const { unit, app } = await aPortal()
  const { cookie } = await signIn(unit, ['counter'])
  const entry = '/can-bo/dang-ky/nhap'
  const typed = {
    receivedOn: '18/09/2026',
    channel: 'phone',
    name: 'Hợp tác xã Ví Dụ',
    phone: '0987 111 222',
    people: '1',
  }
  expect((await send(app, entry, { ...typed, receivedOn: '21/09/2026' }, cookie)).statusCode).toBe(422)
  for (let n = 0; n < 2; n++) expect((await send(app, entry, typed, cookie)).statusCode).toBe(303)
  await unit.read(async (db) => {
    expect(await db.selectFrom('organisation').select('name').execute()).toEqual([{ name: 'Hợp tác xã Ví Dụ' }])
    const [row] = await db.selectFrom('registration').selectAll().execute()
    expect([row?.channel, row?.received_on.toString()]).toEqual(['phone', '2026-09-18'])
  })
})

test('into the register: with the identifier, refused where another has it, without it where the keys are lost', async () => {
  const { unit, app, url, fill } = await aPortal()
  const { cookie } = await signIn(unit, ['specialist'])
  for (const name of ['Một', 'Hai', 'Ba']) await send(app, url, { ...(await fill()), name })
  const rows = await unit.read((db) => db.selectFrom('registration').select(['id', 'name']).execute())
  const enter = (name: string) =>
    send(app, `/can-bo/dang-ky/${rows.find((row) => row.name === name)?.id}/danh-sach`, {}, cookie)
  expect((await enter('Một')).statusCode).toBe(303)
  const taken = await enter('Hai')
  expect(taken.statusCode).toBe(409)
  expect(taken.body).toContain('đã thuộc một cơ sở khác')
  const elsewhere = keysFromText('of another machine').seal('001090000001')
  await asOwner((client) =>
    client.query("update registration set identifier_sealed = $1 where name = 'Ba'", [elsewhere]),
  )
  const unread = await enter('Ba')
  expect(unread.statusCode).toBe(303)
  const notice = unread.cookies.map(({ name, value }) => `${name}=${value}`)
  const page = await app.inject({
    url: String(unread.headers.location),
    headers: { cookie: [cookie, ...notice].join('; ') },
  })
  expect(page.body).toContain('không đọc được mã số đã lưu')
  await unit.read(async (db) => {
    expect(await db.selectFrom('organisation').select('name').orderBy('name').execute()).toEqual([
      { name: 'Ba' },
      { name: 'Một' },
    ])
    expect(await db.selectFrom('organisation_identifier').select('mask').execute()).toHaveLength(1)
  })
})

test('before any dialogue the list leads who may to making one, and nobody else', async () => {
  const unit = await openBareUnit('Đại Sơn')
  const app = await appAt(noon)
  const listOf = async (role: 'specialist' | 'leader') =>
    (await app.inject({ url: '/can-bo/dang-ky', headers: { cookie: (await signIn(unit, [role])).cookie } })).body
  expect(await listOf('specialist')).toContain('href="/can-bo/ky-doi-thoai/moi"')
  const read = await listOf('leader')
  expect(read).toContain('Lập kỳ đối thoại trước')
  expect(read).not.toContain('ky-doi-thoai/moi')
})
