import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { noDocumentEvents } from '#modules/documents/index.ts'
import { printPaper } from '#platform/papers/press.ts'
import { letter } from '#test/paper-samples.ts'
import { appAt, formPost } from '#test/stage.ts'
import { multipart } from '#test/stage-forms.ts'
import { openTestOffice, type TestOffice } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { attachToDocument } from '../application/attach-scan.ts'
import { draftDocument } from '../application/draft-document.ts'

const at = '2026-09-10T02:00:00Z'
let office: TestOffice
let documentId: string
let attachmentId: string

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, clerk, dialogueId } = office
  const drafted = await unit.write((tx) =>
    draftDocument(
      tx,
      clerk.by(at),
      { kind: 'notice', title: 'Về việc tổ chức hội nghị', content: 'Hội nghị họp.', dialogueId },
      noDocumentEvents,
    ),
  )
  if (!drafted.ok) throw new Error(drafted.refusal)
  documentId = drafted.value.id
  const file = { sha256: 'a'.repeat(64), size: 1_000, type: 'application/pdf', name: 'thong-bao.pdf' }
  const attached = await unit.write((tx) => attachToDocument(tx, clerk.by(at), { documentId, file }))
  if (!attached.ok) throw new Error(attached.refusal)
  attachmentId = attached.value.attachmentId
})

const act = async (name: 'cong-khai' | 'rut-lai', fields = {}, cookie = office.clerk.cookie) =>
  (await appAt(at)).inject({
    url: `/can-bo/van-ban/${documentId}/tep/${attachmentId}/${name}`,
    ...formPost(fields, cookie),
  })
const publicPage = async (language = '') => (await appAt(at)).inject({ url: `/${office.unit.slug}${language}/van-ban` })
const officePage = async () =>
  (await (await appAt(at)).inject({ url: `/can-bo/van-ban/${documentId}`, headers: { cookie: office.clerk.cookie } }))
    .body
const issue = () =>
  office.unit.write((tx) =>
    tx
      .updateTable('document')
      .set({ stage: 'issued', number_text: '96/TB-UBND', issued_on: day('2026-09-08') })
      .where('id', '=', documentId)
      .execute(),
  )

test('a draft is not published, an issued one only after somebody looked at it, by who may', async () => {
  await act('cong-khai', { looked: 'yes' })
  expect((await publicPage()).body).toContain('Chưa có văn bản nào')
  await issue()
  await act('cong-khai')
  expect((await publicPage()).body).toContain('Chưa có văn bản nào')
  expect((await act('cong-khai', { looked: 'yes' }, office.landOfficer.cookie)).statusCode).toBe(403)
  expect(await officePage()).toContain('Công khai đúng tệp này')
  expect((await act('cong-khai', { looked: 'yes' })).statusCode).toBe(303)
  const page = (await publicPage()).body
  expect(page).toContain('Về việc tổ chức hội nghị')
  expect(page).toContain('Thông báo số 96/TB-UBND, ngày 08/09/2026')
  expect(await htmlProblems(page)).toEqual([])
  const english = (await publicPage('/en')).body
  expect(english).toContain('Issued documents')
  expect(await htmlProblems(english)).toEqual([])
  const shown = await officePage()
  expect(shown).toContain('Đang công khai')
  expect(await htmlProblems(shown)).toEqual([])
})

test('what is withdrawn says so, what is taken back is gone', async () => {
  await office.unit.write((tx) =>
    tx
      .insertInto('document_withdrawal')
      .values({
        ...{ document_id: documentId, withdrawn_on: day('2026-09-09'), number_text: '96/TB-UBND', replacement: '' },
        ...{ reason: 'Sai ngày', recorded_at: Temporal.Instant.from(at), recorded_by: office.clerk.id },
      })
      .execute(),
  )
  expect((await publicPage()).body).toContain('Đã thu hồi ngày 09/09/2026')
  expect((await act('rut-lai')).statusCode).toBe(303)
  expect((await publicPage()).body).toContain('Chưa có văn bản nào')
  expect((await act('rut-lai')).statusCode).toBe(404)
})

test('a released file is taken along under a name that opens', { timeout: 60_000 }, async () => {
  const [app, { cookie }] = [await appAt(at), office.clerk]
  const content = await printPaper('docx', letter, { author: 'UBND xã Thử', made: day('2026-09-08') })
  const form = multipart({}, [{ field: 'file', name: 'ban-cuoi.docx', content }])
  const headers = { ...form.headers, cookie }
  expect((await app.inject({ url: `/can-bo/van-ban/${documentId}/tep`, ...form, headers })).statusCode).toBe(303)
  const { id } = await office.unit.read((db) =>
    db.selectFrom('attachment').select('id').where('name', '=', 'ban-cuoi.docx').executeTakeFirstOrThrow(),
  )
  expect(await officePage()).toMatch(/Tệp này còn \d+ chỗ khác với dữ liệu/)
  const url = `/can-bo/van-ban/${documentId}/tep/${id}/cong-khai`
  expect((await app.inject({ url, ...formPost({ looked: 'yes' }, cookie) })).statusCode).toBe(303)
  const file = await app.inject({ url: `/${office.unit.slug}/van-ban/${id}` })
  expect(file.statusCode).toBe(200)
  expect(file.headers['content-disposition']).toMatch(/\.docx$/)
})
