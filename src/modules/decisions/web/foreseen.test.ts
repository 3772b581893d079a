import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { decisionsOf, dialogueAt } from '#modules/dialogues/index.ts'
import { formPost, openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { openVillage, petitionMany, registerMany } from '#test/stage-counted.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const dialogue = '/can-bo/ky-doi-thoai/2026'
const september = '2026-09-20T02:00:00Z'

/** A dialogue whose notice is out, with so many registrations and petitions; conference on Thu 22/10, last day Thu 01/10. */
async function running(registrations: number, petitions: number) {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  await registerMany(unit, id, villageId, registrations, '2026-09-15T02:00:00Z')
  await petitionMany(unit, villageId, petitions, '2026-09-15T02:00:00Z')
  const leader = await signIn(unit, ['leader'])
  return { unit, id, specialist, leader }
}

const rowsOf = (unit: TestUnit, id: string) =>
  unit.read(async (db) => ({
    dues: (await deadlinesOf(db, id)).map(({ name, dueOn, version }) => `${name} ${dueOn} ${version}`),
    dialogue: await dialogueAt(db, '2026'),
    messages: await db.selectFrom('message').select('title').where('about', '=', 'dialogue').execute(),
    history: (await db.selectFrom('history_head').select('seq').executeTakeFirst())?.seq,
  }))

test('another day is tried: every date that would move is told, and nothing moves', async () => {
  const { unit, id, specialist, leader } = await running(3, 2)
  const app = await appAt(september)
  const before = await rowsOf(unit, id)
  const tried = (day: string, cookie = specialist.cookie) =>
    app.inject({ url: `${dialogue}/ngay-khac?ngay=${encodeURIComponent(day)}`, headers: { cookie } })
  const page = (await tried('29/10/2026')).body
  expect(page).toContain('Nếu hội nghị vào thứ Năm, 29/10/2026')
  expect(page).toContain('Ngày này được chọn tự do, không cần lý do.')
  expect(page).toContain('Vẫn nhận đến hết thứ Năm, 01/10/2026 như đã công bố.')
  // Own answers: seven working days after 22/10 is Mon 02/11, after 29/10 Mon 09/11.
  expect(page).toMatch(/Trả lời: thuộc thẩm quyền cấp xã[\s\S]*?Thứ Hai, 02\/11\/2026[\s\S]*?Thứ Hai, 09\/11\/2026/)
  expect(page).toContain('3 người: 3 đã đăng ký dự, 2 đang chờ trả lời.')
  expect(page).toContain('Kết quả đếm không đổi')
  expect(await htmlProblems(page)).toEqual([])
  expect(await rowsOf(unit, id)).toEqual(before)

  expect((await tried('21/10/2026')).body).toContain('lãnh đạo phải ghi lý do')
  expect((await tried('19/9/2026')).body).toContain('Ngày này đã qua.')
  expect((await tried('22/10/2026')).body).toContain('Đây vẫn là ngày hội nghị hiện nay.')
  const wrong = await tried('31/11/2026')
  expect([wrong.statusCode, wrong.body.includes('Ghi ngày, ví dụ 18/09/2026')]).toEqual([422, true])
  expect((await tried('29/10/2026', leader.cookie)).body).not.toContain('Dời hội nghị sang ngày này')
  const counter = await signIn(unit, ['counter'])
  expect((await tried('29/10/2026', counter.cookie)).statusCode).toBe(403)
  expect(await rowsOf(unit, id)).toEqual(before)
})

test('what was foretold is what comes, and each person is told once', async () => {
  const { unit, id, specialist } = await running(3, 2)
  const app = await appAt(september)
  const { cookie } = specialist
  const page = (await app.inject({ url: `${dialogue}/ngay-khac?ngay=29/10/2026`, headers: { cookie } })).body
  const foretold =
    Number(/(\d+) hạn sẽ dời/.exec(page)?.[1]) + Number(/(\d+) nhiệm vụ của các bộ phận dời/.exec(page)?.[1])
  const was = new Map((await unit.read((db) => allDues(db))).map(({ id: one, due }) => [one, due]))
  const move = { version: '2', to: '29/10/2026', reason: 'Trùng lịch họp của thành phố', paper: '' }
  const moved = await app.inject({ url: `${dialogue}/ngay-hoi-nghi`, ...formPost(move, cookie) })
  expect([moved.statusCode, moved.headers.location]).toEqual([303, dialogue])
  const now = await unit.read((db) => allDues(db))
  expect(now.filter(({ id: one, due }) => was.get(one) !== due)).toHaveLength(foretold)
  const told = await unit.read((db) =>
    db.selectFrom('message').select(['contact_id', 'title', 'body']).where('about', '=', 'dialogue').execute(),
  )
  // Three registered, two of whom petitioned with the same telephone number.
  expect(told).toHaveLength(3)
  expect(new Set(told.map(({ contact_id }) => contact_id)).size).toBe(3)
  expect(told[0]?.body).toContain('Ngày mới: 8 giờ, thứ Năm, 29/10/2026')
  expect(told[0]?.body).toContain('Lý do: Trùng lịch họp của thành phố')
  expect(await unit.read((db) => dialogueAt(db, '2026'))).toMatchObject({ conferenceOn: day('2026-10-29') })
  expect((await unit.read((db) => deadlinesOf(db, id))).find(({ name }) => name === 'own-answers')).toMatchObject({
    dueOn: day('2026-11-09'),
  })
})

const allDues = async (db: Parameters<Parameters<TestUnit['read']>[0]>[0]) =>
  (await db.selectFrom('deadline').select(['id', 'due_on']).execute()).map(({ id, due_on }) => ({
    id,
    due: due_on.toString(),
  }))

test('a near day needs its reason on the page where it was tried, and what was typed stays', async () => {
  const { specialist } = await running(1, 1)
  const app = await appAt(september)
  const move = (fields: Record<string, string>) =>
    app.inject({
      url: `${dialogue}/ngay-hoi-nghi`,
      ...formPost({ version: '2', to: '21/10/2026', ...fields }, specialist.cookie),
    })
  const without = await move({})
  expect([without.statusCode, without.body.includes('Ghi lý do.')]).toEqual([409, true])
  const noPaper = await move({ reason: 'Họp sớm hơn' })
  expect(noPaper.body).toContain('Ghi số văn bản có ý kiến của lãnh đạo.')
  expect(noPaper.body).toContain('value="Họp sớm hơn"')
  expect(await htmlProblems(noPaper.body)).toEqual([])
  expect((await move({ reason: 'Họp sớm hơn', paper: '46/UBND' })).statusCode).toBe(303)
})

test('each decision shows what would follow before it is taken', { timeout: 60_000 }, async () => {
  const { unit, id, leader, specialist } = await running(3, 3)
  const app = await appAt('2026-10-02T02:00:00Z')
  const look = async (decision: string, query = '', cookie = leader.cookie) => {
    const page = await app.inject({ url: `${dialogue}/quyet-dinh/${decision}${query}`, headers: { cookie } })
    expect(await htmlProblems(page.body)).toEqual([])
    return page.body
  }
  const before = await rowsOf(unit, id)
  // R14: seven working days after the decision of Fri 02/10 is Tue 13/10.
  const inWriting = await look('tra-loi-bang-van-ban')
  expect(inWriting).toMatch(/Trả lời[\s\S]*?Thứ Hai, 02\/11\/2026[\s\S]*?Thứ Ba, 13\/10\/2026/)
  expect(inWriting).toContain('hạn không còn phải làm')
  expect(inWriting).toContain('Không tổ chức, trả lời bằng văn bản</button>')
  expect(await look('to-chuc')).toContain('không hợp với số đếm hiện nay')
  const asIs = await look('to-chuc-theo-thuc-te')
  expect(asIs).toContain('Lý do được giữ lại cùng số đếm lúc quyết định.')
  const reopen = await look('mo-lai-tiep-nhan')
  expect(reopen).toContain('Xem việc gì đổi theo')
  expect(reopen).not.toContain('hạn sẽ dời')
  const tooNear = await look('mo-lai-tiep-nhan', '?cutOffOn=20/10/2026&conferenceOn=22/10/2026')
  expect(tooNear).toContain('Ngày hội nghị mới quá gần hạn nhận kiến nghị mới.')
  const later = await look('mo-lai-tiep-nhan', '?cutOffOn=20/10/2026&conferenceOn=12/11/2026')
  expect(later).toContain('hạn sẽ dời')
  expect(later).toContain('<input type="hidden" name="conferenceOn" value="12/11/2026"')
  const nowhere = await app.inject({ url: `${dialogue}/quyet-dinh/nhay-mua`, headers: { cookie: leader.cookie } })
  expect(nowhere.statusCode).toBe(404)
  expect(await rowsOf(unit, id)).toEqual(before)

  const reopened = await app.inject({
    url: `${dialogue}/quyet-dinh`,
    ...formPost(
      { version: '2', decision: 'reopen-intake', cutOffOn: '20/10/2026', conferenceOn: '12/11/2026', reason: '' },
      leader.cookie,
    ),
  })
  expect(reopened.statusCode).toBe(303)
  expect(await unit.read((db) => decisionsOf(db, id))).toMatchObject([{ decision: 'reopen-intake' }])
  const told = await unit.read((db) =>
    db.selectFrom('message').select('body').where('template', '=', 'dialogue.reopened').execute(),
  )
  expect(told).toHaveLength(3)
  expect(told[0]?.body).toContain('đến hết thứ Ba, 20/10/2026')
  expect(await look('tra-loi-bang-van-ban', '', specialist.cookie)).toContain(
    'sau khi hết nhận kiến nghị mới quyết định được',
  )
})
