import { generateSync } from 'otplib'
import { beforeAll, expect, test } from 'vitest'
import { handClock } from '#platform/clock/clock.ts'
import { asOwner, openBareUnit, signIn, testDatabase, testKeys } from '#test/stage.ts'
import type { StaffParts } from './parts.ts'
import {
  confirmAuthenticator,
  forgetSecondStep,
  offerAuthenticator,
  removeAuthenticator,
  renewRecoveryCodes,
  secondStepOf,
  takeSecondStep,
} from './second-step.ts'

const noon = Temporal.Instant.from('2026-09-21T05:00:10Z')
let parts: StaffParts
beforeAll(async () => {
  const { db } = await testDatabase()
  parts = { db, keys: testKeys, clock: handClock(noon) }
})

const codeAt = (secret: string, at: Temporal.Instant) =>
  generateSync({ secret, epoch: Math.floor(at.epochMilliseconds / 1000) })

async function officerWithApp() {
  const unit = await openBareUnit()
  const { accountId, officerId } = await signIn(unit, ['leader'])
  const acting = { accountId, officer: { id: officerId, unitId: unit.id } }
  const { secret, uri } = await offerAuthenticator(parts, accountId)
  expect(decodeURIComponent(uri)).toContain('Đối Thoại')
  const made = await confirmAuthenticator(parts, acting, { secret, code: codeAt(secret, noon) }, noon)
  if (!made.ok) throw new Error(made.refusal)
  const left = () => parts.db.outside('read', (tx) => secondStepOf(tx, accountId))
  return { accountId, acting, secret, codes: made.value, left }
}

test('a code proves the app, and each code counts once, a step early or late at most', async () => {
  const { accountId, secret, left } = await officerWithApp()
  expect(await left()).toEqual({ authenticator: true, passkeys: 0, recovery: 10 })
  const take = (typed: string, at: Temporal.Instant) => takeSecondStep(parts, accountId, typed, at)
  expect(await take(codeAt(secret, noon), noon)).toMatchObject({ refusal: 'wrong-code' }) // it proved the app already
  const later = noon.add({ seconds: 60 })
  expect(await take(codeAt(secret, later), later)).toEqual({ ok: true, value: 'code' })
  expect(await take(codeAt(secret, later), later)).toMatchObject({ refusal: 'wrong-code' })
  const late = noon.add({ seconds: 150 })
  expect(await take(codeAt(secret, late.subtract({ seconds: 60 })), late)).toMatchObject({ refusal: 'wrong-code' })
  expect(await take(codeAt(secret, late.subtract({ seconds: 30 })), late)).toMatchObject({ ok: true })
  expect(await take(codeAt(secret, late.add({ seconds: 30 })), late)).toMatchObject({ ok: true })
  expect(await take(codeAt(secret, late), late)).toMatchObject({ refusal: 'wrong-code' }) // earlier than the last
})

test('two at once with one code: one of them enters', async () => {
  const { accountId, secret } = await officerWithApp()
  const later = noon.add({ seconds: 60 })
  const tries = await Promise.all([1, 2, 3].map(() => takeSecondStep(parts, accountId, codeAt(secret, later), later)))
  expect(tries.filter((one) => one.ok)).toHaveLength(1)
})

test('a recovery code is good once, however it is typed; renewed ones void the old', async () => {
  const { accountId, acting, codes, left } = await officerWithApp()
  const [first = '', second = ''] = codes
  expect(await takeSecondStep(parts, accountId, first.toLowerCase().replace('-', ' '), noon)).toEqual({
    ok: true,
    value: 'recovery-code',
  })
  expect(await takeSecondStep(parts, accountId, first, noon)).toMatchObject({ refusal: 'wrong-code' })
  expect((await left()).recovery).toBe(9)
  const fresh = await renewRecoveryCodes(parts, acting, noon)
  expect(await takeSecondStep(parts, accountId, second, noon)).toMatchObject({ refusal: 'wrong-code' })
  expect(await takeSecondStep(parts, accountId, fresh[0] ?? '', noon)).toMatchObject({ ok: true })
})

test('five wrong codes lock the step, even for the right one', async () => {
  const { accountId, secret } = await officerWithApp()
  const at = noon.add({ seconds: 90 })
  const wrong = codeAt(secret, noon.add({ hours: 5 }))
  for (let n = 1; n <= 4; n++)
    expect(await takeSecondStep(parts, accountId, wrong, at)).toMatchObject({ refusal: 'wrong-code' })
  expect(await takeSecondStep(parts, accountId, wrong, at)).toMatchObject({ refusal: 'locked' })
  expect(await takeSecondStep(parts, accountId, codeAt(secret, at), at)).toMatchObject({ refusal: 'locked' })
  const after = at.add({ minutes: 15 })
  expect(await takeSecondStep(parts, accountId, codeAt(secret, after), after)).toMatchObject({ ok: true })
})

test('another account’s codes open nothing, and an unproven secret is no second step', async () => {
  const [one, other] = [await officerWithApp(), await officerWithApp()]
  expect(await takeSecondStep(parts, one.accountId, other.codes[0] ?? '', noon)).toMatchObject({
    refusal: 'wrong-code',
  })
  const { acting } = one
  const { secret } = await offerAuthenticator(parts, one.accountId)
  expect(await confirmAuthenticator(parts, acting, { secret, code: '000000' }, noon)).toMatchObject({ ok: false })
  const later = noon.add({ seconds: 60 })
  expect(await takeSecondStep(parts, one.accountId, codeAt(one.secret, later), later)).toMatchObject({ ok: true })
})

test('who keeps the machine takes it away from somebody who lost everything, and the password with it', async () => {
  const { accountId, secret, codes, left } = await officerWithApp()
  await forgetSecondStep(parts, accountId, noon)
  expect(await left()).toEqual({ authenticator: false, passkeys: 0, recovery: 0 })
  const later = noon.add({ seconds: 60 })
  for (const typed of [codeAt(secret, later), codes[0] ?? ''])
    expect(await takeSecondStep(parts, accountId, typed, later)).toMatchObject({ refusal: 'wrong-code' })
  const { rows } = await asOwner((owner) =>
    owner.query(
      'select password_hash, (select count(*) from session where account_id = id and ended_at is null) as open from account where id = $1',
      [accountId],
    ),
  )
  expect(rows).toEqual([{ password_hash: '', open: '0' }])
})

test('it can be taken away only while the password may stand alone', async () => {
  const { accountId, acting, left } = await officerWithApp()
  const setLong = (long: boolean) =>
    parts.db.outside('write', (tx) =>
      tx.updateTable('account').set({ password_is_long: long }).where('id', '=', accountId).execute(),
    )
  await setLong(false)
  expect(await removeAuthenticator(parts, acting)).toMatchObject({ refusal: 'password-too-short-alone' })
  await setLong(true)
  expect(await removeAuthenticator(parts, acting)).toMatchObject({ ok: true })
  expect(await left()).toEqual({ authenticator: false, passkeys: 0, recovery: 0 })
})
