import { expect, test } from 'vitest'
import { day, isAfter } from '#kernel/day.ts'
import { GAP } from '#kernel/fill.ts'
import { isPaper, type Poster } from '#kernel/paper-sheets.ts'
import { paperText } from '#kernel/paper-text.ts'
import { type Decision, decide, recordCityReply } from '#modules/decisions/index.ts'
import {
  approveScript,
  carryingDocuments,
  dialogueInOffice,
  logBroadcast,
  moveConference,
  noEvents,
  postingsOf,
  tickPosting,
} from '#modules/dialogues/index.ts'
import { noDocumentEvents } from '#modules/documents/index.ts'
import type { organisationDetail } from '#modules/organisations/index.ts'
import { resultFigures } from '#modules/publications/index.ts'
import { openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { dialoguePaperAt } from './catalogue.ts'
import { documentsAbout, draftPaper } from './draft-paper.ts'
import { loadPaper } from './load-paper.ts'
import type { MadePaper } from './make-paper.ts'
import { formForOrganisation } from './organisation-forms.ts'

const origin = 'https://doi-thoai.vidu.vn'
const out = '2026-09-03T02:00:00Z'
const any = { any: true, departmentId: null }

/** A unit with a village and a department, its dialogue of 2026 with the notice out: L is Thu 01/10. */
async function published() {
  const unit = await openBareUnit()
  await unit.write(async (tx) => {
    const economy = { id: crypto.randomUUID(), name: 'Phòng Kinh tế', symbol: 'KT', purpose: 'economy' }
    await tx.insertInto('department').values(economy).execute()
    await tx
      .insertInto('village')
      .values({ id: crypto.randomUUID(), name: 'Thôn 1', head_name: 'Trần Văn Thử' })
      .execute()
  })
  const { id, specialist } = await openDialogue(unit)
  const leader = await signIn(unit, ['leader'])
  const by = (instant = out) => byOfficer(unit, specialist, instant)
  await publishUsualNotice(unit, by(), id)
  const version = async () => (await unit.read((db) => dialogueInOffice(db, '2026')))?.version ?? 0
  return { unit, id, by, leader, version }
}
type Stage = Awaited<ReturnType<typeof published>>

const made = (unit: TestUnit, key: string, today: string): Promise<MadePaper | null> =>
  unit.read(async (db) => {
    const [paper, dialogue] = [dialoguePaperAt(key), await dialogueInOffice(db, '2026')]
    if (!paper || !dialogue) throw new Error(key)
    return (await loadPaper(db, { paper, dialogue }, { today: day(today), origin, secretsOf: null })).made
  })
const said = (paper: MadePaper | null, at = 0): string => {
  const one = paper?.papers.filter(isPaper)[at]
  return one ? [one.abstract, paperText(one)].join('\n') : ''
}
const well = (came: { readonly ok: boolean; readonly refusal?: unknown }) => {
  if (!came.ok) throw new Error(String(came.refusal))
}
const decided = async ({ unit, id, leader, version }: Stage, decision: Decision, on: string, reason = '') => {
  const by = byOfficer(unit, leader, `${on}T02:00:00Z`)
  const seen = { dialogueId: id, version: await version() }
  const input = { decision, reason, byLeader: true, forOfficerId: null, paper: '', intake: null }
  well(await unit.write((tx) => decide(tx, by, seen, input, noEvents)))
}

test('who does what is decided with a table of days, or told in a notice; the notice of the conference stays its own', async () => {
  const { unit, id, by } = await published()
  const decision = await made(unit, 'quyet-dinh-phan-cong', '2026-09-10')
  const [paper] = decision?.papers.filter(isPaper) ?? []
  expect(paper).toMatchObject({
    ...{ type: 'Quyết định', authority: 'Ủy ban nhân dân xã Thử', number: { value: '', symbol: 'QĐ-UBND' } },
    bases: ['Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;', 'Theo đề nghị của Phòng Kinh tế.'],
    annexes: [{ title: 'Bảng phân công nhiệm vụ' }],
  })
  expect(paper?.blocks[0]).toEqual({ is: 'centered', text: 'QUYẾT ĐỊNH:', bold: true })
  expect(decision?.findings).toEqual(['unfilled'])

  const notice = await made(unit, 'thong-bao-phan-cong', '2026-09-10')
  // Of the tasks alone: with the phase, and the day each is due.
  expect(said(notice)).toMatch(/\| 1 \| Phòng Kinh tế \| .+ \| Trước hội nghị \| \d\d\/\d+\/2026 \|/)
  expect(said(notice)).toMatch(/\| Ghi và hoàn thiện biên bản \| Sau hội nghị \| 26\/10\/2026 \|/)
  const dialogue = await unit.read((db) => dialogueInOffice(db, '2026'))
  const about = { paper: dialoguePaperAt('thong-bao-phan-cong'), dialogue }
  if (!about.paper || !about.dialogue) throw new Error('gone')
  const asked = { paper: about.paper, dialogue: about.dialogue }
  const draft = { made: notice, departmentId: null, version: 0 }
  well(await unit.write((tx) => draftPaper(tx, by('2026-09-10T02:00:00Z'), asked, draft, noDocumentEvents)))
  const documents = await unit.read((db) => documentsAbout(db, id))
  expect(documents.map(({ paper: key }) => key)).toEqual(['thong-bao-phan-cong'])
  expect(await unit.read((db) => carryingDocuments(db, id, 'notice'))).toEqual([])
  expect(said(await made(unit, 'thong-bao', '2026-09-10'))).toContain('thông báo tổ chức Hội nghị đối thoại')
})

test('forms ask on paper what they ask online, with the code that leads there', async () => {
  const { unit } = await published()
  for (const [key, online] of [
    ['phieu-dang-ky', 'dang-ky'],
    ['phieu-kien-nghi', 'gui-kien-nghi'],
  ] as const) {
    const form = (await made(unit, key, '2026-09-10'))?.papers.find(isPaper)
    expect(form).toMatchObject({ stateAlone: true, number: null, signature: null })
    expect(form?.blocks.find(({ is }) => is === 'qr')).toMatchObject({ address: `${origin}/${unit.slug}/${online}` })
  }
  expect(said(await made(unit, 'phieu-kien-nghi', '2026-09-10'))).toContain('bằng giấy 17 giờ thứ Năm, ngày 01/10/2026')
})

test('a known organisation gets its form filled in; its identifier, and contacts for who may not read them, are left to it', async () => {
  const { unit } = await published()
  const organisation = {
    ...{ id: 'x', name: 'Hộ kinh doanh Thử', kind: 'household', village: 'Thôn 1', outsidePlace: '', sector: 'trade' },
    ...{ contactName: 'Bà Vũ Thị Thử', phone: '0900000001', email: '' },
  } as unknown as NonNullable<Awaited<ReturnType<typeof organisationDetail>>>
  const form = (contacts: boolean) =>
    unit.read((db) =>
      formForOrganisation(db, 'phieu-dang-ky', organisation, { today: day('2026-09-10'), origin, contacts }),
    )
  const filled = await form(true)
  expect(paperText(filled)).toContain('Tên cơ sở: Hộ kinh doanh Thử')
  expect(paperText(filled)).toContain('Số điện thoại: 0900 000 001')
  const ticked = filled.blocks.flatMap((block) =>
    block.is === 'boxes' ? block.items.filter(({ ticked: is }) => is).map(({ text }) => text) : [],
  )
  expect(ticked[0]).toBe('Hộ kinh doanh')
  expect(filled.blocks.some((block) => block.is === 'blank' && block.label.startsWith('Mã số'))).toBe(true)
  expect(paperText(await form(false))).not.toContain('0900')
})

test('a poster says when, where, until when, and the portal; none once the conference was held', async () => {
  const { unit } = await published()
  for (const size of ['A3', 'A4'] as const) {
    const [poster] = ((await made(unit, `ap-phich-${size.toLowerCase()}`, '2026-09-10'))?.papers ?? []) as Poster[]
    expect(poster).toMatchObject({
      ...{ is: 'poster', size, issuer: 'Ủy ban nhân dân xã Thử' },
      deadline: {
        label: 'Hạn gửi kiến nghị (bằng giấy đến 17 giờ, trực tuyến đến 24 giờ)',
        text: 'Thứ Năm, ngày 01/10/2026',
      },
      code: { address: `${origin}/${unit.slug}` },
    })
    expect(poster?.facts.map(({ text }) => text)).toContain('8 giờ thứ Năm, ngày 22/10/2026')
  }
  await unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ held_on: day('2026-10-22') })
      .execute(),
  )
  expect(await made(unit, 'ap-phich-a3', '2026-10-23')).toBeNull()
})

test('a record for each wall the notice was put up at, signed by two', async () => {
  const { unit, id, by } = await published()
  expect(await made(unit, 'bien-ban-niem-yet', '2026-09-04')).toBeNull()
  const wall = (await unit.read((db) => postingsOf(db, id))).find(({ village }) => village === 'Thôn 1')
  if (!wall) throw new Error('no row')
  const tick = { on: day('2026-09-05'), link: '', note: 'Dán ở nhà văn hóa.' }
  well(
    await unit.write((tx) =>
      tickPosting(tx, by('2026-09-05T09:00:00Z'), any, { postingId: wall.id, version: wall.version }, tick),
    ),
  )
  const record = await made(unit, 'bien-ban-niem-yet', '2026-09-06')
  expect(record?.papers).toHaveLength(1)
  expect(record?.papers[0]).toMatchObject({ beside: { lines: ['Người chứng kiến'] }, dated: null })
  const text = said(record)
  expect(text).toContain('Ngày 05/9/2026, tại Thôn 1, chúng tôi gồm:')
  expect(text).toContain('Bằng chứng: chưa có ảnh, liên kết.')
  expect(text).toContain('Ghi nhận thêm: Dán ở nhà văn hóa.\n')
})

test('scripts as they were approved, with the slots they were read in', async () => {
  const { unit, id, by, leader } = await published()
  expect(await made(unit, 'loi-doc-loa', '2026-09-04')).toBeNull()
  const name = 'notice-short' as const
  const approving = byOfficer(unit, leader, '2026-09-04T02:00:00Z')
  const seen = { dialogueId: id, name, seq: 0 }
  well(await unit.write((tx) => approveScript(tx, approving, seen, { as: 'leader' }, resultFigures)))
  const slot = { name, on: day('2026-09-04'), at: '17:00', readBy: 'Đài truyền thanh' }
  well(await unit.write((tx) => logBroadcast(tx, by('2026-09-04T11:00:00Z'), any, id, slot)))
  const text = said(await made(unit, 'loi-doc-loa', '2026-09-05'))
  expect(text).toContain('1. Thông báo, bản ngắn')
  expect(text).toContain('(Duyệt ngày 04/9/2026, ')
  expect(text).toContain('| 1 | 04/9/2026 | 17 giờ | Thông báo, bản ngắn | Đài truyền thanh |')
})

test('the day was moved: the old one, the new one, why, and that the published last day stays', async () => {
  const { unit, id, by, version } = await published()
  expect(await made(unit, 'thong-bao-doi-ngay', '2026-09-15')).toBeNull()
  const to = { to: day('2026-10-29'), reason: 'Trùng lịch họp Hội đồng nhân dân.', byLeader: true, paper: '' }
  const seen = { dialogueId: id, version: await version() }
  well(await unit.write((tx) => moveConference(tx, by('2026-09-15T02:00:00Z'), seen, to, noEvents)))
  const text = said(await made(unit, 'thong-bao-doi-ngay', '2026-09-15'))
  expect(text).toContain('- Ngày cũ: thứ Năm, ngày 22/10/2026;')
  expect(text).toContain('- Thời gian mới: 8 giờ thứ Năm, ngày 29/10/2026;')
  expect(text).toContain('- Lý do: Trùng lịch họp Hội đồng nhân dân.')
  expect(text).toContain('trực tuyến đến 24 giờ thứ Năm, ngày 01/10/2026')
  expect(text).not.toMatch(/\.\./)
})

test('the city grants another day: the notice of it says so, and of the plan issued elsewhere its number', async () => {
  const stage = await published()
  const { unit, id, by, version } = stage
  await unit.write((tx) => tx.updateTable('dialogue').set({ plan_sent_number: '19/KH-UBND' }).execute())
  await decided(stage, 'ask-to-postpone', '2026-10-02')
  expect(said(await made(unit, 'bao-cao-de-nghi-hoan', '2026-10-05'))).toContain('- Ban hành Kế hoạch số 19/KH-UBND;')
  const reply = {
    reply: 'granted',
    on: day('2026-10-08'),
    number: '99/STC',
    note: '',
    newDay: day('2026-11-12'),
  } as const
  const seen = { dialogueId: id, version: await version() }
  well(await unit.write((tx) => recordCityReply(tx, by('2026-10-08T02:00:00Z'), seen, reply, noEvents)))
  expect(said(await made(unit, 'thong-bao-doi-ngay', '2026-10-09'))).toContain(
    '- Lý do: Sở Tài chính đã đồng ý cho lùi thời gian, ngày 08/10/2026.',
  )
})

test('nobody registers: postponing may be asked from the day after the last one, once a year, until it is answered (R10)', async () => {
  const stage = await published()
  const { unit, id, by, version } = stage
  const key = 'bao-cao-de-nghi-hoan'
  for (const on of ['2026-09-30', '2026-10-01', '2026-10-02'])
    expect([on, (await made(unit, key, on)) !== null]).toEqual([on, isAfter(day(on), day('2026-10-01'))])
  const asks = said(await made(unit, key, '2026-10-02'))
  expect(asks).toContain('0 cơ sở kinh doanh thuộc diện được tính')
  // What was not recorded here is not told as not done.
  expect(asks).toContain(`Niêm yết tại ${GAP} nơi, phát loa ${GAP} buổi`)
  expect(await made(unit, 'thong-bao-hoan', '2026-10-02')).toBeNull()
  await decided(stage, 'ask-to-postpone', '2026-10-02')
  expect(await made(unit, key, '2026-10-05')).not.toBeNull()
  // Decided on Fri 02/10: seven working days end on 13/10, fourteen on 22/10.
  const told = said(await made(unit, 'thong-bao-hoan', '2026-10-05'))
  expect(told).toContain('chậm nhất ngày 13/10/2026; việc nhiều cơ quan chậm nhất ngày 22/10/2026')
  const reply = { reply: 'refused', on: day('2026-10-08'), number: '99/STC', note: '', newDay: null } as const
  const seen = { dialogueId: id, version: await version() }
  well(await unit.write((tx) => recordCityReply(tx, by('2026-10-08T02:00:00Z'), seen, reply, noEvents)))
  for (const paper of [key, 'thong-bao-hoan']) expect(await made(unit, paper, '2026-10-09')).toBeNull()
  await decided(stage, 'close-with-report', '2026-10-09', 'Không cơ sở nào đăng ký.')
  const closed = await made(unit, 'thong-bao-khong-to-chuc', '2026-10-09')
  expect(said(closed)).toContain('Lý do: Không cơ sở nào đăng ký.\n')
  expect(said(closed)).not.toContain('chậm nhất ngày')
  expect(closed?.findings).toEqual([])
})
