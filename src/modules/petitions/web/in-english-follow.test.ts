import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { otherLanguageOf, vietnameseLeft, waysOut } from '#test/only-english.ts'
import { appAt, type TestUnit, testKeys } from '#test/stage.ts'
import { multipart, send } from '#test/stage-forms.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { addMessage, closePetition } from '../application/handling/index.ts'
import { linkTokenOf, pinOf } from '../application/intake/secrets.ts'

const names = ['Đại Sơn', 'Hải Phòng', 'Thử']
const asked = '2026-11-10T02:00:00Z'
const content = 'The road into the craft village has been flooded since June, and no lorry gets in.'
let office: TestOffice

beforeAll(async () => {
  office = await openTestOffice()
  await office.unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ held_on: day('2026-10-22') })
      .where('id', '=', office.dialogueId)
      .execute(),
  )
})

let number = 700
/** Somebody who sent a petition in English; it is answered unless said otherwise. */
async function aSender({ isAnswered = true } = {}) {
  const changes = {
    language: 'en' as const,
    petitions: [{ content, proposal: 'Raise the road', field: null, askAtConference: false, files: [] }],
  }
  const id = await assigned(office, await petitionIn(office, '2026-09-20T05:00:00Z', changes))
  if (isAnswered) await answered(office, await approved(office, id), `${++number}/UBND`, '2026-10-29')
  const petition = await office.unit.read((db) =>
    db
      .selectFrom('petition')
      .select(['code', 'number', 'submission_id'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
  const app = await appAt(asked)
  const door = `/${office.unit.slug}/en/theo-doi`
  return { id, app, door, page: `${door}/${linkTokenOf(testKeys, petition.submission_id, 1)}`, ...petition }
}

/** An English page: nothing else is left on it, and it leads nowhere else but by the switch. */
async function expectEnglish(body: string, unit: TestUnit = office.unit) {
  expect(body).toMatch(/^<!doctype html><html lang="en">/)
  expect(vietnameseLeft(body, names)).toEqual([])
  expect(waysOut(body, unit.slug)).toEqual([])
  expect(await htmlProblems(body)).toEqual([])
}

test('by code and PIN to the secret link, by code and telephone to the course alone; both in English', async () => {
  const { app, door, page, code, submission_id } = await aSender({ isAnswered: false })
  await expectEnglish((await app.inject(door)).body)
  const full = await send(app, door, { code, proof: pinOf(testKeys, submission_id, 1) })
  expect([full.statusCode, full.headers.location]).toEqual([303, page])
  const { body } = await app.inject(page)
  await expectEnglish(body)
  expect(body).toContain('>With a department</span>')
  expect(body).toContain('Passed to <span lang="vi">Bộ phận Địa chính</span> to be answered')
  expect(body).toContain('Monday, 21 September 2026')
  expect(body).toContain(`<p>${content}</p>`)
  expect(body).toContain('Land, planning, premises')
  expect(otherLanguageOf(body)).toBe(page.replace('/en/', '/'))
  expect((await app.inject(page.replace('/en/', '/'))).body).toContain('Giao Bộ phận Địa chính trả lời')

  const progress = (await send(app, door, { code, proof: '0912 345 678' })).body
  await expectEnglish(progress)
  expect(progress).toContain('You are looking at the progress.')
  expect(progress).not.toContain('flooded')
})

test('what is missing or wrong at the door, and too many tries, are said in English', async () => {
  const { app, door, code } = await aSender({ isAnswered: false })
  const empty = await send(app, door, {})
  expect(empty.statusCode).toBe(422)
  for (const message of [
    'Enter the petition code printed on the receipt',
    'Enter the 6-digit PIN, or the telephone number you sent',
  ])
    expect(empty.body.split(message)).toHaveLength(3)
  const wrong = await send(app, door, { code, proof: '000000' })
  expect(wrong.body).toContain('This code and this number do not belong to any petition.')
  for (let n = 0; n < 10; n++) await send(app, door, { code, proof: '000000' })
  const locked = await send(app, door, { code, proof: '000000' })
  expect([locked.statusCode, locked.body.includes('You have tried too many times. Wait 15 minutes')]).toEqual([
    429,
    true,
  ])
  for (const { body } of [empty, wrong, locked]) await expectEnglish(body)
})

test('the answer stands as it was written, marked as Vietnamese, and is rated in English, once', async () => {
  const { id: petition, app, page, code } = await aSender()
  const shown = (await app.inject(page)).body
  await expectEnglish(shown)
  expect(shown).toContain('<p lang="vi">Đường gom sẽ được mở.</p>')
  expect(shown).toMatch(/Answered in writing, document (<span[^>]*>)?7\d\d\/UBND/)
  const stars = `stars-${code}`
  const empty = await send(app, `${page}/danh-gia`, { petition })
  expect([empty.statusCode, empty.body.includes('Choose a rating from 1 to 5')]).toEqual([422, true])
  expect(empty.body).toContain('5 – Very satisfied')
  const done = await send(app, `${page}/danh-gia`, { petition, [stars]: '4' })
  expect([done.statusCode, done.headers.location]).toEqual([303, page])
  const after = await app.inject({ url: page, headers: { cookie: cookieOf(done) } })
  expect(after.body).toContain('Your rating has been sent. Thank you.')
  expect(after.body).toContain('You rated the answer 4 out of 5')
  const twice = await send(app, `${page}/danh-gia`, { petition, [stars]: '4' })
  expect([twice.statusCode, twice.body.includes('This answer has been rated already')]).toEqual([409, true])
  for (const { body } of [empty, after, twice]) await expectEnglish(body)
})

test('another look is asked for in English, and the sender is told by when', async () => {
  const { id: petition, app, page, code } = await aSender()
  expect((await app.inject(page)).body).toContain('within 7 working days of the day you ask')
  const field = `look-again-${code}`
  const empty = await send(app, `${page}/xem-lai`, { petition, [field]: '' })
  expect([empty.statusCode, empty.body.includes('Write what should be looked at again')]).toEqual([422, true])
  const done = await send(app, `${page}/xem-lai`, { petition, [field]: 'Not a word about when' })
  const after = await app.inject({ url: page, headers: { cookie: cookieOf(done) } })
  expect(after.body).toContain('Your request for another look has been sent.')
  expect(after.body).toContain('By Thursday, 19 November 2026 at the latest.')
  expect(after.body).toContain('<p>Not a word about when</p>')
  const twice = await send(app, `${page}/xem-lai`, { petition, [field]: 'Again' })
  expect([twice.statusCode, twice.body.includes('has been looked at again already')]).toEqual([409, true])
  for (const { body } of [empty, after, twice]) await expectEnglish(body)
})

test('what is added is shown in the language it was written in; the office’s word is marked where it is Vietnamese', async () => {
  const { id: petition, app, page } = await aSender({ isAnswered: false })
  const empty = await send(app, `${page}/bo-sung`, { petition, words: ' ' })
  expect(empty.body).toContain('Write what you would like to add, or choose a file')
  const draft = /name="draft" value="([^"]+)"/.exec(empty.body)?.[1] ?? ''
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  const done = await app.inject({
    url: `${page}/bo-sung`,
    ...multipart({ petition, draft, words: 'Flooded again yesterday.' }, [
      { field: 'files', name: 'Giấy phép.pdf', content: pdf },
    ]),
  })
  const { unit, specialist } = office
  const word = { petitionId: petition, direction: 'to-sender' as const, askedHow: '', words: 'Xã đã nhận được ảnh.' }
  await unit.write(async (tx) => well(await addMessage(tx, specialist.by(asked), specialist.actor, word)))
  const { body } = await app.inject({ url: page, headers: { cookie: cookieOf(done) } })
  expect(body).toContain('What you added has been sent.')
  expect(body).toContain('<p>Flooded again yesterday.</p>')
  expect(body).toContain('Files added: Giấy phép.pdf')
  expect(body).toContain('<p lang="vi">Xã đã nhận được ảnh.</p>')
  expect(body).toContain('<span lang="vi">Giấy phép.pdf</span>')
  for (const one of [empty.body, body]) await expectEnglish(one)
})

test('withdrawing asks first in English, and a second time is refused', async () => {
  const { app, page, code } = await aSender({ isAnswered: false })
  const url = `${page}/rut/${code}`
  const question = (await app.inject(url)).body
  expect(question).toContain(`<h1>Withdraw petition ${code}?</h1>`)
  const done = await send(app, url, { reason: 'Settled' })
  const after = await app.inject({ url: page, headers: { cookie: cookieOf(done) } })
  expect(after.body).toContain('Your petition has been withdrawn.')
  expect(after.body).toContain('You withdrew the petition')
  const twice = await send(app, url, {})
  expect([twice.statusCode, twice.body.includes('can no longer be withdrawn')]).toEqual([409, true])
  for (const body of [question, after.body, twice.body]) await expectEnglish(body)
})

test('what was moved to its own procedure says so in English', async () => {
  const { id, app, page } = await aSender({ isAnswered: false })
  const { unit, specialist } = office
  const closing = { how: 'not-petition', process: 'denunciation', reason: 'Tố cáo', askedHow: '' } as const
  await unit.write(async (tx) =>
    well(await closePetition(tx, specialist.by(asked), specialist.actor, { petitionId: id, closing })),
  )
  const { body } = await app.inject(page)
  await expectEnglish(body)
  expect(body.split('Moved to another procedure')).toHaveLength(3)
})

test('a wrong link is not found, in English', async () => {
  const { app, door } = await aSender({ isAnswered: false })
  const gone = await app.inject(`${door}/${'A'.repeat(43)}`)
  expect(gone.statusCode).toBe(404)
  await expectEnglish(gone.body)
})

const cookieOf = ({ cookies }: { cookies: readonly { name: string; value: string }[] }): string =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
