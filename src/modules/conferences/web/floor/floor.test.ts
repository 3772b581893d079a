import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { tokenOf } from '#modules/links/index.ts'
import { countLightly } from '#modules/staff/index.ts'
import { vietnameseLeft } from '#test/only-english.ts'
import { asOwner, formPost, openBareUnit, signIn, testKeys } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from '#test/stage-handling.ts'
import { openDialogue } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { agendaRows } from '../../application/agenda/agenda-query.ts'
import { layOutAgenda } from '../../application/agenda/lay-out-agenda.ts'
import { floorPetitions } from '../../application/floor/floor-petitions.ts'
import { hallLinkOf } from '../../application/sitting/hall-link.ts'
import { goTo, openHall, turn } from '../../application/sitting/steer.ts'

const noon = '2026-10-22T02:30:00Z'
const page = '/can-bo/hoi-nghi/2026/neu-tai-cho'
let office: TestOffice
let phone = ''
const seen = () => ({ dialogue: { id: office.dialogueId, conferenceOn: day('2026-10-22'), closedOn: null } })

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, specialist } = office
  await assigned(office, await petitionIn(office, undefined, saying('Đường làng nghề ngập.')))
  await petitionIn(office, undefined, saying('Điện yếu buổi tối.'))
  await unit.write(async (tx) => {
    const by = specialist.by('2026-10-22T01:00:00Z')
    well(await layOutAgenda(tx, by, { id: office.dialogueId, address: '2026', startsAt: '08:00', closedOn: null }))
    well(await openHall(tx, by, seen()))
    const first = (await agendaRows(tx, office.dialogueId)).find(({ kind }) => kind === 'petition')
    well(await goTo(tx, by, seen(), { itemId: first?.id ?? '' }))
  })
  const link = await unit.read((db) => hallLinkOf(db, office.dialogueId))
  phone = `/${unit.slug}/hoi-truong/${link ? tokenOf(testKeys, link) : ''}`
})

const get = async (url: string, cookie = office.specialist.cookie) =>
  (await appAt(noon)).inject({ url, headers: url.startsWith('/can-bo') ? { cookie } : {} })
const enter = async (fields: Record<string, string>, cookie = office.specialist.cookie) =>
  (await appAt(noon)).inject({ url: page, ...formPost({ key: randomUUID(), ...fields }, cookie) })
const send = async (fields: Record<string, string>, url = phone) =>
  (await appAt(noon)).inject({ url, ...formPost({ key: randomUUID(), ...fields }) })
const waiting = () => office.unit.read((db) => floorPetitions(db, office.dialogueId))
const labels = async () =>
  (await office.unit.read((db) => agendaRows(db, office.dialogueId))).flatMap(({ label }) => label || [])
const take = async (fields: Record<string, string>) => {
  const [petition] = await waiting()
  const url = `${page}/${petition?.id}/dua-len`
  const all = {
    version: String(petition?.version),
    title: petition?.title ?? '',
    content: petition?.publicContent ?? '',
    ...fields,
  }
  return (await appAt(noon)).inject({ url, ...formPost(all, office.specialist.cookie) })
}

test('nobody raises anything in a hall before its day: such a petition comes by the ways of intake', async () => {
  const early = await appAt('2026-10-21T02:00:00Z')
  const headers = { cookie: office.specialist.cookie }
  const shown = await early.inject({ url: page, headers })
  expect(shown.body).toContain('Chưa tới ngày họp')
  expect(shown.body).not.toContain('Ghi kiến nghị vừa nêu')
  expect(await htmlProblems(shown.body)).toEqual([])
  const fields = { key: randomUUID(), content: 'Thử trước ngày họp', name: 'Hộ Thử' }
  const forced = await early.inject({ url: page, ...formPost(fields, office.specialist.cookie) })
  expect(forced.statusCode).toBe(409)
  expect(await waiting()).toEqual([])
})

describe('petitions raised in the hall', () => {
  test('the secretary types one in seconds: it has number, code and receipt, and nobody sees it yet', async () => {
    expect((await enter({ name: '', content: '' })).statusCode).toBe(422)
    const key = randomUUID()
    const fields = { key, name: 'Hộ bà Ví Dụ', content: 'Chợ thiếu nước, gọi 0912345678.' }
    expect((await enter(fields)).statusCode).toBe(303)
    // Pressed twice it is one.
    expect((await enter(fields)).statusCode).toBe(303)
    const [petition, ...more] = await waiting()
    expect(more).toEqual([])
    expect(petition?.number).toBe(3)
    expect(petition?.code).toMatch(/^2026-\d{4}-\d{3}$/)
    const shown = await get(page)
    expect(shown.body).toContain(petition?.code)
    expect(await htmlProblems(shown.body)).toEqual([])
    expect((await get(`/can-bo/kien-nghi/bien-nhan/${petition?.submissionId}`)).statusCode).toBe(200)
    expect(await labels()).toEqual(['1', '2'])
    expect((await get(`/${office.unit.slug}/truc-tiep`)).body).not.toContain('Chợ thiếu nước')
  })

  test('what looks like personal data stops it; looked at, it comes right after what is spoken about', async () => {
    expect((await waiting())[0]?.publicContent).not.toContain('0912345678')
    const stopped = await take({ content: 'Chợ thiếu nước, gọi 0912345678.' })
    expect(stopped.statusCode).toBe(409)
    expect(stopped.body).toContain('giống thông tin cá nhân')
    expect(await labels()).toEqual(['1', '2'])
    expect((await take({ title: 'Chợ thiếu nước', content: 'Chợ thiếu nước.' })).statusCode).toBe(303)
    expect(await labels()).toEqual(['1', '3', '2'])
    expect(await waiting()).toEqual([])
    expect((await get(`/${office.unit.slug}/truc-tiep`)).body).toContain('Chợ thiếu nước')
  })

  test('by telephone only while the chair takes them, and only with the hall’s link', async () => {
    expect((await get(phone)).body).toContain('Hội trường chưa nhận')
    expect((await send({ name: 'HTX', content: 'x' })).statusCode).toBe(409)
    await office.unit.write(async (tx) =>
      well(await turn(tx, office.specialist.by(noon), seen(), { what: 'floor', on: true })),
    )
    expect((await get(phone)).statusCode).toBe(200)
    expect(await htmlProblems((await get(phone)).body)).toEqual([])
    expect((await send({ name: 'HTX', content: 'x' }, `${phone}x`)).statusCode).toBe(404)
    expect((await send({ name: 'HTX', content: '' })).statusCode).toBe(422)
    const inEnglish = phone.replace('/hoi-truong', '/en/hoi-truong')
    for (const { body } of [await get(inEnglish), await send({ name: 'HTX', content: '' }, inEnglish)])
      expect(vietnameseLeft(body, ['Thử', 'Hải Phòng'])).toEqual([])
    const robot = await send({ name: 'HTX', content: 'Mua hàng', website: 'http://vi-du.vn' })
    expect(robot.headers.location).toContain('/truc-tiep')
    expect(await waiting()).toEqual([])
  })

  test('the link leads nowhere when the day is over, and says so in both languages', async () => {
    const late = await appAt('2026-10-22T17:00:01Z')
    const filled = { key: randomUUID(), name: 'HTX', content: 'x' }
    for (const answer of [await late.inject(phone), await late.inject({ url: phone, ...formPost(filled) })]) {
      expect([answer.statusCode, answer.body.includes('Hội nghị này đã xong')]).toEqual([410, true])
      expect(await htmlProblems(answer.body)).toEqual([])
    }
    const english = await late.inject(phone.replace('/hoi-truong', '/en/hoi-truong'))
    expect([english.statusCode, english.body.includes('This conference is over')]).toEqual([410, true])
    expect(await waiting()).toEqual([])
  })

  test('what is raised belongs to the conference people sit in, though the next dialogue is open already', async () => {
    const next = await openDialogue(office.unit, { year: 2027, conferenceOn: '2027-10-21' })
    expect((await send({ name: 'Cơ sở trong hội trường', content: 'Việc nói ở đây' })).statusCode).toBe(303)
    expect((await enter({ name: 'Cơ sở nói với thư ký', content: 'Việc nói ở đây' })).statusCode).toBe(303)
    expect(await waiting()).toHaveLength(2)
    for (const _ of [1, 2]) expect((await take({})).statusCode).toBe(303)
    const day = { id: next, address: '2027', startsAt: '08:00', closedOn: null }
    await office.unit.write(async (tx) => well(await layOutAgenda(tx, office.specialist.by(noon), day)))
    // The next one's screen is opened by mistake: the hall's link is another conference's now.
    const sitting = { dialogue_id: next, opened_at: Temporal.Instant.from(noon), opened_by: office.specialist.id }
    await office.unit.write((tx) => tx.insertInto('sitting').values(sitting).execute())
    const refused = await send({ name: 'HTX', content: 'x' })
    expect([refused.statusCode, refused.body.includes('của hội nghị khác')]).toEqual([410, true])
    await asOwner((client) => client.query('delete from sitting where dialogue_id = $1', [next]))
  })

  test('forty from one address in a row are all received, each with its receipt', async () => {
    for (let at = 0; at < 40; at++) {
      const sent = await send({ name: `Cơ sở ${at}`, phone: '0912 345 678', content: `Việc thứ ${at}` })
      expect(sent.headers.location).toContain('/bien-nhan/')
    }
    expect(await waiting()).toHaveLength(40)
    const [first] = await waiting()
    expect((await take({})).statusCode).toBe(303)
    // Behind the one that came before it.
    expect((await labels()).slice(-2)).toEqual([String(first?.number), '2'])
  })

  test('a link that was carried out of the hall is held up past what a full hall writes', async () => {
    const app = await appAt(noon)
    const wrong = { key: 'x', name: 'HTX', content: 'x' }
    const key = testKeys.match('hall-link', phone.split('/').at(-1) ?? '')
    const rule = { failures: 400, windowMinutes: 60, lockMinutes: 20 }
    for (let at = 0; at < 400; at++) await countLightly(office.unit.db, Temporal.Now.instant(), [{ key, rule }])
    const held = await app.inject({ url: phone, ...formPost({ ...wrong, key: randomUUID() }) })
    expect([held.statusCode, held.body.includes('Vừa có quá nhiều kiến nghị')]).toEqual([429, true])
    expect(held.body).toContain('HTX')
    expect((await enter({ name: 'Cơ sở nói với thư ký', content: 'Vẫn ghi được.' })).statusCode).toBe(303)
  })

  test('another unit’s officers find none of it', async () => {
    const stranger = await signIn(await openBareUnit('Khác'), ['specialist'])
    expect((await get(page, stranger.cookie)).statusCode).toBe(404)
    expect((await enter({ name: 'x', content: 'y' }, stranger.cookie)).statusCode).toBe(404)
    const clerk = await signIn(office.unit, ['observer'])
    expect((await get(page, clerk.cookie)).statusCode).toBe(403)
  })
})
