import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { testDatabase, testKeys } from '#test/stage.ts'
import { guardFields, guardForm, openedStamp, questionOf } from './form-guard.ts'
import { placeOfToken, placeToken } from './place-token.ts'
import { newWork } from './proof-of-work.ts'

const now = Temporal.Instant.from('2026-10-05T02:00:00Z')
const opened = openedStamp(testKeys, now.subtract({ minutes: 1 }))
const today = day('2026-10-05')

let addresses = 0
/** Somebody from an address and with a telephone of his own, whose forms come one after another. */
function sender(unitId = 'unit') {
  const address = `10.0.0.${++addresses}`
  const send = async (values: Record<string, string> = {}, at = now) => {
    const { db } = await testDatabase()
    return guardForm(db, testKeys, {
      ...{ values: { [guardFields.opened]: opened, ...values }, unitId, address, phone: `09120000${addresses + 10}` },
      ...{ now: at, today },
    })
  }
  return { send, untilHeld: async () => void (await Promise.all(Array.from({ length: 9 }, () => send()))) }
}

const proofOf = async (challenge: Challenge) =>
  JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
/** The library looks at the clock of the world: a sum of today's. */
const solved = async () => proofOf(await newWork(testKeys, Temporal.Now.instant()))

test('eight forms an hour pass; the ninth is asked, and passes with the right sum', async () => {
  const { send } = sender()
  for (let n = 1; n <= 8; n++) expect(await send()).toBeNull()
  expect(await send()).toBe('question')
  const [a, b] = questionOf(testKeys, opened)
  expect(await send({ [guardFields.check]: String(a + b + 1) })).toBe('question')
  expect(await send({ [guardFields.check]: ` ${a + b} ` })).toBeNull()
})

test('a browser that has worked passes over the limit, once', async () => {
  const { send, untilHeld } = sender()
  await untilHeld()
  const proof = await solved()
  expect(await send({ [guardFields.proof]: proof })).toBeNull()
  expect(await send({ [guardFields.proof]: proof })).toBe('question')
  expect(await send({ [guardFields.proof]: await solved() })).toBeNull()
})

test('work that was not done, is not ours, is too old or makes no sense passes nobody', async () => {
  const { send, untilHeld } = sender()
  await untilHeld()
  const mine = await newWork(testKeys, Temporal.Now.instant())
  const old = await newWork(testKeys, Temporal.Now.instant().subtract({ hours: 25 }))
  const { keySignature: _, ...parameters } = mine.parameters
  const easier = { ...mine, parameters: { ...parameters, keyPrefix: '0', cost: 1 } }
  const proofs = [
    JSON.stringify({ challenge: mine, solution: { counter: 1, derivedKey: '00' } }),
    JSON.stringify({ challenge: mine, solution: null }),
    JSON.stringify({ challenge: { parameters: { nonce: 'a' } }, solution: {} }),
    await proofOf(old),
    await proofOf(easier),
    'null',
    '{',
    'x'.repeat(5_000),
  ]
  for (const proof of proofs)
    expect([proof.slice(0, 60), await send({ proof })]).toEqual([proof.slice(0, 60), 'question'])
})

test('forms of the counter and the hall are not counted, on their days and in their unit', async () => {
  const { send } = sender('here')
  const tai = placeToken(testKeys, 'here', 'hall', today)
  for (let n = 0; n < 20; n++) expect(await send({ tai })).toBeNull()
  expect(placeOfToken(testKeys, 'here', tai, day('2026-10-04'))).toBe('hall')
  expect(placeOfToken(testKeys, 'here', tai, day('2026-10-06'))).toBeNull()
  expect(placeOfToken(testKeys, 'there', tai, today)).toBeNull()
  for (const wrong of [tai.replace('hall', 'counter'), tai.replace('2026', '2027'), `${tai}x`, 'hall.2026-10-05.', ''])
    expect(placeOfToken(testKeys, 'here', wrong, today)).toBeNull()
})

test('the trap and haste hold up whoever comes, from the hall as well', async () => {
  const { send } = sender('here')
  const tai = placeToken(testKeys, 'here', 'counter', today)
  expect(await send({ tai, [guardFields.trap]: 'http://' })).toBe('trap-filled')
  expect(await send({ tai, [guardFields.opened]: openedStamp(testKeys, now) })).toBe('too-quick')
})
