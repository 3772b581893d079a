import { generateSync } from 'otplib'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '#platform/session/password-hash.ts'
import { appAt, formPost, openBareUnit, signIn, testDatabase } from '#test/stage.ts'

const password = 'ba con mèo đi chợ'
let hash = ''
beforeAll(async () => {
  hash = await hashPassword(password)
})
let opened: ReturnType<typeof appAt> | undefined
const app = () => (opened ??= appAt('2026-09-21T05:00:00Z'))
const PATH = '/can-bo/tai-khoan/buoc-hai'
const STEP = 30_000

/** Somebody signed in, with a password. */
async function person(roles: Parameters<typeof signIn>[1] = ['leader']) {
  const unit = await openBareUnit()
  const { accountId, cookie } = await signIn(unit, roles)
  const { db } = await testDatabase()
  const account = await db.outside('write', (tx) =>
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
  return { unit, accountId, email: account.email, get, post }
}

const secretIn = (body: string) => /name="secret" value="([A-Z2-7]{32})"/.exec(body)?.[1] ?? ''
const codeOf = (secret: string, steps = 0) =>
  generateSync({ secret, epoch: Math.floor((Date.now() + steps * STEP) / 1000) })

async function personWithApp(roles?: Parameters<typeof signIn>[1]) {
  const one = await person(roles)
  const secret = secretIn((await one.get(PATH)).body)
  const done = await one.post(PATH, { secret, code: codeOf(secret, -1) })
  expect(done.statusCode).toBe(200)
  return { ...one, secret, codes: done.body.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g) ?? [] }
}

const typePassword = async (email: string, more: Record<string, string> = {}) =>
  (await app()).inject({
    url: '/can-bo/dang-nhap',
    remoteAddress: `10.1.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`,
    ...formPost({ email, password, ...more }),
  })
const ticketIn = (body: string) => /name="ve" value="([\w-]+)"/.exec(body)?.[1] ?? ''
const typeCode = async (ticket: string, code: string) =>
  (await app()).inject({ url: '/can-bo/dang-nhap/buoc-hai', ...formPost({ ve: ticket, code }) })
const sessionIn = (answer: { cookies: { name: string }[] }) => answer.cookies.some(({ name }) => name === 'phien')

describe('signing in with a second step', () => {
  test('the password alone gives no session; a code does, and leads to the wanted page', async () => {
    const { email, secret, codes } = await personWithApp()
    expect(codes).toHaveLength(10)
    const asked = await typePassword(email, { ve: '/can-bo/tai-khoan' })
    expect([asked.statusCode, sessionIn(asked)]).toEqual([200, false])
    expect(asked.body).toContain('Mã 6 số')
    const ticket = ticketIn(asked.body)
    const wrong = await typeCode(ticket, '000000')
    expect([wrong.statusCode, sessionIn(wrong)]).toEqual([422, false])
    expect(wrong.body).toContain('Mã không đúng')
    expect((await typeCode(ticket, '')).body).toContain('Gõ mã')
    const right = await typeCode(ticket, codeOf(secret))
    expect([right.statusCode, right.headers.location, sessionIn(right)]).toEqual([303, '/can-bo/tai-khoan', true])
    expect((await typeCode(ticket, codeOf(secret))).statusCode).toBe(422) // each code once
    expect((await typeCode(ticketIn((await typePassword(email)).body), codes[0] ?? '')).statusCode).toBe(303)
  })

  test('no ticket, no way in: neither a made-up one nor another sealed text', async () => {
    for (const ticket of ['', 'abc', (await personWithApp()).secret])
      expect((await typeCode(ticket, '123456')).headers.location).toBe('/can-bo/dang-nhap')
  })

  test('a password reset does not go round it', async () => {
    const { unit, email, accountId, secret } = await personWithApp(['specialist'])
    const administrator = await signIn(unit, ['administrator'])
    const officer = await unit.read((tx) =>
      tx.selectFrom('officer').select('id').where('account_id', '=', accountId).executeTakeFirstOrThrow(),
    )
    const made = await (await app()).inject({
      url: `/can-bo/thiet-lap/can-bo/${officer.id}/dat-lai-mat-khau`,
      ...formPost({}, administrator.cookie),
    })
    const link = /\/can-bo\/dat-lai\/[\w-]{43}/.exec(made.body)?.[0] ?? ''
    expect(link).not.toBe('')
    const fresh = 'bốn con vịt qua sông'
    const reset = await (await app()).inject({ url: link, ...formPost({ password: fresh, passwordAgain: fresh }) })
    expect([reset.statusCode, sessionIn(reset)]).toEqual([200, false])
    expect((await typeCode(ticketIn(reset.body), codeOf(secret))).statusCode).toBe(303)
    expect(email).not.toBe('')
  })
})

describe('on one’s account', () => {
  test('whoever leads is asked for it, others may', async () => {
    expect((await (await person(['leader'])).get('/can-bo/tai-khoan')).body).toContain('hãy bật bước hai')
    const clerk = (await (await person(['clerk'])).get('/can-bo/tai-khoan')).body
    expect([clerk.includes('hãy bật bước hai'), clerk.includes(PATH)]).toEqual([false, true])
  })

  test('a wrong code comes back with the same secret', async () => {
    const { get, post } = await person()
    const secret = secretIn((await get(PATH)).body)
    const back = await post(PATH, { secret, code: '000000' })
    expect([back.statusCode, secretIn(back.body)]).toEqual([422, secret])
    expect(back.body).toContain('Mã không khớp')
  })

  test('a short password will do beside it, and keeps it from being taken away', async () => {
    const { get, post } = await personWithApp()
    const short = 'mèo3chợ9'
    const change = (next: string) =>
      post('/can-bo/tai-khoan/mat-khau', { present: password, password: next, passwordAgain: next })
    expect((await change('mèo3ch')).body).toContain('ít nhất 8 ký tự')
    expect((await change(short)).statusCode).toBe(303)
    expect((await post(`${PATH}/tat`, { presentForStep: 'khác hẳn' })).body).toContain('không đúng')
    const kept = await post(`${PATH}/tat`, { presentForStep: short })
    expect([kept.statusCode, kept.body.includes('ngắn hơn 14 ký tự')]).toEqual([409, true])
    const long = 'năm con gà gáy sáng'
    expect(
      (await post('/can-bo/tai-khoan/mat-khau', { present: short, password: long, passwordAgain: long })).statusCode,
    ).toBe(303)
    expect((await post(`${PATH}/tat`, { presentForStep: long })).statusCode).toBe(303)
    expect((await get('/can-bo/tai-khoan')).body).toContain('Bật bước hai')
  })

  test('another machine is signed out by itself, and nobody else’s', async () => {
    const [one, other] = [await person(), await person()]
    expect((await typePassword(one.email)).statusCode).toBe(303)
    const idsIn = async (who: typeof one) =>
      [...(await who.get('/can-bo/tai-khoan')).body.matchAll(/phien\/([0-9a-f]{64})\/dang-xuat/g)].map(([, id]) => id)
    const [theirs = ''] = await idsIn(one)
    expect(await idsIn(one)).toHaveLength(1)
    await other.post(`/can-bo/tai-khoan/phien/${theirs}/dang-xuat`)
    expect(await idsIn(one)).toHaveLength(1)
    expect((await one.post(`/can-bo/tai-khoan/phien/${theirs}/dang-xuat`)).statusCode).toBe(303)
    expect(await idsIn(one)).toEqual([])
    expect((await one.get('/can-bo/nhat-ky')).statusCode).toBeLessThan(500)
  })
})
