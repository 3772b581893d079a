import { expect, test } from 'vitest'
import { appAt } from '#test/stage.ts'
import { send } from '#test/stage-forms.ts'
import { saying, well } from '#test/stage-handling.ts'
import { aSubmission, intakeParts, publicBy } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { openPromisingOffice } from '#test/stage-promises.ts'
import { commitmentAt, commitmentCounts } from '../application/commitments/commitments-query.ts'
import { hearSender, standByCommitment } from '../application/commitments/senders-word.ts'
import { closePetition } from '../application/handling/close-petition.ts'
import { receiveSubmission } from '../application/intake/receive-submission.ts'

const question = 'Đã làm đúng như hứa chưa?'

/** A promise whose petition another sender's was merged with. */
async function merged() {
  const promising = await openPromisingOffice()
  const { office, petitionId, made } = promising
  const { unit, specialist } = office
  const instant = '2026-09-21T06:00:00Z'
  const received = await unit.db.asPublic(unit.id, 'write', (tx) =>
    receiveSubmission(tx, publicBy(instant), aSubmission(instant, saying('Rãnh trước xưởng tắc.')), intakeParts),
  )
  const [other] = received.petitions
  if (!other) throw new Error('nothing was received')
  const closing = { how: 'duplicate', of: petitionId, reason: 'Cùng một rãnh' } as const
  await unit.write(async (tx) =>
    well(
      await closePetition(tx, specialist.by('2026-09-22T02:00:00Z'), specialist.actor, {
        petitionId: other.id,
        closing,
      }),
    ),
  )
  const id = await made({ what: 'Khơi rãnh trước nhà, hẹn gọi 0912 345 678' })
  const page = `/${unit.slug}/theo-doi/${received.linkToken}`
  const say = async (date: string, said: string, words = '') =>
    send(await appAt(`${date}T04:00:00Z`), `${page}/loi-hua`, {
      promise: id,
      [`said-${id}`]: said,
      [`words-of-${id}`]: words,
    })
  const told = () =>
    unit.read((db) =>
      db
        .selectFrom('message')
        .select(['about_id as of', 'body'])
        .where('template', 'like', 'petition.promise-%')
        .orderBy('id')
        .execute(),
    )
  return { ...promising, id, other, page, say, told }
}

test('whose petition was merged is asked too, told when it is done, and reads nothing meant for the other', async () => {
  const { id, other, petitionId, page, say, told, keep, office } = await merged()
  const shown = async (date: string) => (await (await appAt(`${date}T03:00:00Z`)).inject(page)).body
  expect(await shown('2026-11-14')).toContain('Khơi rãnh trước nhà')
  expect(await shown('2026-11-14')).not.toContain(question)
  const due = await shown('2026-11-16')
  expect(due).toContain(question)
  expect(due).not.toContain('0912 345 678')
  expect(await htmlProblems(due)).toEqual([])
  well(await keep(id, '2026-11-12', { words: 'Đã khơi' }))
  expect((await told()).map(({ of }) => of).toSorted()).toEqual([petitionId, other.id].toSorted())
  expect((await told()).find(({ of }) => of === other.id)?.body).not.toContain('0912')

  const empty = await say('2026-11-21', '', 'Chưa thấy')
  expect([empty.statusCode, empty.body.includes('Chọn một câu trả lời'), empty.body.includes('Chưa thấy')]).toEqual([
    ...[422, true, true],
  ])
  expect((await say('2026-11-21', 'not', 'Vẫn tắc')).statusCode).toBe(303)
  expect(await shown('2026-11-21')).toContain('Đổi câu trả lời')
  const officer = office.specialist
  const inOffice = await (await appAt('2026-11-24T03:00:00Z')).inject({
    url: `/can-bo/loi-hua/${id}`,
    headers: { cookie: officer.cookie },
  })
  expect(inOffice.body).toMatch(/người gửi kiến nghị số \d+, được trả lời chung/)
})

test('each sender has a word of his own: one who says done does not silence the other', async () => {
  const { id, other, petitionId, say, keep, office, told } = await merged()
  const { unit, specialist, landOfficer } = office
  const looks = { ...specialist.actor, today: Temporal.PlainDate.from('2026-11-24') }
  const viewer = { ...looks, soonUntil: looks.today }
  const state = async () => [
    (await unit.read((db) => commitmentAt(db, id)))?.said,
    (await unit.read((db) => commitmentCounts(db, viewer))).disputed,
  ]
  well(await keep(id, '2026-11-12', { words: 'Đã khơi' }))
  expect((await say('2026-11-21', 'not', 'Vẫn tắc')).statusCode).toBe(303)
  const own = { commitmentId: id, said: 'done', words: '', askedHow: '' }
  await unit.write(async (tx) => well(await hearSender(tx, publicBy('2026-11-22T02:00:00Z'), 'sender', own)))
  expect(await state()).toEqual(['not', 1])
  const before = (await told()).length
  await unit.write(async (tx) => {
    const input = { commitmentId: id, words: 'Đoạn tắc thuộc xã bên' }
    well(await standByCommitment(tx, landOfficer.by('2026-11-23T02:00:00Z'), landOfficer.actor, input))
  })
  // Only whoever disputes it is told.
  expect((await told()).slice(before).map(({ of }) => of)).toEqual([other.id])
  expect(petitionId).not.toBe(other.id)
  expect(await state()).toEqual(['not', 0])
  expect((await say('2026-11-24', 'done')).statusCode).toBe(303)
  expect(await state()).toEqual(['done', 0])
})

test('an officer enters the word of whose petition was merged, with who said it and how; of nobody else', async () => {
  const { id, other, keep, office } = await merged()
  const { unit, counter } = office
  well(await keep(id, '2026-11-12', { words: 'Đã khơi' }))
  const app = await appAt('2026-11-21T03:00:00Z')
  const page = await app.inject({ url: `/can-bo/loi-hua/${id}`, headers: { cookie: counter.cookie } })
  expect(page.body).toContain('Lời của ai')
  const enter = async (whose: string) => {
    const version = String((await unit.read((db) => commitmentAt(db, id)))?.version)
    const field = (name: string) => `loi-nguoi-gui.${name}`
    const typed = { [field('said')]: 'not', [field('words')]: 'Vẫn tắc', [field('askedHow')]: 'gọi điện sáng nay' }
    return send(
      app,
      `/can-bo/loi-hua/${id}/loi-nguoi-gui`,
      { version, ...typed, [field('merged')]: whose },
      counter.cookie,
    )
  }
  expect((await enter(crypto.randomUUID())).statusCode).toBe(404)
  expect((await enter('x')).statusCode).toBe(404)
  expect((await enter(other.id)).statusCode).toBe(303)
  const heard = (await unit.read((db) => commitmentAt(db, id)))?.heard
  expect(heard).toMatchObject([{ said: 'not', askedHow: 'gọi điện sáng nay', merged: expect.any(Number) }])
})
