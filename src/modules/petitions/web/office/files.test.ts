import { expect, test } from 'vitest'
import { appAt, formPost } from '#test/stage.ts'
import { multipart } from '#test/stage-forms.ts'
import { assigned, openTestOffice, petitionIn } from '#test/stage-handling.ts'
import { atPetition, versionIn } from '#test/stage-pages.ts'

const morning = '2026-09-22T02:00:00Z'
const href = '/can-bo/kien-nghi/2026/1'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')

test('a signed paper comes in with its form, is shown in place to who may reach it, and is released only when looked at', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  await assigned(office, await petitionIn(office))
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
  })
  expect(shown.headers['content-disposition']).toMatch(
    /^inline; filename="C_ng v_n s_ 120.pdf"; filename\*=UTF-8''C%C3%B4ng/,
  )
  expect(shown.rawPayload.equals(pdf)).toBe(true)
  expect((await open(office.landOfficer.cookie)).statusCode).toBe(200)
  expect((await app.inject({ url: file.replace('/2026/1/', '/2026/2/'), headers: { cookie } })).statusCode).toBe(404)
  expect((await app.inject(file)).statusCode).not.toBe(200)

  const version = versionIn((await atPetition(app, office.specialist.cookie, href).page()).body)
  const release = (more: Record<string, string>) =>
    app.inject({ url: `${file}/cong-khai`, ...formPost({ version, ...more }, office.specialist.cookie) })
  const unseen = await release({})
  expect(unseen.statusCode).toBe(409)
  expect(unseen.body).toContain('Xem hết từng trang')
  expect((await release({ [`looked-${file.slice(-36)}`]: '1' })).statusCode).toBe(303)
})
