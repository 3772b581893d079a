import { globSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { calendarTeller } from '#modules/calendar/index.ts'
import { hashPassword } from '#platform/session/password-hash.ts'
import { appAt, asOwner, formPost, openBareUnit, signIn, testDatabase } from '#test/stage.ts'
import { accountTeller, installationTeller } from './installation-tellers.ts'

const PATH = '/can-bo/he-thong/nhat-ky'
const password = 'ba con mèo đi chợ'
let hash = ''
beforeAll(async () => {
  hash = await hashPassword(password)
})
let opened: ReturnType<typeof appAt> | undefined
const app = () => (opened ??= appAt('2026-09-21T05:00:00Z'))

test('every act of accounts, units, calendar and backups has its sentence', () => {
  const told = Object.assign({}, ...[accountTeller, installationTeller, calendarTeller].map((one) => one.sentences))
  const written = globSync('src/**/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => readFileSync(file, 'utf8').match(/\bcode: .*/g) ?? [])
    .flatMap((line) => line.match(/(?<=')(account|installation|calendar)\.[a-z-]+(?=')/g) ?? [])
  expect(written.length).toBeGreaterThan(5)
  expect(written.filter((code) => !(code in told))).toEqual([])
})

test('it tells the installation’s administrator, and nobody else, what strangers tried', async () => {
  const unit = await openBareUnit()
  const { accountId } = await signIn(unit, ['specialist'])
  const { db } = await testDatabase()
  const { email } = await db.outside('write', (tx) =>
    tx
      .updateTable('account')
      .set({ password_hash: hash, name: 'Nguyễn Văn Mẫu' })
      .where('id', '=', accountId)
      .returning('email')
      .executeTakeFirstOrThrow(),
  )
  for (let n = 1; n <= 5; n++)
    await (await app()).inject({ url: '/can-bo/dang-nhap', ...formPost({ email, password: 'sai sai sai sai' }) })
  const administrator = await signIn(unit, ['installation-administrator'])
  const read = async (cookie: string, query = '') => (await app()).inject({ url: PATH + query, headers: { cookie } })
  const page = await read(administrator.cookie)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain(`Gõ sai mật khẩu của Nguyễn Văn Mẫu (${email}), bị khóa 15 phút`)
  expect(page.body.match(/Gõ sai mật khẩu của/g)).toHaveLength(5)
  expect(page.body).toContain('Chưa rõ ai')
  expect((await read((await signIn(unit, ['administrator', 'leader'])).cookie)).statusCode).toBe(403)
  const other = await signIn(unit, ['specialist'])
  expect((await read(administrator.cookie, `?can-bo=${other.accountId}`)).body).toContain('Không có việc nào như vậy')
  expect((await read(administrator.cookie, `?can-bo=${accountId}`)).body).toContain('Gõ sai mật khẩu')
  expect((await read(administrator.cookie, '?loai=L%E1%BB%8Bch+l%C3%A0m+vi%E1%BB%87c')).body).not.toContain('Gõ sai')
  const hub = await (await app()).inject({ url: '/can-bo/he-thong', headers: { cookie: administrator.cookie } })
  expect(hub.body).toContain(`href="${PATH}"`)
})

test('long histories are read page by page, and odd addresses ask for nothing', async () => {
  const unit = await openBareUnit()
  const { cookie } = await signIn(unit, ['installation-administrator'])
  await asOwner(async (owner) => {
    for (let n = 1; n <= 60; n++)
      await owner.query(
        `select append_installation_history('2026-09-21T05:00:00Z', '2026-09-21', 'system', null, 'installation.backed-up', 'backup', $1, '{}')`,
        [crypto.randomUUID()],
      )
  })
  const read = async (query: string) => (await app()).inject({ url: PATH + query, headers: { cookie } })
  const first = (await read('?loai=%C4%90%C6%A1n+v%E1%BB%8B%2C+sao+l%C6%B0u')).body
  expect(first.match(/Sao lưu xong/g)).toHaveLength(50)
  const next = /href="([^"]*truoc=\d+[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect((await read(next.slice(PATH.length))).body.match(/Sao lưu xong/g)).toHaveLength(10)
  for (const odd of ['?truoc=x', '?can-bo=1', '?tu=hôm+nay', '?loai=gì'])
    expect((await read(odd)).statusCode, odd).toBe(200)
})
