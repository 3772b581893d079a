import { beforeAll, expect, test } from 'vitest'
import { hashPassword } from '#platform/session/password-hash.ts'
import { appAt, formPost, openBareUnit, signIn, testDatabase } from '#test/stage.ts'
import { softKey } from '#test/stage-passkey.ts'

const origin = 'http://localhost:3000'
const password = 'ba con mèo đi chợ'
const PATH = '/can-bo/tai-khoan/khoa'
let hash = ''
beforeAll(async () => {
  hash = await hashPassword(password)
})
let opened: ReturnType<typeof appAt> | undefined
const app = () => (opened ??= appAt('2026-09-21T05:00:00Z'))

async function person() {
  const unit = await openBareUnit()
  const { accountId, cookie } = await signIn(unit, ['leader'])
  const { db } = await testDatabase()
  const { email } = await db.outside('write', (tx) =>
    tx
      .updateTable('account')
      .set({ password_hash: hash })
      .where('id', '=', accountId)
      .returning('email')
      .executeTakeFirstOrThrow(),
  )
  const get = async (url: string) => (await app()).inject({ url, headers: { cookie } })
  const post = async (url: string, fields: Record<string, string> = {}) =>
    (await app()).inject({ url, ...formPost(fields, cookie) })
  return { unit, email, get, post }
}

async function personWithKey() {
  const [one, key] = [await person(), softKey(origin)]
  const asked = await one.post(`${PATH}/hoi`, { presentForKey: password })
  const { options, ticket } = asked.json()
  const done = await one.post(PATH, { ticket, answer: key.make(options), passkeyName: 'Máy ở quầy' })
  return { ...one, key, done }
}

const open = async (url: string, fields: Record<string, string>) => (await app()).inject({ url, ...formPost(fields) })
const sessionIn = (answer: { cookies: { name: string }[] }) => answer.cookies.some(({ name }) => name === 'phien')

test('a passkey is made only by who knows the password', async () => {
  const { post } = await person()
  const refused = [await post(`${PATH}/hoi`), await post(`${PATH}/hoi`, { presentForKey: 'sai sai sai sai' })]
  expect(refused.map(({ statusCode, body }) => [statusCode, body.includes('options')])).toEqual([
    [422, false],
    [422, false],
  ])
  expect(refused[1]?.json()).toEqual({ errors: { presentForKey: 'Mật khẩu đang dùng không đúng' } })
  const made = await post(PATH, {
    ticket: '',
    answer: softKey(origin).make({ challenge: 'x', rp: {}, user: { id: '' } }),
  })
  expect([made.statusCode, made.body.includes('Để quá 10 phút')]).toEqual([409, true])
  expect((await post(PATH, { ticket: 'x', answer: '<script>' })).statusCode).toBe(409)
})

test('it enters alone, to the wanted page and no other, and is listed with its last use', async () => {
  const { key, done, get } = await personWithKey()
  expect(done.body.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g)).toHaveLength(10)
  expect((await get('/can-bo/tai-khoan')).body).toMatch(/Máy ở quầy.*chưa dùng lần nào/s)
  const enter = async (ve: string) => {
    const { options, ticket } = (await open('/can-bo/dang-nhap/khoa/hoi', {})).json()
    expect(options.allowCredentials).toEqual([])
    return open('/can-bo/dang-nhap/khoa', { ticket, answer: key.give(options), ve })
  }
  const entered = await enter('/can-bo/nhat-ky')
  expect([entered.statusCode, entered.headers.location, sessionIn(entered)]).toEqual([303, '/can-bo/nhat-ky', true])
  expect((await enter('https://xau.vn')).headers.location).toBe('/can-bo')
  expect((await get('/can-bo/tai-khoan')).body).toMatch(/Máy ở quầy.*dùng gần nhất/s)
})

test('a stranger’s key, and an answer that is none, are refused in one plain sentence', async () => {
  const { options, ticket } = (await open('/can-bo/dang-nhap/khoa/hoi', {})).json()
  const strange = await open('/can-bo/dang-nhap/khoa', { ticket, answer: softKey(origin).give(options) })
  expect([strange.statusCode, sessionIn(strange)]).toEqual([422, false])
  expect(strange.body).toContain('không còn dùng được ở đây')
  for (const answer of ['', '{}', 'null', '[]', '{"id":"x"}', 'x'.repeat(100_000)]) {
    const again = await open('/can-bo/dang-nhap/khoa', { ticket, answer })
    expect([again.statusCode, sessionIn(again)]).toEqual([422, false])
  }
})

test('it is the second step beside the password, and only with the password’s ticket', async () => {
  const { email, key } = await personWithKey()
  const asked = await open('/can-bo/dang-nhap', { email, password, ve: '/can-bo/nhat-ky' })
  expect([asked.statusCode, sessionIn(asked)]).toEqual([200, false])
  expect(asked.body).toContain('Mã dự phòng')
  const ve = /name="ve" value="([\w-]+)"/.exec(asked.body)?.[1] ?? ''
  expect((await open('/can-bo/dang-nhap/buoc-hai/khoa/hoi', { ve: 'x' })).statusCode).toBe(422)
  const { options, ticket } = (await open('/can-bo/dang-nhap/buoc-hai/khoa/hoi', { ve })).json()
  expect(options.allowCredentials).toMatchObject([{ id: key.id }])
  const answer = key.give(options)
  expect((await open('/can-bo/dang-nhap/buoc-hai/khoa', { ve: 'x', ticket, answer })).headers.location).toBe(
    '/can-bo/dang-nhap',
  )
  const stranger = await open('/can-bo/dang-nhap/buoc-hai/khoa', { ve, ticket, answer: softKey(origin).give(options) })
  expect([stranger.statusCode, sessionIn(stranger)]).toEqual([422, false])
  const again = (await open('/can-bo/dang-nhap/buoc-hai/khoa/hoi', { ve })).json()
  const fields = { ve, ticket: again.ticket, answer: key.give(again.options) }
  const entered = await open('/can-bo/dang-nhap/buoc-hai/khoa', fields)
  expect([entered.statusCode, entered.headers.location, sessionIn(entered)]).toEqual([303, '/can-bo/nhat-ky', true])
})

test('what was done with it is in the unit’s history', async () => {
  const { unit, key, get, post } = await personWithKey()
  const { options, ticket } = (await open('/can-bo/dang-nhap/khoa/hoi', {})).json()
  await open('/can-bo/dang-nhap/khoa', { ticket, answer: key.give(options) })
  const address = /khoa\/([0-9a-f]{32})"/.exec((await get('/can-bo/tai-khoan')).body)?.[1] ?? ''
  await post(`${PATH}/${address}`, { passkeyName: 'Máy khác' })
  expect((await post(`${PATH}/${address}/bo`, { presentForKey: 'sai' })).statusCode).toBe(422)
  expect((await post(`${PATH}/${address}/bo`, { presentForKey: password })).statusCode).toBe(303)
  const acts = await unit.read((db) => db.selectFrom('history').select(['code', 'facts']).orderBy('seq').execute())
  expect(acts).toEqual([
    { code: 'officer.passkey-added', facts: {} },
    { code: 'officer.signed-in', facts: { with: 'passkey', secondFactor: true } },
    { code: 'officer.passkey-renamed', facts: {} },
    { code: 'officer.password-check-failed', facts: { locked: false } },
    { code: 'officer.passkey-removed', facts: {} },
  ])
  const told = (await get('/can-bo/nhat-ky')).body
  for (const said of ['Thêm một khóa truy cập', 'Đăng nhập bằng khóa truy cập', 'Gõ sai mật khẩu', 'Bỏ một khóa'])
    expect(told).toContain(said)
})
