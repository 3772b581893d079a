import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DoorList, DoorState } from '#kernel/door-wire.ts'
import { tokenOf } from '#modules/links/index.ts'
import { withoutSecrets } from '#src/app.ts'
import { appAt, formPost, openBareUnit, signIn, testKeys } from '#test/stage.ts'
import { openTestOffice, petitionIn, type TestOffice } from '#test/stage-handling.ts'
import { attendanceOf } from '../../application/attendance.ts'
import { doorsOf } from '../../application/doors.ts'
import { inviteesOf } from '../../application/invitees.ts'

const morning = '2026-10-22T00:30:00Z'
const page = '/can-bo/ky-doi-thoai/2026/diem-danh'
let office: TestOffice
let app: FastifyInstance
let href = ''

const asOfficer = (url: string, fields: Record<string, string | readonly string[]>, instance = app) =>
  instance.inject({ url, ...formPost(fields, office.specialist.cookie) })
const invitees = () => office.unit.read((db) => inviteesOf(db, office.dialogueId))
const attended = () => office.unit.read((db) => attendanceOf(db, office.dialogueId))
const linkOf = async (name: string) => {
  const door = (await office.unit.read((db) => doorsOf(db, office.dialogueId))).find((one) => one.name === name)
  return door?.link ? `/${office.unit.slug}/cua/${tokenOf(testKeys, door.link)}` : ''
}
const sync = (acts: readonly unknown[], at = href, instance = app) =>
  instance.inject({
    method: 'POST',
    url: `${at}/ghi`,
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    payload: JSON.stringify({ acts }),
  })

beforeAll(async () => {
  office = await openTestOffice()
  app = await appAt(morning)
  const senders = ['Cơ sở mộc Ví Dụ', 'Hộ nem Đức Mẫu', 'Quán phở Thử']
  for (const name of senders)
    await petitionIn(office, '2026-09-20T05:00:00Z', {
      sender: { name, person: `Nguyễn ${name}`, phone: '0912345678' },
    })
  const before = await appAt('2026-10-12T02:00:00Z')
  const list = '/can-bo/ky-doi-thoai/2026/khach-moi'
  await asOfficer(`${list}/xac-nhan`, { moi: ['co so moc vi du', 'ho nem duc mau', 'quan pho thu'] }, before)
  expect((await asOfficer(`${page}/cua`, { name: '' }, before)).statusCode).toBe(422)
  expect((await asOfficer(`${page}/cua`, { name: 'Cửa chính' }, before)).statusCode).toBe(303)
  href = await linkOf('Cửa chính')
})

describe('a door without script', () => {
  test('finds somebody by code and by name without accents, ticks him, and takes it back', async () => {
    const [one] = await invitees()
    if (!one) throw new Error('nobody')
    const first = await app.inject({ url: href })
    expect(first.statusCode).toBe(200)
    expect(first.headers['cache-control']).toContain('no-store')
    expect(first.body).toContain('noindex')
    for (const secret of ['0912345678', 'Hộ nem Đức Mẫu']) expect(first.body).not.toContain(secret)
    expect((await app.inject({ url: `${href}?tim=nem+duc` })).body).toContain('Hộ nem Đức Mẫu')
    const byCode = await app.inject({ url: `${href}?tim=${one.code.slice(0, 3)}+${one.code.slice(3)}` })
    expect(byCode.body).toContain(one.name)
    const key = crypto.randomUUID()
    const tick = { key, invitee: one.id, act: 'came', people: '2' }
    expect((await app.inject({ url: `${href}/diem`, ...formPost(tick) })).statusCode).toBe(303)
    expect((await app.inject({ url: `${href}/diem`, ...formPost(tick) })).statusCode).toBe(303)
    expect((await attended()).counts).toMatchObject({ people: 2, came: 1 })
    // What a device puts aside in the open names nobody, whatever else it is asked.
    expect((await app.inject({ url: href })).body).toContain(one.name)
    expect((await app.inject({ url: `${href}?trong=1&tim=nem+duc` })).body).not.toContain('Đức Mẫu')
    expect((await app.inject({ url: `${href}?trong=1` })).body).not.toContain(one.name)
    const undo = { ...tick, key: crypto.randomUUID(), act: 'undone' }
    expect((await app.inject({ url: `${href}/diem`, ...formPost(undo) })).statusCode).toBe(303)
    expect((await attended()).taken).toBe(false)
  })

  test('writes down who comes unannounced', async () => {
    const nobody = await app.inject({ url: `${href}/den-them`, ...formPost({ person: '', countedAs: 'guest' }) })
    expect([nobody.statusCode, nobody.body.includes('Ghi họ tên hoặc tên cơ sở')]).toEqual([422, true])
    const [key, invitee] = [crypto.randomUUID(), crypto.randomUUID()]
    const fields = { key, invitee, person: 'Bà Tư', organisation: '', countedAs: 'household', people: '', phone: '' }
    expect((await app.inject({ url: `${href}/den-them`, ...formPost(fields) })).statusCode).toBe(303)
    expect((await attended()).counts).toMatchObject({ walkIns: 1, people: 1 })
  })
})

describe('a door on its device', () => {
  test('is given the list without telephones, and sends ticks that count once', async () => {
    const list = (await app.inject({ url: `${href}/danh-sach` })).json<DoorList>()
    expect(list.people.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Cơ sở mộc Ví Dụ', 'Hộ nem Đức Mẫu', 'Quán phở Thử']),
    )
    expect(JSON.stringify(list)).not.toContain('0912345678')
    expect(list.wipeIn).toBe(Temporal.Instant.from('2026-10-22T17:00:00Z').since(morning).total('milliseconds'))
    const [one] = list.people.filter(({ name }) => name === 'Quán phở Thử')
    const tick = { id: crypto.randomUUID(), act: 'came', inviteeId: one?.id, people: 3, age: 120_000 }
    const state = (await sync([tick])).json<DoorState>()
    expect([state.recorded, state.refused, state.closed]).toEqual([[tick.id], [], ''])
    expect(state.here.find(([id]) => id === one?.id)).toEqual([one?.id, 3, 120_000])
    expect((await sync([tick])).json<DoorState>().people).toBe(state.people)
  })

  test('is told by name what is not taken, and wrong bodies are none of ours', async () => {
    const stranger = { id: crypto.randomUUID(), act: 'came', inviteeId: crypto.randomUUID(), people: 1, age: 0 }
    expect((await sync([stranger])).json<DoorState>().refused).toEqual([
      [stranger.id, 'Không có trong danh sách của hội nghị này.'],
    ])
    for (const wrong of [[{ id: 'x' }], [{ ...stranger, act: 'other' }], Array.from({ length: 201 }, () => stranger)])
      expect((await sync(wrong)).statusCode).toBe(422)
    const foreign = await app.inject({
      ...{ method: 'POST', url: `${href}/ghi`, payload: '{"acts":[]}' },
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
    })
    expect(foreign.statusCode).toBe(403)
  })

  test('before the day it says so, after it only what happened then is taken, and then nothing opens', async () => {
    const eve = await appAt('2026-10-21T10:00:00Z')
    expect((await eve.inject({ url: href })).body).toContain('Chưa đến ngày họp')
    const after = await appAt('2026-10-23T02:00:00Z')
    const [one] = await invitees()
    const late = { id: crypto.randomUUID(), act: 'came', inviteeId: one?.id, people: 1, age: 0 }
    expect((await sync([late], href, after)).json<DoorState>().refused[0]?.[1]).toContain('Ngày họp đã qua')
    const queued = { ...late, id: crypto.randomUUID(), age: 24 * 3_600_000 }
    expect((await sync([queued], href, after)).json<DoorState>().recorded).toEqual([queued.id])
    expect((await after.inject({ url: `${href}/danh-sach` })).json<DoorList>().wipeIn).toBe(0)
    const later = await appAt('2026-10-23T17:00:00Z')
    expect((await later.inject({ url: href })).statusCode).toBe(410)
    expect((await sync([queued], href, later)).json()).toEqual({ gone: 'expired' })
  })

  test('is another unit’s nowhere, and stays out of the log', async () => {
    const other = await openBareUnit('Khác')
    expect((await app.inject({ url: href.replace(office.unit.slug, other.slug) })).statusCode).toBe(404)
    expect(withoutSecrets(href)).toBe(`/${office.unit.slug}/cua/…`)
    expect((await app.inject({ url: href.replace('/cua/', '/moi/') })).statusCode).toBe(404)
  })
})

describe('the office', () => {
  test('sees who is there, ticks too, and takes a link back', async () => {
    const get = (url: string, cookie = office.specialist.cookie) => app.inject({ url, headers: { cookie } })
    expect((await get(page)).body).toContain('Cửa chính')
    expect((await get(`${page}/so-lieu`)).body).toContain('Người có mặt')
    const [, two] = await invitees()
    const tick = { key: crypto.randomUUID(), invitee: two?.id ?? '', act: 'came', people: '1' }
    expect((await asOfficer(`${page}/diem`, tick)).statusCode).toBe(303)
    const observer = (await signIn(office.unit, ['observer'])).cookie
    const seen = (await get(page, observer)).body
    expect([seen.includes('Người có mặt'), seen.includes('/cua/')]).toEqual([true, false])
    expect((await app.inject({ url: `${page}/diem`, ...formPost(tick, observer) })).statusCode).toBe(403)
    const [door] = await office.unit.read((db) => doorsOf(db, office.dialogueId))
    expect((await asOfficer(`${page}/cua/${door?.id}/thu-hoi`, {})).statusCode).toBe(303)
    expect((await app.inject({ url: href })).statusCode).toBe(410)
    expect((await sync([])).json()).toEqual({ gone: 'revoked' })
  })
})
