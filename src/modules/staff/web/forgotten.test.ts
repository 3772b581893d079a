import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handClock } from '#platform/clock/clock.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { hashPassword } from '#platform/session/password-hash.ts'
import { buildApp } from '#src/app.ts'
import { appAt, asOwner, formPost, openBareUnit, signIn, testDatabase, testKeys } from '#test/stage.ts'
import { mailServer } from '#test/stage-mail.ts'
import { sendAccountMail } from '../application/account-mail.ts'
import { resetLetter } from './letter.ts'

const origin = 'https://doithoai.daison.gov.vn'
const FORGOTTEN = '/can-bo/quen-mat-khau'
const password = 'ba con mèo đi chợ'
const fresh = 'bốn con vịt qua sông'
const clock = handClock(Temporal.Instant.from('2026-09-21T05:00:00Z'))
let answer: 'take' | 'later' | 'never' = 'take'
let app: FastifyInstance
let server: Awaited<ReturnType<typeof mailServer>>
let hash = ''
let mailer: ReturnType<typeof openMailer>
const dataDir = mkdtempSync(path.join(tmpdir(), 'doithoai-forgotten-'))

beforeAll(async () => {
  hash = await hashPassword(password)
  server = await mailServer(() => answer)
  const mail = { smtpUrl: server.url, from: 'Xã Thử <thu@vi-du.vn>' }
  mailer = openMailer(mail)
  const { db } = await testDatabase()
  app = await buildApp({
    config: { publicUrl: origin, trustProxy: false, demo: null, mail, dataDir, keepPagesMs: 0 },
    ...{ db, clock, keys: testKeys, files: folderStore(path.join(dataDir, 'files')), log: false },
  })
})
afterAll(async () => {
  await app?.close()
  mailer?.close()
  await server?.close()
  rmSync(dataDir, { recursive: true, force: true })
})
/** Each test asks from a network of its own. */
let address = ''
beforeEach(() => {
  address = `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`
  answer = 'take'
  server.taken.splice(0)
})

async function person() {
  const unit = await openBareUnit()
  const { accountId, cookie } = await signIn(unit, ['specialist'])
  const { db } = await testDatabase()
  const { email } = await db.outside('write', (tx) =>
    tx
      .updateTable('account')
      .set({ password_hash: hash })
      .where('id', '=', accountId)
      .returning('email')
      .executeTakeFirstOrThrow(),
  )
  return { unit, accountId, cookie, email }
}

const ask = (email: string, headers: Record<string, string> = {}) => {
  const post = formPost({ email })
  return app.inject({ url: FORGOTTEN, remoteAddress: address, ...post, headers: { ...post.headers, ...headers } })
}
const send = async (now = Temporal.Now.instant()) =>
  sendAccountMail({
    db: (await testDatabase()).db,
    keys: testKeys,
    clock,
    mailer,
    letter: resetLetter(origin),
    now: () => now,
  })
const linkIn = (text: string) => new RegExp(`${origin}(/can-bo/dat-lai/[\\w-]{43})`).exec(text)?.[1] ?? ''
const choose = (link: string) => app.inject({ url: link, ...formPost({ password: fresh, passwordAgain: fresh }) })
const enter = (email: string, typed: string) =>
  app.inject({ url: '/can-bo/dang-nhap', remoteAddress: address, ...formPost({ email, password: typed }) })
const codesOf = async (accountId: string) =>
  (
    await asOwner((owner) =>
      owner.query('select code from installation_history where subject_id = $1 order by seq', [accountId]),
    )
  ).rows.map(({ code }) => code)

describe('a forgotten password', () => {
  test('is replaced by a link that comes by mail, works once, and signs out everywhere', async () => {
    const { unit, accountId, cookie, email } = await person()
    expect((await app.inject('/can-bo/dang-nhap')).body).toContain(`href="${FORGOTTEN}"`)
    expect((await app.inject(FORGOTTEN)).body).toContain('Gửi liên kết')
    expect((await ask(` ${email.toUpperCase()} `)).body).toContain('thư đang được gửi tới đó')
    expect(await send()).toBe(1)
    const [mail] = server.taken
    expect(mail?.to).toBe(email)
    expect(mail?.text).toContain('Chào Cán Bộ Thử')
    const link = linkIn(mail?.text ?? '')
    expect((await app.inject(link)).body).toContain(email)
    const done = await choose(link)
    expect([done.statusCode, done.headers.location]).toEqual([303, '/can-bo'])
    expect((await app.inject({ url: '/can-bo', headers: { cookie } })).statusCode).toBe(303)
    expect((await choose(link)).statusCode).toBe(404)
    expect([(await enter(email, password)).statusCode, (await enter(email, fresh)).statusCode]).toEqual([422, 303])
    expect(await codesOf(accountId)).toEqual(['account.reset-asked', 'account.reset-mailed', 'account.sign-in-failed'])
    const acts = await unit.read((db) => db.selectFrom('history').select('code').orderBy('seq').execute())
    expect(acts.map(({ code }) => code)).toEqual([
      ...['officer.password-reset', 'officer.signed-in', 'officer.signed-in'],
    ])
  })

  test('the answer is the same for an address nobody has, one let go, and a wrong one asked again', async () => {
    const [known, gone] = [await person(), await person()]
    await asOwner((owner) => owner.query('update account set disabled_at = created_at where id = $1', [gone.accountId]))
    const strange = 'khong-ai@vi-du.vn'
    const answers = [await ask(known.email), await ask(gone.email), await ask(strange)]
    const bodies = answers.map(({ body }, place) =>
      body.replaceAll([known.email, gone.email, strange][place] ?? '', '…'),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    expect(new Set(bodies).size).toBe(1)
    expect(await send()).toBe(1)
    expect(server.taken.map(({ to }) => to)).toEqual([known.email])
    const wrong = await ask('không phải e-mail')
    expect([wrong.statusCode, wrong.body.includes('Ghi địa chỉ thư điện tử')]).toEqual([422, true])
  })

  test('three mails an hour go to one address, and the page does not tell', async () => {
    const { email } = await person()
    const bodies = []
    for (let n = 1; n <= 5; n++) bodies.push((await ask(email)).body)
    expect(new Set(bodies).size).toBe(1)
    expect(await send()).toBe(3)
    const links = server.taken.map(({ text }) => linkIn(text))
    const standing = await Promise.all(links.map(async (link) => (await app.inject(link)).statusCode))
    expect(standing.toSorted()).toEqual([200, 404, 404]) // only the last one asked for
    await asOwner((owner) => owner.query(`update counted_try set locked_until = locked_until - interval '1 hour'`))
    await ask(email)
    expect(await send()).toBe(1)
  })

  test('from one network twenty may be asked for in an hour, whoever they are for', async () => {
    const answers = []
    for (let n = 1; n <= 21; n++) answers.push((await ask(`ai-${n}@vi-du.vn`)).statusCode)
    expect(answers).toEqual([...Array.from({ length: 20 }, () => 200), 429])
    expect((await ask('ai@vi-du.vn')).body).toContain('Chờ một giờ')
  })

  test('a link is good for an hour', async () => {
    const { email } = await person()
    await ask(email)
    await send()
    const link = linkIn(server.taken[0]?.text ?? '')
    const age = (by: string) =>
      asOwner((owner) => owner.query(`update one_time_link set ends_at = ends_at - $1::interval`, [by]))
    await age('59 minutes 30 seconds')
    expect((await app.inject(link)).statusCode).toBe(200)
    await age('30 seconds')
    expect([(await app.inject(link)).statusCode, (await choose(link)).statusCode]).toEqual([404, 404])
  })

  test('the link leads to the site’s own address, whatever address was asked', async () => {
    const { email } = await person()
    await ask(email, { host: 'xau.vn', 'x-forwarded-host': 'xau.vn', 'sec-fetch-site': 'same-origin' })
    await send()
    expect(server.taken[0]?.text).toContain(`${origin}/can-bo/dat-lai/`)
    expect(server.taken[0]?.text).not.toContain('xau.vn')
  })
})

describe('a mail', () => {
  const states = async () =>
    (
      await asOwner((owner) =>
        owner.query('select state, token_sealed from account_mail order by created_at desc limit 1'),
      )
    ).rows[0]

  test('that the server puts off is tried again, and is not sent twice', async () => {
    await ask((await person()).email)
    answer = 'later'
    const now = Temporal.Now.instant()
    expect(await send(now)).toBe(0)
    answer = 'take'
    expect(await send(now.add({ seconds: 30 }))).toBe(0)
    expect(await send(now.add({ seconds: 61 }))).toBe(1)
    expect([await send(now.add({ minutes: 10 })), server.taken.length]).toEqual([0, 1])
    expect(await states()).toEqual({ state: 'sent', token_sealed: null })
  })

  test('that the server refuses, or that waited until its link had ended, is given up and told in the history', async () => {
    const refused = await person()
    await ask(refused.email)
    answer = 'never'
    await send()
    expect(await codesOf(refused.accountId)).toEqual(['account.reset-asked', 'account.reset-mail-failed'])
    expect(await states()).toEqual({ state: 'failed', token_sealed: null })
    answer = 'take'
    const late = await person()
    await ask(late.email)
    expect(await send(Temporal.Now.instant().add({ hours: 1 }))).toBe(0)
    expect([await states(), server.taken.length]).toEqual([{ state: 'failed', token_sealed: null }, 0])
  })

  test('two senders at once send it once', async () => {
    await ask((await person()).email)
    const sent = await Promise.all([send(), send(), send()])
    expect([sent.reduce((sum, n) => sum + n, 0), server.taken.length]).toEqual([1, 1])
  })
})

test('without a mail server, or without an address of its own, the page says whom to ask', async () => {
  const without = await appAt('2026-09-21T05:00:00Z')
  const { email } = await person()
  const page = await without.inject(FORGOTTEN)
  expect(page.body).toContain('Nhờ quản trị của đơn vị')
  expect(page.body).not.toContain('<input')
  expect((await without.inject({ url: FORGOTTEN, ...formPost({ email }) })).statusCode).toBe(409)
  expect(await send()).toBe(0)
})
