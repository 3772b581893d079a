import { expect, test } from 'vitest'
import { openedStamp } from '#modules/organisations/index.ts'
import { otherLanguageOf, vietnameseLeft, waysOut } from '#test/only-english.ts'
import { recorded } from '#test/recorded-sounds.ts'
import { appAt, openBareUnit, type TestUnit, testKeys } from '#test/stage.ts'
import { hiddenFields, multipart, openForm, send } from '#test/stage-forms.ts'
import { addVillage, openDialogue } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const names = ['Đại Sơn', 'Hải Phòng']
const noon = '2026-09-20T05:00:00Z'
const opened = () => openedStamp(testKeys, Temporal.Now.instant().subtract({ minutes: 1 }))
const typed = {
  name: 'Sample Furniture Co',
  'petitions.0.content': 'The road into the craft village has been flooded since June.',
}
let phones = 0

async function aPortal({ at = noon, dialogue = true } = {}) {
  const unit = await openBareUnit('Đại Sơn')
  if (dialogue) await openDialogue(unit)
  const village = await addVillage(unit, 'Thôn 2', 'Bình Lãng')
  const app = await appAt(at)
  const url = `/${unit.slug}/en/gui-kien-nghi`
  const form = async () => ({ ...(await openForm(app, url)), opened: opened(), phone: `0916 345 ${100 + ++phones}` })
  return { unit, app, url, form, village, vietnamese: `/${unit.slug}/gui-kien-nghi` }
}

/** An English page: nothing else is left on it, and it leads nowhere else but by the switch. */
async function expectEnglish(body: string, unit: TestUnit) {
  expect(body).toMatch(/^<!doctype html><html lang="en">/)
  expect(vietnameseLeft(body, names)).toEqual([])
  expect(waysOut(body, unit.slug)).toEqual([])
  expect(await htmlProblems(body)).toEqual([])
}

test('the form is English, keeps what is typed under the same name in both languages, and leads to the other one', async () => {
  const { unit, app, url, vietnamese } = await aPortal()
  const { body } = await app.inject(url)
  await expectEnglish(body, unit)
  expect(body).toContain('<title>Send a petition – Đại Sơn Commune</title>')
  expect(body).toContain('Send it by the end of Thursday, 1 October 2026 for it to count for the conference.')
  expect(body).toContain('I will come to the conference on Thursday, 22 October')
  expect(body).toContain('=a business|')
  expect(otherLanguageOf(body)).toBe(vietnamese)
  const keptAs = /<kept-typing as="([^"]+)"/
  expect(keptAs.exec(body)?.[1]).toBe(`${unit.slug}/gui-kien-nghi`)
  expect(keptAs.exec((await app.inject(vietnamese)).body)?.[1]).toBe(`${unit.slug}/gui-kien-nghi`)
})

test('after the closing day, and without a dialogue, it says in English what that means', async () => {
  const late = await aPortal({ at: '2026-10-02T05:00:00Z' })
  const page = (await late.app.inject(late.url)).body
  await expectEnglish(page, late.unit)
  expect(page).toContain('The last day was Thursday, 1 October 2026.')
  const sent = await send(late.app, late.url, { ...(await late.form()), ...typed })
  expect((await late.app.inject(String(sent.headers.location))).body).toContain('Sent after the last day')

  const none = await aPortal({ dialogue: false })
  const other = (await none.app.inject(none.url)).body
  await expectEnglish(other, none.unit)
  expect(other).toContain('No dialogue is open at the moment')
  const waits = await send(none.app, none.url, { ...(await none.form()), ...typed })
  const receipt = (await none.app.inject(String(waits.headers.location))).body
  await expectEnglish(receipt, none.unit)
  expect(receipt).toContain('Your petition will be taken up in the next dialogue.')
})

test('what is wrong is said in English at each field and above them; everything typed comes back', async () => {
  const { unit, app, url, form, village, vietnamese } = await aPortal()
  const wrong = {
    ...{ name: '', phone: '0912 345 67', kind: 'household', place: village, identifier: '12345', email: 'a@' },
    ...{ 'petitions.0.content': 'Short', 'petitions.0.field': 'land', 'petitions.0.proposal': 'Soon' },
    ...{ 'petitions.1.content': '', 'petitions.1.proposal': 'Only a proposal', attend: '1', people: '99' },
  }
  const page = await app.inject({
    url,
    ...multipart({ ...(await form()), ...wrong }, [
      { field: 'petitions.0.files', name: 'virus.exe', content: Buffer.from('MZ\u0000\u0000') },
    ]),
  })
  expect(page.statusCode).toBe(422)
  await expectEnglish(page.body, unit)
  const said = [
    'Enter the name of your business',
    'This number is one digit short',
    'Write a little more, so that an officer understands what the problem is',
    'virus.exe: only photos, PDF, Word, Excel and recordings are accepted',
    'Write what your petition is about, or record it',
    'Enter a number from 1 to 20',
    'This email address is not right',
    'The code has 10, 12 or 13 digits',
  ]
  for (const message of said) expect(page.body.split(message), message).toHaveLength(3)
  for (const kept of ['0912 345 67', 'Short', 'Soon', 'Only a proposal', `value="${village}" selected`])
    expect(page.body).toContain(kept)
  expect(page.body).toContain('<b data-preview-name>a household business in Thôn 2</b>')
  expect(page.body).toContain('<title>Error: Send a petition')
  expect(otherLanguageOf(page.body)).toBe(vietnamese)
  expect(await unit.read((db) => db.selectFrom('submission').select('id').execute())).toEqual([])
})

test('rows, what was asked before, a robot: pressed without script, each is answered in English', async () => {
  const { unit, app, url, form } = await aPortal()
  const fields = { ...(await form()), ...typed }
  const more = (await send(app, url, { ...fields, add: '1' })).body
  expect(more).toContain('Petition 2')
  const similar = (await send(app, url, { ...fields, similar: '0' })).body
  expect(similar).toContain('No petition like it was found.')
  const short = (await send(app, url, { ...fields, 'petitions.0.content': 'hm', similar: '0' })).body
  expect(short).toContain('Write a few words about the problem')
  const quick = (await send(app, url, { ...fields, opened: openedStamp(testKeys, Temporal.Now.instant()) })).body
  expect(quick).toContain('The form was sent unusually fast.')
  for (const body of [more, similar, short, quick]) await expectEnglish(body, unit)
})

test('sent, it keeps its language and its receipt is English, on the screen and for the printer', async () => {
  const { unit, app, url, form } = await aPortal()
  const sent = await send(app, url, { ...(await form()), ...typed, attend: '1', people: '2' })
  const place = String(sent.headers.location)
  expect([sent.statusCode, place]).toEqual([303, expect.stringMatching(`^/${unit.slug}/en/bien-nhan/`)])
  await unit.read(async (db) => {
    expect(await db.selectFrom('submission').select('language').execute()).toEqual([{ language: 'en' }])
    expect(await db.selectFrom('registration').select('language').execute()).toEqual([{ language: 'en' }])
    expect(await db.selectFrom('message').select(['language', 'title']).execute()).toEqual([
      { language: 'en', title: 'Your petition has been received' },
    ])
  })
  for (const address of [place, `${place}?in=1`]) {
    const { body } = await app.inject(address)
    await expectEnglish(body, unit)
    expect(body).toContain('<h1>Đại Sơn Commune has received your petition</h1>')
    expect(body).toContain('By Tuesday, 22 September at the latest (2 working days)')
    expect(body).toContain('Thursday, 22 October, 8am, <span lang="vi">Hội trường Ủy ban nhân dân xã</span>')
    expect(body).toContain('Expected by Monday, 2 November 2026 at the latest.')
    expect(body).toContain(`(${typed.name})`)
    expect(otherLanguageOf(body)).toBe(address.replace('/en/', '/'))
  }
  const { body } = await app.inject(place)
  expect(body).toContain('Save as a picture')
  expect(body).toMatch(/Petition code: 2026-[\d-]+\. PIN: \d{6}/)
  expect(body).toContain(`<kept-typing as="${unit.slug}/gui-kien-nghi" sent>`)
  expect(body).toContain(`href="/${unit.slug}/en/theo-doi/`)
})

test('what came by the Vietnamese form is told in Vietnamese', async () => {
  const { unit, app, vietnamese } = await aPortal()
  await send(app, vietnamese, {
    ...{ ...(await openForm(app, vietnamese)), opened: opened(), phone: '0916 345 999' },
    ...typed,
  })
  await unit.read(async (db) => {
    expect(await db.selectFrom('submission').select('language').execute()).toEqual([{ language: 'vi' }])
    expect(await db.selectFrom('message').select(['language', 'title']).execute()).toEqual([
      { language: 'vi', title: 'Đã tiếp nhận kiến nghị' },
    ])
  })
})

test('a draft saved in English opens by its link in both languages, and is gone from both once it is sent', async () => {
  const { unit, app, url, form, vietnamese } = await aPortal()
  const saved = await send(app, url, { ...(await form()), ...typed, save: '1' })
  const place = String(saved.headers.location)
  expect(place).toMatch(`/${unit.slug}/en/ban-nhap/`)
  const kept = (await app.inject(place)).body
  await expectEnglish(kept, unit)
  expect(kept).toContain('You can open it until 12:00, Monday, 21 September 2026.')
  const link = place.replace(/\?.*/, '')
  const page = (await app.inject(link)).body
  await expectEnglish(page, unit)
  expect(page).toContain(typed['petitions.0.content'])
  expect(otherLanguageOf(page)).toBe(link.replace('/en/', '/'))
  const other = (await app.inject(link.replace('/en/', '/'))).body
  expect(other).toContain('Đây là bản nháp đã lưu')
  expect(other).toContain(typed['petitions.0.content'])

  const fields = { ...hiddenFields(other), ...typed, opened: opened(), phone: '0916 345 998' }
  expect((await send(app, vietnamese, fields)).statusCode).toBe(303)
  const gone = await app.inject(link)
  expect(gone.statusCode).toBe(404)
  await expectEnglish(gone.body, unit)
  expect(gone.body).toContain('This draft is no longer here')
})

test('drafts saved again and again, and one that is too long, are refused in English', async () => {
  const { unit, app, url, form } = await aPortal()
  const fields = { ...(await form()), ...typed }
  const rows = Array.from({ length: 10 }, (_, row) => [`petitions.${row}.content`, 'x'.repeat(14_000)] as const)
  const long = await send(app, url, { ...fields, ...Object.fromEntries(rows), save: '1' })
  expect([long.statusCode, long.body.includes('The form is too long to be saved as a draft.')]).toEqual([429, true])
  await expectEnglish(long.body, unit)
})

test('an upload is answered in English where the page is', async () => {
  const { unit, app } = await aPortal()
  const draft = '3f0a6f6e-5a35-4f0e-9a55-0b1e6ce0c0e1'
  const upload = (to: string, name: string, content: Buffer) =>
    app.inject({ url: `/${unit.slug}${to}`, ...multipart({}, [{ field: 'file', name, content }]) })
  const exe = Buffer.from('MZ\u0000\u0000')
  expect((await upload(`/en/tep/${draft}`, 'a.exe', exe)).json()).toEqual({
    error: 'Only photos, PDF, Word, Excel and recordings are accepted. Choose another file',
  })
  expect((await upload(`/tep/${draft}`, 'a.exe', exe)).json().error).toMatch(/^Chỉ nhận/)
  expect((await upload('/en/tep/x', 'a.exe', exe)).json()).toEqual({
    error: 'This form is no longer here. Open the page again',
  })
  const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(1_400_000, 32)])
  expect((await upload(`/en/tep/${draft}`, 'a.pdf', pdf)).json()).toMatchObject({ size: '1.3 MB' })
})

test('a spoken petition is said to be one in English to its sender, in Vietnamese to the office', async () => {
  const { unit, app, url, form } = await aPortal()
  const sent = await app.inject({
    url,
    ...multipart({ ...(await form()), name: typed.name, 'petitions.0.content': '' }, [
      { field: 'petitions.0.voice', name: 'note.webm', content: recorded.webm },
    ]),
  })
  expect(sent.statusCode).toBe(303)
  const follow = (await app.inject(String(sent.headers.location).replace('bien-nhan', 'theo-doi'))).body
  await expectEnglish(follow, unit)
  expect(follow.split('A spoken petition: please listen to the recording that came with it')).toHaveLength(3)
  const [row] = await unit.read((db) => db.selectFrom('petition').select(['content', 'spoken']).execute())
  expect(row).toEqual({ content: 'Kiến nghị bằng lời nói, xin nghe bản ghi âm kèm theo.', spoken: true })
})

test('the privacy notice is English', async () => {
  const { unit, app } = await aPortal()
  const { body } = await app.inject(`/${unit.slug}/en/quyen-rieng-tu`)
  await expectEnglish(body, unit)
  expect(body).toContain('The People’s Committee of Đại Sơn Commune.')
  expect(body).toContain('20 days (30 days when others handle it too)')
})
