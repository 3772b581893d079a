import { expect, onTestFinished, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { historyOf } from '#modules/history/index.ts'
import { handClock } from '#platform/clock/clock.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { stopLinks } from '#src/message-links.ts'
import { vietnameseLeft } from '#test/only-english.ts'
import { appAt, formPost, openBareUnit, type TestUnit, testKeys } from '#test/stage.ts'
import { mailServer } from '#test/stage-mail.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { sendWaiting } from '../application/send-waiting.ts'
import { tell } from '../application/tell.ts'
import { messageOf, untoldMessages } from '../application/worklist.ts'

const instant = '2026-09-20T02:00:00Z'
const origin = 'http://localhost:3000'

const contact = (unit: TestUnit, email: string) =>
  unit.write(async (tx) => {
    const id = newId()
    const created_at = Temporal.Instant.from(instant)
    await tx.insertInto('contact').values({ id, name: 'Nguyễn Văn Mẫu', phone: '', email, created_at }).execute()
    return id
  })
const told = (unit: TestUnit, contactId: string, language: 'vi' | 'en' = 'vi') =>
  unit.write((tx) =>
    tell(tx, unit.by(instant), {
      ...{ template: 'petition.answered', contactId, about: 'petition', aboutId: newId(), language },
      ...{ title: 'Đã trả lời', body: 'Có văn bản trả lời.' },
    }),
  )

async function post(unit: TestUnit) {
  const server = await mailServer()
  const mailer = openMailer({ smtpUrl: server.url, from: 'Xã Thử <thu@vi-du.vn>' })
  onTestFinished(async () => {
    mailer.close()
    await server.close()
  })
  const now = () => Temporal.Instant.from(instant)
  await sendWaiting({
    ...{ db: unit.db, keys: testKeys, mailer, gateway: null, clock: handClock(now()), now, linkOf: async () => null },
    stopOf: stopLinks({ keys: testKeys, config: { publicUrl: origin } as never }),
  })
  return server.taken
}
/** The address in a mail's head, which may be folded. */
const stopAddress = (head: string) =>
  /^List-Unsubscribe:\s+<([^>]+)>/im.exec(head.replace(/\r\n\s+/g, ' '))?.[1]?.replaceAll(' ', '') ?? ''

test('a letter names where to stop, for the reader and for his mail program; looking there changes nothing', async () => {
  const unit = await openBareUnit()
  const contactId = await contact(unit, 'an@vi-du.vn')
  await told(unit, contactId)
  const [mail] = await post(unit)
  const address = stopAddress(mail?.head ?? '')
  expect(address).toMatch(new RegExp(`^${origin}/${unit.slug}/ngung-thu/[A-Za-z0-9_-]{43}$`))
  expect(mail?.head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
  expect(mail?.text).toContain(`Không muốn nhận thư và tin nhắn tự động nữa: ${address}`)
  expect(mail?.html).toContain(`<a href="${address}">`)

  const app = await appAt(instant)
  const path = address.slice(origin.length)
  for (const method of ['GET', 'HEAD'] as const) expect((await app.inject({ method, url: path })).statusCode).toBe(200)
  const page = await app.inject(path)
  expect(page.body).toContain('Việc pháp luật buộc phải báo')
  expect(page.headers['x-robots-tag']).toBe('noindex')
  await told(unit, contactId)
  expect(await post(unit)).toHaveLength(1)
})

test('a mail program’s own button stops at once, for the next form with that address too; by hand people are told still', async () => {
  const unit = await openBareUnit()
  const first = await contact(unit, 'an@vi-du.vn')
  await told(unit, first)
  const [mail] = await post(unit)
  const path = stopAddress(mail?.head ?? '').slice(origin.length)
  const app = await appAt(instant)
  // As RFC 8058 has it: no page of ours, no origin, no cookie.
  const oneClick = await app.inject({
    ...{ method: 'POST', url: path, payload: 'List-Unsubscribe=One-Click' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  // It is led nowhere else: section 3.1 forbids it.
  expect(oneClick.statusCode).toBe(200)
  expect((await app.inject(path)).body).toContain('đã ngừng nhận')
  const again = await told(unit, await contact(unit, 'An@vi-du.vn'))
  const other = await told(unit, await contact(unit, 'binh@vi-du.vn'))
  expect((await post(unit)).map(({ to }) => to)).toEqual(['binh@vi-du.vn'])
  expect(await unit.read((db) => messageOf(db, again))).toMatchObject({
    mail: 'none',
    mailError: 'stopped',
    toldAt: null,
  })
  expect(await unit.read((db) => messageOf(db, other))).toMatchObject({ mail: 'sent' })
  expect((await unit.read((db) => untoldMessages(db, 0))).map(({ id }) => id)).toEqual([again])
  expect((await unit.read((db) => historyOf(db, first))).map(({ code }) => code)).toEqual(['message.stopped'])

  const resumed = await app.inject({ url: path, ...formPost({ tiep: '1' }) })
  expect(resumed.statusCode).toBe(303)
  await told(unit, first)
  expect(await post(unit)).toHaveLength(1)
})

test('stopping twice is stopping: no second click, no old page and no robot has the letters come again', async () => {
  const unit = await openBareUnit()
  const contactId = await contact(unit, 'an@vi-du.vn')
  await told(unit, contactId)
  const [mail] = await post(unit)
  const path = stopAddress(mail?.head ?? '').slice(origin.length)
  const app = await appAt(instant)
  const state = async () => {
    const { body } = await app.inject(path)
    expect(await htmlProblems(body)).toEqual([])
    return { stopped: body.includes('đã ngừng nhận'), button: /<button[^>]*>([^<]+)/.exec(body)?.[1] }
  }
  expect((await state()).stopped).toBe(false)
  const oneClick = (payload = 'List-Unsubscribe=One-Click') =>
    app.inject({
      ...{ method: 'POST', url: path, payload },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  for (let n = 0; n < 3; n += 1) {
    const answer = await oneClick()
    expect([answer.statusCode, answer.body.includes('đã ngừng nhận')]).toEqual([200, true])
  }
  // A page that was opened before, a doubled click, a program that copies every field along.
  for (const fields of [{ tiep: '0' }, {}, { tiep: '0' }] as const)
    expect((await app.inject({ url: path, ...formPost(fields) })).statusCode).toBe(303)
  await oneClick('List-Unsubscribe=One-Click&tiep=1')
  expect(await state()).toMatchObject({ stopped: true })
  const codes = async () => (await unit.read((db) => historyOf(db, contactId))).map(({ code }) => code)
  expect(await codes()).toEqual(['message.stopped'])

  await app.inject({ url: path, ...formPost({ tiep: '1' }) })
  expect(await state()).toMatchObject({ stopped: false })
  await app.inject({ url: path, ...formPost({ tiep: '1' }) })
  expect((await codes()).toSorted()).toEqual(['message.resumed', 'message.stopped'])
})

test('who reads English is led to the English page; a link of nobody opens nothing', async () => {
  const unit = await openBareUnit()
  const names = ['Hải Phòng', 'Thử']
  await told(unit, await contact(unit, 'jo@vi-du.vn'), 'en')
  const [mail] = await post(unit)
  const path = stopAddress(mail?.head ?? '').slice(origin.length)
  expect(path).toContain(`/${unit.slug}/en/ngung-thu/`)
  const app = await appAt(instant)
  const english = await app.inject(path)
  expect(english.body).toContain('Receive no more automatic messages')
  expect(vietnameseLeft(english.body, names)).toEqual([])
  expect((await app.inject({ url: path, ...formPost({ tiep: '0' }) })).statusCode).toBe(303)
  expect(vietnameseLeft((await app.inject(path)).body, names)).toEqual([])
  const nobody = `/${unit.slug}/ngung-thu/${'x'.repeat(43)}`
  expect((await app.inject(nobody)).statusCode).toBe(404)
  expect((await app.inject({ url: nobody, ...formPost({}) })).statusCode).toBe(404)
})
