import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { lockDialogue, recordHeld } from '#modules/dialogues/index.ts'
import { allFields, makeCommitment, recordSpokenAnswer } from '#modules/petitions/index.ts'
import { arrangeByField } from '#modules/themes/index.ts'
import { dialogueEvents } from '#src/events.ts'
import { readPdf } from '#test/printed.ts'
import { appAt, formPost } from '#test/stage.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from '#test/stage-handling.ts'

const papers = '/can-bo/ky-doi-thoai/2026/giay-to'
let office: TestOffice

beforeAll(async () => {
  office = await openTestOffice()
})

const get = async (url: string, at = '2026-10-15T02:00:00Z') =>
  (await appAt(at)).inject({ url, headers: { cookie: office.specialist.cookie } })
const printed = async (key: string, at?: string) => {
  const file = await get(`${papers}/${key}/ban-in.pdf`, at)
  if (file.statusCode !== 200) return null
  return (await readPdf(file.rawPayload)).runs
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
}

test('without a petition there is nothing to speak about; the programme of the plan stands all the same', async () => {
  expect(await printed('kich-ban')).toBeNull()
  expect(await printed('to-kien-nghi')).toBeNull()
  const programme = await printed('chuong-trinh')
  expect(programme).toContain('Trình tự')
  expect(programme).not.toContain('Chủ đề trao đổi')
})

test('petitions stand in the order they are spoken about, each with its sheet', { timeout: 60_000 }, async () => {
  const { unit, specialist, dialogueId } = office
  await assigned(office, await petitionIn(office, '2026-09-20T05:00:00Z', saying('Đường vào làng nghề bị ngập')))
  await petitionIn(office, '2026-09-20T06:00:00Z', saying('Điện yếu buổi tối'))
  await unit.write((tx) =>
    arrangeByField(
      tx,
      specialist.by('2026-10-10T02:00:00Z'),
      { dialogueId, version: 1 },
      allFields,
      (field) => `Về ${field}`,
    ),
  )
  const order = (await printed('kich-ban')) ?? ''
  expect(order).toContain('đưa ra trao đổi: 2')
  expect(order.indexOf('Đường vào làng nghề bị ngập')).toBeLessThan(order.indexOf('Điện yếu buổi tối'))
  expect(await printed('chuong-trinh')).toContain('Bộ phận Địa chính')
  const sheets = await printed('to-kien-nghi')
  expect(sheets).toContain('KIẾN NGHỊ SỐ 1')
  expect(sheets).toContain('Thứ tự 2/2')
  const named = { 'q-0': '8:00 Văn phòng' }
  await (await appAt('2026-10-15T02:00:00Z')).inject({
    url: `${papers}/chuong-trinh/dien`,
    ...formPost(named, specialist.cookie),
  })
  expect(await printed('chuong-trinh')).toMatch(/08:00 Khai mạc, giới thiệu thành phần Văn phòng/)
})

test('minutes and conclusion are written once it was held, from what was said', { timeout: 60_000 }, async () => {
  const { unit, specialist, dialogueId, departments } = office
  const at = '2026-10-23T02:00:00Z'
  expect((await get(`${papers}/bien-ban`)).body).toContain('Chưa có gì để in')
  expect(await printed('thong-bao-ket-luan')).toBeNull()
  const by = specialist.by(at)
  await unit.write(async (tx) => {
    const version = (await lockDialogue(tx, dialogueId))?.version ?? 0
    well(await recordHeld(tx, by, { dialogueId, version }, { on: day('2026-10-22'), note: '' }, dialogueEvents))
    const [first] = await tx.selectFrom('petition').select('id').where('number', '=', 1).execute()
    const petitionId = first?.id ?? ''
    const said = { petitionId, words: 'Xã nạo vét rãnh trong tháng 11.', spokenBy: 'Chủ tịch UBND xã', complete: true }
    well(await recordSpokenAnswer(tx, by, specialist.actor, said))
    const promise = {
      what: 'Nạo vét rãnh',
      dueOn: day('2026-11-30'),
      departmentId: departments.land,
      officerId: null,
      askId: null,
    }
    well(await makeCommitment(tx, by, specialist.actor, { petitionId, ...promise }))
  })
  const minutes = (await printed('bien-ban', at)) ?? ''
  for (const words of [
    'BIÊN BẢN',
    'Chủ tịch UBND xã: Xã nạo vét rãnh trong tháng 11.',
    'xong trước hết ngày 30/11/2026',
    'THƯ KÝ',
    'CHỦ TỌA',
  ])
    expect(minutes).toContain(words)
  // A household that did not agree is named nowhere (R20).
  expect(minutes).not.toContain('Cơ sở mộc Ví Dụ')
  const conclusion = (await printed('thong-bao-ket-luan', at)) ?? ''
  for (const words of [
    'trao đổi 2 kiến nghị, trả lời xong 1',
    'Việc đã hứa',
    'Nạo vét rãnh',
    'Kiến nghị trả lời bằng văn bản',
  ])
    expect(conclusion).toContain(words)
  expect(conclusion).not.toContain('Cơ sở mộc Ví Dụ')
  const page = (await get(`${papers}/bien-ban`, at)).body
  expect(page).toContain('Nên xem lại trước khi ban hành')
  expect(page).toContain('Soạn thành văn bản')
  // As a document it keeps its lines, its tables, and who signs on which side.
  const answers = formPost({ 'q-3': 'Lê Thị Ví Dụ, chuyên viên' }, specialist.cookie)
  await (await appAt(at)).inject({ url: `${papers}/bien-ban/dien`, ...answers })
  for (const [key, words] of [
    ['bien-ban', ['THƯ KÝ', 'Lê Thị Ví Dụ', 'Xã nạo vét rãnh trong tháng 11.', 'Số: /BB-UBND']],
    ['thong-bao-ket-luan', ['TM. ỦY BAN NHÂN DÂN', 'Hạn xong', '30/11/2026', 'Số: /TB-UBND']],
    ['chuong-trinh', ['Văn phòng', 'Số: /CTr-UBND']],
  ] as const) {
    const drafted = await (await appAt(at)).inject({
      url: `${papers}/${key}/soan`,
      ...formPost({ version: '0' }, specialist.cookie),
    })
    expect([key, drafted.statusCode]).toEqual([key, 303])
    const { runs } = await readPdf((await get(`${String(drafted.headers.location)}/ban-in.pdf`, at)).rawPayload)
    const text = runs
      .map((run) => run.text)
      .join(' ')
      .replace(/\s+/g, ' ')
    for (const word of words) expect(text).toContain(word)
    const [left, right] = ['THƯ KÝ', 'CHỦ TỌA'].map((title) => runs.find((run) => run.text.includes(title))?.x ?? 0)
    if (key === 'bien-ban') expect(left).toBeLessThan(right ?? 0)
  }
})
