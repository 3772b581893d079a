import { expect, onTestFinished, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { sendWaiting } from '#modules/messages/index.ts'
import { handClock } from '#platform/clock/clock.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { vietnameseLeft } from '#test/only-english.ts'
import { appAt, testKeys } from '#test/stage.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { intakeParts } from '#test/stage-intake.ts'
import { mailServer } from '#test/stage-mail.ts'
import { linkTokenOf } from '../intake/secrets.ts'
import { senderLink } from '../intake/sender-link.ts'
import { addMessage } from './sender-messages.ts'
import { splitPetition } from './split-petition.ts'
import { toldWords } from './told-words.en.ts'

const origin = 'https://doi-thoai.vi-du.vn'
const at = '2026-10-29T09:00:00Z'

/** Mails what waits of the office over a real connection; what arrived, in the order it was sent. */
async function mailed({ unit }: TestOffice) {
  const server = await mailServer()
  const mailer = openMailer({ smtpUrl: server.url, from: 'Xã Thử <thu@vi-du.vn>' })
  onTestFinished(async () => {
    mailer.close()
    await server.close()
  })
  const now = () => Temporal.Instant.from(at)
  await sendWaiting({
    ...{ db: unit.db, keys: testKeys, mailer, gateway: null, clock: handClock(now()), now },
    ...{ linkOf: senderLink(testKeys, origin), stopOf: async () => null },
  })
  return server.taken
}
const subjectOf = (head: string) => /^Subject: ((?:.|\r\n\s)*)/m.exec(head)?.[1]?.replace(/\r\n\s+/g, ' ')

const inEnglish = (email = '') => ({
  ...saying('The road into the craft village is flooded. The street lamp is broken.'),
  ...{ language: 'en' as const, sender: { name: 'Sample Furniture Co', email } },
})
const submissionOf = (office: TestOffice, id: string) =>
  office.unit.read(async (db) => {
    const row = await db
      .selectFrom('petition')
      .select(['submission_id', 'code'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw new Error('no such petition')
    return row
  })

test('who sent in English is written to in English until the answer, with a link to the English page', async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office, '2026-09-20T05:00:00Z', inEnglish('jo@vi-du.vn'))
  const { submission_id, code } = await submissionOf(office, id)
  await answered(office, await approved(office, await assigned(office, id)), '118/UBND-KT', '2026-10-29')
  await office.unit.write((tx) =>
    tx
      .updateTable('message')
      .set({ created_at: Temporal.Instant.from(at) })
      .execute(),
  )

  const mails = await mailed(office)
  expect(mails.map(({ to, head }) => [to, subjectOf(head)])).toEqual([
    ['jo@vi-du.vn', 'Your petition has been received'],
    ['jo@vi-du.vn', 'Your petition is with the department that answers it'],
    ['jo@vi-du.vn', 'Your petition has been answered'],
  ])
  const link = `${origin}/${office.unit.slug}/en/theo-doi/${linkTokenOf(testKeys, submission_id, 1)}`
  const said = mails.map(({ text }) => text.replaceAll('\r\n', '\n').split('\n-- \n'))
  for (const [, foot] of said) expect(foot).toContain('Thử Commune\nThis letter was sent automatically')
  expect(said.map(([words]) => words)).toEqual([
    `The People’s Committee received a petition from Sample Furniture Co on 20 September 2026.\nPetition code: ${code}.\nWe expect to answer by 2 November 2026 at the latest.\nFollow it at: ${link}`,
    `Petition ${code} has been passed to Bộ phận Địa chính.\nA written answer is expected by 2 November 2026 at the latest, unless it is answered at the conference.\nFollow it at: ${link}`,
    `Petition ${code} has been answered in document 118/UBND-KT of 29 October 2026.\nRead the answer at: ${link}`,
  ])
  const opened = await (await appAt(at)).inject(link.slice(origin.length))
  expect([opened.statusCode, opened.body.includes('<html lang="en">')]).toEqual([200, true])
})

test('who sent in Vietnamese is written to in Vietnamese, and led to the Vietnamese page', async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office, at, { sender: { email: 'an@vi-du.vn' } })
  const { submission_id } = await submissionOf(office, id)
  const [mail] = await mailed(office)
  expect(mail?.text).toContain('Ủy ban nhân dân đã nhận kiến nghị')
  expect(mail?.text).toContain(`${origin}/${office.unit.slug}/theo-doi/${linkTokenOf(testKeys, submission_id, 1)}`)
})

test('an officer’s own words go out as written, within English; parts split off are told in English too', async () => {
  const office = await openTestOffice()
  const { unit, specialist } = office
  const id = await petitionIn(office, '2026-09-20T05:00:00Z', inEnglish())
  const { code } = await submissionOf(office, id)
  await unit.write(async (tx) => {
    const [by, actor] = [specialist.by('2026-09-21T02:00:00Z'), specialist.actor]
    const word = { petitionId: id, direction: 'to-sender' as const, askedHow: '', words: 'Which corner, please?' }
    well(await addMessage(tx, by, actor, word))
    const parts = [{ content: 'The street lamp is broken.', proposal: '' }]
    well(await splitPetition(tx, by, actor, { petitionId: id, parts, rest: null }, intakeParts))
  })
  const told = await unit.read((db) =>
    db
      .selectFrom('message')
      .select(['language', 'title', 'body'])
      .where('about_id', '=', id)
      .where('officer_id', 'is', null)
      .orderBy('id')
      .execute(),
  )
  expect(told.map(({ language }) => language)).toEqual(['en', 'en', 'en'])
  expect(told[1]).toMatchObject({
    title: 'A message from the People’s Committee about your petition',
    body: `About petition ${code}:\nWhich corner, please?\nFollow it at: {link}`,
  })
  expect(told[2]?.body).toMatch(/so parts of it became petitions of their own: 2026-[\d-]+\./)
})

test('every message there is is said in English alone', () => {
  const on = day('2026-10-29')
  const { en } = toldWords
  // by name, so that a message added without a line here does not compile
  const bodies: Record<keyof typeof en, string> = {
    assigned: en.assigned.body({ code: '1', lead: 'A', dueOn: on, planned: false }),
    joint: en.joint.body({ code: '1', bodies: ['A', 'B'], dueOn: on }),
    reported: en.reported.body({ code: '1', to: 'A', on }),
    guided: en.guided.body({ code: '1', to: 'A', note: '' }),
    answered: en.answered.body({ code: '1', number: '118', on, reason: 'flood' }),
    answeredInPart: en.answeredInPart.body({ code: '1', number: '118', on, open: 1 }),
    extended: en.extended.body({ code: '1', dueOn: on, until: on, reason: 'flood.' }),
    answeredAloud: en.answeredAloud.body({ code: '1', on }),
    cityReminded: en.cityReminded.body({ code: '1', to: 'A', on }),
    cityAnswered: en.cityAnswered.body({ code: '1', by: 'A', reference: '9' }),
    promiseKept: en.promiseKept.body({ code: '1', what: 'Clear the ditch.', on }),
    promiseStoodBy: en.promiseStoodBy.body({ code: '1', what: 'Clear the ditch', words: 'It was measured.' }),
    late: en.late.body({ code: '1', dueOn: on, reason: 'flood' }),
    duplicate: en.duplicate.body({ code: '1', number: 2 }),
    split: en.split.body({ code: '1', parts: ['2'] }),
    message: en.message.body({ code: '1', words: 'x' }),
    reopened: en.reopened.body({ code: '1', dueOn: on }),
    withdrawn: en.withdrawn.body({ code: '1' }),
  }
  for (const body of Object.values(bodies)) {
    expect(body.split('\n').at(-1)).toMatch(
      /^(Follow it|Read the answer|Has it been done as promised\? Please tell us) at: \{link\}$/,
    )
    expect(vietnameseLeft(`<p>${body}</p>`, [])).toEqual([])
  }
})

test('the worklist shows the text as it goes out and marks who reads English; the receipt is printed in English too', async () => {
  const office = await openTestOffice()
  const { counter } = office
  const id = await petitionIn(office, '2026-09-20T05:00:00Z', inEnglish())
  await petitionIn(office, '2026-09-20T06:00:00Z')
  const { submission_id, code } = await submissionOf(office, id)
  const app = await appAt('2026-09-21T02:00:00Z')
  const page = async (url: string) => (await app.inject({ url, headers: { cookie: counter.cookie } })).body

  const list = await page('/can-bo/bao-tin')
  expect(list.split('người nhận dùng tiếng Anh')).toHaveLength(2)
  expect(list).toMatch(/<p class="quote pre" id="[^"]+" lang="en">The People’s Committee received a petition from/)
  // What it is about stands there in the officer's language.
  expect(list).toMatch(/Đã tiếp nhận kiến nghị · chờ từ[^<]*<span class="badge">người nhận dùng tiếng Anh/)
  expect(list).not.toContain('Your petition has been received')

  const address = `/can-bo/kien-nghi/bien-nhan/${submission_id}`
  const petition = await page('/can-bo/kien-nghi/2026/1')
  expect(petition).toContain('Người gửi dùng tiếng Anh')
  expect(petition).toContain(`href="${address}"`)
  const receipt = await page(`${address}?xap=3`)
  expect(receipt).toContain('đã nhận kiến nghị</h2>')
  expect(receipt).toContain(`href="?xap=3&amp;tieng=en"`)
  const english = await page(`${address}?xap=3&tieng=en`)
  expect(english).toMatch(/<section class="stack" lang="en">/)
  expect(english).toContain('<h2>Thử Commune has received your petition</h2>')
  expect(english).toContain(code)
  expect(english).toContain(`href="?xap=3"`)
  expect(english).toContain('/can-bo/kien-nghi/nhap?xap=3"')
  expect(
    vietnameseLeft(/<section class="stack" lang="en">[\s\S]*?<\/section>/.exec(english)?.[0] ?? '', ['Thử']),
  ).toEqual([])
})
