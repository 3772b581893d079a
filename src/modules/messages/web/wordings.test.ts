import { expect, onTestFinished, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { handClock } from '#platform/clock/clock.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { appAt, formPost, openBareUnit, signIn, type TestUnit, testKeys } from '#test/stage.ts'
import { mailServer } from '#test/stage-mail.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { sendWaiting } from '../application/send-waiting.ts'
import { tell } from '../application/tell.ts'
import { tellOfficers } from '../application/tell-officers.ts'
import { noWording, unknownPlacesIn, worded, wordLetters } from '../domain/index.ts'

const instant = '2026-09-21T02:00:00Z'
const at = '/can-bo/bao-tin/mau'
const facts = { 'đơn vị': 'Ủy ban nhân dân xã Thử', 'số điện thoại': '0225 000 000' }
const wording = {
  ...{ opening: 'Kính gửi anh/chị,', closing: 'Trân trọng,\n{đơn vị}\nGọi {số điện thoại}' },
  ...{ openingEn: 'Dear Sir or Madam,', closingEn: '' },
}

test('what a unit says stands before and after the letter in its language; a line whose place is empty is left out', () => {
  expect(worded('Đã trả lời.', wording, 'vi', facts)).toBe(
    'Kính gửi anh/chị,\n\nĐã trả lời.\n\nTrân trọng,\nỦy ban nhân dân xã Thử\nGọi 0225 000 000',
  )
  expect(worded('Answered.', wording, 'en', facts)).toBe('Dear Sir or Madam,\n\nAnswered.')
  expect(worded('Xong.', { ...wording, opening: '' }, 'vi', { ...facts, 'số điện thoại': '' })).toBe(
    'Xong.\n\nTrân trọng,\nỦy ban nhân dân xã Thử',
  )
  expect(worded('Xong.', noWording, 'vi', facts)).toBe('Xong.')
  // What fills a place is text, whatever it holds.
  expect(worded('', { ...noWording, opening: '{đơn vị}' }, 'vi', { ...facts, 'đơn vị': '$& {link}' })).toBe('$& {link}')
})

test.each([
  ['{đơn vị} và { số điện thoại }', []],
  ['{link}', ['link']],
  ['Xin chào {tên}, {}', ['tên', '']],
  ['một { ngoặc hở', ['{']],
])('places of %j that nothing fills: %j', (text, unknown) => {
  expect(unknownPlacesIn(text)).toEqual(unknown)
  expect(wordLetters({ ...noWording, closing: text }).ok).toBe(unknown.length === 0)
})

async function mailed(unit: TestUnit) {
  const server = await mailServer()
  const mailer = openMailer({ smtpUrl: server.url, from: 'Xã Thử <thu@vi-du.vn>' })
  onTestFinished(async () => {
    mailer.close()
    await server.close()
  })
  const now = () => Temporal.Instant.from(instant)
  const none = async () => null
  const parts = { db: unit.db, keys: testKeys, mailer, gateway: null, clock: handClock(now()), now }
  await sendWaiting({ ...parts, linkOf: none, stopOf: none })
  return server.taken
}

test('letters to people outside leave with the unit’s words, a template’s own before those of all; officers are told as before', async () => {
  const unit = await openBareUnit()
  const { cookie } = await signIn(unit, ['specialist'])
  const app = await appAt(instant)
  const save = (path: string, fields: Record<string, string>) =>
    app.inject({ url: `${at}/${path}`, ...formPost({ seq: '0', ...fields }, cookie) })
  expect((await save('moi-thu', wording)).statusCode).toBe(303)
  expect((await save('dialogue.moved', { opening: 'Xã xin lỗi vì đổi ngày.' })).statusCode).toBe(303)
  const { officerId } = await signIn(unit, ['clerk'])
  await unit.write(async (tx) => {
    const contactId = newId()
    const created_at = Temporal.Instant.from(instant)
    await tx.insertInto('contact').values({ id: contactId, name: 'Mẫu', email: 'a@vi-du.vn', created_at }).execute()
    const one = { contactId, about: 'petition', aboutId: newId(), body: 'Nội dung.' }
    await tell(tx, unit.by(instant), { ...one, template: 'petition.answered', title: 'Đã trả lời' })
    await tell(tx, unit.by(instant), { ...one, template: 'dialogue.moved', title: 'Dời ngày' })
    await tell(tx, unit.by(instant), { ...one, template: 'petition.answered', title: 'Answered', language: 'en' })
    await tellOfficers(tx, unit.by(instant), {
      ...{ template: 'opinion.asked', officerIds: [officerId], about: 'petition', aboutId: newId() },
      ...{ title: 'Xin ý kiến', body: 'Nội dung.' },
    })
  })
  const taken = await mailed(unit)
  const textOf = (subject: RegExp) => taken.find(({ html }) => subject.test(html))?.text ?? ''
  expect(textOf(/<h1[^>]*>Đã trả lời/)).toMatch(/^Kính gửi anh\/chị,\s+Nội dung\.\s+Trân trọng,/)
  expect(textOf(/<h1[^>]*>Dời ngày/)).toMatch(/^Xã xin lỗi vì đổi ngày\.\s+Nội dung\./)
  expect(textOf(/<h1[^>]*>Dời ngày/)).not.toContain('Trân trọng')
  expect(textOf(/<h1[^>]*>Answered/)).toMatch(/^Dear Sir or Madam,\s+Nội dung\./)
  expect(textOf(/<h1[^>]*>Xin ý kiến/)).toMatch(/^Nội dung\./)
})

test('words are tried before they are saved, kept in versions, taken away again; what nothing fills comes back at its field', async () => {
  const unit = await openBareUnit()
  const { cookie } = await signIn(unit, ['administrator'])
  const clerk = await signIn(unit, ['clerk'])
  const app = await appAt(instant)
  const url = `${at}/petition.answered`
  const page = async (as = cookie) => (await app.inject({ url, headers: { cookie: as } })).body
  const post = (fields: Record<string, string>, path = '', as = cookie) =>
    app.inject({ url: url + path, ...formPost(fields, as) })

  const tried = await post({ seq: '0', act: 'thu', closing: 'Trân trọng cảm ơn.' })
  expect([tried.statusCode, await htmlProblems(tried.body)]).toEqual([200, []])
  expect(tried.body).toContain('Đang xem thử')
  // In the form, in the letter, and in the letter as plain text.
  expect(tried.body.match(/Trân trọng cảm ơn\./g)).toHaveLength(3)
  expect(await page()).not.toContain('Trân trọng cảm ơn.')

  const wrong = await post({ seq: '0', opening: 'Chào {tên}', closing: 'x'.repeat(601) })
  expect([wrong.statusCode, await htmlProblems(wrong.body)]).toEqual([422, []])
  for (const said of ['Không có chỗ tự điền {tên}', 'rút còn tối đa 600', 'Chào {tên}'])
    expect(wrong.body).toContain(said)

  expect((await post({ seq: '0', closing: 'Trân trọng cảm ơn.' })).statusCode).toBe(303)
  expect((await page()).match(/Trân trọng cảm ơn\./g)?.length).toBeGreaterThanOrEqual(3)
  const stale = await post({ seq: '0', closing: 'Bản khác' })
  expect([stale.statusCode, stale.body.includes('Bản khác')]).toEqual([409, true])
  expect((await post({ seq: '1', closing: 'Trân trọng cảm ơn.' })).statusCode).toBe(409)
  expect((await post({ seq: '1' }, '/co-san')).statusCode).toBe(303)
  const after = await page()
  expect(await htmlProblems(after)).toEqual([])
  expect(after).toContain('Bỏ lời riêng.')
  expect(after).toContain('Bản 1, ')

  // Who only reads templates sees what was saved, and changes nothing; officers' letters have no such words.
  expect(await page(clerk.cookie)).not.toContain('name="opening"')
  expect((await post({ seq: '2', closing: 'x' }, '', clerk.cookie)).statusCode).toBe(403)
  const officers = await app.inject({ url: `${at}/task.given`, ...formPost({ seq: '0', opening: 'x' }, cookie) })
  expect(officers.statusCode).toBe(404)
  const leader = await signIn(unit, ['leader'])
  const told = (await app.inject({ url: '/can-bo/nhat-ky', headers: { cookie: leader.cookie } })).body
  expect(told).toContain('ặt lời đầu, lời cuối của mẫu thư')
  expect(told).toContain('ỏ lời đầu, lời cuối của mẫu thư')
})
