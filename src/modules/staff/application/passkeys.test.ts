import { beforeAll, expect, test } from 'vitest'
import { handClock } from '#platform/clock/clock.ts'
import { asOwner, openBareUnit, signIn, testDatabase, testKeys } from '#test/stage.ts'
import { type Manner, type SoftKey, softKey } from '#test/stage-passkey.ts'
import { readGivenPasskey, readMadePasskey } from '../web/passkey-form.ts'
import { takeChallenge } from './challenges.ts'
import type { StaffParts } from './parts.ts'
import { askForPasskey, takePasskey } from './passkey-sign-in.ts'
import { addPasskey, offerPasskey, passkeysOf, removePasskey } from './passkeys.ts'
import { secondStepOf, takeSecondStep } from './second-step.ts'

const noon = Temporal.Instant.from('2026-09-21T05:00:10Z')
const ground = { origin: 'https://doithoai.daison.gov.vn', rpId: 'doithoai.daison.gov.vn' }
let parts: StaffParts
beforeAll(async () => {
  const { db } = await testDatabase()
  parts = { db, keys: testKeys, clock: handClock(noon) }
})

async function person() {
  const unit = await openBareUnit()
  const { accountId, officerId } = await signIn(unit, ['leader'])
  return { accountId, acting: { accountId, officer: { id: officerId, unitId: unit.id } } }
}
type Person = Awaited<ReturnType<typeof person>>

async function add({ accountId, acting }: Person, key: SoftKey, manner: Manner = {}, at = noon) {
  const { options, ticket } = await offerPasskey(parts, ground, accountId, noon)
  const made = readMadePasskey(key.make(options, manner))
  if (!made) throw new Error('not read')
  return addPasskey(parts, ground, acting, { ticket, made, name: '', instead: 'Chrome trên Windows' }, at)
}

async function give(accountId: string | null, key: SoftKey, manner: Manner = {}, at = noon) {
  const { options, ticket } = await askForPasskey(parts, ground, accountId, noon)
  const given = readGivenPasskey(key.give(options, manner))
  if (!given) throw new Error('not read')
  return takePasskey(parts, ground, accountId, { ticket, given }, at)
}

async function personWithKey(counts = true) {
  const [one, key] = [await person(), softKey(ground.origin, counts)]
  const added = await add(one, key)
  if (!added.ok) throw new Error(added.refusal)
  return { ...one, key, codes: added.value ?? [] }
}

const eventsOf = async (accountId: string) =>
  (
    await asOwner((owner) =>
      owner.query('select code, facts from installation_history where subject_id = $1 order by seq', [accountId]),
    )
  ).rows

test('a passkey is made, told of, and is a second step from then on, with recovery codes for the day it is lost', async () => {
  const { accountId, key, codes } = await personWithKey()
  const all = await parts.db.outside('read', (tx) => passkeysOf(tx, accountId))
  expect(all).toMatchObject([{ id: key.id, name: 'Chrome trên Windows', usedAt: null }])
  expect(codes).toHaveLength(10)
  expect(await takeSecondStep(parts, accountId, codes[0] ?? '', noon)).toMatchObject({ ok: true })
  const later = noon.add({ minutes: 1 })
  expect(await give(null, key, {}, later)).toEqual({ ok: true, value: { accountId } })
  expect((await parts.db.outside('read', (tx) => passkeysOf(tx, accountId)))[0]?.usedAt).toEqual(later)
})

test('a second one keeps the recovery codes there are, and the same key is not taken twice', async () => {
  const one = await personWithKey()
  expect(await add(one, softKey(ground.origin))).toEqual({ ok: true, value: null })
  expect(await add(one, one.key)).toMatchObject({ refusal: 'not-proven' })
  expect(await add(await person(), one.key)).toMatchObject({ refusal: 'not-proven' })
  for (let n = 3; n <= 10; n++) expect(await add(one, softKey(ground.origin))).toMatchObject({ ok: true })
  expect(await add(one, softKey(ground.origin))).toMatchObject({ refusal: 'too-many' })
})

test('made elsewhere, unasked for, too late, or without finger, face or PIN it is not taken', async () => {
  const one = await person()
  expect(await add(one, softKey('https://doithoai-daison.xau.vn'))).toMatchObject({ refusal: 'not-proven' })
  expect(await add(one, softKey(ground.origin), { verified: false })).toMatchObject({ refusal: 'not-proven' })
  const late = noon.add({ minutes: 10 })
  expect(await add(one, softKey(ground.origin), {}, late)).toMatchObject({ refusal: 'too-late' })
  expect(await add(one, softKey(ground.origin), {}, late.subtract({ seconds: 1 }))).toMatchObject({ ok: true })
  const { options } = await offerPasskey(parts, ground, one.accountId, noon)
  const other = await person()
  const { ticket } = await offerPasskey(parts, ground, other.accountId, noon)
  const made = readMadePasskey(softKey(ground.origin).make(options))
  if (!made) throw new Error('not read')
  const answer = { ticket, made, name: '', instead: '' }
  expect(await addPasskey(parts, ground, one.acting, answer, noon)).toMatchObject({ refusal: 'too-late' })
})

test('each challenge is answered once, even when two answers come at once', async () => {
  const { key } = await personWithKey(false)
  const { options, ticket } = await askForPasskey(parts, ground, null, noon)
  const given = readGivenPasskey(key.give(options))
  if (!given) throw new Error('not read')
  const answers = await Promise.all([1, 2, 3].map(() => takePasskey(parts, ground, null, { ticket, given }, noon)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await takePasskey(parts, ground, null, { ticket, given }, noon)).toMatchObject({ refusal: 'too-late' })
  expect(await takeChallenge(parts, 'sign-in', 'made-up', noon)).toBeNull()
})

test('what was asked for one purpose does not serve another', async () => {
  const { accountId, key } = await personWithKey()
  const asked = await askForPasskey(parts, ground, accountId, noon)
  const given = readGivenPasskey(key.give(asked.options))
  if (!given) throw new Error('not read')
  expect(await takePasskey(parts, ground, null, { ticket: asked.ticket, given }, noon)).toMatchObject({
    refusal: 'too-late',
  })
})

test('a counter that does not go on is refused and told in the history; one that stays at nothing is not', async () => {
  const { accountId, key } = await personWithKey()
  expect(await give(null, key, { counter: 41 })).toMatchObject({ ok: true })
  expect(await give(null, key, { counter: 41 })).toMatchObject({ refusal: 'refused' })
  expect(await give(null, key, { counter: 7 })).toMatchObject({ refusal: 'refused' })
  expect(await give(null, key, { counter: 42 })).toMatchObject({ ok: true })
  expect(await eventsOf(accountId)).toEqual([
    { code: 'account.passkey-refused', facts: { reason: 'counter' } },
    { code: 'account.passkey-refused', facts: { reason: 'counter' } },
  ])
  const travelling = await personWithKey(false)
  for (const _ of [1, 2, 3]) expect(await give(null, travelling.key)).toMatchObject({ ok: true })
})

test.each<[string, Manner]>([
  ['signed by another', { forged: true }],
  ['given on another site', { origin: 'https://doithoai-daison.xau.vn' }],
  ['for another account', { handle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ['without finger, face or PIN', { verified: false }],
])('a passkey %s does not let in', async (_, manner) => {
  const { accountId, key } = await personWithKey()
  expect(await give(null, key, manner)).toMatchObject({ refusal: 'refused' })
  expect(await eventsOf(accountId)).toMatchObject([{ facts: { reason: 'proof' } }])
})

test('as a second step having it is enough, but it must be the account’s own', async () => {
  const [one, other] = [await personWithKey(), await personWithKey()]
  expect(await give(one.accountId, one.key, { verified: false })).toMatchObject({ ok: true })
  expect(await give(one.accountId, other.key)).toMatchObject({ refusal: 'unknown' })
  expect(await give(null, softKey(ground.origin))).toMatchObject({ refusal: 'unknown' })
})

test('the passkey of an account no longer in use lets nobody in', async () => {
  const { accountId, key } = await personWithKey()
  await parts.db.outside('write', (tx) =>
    tx.updateTable('account').set({ disabled_at: noon }).where('id', '=', accountId).execute(),
  )
  expect(await give(null, key)).toMatchObject({ refusal: 'unknown' })
})

test('it is taken away by its owner alone, the last one only beside a long password', async () => {
  const [one, other] = [await personWithKey(), await personWithKey()]
  const address = (await parts.db.outside('read', (tx) => passkeysOf(tx, one.accountId)))[0]?.address ?? ''
  expect(await removePasskey(parts, other.acting, address)).toMatchObject({ refusal: 'not-found' })
  const setLong = (long: boolean) =>
    parts.db.outside('write', (tx) =>
      tx.updateTable('account').set({ password_is_long: long }).where('id', '=', one.accountId).execute(),
    )
  await setLong(false)
  expect(await removePasskey(parts, one.acting, address)).toMatchObject({ refusal: 'password-too-short-alone' })
  await setLong(true)
  expect(await removePasskey(parts, one.acting, address)).toMatchObject({ ok: true })
  expect(await give(null, one.key)).toMatchObject({ refusal: 'unknown' })
  expect(await parts.db.outside('read', (tx) => secondStepOf(tx, one.accountId))).toEqual({
    ...{ authenticator: false, passkeys: 0, recovery: 0 },
  })
})
