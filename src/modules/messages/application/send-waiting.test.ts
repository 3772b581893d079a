import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { handClock } from '#platform/clock/clock.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { openBareUnit, type TestUnit, testKeys } from '#test/stage.ts'
import { readMail } from '#test/stage-mail.ts'
import { type SendingParts, sendWaiting } from './send-waiting.ts'
import { tell } from './tell.ts'
import { recordTold } from './tell-by-hand.ts'
import { countUntold, messageOf, toldMessages, untoldMessages } from './worklist.ts'

const instant = '2026-09-20T02:00:00Z'
type Answer = 'take' | 'later' | 'never' | 'break'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A real mail server that keeps what it takes. */
async function mailServer(answer: () => Answer = () => 'take') {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      let text = ''
      stream.on('data', (part: Buffer) => {
        text += part.toString('utf8')
      })
      stream.on('end', () => {
        const now = answer()
        if (now === 'take') taken.push(text)
        if (now === 'take') return callback()
        if (now === 'break') return server.connections.forEach((one) => void one.close())
        const responseCode = now === 'later' ? 451 : 550
        callback(Object.assign(new Error(`no, ${session.id}`), { responseCode }))
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(resolve))
  closing.push(close)
  return { taken, url: `smtp://127.0.0.1:${port}`, close }
}

function partsFor(unit: TestUnit, url: string, more: Partial<SendingParts> = {}): SendingParts {
  const mailer = openMailer({ smtpUrl: url, from: 'Xã Thử <thu@vi-du.vn>' })
  closing.push(async () => mailer.close())
  return {
    db: unit.db,
    ...{ mailer, gateway: null, keys: testKeys, stopOf: async () => null },
    clock: handClock(Temporal.Instant.from(instant)),
    linkOf: async (_, { aboutId }) => `https://vi-du.vn/theo-doi/${aboutId.slice(0, 4)}`,
    now: () => Temporal.Instant.from(instant),
    ...more,
  }
}

async function tellSomebody(unit: TestUnit, email = 'an@vi-du.vn', actor: 'system' | 'public' = 'system') {
  const contactId = newId()
  await unit.write((tx) =>
    tx
      .insertInto('contact')
      .values({
        id: contactId,
        name: 'Nguyễn Văn Mẫu',
        phone: '0912000009',
        email,
        created_at: Temporal.Instant.from(instant),
      })
      .execute(),
  )
  const by = { ...unit.by(instant), actor }
  const told = {
    template: 'petition.received' as const,
    contactId,
    about: 'petition',
    aboutId: newId(),
    title: 'Đã nhận kiến nghị của anh/chị',
    body: 'Mã 2026-4831-572.\nXem tiến độ: {link}',
  }
  return actor === 'public'
    ? unit.db.asPublic(unit.id, 'write', (tx) => tell(tx, by, told))
    : unit.write((tx) => tell(tx, by, told))
}
const stateOf = (unit: TestUnit, id: string) => unit.read((db) => messageOf(db, id))
test('a mail goes out with its link, and who was reached is no longer on the list', async () => {
  const unit = await openBareUnit()
  const server = await mailServer()
  const id = await tellSomebody(unit)
  expect(await unit.read(countUntold)).toBe(1)
  expect(await sendWaiting(partsFor(unit, server.url))).toBe(1)
  expect(server.taken).toHaveLength(1)
  const { text, html } = readMail(server.taken[0] ?? '')
  expect(text).toMatch(/Xem tiến độ: https:\/\/vi-du\.vn\/theo-doi\//)
  expect(html).toMatch(/Xem tiến độ: <a href="https:\/\/vi-du\.vn\/theo-doi\//)
  expect(server.taken[0]).toContain(`Message-ID: <${id}@vi-du.vn>`)
  expect(await stateOf(unit, id)).toMatchObject({ mail: 'sent', toldHow: 'mail' })
  expect(await unit.read(countUntold)).toBe(0)
  expect(await unit.read((db) => toldMessages(db, 0))).toHaveLength(1)
})

test('what the public brings about is mailed too; without an address it stays to be told by hand', async () => {
  const unit = await openBareUnit()
  const server = await mailServer()
  const [withAddress, without] = [
    await tellSomebody(unit, 'an@vi-du.vn', 'public'),
    await tellSomebody(unit, '', 'public'),
  ]
  expect(await sendWaiting(partsFor(unit, server.url))).toBe(1)
  expect(await stateOf(unit, withAddress)).toMatchObject({ mail: 'sent' })
  expect(await stateOf(unit, without)).toMatchObject({ mail: 'none', toldAt: null })
  expect(await unit.read((db) => untoldMessages(db, 0))).toMatchObject([{ id: without, phone: '0912000009' }])
})

test('two senders at once send each mail once', async () => {
  const unit = await openBareUnit()
  const server = await mailServer()
  for (let n = 0; n < 30; n += 1) await tellSomebody(unit)
  const sent = await Promise.all([1, 2].map(() => sendWaiting(partsFor(unit, server.url))))
  expect(sent.reduce((a, b) => a + b)).toBe(30)
  expect(server.taken).toHaveLength(30)
  expect(await sendWaiting(partsFor(unit, server.url))).toBe(0)
})

test('a server that says later is asked again a minute on, not before', async () => {
  const unit = await openBareUnit()
  let answer: Answer = 'later'
  const server = await mailServer(() => answer)
  const id = await tellSomebody(unit)
  const at = (text: string) => partsFor(unit, server.url, { now: () => Temporal.Instant.from(text) })
  expect(await sendWaiting(at('2026-09-20T02:00:00Z'))).toBe(0)
  expect(await stateOf(unit, id)).toMatchObject({ mail: 'waiting', mailError: 'EMESSAGE 451 DATA' })
  answer = 'take'
  expect(await sendWaiting(at('2026-09-20T02:00:59Z'))).toBe(0)
  expect(await sendWaiting(at('2026-09-20T02:01:00Z'))).toBe(1)
  expect(server.taken).toHaveLength(1)
})

test('a server that says never is not asked again; the person stays on the list', async () => {
  const unit = await openBareUnit()
  const server = await mailServer(() => 'never')
  const id = await tellSomebody(unit)
  expect(await sendWaiting(partsFor(unit, server.url))).toBe(0)
  expect(await stateOf(unit, id)).toMatchObject({ mail: 'failed', toldAt: null })
  expect(await unit.read(countUntold)).toBe(1)
})

test('a connection that breaks while the mail is handed over: it may have arrived, so it is not sent twice', async () => {
  const unit = await openBareUnit()
  const server = await mailServer(() => 'break')
  const id = await tellSomebody(unit)
  await sendWaiting(partsFor(unit, server.url))
  expect(await stateOf(unit, id)).toMatchObject({ mail: 'failed', toldAt: null })
})

test('a program killed in the midst of a try does not send that mail again', async () => {
  const unit = await openBareUnit()
  const server = await mailServer()
  const id = await tellSomebody(unit)
  await unit.write((tx) =>
    tx
      .updateTable('message')
      .set({ mail_tries: 1, mail_error: 'under way', mail_tried_at: Temporal.Instant.from(instant) })
      .where('id', '=', id)
      .execute(),
  )
  const later = () => Temporal.Instant.from('2026-09-20T02:10:01Z')
  expect(await sendWaiting(partsFor(unit, server.url))).toBe(0)
  expect(await stateOf(unit, id)).toMatchObject({ mail: 'waiting' })
  expect(await sendWaiting(partsFor(unit, server.url, { now: later }))).toBe(0)
  expect(await stateOf(unit, id)).toMatchObject({ mail: 'failed', mailError: 'cut off' })
  expect(server.taken).toHaveLength(0)
})

test('a server that cannot be reached costs no try', async () => {
  const unit = await openBareUnit()
  const id = await tellSomebody(unit)
  const gone = await mailServer()
  await gone.close()
  expect(await sendWaiting(partsFor(unit, gone.url))).toBe(0)
  expect(await stateOf(unit, id)).toMatchObject({ mail: 'waiting', mailError: '' })
  const server = await mailServer()
  expect(await sendWaiting(partsFor(unit, server.url))).toBe(1)
})

test('who gave no address gets a text message by the gateway, so many a minute and no more; then it is told', async () => {
  const unit = await openBareUnit()
  const server = await mailServer()
  const ids = [await tellSomebody(unit, ''), await tellSomebody(unit, ''), await tellSomebody(unit, 'an@vi-du.vn')]
  const posted: { id: string; phone: string; text: string }[] = []
  const gateway = {
    left: () => 1,
    send: async (message: (typeof posted)[number]) => {
      posted.push(message)
      return { is: 'sent' as const }
    },
  }
  expect(await sendWaiting(partsFor(unit, server.url, { gateway }))).toBe(2)
  expect(posted).toMatchObject([{ id: ids[0], phone: '0912000009' }])
  expect(posted[0]?.text).toMatch(/^Mã 2026-4831-572\. Xem tiến độ: https:\/\/vi-du\.vn\/theo-doi\//)
  expect(await stateOf(unit, ids[0] ?? '')).toMatchObject({ mail: 'sent', toldHow: 'gateway' })
  expect(await stateOf(unit, ids[2] ?? '')).toMatchObject({ mail: 'sent', toldHow: 'mail' })
  expect(await sendWaiting(partsFor(unit, server.url, { gateway }))).toBe(1)
  expect(posted).toHaveLength(2)
  expect(await sendWaiting(partsFor(unit, server.url, { gateway }))).toBe(0)
})

test('a gateway that is away costs no try and holds up no mail', async () => {
  const unit = await openBareUnit()
  const server = await mailServer()
  const [byPhone, byMail] = [await tellSomebody(unit, ''), await tellSomebody(unit)]
  const gateway = { left: () => 60, send: async () => ({ is: 'away' as const, error: 'ECONNREFUSED' }) }
  expect(await sendWaiting(partsFor(unit, server.url, { gateway }))).toBe(1)
  expect(await stateOf(unit, byPhone)).toMatchObject({ mail: 'waiting', mailError: 'ECONNREFUSED' })
  expect(await stateOf(unit, byMail)).toMatchObject({ mail: 'sent' })
})

test('who was told by hand is not written to, and telling twice is refused', async () => {
  const unit = await openBareUnit()
  const server = await mailServer()
  const id = await tellSomebody(unit)
  const by = unit.by(instant)
  expect(await unit.write((tx) => recordTold(tx, by, id, 'call'))).toEqual({ ok: true, value: null })
  expect(await unit.write((tx) => recordTold(tx, by, id, 'zalo'))).toEqual({ ok: false, refusal: 'already-told' })
  expect(await unit.write((tx) => recordTold(tx, by, newId(), 'call'))).toEqual({ ok: false, refusal: 'not-found' })
  expect(await sendWaiting(partsFor(unit, server.url))).toBe(0)
  expect(server.taken).toHaveLength(0)
})

test('an old mail is not sent when a mail server is set up a week later', async () => {
  const unit = await openBareUnit()
  const server = await mailServer()
  const id = await tellSomebody(unit)
  const weekLater = handClock(Temporal.Instant.from('2026-09-27T02:00:01Z'))
  expect(await sendWaiting(partsFor(unit, server.url, { clock: weekLater }))).toBe(0)
  expect(await stateOf(unit, id)).toMatchObject({ mail: 'failed', mailError: 'stale' })
})

test('a mail about a day carries it along as a calendar, and no other mail does', async () => {
  const server = await mailServer()
  const unit = await openBareUnit()
  await unit.write(async (tx) => {
    for (const about of ['invitee', 'petition'])
      await tell(tx, unit.by(instant), {
        ...{ template: 'petition.message', about, aboutId: newId(), title: `Về ${about}`, body: 'Nội dung.' },
        ...{ contactId: await contactIn(tx, unit, about), address: `${about}@vi-du.vn` },
      })
  })
  const calendarOf: SendingParts['calendarOf'] = async (_, { about }) =>
    about === 'invitee' ? 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n' : null
  expect(await sendWaiting(partsFor(unit, server.url, { calendarOf }))).toBe(2)
  const withDay = server.taken.filter((mail) => /text\/calendar[^\n]*method=PUBLISH/i.test(mail))
  expect(withDay).toHaveLength(1)
  expect(withDay[0]).toContain('lich-hop.ics')
  expect(withDay[0]).toContain('invitee@vi-du.vn')
})

async function contactIn(tx: UnitDb, unit: TestUnit, name: string): Promise<string> {
  const id = newId()
  const created_at = unit.by(instant).at
  await tx
    .insertInto('contact')
    .values({ id, name, email: `${name}@vi-du.vn`, created_at })
    .execute()
  return id
}
