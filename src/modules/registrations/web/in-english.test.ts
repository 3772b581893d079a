import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { openedStamp } from '#modules/organisations/index.ts'
import { otherLanguageOf, vietnameseLeft, waysOut } from '#test/only-english.ts'
import { appAt, openBareUnit, type TestUnit, testKeys } from '#test/stage.ts'
import { openForm, send } from '#test/stage-forms.ts'
import { addVillage, openDialogue } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const names = ['Đại Sơn', 'Hải Phòng']
const noon = '2026-09-20T05:00:00Z'

async function aPortal({ dialogue = true } = {}) {
  const unit = await openBareUnit('Đại Sơn')
  if (dialogue) await openDialogue(unit, { cutOffOn: '2026-10-01' })
  const village = await addVillage(unit, 'Thôn 2', 'Bình Lãng')
  const app = await appAt(noon)
  const url = `/${unit.slug}/en/dang-ky`
  const fill = async () => ({
    ...(await openForm(app, url)),
    opened: openedStamp(testKeys, Temporal.Now.instant().subtract({ minutes: 1 })),
    ...{ name: 'Hộ kinh doanh Thêu Mẫu', phone: '0987 000 100', kind: 'household', place: village },
    ...{ person: 'Ms Mẫu', people: '2', identifier: '001090000001' },
  })
  return { unit, app, url, fill, vietnamese: `/${unit.slug}/dang-ky` }
}

/** An English page: nothing else is left on it, and it leads nowhere else but by the switch. */
async function expectEnglish(body: string, unit: TestUnit) {
  expect(body).toMatch(/^<!doctype html><html lang="en">/)
  expect(vietnameseLeft(body, names)).toEqual([])
  expect(waysOut(body, unit.slug)).toEqual([])
  expect(await htmlProblems(body)).toEqual([])
}

test('the form is English, says when and where, and leads to itself in the other language', async () => {
  const { unit, app, url, vietnamese } = await aPortal()
  const { body } = await app.inject(`${url}?tu=zalo`)
  await expectEnglish(body, unit)
  expect(body).toContain('The conference is on Thursday, 22 October 2026, 8am,')
  expect(body).toContain('<span lang="vi">Hội trường Ủy ban nhân dân xã</span>')
  expect(body).toContain('<title>Register to attend the conference – Đại Sơn Commune</title>')
  expect(otherLanguageOf(body)).toBe(`${vietnamese}?tu=zalo`)
  expect(otherLanguageOf((await app.inject(`${vietnamese}?tu=zalo`)).body)).toBe(`${url}?tu=zalo`)
})

test('what is wrong is said in English at each field and above them, in the order of the form; what was typed stays', async () => {
  const { unit, app, url, fill, vietnamese } = await aPortal()
  const wrong = { name: '', phone: '0912 345 67', person: '', people: '0', identifier: '123', email: 'a@' }
  const { statusCode, body } = await send(app, url, { ...(await fill()), ...wrong, topic: 'Điện yếu' })
  expect(statusCode).toBe(422)
  await expectEnglish(body, unit)
  const said = [
    'Enter the name of your business, as on its sign or registration certificate',
    'This number is one digit short. For example: 0912 345 678',
    'Enter the full name of the person who will come',
    'Enter a number of people from 1 to 20',
    'The code has 10, 12 or 13 digits. Check it on your registration certificate, or leave it empty',
    'This email address is not right. For example: name@example.vn',
  ]
  const summary = /class="error-summary"[\s\S]*?<\/ul>/.exec(body)?.[0] ?? ''
  expect([...summary.matchAll(/<a href="#\w+">([^<]*)<\/a>/g)].map(([, text]) => text)).toEqual(said)
  for (const message of said) expect(body.split(message)).toHaveLength(3)
  for (const typed of ['0912 345 67', 'Điện yếu']) expect(body).toContain(`value="${typed}"`)
  expect(body).toContain('<title>Error: Register to attend the conference')
  expect(otherLanguageOf(body)).toBe(vietnamese)
})

test('it ends in English, goes on to a petition, and what is carried is there in both languages until it is sent', async () => {
  const { unit, app, url, fill, vietnamese } = await aPortal()
  const sent = await send(app, url, await fill())
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `${url}/xong`])
  const [sealed] = sent.cookies
  expect(sealed?.path).toBe(`/${unit.slug}`)
  const cookie = `${sealed?.name}=${sealed?.value}`
  const done = (await app.inject({ url: `${url}/xong`, headers: { cookie } })).body
  await expectEnglish(done, unit)
  expect(done).toContain('<h1>You are registered for the conference</h1>')
  expect(done).toContain('2\u00a0people')
  expect(done).toContain('<span lang="vi">Hộ kinh doanh Thêu Mẫu</span>')
  expect(done).toContain(`href="/${unit.slug}/en/gui-kien-nghi"`)
  expect(otherLanguageOf(done)).toBe(`${vietnamese}/xong`)
  expect((await app.inject({ url: `${vietnamese}/xong`, headers: { cookie } })).body).toContain(
    'Đã ghi tên dự hội nghị',
  )

  const form = `/${unit.slug}/en/gui-kien-nghi`
  const petition = {
    ...(await openForm(app, form, cookie)),
    opened: openedStamp(testKeys, Temporal.Now.instant().subtract({ minutes: 1 })),
    ...{ name: 'Hộ kinh doanh Thêu Mẫu', phone: '0987 000 100' },
    'petitions.0.content': 'Đường vào làng nghề bị ngập từ tháng 6.',
  }
  const filed = await send(app, form, petition, cookie)
  expect(filed.statusCode).toBe(303)
  expect(filed.cookies.find(({ name }) => name === sealed?.name)).toMatchObject({ value: '', path: `/${unit.slug}` })
})

test('what an English form says is kept as a Vietnamese one keeps it', async () => {
  const { unit, app, url, fill } = await aPortal()
  await send(app, url, { ...(await fill()), place: 'outside', sector: 'crafts' })
  const [row] = await unit.read((db) => db.selectFrom('registration').selectAll().execute())
  expect(row).toMatchObject({ outside_place: 'ngoài địa bàn', kind: 'household', sector: 'crafts', people: 2 })
})

test('a robot and haste are told so in English; the ninth form in an hour is asked a sum', async () => {
  const { unit, app, url, fill } = await aPortal()
  const trapped = (await send(app, url, { ...(await fill()), website: 'http://' })).body
  expect(trapped).toContain('Your browser filled in a hidden box by itself.')
  const hasty = (await send(app, url, { ...(await fill()), opened: openedStamp(testKeys, Temporal.Now.instant()) }))
    .body
  expect(hasty).toContain('The form was sent unusually fast.')
  for (let n = 0; n < 8; n++) await send(app, url, await fill())
  const asked = await send(app, url, await fill())
  expect(asked.statusCode).toBe(422)
  expect(asked.body).toMatch(/What is \d plus \d\?/)
  for (const body of [trapped, hasty, asked.body]) await expectEnglish(body, unit)
})

test('before the notice the day is only planned; without a dialogue, and after it, it says what can be done', async () => {
  const planned = await aPortal()
  await planned.unit.write((tx) => tx.updateTable('dialogue').set({ notice_on: null, cut_off_on: null }).execute())
  const form = (await planned.app.inject(planned.url)).body
  await expectEnglish(form, planned.unit)
  expect(form).toContain('The conference is planned for Thursday, 22 October 2026.')

  const { unit, app, url } = await aPortal({ dialogue: false })
  const none = (await app.inject(url)).body
  await expectEnglish(none, unit)
  expect(none).toContain('Registration is not open at the moment')
  expect(none).toContain(`href="/${unit.slug}/en/gui-kien-nghi"`)

  await planned.unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ held_on: day('2026-10-22') })
      .execute(),
  )
  const held = (await planned.app.inject(planned.url)).body
  await expectEnglish(held, planned.unit)
  expect(held).toContain('The conference was held on Thursday, 22 October 2026.')
})
