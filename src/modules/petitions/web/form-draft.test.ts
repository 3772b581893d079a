import { expect, test } from 'vitest'
import { openedStamp } from '#modules/organisations/index.ts'
import { recorded } from '#test/recorded-sounds.ts'
import { appAt, asOwner, openBareUnit, testKeys } from '#test/stage.ts'
import { hiddenFields, multipart, openForm, send } from '#test/stage-forms.ts'
import { openDialogue } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { sweepFormDrafts } from '../application/intake/form-drafts.ts'

const noon = '2026-09-20T05:00:00Z'
const opened = () => openedStamp(testKeys, Temporal.Now.instant().subtract({ minutes: 1 }))
const typed = {
  name: 'Cơ sở mộc Ví Dụ',
  'petitions.0.content': 'Đường vào làng nghề bị ngập <b>từ</b> tháng 6.',
  'petitions.0.field': 'land',
  'petitions.1.content': 'Điện yếu vào giờ cao điểm.',
  attend: '1',
}
let phones = 0

async function aPortal() {
  const unit = await openBareUnit('Đại Sơn')
  await openDialogue(unit)
  const app = await appAt(noon)
  const url = `/${unit.slug}/gui-kien-nghi`
  const form = async () => ({ ...(await openForm(app, url)), opened: opened(), phone: `0914 345 ${100 + ++phones}` })
  return { unit, app, url, form }
}

test('saved without script: a link, under which everything comes back on another machine, and is sent from', async () => {
  const { unit, app, url, form } = await aPortal()
  const fields = await form()
  const saved = await app.inject({
    url,
    ...multipart({ ...fields, ...typed, save: '1' }, [
      { field: 'petitions.0.voice', name: 'ghi-am.webm', content: recorded.webm },
    ]),
  })
  expect(saved.statusCode).toBe(303)
  const place = String(saved.headers.location)
  const said = await app.inject(place)
  expect(said.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  expect(said.body).toContain('Mở lại được đến 12:00, thứ Hai, 21/09/2026')
  expect(said.body).toContain('Xã chưa nhận được kiến nghị')
  expect(await htmlProblems(said.body)).toEqual([])

  const link = place.replace(/\?.*/, '')
  const page = await app.inject(link)
  expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  for (const kept of [typed.name, '&lt;b>từ&lt;/b>', 'value="land" selected', 'Điện yếu', 'ghi-am.webm', fields.phone])
    expect(page.body).toContain(kept)
  expect(page.body).toMatch(/name="attend"[^>]* checked/)
  expect(await htmlProblems(page.body)).toEqual([])
  expect(await unit.read((db) => db.selectFrom('submission').select('id').execute())).toEqual([])

  const kept = /name="petitions.0.voiceKept" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const sent = await send(app, url, {
    ...{ ...hiddenFields(page.body), ...typed, opened: opened(), phone: fields.phone ?? '' },
    'petitions.0.voiceKept': kept,
  })
  expect(sent.statusCode).toBe(303)
  expect(await unit.read((db) => db.selectFrom('petition').select('id').execute())).toHaveLength(2)
  expect(await unit.read((db) => db.selectFrom('attachment').select('subject').execute())).toEqual([
    { subject: 'petition' },
  ])
  const after = await app.inject(link)
  expect([after.statusCode, after.body.includes('Bản nháp này không còn')]).toEqual([404, true])
})

test('saved again it keeps its link; nothing typed lies open in the database, nor the link', async () => {
  const { unit, app, url, form } = await aPortal()
  const first = await send(app, url, { ...(await form()), ...typed, save: '1' })
  const link = String(first.headers.location).replace(/\?.*/, '')
  const page = await app.inject(link)
  const again = await send(app, url, { ...hiddenFields(page.body), ...typed, name: 'Tên khác', save: '1' })
  expect(again.headers.location).toBe(first.headers.location)
  expect((await app.inject(link)).body).toContain('Tên khác')
  const rows = await asOwner(
    async (owner) =>
      (
        await owner.query('select *, sealed::text as sealed, key::text as key from form_draft where unit_id = $1', [
          unit.id,
        ])
      ).rows,
  )
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toMatch(/Tên|T\\xc3/)
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(link.slice(-22)).toString('hex'))
})

test.each([
  ['a minute before its day is over', '2026-09-21T04:59:00Z', 200],
  ['when its day is over', '2026-09-21T05:00:00Z', 404],
])('%s', async (_, instant, status) => {
  const { unit, app, url, form } = await aPortal()
  const saved = await send(app, url, { ...(await form()), ...typed, save: '1' })
  const later = await appAt(instant)
  expect((await later.inject(String(saved.headers.location))).statusCode).toBe(status)
  await unit.write((tx) => sweepFormDrafts(tx, Temporal.Instant.from(instant)))
  const left = await asOwner(
    async (owner) => (await owner.query('select from form_draft where unit_id = $1', [unit.id])).rowCount,
  )
  expect(left).toBe(status === 200 ? 1 : 0)
})

test('another unit’s page, a link nobody was given, and what is too long to keep', async () => {
  const [one, other] = [await aPortal(), await aPortal()]
  const saved = await send(one.app, one.url, { ...(await one.form()), ...typed, save: '1' })
  const token = String(saved.headers.location).match(/ban-nhap\/([^?]+)/)?.[1]
  for (const at of [
    `/${other.unit.slug}/ban-nhap/${token}`,
    `/${one.unit.slug}/ban-nhap/${'A'.repeat(22)}`,
    `/${one.unit.slug}/ban-nhap/x`,
  ])
    expect((await one.app.inject(at)).statusCode).toBe(404)
  const long = await send(one.app, one.url, {
    ...(await one.form()),
    ...typed,
    'petitions.2.content': 'x'.repeat(130_000),
    save: '1',
  })
  expect([long.statusCode, long.body.includes('dài quá nên không lưu nháp được')]).toEqual([429, true])
})

test('an address that saves again and again is asked to wait, and loses nothing', async () => {
  const { app, url, form } = await aPortal()
  const fields = { ...(await form()), ...typed, save: '1' }
  const post = (remoteAddress: string) => app.inject({ url, remoteAddress, ...multipart(fields, []) })
  const answers = new Map<number, number>()
  for (let n = 0; n < 62; n++) {
    const { statusCode } = await post('10.1.2.3')
    answers.set(statusCode, (answers.get(statusCode) ?? 0) + 1)
  }
  expect([...answers.keys()]).toEqual([303, 429])
  const held = await post('10.1.2.3')
  expect(held.body).toContain('Đã lưu nháp quá nhiều lần')
  expect(held.body).toContain('Điện yếu vào giờ cao điểm.')
  expect((await post('10.1.2.4')).statusCode).toBe(303)
})

test('on a device of the counter or the hall nothing is kept; elsewhere the form says under which name', async () => {
  const { unit, app, url } = await aPortal()
  expect((await app.inject(url)).body).toContain(`<kept-typing as="${unit.slug}/gui-kien-nghi" fresh>`)
  expect((await app.inject(`${url}?tai=counter.2026-12-31.abcdefghijklmnop`)).body).not.toContain('kept-typing')
})
