import { beforeAll, describe, expect, test } from 'vitest'
import { historyOf, tell } from '#modules/history/index.ts'
import { closePetition, petitionTeller } from '#modules/petitions/index.ts'
import { unitsTeller } from '#modules/units/index.ts'
import { formPost } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { openThemedOffice, type ThemedOffice } from '#test/stage-themes.ts'
import { alikeToTheme } from '../application/alike.ts'
import { themesInReport } from '../application/report-part.ts'
import { themesOf } from '../application/themes-query.ts'
import { measureState } from '../domain/index.ts'
import { reportText } from './report-words.vi.ts'
import { themesTeller } from './teller.ts'

const list = '/can-bo/nhom-van-de'
const [before, on, after] = ['2026-11-14T02:00:00Z', '2026-11-15T02:00:00Z', '2026-11-16T02:00:00Z']
let themed: ThemedOffice
beforeAll(async () => {
  themed = await openThemedOffice()
})

const specialist = () => themed.office.specialist
const open = async (url: string, at = on, cookie = specialist().cookie) =>
  (await appAt(at)).inject({ url, headers: { cookie } })
const post = async (
  url: string,
  fields: Record<string, string | readonly string[]>,
  { at = on, cookie = specialist().cookie, version = '1' } = {},
) => (await appAt(at)).inject({ url: `${list}${url}`, ...formPost({ version, ...fields }, cookie) })
const said = (came: { cookies: { name: string; value: string }[] }) =>
  decodeURIComponent(String(came.cookies.find(({ name }) => name === 'loi_bao')?.value))
const theme = async (id: string) => (await themed.office.unit.read((db) => themesOf(db, specialist().actor, { id })))[0]
const versionOf = async (id: string) => String((await theme(id))?.version)
const measureOf = async (id: string, kind: 'solution' | 'proposal') => {
  const found = (await theme(id))?.measures.findLast((one) => one.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found
}

describe('made and filled', () => {
  test('from its name, with what is wrong beside the field; a name is there once', async () => {
    const empty = await post('', { name: ' ', asks: 'Cho vay không thế chấp' })
    expect([empty.statusCode, empty.body.includes('Ghi tên')]).toEqual([422, true])
    expect(empty.body).toContain('Cho vay không thế chấp')
    expect(await htmlProblems(empty.body)).toEqual([])
    const made = await post('', { name: 'Điện cho xưởng', asks: '' })
    expect(made.statusCode).toBe(303)
    expect((await post('', { name: 'điện cho XƯỞNG' })).body).toContain('Tên này đã có')
    const gone = await post(`/${String(made.headers.location).split('/').at(-1)}/bo`, {})
    expect([gone.statusCode, gone.headers.location]).toEqual([303, list])
    expect((await post('', { name: 'Điện cho xưởng' })).statusCode).toBe(303)
  })

  test('petitions alike are proposed: those that share its words and field, never what is closed', async () => {
    const { office, petitions, made } = themed
    const id = await made('Vốn ưu đãi mua máy')
    const alike = async () => {
      const found = await theme(id)
      const rows = found ? await office.unit.read((db) => alikeToTheme(db, found)) : []
      return rows.map((row) => row.id)
    }
    expect(await alike()).toEqual([petitions.loanToo])
    const page = await open(`${list}/${id}`)
    expect(page.body).toContain('Kiến nghị gần nghĩa')
    expect(await htmlProblems(page.body)).toEqual([])
    const added = await post(
      `/${id}/dua-vao`,
      { petition: [petitions.loanToo, petitions.loan] },
      { version: await versionOf(id) },
    )
    expect(said(added)).toContain('Đã đưa 1 kiến nghị vào nhóm. 1 kiến nghị không xếp được, vì đã ở đó từ trước')
    expect((await theme(id))?.years).toEqual([{ year: 2026, n: 2 }])
    const stale = await post(`/${id}/dua-ra`, { petition: petitions.loan }, { version: '1' })
    expect([stale.statusCode, stale.body.includes('Người khác vừa sửa nhóm này')]).toEqual([409, true])
    const out = await post(`/${id}/dua-ra`, { petition: petitions.loanToo }, { version: await versionOf(id) })
    expect(said(out)).toContain('Đã đưa 1 kiến nghị ra khỏi nhóm')
    const { unit } = office
    const [by, actor] = [specialist().by(on), specialist().actor]
    const closing = { how: 'not-petition', process: 'complaint', reason: 'Khiếu nại' } as const
    await unit.write(async (tx) => well(await closePetition(tx, by, actor, { petitionId: petitions.loanToo, closing })))
    expect(await alike()).toEqual([])
  })
})

describe('followed like an escalation', () => {
  let id: string
  beforeAll(async () => {
    id = await themed.made('Vốn, theo dõi')
  })

  test('a solution: what, who, by when or by which plan; one at a time', async () => {
    const version = await versionOf(id)
    const fields = { 'giai-phap.what': 'Lập danh mục', 'giai-phap.who': themed.office.departments.land }
    const days = { 'giai-phap.on': '01/10/2026', 'giai-phap.due': '', 'giai-phap.period': '' }
    const wrong = await post(`/${id}/giai-phap`, { ...fields, ...days }, { version })
    expect([wrong.statusCode, wrong.body.includes('Ghi ngày, hoặc ghi kỳ kế hoạch')]).toEqual([409, true])
    expect(await htmlProblems(wrong.body)).toEqual([])
    const due = { 'giai-phap.due': '15/11/2026' }
    expect((await post(`/${id}/giai-phap`, { ...fields, ...days, ...due }, { version })).statusCode).toBe(303)
    const second = await post(`/${id}/giai-phap`, { ...fields, ...days, ...due }, { version: await versionOf(id) })
    expect(second.body).toContain('Đang có một việc cùng loại chưa xong')
  })

  test('a proposal goes to a body of the outside directory, never to a department', async () => {
    const fields = {
      'de-xuat.what': 'Đề nghị bổ sung vốn ủy thác',
      'de-xuat.who': themed.office.departments.land,
      'de-xuat.on': '02/10/2026',
      'de-xuat.due': '15/11/2026',
      'de-xuat.reference': '52/UBND-KT',
    }
    const wrong = await post(`/${id}/de-xuat`, fields, { version: await versionOf(id) })
    expect(wrong.body).toContain('Chọn cơ quan trong danh bạ ngoài UBND')
    const sent = { ...fields, 'de-xuat.who': themed.office.departments.power }
    expect((await post(`/${id}/de-xuat`, sent, { version: await versionOf(id) })).statusCode).toBe(303)
    const page = (await open(`${list}/${id}`)).body
    expect(page).toContain('Xã đang làm, chờ cấp trên')
    expect(page).toContain('02/10/2026, số 52/UBND-KT')
    expect(await htmlProblems(page)).toEqual([])
  })

  test('the day before, on and after: on Today, in the list, in the calendar', async () => {
    const today = async (at: string, cookie?: string) => (await open('/can-bo', at, cookie)).body
    expect(await today(before)).toContain('Các nhóm vấn đề sắp đến hạn')
    expect(await today(on)).toContain('Các nhóm vấn đề sắp đến hạn')
    expect(await today(after)).toContain('Các nhóm vấn đề quá hạn')
    // The department that does it sees its own part; who only counts papers in, nothing.
    expect(await today(after, themed.office.landOfficer.cookie)).toContain('giải pháp của xã quá hạn')
    expect(await today(after, themed.office.counter.cookie)).not.toContain('nhóm vấn đề quá hạn')
    expect((await open(`${list}?xem=qua-han`, on)).body).not.toContain('Vốn, theo dõi')
    const late = (await open(`${list}?xem=qua-han`, after)).body
    expect(late).toMatch(/Vốn, theo dõi[\s\S]*Xã: nhắc cấp trên trả lời/)
    expect(await htmlProblems(late)).toEqual([])
    const calendar = (await open('/can-bo/lich?thang=2026-11', after)).body
    expect(calendar).toContain('Giải pháp của xã: Vốn, theo dõi')
    expect(calendar).toContain('Cấp trên trả lời đề xuất: Vốn, theo dõi')
    expect(calendar).toContain(`href="${list}/${id}"`)
  })

  test('a reminder is a row; the proposal goes on waiting', async () => {
    const { id: measure, version } = await measureOf(id, 'proposal')
    const fields = { 'nhac.way': 'phone', 'nhac.on': '16/11/2026', 'nhac.whom': 'Chị Thử', 'nhac.reference': '' }
    const own = `nhac-${measure.slice(-8)}`
    const typed = { [`${own}.way`]: 'phone', [`${own}.on`]: '01/10/2026', [`${own}.whom`]: 'Chị Thử' }
    const early = await post(`/${id}/viec/${measure}/nhac`, typed, { at: after, version: String(version) })
    expect([early.statusCode, early.body.includes('Ngày nhắc trước ngày gửi')]).toEqual([409, true])
    expect(early.body).toContain('value="Chị Thử"')
    expect(early.body).toContain(`<a href="#${own}-on">`)
    expect(await htmlProblems(early.body)).toEqual([])
    const came = await post(`/${id}/viec/${measure}/nhac`, fields, { at: after, version: String(version) })
    expect(came.statusCode).toBe(303)
    const page = (await open(`${list}/${id}`, after)).body
    expect(page).toContain('Nhắc ngày 16/11/2026: gọi điện')
    expect(page).toContain('Chị Thử')
    expect(page).toContain('Xã: làm giải pháp')
    expect(page).toContain('Quá ngày đề nghị trả lời, 15/11/2026')
  })

  test('the department keeps its solution with evidence, and has no say in the proposal', async () => {
    const { landOfficer } = themed.office
    const { id: measure, version } = await measureOf(id, 'solution')
    const cookie = landOfficer.cookie
    const page = (await open(`${list}/${id}`, after, cookie)).body
    expect(page).toContain('Ghi đã làm xong')
    expect(page).not.toContain('Ghi trả lời')
    const options = { at: after, cookie, version: String(version) }
    const nothing = { 'da-lam.on': '16/11/2026', 'da-lam.words': '', 'da-lam.link': '' }
    expect((await post(`/${id}/viec/${measure}/da-lam`, nothing, options)).body).toContain('Ghi một câu')
    const kept = { ...nothing, 'da-lam.words': 'Đã lập danh mục 14 hộ.' }
    expect((await post(`/${id}/viec/${measure}/da-lam`, kept, options)).statusCode).toBe(303)
    const proposal = await measureOf(id, 'proposal')
    const reply = { 'tra-loi.outcome': 'granted', 'tra-loi.on': '16/11/2026' }
    expect((await post(`/${id}/viec/${proposal.id}/tra-loi`, reply, options)).statusCode).toBe(403)
  })

  test('the reply, with its number and day; taken back, and owed again by its day', async () => {
    const { id: measure, version } = await measureOf(id, 'proposal')
    const fields = {
      'tra-loi.outcome': 'partly',
      'tra-loi.on': '16/11/2026',
      'tra-loi.reference': '3021/STC-NS',
      'tra-loi.words': 'Từ năm 2027.',
    }
    const options = { at: after, version: String(version) }
    expect((await post(`/${id}/viec/${measure}/tra-loi`, fields, options)).statusCode).toBe(303)
    const page = (await open(`${list}/${id}`, after)).body
    expect(page).toContain('Giải quyết một phần')
    expect(page).toContain('Chấp thuận một phần, 16/11/2026')
    expect(page).toContain('số 3021/STC-NS')
    expect((await open('/can-bo', after)).body).not.toContain('Các nhóm vấn đề')
    const back = await measureOf(id, 'proposal')
    const undone = await post(
      `/${id}/viec/${measure}/ghi-lai`,
      { 'ghi-lai.reason': 'Ghi nhầm' },
      {
        ...{ at: after, version: String(back.version) },
      },
    )
    expect(undone.statusCode).toBe(303)
    const again = await measureOf(id, 'proposal')
    expect([again.outcome, again.dueOn?.toString(), measureState(again, again.madeOn)]).toEqual([
      ...[null, '2026-11-15', 'open'],
    ])
    expect((await open(`${list}?xem=qua-han`, after)).body).toContain('Vốn, theo dõi')
  })

  test('another day with its reason; given up with its reason', async () => {
    const { id: measure, version } = await measureOf(id, 'proposal')
    const to = { 'doi-ngay.to': '30/11/2026', 'doi-ngay.reason': 'Sở hẹn lại' }
    expect(
      (await post(`/${id}/viec/${measure}/doi-ngay`, to, { at: after, version: String(version) })).statusCode,
    ).toBe(303)
    expect((await open(`${list}/${id}`, after)).body).toContain('Đổi ngày, trước là 15/11/2026')
    const moved = await measureOf(id, 'proposal')
    const none = await post(
      `/${id}/viec/${measure}/thoi`,
      { 'thoi.reason': ' ' },
      {
        ...{ at: after, version: String(moved.version) },
      },
    )
    expect(none.statusCode).toBe(422)
    const gone = await post(
      `/${id}/viec/${measure}/thoi`,
      { 'thoi.reason': 'Thành phố đã có chương trình' },
      {
        ...{ at: after, version: String(moved.version) },
      },
    )
    expect(gone.statusCode).toBe(303)
    expect((await theme(id))?.measures.map(({ keptOn, givenUpOn }) => [!!keptOn, !!givenUpOn])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  test('its history tells each act in a sentence, and holds no words of anybody', async () => {
    const told = await themed.office.unit.read(async (db) => {
      const acts = await historyOf(db, id)
      expect(JSON.stringify(acts.map(({ facts }) => facts))).not.toMatch(/danh mục|hẹn lại|nhầm/)
      return tell(db, [themesTeller, petitionTeller, unitsTeller], acts, () => true)
    })
    expect(told.filter(({ sentence }) => sentence === null)).toEqual([])
    expect(told.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'lập nhóm vấn đề “Vốn, theo dõi”',
        'đưa 1 kiến nghị (kiến nghị số 1, 2026) vào nhóm vấn đề “Vốn, theo dõi”',
        'ghi giải pháp của xã cho nhóm vấn đề “Vốn, theo dõi”: Bộ phận Địa chính, chậm nhất 15/11/2026',
        'ghi đề xuất gửi Điện lực khu vực ngày 02/10/2026 về nhóm vấn đề “Vốn, theo dõi”, đề nghị trả lời trước 15/11/2026',
        'nhắc cấp trên ngày 16/11/2026 về nhóm vấn đề “Vốn, theo dõi”',
        'đổi ngày đề nghị trả lời đề xuất của nhóm vấn đề “Vốn, theo dõi” từ 15/11/2026 sang 30/11/2026',
      ]),
    )
  })
})

describe('read and taken along', () => {
  test('a department reads what it is to do, and of the petitions only its own', async () => {
    const { office, petitions, made, measured } = themed
    const other = await made('Đường làng nghề', [petitions.road])
    expect((await open(`${list}/${other}`, on, office.landOfficer.cookie)).statusCode).toBe(404)
    await measured(other)
    const page = await open(`${list}/${other}`, on, office.landOfficer.cookie)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('ngập nước khi mưa')
    expect(page.body).toContain('Còn 1 kiến nghị của bộ phận khác')
  })

  test('of another unit: not found', async () => {
    const theirs = await (await openThemedOffice()).made()
    expect((await open(`${list}/${theirs}`)).statusCode).toBe(404)
    expect((await post(`/${theirs}/bo`, {})).statusCode).toBe(404)
  })

  test('the list as it is filtered, as lines to paste', async () => {
    const came = await (await appAt(on)).inject({
      url: `${list}/xuat?xem=tat-ca`,
      ...formPost({ dang: 'tsv' }, specialist().cookie),
    })
    const [head, ...rows] = came.body.replace('\uFEFF', '').trimEnd().split('\n')
    expect(head?.split('\t')).toEqual([
      ...['Nhóm vấn đề', 'Số kiến nghị', 'Theo kỳ', 'Tình trạng', 'Ai làm tiếp', 'Hạn gần nhất'],
      ...['Giải pháp của xã', 'Đề xuất'],
    ])
    expect(rows.map((row) => row.split('\t')[0])).toContain('Đường làng nghề')
  })

  test('the last part of the report: its themes with counts, solution, proposal and how they stand', async () => {
    const { office } = themed
    const day = Temporal.PlainDate.from('2026-11-16')
    const found = await office.unit.read((db) => themesInReport(db, specialist().actor, office.dialogueId))
    const road = found.filter(({ name }) => name === 'Đường làng nghề')
    expect(reportText(road, '2026', day)).toBe(
      [
        'GIẢI PHÁP CỦA XÃ VÀ ĐỀ XUẤT VỚI CẤP TRÊN (kỳ đối thoại 2026)',
        '',
        '1. Đường làng nghề',
        '- Kiến nghị trong kỳ này: 1 (số 3). Qua các kỳ: 2026: 1. Ai kiến nghị: 1 hộ kinh doanh.',
        '- Giải pháp của xã: Lập danh mục hộ cần vay. Bộ phận Địa chính, chậm nhất 15/11/2026: quá hạn.',
        '- Đề xuất với cấp trên: chưa có.',
        '- Tình trạng: xã đang làm, quá hạn. Việc tiếp theo: xã làm giải pháp.',
      ].join('\n'),
    )
    const page = await open('/can-bo/ky-doi-thoai/2026/phan-cuoi-bao-cao', after)
    expect(page.body).toContain('Đường làng nghề')
    expect(await htmlProblems(page.body)).toEqual([])
    expect(
      (await open('/can-bo/ky-doi-thoai/2026/phan-cuoi-bao-cao', after, office.landOfficer.cookie)).statusCode,
    ).toBe(404)
    expect((await open('/can-bo/ky-doi-thoai/2026', after)).body).toContain('Phần cuối báo cáo: giải pháp và đề xuất')
  })
})
