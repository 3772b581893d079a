import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { appAt, formPost, signIn } from '#test/stage.ts'
import { multipart } from '#test/stage-forms.ts'
import { openTestOffice, petitionIn, type TestOfficer, well } from '#test/stage-handling.ts'
import { atPetition, htmlProblems, versionIn } from '#test/stage-pages.ts'
import { releasePublicText } from '../../application/handling/index.ts'
import { remindParts } from '../../application/handling/remind-parts.ts'

const href = '/can-bo/kien-nghi/2026/1'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')

/** Of several bodies: economy leads, the land department and the power company are asked as they join. */
async function asked() {
  const office = await openTestOffice()
  const id = await petitionIn(office)
  const { specialist, departments } = office
  const desk = atPetition(await appAt('2026-09-22T02:00:00Z'), specialist.cookie, href)
  await desk.post('phan-loai', { field: 'land', competence: 'joint', bodies: 'Điện lực khu vực' })
  const form = (await desk.page()).body
  expect(form).toMatch(/name="giao-xu-ly.askBy" value="09\/11\/2026"/)
  expect(form).toContain('Không sau hạn trả lời, ngày 12/11/2026.')
  const joining = [departments.land, departments.power]
  const to = { lead: departments.economy, joining, question: 'Khi nào kéo được đường dây?' }
  const late = await desk.post('giao-xu-ly', { ...to, askBy: '13/11/2026' })
  expect([late.statusCode, late.body.includes('Ngày này sau hạn trả lời')]).toEqual([409, true])
  // Once the whole is late its day binds no more, and the form does not say that it does.
  const afterwards = await atPetition(await appAt('2026-11-13T02:00:00Z'), specialist.cookie, href).page()
  expect(afterwards.body).not.toContain('Không sau hạn trả lời')
  expect((await desk.post('giao-xu-ly', { ...to, askBy: '20/10/2026' })).statusCode).toBe(303)
  return { office, id }
}

/** A letter with its scan, as the form of this path sends it. */
async function letter(app: FastifyInstance, officer: TestOfficer, path: string, fields: Record<string, string>) {
  const desk = atPetition(app, officer.cookie, href)
  const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${path}.${name}`, value]))
  const form = multipart({ version: versionIn((await desk.page()).body), ...named }, [
    { field: `${path}.letter`, name: 'Công văn.pdf', content: pdf },
  ])
  return app.inject({ url: `${href}/${path}`, ...form, headers: { ...form.headers, cookie: officer.cookie } })
}

test('a body’s letter is entered with its number, day and scan; the public sees that it was asked and has answered', {
  timeout: 60_000,
}, async () => {
  const { office, id } = await asked()
  const { unit, specialist, departments } = office
  const release = { title: 'Điện ba pha', content: 'Xin kéo điện ba pha.', proposal: '', checked: true }
  const by = specialist.by('2026-09-22T03:00:00Z')
  await unit.write(async (tx) =>
    well(await releasePublicText(tx, by, specialist.actor, { petitionId: id, ...release })),
  )
  const later = await appAt('2026-10-22T02:00:00Z')
  const before = (await atPetition(later, specialist.cookie, href).page()).body
  expect(before).toContain('quá 2 ngày làm việc')
  const opinion = await unit.read((db) =>
    db.selectFrom('petition_opinion').select('id').where('department_id', '=', departments.power).executeTakeFirst(),
  )
  const reply = {
    ...{ opinion: opinion?.id ?? '', text: 'Kéo xong trong quý I/2027.' },
    ...{ reference: '55/ĐLKV-KT', on: '19/10/2026' },
  }
  expect((await letter(later, specialist, 'y-kien', reply)).statusCode).toBe(303)
  const page = (await atPetition(later, specialist.cookie, href).page()).body
  expect(page).toContain('văn bản số 55/ĐLKV-KT')
  expect(page).toContain('19/10/2026')
  const file = /href="([^"]*\/tep\/[^"]+)"/.exec(page)?.[1] ?? ''
  const scan = await later.inject({ url: file, headers: { cookie: specialist.cookie } })
  expect([scan.statusCode, scan.headers['content-type']]).toEqual([200, 'application/pdf'])
  // A letter between offices is never released.
  const released = { url: `${file}/cong-khai`, ...formPost({ version: versionIn(page) }, specialist.cookie) }
  expect((await later.inject(released)).statusCode).not.toBe(303)
  expect(await htmlProblems(page)).toEqual([])

  const { body } = await later.inject(`/${unit.slug}/kien-nghi/2026/1`)
  expect(body).toContain('Đã hỏi Điện lực khu vực')
  expect(body).toContain('Điện lực khu vực đã trả lời')
  expect(body).not.toMatch(/quý I|55\/ĐLKV|Khi nào kéo|Đã hỏi Bộ phận/)
})

test('what is late with whom stands in the list and on the lead’s page of today; its day can be moved', {
  timeout: 60_000,
}, async () => {
  const { office } = await asked()
  const { specialist, unit, departments } = office
  const later = await appAt('2026-10-22T02:00:00Z')
  const get = async (url: string) => (await later.inject({ url, headers: { cookie: specialist.cookie } })).body
  const list = await get('/can-bo/kien-nghi?hop=tat-ca')
  expect(list).toContain('chờ Bộ phận Địa chính, quá 2 ngày làm việc, và 1 nơi khác')
  const today = await get('/can-bo')
  expect(today).toContain('Chờ bộ phận khác')
  expect(today).toContain('Điện lực khu vực, quá 2 ngày làm việc')
  expect(await htmlProblems(today)).toEqual([])
  const desk = atPetition(later, specialist.cookie, href)
  expect((await desk.page()).body).not.toContain('Đã nhắc ngày')
  await unit.write((tx) => remindParts(tx, unit.by('2026-10-22T02:00:00Z')))
  expect((await desk.page()).body).toContain('Đã nhắc ngày 22/10/2026')
  const opinion = await unit.read((db) =>
    db.selectFrom('petition_opinion').select('id').where('department_id', '=', departments.power).executeTakeFirst(),
  )
  const move = (dueOn: string) => desk.post('ngay-can-y-kien', { opinion: opinion?.id ?? '', dueOn })
  expect((await move('13/11/2026')).statusCode).toBe(409)
  expect((await move('05/11/2026')).statusCode).toBe(303)
  expect((await desk.page()).body).toContain('Hẹn lại Điện lực khu vực: cần ý kiến trước 05/11/2026')
})

test('the directory keeps whom to ask for; the days before the whole are the unit’s own number', {
  timeout: 60_000,
}, async () => {
  const { office } = await asked()
  const { unit, departments, specialist } = office
  const { cookie } = await signIn(unit, ['administrator'])
  const app = await appAt('2026-09-22T02:00:00Z')
  const post = (url: string, fields: Record<string, string>, by = cookie) =>
    app.inject({ url: `/can-bo/thiet-lap/bo-phan${url}`, ...formPost(fields, by) })
  const power = {
    ...{ name: 'Điện lực khu vực', purpose: 'field', outside: '1', active: '1', version: '1', phone: '0225 3 123 456' },
    ...{ contactPerson: 'Bà Ví Dụ, trưởng phòng', address: 'Thị trấn Thử', note: 'Gọi buổi sáng.' },
  }
  expect((await post(`/${departments.power}`, power)).statusCode).toBe(303)
  const page = (await atPetition(app, specialist.cookie, href).page()).body
  expect(page).toContain('Bà Ví Dụ, trưởng phòng')
  expect(page).toContain('Thị trấn Thử · Gọi buổi sáng.')

  expect((await post('/truoc-han', { days: '11' })).statusCode).toBe(422)
  expect((await post('/truoc-han', { days: '5' }, specialist.cookie)).statusCode).toBe(403)
  expect((await post('/truoc-han', { days: '5' })).statusCode).toBe(303)
  const after = (await atPetition(app, specialist.cookie, href).page()).body
  expect(after).toMatch(/name="xin-y-kien.dueOn" value="05\/11\/2026"/)
  const settings = await app.inject({ url: '/can-bo/thiet-lap/bo-phan', headers: { cookie } })
  expect(await htmlProblems(settings.body)).toEqual([])
})
