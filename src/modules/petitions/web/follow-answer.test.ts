import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { appAt, testKeys } from '#test/stage.ts'
import { send } from '#test/stage-forms.ts'
import { answered, approved, assigned, openTestOffice, petitionIn, type TestOffice } from '#test/stage-handling.ts'
import { atPetition, htmlProblems } from '#test/stage-pages.ts'
import { linkTokenOf } from '../application/intake/secrets.ts'

const asked = '2026-11-10T02:00:00Z'
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

let number = 300
async function aSender({ isAnswered = true } = {}) {
  const id = await assigned(office, await petitionIn(office))
  if (isAnswered) await answered(office, await approved(office, id), `${++number}/UBND`, '2026-10-29')
  const petition = await office.unit.read((db) =>
    db
      .selectFrom('petition')
      .select(['code', 'number', 'submission_id'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
  const app = await appAt(asked)
  const page = `/${office.unit.slug}/theo-doi/${linkTokenOf(testKeys, petition.submission_id, 1)}`
  return { id, app, page, ...petition }
}

test('the sender rates the answer, once; what he forgot to choose is said at its field', async () => {
  const { id: petition, app, page, code } = await aSender()
  const shown = (await app.inject(page)).body
  expect(shown).toContain('Câu trả lời có giải quyết được việc')
  expect(await htmlProblems(shown)).toEqual([])
  const [stars, words] = [`stars-${code}`, `words-of-stars-${code}`]
  const empty = await send(app, `${page}/danh-gia`, { petition, [words]: 'Nhanh lắm' })
  expect(empty.statusCode).toBe(422)
  expect(empty.body).toContain('Nhanh lắm')
  expect(empty.body).toContain(`href="#${stars}"`)
  const done = await send(app, `${page}/danh-gia`, { petition, [stars]: '5', [words]: 'Nhanh lắm' })
  expect([done.statusCode, done.headers.location]).toEqual([303, page])
  const after = (await app.inject(page)).body
  expect(after).toContain('Anh/chị đánh giá câu trả lời 5 trên 5')
  expect(after).not.toContain('/danh-gia')
  expect((await send(app, `${page}/danh-gia`, { petition, [stars]: '1' })).statusCode).toBe(409)
})

test('another look is asked for once; the page then tells by when, and the office why it is here again', async () => {
  const { id: petition, app, page, code, number: at } = await aSender()
  const field = `look-again-${code}`
  expect((await app.inject(page)).body).toContain('trong 7 ngày làm việc kể từ ngày đề nghị')
  const empty = await send(app, `${page}/xem-lai`, { petition, [field]: ' ' })
  expect([empty.statusCode, empty.body.includes('Viết điều cần xem lại')]).toEqual([422, true])
  expect((await send(app, `${page}/xem-lai`, { petition, [field]: 'Chưa nói <b>bao giờ</b> làm' })).statusCode).toBe(
    303,
  )
  const after = (await app.inject(page)).body
  expect(after).toContain('Anh/chị đề nghị xem lại')
  expect(after).toContain('Chậm nhất thứ Năm, 19/11/2026')
  expect(after).not.toContain('/xem-lai"')
  expect((await send(app, `${page}/xem-lai`, { petition, [field]: 'Lần nữa' })).statusCode).toBe(409)

  const inOffice = (
    await app.inject({ url: `/can-bo/kien-nghi/2026/${at}`, headers: { cookie: office.specialist.cookie } })
  ).body
  expect(inOffice).toContain('Người gửi đề nghị xem lại, ngày 10/11/2026')
  expect(inOffice).toContain('Chưa nói &lt;b>bao giờ')
  expect(inOffice).toContain('Mở lại để xem xét theo đề nghị của người gửi')
  expect(await htmlProblems(inOffice)).toEqual([])
  const inbox = (
    await app.inject({ url: `/can-bo/kien-nghi?q=${code}`, headers: { cookie: office.specialist.cookie } })
  ).body
  expect(inbox).toContain('đề nghị xem lại · ')
})

test('before an answer nothing is offered, and another’s petition is not there', async () => {
  const [waiting, other] = [await aSender({ isAnswered: false }), await aSender()]
  const shown = (await waiting.app.inject(waiting.page)).body
  expect(shown).not.toMatch(/danh-gia|xem-lai/)
  const early = await send(waiting.app, `${waiting.page}/danh-gia`, {
    petition: waiting.id,
    [`stars-${waiting.code}`]: '3',
  })
  expect(early.statusCode).toBe(409)
  for (const path of ['danh-gia', 'xem-lai'])
    expect((await send(waiting.app, `${waiting.page}/${path}`, { petition: other.id })).statusCode).toBe(404)
})

test('at the counter both are entered for him, with who asked and how', async () => {
  const { app, code, number: at } = await aSender()
  const desk = atPetition(app, office.counter.cookie, `/can-bo/kien-nghi/2026/${at}`)
  const unsaid = await desk.post('danh-gia', { stars: '4', words: '' })
  expect([unsaid.statusCode, unsaid.body.includes('Ghi ai đề nghị, bằng cách nào')]).toEqual([422, true])
  expect((await desk.post('danh-gia', { stars: '4', words: 'Được', askedHow: 'gọi điện' })).statusCode).toBe(303)
  expect((await desk.post('xem-lai', { words: 'Xem lại giá', askedHow: 'gọi điện' })).statusCode).toBe(303)
  const page = (await desk.page()).body
  expect(page).toContain('4 trên 5, hài lòng')
  expect(page).toContain('Xem lại giá')
  expect((await desk.post('xem-lai', { words: 'Lần nữa', askedHow: 'gọi điện' })).statusCode).toBe(409)
  expect(code).toMatch(/^2026/)
})
