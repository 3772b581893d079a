import { expect, test } from 'vitest'
import { appAt } from '#test/stage.ts'
import { multipart } from '#test/stage-forms.ts'
import { openTestOffice, petitionIn, stateOfPetition } from '#test/stage-handling.ts'
import { atPetition, htmlProblems, versionIn } from '#test/stage-pages.ts'

const href = '/can-bo/kien-nghi/2026/1'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')

test('a petition beyond the commune: reported, reminded, answered, each told to the business and each with its day (R15)', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office)
  const { unit, specialist } = office
  const app = await appAt('2026-11-20T02:00:00Z')
  const desk = atPetition(app, specialist.cookie, href)
  const get = async (url: string) => (await app.inject({ url, headers: { cookie: specialist.cookie } })).body
  // Nobody leads it: it is waited for all the same, and counted apart.
  await desk.post('phan-loai', { field: 'land', competence: 'beyond' })
  const report = { body: 'Ủy ban nhân dân thành phố', reference: '45/BC-UBND', on: '02/11/2026' }
  expect((await desk.post('bao-cao-thanh-pho', report)).statusCode).toBe(303)
  expect(await get('/can-bo')).toContain('chờ thành phố 1')
  expect(await get('/can-bo/kien-nghi?hop=cho-thanh-pho')).toContain('Chờ thành phố')
  expect(await get('/can-bo/kien-nghi?hop=can-xu-ly')).toContain('Không còn kiến nghị nào cần xử lý')

  const remind = (on: string, way = 'phone') =>
    desk.post('nhac-thanh-pho', { way, on, whom: 'Ông Ví Dụ, Văn phòng', reference: '' })
  expect((await remind('01/11/2026')).body).toContain('Ngày nhắc không thể trước ngày báo cáo')
  expect((await remind('21/11/2026')).body).toContain('Ngày này chưa đến')
  expect((await remind('16/11/2026', '')).statusCode).toBe(422)
  expect((await remind('16/11/2026')).statusCode).toBe(303)
  expect((await stateOfPetition(office, id)).state.stage).toBe('waiting-city')
  const waiting = (await desk.page()).body
  expect(waiting).toContain('Đã nhắc ngày 16/11/2026, gọi điện, Ông Ví Dụ, Văn phòng')
  expect(waiting).toContain('Nhắc thành phố ngày 16/11/2026')

  const path = 'tra-loi-cua-thanh-pho'
  const answer = { on: '19/11/2026', reference: '900/UBND', text: 'Thành phố bố trí vốn năm 2027.' }
  const named = Object.fromEntries(Object.entries(answer).map(([name, value]) => [`${path}.${name}`, value]))
  const form = multipart({ version: versionIn(waiting), ...named }, [
    { field: `${path}.letter`, name: 'Công văn 900.pdf', content: pdf },
  ])
  const headers = { ...form.headers, cookie: specialist.cookie }
  expect((await app.inject({ url: `${href}/${path}`, ...form, headers })).statusCode).toBe(303)
  const page = (await desk.page()).body
  expect(page).toContain('Công văn 900.pdf')
  expect(await htmlProblems(page)).toEqual([])
  // It is settled: there is nothing left to remind of.
  expect((await remind('20/11/2026')).statusCode).toBe(409)

  const told = await unit.read((db) =>
    db.selectFrom('message').select('template').where('about_id', '=', id).orderBy('created_at').execute(),
  )
  expect(told.map(({ template }) => template)).toEqual(
    expect.arrayContaining(['petition.escalated', 'petition.city-reminded', 'petition.city-answered']),
  )
})
