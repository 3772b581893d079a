import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { handClock } from '#platform/clock/clock.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { openBareUnit, type TestUnit, testKeys } from '#test/stage.ts'
import { resendAll } from './resend.ts'
import { type SendingParts, sendWaiting } from './send-waiting.ts'
import { countUntold } from './worklist.ts'
import { writeMessages } from './write-messages.ts'

const STORM = 2_000
/** The server goes away when it has taken so many. */
const UNTIL = 700
const begun = Temporal.Instant.from('2026-09-21T02:00:00Z')

/** A real mail server that can be pulled out and put back; it keeps whose mail it took. */
async function pulledServer() {
  const taken: string[] = []
  let port = 0
  let server: SMTPServer | null = null
  const start = async () => {
    const fresh = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, callback) {
        stream.on('data', () => {})
        stream.on('end', () => {
          // Pulled out in the midst: nobody gets an answer, and what was not answered was not taken.
          if (server !== fresh) return
          taken.push(session.envelope.rcptTo[0]?.address ?? '')
          callback()
          if (taken.length === UNTIL) pull()
        })
      },
    })
    fresh.on('error', () => {})
    await new Promise<void>((resolve) => {
      fresh.listen(port, '127.0.0.1', resolve)
    })
    port = (fresh.server.address() as AddressInfo).port
    server = fresh
  }
  const pull = () => {
    const gone = server
    server = null
    gone?.server.close()
    for (const connection of gone?.connections ?? []) Reflect.get(connection, '_socket')?.destroy()
  }
  await start()
  return { taken, start, pull, url: `smtp://127.0.0.1:${port}` }
}

/** So many people, each with a message that waits. */
async function tellAll(unit: TestUnit): Promise<void> {
  const people = Array.from({ length: STORM }, (_, n) => ({ id: newId(), email: `nguoi-${n}@vi-du.vn` }))
  await unit.write(async (tx) => {
    for (let from = 0; from < STORM; from += 500)
      await tx
        .insertInto('contact')
        .values(people.slice(from, from + 500).map((one) => ({ ...one, name: 'Nguyễn Văn Mẫu', created_at: begun })))
        .execute()
    await writeMessages(
      tx,
      people.map((one) => ({
        ...{ id: newId(), template: 'dialogue.moved', about: 'dialogue', about_id: newId(), contact_id: one.id },
        ...{ title: 'Hội nghị dời ngày', body: 'Ngày mới: 22/10/2026.', created_at: begun, mail: 'waiting' },
      })),
    )
  })
}

test('a storm of 2,000 messages while the mail server is away for a minute loses none and doubles none', {
  timeout: 120_000,
}, async () => {
  const unit = await openBareUnit()
  await tellAll(unit)
  const server = await pulledServer()
  let now = begun
  const mailer = openMailer({ smtpUrl: server.url, from: 'Xã Thử <thu@vi-du.vn>' })
  const parts: SendingParts = {
    ...{ db: unit.db, keys: testKeys, mailer, gateway: null, clock: handClock(begun), now: () => now },
    ...{ linkOf: async () => null, stopOf: async () => null },
  }
  /** Two nodes at once, as in a city's installation. */
  const bothSend = async () => (await Promise.all([sendWaiting(parts), sendWaiting(parts)])).reduce((a, b) => a + b)
  const states = async () => {
    const rows = await unit.read((db) =>
      db
        .selectFrom('message')
        .select(['mail', (eb) => eb.fn.countAll<number>().as('n')])
        .groupBy('mail')
        .execute(),
    )
    return Object.fromEntries(rows.map(({ mail, n }) => [mail, n])) as Partial<Record<string, number>>
  }

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
