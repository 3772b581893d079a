import { expect, test } from 'vitest'
import { handClock } from '#platform/clock/clock.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { openBareUnit, testKeys } from '#test/stage.ts'
import { mailStates, pulledServer, tellAll } from '#test/stage-storm.ts'
import { resendAll } from './resend.ts'
import { type SendingParts, sendWaiting } from './send-waiting.ts'
import { countUntold } from './worklist.ts'

const STORM = 2_000
/** The server goes away when it has taken so many. */
const UNTIL = 700
const begun = Temporal.Instant.from('2026-09-21T02:00:00Z')

test('a storm of 2,000 messages while the mail server is away for a minute loses none and doubles none', {
  timeout: 120_000,
}, async () => {
  const unit = await openBareUnit()
  await unit.write((tx) => tellAll(tx, STORM, begun))
  const server = await pulledServer(UNTIL)
  let now = begun
  const mailer = openMailer({ smtpUrl: server.url, from: 'Xã Thử <thu@vi-du.vn>' })
  const parts: SendingParts = {
    ...{ db: unit.db, keys: testKeys, mailer, gateway: null, clock: handClock(begun), now: () => now },
    ...{ linkOf: async () => null, stopOf: async () => null },
  }
  /** Two nodes at once, as in a city's installation. */
  const bothSend = async () => (await Promise.all([sendWaiting(parts), sendWaiting(parts)])).reduce((a, b) => a + b)
  const states = () => unit.read(mailStates)

  const first = await bothSend()
  const broken = await states()
  expect(first).toBeGreaterThan(UNTIL - 20)
  // Those in hand when it broke may have arrived, and nobody guesses: few, and seen. All others wait.
  expect(broken.failed ?? 0).toBeLessThanOrEqual(10)
  expect((broken.sent ?? 0) + (broken.failed ?? 0) + (broken.waiting ?? 0)).toBe(STORM)
  expect(await bothSend()).toBe(0)

  now = now.add({ minutes: 1 })
  await server.start()
  await bothSend()
  const after = await states()
  expect(after.waiting ?? 0).toBe(0)
  expect((after.sent ?? 0) + (after.failed ?? 0)).toBe(STORM)
  expect(await unit.read(countUntold)).toBe(after.failed ?? 0)

  // What could not be told for certain is sent again by somebody who saw it.
  await unit.write((tx) => resendAll(tx, unit.by(begun.toString()), unit.id))
  await bothSend()
  expect(await states()).toEqual({ sent: STORM })
  expect(server.taken).toHaveLength(STORM)
  expect(new Set(server.taken).size).toBe(STORM)
  mailer.close()
  server.pull()
})
