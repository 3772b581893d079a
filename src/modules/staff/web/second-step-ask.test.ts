import { generateSync } from 'otplib'
import { beforeAll, expect, test } from 'vitest'
import { hashPassword } from '#platform/session/password-hash.ts'
import { appAt, formPost, openBareUnit, signIn, testDatabase } from '#test/stage.ts'

const password = 'ba con mèo đi chợ'
const ASK = '/can-bo/tai-khoan/buoc-hai/nhac'
const NOTE = 'mới có một lớp khóa'
let hash = ''
beforeAll(async () => {
  hash = await hashPassword(password)
})
let opened: ReturnType<typeof appAt> | undefined
const app = () => (opened ??= appAt('2026-09-21T05:00:00Z'))

/** Somebody with a password whose account is so many hours old. */
async function person(roles: Parameters<typeof signIn>[1], hours: number) {
  const unit = await openBareUnit()
  const { accountId, cookie } = await signIn(unit, roles)
  const { db } = await testDatabase()
  const { email } = await db.outside('write', (tx) =>
    tx
      .updateTable('account')
      .set({ password_hash: hash, created_at: Temporal.Now.instant().subtract({ hours }) })
      .where('id', '=', accountId)
      .returning('email')
      .executeTakeFirstOrThrow(),
  )
  const get = async (url: string) => (await app()).inject({ url, headers: { cookie } })
  const post = async (url: string, fields: Record<string, string>) =>
    (await app()).inject({ url, ...formPost(fields, cookie) })
  const enter = async (ve = '/can-bo/nhat-ky') =>
    (await app()).inject({ url: '/can-bo/dang-nhap', ...formPost({ email, password, ve }) })
  return { accountId, get, post, enter, cookie }
}

test('for fourteen days a note with one button stands on the day’s page', async () => {
  const leader = await person(['leader'], 14 * 24 - 1)
  expect((await leader.enter()).headers.location).toBe('/can-bo/nhat-ky')
  const today = await leader.get('/can-bo')
  expect(today.body).toContain(NOTE)
  expect(today.body).toContain('href="/can-bo/tai-khoan/buoc-hai"')
  const clerk = await person(['clerk', 'specialist'], 5_000)
  expect((await clerk.get('/can-bo')).body).not.toContain(NOTE)
})

test('then a page asks after each sign-in, leads on when it is put off, and asks again', async () => {
  for (const roles of [['leader'], ['administrator'], ['specialist', 'installation-administrator']] as const) {
    const one = await person(roles, 14 * 24)
    for (const _ of [1, 2])
      expect((await one.enter('/can-bo/thiet-lap')).headers.location).toBe(`${ASK}?ve=%2Fcan-bo%2Fthiet-lap`)
    const asked = await one.get(`${ASK}?ve=%2Fcan-bo%2Fthiet-lap`)
    expect(asked.body).toMatch(/href="\/can-bo\/thiet-lap"[^>]*>Để lần sau/)
    expect((await one.get(`${ASK}?ve=https://xau.vn`)).body).toMatch(/href="\/can-bo"[^>]*>Để lần sau/)
  }
  expect((await (await person(['specialist'], 5_000)).enter()).headers.location).toBe('/can-bo/nhat-ky')
})

test('who has a second step is left in peace', async () => {
  const leader = await person(['leader'], 5_000)
  const secret = /name="secret" value="([A-Z2-7]{32})"/.exec((await leader.get('/can-bo/tai-khoan/buoc-hai')).body)?.[1]
  const code = (steps: number) =>
    generateSync({ secret: secret ?? '', epoch: Math.floor(Date.now() / 1000) + steps * 30 })
  await leader.post('/can-bo/tai-khoan/buoc-hai', { secret: secret ?? '', code: code(-1) })
  expect((await leader.get('/can-bo')).body).not.toContain(NOTE)
  const ticket = /name="ve" value="([\w-]+)"/.exec((await leader.enter()).body)?.[1] ?? ''
  const entered = await (await app()).inject({
    url: '/can-bo/dang-nhap/buoc-hai',
    ...formPost({ ve: ticket, code: code(0) }),
  })
  expect(entered.headers.location).toBe('/can-bo/nhat-ky')
})
