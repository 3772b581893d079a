import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { hashPassword } from '#platform/session/password-hash.ts'
import { appAt, asOwner, formPost, openBareUnit, type TestUnit, testDatabase } from '#test/stage.ts'

const noon = '2026-09-21T05:00:00Z'
const password = 'ba con mèo đi chợ'
let hash = ''
beforeAll(async () => {
  hash = await hashPassword(password)
})

/** Somebody who signs in with `password`, in these units. */
async function person(units: readonly TestUnit[], roles = ['specialist'], disabled = false) {
  const accountId = newId()
  const email = `${accountId}@vi-du.vn`
  const created_at = Temporal.Now.instant()
  const { db } = await testDatabase()
  await db.outside('write', (tx) =>
    tx
      .insertInto('account')
      .values({
        ...{ id: accountId, email, name: 'Nguyễn Thị Mẫu', password_hash: hash, created_at },
        disabled_at: disabled ? created_at : null,
      })
      .execute(),
  )
  for (const unit of units)
    await unit.write((tx) =>
      tx
        .insertInto('officer')
        .values({ id: newId(), account_id: accountId, name: 'Nguyễn Thị Mẫu', roles, email, created_at })
        .execute(),
    )
  return { accountId, email }
}

let opened: ReturnType<typeof appAt> | undefined
const app = () => (opened ??= appAt(noon))
/** Each test types from an address of its own: past twenty failures one is answered slowly. */
let address = ''
beforeEach(() => {
  address = `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`
})
const cookieOf = (answer: { cookies: { name: string; value: string }[] }) => {
  const cookie = answer.cookies.find(({ name }) => name === 'phien')
  return cookie ? `phien=${cookie.value}` : undefined
}
const signIn = async (email: string, typed: string, more: Record<string, string> = {}, cookie?: string) =>
  (await app()).inject({
    url: '/can-bo/dang-nhap',
    remoteAddress: address,
    ...formPost({ email, password: typed, ...more }, cookie),
  })

describe('signing in', () => {
  test('leads to the page that was wanted, in the one unit, with a cookie no script reads', async () => {
    const { email } = await person([await openBareUnit('Đại Sơn')])
    const wanted = await (await app()).inject('/can-bo/thiet-lap/thon?x=1')
    expect([wanted.statusCode, wanted.headers.location]).toEqual([
      303,
      '/can-bo/dang-nhap?ve=%2Fcan-bo%2Fthiet-lap%2Fthon%3Fx%3D1',
    ])
    const page = await (await app()).inject(String(wanted.headers.location))
    expect(page.body).toContain('name="ve" value="/can-bo/thiet-lap/thon?x=1"')
    const answer = await signIn(email.toUpperCase(), password.normalize('NFD'), { ve: '/can-bo/thiet-lap/thon?x=1' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/can-bo/thiet-lap/thon?x=1'])
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/)
    const inside = await (await app()).inject({ url: '/can-bo/thiet-lap/thon', headers: { cookie: cookieOf(answer) } })
    expect(inside.body).toContain('Xã Đại Sơn')
  })

  test('leads nowhere else', async () => {
    const { email } = await person([await openBareUnit()])
    expect((await signIn(email, password, { ve: 'https://xau.vn' })).headers.location).toBe('/can-bo')
    expect((await signIn(email, password, { ve: '//xau.vn' })).headers.location).toBe('/can-bo')
  })

  test('answers the same for a wrong password, an unknown name, an account without password, and one let go', async () => {
    const { email } = await person([await openBareUnit()])
    const gone = await person([await openBareUnit()], ['leader'], true)
    const answers = [
      await signIn(email, 'ba con chó đi chợ'),
      await signIn(`${newId()}@vi-du.vn`, password),
      await signIn(gone.email, password),
    ]
    for (const answer of answers) {
      expect(answer.statusCode).toBe(422)
      expect(cookieOf(answer)).toBeUndefined()
    }
    const bodies = answers.map(({ body }) => body.replace(/value="[^"]*@vi-du\.vn"/, ''))
    expect(new Set(bodies).size).toBe(1)
    expect(bodies[0]).toContain('Thư điện tử hoặc mật khẩu không đúng')
  })

  test('keeps the address that was typed and says which field is empty', async () => {
    const answer = await signIn('an@vi-du.vn', '')
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('value="an@vi-du.vn"')
    expect(answer.body).toContain('Ghi mật khẩu')
  })
})

describe('lockout', () => {
  test('after five failures the right password does not enter either, whether the name exists or not', async () => {
    const { email } = await person([await openBareUnit()])
    const nobody = `${newId()}@vi-du.vn`
    for (const name of [email, nobody]) {
      const answers = []
      for (let n = 0; n < 5; n++) answers.push((await signIn(name, 'sai sai sai sai')).body)
      expect(answers[3]).toContain('Thư điện tử hoặc mật khẩu không đúng')
      expect(answers[4]).toContain('Đã thử sai 5 lần')
      expect((await signIn(name, password)).body).toContain('Đã thử sai 5 lần')
    }
    // A quarter of an hour later the door is open again.
    await asOwner((owner) => owner.query(`update counted_try set locked_until = locked_until - interval '15 minutes'`))
    expect((await signIn(email, password)).statusCode).toBe(303)
  })

  test('twelve tries at once get no more than five guesses', async () => {
    const { email } = await person([await openBareUnit()])
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => signIn(email, `sai sai sai sai ${n}`)))
    const guessed = answers.filter(({ body }) => body.includes('Thư điện tử hoặc mật khẩu không đúng')).length
    expect(guessed).toBe(4)
    expect((await signIn(email, password)).statusCode).toBe(422)
  })

  test('what is stored of the tries tells no name', async () => {
    await signIn('ten.rieng@vi-du.vn', 'sai sai sai sai')
    const { rows } = await asOwner((owner) => owner.query(`select encode(key, 'escape') as key from counted_try`))
    expect(rows.some(({ key }) => String(key).includes('ten.rieng'))).toBe(false)
  })
})

describe('a session', () => {
  const seen = (cookie: string, ago: string) =>
    asOwner((owner) =>
      owner.query(
        `update session set seen_at = seen_at - $1::interval where token_hash = sha256(convert_to($2, 'UTF8'))`,
        [ago, cookie.slice('phien='.length)],
      ),
    )
  const entered = async (roles?: string[]) => {
    const unit = await openBareUnit('Nghỉ Lâu')
    const who = await person([unit], roles)
    const cookie = cookieOf(await signIn(who.email, password)) ?? ''
    return { ...who, unit, cookie }
  }
  const get = async (cookie: string, url = '/can-bo/tai-khoan') => (await app()).inject({ url, headers: { cookie } })

  test('ends after a quarter of an hour without a request, and says why', async () => {
    const { cookie } = await entered()
    await seen(cookie, '14 minutes 50 seconds')
    expect((await get(cookie)).statusCode).toBe(200)
    await seen(cookie, '15 minutes')
    const ended = await get(cookie)
    expect([ended.statusCode, ended.headers.location]).toEqual([303, '/can-bo/dang-nhap?ve=%2Fcan-bo%2Ftai-khoan'])
    expect(String(ended.headers['set-cookie'])).toContain('loi_bao')
  })

  test('of an administrator after five minutes', async () => {
    const { cookie } = await entered(['administrator'])
    await seen(cookie, '4 minutes 50 seconds')
    expect((await get(cookie)).statusCode).toBe(200)
    await seen(cookie, '5 minutes')
    expect((await get(cookie)).statusCode).toBe(303)
  })

  test('signed out is over, here and everywhere', async () => {
    const { cookie, email } = await entered()
    const other = cookieOf(await signIn(email, password)) ?? ''
    await (await app()).inject({ url: '/can-bo/dang-xuat', ...formPost({}, cookie) })
    expect((await get(cookie)).statusCode).toBe(303)
    expect((await get(other)).statusCode).toBe(200)
    const third = cookieOf(await signIn(email, password)) ?? ''
    await (await app()).inject({ url: '/can-bo/tai-khoan/dang-xuat-moi-noi', ...formPost({}, third) })
    expect([(await get(other)).statusCode, (await get(third)).statusCode]).toEqual([303, 303])
  })

  test('that has ended loses nothing of what was typed', async () => {
    const { cookie, email } = await entered(['administrator'])
    await seen(cookie, '1 hour')
    const post = formPost({ villages: 'Thôn <b>Một</b>\nThôn Hai', version: '3' }, cookie)
    const asked = await (await app()).inject({ url: '/can-bo/thiet-lap/thon/moi', ...post })
    expect(asked.statusCode).toBe(401)
    expect(asked.body).toContain('Nội dung vẫn còn')
    const kept = /name="giu" value="([^"]+)"/.exec(asked.body)?.[1] ?? ''
    const wrong = await signIn(email, 'sai sai sai sai', { giu: kept }, cookie)
    expect(wrong.body).toContain(kept)
    const offered = await signIn(email, password, { giu: kept }, cookie)
    expect(offered.statusCode).toBe(200)
    expect(offered.body).toContain('action="/can-bo/thiet-lap/thon/moi"')
    expect(offered.body).toContain('Thôn &lt;b>Một&lt;/b>')
    expect(offered.body).toContain('name="version" value="3"')
    const sent = await (await app()).inject({
      url: '/can-bo/thiet-lap/thon/moi',
      ...formPost({ villages: 'Thôn Một\nThôn Hai', version: '3' }, cookieOf(offered)),
    })
    expect(sent.headers.location).toBe('/can-bo/thiet-lap/thon')
  })

  test('shows what was typed to nobody else, and keeps no password', async () => {
    const { cookie } = await entered()
    const stranger = await person([await openBareUnit()])
    await seen(cookie, '1 hour')
    const asked = await (await app()).inject({
      url: '/can-bo/thiet-lap/thon/moi',
      ...formPost({ villages: 'Riêng tư' }, cookie),
    })
    const kept = /name="giu" value="([^"]+)"/.exec(asked.body)?.[1] ?? ''
    const other = await signIn(stranger.email, password, { giu: kept })
    expect([other.statusCode, other.body.includes('Riêng tư')]).toEqual([303, false])
    const change = await (await app()).inject({
      url: '/can-bo/tai-khoan/mat-khau',
      ...formPost({ present: password, password: 'x' }, cookie),
    })
    expect(change.statusCode).toBe(401)
    expect(change.body).not.toContain('name="giu"')
  })
})

describe('several units', () => {
  test('one is chosen, and only one of one’s own', async () => {
    const [one, two, foreign] = [await openBareUnit('Một'), await openBareUnit('Hai'), await openBareUnit('Ba')]
    const { email } = await person([one, two])
    const answer = await signIn(email, password, { ve: '/can-bo/thiet-lap' })
    expect(answer.headers.location).toBe('/can-bo/chon-don-vi?ve=%2Fcan-bo%2Fthiet-lap')
    const cookie = cookieOf(answer) ?? ''
    const program = await app()
    expect((await program.inject({ url: '/can-bo/thiet-lap', headers: { cookie } })).headers.location).toContain(
      'chon-don-vi',
    )
    const choose = (unit: string) =>
      program.inject({ url: '/can-bo/chon-don-vi', ...formPost({ unit, ve: '/can-bo/thiet-lap' }, cookie) })
    expect((await choose(foreign.id)).statusCode).toBe(409)
    expect((await choose(two.id)).headers.location).toBe('/can-bo/thiet-lap')
    expect((await program.inject({ url: '/can-bo/thiet-lap', headers: { cookie } })).body).toContain('Xã Hai')
  })
})

describe('the history', () => {
  test('tells of signing in and of failures, and never of names', async () => {
    const unit = await openBareUnit()
    const { email, accountId } = await person([unit])
    await signIn(email, 'sai sai sai sai')
    await signIn(email, password)
    const acts = await unit.read((db) => db.selectFrom('history').select(['code', 'officer_id']).execute())
    expect(acts.map(({ code }) => code)).toEqual(['officer.signed-in'])
    const { rows } = await asOwner((owner) =>
      owner.query('select code, facts, actor from installation_history where subject_id = $1', [accountId]),
    )
    expect(rows).toEqual([{ code: 'account.sign-in-failed', facts: { locked: false }, actor: 'public' }])
  })
})
