import { expect, test } from 'vitest'
import { dayAt } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import type { Kind } from '#modules/organisations/index.ts'
import { receiveSubmission } from '#modules/petitions/index.ts'
import { register } from '#modules/registrations/index.ts'
import { openBareUnit, signIn, type TestUnit, testKeys } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { openVillage, registerMany } from '#test/stage-counted.ts'
import { openDialogue } from '#test/stage-dialogues.ts'
import { send } from '#test/stage-forms.ts'
import { aSubmission, intakeParts, publicBy } from '#test/stage-intake.ts'
import { htmlProblems, versionIn } from '#test/stage-pages.ts'

const noon = '2026-09-18T05:00:00Z'
const home = '/can-bo/ky-doi-thoai/2026'

async function aDialogue() {
  const unit = await openBareUnit()
  const village = await openVillage(unit, 'Thôn 2')
  const { id, specialist } = await openDialogue(unit)
  const app = await appAt(noon)
  return {
    ...{ unit, village, id, specialist, app },
    get: async (url: string, cookie = specialist.cookie) => app.inject({ url: home + url, headers: { cookie } }),
    post: (url: string, fields: Record<string, string>, cookie = specialist.cookie) =>
      send(app, home + url, fields, cookie),
  }
}

async function registers(
  unit: TestUnit,
  dialogueId: string,
  of: { name: string; phone: string; kind?: Kind | null; village?: string | null },
) {
  const receivedAt = Temporal.Instant.from(noon)
  const { registrationId } = await unit.db.asPublic(unit.id, 'write', (tx) =>
    register(
      tx,
      publicBy(noon),
      {
        ...{ dialogueId, idempotencyKey: newId(), name: of.name, phone: of.phone },
        ...{ kind: of.kind === undefined ? 'household' : of.kind, villageId: of.village ?? null, outsidePlace: '' },
        ...{ sector: null, identifier: null, person: 'Người Thử', email: '', people: 1, wantsToSpeak: false },
        ...{ speechTopic: '', source: '', channel: 'online', receivedAt, receivedOn: dayAt(receivedAt) },
      },
      testKeys,
    ),
  )
  return registrationId
}
const petitions = (
  unit: TestUnit,
  name: string,
  phone: string,
  villageId: string | null,
  kind: Kind | null = 'household',
) =>
  unit.db.asPublic(unit.id, 'write', (tx) =>
    receiveSubmission(tx, publicBy(noon), aSubmission(noon, { sender: { name, phone, villageId, kind } }), intakeParts),
  )

test('each row says why, the row it stands behind, and both readings of p', async () => {
  const { unit, village, id, get } = await aDialogue()
  await registers(unit, id, { name: 'HKD Mộc Thử', phone: '0912000001', village })
  await registers(unit, id, { name: 'Hộ kinh doanh mộc Thử', phone: '0912000001', village })
  await registers(unit, id, { name: 'Chưa Rõ', phone: '0912000002', kind: null, village })
  await petitions(unit, 'HKD Mộc Thử', '0912000001', village)
  await petitions(unit, 'Không Đăng Ký', '0912000003', village)
  const page = (await get('/cach-tinh')).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page).toContain('Đăng ký: 1 được tính trong 3 dòng')
  expect(page).toMatch(
    /cơ sở này đã được tính ở dòng khác<small[^>]*>Dòng được tính: HKD Mộc Thử, nhận 12:00, 18\/09\/2026/,
  )
  expect(page).toContain('Kiến nghị của mọi cơ sở được tính: 2.')
  expect(page).toContain('Chỉ của cơ sở đã đăng ký dự: 1.')
  expect(page).toContain('aria-label="Ghi loại hình, nơi ở: Chưa Rõ"')
  const waiting = (await get('/cach-tinh?loc=xem-lai')).body
  expect(waiting).toContain('Chưa Rõ')
  expect(waiting).not.toContain('>HKD Mộc Thử<')
  const second = (await get('/cach-tinh?xem=kien-nghi')).body
  expect(await htmlProblems(second)).toEqual([])
  expect(second).toContain('Không Đăng Ký')
})

test('overridden from the page with a reason: it says what each choice comes to, and who is in no register is put into it', async () => {
  const { unit, village, id, get, post } = await aDialogue()
  const branch = await registers(unit, id, { name: 'Chi nhánh Thử', phone: '0912000001', kind: 'branch', village })
  await petitions(unit, 'Chi nhánh Thử', '0912000001', village, 'branch')
  expect((await get('/cach-tinh')).body).toContain(`${home}/cach-tinh/doi/${branch}`)
  const page = await get(`/cach-tinh/doi/${branch}`)
  expect(await htmlProblems(page.body)).toEqual([])
  expect(page.body).toContain('Khi đó: 0 đăng ký, 0 kiến nghị. Chưa có đăng ký nào được tính.')
  expect(page.body).toContain('Khi đó: 1 đăng ký, 1 kiến nghị. Chưa đủ điều kiện.')
  expect(page.body).toContain('chưa có trong danh sách doanh nghiệp')
  const change = (fields: Record<string, string>) =>
    post(`/cach-tinh/doi/${branch}`, { version: '0', counts: 'yes', reason: 'Trụ sở thực tế ở xã', ...fields })
  expect((await change({ counts: '' })).statusCode).toBe(422)
  const without = await change({ reason: ' ' })
  expect([without.statusCode, without.body.includes('Ghi lý do')]).toEqual([422, true])
  expect((await change({ version: '3' })).statusCode).toBe(409)
  expect((await change({})).statusCode).toBe(303)
  const after = (await get('/cach-tinh')).body
  expect(after).toContain('Đăng ký: 1 được tính trong 1 dòng')
  expect(after).toContain('Lý do: Trụ sở thực tế ở xã')
  expect((await get('/cach-tinh?xem=kien-nghi')).body).toContain('Kiến nghị: 1 được tính trong 1 dòng')
  // Both forms are linked to the one row that was made; a second press is of a stale page.
  const linked = await unit.read(async (db) => [
    ...(await db.selectFrom('registration').select('organisation_id').execute()),
    ...(await db.selectFrom('submission').select('organisation_id').execute()),
  ])
  expect(new Set(linked.map(({ organisation_id }) => organisation_id)).size).toBe(1)
  expect((await change({})).statusCode).toBe(409)
  const version = versionIn((await get(`/cach-tinh/doi/${branch}`)).body)
  expect((await change({ version, counts: 'kind', reason: '' })).statusCode).toBe(303)
  expect((await get('/cach-tinh')).body).toContain('Đăng ký: 0 được tính trong 1 dòng')
  const observer = await signIn(unit, ['observer'])
  expect((await get('/cach-tinh', observer.cookie)).body).not.toContain('/cach-tinh/doi/')
  expect(
    (await post(`/cach-tinh/doi/${branch}`, { version, counts: 'yes', reason: 'x' }, observer.cookie)).statusCode,
  ).toBe(403)
  expect((await get(`/cach-tinh/doi/${newId()}`)).statusCode).toBe(404)
})

test('a petition whose sender never registered is overridden from its own row', async () => {
  const { unit, village, get, post } = await aDialogue()
  const { submissionId } = await petitions(unit, 'Trang trại Thử', '0912000005', village, 'farm')
  expect((await get('/cach-tinh?xem=kien-nghi')).body).toContain(`/cach-tinh/doi/${submissionId}`)
  const said = { version: '0', counts: 'yes', reason: 'Có đăng ký kinh doanh' }
  expect((await post(`/cach-tinh/doi/${submissionId}`, said)).statusCode).toBe(303)
  expect((await get('/cach-tinh?xem=kien-nghi')).body).toContain('Kiến nghị: 1 được tính trong 1 dòng')
})

test('two likely doubles are compared and made one; both in the register, they are led to the merge', async () => {
  const { unit, village, id, get, post } = await aDialogue()
  const one = await registers(unit, id, { name: 'HKD Hoa Thử', phone: '0912000001', village })
  const other = await registers(unit, id, {
    name: 'Công ty TNHH Hoa Thử',
    phone: '0912000001',
    kind: 'limited-company',
    village,
  })
  const page = (await get('/cach-tinh')).body
  expect(page).toContain('HKD Hoa Thử và Công ty TNHH Hoa Thử: tên gần giống, cùng số điện thoại.')
  const pair = `/cach-tinh/la-mot/${one}/${other}`
  expect(page).toContain(home + pair)
  const compared = await get(pair)
  expect(await htmlProblems(compared.body)).toEqual([])
  expect(compared.body).toContain('•••••••001')
  expect(compared.body).not.toContain('0912 000 001')
  const counter = await signIn(unit, ['counter'])
  expect((await post(pair, {}, counter.cookie)).statusCode).toBe(403)
  expect((await post(pair, {})).statusCode).toBe(303)
  const after = (await get('/cach-tinh')).body
  expect(after).toContain('Đăng ký: 1 được tính trong 2 dòng')
  expect(after).not.toContain('Có thể là cùng một cơ sở')
  expect((await get(pair)).statusCode).toBe(404)
  const leader = await signIn(unit, ['leader'])
  const history = (await (await appAt(noon)).inject({ url: '/can-bo/nhat-ky', headers: { cookie: leader.cookie } }))
    .body
  expect(history).toContain('ắn đăng ký của Công ty TNHH Hoa Thử với danh sách doanh nghiệp')

  // Each with a row of its own: the merge is the register's.
  await registers(unit, id, { name: 'HKD Nem Thử', phone: '0912000009', village })
  await registers(unit, id, { name: 'DNTN Nem Thử', phone: '0912000009', kind: 'private-enterprise', village })
  const rows = await unit.read((db) => db.selectFrom('registration').select(['id', 'name']).execute())
  const [nem, dntn] = ['HKD Nem Thử', 'DNTN Nem Thử'].map((name) => rows.find((row) => row.name === name)?.id ?? '')
  for (const row of [nem, dntn])
    await send(await appAt(noon), `/can-bo/dang-ky/${row}/danh-sach`, {}, (await signIn(unit, ['specialist'])).cookie)
  const both = (await get(`/cach-tinh/la-mot/${nem}/${dntn}`)).body
  expect(both).toMatch(/\/can-bo\/doanh-nghiep\/[0-9a-f-]{36}\/gop\?vao=[0-9a-f-]{36}/)
  expect((await post(`/cach-tinh/la-mot/${nem}/${dntn}`, {})).statusCode).toBe(409)
})

test('two that look like one are found to be two: nobody is asked again, until it is taken back', async () => {
  const { unit, village, id, specialist, get, post } = await aDialogue()
  const one = await registers(unit, id, { name: 'HKD Mộc Thử', phone: '0912000011', village })
  const other = await registers(unit, id, { name: 'HKD Mộc Thử', phone: '0912000012', village })
  const asked = async () => {
    const list = { url: '/can-bo/dang-ky', headers: { cookie: specialist.cookie } }
    return {
      verdict: (await get('')).body.includes('chỗ có thể là cùng một cơ sở'),
      rows: (await get('/cach-tinh')).body.includes('Có thể là cùng một cơ sở'),
      list: (await (await appAt(noon)).inject(list)).body.includes('HKD Mộc Thử · HKD Mộc Thử'),
    }
  }
  const pair = `/cach-tinh/la-hai/${one}/${other}`
  expect(await asked()).toEqual({ verdict: true, rows: true, list: true })
  expect((await get(`/cach-tinh/la-mot/${one}/${other}`)).body).toContain('Là hai cơ sở khác nhau')
  expect((await post(pair, {}, (await signIn(unit, ['counter'])).cookie)).statusCode).toBe(403)
  expect((await post(`/cach-tinh/la-hai/${one}/${newId()}`, {})).statusCode).toBe(404)
  for (const _ of ['said', 'said by a second officer meanwhile']) expect((await post(pair, {})).statusCode).toBe(303)
  expect(await asked()).toEqual({ verdict: false, rows: false, list: false })
  const page = (await get('/cach-tinh')).body
  expect(page).toContain('Đăng ký: 2 được tính trong 2 dòng')
  expect(await htmlProblems(page)).toEqual([])
  const [undo = ''] = /\/cach-tinh\/la-hai\/[0-9a-f-]{36}\/bo/.exec(page) ?? []
  expect((await post(undo, {})).statusCode).toBe(303)
  expect((await post(undo, {})).statusCode).toBe(404)
  expect(await asked()).toEqual({ verdict: true, rows: true, list: true })
  const leader = await signIn(unit, ['leader'])
  const history = (await (await appAt(noon)).inject({ url: '/can-bo/nhat-ky', headers: { cookie: leader.cookie } }))
    .body
  expect(history).toContain('Xem và ghi là hai cơ sở khác nhau: HKD Mộc Thử và HKD Mộc Thử')
  expect(history).toContain('Bỏ ghi là hai cơ sở khác nhau')
})

test('five hundred rows: a hundred a page, every one of them reached', { timeout: 60_000 }, async () => {
  const { unit, village, id, get } = await aDialogue()
  await registerMany(unit, id, village, 1, noon)
  await unit.write(async (tx) => {
    const [first] = await tx.selectFrom('registration').selectAll().execute()
    if (!first) throw new Error('no registration')
    const copies = Array.from({ length: 499 }, (_, n) => ({
      ...first,
      ...{ id: newId(), idempotency_key: newId(), name: `Cơ sở ${n}`, name_key: `co so ${n}` },
    }))
    await tx.insertInto('registration').values(copies).execute()
  })
  const page = (await get('/cach-tinh?trang=5')).body
  expect(page).toContain('Đăng ký: 500 được tính trong 500 dòng')
  expect(page).toContain('401–500 trên 500')
  expect(page.match(/class="badge done"/g)).toHaveLength(100)
  const text = (await get('/bao-cao-nhanh.txt')).body
  expect(text).toContain('500 đăng ký (500 DN), 0 kiến nghị')
})
