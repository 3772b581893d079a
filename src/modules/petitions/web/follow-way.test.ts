import { expect, onTestFinished, test } from 'vitest'
import { historyOf } from '#modules/history/index.ts'
import { sendWaiting } from '#modules/messages/index.ts'
import { handClock } from '#platform/clock/clock.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { vietnameseLeft } from '#test/only-english.ts'
import { appAt, openBareUnit, signIn, type TestUnit, testKeys } from '#test/stage.ts'
import { send } from '#test/stage-forms.ts'
import { aSubmission, intakeParts, openDialogue, publicBy } from '#test/stage-intake.ts'
import { mailServer } from '#test/stage-mail.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { receiveSubmission } from '../application/intake/receive-submission.ts'

const noon = '2026-09-20T05:00:00Z'

async function aSender(email = 'an@vi-du.vn') {
  const unit = await openBareUnit('Đại Sơn')
  await openDialogue(unit)
  const sent = aSubmission(noon)
  const received = await unit.db.asPublic(unit.id, 'write', (tx) =>
    receiveSubmission(tx, publicBy(noon), { ...sent, sender: { ...sent.sender, email } }, intakeParts),
  )
  return { unit, app: await appAt('2026-09-21T02:00:00Z'), page: `/${unit.slug}/theo-doi/${received.linkToken}` }
}

/** Whom mail went to; a mail server is set, and no gateway. */
async function mailed(unit: TestUnit) {
  const server = await mailServer()
  const mailer = openMailer({ smtpUrl: server.url, from: 'Xã Thử <thu@vi-du.vn>' })
  onTestFinished(async () => {
    mailer.close()
    await server.close()
  })
  const at = Temporal.Instant.from(noon)
  const none = async () => null
  const parts = { db: unit.db, keys: testKeys, mailer, gateway: null, clock: handClock(at), now: () => at }
  await sendWaiting({ ...parts, linkOf: none, stopOf: none })
  return server.taken.map(({ to }) => to)
}

test('a sender says how he wants to be told, in his language; the program keeps to it, and the office sees it', async () => {
  const { unit, app, page } = await aSender()
  const shown = await app.inject(page)
  expect(await htmlProblems(shown.body)).toEqual([])
  expect(shown.body).toMatch(/name="way" value="any"[^>]*checked/)
  const english = await app.inject(page.replace(`/${unit.slug}/`, `/${unit.slug}/en/`))
  expect(english.body).toContain('How you are told')
  const wrongInEnglish = await send(app, `${page.replace(`/${unit.slug}/`, `/${unit.slug}/en/`)}/cach-bao`, {
    way: 'pigeon',
  })
  for (const { body } of [english, wrongInEnglish]) expect(vietnameseLeft(body, ['Đại Sơn', 'Hải Phòng'])).toEqual([])

  const wrong = await send(app, `${page}/cach-bao`, { way: 'pigeon' })
  expect([wrong.statusCode, wrong.body.includes('Chọn một cách báo tin')]).toEqual([422, true])
  expect(await htmlProblems(wrong.body)).toEqual([])
  const saved = await send(app, `${page}/cach-bao`, { way: 'call' })
  expect([saved.statusCode, saved.headers.location]).toEqual([303, page])
  expect((await app.inject(page)).body).toMatch(/name="way" value="call"[^>]*checked/)
  // The receipt of this form waits to be sent: it is not, and he stands among those to be called, with what he asked.
  expect(await mailed(unit)).toEqual([])
  const clerk = await signIn(unit, ['clerk'])
  const list = await app.inject({ url: '/can-bo/bao-tin', headers: { cookie: clerk.cookie } })
  expect(list.body).toContain('xin được gọi điện')

  const { id } = await unit.read((db) => db.selectFrom('contact').select('id').executeTakeFirstOrThrow())
  await send(app, `${page}/cach-bao`, { way: 'call' })
  expect((await unit.read((db) => historyOf(db, id))).map(({ code }) => code)).toEqual(['message.way-asked'])
})

test('one who gave a telephone alone is asked for no mail; who chose mail gets mail, and never a text message', async () => {
  const without = await aSender('')
  expect((await without.app.inject(without.page)).body).not.toContain('value="mail"')
  expect((await send(without.app, `${without.page}/cach-bao`, { way: 'mail' })).statusCode).toBe(422)
  const { unit, app, page } = await aSender()
  expect((await send(app, `${page}/cach-bao`, { way: 'mail' })).statusCode).toBe(303)
  expect(await mailed(unit)).toEqual(['an@vi-du.vn'])
  const nobody = `/${unit.slug}/theo-doi/${'x'.repeat(60)}/cach-bao`
  expect((await send(app, nobody, { way: 'call' })).statusCode).toBe(404)
})
