import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { keepMilestones } from '#modules/dialogues/index.ts'
import { layOutTasks } from '#modules/tasks/index.ts'
import { addUnions } from '#modules/units/index.ts'
import { vietnameseLeft } from '#test/only-english.ts'
import { appAt, formPost, openBareUnit, signIn, testKeys } from '#test/stage.ts'
import { openTestOffice, petitionIn, type TestOffice } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { invitationTokens } from '../../application/invitation-link.ts'
import { type Invitee, inviteesOf } from '../../application/invitees.ts'

const morning = '2026-10-12T02:00:00Z'
const list = '/can-bo/ky-doi-thoai/2026/khach-moi'
let office: TestOffice
let app: FastifyInstance

beforeAll(async () => {
  office = await openTestOffice()
  app = await appAt(morning)
  const { unit, specialist } = office
  await petitionIn(office, '2026-09-20T05:00:00Z', { sender: { name: 'Cơ sở mộc Ví Dụ', person: 'Phan Văn Ví Dụ' } })
  await unit.write((tx) =>
    addUnions(tx, specialist.by(morning), unit.id, [{ name: 'Hội Nông dân', headName: '', headPhone: '' }]),
  )
})

const get = (url: string, cookie = office.specialist.cookie) => app.inject({ url, headers: { cookie } })
const post = (url: string, fields: Record<string, string | readonly string[]>, cookie = office.specialist.cookie) =>
  app.inject({ url, ...formPost(fields, cookie) })
const rows = () => office.unit.read((db) => inviteesOf(db, office.dialogueId))
const petitioner = async (): Promise<Invitee> => {
  const found = (await rows()).find(({ why }) => why === 'petitioner')
  if (!found) throw new Error('nobody')
  return found
}
const metOn = async (name: string) =>
  (await office.unit.read((db) => deadlinesOf(db, office.dialogueId)))
    .find((one) => one.kind === 'milestone' && one.name === name)
    ?.metOn?.toString() ?? null
const doneTasks = async () =>
  (await office.unit.read((db) => db.selectFrom('task').select('title').where('done_how', '=', 'act').execute())).map(
    ({ title }) => title,
  )
const linkOf = async ({ id }: Pick<Invitee, 'id'>, base = office.unit.slug) => {
  const token = (await office.unit.read((db) => invitationTokens(db, testKeys, [id]))).get(id)
  return `/${base}/moi/${token}`
}

describe('the office', () => {
  test('confirms whom it ticks among the proposed', async () => {
    const page = (await get(list)).body
    for (const text of ['Đề xuất danh sách khách mời', 'Cơ sở mộc Ví Dụ', 'Hội Nông dân', 'Lãnh đạo Ủy ban nhân dân'])
      expect(page).toContain(text)
    expect((await post(`${list}/xac-nhan`, {})).statusCode).toBe(422)
    const moi = ['co so moc vi du', 'hoi nong dan']
    expect((await post(`${list}/xac-nhan`, { moi })).statusCode).toBe(303)
    expect((await rows()).map(({ name }) => name)).toEqual(['Hội Nông dân', 'Cơ sở mộc Ví Dụ'])
    expect((await get(list)).body).toContain('nơi mới, chưa có trong danh sách')
  })

  test('adds a guest once, with one message for each field', async () => {
    const wrong = await post(`${list}/them`, { name: '', countedAs: 'guest', phone: '12', email: 'a', people: '0' })
    expect(wrong.statusCode).toBe(422)
    for (const text of [
      'Ghi tên nơi được mời',
      'Ghi số điện thoại',
      'Ghi địa chỉ thư điện tử',
      'Ghi số người từ 1 đến 50',
    ])
      expect(wrong.body).toContain(text)
    const guest = { name: 'Báo Hải Phòng', countedAs: 'guest', person: 'Lê Văn Báo', phone: '0912 345 678', people: '' }
    expect((await post(`${list}/them`, guest)).statusCode).toBe(303)
    const again = await post(`${list}/them`, guest)
    expect([again.statusCode, again.body.includes('Tên này đã có trong danh sách')]).toEqual([409, true])
  })

  test('sends, takes along, and narrows the list', async () => {
    await office.unit.write(async (tx) => {
      await layOutTasks(tx, office.specialist.by(morning), office.dialogueId)
      await keepMilestones(tx, office.specialist.by(morning), office.dialogueId)
    })
    expect((await get(list)).body).toContain('Gửi lời mời (2)')
    expect((await post(`${list}/gui`, {})).statusCode).toBe(303)
    expect((await get(list)).body).not.toContain('Gửi lời mời (')
    expect((await get(`${list}?xem=chua-gui`)).body).not.toContain('Báo Hải Phòng')
    // The milestone is met by the act, once nobody is left: here a body that is handed a letter.
    expect(await metOn('invitations')).toBeNull()
    expect((await post(`${list}/giay-moi?xem=chua-gui`, {})).statusCode).toBe(303)
    expect(await metOn('invitations')).toBe('2026-10-12')
    expect(await doneTasks()).toContain('Phát hành và gửi giấy mời')
    expect((await rows()).filter(({ letterOn }) => letterOn !== null).map(({ name }) => name)).toEqual(['Hội Nông dân'])
    const taken = await post(`${list}/xuat`, { dang: 'csv' })
    expect(taken.body).toContain('Lê Văn Báo')
    const observer = (await signIn(office.unit, ['observer'])).cookie
    const kept = await post(`${list}/xuat`, { dang: 'csv' }, observer)
    expect([kept.statusCode, kept.body.includes('Lê Văn Báo'), kept.body.includes('Báo Hải Phòng')]).toEqual([
      200,
      false,
      true,
    ])
    const leader = (await signIn(office.unit, ['leader'])).cookie
    expect((await post(`${list}/gui`, {}, leader)).statusCode).toBe(403)
  })
})

test('more than a hundred proposed are told by group, with how many there are; all travel with one form', async () => {
  const crowded = await openTestOffice()
  const names = Array.from({ length: 120 }, (_, at) => `Hội Nghề Mẫu ${at + 1}`)
  await crowded.unit.write((tx) =>
    addUnions(
      tx,
      crowded.specialist.by(morning),
      crowded.unit.id,
      names.map((name) => ({ name, headName: '', headPhone: '' })),
    ),
  )
  const { body } = await get(list, crowded.specialist.cookie)
  expect(body).toContain('Đoàn thể: 120 nơi')
  expect(body).toMatch(/<details class="disclosure"><summary>(?:(?!<details).)*Đoàn thể: 120 nơi/s)
  const ticks = [...body.matchAll(/name="moi"[^>]*value="(hoi nghe mau \d+)"/g)]
  expect(ticks).toHaveLength(120)
  expect(await htmlProblems(body)).toEqual([])
  const moi = ticks.map(([, value = '']) => value)
  expect((await post(`${list}/xac-nhan`, { moi }, crowded.specialist.cookie)).statusCode).toBe(303)
  expect(await crowded.unit.read((db) => inviteesOf(db, crowded.dialogueId))).toHaveLength(120)
})

describe('the link of an invitation', () => {
  test('is answered without an account, in both languages, and never kept', async () => {
    const href = await linkOf(await petitioner())
    const page = await app.inject({ url: href })
    expect(page.statusCode).toBe(200)
    expect(page.headers['cache-control']).toContain('no-store')
    expect(page.body).toContain('noindex')
    expect(page.body).toContain('trân trọng kính mời')
    expect(page.body).not.toContain('0912')
    const english = await app.inject({ url: href.replace('/moi/', '/en/moi/') })
    expect(english.body).toContain('has the honour to invite')
    const wrongInEnglish = await app.inject({
      url: href.replace('/moi/', '/en/moi/'),
      ...formPost({ answer: 'sends-other', people: '' }),
    })
    for (const { body } of [english, wrongInEnglish]) expect(vietnameseLeft(body, ['Thử', 'Hải Phòng'])).toEqual([])
    const wrong = await app.inject({ url: href, ...formPost({ answer: 'sends-other', people: '' }) })
    expect([wrong.statusCode, wrong.body.includes('Ghi họ tên người dự thay')]).toEqual([422, true])
    const sent = await app.inject({ url: href, ...formPost({ answer: 'comes', people: '3', note: 'Đến sớm' }) })
    expect(sent.statusCode).toBe(303)
    expect(await petitioner()).toMatchObject({
      people: 3,
      person: 'Phan Văn Ví Dụ',
      reply: { answer: 'comes', way: 'link' },
    })
    expect((await app.inject({ url: `${href}/lich.ics` })).body).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART:20261022T/)
  })

  test('opens nothing in another unit, changed, or after the day; on the day it is only read', async () => {
    const one = await petitioner()
    const href = await linkOf(one)
    const other = await openBareUnit('Khác')
    expect((await app.inject({ url: await linkOf(one, other.slug) })).statusCode).toBe(404)
    // Not its last letter, of which only the first bits are read.
    const changed = `${href.slice(0, -5)}${href.at(-5) === 'A' ? 'B' : 'A'}${href.slice(-4)}`
    expect((await app.inject({ url: changed })).statusCode).toBe(404)
    const dayOf = await appAt('2026-10-22T00:30:00Z')
    expect((await dayOf.inject({ url: href })).body).toContain('Hôm nay họp')
    expect((await dayOf.inject({ url: href, ...formPost({ answer: 'declines' }) })).statusCode).toBe(409)
    const after = await appAt('2026-10-22T17:00:00Z')
    expect((await after.inject({ url: href })).statusCode).toBe(410)
  })

  test('ends when its holder is taken off the list', async () => {
    const one = await petitioner()
    const href = await linkOf(one)
    expect((await post(`${list}/${one.id}/bo`, { version: '1', reason: '' })).statusCode).toBe(422)
    expect((await post(`${list}/${one.id}/bo`, { version: '1', reason: 'Trùng' })).statusCode).toBe(303)
    expect((await app.inject({ url: href })).statusCode).toBe(410)
    expect((await get(`${list}?xem=da-bo`)).body).toContain('Cơ sở mộc Ví Dụ')
    expect((await post(`${list}/${one.id}/moi-lai`, { version: '2' })).statusCode).toBe(303)
  })

  test('an officer writes down what was said on the telephone', async () => {
    const one = await petitioner()
    expect((await get(`${list}/${one.id}`)).body).toContain('Ghi trả lời')
    expect((await post(`${list}/${one.id}/tra-loi`, { people: '1' })).statusCode).toBe(422)
    const said = { answer: 'declines', people: '', person: '', note: '', way: 'phone' }
    expect((await post(`${list}/${one.id}/tra-loi`, said)).statusCode).toBe(303)
    expect(await petitioner()).toMatchObject({ reply: { answer: 'declines', way: 'phone' } })
    const other = await openTestOffice()
    expect((await get(`${list}/${one.id}`, other.specialist.cookie)).statusCode).toBe(404)
  })
})
