import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { recorded } from '#test/recorded-sounds.ts'
import { appAt, formPost } from '#test/stage.ts'
import { multipart } from '#test/stage-forms.ts'
import { assigned, openTestOffice, petitionIn, well } from '#test/stage-handling.ts'
import { atPetition, htmlProblems, versionIn } from '#test/stage-pages.ts'
import { newDraft } from '../../application/files/uploads.ts'
import { releasePublicText } from '../../application/handling/index.ts'

const morning = '2026-09-22T02:00:00Z'
const href = '/can-bo/kien-nghi/2026/1'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')

test('a signed paper is shown in place to who may reach it, released only when looked at, and then read on the portal', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  const petitionId = await assigned(office, await petitionIn(office))
  const app = await appAt(morning)
  const { cookie } = office.clerk
  const desk = atPetition(app, cookie, href)
  const path = 'van-ban-tra-loi'
  const fields = {
    title: 'V/v trả lời',
    number: '120/UBND-KT',
    on: '22/09/2026',
    signer: 'Trần Văn Thử',
    complete: '1',
  }
  const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${path}.${name}`, value]))
  const post = async (content: Buffer) => {
    const version = versionIn((await desk.page()).body)
    const form = multipart({ version, ...named }, [{ field: `${path}.scan`, name: 'Công văn số 120.pdf', content }])
    return app.inject({ url: `${href}/${path}`, ...form, headers: { ...form.headers, cookie } })
  }
  const notAPaper = await post(Buffer.from('<script>alert(1)</script>'))
  expect(notAPaper.statusCode).toBe(422)
  expect(notAPaper.body).toContain('120/UBND-KT')
  expect((await post(pdf)).statusCode).toBe(303)

  const page = (await desk.page()).body
  const file = new RegExp(`${href}/tep/[0-9a-f-]{36}`).exec(page)?.[0] ?? ''
  const open = (who: string) => app.inject({ url: file, headers: { cookie: who } })
  const shown = await open(cookie)
  expect(shown.statusCode).toBe(200)
  expect(shown.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'x-frame-options': 'SAMEORIGIN',
  })
  expect(shown.headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(shown.headers['content-disposition']).toMatch(
    /^inline; filename="C_ng v_n s_ 120.pdf"; filename\*=UTF-8''C%C3%B4ng/,
  )
  expect(shown.rawPayload.equals(pdf)).toBe(true)
  expect((await open(office.landOfficer.cookie)).statusCode).toBe(200)
  expect((await app.inject({ url: file.replace('/2026/1/', '/2026/2/'), headers: { cookie } })).statusCode).toBe(404)
  expect((await app.inject(file)).statusCode).not.toBe(200)

  await office.unit.write(async (tx) =>
    well(
      await releasePublicText(tx, office.specialist.by(morning), office.specialist.actor, {
        ...{ petitionId, title: 'Đường ngập', content: 'Đường ngập.', proposal: '', checked: false },
      }),
    ),
  )
  const inPublic = (slug: string) => app.inject(`/${slug}/kien-nghi/2026/1/tep/${file.slice(-36)}`)
  expect((await app.inject(`/${office.unit.slug}/kien-nghi/2026/1`)).body).not.toContain('Xem văn bản')
  expect((await inPublic(office.unit.slug)).statusCode).toBe(404)

  const releaser = atPetition(app, office.specialist.cookie, href)
  const before = (await releaser.page()).body
  expect(before).toContain(`${file}/cong-khai`)
  const version = versionIn(before)
  const release = (more: Record<string, string>) =>
    app.inject({ url: `${file}/cong-khai`, ...formPost({ version, ...more }, office.specialist.cookie) })
  const unseen = await release({})
  expect(unseen.statusCode).toBe(409)
  expect(unseen.body).toContain('Xem hết từng trang')
  expect((await release({ [`looked-${file.slice(-36)}`]: '1' })).statusCode).toBe(303)

  const published = (await app.inject(`/${office.unit.slug}/kien-nghi/2026/1`)).body
  expect(published).toContain('Xem văn bản')
  expect(published).toContain('Công văn số 120.pdf')
  expect(await htmlProblems(published)).toEqual([])
  const read = await inPublic(office.unit.slug)
  expect(read.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-frame-options': 'SAMEORIGIN' })
  expect(read.rawPayload.equals(pdf)).toBe(true)

  const other = await openTestOffice()
  const theirs = await assigned(other, await petitionIn(other))
  await other.unit.write(async (tx) =>
    well(
      await releasePublicText(tx, other.specialist.by(morning), other.specialist.actor, {
        ...{ petitionId: theirs, title: 'Đường khác', content: 'Đường khác.', proposal: '', checked: false },
      }),
    ),
  )
  expect((await inPublic(other.unit.slug)).statusCode).toBe(404)
})

test('a voice note is played where it stands, part by part, and its voice is never released', async () => {
  const office = await openTestOffice()
  const { unit, specialist } = office
  const app = await appAt(morning)
  const door = `/${unit.slug}/tep`
  const draft = newDraft()
  const uploaded = await app.inject({
    url: `${door}/${draft}`,
    ...multipart({}, [{ field: 'file', name: 'ghi-am.webm', content: recorded.webm }]),
  })
  expect(uploaded.statusCode).toBe(200)
  await petitionIn(office, undefined, {
    draft,
    petitions: [
      {
        ...{ content: 'Đường vào làng nghề bị ngập.', proposal: '', field: null, askAtConference: false },
        files: [uploaded.json().id],
      },
    ],
  })
  const desk = atPetition(app, specialist.cookie, href)
  const page = (await desk.page()).body
  const file = new RegExp(`<audio controls preload="none" src="(${href}/tep/[0-9a-f-]{36})"`).exec(page)?.[1] ?? ''
  expect(file).not.toBe('')
  expect(page).toContain('Nghe ghi-am.webm')
  expect(page).not.toContain(`${file}/cong-khai`)
  expect(await htmlProblems(page)).toEqual([])
  const headers = { cookie: specialist.cookie }
  const whole = await app.inject({ url: file, headers })
  expect(whole.headers).toMatchObject({
    'content-type': 'audio/webm',
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
  })
  expect(whole.rawPayload.equals(recorded.webm)).toBe(true)
  const part = await app.inject({ url: file, headers: { ...headers, range: 'bytes=100-' } })
  expect([part.statusCode, part.headers['content-range']]).toEqual([
    206,
    `bytes 100-${recorded.webm.length - 1}/${recorded.webm.length}`,
  ])
  expect(part.rawPayload.equals(recorded.webm.subarray(100))).toBe(true)
  expect((await app.inject({ url: file, headers: { ...headers, range: 'bytes=9999999-' } })).statusCode).toBe(416)

  const released = await app.inject({
    url: `${file}/cong-khai`,
    ...formPost({ version: versionIn(page), [`looked-${file.slice(-36)}`]: '1' }, specialist.cookie),
  })
  expect([released.statusCode, released.body.includes('Giọng nói là thông tin cá nhân')]).toEqual([409, true])
})

test('a HEIC photo is shown as a picture of it, drawn once, and kept as it came', async () => {
  const office = await openTestOffice()
  const app = await appAt(morning)
  const draft = newDraft()
  const content = readFileSync(new URL('../../../../../test/photos/halves.heic', import.meta.url))
  const uploaded = await app.inject({
    url: `/${office.unit.slug}/tep/${draft}`,
    ...multipart({}, [{ field: 'file', name: 'IMG_0042.HEIC', content }]),
  })
  expect(uploaded.statusCode).toBe(200)
  const asked = { content: 'Đường vào làng nghề bị ngập.', proposal: '', field: null, askAtConference: false }
  await petitionIn(office, undefined, { draft, petitions: [{ ...asked, files: [uploaded.json().id] }] })
  const page = (await atPetition(app, office.specialist.cookie, href).page()).body
  const file = new RegExp(`<img src="(${href}/tep/[0-9a-f-]{36})"`).exec(page)?.[1] ?? ''
  expect(page).toContain(`<a href="${file}?goc=1">Tải ảnh gốc</a>`)
  expect(await htmlProblems(page)).toEqual([])
  const open = (address: string) => app.inject({ url: address, headers: { cookie: office.specialist.cookie } })
  const [shown, again] = await Promise.all([open(file), open(file)])
  expect(shown.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' })
  expect(shown.headers['content-disposition']).toContain('inline; filename="IMG_0042.jpg"')
  expect(Number(shown.headers['content-length'])).toBe(shown.rawPayload.length)
  expect((await sharp(shown.rawPayload).metadata()).width).toBe(64)
  expect(again.rawPayload.equals(shown.rawPayload)).toBe(true)
  const original = await open(`${file}?goc=1`)
  expect(original.headers).toMatchObject({ 'content-type': 'image/heic' })
  expect(original.headers['content-disposition']).toContain('attachment')
  expect(original.rawPayload.equals(content)).toBe(true)
})
