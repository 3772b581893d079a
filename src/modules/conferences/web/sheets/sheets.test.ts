import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { keepMilestones } from '#modules/dialogues/index.ts'
import { counted, startCounting } from '#test/count-queries.ts'
import { formPost, openBareUnit, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { multipart } from '#test/stage-forms.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { agendaRows } from '../../application/agenda/agenda-query.ts'
import { layOutAgenda } from '../../application/agenda/lay-out-agenda.ts'
import { askForSheet } from '../../application/sheets/ask-sheets.ts'
import { sheetsOf } from '../../application/sheets/sheets-query.ts'
import { goTo, openHall } from '../../application/sitting/steer.ts'

const noon = '2026-10-05T05:00:00Z'
const list = '/can-bo/hoi-nghi/2026/so-lieu'
let office: TestOffice

beforeAll(async () => {
  office = await openTestOffice()
  const by = office.specialist.by('2026-09-20T02:00:00Z')
  await office.unit.write((tx) => keepMilestones(tx, by, office.dialogueId))
  await assigned(office, await petitionIn(office, undefined, saying('Xin thuê đất mở xưởng.')))
  await assigned(office, await petitionIn(office, undefined, saying('Đất làm kho chật.')))
})

const app = (instant = noon) => appAt(instant)
const get = async (url: string, cookie = office.specialist.cookie, instant = noon) =>
  (await app(instant)).inject({ url, headers: { cookie } })
const post = async (url: string, fields: Record<string, string | string[]>, cookie = office.specialist.cookie) =>
  (await app()).inject({ url, ...formPost(fields, cookie) })
const first = async () => {
  const [sheet] = await office.unit.read((db) => sheetsOf(db, office.dialogueId))
  if (!sheet) throw new Error('no sheet')
  return { sheet, url: `${list}/${sheet.id}` }
}
const typed = {
  asOf: '30/9/2026',
  words: 'Còn 6,4 ha đất công ích.',
  caption: 'Quỹ đất',
  table: 'Thôn\tThửa\nThôn 1\t12',
}

test('asked for in one press; the list says whose, how far, by when and why then', async () => {
  const before = (await get(list)).body
  expect(before).toContain('Chưa có phiếu số liệu')
  expect(before).toContain('Yêu cầu số liệu')
  expect((await get(list, office.landOfficer.cookie)).body).not.toContain('Yêu cầu số liệu')
  expect((await post(`${list}/yeu-cau`, {})).statusCode).toBe(303)
  expect((await post(`${list}/yeu-cau`, {})).statusCode).toBe(409)
  const { body } = await get(list)
  expect(await htmlProblems(body)).toEqual([])
  for (const said of ['Bộ phận Địa chính', 'Chưa viết', '13/10/2026', '7 ngày làm việc']) expect(body).toContain(said)
  expect((await get(list, office.specialist.cookie, '2026-10-14T05:00:00Z')).body).toContain('quá 1 ngày làm việc')
})

test('by hand: what is missing is said beside its field, and what was typed stays', async () => {
  const fields = { departmentId: office.departments.land, title: 'Bản đồ', wanted: 'Khu kho bãi' }
  const came = await post(list, { ...fields, dueOn: 'mai' })
  expect(came.statusCode).toBe(422)
  expect(came.body).toContain('Ghi ngày như 30/9/2026')
  const without = await post(list, fields)
  expect(without.statusCode).toBe(409)
  expect(without.body).toContain('Chọn ít nhất một lĩnh vực')
  expect(without.body).toContain('value="Bản đồ"')
  expect(await htmlProblems(without.body)).toEqual([])
  expect((await post(list, { ...fields, field: 'trade' }, office.landOfficer.cookie)).statusCode).toBe(403)
})

test('its department pastes a table, looks at it, saves it, and hands it in', async () => {
  const { url } = await first()
  const cookie = office.landOfficer.cookie
  const page = await get(url, cookie)
  expect(await htmlProblems(page.body)).toEqual([])
  expect(page.body).toContain('Xin thuê đất mở xưởng')
  const wrong = await post(`${url}/ghi`, { ...typed, base: '0', table: 'Thôn 1\nThôn 2' }, cookie)
  expect(wrong.statusCode).toBe(409)
  expect(wrong.body).toContain('Bảng mới có một cột')
  expect(wrong.body).toContain('Còn 6,4 ha')
  const preview = await post(`${url}/ghi`, { ...typed, base: '0', viec: 'xem' }, cookie)
  expect(preview.statusCode).toBe(200)
  expect(preview.body).toMatch(/scope="col" class="main">Thôn<\/th><th [^>]*class="number">Thửa<\/th>/)
  expect(await htmlProblems(preview.body)).toEqual([])
  expect((await first()).sheet.version).toBe(0)

  expect((await post(`${url}/ghi`, { ...typed, base: '0', viec: 'luu' }, cookie)).statusCode).toBe(303)
  const early = await post(`${url}/ghi`, { ...typed, base: '1', asOf: '6/10/2026', viec: 'nop' }, cookie)
  expect(early.statusCode).toBe(409)
  expect(early.body).toContain('Ngày này chưa tới')
  const missing = await post(`${url}/ghi`, { ...typed, base: '1', asOf: '', viec: 'nop' }, cookie)
  expect(missing.body).toContain('Ghi số liệu tính đến ngày nào')
  // What was typed was saved all the same.
  expect((await first()).sheet.version).toBe(2)
  const again = await post(`${url}/ghi`, { ...typed, base: '2', viec: 'nop' }, cookie)
  expect(again.statusCode).toBe(303)
  expect((await first()).sheet.state).toBe('handed-in')
  const read = (await get(url, cookie)).body
  expect(await htmlProblems(read)).toEqual([])
  expect(read).toContain('Mở lại để sửa')
  expect(read).not.toContain('name="words"')
  const task = await get(`/can-bo/nhiem-vu/${(await first()).sheet.taskId}`, cookie)
  expect(task.body).toContain('Mở phiếu số liệu')
  expect(await htmlProblems(task.body)).toEqual([])
})

test('both wrote the same place: the other’s stands beside, mine stays in the form', async () => {
  const { url, sheet } = await first()
  expect((await post(`${url}/mo-lai`, {}, office.landOfficer.cookie)).statusCode).toBe(303)
  const base = String(sheet.version)
  expect((await post(`${url}/ghi`, { ...typed, base, words: 'Còn 5 ha.' })).statusCode).toBe(303)
  const clash = await post(`${url}/ghi`, { ...typed, base, words: 'Còn 4 ha.' }, office.landOfficer.cookie)
  expect(clash.statusCode).toBe(409)
  expect(clash.body).toContain('Còn 5 ha.')
  expect(clash.body).toContain('Còn 4 ha.')
  expect(clash.body).toContain(`name="base" value="${sheet.version + 1}"`)
  expect(await htmlProblems(clash.body)).toEqual([])
})

test('a map is added, shown in place, and stays in the office', async () => {
  const { url } = await first()
  const cookie = office.landOfficer.cookie
  const picture = { field: 'files' }
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const form = multipart({}, [{ ...picture, name: 'bản đồ.png', content: png }])
  const sent = await (await app()).inject({ url: `${url}/tep`, ...form, headers: { ...form.headers, cookie } })
  expect(sent.statusCode).toBe(303)
  const { sheet } = await first()
  expect(sheet.files.map(({ name, type }) => [name, type])).toEqual([['bản đồ.png', 'image/png']])
  const file = `${url}/tep/${sheet.files[0]?.id}`
  const shown = await get(file, cookie)
  expect([shown.statusCode, shown.headers['content-type'], shown.headers['cache-control']]).toEqual([
    200,
    'image/png',
    'no-store',
  ])
  expect((await (await app()).inject({ url: file })).statusCode).toBe(303)
  const text = multipart({}, [{ ...picture, name: 'so-lieu.txt', content: Buffer.from('chữ') }])
  const refused = await (await app()).inject({ url: `${url}/tep`, ...text, headers: { ...text.headers, cookie } })
  expect(refused.statusCode).toBe(409)
  expect(refused.body).toContain('chỉ nhận ảnh, PDF')
  expect((await post(`${url}/ghi`, { ...typed, base: String(sheet.version), viec: 'nop' }, cookie)).statusCode).toBe(
    303,
  )
})

test('beside the petition of its field at the chair’s desk, however many sheets there are; linked from the petition', async () => {
  const { unit, specialist } = office
  const morning = '2026-10-22T01:10:00Z'
  await unit.write(async (tx) => {
    const by = specialist.by('2026-10-14T02:00:00Z')
    const dialogue = { id: office.dialogueId, address: '2026', startsAt: '08:00', closedOn: null }
    well(await layOutAgenda(tx, by, dialogue))
    const seen = { dialogue: { id: office.dialogueId, conferenceOn: day('2026-10-22'), closedOn: null } }
    well(await openHall(tx, specialist.by(morning), seen))
    const item = (await agendaRows(tx, office.dialogueId)).find(({ kind }) => kind === 'petition')
    well(await goTo(tx, specialist.by(morning), seen, { itemId: item?.id ?? '' }))
  })
  const desk = '/can-bo/hoi-nghi/2026/dieu-hanh'
  startCounting()
  const cost = async () => {
    await get(desk, specialist.cookie, morning)
    counted()
    const page = await get(desk, specialist.cookie, morning)
    return { page, ...counted() }
  }
  const one = await cost()
  expect(await htmlProblems(one.page.body)).toEqual([])
  expect(one.page.body).toMatch(/<details class="disclosure"[^>]*>\s*<summary>.*?Số liệu: [^<]*đến ngày 30\/09\/2026/s)
  expect(one.page.body).toContain('bản đồ.png')
  for (let at = 0; at < 12; at++) {
    const asked = {
      departmentId: office.departments.land,
      fields: ['land'],
      title: `Phiếu ${at}`,
      wanted: '',
      dueOn: null,
    }
    const by = specialist.by('2026-10-06T02:00:00Z')
    await unit.write(async (tx) => well(await askForSheet(tx, by, { id: office.dialogueId, closedOn: null }, asked)))
  }
  const many = await cost()
  expect(many.page.body).toContain('Phiếu “Phiếu 11” chưa nộp')
  expect(many.queries).toBe(one.queries)
  const petition = (await get('/can-bo/kien-nghi/2026/1')).body
  expect(petition).toContain((await first()).url)
  const dialogue = (await get('/can-bo/ky-doi-thoai/2026')).body
  expect(dialogue).toContain('1/13 phiếu đã nộp')
})

test('another unit’s officer finds none of it', async () => {
  const { url, sheet } = await first()
  const other = await openBareUnit()
  const { cookie } = await signIn(other, ['specialist'])
  for (const at of [list, url, `${url}/tep/${sheet.files[0]?.id}`]) expect((await get(at, cookie)).statusCode).toBe(404)
  for (const act of ['ghi', 'mo-lai', 'thoi', 'tep'])
    expect((await post(`${url}/${act}`, { ...typed, base: '0' }, cookie)).statusCode).toBe(404)
  // Nor does an officer of another department write it.
  const elsewhere = await signIn(office.unit, ['department-officer'], office.departments.economy)
  expect((await post(`${url}/mo-lai`, {}, elsewhere.cookie)).statusCode).toBe(409)
})

test('behind the chair’s sheet of the first petition of its field, once, and named on each', async () => {
  const page = (await get('/can-bo/ky-doi-thoai/2026/giay-to/to-kien-nghi')).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page.match(/\(đến ngày 30\/09\/2026\)/g)).toHaveLength(2)
  expect(page.match(/Bộ phận lập/g)).toHaveLength(1)
  expect(page.indexOf('Bộ phận lập')).toBeLessThan(page.lastIndexOf('Nơi kiến nghị'))
})

test('printed, with its table and the names of its files', async () => {
  const paper = '/can-bo/ky-doi-thoai/2026/giay-to/phieu-so-lieu'
  const page = (await get(paper)).body
  for (const said of ['Số liệu đến ngày', '30/09/2026', 'Thôn 1', 'bản đồ.png']) expect(page).toContain(said)
  const pdf = await get(`${paper}/ban-in.pdf`)
  expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  const history = (await get('/can-bo/nhat-ky', office.leader.cookie)).body
  expect(history).toMatch(/[Nn]ộp phiếu số liệu/)
  expect(history).not.toContain('đất công ích')
})
