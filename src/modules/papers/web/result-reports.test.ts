import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { docxParts, readPdf } from '#test/printed.ts'
import { appAt, formPost } from '#test/stage.ts'
import { openTestOffice, petitionIn, type TestOffice } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const at = '2026-10-28T02:00:00Z'
const papers = '/can-bo/ky-doi-thoai/2026/giay-to'

const decided = ({ unit, dialogueId, leader }: TestOffice, decision: string, reason: string, on = '2026-10-05') =>
  unit.write((tx) =>
    tx
      .insertInto('dialogue_decision')
      .values({
        ...{
          id: newId(),
          dialogue_id: dialogueId,
          decision,
          verdict: 'not-met',
          registrations: 2,
          petitions: 1,
          reason,
        },
        ...{
          decided_on: day(on),
          decided_at: Temporal.Instant.from(`${on}T03:00:00Z`),
          recorded_by: leader.id,
        },
      })
      .execute(),
  )
const get = async ({ specialist }: TestOffice, url: string) =>
  (await appAt(at)).inject({ url, headers: { cookie: specialist.cookie } })
const printed = async (office: TestOffice, key: string) => {
  const file = await get(office, `${papers}/${key}/ban-in.pdf`)
  if (file.statusCode !== 200) return null
  const { pages, runs } = await readPdf(file.rawPayload)
  return {
    pages,
    text: runs
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  }
}

test('the result report is drafted as a document with its annex across, from its own page', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  expect(await printed(office, 'bao-cao-ket-qua')).toBeNull()
  await petitionIn(office)
  await office.unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ held_on: day('2026-10-22') })
      .execute(),
  )
  expect((await get(office, '/can-bo/ky-doi-thoai/2026/bao-cao-ket-qua')).body).toContain(
    `href="${papers}/bao-cao-ket-qua"`,
  )
  const report = await printed(office, 'bao-cao-ket-qua')
  expect(report?.text).toContain('Kính gửi: Sở Tài chính')
  expect(report?.pages.at(-1)?.width).toBeGreaterThan(290)
  const drafted = await (await appAt(at)).inject({
    url: `${papers}/bao-cao-ket-qua/soan`,
    ...formPost({ version: '0' }, office.specialist.cookie),
  })
  expect(drafted.statusCode).toBe(303)
  const file = await get(office, `${String(drafted.headers.location)}/ban-in.docx`)
  const { 'word/document.xml': xml = '' } = docxParts(file.rawPayload)
  for (const words of ['BÁO CÁO', 'TỔNG HỢP KIẾN NGHỊ', 'w:orient="landscape"', 'Cơ sở mộc Ví Dụ'])
    expect(xml).toContain(words)
  expect(await printed(office, 'bao-cao-khong-hop')).toBeNull()
})

test('a year without a conference says why, what the city said, and what came of petitions', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  await petitionIn(office)
  await decided(office, 'answer-in-writing', 'Chỉ có 2 cơ sở đăng ký.')
  const { text = '', pages } = (await printed(office, 'bao-cao-khong-hop')) ?? { pages: [] }
  for (const words of [
    '2 cơ sở đăng ký, 1 kiến nghị được tính',
    'Ngày 05/10/2026 quyết định không tổ chức hội nghị; lý do: Chỉ có 2 cơ sở đăng ký.',
    'Kiến nghị nhận được: 1.',
    'UBND xã Thử báo cáo kết quả đối thoại',
    'Niêm yết, đưa tin: …',
    '(Kèm theo Báo cáo Kết quả đối thoại doanh nghiệp năm 2026, không tổ chức hội nghị)',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('cho hoãn')
  expect(pages.at(-1)?.width).toBeGreaterThan(290)
})

test('where nobody asked anything there is no annex, and the reason is told', { timeout: 60_000 }, async () => {
  const office = await openTestOffice()
  await decided(office, 'ask-to-postpone', '')
  expect(await printed(office, 'bao-cao-khong-hop')).toBeNull()
  await decided(office, 'close-with-report', '', '2026-10-20')
  const { text = '', pages = [] } = (await printed(office, 'bao-cao-khong-hop')) ?? {}
  expect(text).toContain('Ngày 05/10/2026 đã đề nghị Sở Tài chính cho hoãn; chưa có trả lời.')
  expect(text).toContain('không có cơ sở đăng ký và không có kiến nghị')
  expect(text).toContain('Không nhận được kiến nghị nào.')
  expect(pages.every(({ width }) => width < 215)).toBe(true)
})

test('a unit words around what the report computes: tried, kept, the same on its own page, never without the figures', {
  timeout: 90_000,
}, async () => {
  const office = await openTestOffice()
  await petitionIn(office)
  await office.unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ held_on: day('2026-10-22') })
      .execute(),
  )
  const wording = '/can-bo/thiet-lap/mau-giay-to/bao-cao-ket-qua'
  const ownPage = '/can-bo/ky-doi-thoai/2026/bao-cao-ket-qua/ban-in.docx'
  const post = async (fields: Record<string, string>, url = wording) =>
    (await appAt(at)).inject({ url, ...formPost(fields, office.specialist.cookie) })
  const onOwnPage = async () => docxParts((await get(office, ownPage)).rawPayload)['word/document.xml'] ?? ''
  const usual = await onOwnPage()
  for (const words of ['Kính gửi: Sở Tài chính', 'Cơ sở đăng ký: 0', 'Thường trực Đảng ủy, HĐND;', 'Lưu: VT'])
    expect(usual).toContain(words)
  const page = (await get(office, wording)).body
  expect(page).toContain('không sửa ở đây: hội nghị, kết quả')
  expect(await htmlProblems(page)).toEqual([])
  const own = {
    ...{ seq: '0', title: 'Kết quả gặp gỡ doanh nghiệp năm {năm và kỳ}' },
    text: 'Kính gửi: Sở Tài chính\n\nCăn cứ Kế hoạch {kế hoạch của kỳ?};\nĐơn vị báo cáo.\n{phần tính sẵn}\nTrân trọng báo cáo.\n\nNơi nhận:\n- Đảng ủy xã;\n- Lưu: {nơi lưu}.',
  }
  const trial = await post({ ...own, act: 'thu' })
  for (const words of ['Kết quả gặp gỡ doanh nghiệp năm 2026', 'Cơ sở đăng ký: 0', 'Trân trọng báo cáo'])
    expect(trial.body).toContain(words)
  for (const text of ['Chỉ có lời.', 'Lời và {phần tính sẵn} cùng dòng.', '{phần tính sẵn}\n{phần tính sẵn}']) {
    const refused = await post({ ...own, text })
    expect([text, refused.statusCode]).toEqual([text, 422])
    expect(refused.body).toContain('Giữ một dòng riêng {phần tính sẵn}')
  }
  const drafted = await post({ version: '0' }, `${papers}/bao-cao-ket-qua/soan`)
  const documentDocx = `${String(drafted.headers.location)}/ban-in.docx`
  expect((await post(own)).statusCode).toBe(303)
  for (const said of [await onOwnPage(), (await get(office, `${papers}/bao-cao-ket-qua`)).body]) {
    for (const words of [
      'Kết quả gặp gỡ doanh nghiệp năm 2026',
      'Trân trọng báo cáo',
      'Đảng ủy xã;',
      'Cơ sở mộc Ví Dụ',
    ])
      expect(said).toContain(words)
    expect(said).not.toContain('Thường trực Đảng ủy, HĐND')
  }
  expect(await onOwnPage()).toContain('(Kèm theo Báo cáo Kết quả gặp gỡ doanh nghiệp năm 2026)')
  const written = docxParts((await get(office, documentDocx)).rawPayload)['word/document.xml'] ?? ''
  expect(written).toContain('Thường trực Đảng ủy, HĐND')
  expect(written).not.toContain('Trân trọng báo cáo')
  expect((await post({ seq: '1' }, `${wording}/co-san`)).statusCode).toBe(303)
  expect(await onOwnPage()).toBe(usual)
})
