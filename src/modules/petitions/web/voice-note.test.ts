import { expect, test } from 'vitest'
import { openedStamp } from '#modules/organisations/index.ts'
import { recorded } from '#test/recorded-sounds.ts'
import { appAt, openBareUnit, testKeys } from '#test/stage.ts'
import { hiddenFields, multipart, openForm } from '#test/stage-forms.ts'
import { openTestOffice } from '#test/stage-handling.ts'
import { openDialogue } from '#test/stage-intake.ts'
import { atPetition, htmlProblems } from '#test/stage-pages.ts'

const noon = '2026-09-20T05:00:00Z'
const opened = () => openedStamp(testKeys, Temporal.Now.instant().subtract({ minutes: 1 }))
const sound = { field: 'petitions.0.voice', name: 'ghi-am.webm', content: recorded.webm }
let phones = 0

async function aForm(unit?: Awaited<ReturnType<typeof openBareUnit>>) {
  const visited = unit ?? (await openBareUnit('Đại Sơn'))
  if (!unit) await openDialogue(visited)
  const app = await appAt(noon)
  const url = `/${visited.slug}/gui-kien-nghi`
  const fields = {
    ...(await openForm(app, url)),
    ...{ opened: opened(), name: 'Quán Nói', phone: `0913 345 ${100 + ++phones}`, 'petitions.0.content': '' },
  }
  const send = (more: Record<string, string | string[]>, files: Parameters<typeof multipart>[1] = []) =>
    app.inject({ url, ...multipart({ ...fields, ...more }, files) })
  const petitions = () =>
    visited.read((db) => db.selectFrom('petition').select(['id', 'title', 'content', 'spoken']).execute())
  return { unit: visited, app, url, send, petitions }
}

test('a voice note alone is a petition; its content says that it was spoken', async () => {
  const { unit, app, send, petitions } = await aForm()
  const sent = await send({}, [sound])
  expect(sent.statusCode).toBe(303)
  expect((await app.inject(String(sent.headers.location))).body).toContain('Đúng hạn')
  const [petition] = await petitions()
  expect(petition).toMatchObject({
    spoken: true,
    title: 'Kiến nghị bằng lời nói, xin nghe bản ghi âm kèm theo',
    content: 'Kiến nghị bằng lời nói, xin nghe bản ghi âm kèm theo.',
  })
  const files = await unit.read((db) => db.selectFrom('attachment').select(['subject', 'subject_id', 'name']).execute())
  expect(files).toEqual([{ subject: 'petition', subject_id: petition?.id, name: 'ghi-am.webm' }])
})

test('beside words it is a file like others, and five photos fit too', async () => {
  const { unit, send, petitions } = await aForm()
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
    'base64',
  )
  const photos = [1, 2, 3, 4, 5].map((n) => ({
    ...{ field: 'petitions.0.files', name: `anh-${n}.png`, content: Buffer.concat([png, Buffer.from([n])]) },
  }))
  expect((await send({ 'petitions.0.content': 'Đường ngập, xe không vào được.' }, [sound, ...photos])).statusCode).toBe(
    303,
  )
  expect(await petitions()).toMatchObject([{ spoken: false, content: 'Đường ngập, xe không vào được.' }])
  expect(
    await unit.read((db) => db.selectFrom('attachment').select('name').where('subject', '=', 'petition').execute()),
  ).toHaveLength(6)
})

test('when the form comes back the voice note is still there, to be heard by its own form only', async () => {
  const { app, send, petitions } = await aForm()
  const back = await send({ phone: '' }, [sound])
  expect(back.statusCode).toBe(422)
  const hidden = hiddenFields(back.body)
  const [, href = ''] =
    /<audio controls preload="none" src="([^"]+)" aria-label="Nghe ghi-am.webm"/.exec(back.body) ?? []
  expect(href).toContain(`/tep/${hidden.draft}/`)
  expect(await htmlProblems(back.body)).toEqual([])
  const heard = await app.inject({ url: href, headers: { range: 'bytes=0-9' } })
  expect([heard.statusCode, heard.headers['content-type'], heard.headers['cache-control']]).toEqual([
    206,
    'audio/webm',
    'no-store',
  ])
  expect((await app.inject(href.replace(hidden.draft ?? '', crypto.randomUUID()))).statusCode).toBe(404)
  const kept = /name="petitions.0.voiceKept" value="([^"]+)" checked/.exec(back.body)?.[1] ?? ''
  const sent = await send({ ...hidden, opened: opened(), 'petitions.0.voiceKept': kept })
  expect(sent.statusCode).toBe(303)
  expect(await petitions()).toMatchObject([{ spoken: true }])
})

test('neither words nor voice, a photo alone, and a film are asked about at their fields', async () => {
  const { send, petitions } = await aForm()
  const empty = await send({})
  expect(empty.body).toContain('Viết điều anh/chị muốn kiến nghị, hoặc ghi âm')
  const film = await send({}, [{ ...sound, content: recorded.film }])
  expect(film.body).toContain('href="#petitions-0-voice"')
  const twice = await send({}, [sound, { ...sound, name: 'lan-hai.webm' }])
  expect(twice.body).toContain('Mỗi kiến nghị một bản ghi âm')
  expect(await petitions()).toEqual([])
})

test('an officer listens, writes it down, and only then is there something to release', async () => {
  const office = await openTestOffice()
  const { send, app, petitions } = await aForm(office.unit)
  await send({}, [sound])
  const desk = atPetition(app, office.specialist.cookie, '/can-bo/kien-nghi/2026/1')
  const page = (await desk.page()).body
  expect(page).toContain('Ghi lại thành chữ')
  expect(await htmlProblems(page)).toEqual([])
  const [{ title, content } = { title: '', content: '' }] = await petitions()
  const tooSoon = await desk.post('cong-khai', { title, content, proposal: '' })
  expect([tooSoon.statusCode, tooSoon.body.includes('Nghe bản ghi âm rồi ghi lại thành chữ')]).toEqual([409, true])
  const empty = await desk.post('ghi-lai', { content: ' ', proposal: '' })
  expect(empty.statusCode).toBe(422)
  expect(
    (await desk.post('ghi-lai', { content: 'Điện yếu vào giờ cao điểm. Xin thêm trạm.', proposal: '' })).statusCode,
  ).toBe(303)
  const after = (await desk.page()).body
  expect(after).toContain('Điện yếu vào giờ cao điểm. Xin thêm trạm.')
  expect(after).toContain('Ghi lại thành chữ lời người gửi nói')
  expect(after).not.toContain('/ghi-lai"')
  const found = await app.inject({ url: '/can-bo/kien-nghi?q=cao+diem', headers: { cookie: office.specialist.cookie } })
  expect(found.body).toContain('Điện yếu vào giờ cao điểm')
  const text = { title: 'Điện yếu', content: 'Điện yếu vào giờ cao điểm.', proposal: '' }
  expect((await desk.post('cong-khai', text)).statusCode).toBe(303)
})

test('what was typed is corrected, not written down', async () => {
  const office = await openTestOffice()
  const { send, app } = await aForm(office.unit)
  await send({ 'petitions.0.content': 'Đường ngập, xe không vào được.' })
  const desk = atPetition(app, office.specialist.cookie, '/can-bo/kien-nghi/2026/1')
  expect((await desk.page()).body).not.toContain('Ghi lại thành chữ')
  expect((await desk.post('ghi-lai', { content: 'Khác', proposal: '' })).statusCode).toBe(409)
})
