import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { keepMilestones, meetMilestone, recordHeld } from '#modules/dialogues/index.ts'
import { petitionDialogueEvents, releasePublicText } from '#modules/petitions/index.ts'
import { docxParts, readPdf } from '#test/printed.ts'
import { appAt } from '#test/stage.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'

const href = '/can-bo/ky-doi-thoai/2026/bao-cao-ket-qua'
const secrets = ['Lê Thị Kín', 'Hộ Nguyễn Văn Giấu', '0977 123 456', '0977123456', 'Trần Văn Cùng']
let office: TestOffice

// Three petitions: answered before the report, answered after it, still open; the report was sent on 2/11.
beforeAll(async () => {
  office = await openTestOffice()
  const { unit, specialist, dialogueId } = office
  const sender = { name: 'Hộ Nguyễn Văn Giấu', person: 'Lê Thị Kín', phone: '0977123456' }
  const [before, after] = [
    await petitionIn(office, '2026-09-20T05:00:00Z', { ...saying('Xin thuê đất mở xưởng'), sender }),
    await petitionIn(office, '2026-09-20T06:00:00Z', {
      ...saying('Đường bị ngập, gọi Lê Thị Kín 0977 123 456'),
      sender,
    }),
    await assigned(office, await petitionIn(office, '2026-09-20T07:00:00Z', { ...saying('Điện yếu'), sender })),
  ]
  await unit.write(async (tx) => {
    const { version } = await tx.selectFrom('dialogue').select('version').executeTakeFirstOrThrow()
    const held = { on: day('2026-10-22'), note: '' }
    await recordHeld(tx, specialist.by('2026-10-22T09:00:00Z'), { dialogueId, version }, held, petitionDialogueEvents)
  })
  for (const id of [before, after]) await assigned(office, id, '2026-10-23T02:00:00Z')
  await answered(office, await approved(office, before), '118/UBND-KT', '2026-10-27')
  await unit.write(async (tx) => {
    const by = specialist.by('2026-10-28T02:00:00Z')
    for (const [petitionId, content] of [
      [before, 'Xin thuê đất mở xưởng'],
      [after, 'Đường bị ngập'],
    ] as const) {
      const text = { petitionId, title: content, content, proposal: '', checked: true }
      well(await releasePublicText(tx, by, specialist.actor, text))
    }
    await keepMilestones(tx, by, dialogueId)
    const { version } = await tx
      .selectFrom('deadline')
      .select('version')
      .where('name', '=', 'result-report')
      .executeTakeFirstOrThrow()
    const met = { dialogueId, name: 'result-report', version }
    well(await meetMilestone(tx, specialist.by('2026-11-02T08:00:00Z'), met, { on: day('2026-11-02'), reason: '' }))
  })
  await unit.write((tx) =>
    tx
      .updateTable('deadline')
      .set({ reason: 'Chờ Lê Thị Kín (0977 123 456) và Hộ Nguyễn Văn Giấu bổ sung giấy tờ' })
      .where('kind', '=', 'answer')
      .execute(),
  )
  await approved(office, after, '2026-11-03T02:00:00Z')
  await answered(office, after, '125/UBND-KT', '2026-11-04')
})

const get = async (url: string, at = '2026-11-05T02:00:00Z') =>
  (await appAt(at)).inject({ url, headers: { cookie: office.specialist.cookie } })
const textOf = (docx: Buffer) =>
  (docxParts(docx)['word/document.xml'] ?? '').replace(/<\/w:(p|tc)>/g, '\n').replace(/<[^>]*>/g, '')

test('the supplementary report tells what was settled since and what is open, and nothing that was told before', async () => {
  const text = textOf((await get(`${href}/bo-sung.docx`)).rawPayload)
  expect(text).toContain('Tiếp theo Báo cáo kết quả đã gửi ngày 02/11/2026, khi đó còn 2 kiến nghị chưa trả lời')
  expect(text).toMatch(
    /Kiến nghị số 2 \(Hộ Nguyễn Văn Giấu\): Trả lời bằng văn bản, Số 125\/UBND-KT ngày 04\/11\/2026\./,
  )
  expect(text).toMatch(/Kiến nghị số 3 \(Hộ Nguyễn Văn Giấu\): quá hạn từ 02\/11\/2026/)
  expect(text).not.toContain('Kiến nghị số 1')
  expect(text).not.toContain('Xin thuê đất')
  const page = (await get(href)).body
  expect(page).toContain('khi đó còn 2 kiến nghị chưa trả lời. Từ đó 1 kiến nghị đã giải quyết, còn 1.')
  expect(page).toContain('Hạn gửi bổ sung: 05/11/2026.')
  expect((await get(`${href}/bo-sung.pdf`)).statusCode).toBe(200)
})

test('on the day the report went nothing had changed yet: both were open', async () => {
  const text = textOf((await get(`${href}/bo-sung.docx`, '2026-11-02T09:00:00Z')).rawPayload)
  expect(text).toContain('Chưa kiến nghị nào có thêm kết quả')
  expect(text).toMatch(/Kiến nghị số 2 .*đang giải quyết/)
  expect(text).not.toContain('125/UBND-KT')
})

test.each(['docx', 'pdf'] as const)(
  'the public rendering as %s holds every figure, and no name or telephone that is not public',
  async (format) => {
    const { rawPayload, statusCode } = await get(`${href}/ban-cong-khai.${format}`)
    expect(statusCode).toBe(200)
    const text =
      format === 'docx' ? textOf(rawPayload) : (await readPdf(rawPayload)).runs.map((run) => run.text).join(' ')
    const said = text.replace(/\s+/g, ' ')
    for (const secret of secrets) expect(said).not.toContain(secret)
    expect(said.replaceAll(' ', '')).not.toMatch(/0977123456/)
    expect(said).toContain('Kiến nghị: 3')
    expect(said).toContain('1 kiến nghị chưa công khai nội dung')
    expect(said).not.toContain('Điện yếu')
    expect(said).toMatch(/một cơ sở kinh\s+doanh/)
    expect(said).not.toContain('Kính gửi')
  },
)

test('the official one does name them', async () => {
  const text = textOf((await get(`${href}/ban-in.docx`)).rawPayload)
  expect(text).toContain('Hộ Nguyễn Văn Giấu')
  expect(text).toContain('Chờ Lê Thị Kín (0977 123 456)')
})

test('before the report was sent there is nothing to add to it', async () => {
  const other = await openTestOffice()
  await petitionIn(other)
  const app = await appAt('2026-10-01T02:00:00Z')
  const asked = (url: string) => app.inject({ url, headers: { cookie: other.specialist.cookie } })
  expect((await asked(`${href}/bo-sung.docx`)).statusCode).toBe(404)
  expect((await asked(href)).body).toContain('Khi đã ghi ngày gửi báo cáo kết quả')
})
