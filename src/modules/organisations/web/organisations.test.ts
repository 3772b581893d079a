import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { appAt, openBareUnit, signIn } from '#test/stage.ts'
import { send } from '#test/stage-forms.ts'
import { openDialogue } from '#test/stage-intake.ts'

const noon = '2026-09-20T05:00:00Z'
const home = '/can-bo/doanh-nghiep'

async function aRegister(roles: Parameters<typeof signIn>[1] = ['specialist']) {
  const unit = await openBareUnit('Đại Sơn')
  const { cookie } = await signIn(unit, roles)
  const app = await appAt(noon)
  const get = (url: string) => app.inject({ url, headers: { cookie } })
  const add = async (fields: Record<string, string>) =>
    String((await send(app, `${home}/moi`, fields, cookie)).headers.location)
  return { unit, app, cookie, get, add }
}

test('the list is in Vietnamese order and found by words without accents, by code and by telephone', async () => {
  const { get, add } = await aRegister()
  for (const name of ['Đức Mẫu', 'Ánh Hồng', 'Cửa hàng 10', 'Cửa hàng 2', 'Dũng Mẫu']) await add({ name })
  await add({ name: 'HTX “Mộc” Ví Dụ', phone: '0912 345 678', identifier: '0000000017' })
  const names = (body: string) => [...body.matchAll(/class="row-link"[^>]*>([^<]+)</g)].map(([, name]) => name)
  expect(names((await get(home)).body)).toEqual([
    ...['Ánh Hồng', 'Cửa hàng 2', 'Cửa hàng 10', 'Dũng Mẫu', 'Đức Mẫu', 'HTX “Mộc” Ví Dụ'],
  ])
  for (const query of ['moc vi', 'du moc', '0000000017', '0912.345.678', 'MỘC'])
    expect([query, names((await get(`${home}?q=${encodeURIComponent(query)}`)).body)]).toEqual([
      query,
      ['HTX “Mộc” Ví Dụ'],
    ])
  expect((await get(`${home}?q=oc`)).body).toContain('Không có cơ sở nào khớp')
  const page = (await get(home)).body
  expect(page).toContain('0000••••17')
  expect(page).not.toContain('0000000017')
  expect(page).not.toContain('0912345678')
})

test('officers’ forms never speak as the sender: a kind not known is "Chưa rõ"', async () => {
  const { unit, get } = await aRegister()
  await openDialogue(unit)
  for (const url of [`${home}/moi`, '/can-bo/dang-ky/nhap', '/can-bo/kien-nghi/nhap']) {
    const { statusCode, body } = await get(url)
    expect([url, statusCode, body.includes('>Chưa rõ<'), body.includes('Tôi không rõ')]).toEqual([
      url,
      200,
      true,
      false,
    ])
  }
})

test('an identifier is nobody else’s; sealed in the database, recognised however it is typed', async () => {
  const { unit, app, cookie, add } = await aRegister()
  await add({ name: 'Một', identifier: '001090000001' })
  const taken = await send(app, `${home}/moi`, { name: 'Hai', identifier: '001 090 000 001' }, cookie)
  expect(taken.statusCode).toBe(409)
  expect(taken.body).toContain('đã thuộc một cơ sở khác')
  expect(taken.body).toContain('value="Hai"')
  const [row] = await unit.read((db) => db.selectFrom('organisation_identifier').selectAll().execute())
  expect(row?.sealed.toString('latin1')).not.toContain('001090000001')
  expect(row?.mask).toBe('•••••••••001')
})

test('two officers at once: the second sees what the first wrote', async () => {
  const { app, cookie, add } = await aRegister()
  const page = await add({ name: 'Cơ sở Mẫu' })
  expect((await send(app, `${page}/sua`, { name: 'Cơ sở Mẫu Một', version: '1' }, cookie)).statusCode).toBe(303)
  const second = await send(app, `${page}/sua`, { name: 'Cơ sở Mẫu Hai', version: '1' }, cookie)
  expect(second.statusCode).toBe(409)
  expect(second.body).toContain('value="Cơ sở Mẫu Một"')
  expect(second.body).toContain('name="version" value="2"')
})

test('whether it counts is overridden with a reason only, and taken back', async () => {
  const { app, cookie, get, add } = await aRegister()
  const page = await add({ name: 'Chi nhánh Mẫu', kind: 'branch' })
  const set = (fields: Record<string, string>) => send(app, `${page}/cach-tinh`, fields, cookie)
  expect((await set({ counts: 'yes', reason: ' ', version: '1' })).statusCode).toBe(422)
  expect((await set({ counts: 'yes', reason: 'Trụ sở ở xã', version: '1' })).statusCode).toBe(303)
  expect((await get(page)).body).toContain('Trụ sở ở xã')
  expect((await set({ counts: 'no', reason: 'x', version: '1' })).statusCode).toBe(409)
  expect((await set({ counts: 'kind', version: '2' })).statusCode).toBe(303)
})

test('memberships are ticked on the form, keep what is out of use, and go along with a merge', async () => {
  const { unit, app, cookie, get, add } = await aRegister()
  const [farmers, women, old] = [newId(), newId(), newId()]
  const rows = [
    { id: farmers, name: 'Hội Nông dân' },
    { id: women, name: 'Hội Phụ nữ', position: 1 },
    { id: old, name: 'Hội Cũ', active: false },
  ]
  await unit.write((tx) => tx.insertInto('mass_union').values(rows).execute())
  const gone = await add({ name: 'Hộ kinh doanh Thử', unions: farmers })
  const stays = await add({ name: 'Hộ kinh doanh Thử Hai', unions: women })
  const id = (page: string) => page.split('/').at(-1) ?? ''
  const member = { organisation_id: id(gone), union_id: old }
  await unit.write((tx) => tx.insertInto('organisation_union').values(member).execute())
  expect((await get(gone)).body).toContain('Hội Cũ, Hội Nông dân')
  const form = (await get(`${gone}/sua`)).body
  expect(form).toMatch(new RegExp(`value="${farmers}" checked`))
  expect(form).not.toContain('Hội Cũ')
  const posted = { name: 'Hộ kinh doanh Thử', version: '1', unions: [farmers, women, newId()] }
  expect((await send(app, `${gone}/sua`, posted, cookie)).statusCode).toBe(303)
  expect((await get(gone)).body).toContain('Hội Cũ, Hội Nông dân, Hội Phụ nữ')
  await send(app, `${gone}/sua`, { name: 'Hộ kinh doanh Thử', version: '2' }, cookie)
  expect((await get(gone)).body).not.toContain('Hội Nông dân')
  await send(app, `${gone}/sua`, { name: 'Hộ kinh doanh Thử', version: '3', unions: farmers }, cookie)
  await send(app, `${gone}/gop`, { version: '4', into: id(stays) }, cookie)
  expect((await get(stays)).body).toContain('Hội Cũ, Hội Nông dân, Hội Phụ nữ')
  const leader = await signIn(unit, ['leader'])
  const history = await app.inject({ url: '/can-bo/nhat-ky', headers: { cookie: leader.cookie } })
  expect(history.body).toContain('là hội viên của Hội Cũ, Hội Nông dân, Hội Phụ nữ')
})

test('who may only read sees no telephone in full and cannot edit', async () => {
  const { unit, app, get } = await aRegister(['observer'])
  const specialist = await signIn(unit, ['specialist'])
  const made = await send(app, `${home}/moi`, { name: 'Cơ sở Mẫu', phone: '0912345678' }, specialist.cookie)
  const page = String(made.headers.location)
  const shown = await get(page)
  expect(shown.statusCode).toBe(200)
  expect(shown.body).not.toMatch(/0912.?345.?678/)
  expect((await get(`${page}/sua`)).statusCode).toBe(403)
  expect((await get(`${home}/khong-co`)).statusCode).toBe(404)
})
