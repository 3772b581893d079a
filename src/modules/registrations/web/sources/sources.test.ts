import { expect, test } from 'vitest'
import { openedStamp } from '#modules/organisations/index.ts'
import { handClock } from '#platform/clock/clock.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { buildApp } from '#src/app.ts'
import { openBareUnit, signIn, testDatabase, testKeys } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { openForm, send } from '#test/stage-forms.ts'
import { openDialogue } from '#test/stage-intake.ts'
import { addHeadedVillage, addUnion } from '#test/stage-outreach.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const noon = '2026-09-18T05:00:00Z'
const home = '/can-bo/ky-doi-thoai/2026/nguon'
const long = () => openedStamp(testKeys, Temporal.Now.instant().subtract({ minutes: 1 }))

async function aCommune() {
  const unit = await openBareUnit('Đại Sơn')
  const { cookie } = await signIn(unit, ['specialist'])
  for (const [name, former] of [
    ['Thôn 2', 'Bình Lãng'],
    ['Thôn 2', 'Thanh Hải'],
  ] as const) {
    const id = await addHeadedVillage(unit, name, '')
    await unit.write((tx) => tx.updateTable('village').set({ former_commune: former }).where('id', '=', id).execute())
  }
  await addUnion(unit, 'Hội Nông dân')
  await openDialogue(unit)
  const app = await appAt(noon)
  return {
    ...{ unit, app, cookie },
    get: (url: string) => app.inject({ url, headers: { cookie } }),
    post: (url: string, fields: Record<string, string> = {}) => send(app, url, fields, cookie),
    portal: `/${unit.slug}`,
  }
}

test('codes for every village and union, once; others by name or by a code of their own', async () => {
  const { get, post, unit } = await aCommune()
  expect((await get(home)).body).toContain('Chưa có mã nào')
  await post(`${home}/tao`)
  await post(`${home}/tao`)
  const codes = await unit.read((db) => db.selectFrom('form_source').select('code').orderBy('code').execute())
  expect(codes.map(({ code }) => code)).toEqual([
    'hoi-nong-dan',
    'thon-2',
    expect.stringMatching(/^thon-2-(binh|thanh)/),
  ])
  expect((await post(home, { name: '' })).statusCode).toBe(422)
  expect((await post(home, { name: 'Chợ', code: 'Chợ Mẫu' })).body).toContain('Chỉ chữ thường')
  expect((await post(home, { name: 'Chợ', code: 'thon-2' })).body).toContain('Mã này đã có')
  expect((await post(home, { name: 'Tờ dán chợ Mẫu' })).statusCode).toBe(303)
  const page = (await get(home)).body
  expect(await htmlProblems(page)).toEqual([])
  const links = ['dang-ky', 'gui-kien-nghi'].map(
    (form) => `http://localhost:3000/${unit.slug}/${form}?tu=to-dan-cho-mau`,
  )
  for (const link of links) expect(page).toContain(link)
  const [one] = await unit.read((db) => db.selectFrom('form_source').select('id').where('label', '!=', '').execute())
  await post(`${home}/${one?.id}`, { dung: '' })
  expect((await get(home)).body).toContain('không dùng nữa')
  expect((await get(`${home}/in`)).body).not.toContain('Tờ dán chợ Mẫu')
  await post(`${home}/${one?.id}`, { dung: '1' })
  expect((await get(`${home}/in`)).body).toContain('Tờ dán chợ Mẫu')
})

test('the code survives an error in the form, goes on to the petition, and is counted; looking is not', async () => {
  const { unit, app, get, post, portal } = await aCommune()
  await post(`${home}/tao`)
  const url = `${portal}/dang-ky`
  const fields = await openForm(app, `${url}?tu=hoi-nong-dan`)
  expect(fields.source).toBe('hoi-nong-dan')
  const typed = { ...fields, opened: long(), name: 'Xưởng Thử', phone: '0987 000 311', person: 'Bà Mẫu', people: '1' }
  const wrong = await send(app, url, { ...typed, phone: '12' })
  expect([wrong.statusCode, wrong.body.includes('name="source" value="hoi-nong-dan"')]).toEqual([422, true])
  const sent = await send(app, url, typed)
  const cookie = sent.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const done = await app.inject({ url: `${url}/xong`, headers: { cookie } })
  expect(done.body).toContain(`${portal}/gui-kien-nghi?tu=hoi-nong-dan`)

  // By the cookie alone too, where somebody goes there another way.
  const form = await openForm(app, `${portal}/gui-kien-nghi`, cookie)
  expect(form.source).toBe('hoi-nong-dan')
  const petition = { ...form, opened: long(), name: 'Xưởng Thử', phone: '0987 000 311' }
  const short = await send(app, `${portal}/gui-kien-nghi`, { ...petition, 'petitions.0.content': 'x' }, cookie)
  expect([short.statusCode, short.body.includes('name="source" value="hoi-nong-dan"')]).toEqual([422, true])
  const content = { 'petitions.0.content': 'Đường vào xưởng ngập từ tháng 6.' }
  expect((await send(app, `${portal}/gui-kien-nghi`, { ...petition, ...content }, cookie)).statusCode).toBe(303)
  const sources = await unit.read(async (db) => [
    await db.selectFrom('registration').select('source').execute(),
    await db.selectFrom('submission').select('source').execute(),
  ])
  expect(sources).toEqual([[{ source: 'hoi-nong-dan' }], [{ source: 'hoi-nong-dan' }]])
  const page = (await get(home)).body
  expect(page).toMatch(/<a class="code" href="[^"]*\/dang-ky\?tu=hoi-nong-dan">hoi-nong-dan<\/a>/)
  expect(page).toMatch(
    /Hội Nông dân[\s\S]*?data-label="Đăng ký"[^>]*><div class="cell">1<[\s\S]*?data-label="Kiến nghị"[^>]*><div class="cell">1</,
  )
})

test('a petition that says it comes brings its source to the registration; what cannot be a code is dropped', async () => {
  const { unit, app, get, portal } = await aCommune()
  const url = `${portal}/gui-kien-nghi`
  const filled = async (query: string, phone: string) => ({
    ...(await openForm(app, url + query)),
    ...{ opened: long(), name: 'Hộ Thử', phone, attend: '1', 'petitions.0.content': 'Điện yếu vào giờ cao điểm.' },
  })
  await send(app, url, await filled('?tu=to-dan', '0987 000 321'))
  await send(app, url, await filled('?tu=%3Cscript%3E', '0987 000 322'))
  await send(app, url, { ...(await filled('', '0987 000 323')), source: '<b>x</b>' })
  const rows = await unit.read((db) => db.selectFrom('registration').select('source').orderBy('source').execute())
  expect(rows.map(({ source }) => source)).toEqual(['', '', 'to-dan'])
  const page = (await get(home)).body
  expect(page).toContain('Mã không có trong danh sách: to-dan')
  expect(page).toContain('Không qua mã nào')
})

test('a closed registration leads on to the petition with the code', async () => {
  const { unit, app, portal } = await aCommune()
  await unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ held_on: Temporal.PlainDate.from('2026-09-17') })
      .execute(),
  )
  const page = await app.inject(`${portal}/dang-ky?tu=thon-2`)
  expect(page.body).toContain(`${portal}/gui-kien-nghi?tu=thon-2`)
})

test('the sheet to print carries the codes, or, without a public address, says where to go', async () => {
  const { unit, get, post, cookie } = await aCommune()
  await post(`${home}/tao`)
  const sheet = (await get(`${home}/in?mau=gui-kien-nghi`)).body
  expect(await htmlProblems(sheet)).toEqual([])
  expect(sheet.match(/role="img" aria-label="Mã QR: Gửi kiến nghị/g)).toHaveLength(3)
  const { db } = await testDatabase()
  const local = await buildApp({
    config: { publicUrl: null, trustProxy: false, keepPagesMs: 0, demo: null, mail: null, dataDir: '/nowhere' },
    ...{
      db,
      clock: handClock(Temporal.Instant.from(noon)),
      keys: testKeys,
      files: folderStore('/nowhere'),
      log: false,
    },
  })
  const page = (await local.inject({ url: `${home}/in`, headers: { cookie } })).body
  expect(page).toContain('Chưa có địa chỉ công khai')
  expect(page).toContain('Hoặc gọi 0220 000 0000')
  expect(page).toContain('Nói giúp mã: hoi-nong-dan')
  expect(page).not.toContain('class="qr"')
  expect((await local.inject({ url: home, headers: { cookie } })).body).toContain('chỉ mở được trong mạng nội bộ')
  await local.close()
  const observer = await signIn(unit, ['observer'])
  const read = await (await appAt(noon)).inject({ url: home, headers: { cookie: observer.cookie } })
  expect(read.body).not.toContain('Thêm nguồn')
})
