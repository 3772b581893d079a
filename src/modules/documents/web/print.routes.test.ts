import { beforeAll, expect, test } from 'vitest'
import { draftAnswer } from '#modules/petitions/index.ts'
import { docxParts, readPdf } from '#test/printed.ts'
import { appAt, formPost, signIn } from '#test/stage.ts'
import { assigned, openTestOffice, petitionIn, type TestOffice, well } from '#test/stage-handling.ts'

let office: TestOffice
let at: string
beforeAll(async () => {
  office = await openTestOffice()
  const petitionId = await assigned(office, await petitionIn(office))
  const { unit, landOfficer } = office
  const text = { petitionId, title: 'V/v mở đường gom', content: 'Sẽ mở <b>đường</b> gom.', complete: true, also: [] }
  const drafted = await unit.write((tx) =>
    draftAnswer(tx, landOfficer.by('2026-10-26T02:00:00Z'), landOfficer.actor, text),
  )
  at = `/can-bo/van-ban/${well(drafted).documentId}`
})

const get = async (url: string, cookie = office.landOfficer.cookie) =>
  (await appAt('2026-10-26T03:00:00Z')).inject({ url, headers: { cookie } })

test('a draft is taken along as PDF and as DOCX, with room for what is not known yet', async () => {
  expect((await get(at)).body).toContain(`href="${at}/ban-in.pdf"`)
  const pdf = await get(`${at}/ban-in.pdf`)
  expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(pdf.headers['content-disposition']).toBe('attachment; filename="v-v-mo-duong-gom.pdf"')
  const said = (await readPdf(pdf.rawPayload)).runs.map(({ text }) => text).join(' ')
  for (const text of [
    'ỦY BAN NHÂN DÂN',
    'V/v mở đường gom',
    'tháng 10 năm 2026',
    'Sẽ mở <b>đường</b> gom./.',
    '- Như trên;',
  ])
    expect(said).toContain(text)
  const docx = await get(`${at}/ban-in.docx`)
  expect(docx.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  expect(docxParts(docx.rawPayload)['word/document.xml']).toContain('Sẽ mở &lt;b&gt;đường&lt;/b&gt; gom./.')
})

test('the page shows it as it is printed: in the same lines, before it is printed', async () => {
  const { body } = await get(at)
  expect(body).toContain('aria-label="Xem như bản in: V/v mở đường gom"')
  for (const text of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '/UBND',
    'Sẽ mở &lt;b>đường&lt;/b> gom./.',
    '- Như trên;',
    'CHỦ TỊCH',
  ])
    expect(body).toContain(text)
})

test('a gap is pointed at on the page until it is filled or issued', async () => {
  expect((await get(at)).body).not.toContain('Xem lại trước khi ban hành')
  const text = { version: '1', title: 'V/v mở đường gom', content: 'Kinh phí ....... đồng.' }
  const edited = await (await appAt('2026-10-26T03:00:00Z')).inject({
    url: `${at}/noi-dung`,
    ...formPost(text, office.landOfficer.cookie),
  })
  expect(edited.statusCode).toBe(303)
  expect((await get(at)).body).toContain('Còn chỗ để trống')
})

test('another department and who reads no documents get nothing; what is no document is not found', async () => {
  const installer = await signIn(office.unit, ['installation-administrator'])
  expect((await get(`${at}/ban-in.pdf`, installer.cookie)).statusCode).toBe(403)
  const other = await signIn(office.unit, ['department-officer'])
  expect((await get(`${at}/ban-in.pdf`, other.cookie)).statusCode).toBe(404)
  expect((await get('/can-bo/van-ban/nao-do/ban-in.pdf')).statusCode).toBe(404)
})
