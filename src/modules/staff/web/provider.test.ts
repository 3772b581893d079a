import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { handClock } from '#platform/clock/clock.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { hashPassword } from '#platform/session/password-hash.ts'
import { buildApp } from '#src/app.ts'
import { asOwner, formPost, openBareUnit, signIn, type TestUnit, testDatabase, testKeys } from '#test/stage.ts'
import { CLIENT, type ProviderGuest, startProvider, walkThrough } from '#test/stage-provider.ts'
import { inviteOfficer } from '../application/officers.ts'

const origin = 'https://doithoai.daison.gov.vn'
const BY_PROVIDER = '/can-bo/dang-nhap/lien-thong'
const password = 'ba con mèo đi chợ'
const dataDir = mkdtempSync(path.join(tmpdir(), 'doithoai-provider-'))
let provider: Awaited<ReturnType<typeof startProvider>>
let app: FastifyInstance
let hash = ''

async function open(issuer: string): Promise<FastifyInstance> {
  const { db } = await testDatabase()
  const settings = { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, label: 'VNeID', strongAcr: ['LoA2'] }
  return buildApp({
    config: {
      publicUrl: origin,
      trustProxy: false,
      demo: null,
      mail: null,
      dataDir,
      keepPagesMs: 0,
      provider: settings,
    },
    ...{ db, clock: handClock(Temporal.Instant.from('2026-09-21T05:00:00Z')), keys: testKeys },
    ...{ files: folderStore(path.join(dataDir, 'files')), log: false },
  })
}
beforeAll(async () => {
  hash = await hashPassword(password)
  provider = await startProvider([`${origin}${BY_PROVIDER}/ve`])
  app = await open(provider.issuer)
})
afterAll(async () => {
  await app?.close()
  await provider?.close()
  rmSync(dataDir, { recursive: true, force: true })
})
beforeEach(() => provider.comes('stops'))

const email = () => `${newId()}@vi-du.vn`
const guest = (address: string, more: Partial<ProviderGuest> = {}): ProviderGuest => ({
  ...{ sub: newId(), email: address, email_verified: true },
  ...more,
})

const invite = async (unit: TestUnit, address: string) => {
  const input = { name: 'Lê Thị Mời', addressForm: 'bà', title: '', departmentId: null, phone: '', email: address }
  const invited = await unit.write((tx) =>
    inviteOfficer(
      tx,
      unit.by('2026-09-20T01:00:00Z'),
      unit.id,
      { ...input, roles: ['leader'] },
      Temporal.Now.instant(),
    ),
  )
  if (!invited.ok) throw new Error(invited.refusal)
  return invited.value
}

const begin = async (ve = '/can-bo/nhat-ky') => {
  const sent = await app.inject(`${BY_PROVIDER}?ve=${encodeURIComponent(ve)}`)
  const cookie = sent.cookies.find(({ name }) => name === 'lien_thong')
  return { sent, address: String(sent.headers.location), cookie: `lien_thong=${cookie?.value}` }
}
const comeBack = (at: URL, cookie: string) => app.inject({ url: at.pathname + at.search, headers: { cookie } })

/** Somebody goes to the provider and comes back. */
async function walk(who: ProviderGuest | 'stops', ve?: string) {
  provider.comes(who)
  const { address, cookie } = await begin(ve)
  return comeBack(await walkThrough(address), cookie)
}
const sessionIn = (answer: { cookies: { name: string; value: string }[] }) =>
  answer.cookies.find(({ name, value }) => name === 'phien' && value)?.value
const accounts = async () =>
  Number((await asOwner((owner) => owner.query('select count(*) as n from account'))).rows[0].n)
const refusals = async () =>
  (
    await asOwner((owner) =>
      owner.query(`select facts from installation_history where code = 'account.provider-refused' order by seq`),
    )
  ).rows.map(({ facts }) => facts.reason)

describe('whoever was invited', () => {
  test('takes the invitation by signing in, and is known by the provider’s own name from then on', async () => {
    const unit = await openBareUnit('Đại Sơn')
    const address = email()
    const { token, officerId } = await invite(unit, address)
    const who = guest(address.toUpperCase())
    const entered = await walk(who)
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/can-bo/nhat-ky'])
    const page = await app.inject({ url: '/can-bo/tai-khoan', headers: { cookie: `phien=${sessionIn(entered)}` } })
    expect(page.body).toContain('Xã Đại Sơn')
    expect(page.body).toContain('chưa có mật khẩu')
    expect((await app.inject(`/can-bo/moi/${token}`)).statusCode).toBe(404)
    const before = await accounts()
    expect((await walk({ ...who, email: 'dia-chi-moi@vi-du.vn' })).statusCode).toBe(303)
    expect(await accounts()).toBe(before)
    const acts = await unit.read((db) =>
      db.selectFrom('history').select(['code', 'facts', 'officer_id']).orderBy('seq').execute(),
    )
    expect(acts.map(({ code }) => code)).toEqual([
      ...['officer.invited', 'officer.joined', 'officer.provider-linked', 'officer.signed-in', 'officer.signed-in'],
    ])
    expect(acts.at(-1)).toMatchObject({ facts: { with: 'provider', secondFactor: false }, officer_id: officerId })
  })

  test('to two units enters both, and chooses', async () => {
    const [one, two] = [await openBareUnit('Một'), await openBareUnit('Hai')]
    const address = email()
    await invite(one, address)
    await invite(two, address)
    expect((await walk(guest(address))).headers.location).toContain('/can-bo/chon-don-vi')
  })

  test('and has an account with a password already keeps it, and is linked to it once', async () => {
    const { accountId, address } = await officer()
    const before = await accounts()
    expect((await walk(guest(address))).statusCode).toBe(303)
    expect(await accounts()).toBe(before)
    const other = await walk(guest(address))
    expect([other.statusCode, other.body.includes('thuộc một người khác')]).toEqual([403, true])
    const { rows } = await asOwner((owner) =>
      owner.query('select count(*) as n from provider_identity where account_id = $1', [accountId]),
    )
    expect(Number(rows[0].n)).toBe(1)
  })

  test('in two tabs at once gets one account', async () => {
    const address = email()
    await invite(await openBareUnit(), address)
    const before = await accounts()
    const who = guest(address)
    provider.comes(who)
    const flows = await Promise.all([begin(), begin(), begin()])
    const backs = await Promise.all(flows.map(({ address: to }) => walkThrough(to)))
    const entered = await Promise.all(backs.map((at, n) => comeBack(at, flows[n]?.cookie ?? '')))
    expect(entered.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
    expect(await accounts()).toBe(before + 1)
  })

  test('cannot be given a password by who holds an invitation of another unit', async () => {
    const address = email()
    await invite(await openBareUnit(), address)
    await walk(guest(address))
    const { token } = await invite(await openBareUnit('Khác'), address)
    const page = await app.inject(`/can-bo/moi/${token}`)
    expect(page.body).toContain('đăng nhập bằng VNeID')
    expect(page.body).not.toContain('type="password"')
    const fields = { password: 'bốn con vịt qua sông', passwordAgain: 'bốn con vịt qua sông' }
    expect((await app.inject({ url: `/can-bo/moi/${token}`, ...formPost(fields) })).statusCode).toBe(404)
  })
})

/** An officer with a password. */
async function officer(roles: Parameters<typeof signIn>[1] = ['specialist']) {
  const unit = await openBareUnit()
  const { accountId, cookie } = await signIn(unit, roles)
  const { db } = await testDatabase()
  const { email: address } = await db.outside('write', (tx) =>
    tx
      .updateTable('account')
      .set({ password_hash: hash })
      .where('id', '=', accountId)
      .returning('email')
      .executeTakeFirstOrThrow(),
  )
  return { unit, accountId, address, cookie }
}

describe('refused in a plain sentence, and no account is made', () => {
  test.each<[string, (address: string) => ProviderGuest, string, string]>([
    ['an e-mail nobody was invited under', () => guest(email()), 'Chưa ai mời', 'unknown'],
    [
      'an e-mail that is not verified',
      (at) => guest(at, { email_verified: false }),
      'chưa xác minh thư điện tử',
      'unverified-email',
    ],
    [
      'an e-mail that is not said to be',
      (at) => guest(at, { email_verified: undefined }),
      'chưa xác minh',
      'unverified-email',
    ],
    ['nobody’s e-mail', () => guest('', { email: undefined }), 'chưa xác minh', 'unverified-email'],
  ])('%s', async (_, who, said, reason) => {
    const address = email()
    await invite(await openBareUnit(), address)
    const before = await accounts()
    const answer = await walk(who(address))
    expect([answer.statusCode, sessionIn(answer)]).toEqual([403, undefined])
    expect(answer.body).toContain(said)
    expect(answer.body).toContain('action="/can-bo/dang-nhap"')
    expect(answer.body).toContain('&amp;moi=1"') // or one would come back as the same person for ever
    expect(await accounts()).toBe(before)
    expect((await refusals()).at(-1)).toBe(reason)
  })

  test('an officer let go, and an account no longer in use', async () => {
    const unit = await openBareUnit()
    const address = email()
    const { officerId } = await invite(unit, address)
    await unit.write((tx) => tx.updateTable('officer').set({ active: false }).where('id', '=', officerId).execute())
    expect((await walk(guest(address))).body).toContain('Chưa ai mời')
    const gone = await officer()
    const who = guest(gone.address)
    expect((await walk(who)).statusCode).toBe(303)
    await asOwner((owner) => owner.query('update account set disabled_at = created_at where id = $1', [gone.accountId]))
    for (const again of [who, guest(gone.address)]) expect((await walk(again)).body).toContain('đã thôi dùng')
  })

  test('who turns back at the provider', async () => {
    const answer = await walk('stops')
    expect([answer.statusCode, answer.body.includes('đã dừng')]).toEqual([422, true])
  })
})

describe('the flow', () => {
  test('goes with PKCE, state and nonce, asks for what is needed, and comes back to the site’s own address', async () => {
    const { sent, address } = await begin()
    const asked = new URL(address).searchParams
    expect([sent.statusCode, asked.get('response_type'), asked.get('code_challenge_method')]).toEqual([
      303,
      'code',
      'S256',
    ])
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(20)
    expect([asked.get('scope'), asked.get('acr_values')]).toEqual(['openid email profile', 'LoA2'])
    expect([asked.get('redirect_uri'), asked.get('prompt')]).toEqual([`${origin}${BY_PROVIDER}/ve`, null])
    const anew = await app.inject(`${BY_PROVIDER}?moi=1`)
    expect(new URL(String(anew.headers.location)).searchParams.get('prompt')).toBe('login')
    expect(String(sent.headers['set-cookie'])).toMatch(/Path=\/can-bo\/dang-nhap; HttpOnly; Secure; SameSite=Lax/)
  })

  test('is believed once, in the browser where it began', async () => {
    const { address } = await officer()
    provider.comes(guest(address))
    const [mine, other] = [await begin(), await begin()]
    const back = await walkThrough(mine.address)
    const tries = [
      await app.inject(back.pathname + back.search), // no cookie
      await comeBack(back, other.cookie), // another browser's
      await comeBack(back, 'lien_thong=abc'),
    ]
    expect(tries.map((one) => [one.statusCode, sessionIn(one)])).toEqual(tries.map(() => [422, undefined]))
    expect(tries[0]?.body).toContain('mở ở trình duyệt khác')
    const altered = new URL(back)
    altered.searchParams.set('code', 'x'.repeat(40))
    expect((await comeBack(altered, mine.cookie)).statusCode).toBe(422)
    expect((await comeBack(back, mine.cookie)).statusCode).toBe(303)
    const again = await comeBack(back, mine.cookie)
    expect([again.statusCode, sessionIn(again)]).toEqual([422, undefined])
  })

  test('leads to the wanted page of ours and to no other', async () => {
    const { address } = await officer()
    const who = guest(address)
    expect((await walk(who, '/can-bo/thiet-lap/thon')).headers.location).toBe('/can-bo/thiet-lap/thon')
    expect((await walk(who, 'https://xau.vn')).headers.location).toBe('/can-bo')
  })
})

describe('the second step', () => {
  async function withApp() {
    const one = await officer(['leader'])
    const get = (url: string) => app.inject({ url, headers: { cookie: one.cookie } })
    const secret =
      /name="secret" value="([A-Z2-7]{32})"/.exec((await get('/can-bo/tai-khoan/buoc-hai')).body)?.[1] ?? ''
    const code = (steps: number) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 })
    await app.inject({ url: '/can-bo/tai-khoan/buoc-hai', ...formPost({ secret, code: code(-1) }, one.cookie) })
    return { ...one, code }
  }

  test('is done when the provider says so, and asked for when it does not', async () => {
    const { address, code, unit } = await withApp()
    const who = guest(address)
    for (const strong of [{ amr: ['pwd', 'otp'] }, { amr: ['mfa'] }, { acr: 'LoA2' }])
      expect((await walk({ ...who, ...strong })).statusCode).toBe(303)
    const weak = await walk({ ...who, amr: ['pwd'], acr: 'LoA1' })
    expect([weak.statusCode, sessionIn(weak), weak.body.includes('Mã 6 số')]).toEqual([200, undefined, true])
    const ve = /name="ve" value="([\w-]+)"/.exec(weak.body)?.[1] ?? ''
    const entered = await app.inject({ url: '/can-bo/dang-nhap/buoc-hai', ...formPost({ ve, code: code(0) }) })
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/can-bo/nhat-ky'])
    const acts = await unit.read((db) =>
      db.selectFrom('history').select('facts').where('code', '=', 'officer.signed-in').execute(),
    )
    expect(acts).toEqual([1, 2, 3, 4].map(() => ({ facts: { with: 'provider', secondFactor: true } })))
  })

  test('who leads and has none is asked for one, unless the provider says two factors were given', async () => {
    const { address } = await officer(['leader'])
    const who = guest(address)
    const note = async (more: Partial<ProviderGuest>) => {
      const cookie = `phien=${sessionIn(await walk({ ...who, ...more }))}`
      return (await app.inject({ url: '/can-bo', headers: { cookie } })).body.includes('mới có một lớp khóa')
    }
    expect([await note({ amr: ['pwd'] }), await note({ amr: ['mfa'] })]).toEqual([true, false])
  })
})

test('a form that waits stays in the page while one signs in beside it', async () => {
  const { address, cookie } = await officer(['administrator'])
  await asOwner((owner) => owner.query(`update session set seen_at = seen_at - interval '1 day'`))
  const fields = { villages: 'Thôn Một', version: '3' }
  const asked = await app.inject({ url: '/can-bo/thiet-lap/thon/moi', ...formPost(fields, cookie) })
  expect(asked.body).toMatch(new RegExp(`href="${BY_PROVIDER}"[^>]*target="_blank"`))
  const giu = /name="giu" value="([^"]+)"/.exec(asked.body)?.[1] ?? ''
  const again = (session?: string) => app.inject({ url: `${BY_PROVIDER}/gui-lai`, ...formPost({ giu }, session) })
  const early = await again()
  expect([early.statusCode, early.body.includes('Chưa thấy'), early.body.includes(giu)]).toEqual([409, true, true])
  const [mine, stranger] = [await walk(guest(address)), await walk(guest((await officer()).address))]
  expect((await again(`phien=${sessionIn(mine)}`)).body).toContain('Thôn Một')
  expect((await again(`phien=${sessionIn(stranger)}`)).statusCode).toBe(409)
})

test('the sign-in page offers it by its name, and a provider that is away takes nothing else along', async () => {
  const page = await app.inject('/can-bo/dang-nhap?ve=/can-bo/nhat-ky')
  expect(page.body).toContain(`href="${BY_PROVIDER}?ve=%2Fcan-bo%2Fnhat-ky"`)
  expect(page.body).toContain('Đăng nhập bằng VNeID')
  const short = await startProvider([`${origin}${BY_PROVIDER}/ve`])
  const other = await open(short.issuer)
  const { address } = await officer()
  short.comes(guest(address))
  const sent = await other.inject(BY_PROVIDER)
  const back = await walkThrough(String(sent.headers.location))
  await short.close()
  const cookie = `lien_thong=${sent.cookies.find(({ name }) => name === 'lien_thong')?.value}`
  const late = await other.inject({ url: back.pathname + back.search, headers: { cookie } })
  expect([late.statusCode, late.body.includes('Chưa liên lạc được với VNeID')]).toEqual([503, true])
  expect((await other.inject(BY_PROVIDER)).statusCode).toBe(503) // though it was known before
  await other.close()

  const never = await open(short.issuer)
  const away = await never.inject(BY_PROVIDER)
  expect([away.statusCode, away.body.includes('Chưa liên lạc được với VNeID')]).toEqual([503, true])
  const typed = await never.inject({ url: '/can-bo/dang-nhap', ...formPost({ email: address, password }) })
  expect(typed.statusCode).toBe(303)
  await never.close()
})
