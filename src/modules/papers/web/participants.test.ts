import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import {
  conferenceById,
  confirmInvitees,
  type HallGuest,
  inviteesOf,
  recordReply,
  recordTicks,
} from '#modules/conferences/index.ts'
import { noEvents, recordHeld } from '#modules/dialogues/index.ts'
import { addUnions } from '#modules/units/index.ts'
import { seededRandom } from '#seeds/world.ts'
import { readPdf } from '#test/printed.ts'
import { appAt, formPost, testKeys } from '#test/stage.ts'
import { openTestOffice, petitionIn, type TestOffice } from '#test/stage-handling.ts'
import { participantsTable, signInRows } from '../application/types/participants.ts'

const at = '2026-10-15T02:00:00Z'
const papers = '/can-bo/ky-doi-thoai/2026/giay-to'
let office: TestOffice

beforeAll(async () => {
  office = await openTestOffice()
})

const get = async (url: string) => (await appAt(at)).inject({ url, headers: { cookie: office.specialist.cookie } })
const printed = async (key: string) => {
  const pdf = await readPdf((await get(`${papers}/${key}/ban-in.pdf`)).rawPayload)
  const text = pdf.runs.map(({ text }) => text).join(' ')
  return { pages: pdf.pages, text: text.replace(/\s+/g, ' ') }
}

test('before anybody is to come, there is nobody to list', async () => {
  for (const key of ['danh-sach-dai-bieu', 'danh-sach-ky-ten', 'bien-ten', 'giay-moi-tung-noi'])
    expect((await get(`${papers}/${key}/ban-in.pdf`)).statusCode).toBe(404)
})

test('unions are invited without being typed, guests once for every paper', { timeout: 60_000 }, async () => {
  const { unit, specialist } = office
  await petitionIn(office, '2026-09-20T05:00:00Z', { sender: { name: 'Cơ sở mộc Ví Dụ', person: 'Phan Văn Ví Dụ' } })
  await unit.write((tx) =>
    addUnions(tx, specialist.by(at), unit.id, [{ name: 'Hội Nông dân', headName: '', headPhone: '' }]),
  )
  const slots = (await get(`${papers}/giay-moi`)).body
  expect(slots).toContain('Khách mời khác')
  await (await appAt(at)).inject({
    url: `${papers}/giay-moi/dien`,
    ...formPost({ 'q-0': '', 'q-1': '', 'q-2': '- Sở Tài chính;\nhội nông dân\nSở Tài chính.' }, specialist.cookie),
  })
  const each = await printed('giay-moi-tung-noi')
  expect(each.pages).toHaveLength(4)
  expect(each.text).toContain('trân trọng kính mời: Cơ sở mộc Ví Dụ.')
  expect(each.text).toContain('trân trọng kính mời: Hội Nông dân.')
  expect(each.text).toContain('trân trọng kính mời: Sở Tài chính.')
  expect(each.text).toContain('trân trọng kính mời: Lãnh đạo Ủy ban nhân dân thành phố Hải Phòng.')
  expect(each.text).toContain('cử người khác dự thay')
  const list = (await printed('danh-sach-dai-bieu')).text
  for (const name of ['Hội Nông dân', 'Sở Tài chính', 'Phan Văn Ví Dụ', 'Chưa đăng ký', 'Cộng: 4 người'])
    expect(list).toContain(name)
  const plates = await printed('bien-ten')
  expect(plates.pages).toHaveLength(4)
  expect(plates.text).toContain('PHAN VĂN VÍ DỤ')
})

test('once the list is confirmed papers read its replies, and after the door who came', {
  timeout: 60_000,
}, async () => {
  const { unit, specialist, dialogueId } = office
  const parts = { keys: testKeys, random: seededRandom(5) }
  await unit.write((tx) => confirmInvitees(tx, specialist.by('2026-10-12T02:00:00Z'), dialogueId, parts))
  const list = await unit.read((db) => inviteesOf(db, dialogueId))
  const idOf = (name: string) => list.find((one) => one.name === name)?.id ?? ''
  const reply = { person: 'Lê Thị Thay', people: 1, note: '', way: 'phone' } as const
  await unit.write(async (tx) => {
    const by = specialist.by('2026-10-15T02:00:00Z')
    await recordReply(tx, by, idOf('Cơ sở mộc Ví Dụ'), { ...reply, answer: 'sends-other' }, testKeys)
    await recordReply(tx, by, idOf('Hội Nông dân'), { ...reply, answer: 'declines' }, testKeys)
  })
  const plates = await printed('bien-ten')
  expect(plates.text).toContain('LÊ THỊ THAY')
  expect(plates.text).not.toContain('PHAN VĂN VÍ DỤ')
  expect(plates.text).not.toContain('HỘI NÔNG DÂN')
  expect((await printed('danh-sach-ky-ten')).text).not.toContain('Hội Nông dân')
  expect((await printed('danh-sach-dai-bieu')).text).toContain('Báo không đến')
  expect((await printed('giay-moi-tung-noi')).text).toMatch(/Mã vào cửa: \d{3} \d{3}/)
  const on = '2026-10-22T01:00:00Z'
  await unit.write(async (tx) => {
    const conference = await conferenceById(tx, dialogueId)
    if (!conference) throw new Error('no conference')
    const came = { act: 'came', people: 2, age: 0 } as const
    await recordTicks(
      tx,
      specialist.by(on),
      conference,
      [
        { ...came, id: crypto.randomUUID(), inviteeId: idOf('Cơ sở mộc Ví Dụ') },
        {
          ...{ ...came, id: crypto.randomUUID(), inviteeId: crypto.randomUUID() },
          walkIn: { organisation: 'Báo Ví Dụ', person: 'Vũ Văn Báo', countedAs: 'guest', phone: '' },
        },
      ],
      { doorId: null },
      parts,
    )
    const { version } = await tx
      .selectFrom('dialogue')
      .select('version')
      .where('id', '=', dialogueId)
      .executeTakeFirstOrThrow()
    await recordHeld(tx, specialist.by(on), { dialogueId, version }, { on: day('2026-10-22'), note: '' }, noEvents)
  })
  const after = (await printed('danh-sach-dai-bieu')).text
  for (const text of ['Lê Thị Thay', 'Vũ Văn Báo', 'Đến không báo trước', 'Cộng: 4 người'])
    expect(after).toContain(text)
  expect(after).not.toContain('Hội Nông dân')
  expect((await printed('bien-ban')).text).toContain('4 người, trong đó 2 đại diện doanh nghiệp')
})

const who = (name: string, person: string, people = 1): HallGuest => ({
  name,
  person,
  people,
  place: '',
  why: 'registered',
  ...{ business: true, answer: null, petitions: '', inviteeId: null, code: '' },
})
const guest = { why: 'guest', business: false } as const

test('people sign by their given name, each with who comes along; bodies follow, then room', () => {
  const rows = signInRows([who('B', 'Trần Văn Bình', 2), who('A', 'Vũ Thị An'), { ...who('Sở', ''), ...guest }])
  expect(rows.slice(0, 5)).toEqual([
    ['1', 'Vũ Thị An', 'A', ''],
    ['2', 'Trần Văn Bình', 'B', ''],
    ['3', '', 'B', ''],
    ['4', '', 'Sở', ''],
    ['5', '', '', ''],
  ])
})

test('who comes is listed in groups, and summed up', () => {
  const { rows, boldRows } = participantsTable([who('A', 'Vũ Thị An', 2), { ...who('Sở', ''), ...guest }])
  expect(rows.map(([number, name]) => `${number} ${name}`)).toEqual([
    ' Cơ quan, đoàn thể, khách mời',
    '1 Sở',
    ' Doanh nghiệp, hợp tác xã, hộ kinh doanh',
    '1 A',
    ' Cộng: 3 người',
  ])
  expect(boldRows).toEqual([0, 2, 4])
})
