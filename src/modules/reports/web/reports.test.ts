import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { recordHeld } from '#modules/dialogues/index.ts'
import { petitionDialogueEvents } from '#modules/petitions/index.ts'
import { docxParts, readPdf } from '#test/printed.ts'
import { appAt, formPost, signIn } from '#test/stage.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  type TestOffice,
} from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const href = '/can-bo/ky-doi-thoai/2026/bao-cao-ket-qua'
let office: TestOffice

// Answered in time, open with its day, late without a cause, taken for spam; the conference was held on 22/10.
beforeAll(async () => {
  office = await openTestOffice()
  const { unit, specialist, dialogueId } = office
  const [first] = [
    await petitionIn(office, '2026-09-20T05:00:00Z', saying('Xin thuê đất mở xưởng')),
    await assigned(office, await petitionIn(office, '2026-09-20T06:00:00Z', saying('Đường vào làng nghề bị ngập'))),
    await petitionIn(office, '2026-09-20T07:00:00Z', saying('Mua gì không')),
  ]
  await unit.write(async (tx) => {
    const held = { on: day('2026-10-22'), note: '' }
    const { version } = await tx.selectFrom('dialogue').select('version').executeTakeFirstOrThrow()
    await recordHeld(tx, specialist.by('2026-10-22T09:00:00Z'), { dialogueId, version }, held, petitionDialogueEvents)
    await tx.updateTable('petition').set({ stage: 'spam' }).where('number', '=', 3).execute()
  })
  await assigned(office, first, '2026-10-23T02:00:00Z')
  await answered(office, await approved(office, first), '118/UBND-KT', '2026-10-27')
})

const get = async (url: string, at = '2026-11-02T02:00:00Z', cookie = office.specialist.cookie) =>
  (await appAt(at)).inject({ url, headers: { cookie } })

/** The page's figures: what each counts, and how many. */
const figures = (page: string) =>
  Object.fromEntries(
    Array.from(page.matchAll(/<b>(\d+)<\/b> <span>([^<]*)<\/span>/g), ([, n, what]) => [what, Number(n)]),
  )

test('the report counts every petition but spam, on the last day and the day after it', async () => {
  const page = (await get(href)).body
  expect(figures(page)).toEqual({
    ...{ 'kiến nghị': 2, 'Trả lời bằng văn bản': 1, 'Đang giải quyết, còn trong hạn': 1 },
    'trả lời, hướng dẫn đúng hạn': 1,
  })
  expect(page).not.toContain('Mua gì không')
  expect(await htmlProblems(page)).toEqual([])
  const after = (await get(href, '2026-11-03T02:00:00Z')).body
  expect(figures(after)).toMatchObject({ 'Quá hạn, chưa trả lời': 1, 'chậm hạn': 1 })
  expect(after).toContain('1 kiến nghị chậm chưa ghi nguyên nhân')
  expect(after).toMatch(/xem=late">Xem các kiến nghị chậm/)
})

test('each figure leads to its rows', async () => {
  const open = (await get(`${href}?xem=open`)).body
  expect(open).toContain(`action="${href}/xuat?xem=open"`)
  expect(open).toContain('Đường vào làng nghề bị ngập')
  expect(open).not.toContain('Xin thuê đất mở xưởng')
  expect((await get(`${href}?xem=written`)).body).toContain('Số 118/UBND-KT ngày 27/10/2026')
  expect((await get(`${href}?xem=aloud`)).body).toContain('Không có kiến nghị nào trong nhóm này')
  expect(figures((await get(`${href}?xem=nao-do`)).body)).toMatchObject({ 'kiến nghị': 2 })
})

test('as PDF and DOCX it is a report to Sở Tài chính with all petitions in an annex across', async () => {
  const pdf = await get(`${href}/ban-in.pdf`)
  expect(pdf.headers['content-disposition']).toBe(
    'attachment; filename="bao-cao_ket-qua-doi-thoai-doanh-nghiep-nam-2026.pdf"',
  )
  const { runs, pages } = await readPdf(pdf.rawPayload)
  const said = runs.map(({ text }) => text).join(' ')
  for (const text of [
    'BÁO CÁO',
    '/BC-UBND',
    'Kính gửi: Sở Tài chính',
    'Hội nghị tổ chức ngày 22/10/2026',
    'Trả lời bằng văn bản: 1.',
  ])
    expect(said).toContain(text)
  expect(said).toContain('đang giải quyết, hạn 02/11/2026')
  expect(said).toContain('Số 118/UBND-KT ngày')
  expect(pages.at(-1)?.width).toBeGreaterThan(pages.at(-1)?.height ?? 0)
  const docx = await get(`${href}/ban-in.docx`)
  expect(docxParts(docx.rawPayload)['word/document.xml']).toContain('Đường vào làng nghề bị ngập')
})

test('the table is taken along whole or as a figure shows it, and leaves a trace', async () => {
  const app = await appAt('2026-11-02T02:00:00Z')
  const lines = async (query = '') =>
    (await app.inject({ url: `${href}/xuat${query}`, ...formPost({ dang: 'csv' }, office.specialist.cookie) })).body
      .trim()
      .split('\r\n')
  expect(await lines()).toHaveLength(3)
  expect(await lines('?xem=open')).toHaveLength(2)
  const traces = await office.unit.read((db) =>
    db.selectFrom('history').select('facts').where('code', '=', 'list.exported').execute(),
  )
  expect(traces.map(({ facts }) => facts)).toMatchObject([{ list: 'results' }, { list: 'results' }])
})

test('who reads no reports is refused; another year is not there', async () => {
  const accountant = await signIn(office.unit, ['accountant'])
  expect((await get(href, undefined, accountant.cookie)).statusCode).toBe(403)
  expect((await get(href.replace('2026', '2031'))).statusCode).toBe(404)
  expect((await get(`${href.replace('2026', '2031')}/ban-in.pdf`)).statusCode).toBe(404)
})

test('a cause that ends with its own stop gets no second one', async () => {
  await office.unit.write((tx) =>
    tx
      .updateTable('deadline')
      .set({ reason: 'Chờ đo đạc.', due_on: day('2026-10-26') })
      .where('kind', '=', 'answer')
      .execute(),
  )
  const { rawPayload } = await get(`${href}/ban-in.docx`, '2026-11-03T02:00:00Z')
  const text = docxParts(rawPayload)['word/document.xml']
  expect(text).toContain('Kiến nghị số 1: Chờ đo đạc.<')
  expect(text).toContain('Kiến nghị số 2: Chờ đo đạc./.<')
})
