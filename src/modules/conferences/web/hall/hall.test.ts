import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicTextToEdit, releasePublicText } from '#modules/petitions/index.ts'
import { vietnameseLeft } from '#test/only-english.ts'
import { formPost, appAt as freshAppAt, openBareUnit, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { assigned, openTestOffice, petitionIn, type TestOffice, well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { agendaRows } from '../../application/agenda/agenda-query.ts'
import { layOutAgenda } from '../../application/agenda/lay-out-agenda.ts'
import { hallState } from '../../application/sitting/hall-state.ts'

const day = '2026-10-22T01:10:00Z'
const desk = '/can-bo/hoi-nghi/2026/dieu-hanh'
let office: TestOffice
let ids: readonly string[]

const secret = { name: 'Hộ bà Bí Mật', phone: '0912345678', person: 'Nguyễn Thị Kín' }

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, specialist } = office
  const said = (content: string) => ({
    petitions: [{ content, proposal: '', field: null, askAtConference: true, files: [] }],
    sender: {
      name: secret.name,
      kind: 'household',
      phone: secret.phone,
      person: secret.person,
      email: 'kin@vi-du.vn',
    } as never,
    nameInPublic: false,
  })
  ids = [
    await assigned(office, await petitionIn(office, undefined, said('Đường vào xưởng nhà tôi ngập, gọi 0912345678.'))),
    await petitionIn(office, undefined, said('Chưa công khai: nợ thuế của bà Kín.')),
  ]
  await unit.write(async (tx) => {
    const by = specialist.by('2026-10-14T02:00:00Z')
    const text = await publicTextToEdit(tx, ids[0] ?? '')
    const { title, content, proposal } = text
    well(
      await releasePublicText(tx, by, specialist.actor, {
        petitionId: ids[0] ?? '',
        title,
        content,
        proposal,
        checked: true,
      }),
    )
    well(await layOutAgenda(tx, by, { id: office.dialogueId, address: '2026', startsAt: '08:00', closedOn: null }))
  })
})

const get = async (url: string, cookie = office.specialist.cookie) =>
  (await appAt(day)).inject({ url, headers: { cookie } })
const seqIn = (html: string) => /name="seq" value="(\d+)"/.exec(html)?.[1] ?? '1'
const press = async (
  path: string,
  fields: Record<string, string>,
  instant = day,
  cookie = office.specialist.cookie,
) => {
  const seq = fields.seq ?? seqIn((await get(desk)).body)
  return (await appAt(instant)).inject({ url: `${desk}/${path}`, ...formPost({ ...fields, seq }, cookie) })
}
const asPublic = () => office.unit.db.asPublic(office.unit.id, 'read', hallState)
const visit = async (path: string) => (await appAt(day)).inject({ url: `/${office.unit.slug}${path}` })
const itemOf = async (petition: number) =>
  (await office.unit.read((db) => agendaRows(db, office.dialogueId))).find(
    ({ petitionId }) => petitionId === ids[petition],
  )?.id ?? ''

describe('the hall', () => {
  test('nobody follows what was not opened; the agenda itself is not public before', async () => {
    expect(await asPublic()).toBeNull()
    expect((await visit('/truc-tiep')).body).toContain('Chưa có hội nghị nào đang mở')
    expect((await get(desk)).body).toContain('Mở màn hình hội trường')
    const seen = await office.unit.db.asPublic(office.unit.id, 'read', (db) =>
      db.selectFrom('agenda_item').select(['id', 'public_title']).execute(),
    )
    expect(seen).toEqual([])
    // What officers call an item is never theirs to read.
    await expect(
      office.unit.db.asPublic(office.unit.id, 'read', (db) => db.selectFrom('agenda_item').select('title').execute()),
    ).rejects.toThrow('permission denied')
  })

  test('opened the day before, begun on the day', async () => {
    expect((await press('chuyen', { toi: 'next' })).statusCode).toBe(409)
    expect((await press('mo', {}, '2026-10-21T02:00:00Z')).statusCode).toBe(303)
    expect((await press('mo', {})).statusCode).toBe(409)
    expect((await press('chuyen', { toi: 'next' }, '2026-10-21T02:00:00Z')).body).toContain('Chưa tới ngày họp')
    expect((await press('chuyen', { toi: 'next' })).statusCode).toBe(303)
    const state = await asPublic()
    expect(state?.beganAt?.toString()).toBe(day)
    expect(state?.items.find(({ id }) => id === state.itemId)?.title).toBe('Đón tiếp, điểm danh, phát tài liệu')
    const shown = await get(desk)
    expect(shown.body).toContain('Mục tiếp')
    expect(await htmlProblems(shown.body)).toEqual([])
  })

  test('a petition stands there by its released text; what is not released, by nothing (R20)', async () => {
    expect((await press('chuyen', { toi: await itemOf(0) })).statusCode).toBe(303)
    const chair = await get(desk)
    expect(chair.body).toContain(secret.name)
    const first = await visit('/truc-tiep')
    expect(first.body).toContain('Kiến nghị số 1')
    expect(first.body).toContain('Đường vào xưởng')
    expect((await press('chuyen', { toi: await itemOf(1) })).statusCode).toBe(303)
    const second = await visit('/truc-tiep')
    expect(second.body).toContain('Một kiến nghị chưa công khai nội dung')
    const screen = /href="(\/[^"]*\/man-hinh\/[^"]+)"/.exec(chair.body)?.[1] ?? ''
    const projector = await (await appAt(day)).inject({ url: screen })
    expect(projector.statusCode).toBe(200)
    expect(projector.headers['x-robots-tag']).toBe('noindex')
    expect((await (await appAt(day)).inject({ url: screen.slice(0, -3) })).statusCode).toBe(404)
    const english = await (await appAt(day)).inject({ url: `/${office.unit.slug}/en/truc-tiep` })
    expect(english.body).toContain('A petition whose text is not yet public')
    expect(vietnameseLeft(english.body, ['Thử', 'Hải Phòng'])).toEqual([])
    const all = [first, second, projector, english].map(({ body }) => body).join() + JSON.stringify(await asPublic())
    for (const word of [...Object.values(secret), '912345678', '912 345 678', 'nợ thuế', 'Kín', 'kin@vi-du.vn'])
      expect([word, all.includes(word)]).toEqual([word, false])
    for (const { body } of [first, projector, english]) {
      const problems = await htmlProblems(body)
      // Without script the page follows the hall by loading itself anew.
      expect(problems.filter((one) => !one.startsWith('meta-refresh'))).toEqual([])
    }
  })

  test('outcomes are said, and said anew; several bodies must be named; figures follow', async () => {
    const muc = await itemOf(0)
    expect((await press('ket-qua', { muc, outcome: 'joint' })).body).toContain('Chọn hoặc ghi các cơ quan')
    expect((await press('ket-qua', { muc, outcome: 'own' })).statusCode).toBe(303)
    expect((await press('ket-qua', { muc, outcome: 'answered' })).statusCode).toBe(303)
    expect((await asPublic())?.figures).toEqual({ all: 2, answered: 1, written: 0, beyond: 0, 'put-off': 0, left: 1 })
    expect((await press('chuyen', { toi: muc })).statusCode).toBe(303)
    expect((await get(desk)).body).toContain('Đã ghi: Đã trả lời tại đây')
  })

  test('the clock stands in the hall only while the chair shows it', async () => {
    expect((await press('dong-ho', { ai: 'business' })).statusCode).toBe(303)
    expect((await visit('/truc-tiep')).body).not.toContain('<speaking-clock')
    expect((await press('bat', { viec: 'clock:bat' })).statusCode).toBe(303)
    expect((await visit('/truc-tiep')).body).toContain('Đại biểu đang nói')
    expect((await press('bat', { viec: 'recording:bat' })).statusCode).toBe(303)
    expect((await visit('/truc-tiep')).body).toContain('Hội nghị được ghi âm')
  })

  test('two at the desk: the second sees where the first has moved', async () => {
    const seq = seqIn((await get(desk)).body)
    expect((await press('chuyen', { toi: 'back', seq })).statusCode).toBe(303)
    expect((await press('chuyen', { toi: 'next', seq })).body).toContain('Người khác vừa chuyển mục')
  })

  test('what is switched on or off is so, though somebody pressed meanwhile', async () => {
    const seq = seqIn((await get(desk)).body)
    expect((await press('bat', { viec: 'floor:bat', seq })).statusCode).toBe(303)
    expect((await press('bat', { viec: 'clock:tat', seq })).statusCode).toBe(303)
    expect(await asPublic()).toMatchObject({ floorOpen: true, clockShown: false })
    expect((await press('chuyen', { toi: 'back', seq })).statusCode).toBe(409)
  })

  test('the chair is led only where he may go: who writes petitions down finds what was raised', async () => {
    const raised = 'href="/can-bo/hoi-nghi/2026/neu-tai-cho"'
    const leader = await signIn(office.unit, ['leader'])
    expect((await get(desk, leader.cookie)).body).not.toContain(raised)
    expect((await get(desk)).body).toContain(raised)
  })

  test('who may not steer is refused, and another unit finds nothing', async () => {
    const clerk = await signIn(office.unit, ['clerk'])
    expect((await press('chuyen', { toi: 'next' }, day, clerk.cookie)).statusCode).toBe(403)
    const stranger = await signIn(await openBareUnit('Khác'), ['leader'])
    expect((await press('chuyen', { toi: 'next' }, day, stranger.cookie)).statusCode).toBe(404)
  })
})

describe('who follows the hall', () => {
  let app: FastifyInstance
  let base = ''
  const streams: AbortController[] = []
  beforeAll(async () => {
    app = await freshAppAt(day)
    base = await app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => {
    for (const stream of streams) stream.abort()
  })

  /** A reader: what came, event by event. */
  async function follow(path: string, headers: Record<string, string> = {}) {
    const stream = new AbortController()
    streams.push(stream)
    const answer = await fetch(`${base}/${office.unit.slug}${path}`, { headers, signal: stream.signal })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    return {
      answer,
      stop: () => stream.abort(),
      async until(wanted: string) {
        while (!text.includes(wanted)) text += (await reader?.read())?.value ?? ''
        const seen = text
        text = ''
        return seen
      },
    }
  }

  test('hears of a move within a second, and what it has seen is not sent again', async () => {
    const reader = await follow('/truc-tiep/dong')
    expect(reader.answer.headers.get('content-type')).toContain('text/event-stream')
    const first = await reader.until('event: hall')
    expect(first).toContain('event: hall')
    // The listener's own connection opens meanwhile.
    await new Promise((ready) => setTimeout(ready, 500))
    const pressed = performance.now()
    expect((await press('chuyen', { toi: await itemOf(1) })).statusCode).toBe(303)
    const moved = await reader.until('chưa công khai nội dung')
    expect(performance.now() - pressed).toBeLessThan(1_000)
    expect(moved).not.toContain(secret.name)
    const id = /id: (\S+)\nevent: hall/.exec(moved)?.[1] ?? ''
    const again = await follow('/truc-tiep/dong', { 'last-event-id': id })
    expect(await again.until('event: ')).toContain('event: beat')
    again.stop()
    const stale = await follow('/truc-tiep/dong', { 'last-event-id': 'xyz' })
    expect(await stale.until('event: ')).toContain('event: hall')
  })
})
