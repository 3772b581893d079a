import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { appAt, testKeys } from '#test/stage.ts'
import { send } from '#test/stage-forms.ts'
import { well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { openPromisingOffice } from '#test/stage-promises.ts'
import {
  commitmentAt,
  commitmentCounts,
  commitmentsPage,
  everyCommitment,
} from '../application/commitments/commitments-query.ts'
import { publishedCommitments, sendersTally } from '../application/commitments/published-query.ts'
import { hearSender } from '../application/commitments/senders-word.ts'
import { publicTextToEdit, releasePublicText } from '../application/handling/public-text.ts'
import { linkTokenOf } from '../application/intake/secrets.ts'

/** An office whose answer promised to clear a ditch by 15/11/2026, and the sender's secret page. */
async function aPromise() {
  const promising = await openPromisingOffice()
  const { office, petitionId, made } = promising
  const id = await made()
  const { submission_id, number } = await office.unit.read((db) =>
    db
      .selectFrom('petition')
      .select(['submission_id', 'number'])
      .where('id', '=', petitionId)
      .executeTakeFirstOrThrow(),
  )
  const page = `/${office.unit.slug}/theo-doi/${linkTokenOf(testKeys, submission_id, 1)}`
  const shown = async (date: string, address = page) => (await (await appAt(`${date}T03:00:00Z`)).inject(address)).body
  const say = async (date: string, said: string, words = '', promise = id) =>
    send(await appAt(`${date}T04:00:00Z`), `${page}/loi-hua`, {
      promise,
      [`said-${promise}`]: said,
      [`words-of-${promise}`]: words,
    })
  const told = () =>
    office.unit.read((db) =>
      db
        .selectFrom('message')
        .select(['title', 'body', 'language'])
        .where('template', 'like', 'petition.promise-%')
        .orderBy('id')
        .execute(),
    )
  const inOffice = async (url: string, cookie = office.specialist.cookie, date = '2026-11-24') =>
    (await (await appAt(`${date}T03:00:00Z`)).inject({ url, headers: { cookie } })).body
  return { ...promising, id, number, page, shown, say, told, inOffice }
}

test('a sender is asked from the day it is promised for, and may answer anew: the latest counts, all are kept', async () => {
  const { office, id, shown, say } = await aPromise()
  const question = 'Đã làm đúng như hứa chưa?'
  expect(await shown('2026-11-14')).toContain('Khơi rãnh thoát nước')
  expect(await shown('2026-11-14')).not.toContain(question)
  expect((await say('2026-11-14', 'not')).statusCode).toBe(409)
  expect(await shown('2026-11-15')).toContain(question)
  expect(await htmlProblems(await shown('2026-11-16'))).toEqual([])

  const empty = await say('2026-11-16', '', 'Chưa thấy ai đến')
  expect([
    empty.statusCode,
    empty.body.includes('Chọn một câu trả lời'),
    empty.body.includes('Chưa thấy ai đến'),
  ]).toEqual([...[422, true, true]])
  expect((await say('2026-11-16', 'not', 'Chưa thấy ai đến')).statusCode).toBe(303)
  expect(await shown('2026-11-16')).toContain('Đổi câu trả lời')
  const same = await say('2026-11-17', 'not', 'Chưa thấy ai đến')
  expect([same.statusCode, same.body.includes('giống câu anh/chị đã gửi')]).toEqual([409, true])
  expect((await say('2026-11-18', 'partly')).statusCode).toBe(303)
  const whole = await office.unit.read((db) => commitmentAt(db, id))
  expect(whole?.said).toBe('partly')
  expect(whole?.heard.map(({ said }) => said)).toEqual(['partly', 'not'])
})

test('a secret link opens the promises made to its own sender; another’s, and one of a draft, are not there', async () => {
  const [mine, other] = [await aPromise(), await aPromise()]
  expect((await mine.say('2026-11-16', 'not', '', other.id)).statusCode).toBe(404)
  const { unit } = mine.office
  await unit.write((tx) => tx.updateTable('commitment').set({ made_on: null }).where('id', '=', mine.id).execute())
  expect(await mine.shown('2026-11-16')).not.toContain('Khơi rãnh thoát nước')
  expect((await mine.say('2026-11-16', 'not')).statusCode).toBe(404)
})

test('told once when it is marked as done; told again only when he said something since', async () => {
  const { id, keep, end, say, told, shown } = await aPromise()
  well(await keep(id, '2026-11-12', { words: 'Đã khơi 400 m' }))
  const [first, ...more] = await told()
  expect(more).toEqual([])
  expect(first?.body).toMatch(
    /Xã ghi là đã làm xong ngày 12\/11\/2026\.\nĐã làm đúng như hứa chưa\? Anh\/chị trả lời tại: \{link\}$/,
  )
  expect(await shown('2026-11-20')).toContain('Đã làm đúng như hứa chưa?')
  well(await end(id, 'take-back', 'Nhầm', '2026-11-20'))
  well(await keep(id, '2026-11-12', { words: 'Đã khơi thật' }))
  expect(await told()).toHaveLength(1)
  expect((await say('2026-11-21', 'not')).statusCode).toBe(303)
  well(await end(id, 'take-back', 'Người gửi nói đúng', '2026-11-22'))
  // His word was of what the house said before: now he is asked anew.
  expect(await shown('2026-11-22')).not.toContain('Anh/chị đã trả lời')
  well(await keep(id, '2026-11-12', { words: 'Nay khơi hết' }))
  expect(await told()).toHaveLength(2)
})

test('what the house calls done and the sender does not is work for its owner, until it is looked at', async () => {
  const { office, id, number, keep, say, told, inOffice, shown } = await aPromise()
  const { landOfficer, counter, specialist } = office
  const viewer = { ...specialist.actor, today: day('2026-11-24'), soonUntil: day('2026-11-26') }
  const disputed = async () => (await office.unit.read((db) => commitmentCounts(db, viewer))).disputed
  well(await keep(id, '2026-11-12', { words: 'Đã khơi 400 m' }))
  expect((await say('2026-11-21', 'done')).statusCode).toBe(303)
  expect(await disputed()).toBe(0)
  expect((await say('2026-11-22', 'not', 'Rãnh vẫn tắc')).statusCode).toBe(303)
  expect(await disputed()).toBe(1)

  const both = 'Xã: đã làm · Người gửi: chưa làm'
  expect(await inOffice(`/can-bo/kien-nghi/2026/${number}`)).toContain(both)
  const list = await inOffice('/can-bo/loi-hua?xem=noi-khac')
  expect(list).toContain(both)
  expect(await htmlProblems(list)).toEqual([])
  expect(await inOffice('/can-bo', landOfficer.cookie)).toContain('Ghi đã làm, người gửi nói khác')
  const page = await inOffice(`/can-bo/loi-hua/${id}`, landOfficer.cookie)
  expect(page).toContain('Rãnh vẫn tắc')
  expect(await htmlProblems(page)).toEqual([])

  const app = await appAt('2026-11-24T03:00:00Z')
  const stand = (fields: Record<string, string>) =>
    send(app, `/can-bo/loi-hua/${id}/giu-nguyen`, fields, landOfficer.cookie)
  const version = String((await office.unit.read((db) => commitmentAt(db, id)))?.version)
  const unsaid = await stand({ version, 'giu-nguyen.words': '' })
  expect([unsaid.statusCode, unsaid.body.includes('Ghi xem lại thấy thế nào')]).toEqual([422, true])
  expect((await stand({ version, 'giu-nguyen.words': 'Đoạn tắc thuộc xã bên' })).statusCode).toBe(303)
  expect(await disputed()).toBe(0)
  expect(await inOffice('/can-bo', landOfficer.cookie)).not.toContain('người gửi nói khác')
  expect(await inOffice(`/can-bo/kien-nghi/2026/${number}`)).toContain(both)
  expect((await told()).at(-1)?.body).toContain('vẫn ghi là đã làm, vì:\nĐoạn tắc thuộc xã bên')

  // At the counter his word is entered for him, with who said it and how.
  const enter = (fields: Record<string, string>) =>
    send(app, `/can-bo/loi-hua/${id}/loi-nguoi-gui`, fields, counter.cookie)
  const now = String((await office.unit.read((db) => commitmentAt(db, id)))?.version)
  const typed = { version: now, 'loi-nguoi-gui.said': 'partly', 'loi-nguoi-gui.words': '' }
  const byWhom = await enter(typed)
  expect([byWhom.statusCode, byWhom.body.includes('Ghi ai nói, bằng cách nào')]).toEqual([422, true])
  expect((await enter({ ...typed, 'loi-nguoi-gui.askedHow': 'chủ hộ gọi điện' })).statusCode).toBe(303)
  expect(await disputed()).toBe(1)
  expect(await shown('2026-11-25')).toContain('Mới làm một phần')
  const history = await inOffice(`/can-bo/kien-nghi/2026/${number}`)
  expect(history).toContain('Người gửi nói về một lời hứa: mới làm một phần')
  expect(history).toContain('Xem lại lời người gửi, giữ nguyên một lời hứa là đã làm')
})

test('everybody reads which answer the sender chose, and how many chose which; never his words', async () => {
  const { office, petitionId, id, keep, say } = await aPromise()
  const { unit, specialist } = office
  const { version: _, ...text } = await unit.read((db) => publicTextToEdit(db, petitionId))
  const by = specialist.by('2026-10-29T02:00:00Z')
  well(await unit.write((tx) => releasePublicText(tx, by, specialist.actor, { ...text, petitionId, checked: true })))
  well(await keep(id, '2026-11-12', { words: 'Đã khơi 400 m' }))
  await say('2026-11-21', 'not', 'Rãnh trước nhà tôi vẫn tắc')
  const visiting = <T>(look: Parameters<typeof unit.db.asPublic<T>>[2]) => unit.db.asPublic(unit.id, 'read', look)
  const { rows } = await visiting((db) => publishedCommitments(db, { state: '', after: '' }, day('2026-11-24')))
  expect(rows).toMatchObject([{ senderSaid: 'not' }])
  expect(await visiting((db) => sendersTally(db))).toEqual({ done: 0, partly: 0, not: 1 })
  const app = await appAt('2026-11-24T03:00:00Z')
  for (const [address, said] of [
    [`/${unit.slug}/loi-hua`, 'Người gửi xác nhận: chưa làm'],
    [`/${unit.slug}/en/loi-hua`, 'The sender says: not done'],
  ] as const) {
    const page = (await app.inject(address)).body
    expect(page).toContain(said)
    expect(page).not.toContain('trước nhà tôi')
    expect(await htmlProblems(page)).toEqual([])
  }
  const read = visiting((db) => db.selectFrom('commitment_word').selectAll().execute())
  await expect(read).rejects.toThrow(/permission denied/)
})

test('in English the sender is asked in English', async () => {
  const { shown, page } = await aPromise()
  const english = await shown('2026-11-16', page.replace('/theo-doi/', '/en/theo-doi/'))
  expect(english).toContain('Has it been done as promised?')
  expect(english).toContain('<html lang="en"')
})

test('a closed dialogue keeps its promises going: kept, said, stood by', async () => {
  const { office, id, keep, move, say, told } = await aPromise()
  const { unit, dialogueId, landOfficer } = office
  const closed = { closed_on: day('2026-11-09') }
  await unit.write((tx) => tx.updateTable('dialogue').set(closed).where('id', '=', dialogueId).execute())
  well(await move(id, '2026-11-19'))
  well(await keep(id, '2026-11-19', { words: 'Xong' }))
  expect((await say('2026-11-21', 'not')).statusCode).toBe(303)
  expect(await told()).toHaveLength(1)
  const by = landOfficer.by('2026-11-22T03:00:00Z')
  const input = { commitmentId: id, said: 'not', words: '', askedHow: 'x' }
  expect(await unit.write((tx) => hearSender(tx, by, landOfficer.actor, input))).toMatchObject({
    refusal: 'not-allowed',
  })
})

test('a dialogue begins with the promises of the one before, and with what earlier ones left on the day it was set up', async () => {
  const { office, id, keep, made } = await aPromise()
  const { unit, specialist } = office
  well(await keep(id, '2026-11-20', { words: 'Xong' }))
  const left = await made({ what: 'Lắp đèn', dueOn: day('2027-06-30') })
  const setUp = (year: number, on: string) =>
    unit.write(async (tx) => {
      const { unit_id: _, ...first } = await tx
        .selectFrom('dialogue')
        .selectAll()
        .where('id', '=', office.dialogueId)
        .executeTakeFirstOrThrow()
      const row = { ...first, id: crypto.randomUUID(), year, address: String(year), rules: JSON.stringify(first.rules) }
      await tx
        .insertInto('dialogue')
        .values({ ...row, created_at: Temporal.Instant.from(`${on}T02:00:00Z`) })
        .execute()
    })
  const viewer = { ...specialist.actor, today: day('2026-12-01'), soonUntil: day('2026-12-01') }
  const begins = (address: string) =>
    unit.read(async (db) => {
      const asked = { ...everyCommitment, before: address, box: 'all', after: '' } as const
      return (await commitmentsPage(db, asked, viewer)).rows.map((row) => row.id)
    })
  expect(await begins('2026')).toEqual([])
  await setUp(2027, '2027-04-01')
  expect(await begins('2027')).toEqual([left, id])
  // Two dialogues on: what was over the day before is left out, what was over on the day or after it is not.
  for (const [year, on, expected] of [
    [2028, '2026-11-21', [left]],
    [2029, '2026-11-20', [left, id]],
    [2030, '2026-11-19', [left, id]],
  ] as const) {
    await setUp(year, on)
    expect(await begins(String(year))).toEqual(expected)
  }
})
