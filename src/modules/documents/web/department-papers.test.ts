import { beforeAll, describe, expect, test } from 'vitest'
import { documentEvents } from '#src/events.ts'
import { appAt, formPost, type SignedIn, signIn } from '#test/stage.ts'
import { openTestOffice, type TestOffice, well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { draftDocument } from '../application/draft-document.ts'

const NOON = '2026-10-27T05:00:00Z'
const LIST = '/can-bo/van-ban'
let office: TestOffice
let head: SignedIn
let otherHead: SignedIn
type Who = 'clerk' | 'leader' | 'specialist' | SignedIn
const cookieOf = (who: Who) => (typeof who === 'string' ? office[who].cookie : who.cookie)
const get = async (who: Who, url: string) => (await appAt(NOON)).inject({ url, headers: { cookie: cookieOf(who) } })
const post = async (who: Who, url: string, fields: Record<string, string>) =>
  (await appAt(NOON)).inject({ url, ...formPost(fields, cookieOf(who)) })

const text = 'Kính gửi: Chủ tịch UBND xã\n\nPhòng Kinh tế trình dự toán.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, KT.'
/** A submission of the department that looks after the economy. */
const submission = (title = 'Về việc duyệt dự toán') =>
  office.unit.write(async (tx) => {
    const { economy } = office.departments
    const made = {
      kind: 'proposal',
      title,
      content: text,
      departmentId: economy,
      issuingDepartmentId: economy,
    } as const
    return well(await draftDocument(tx, office.specialist.by('2026-10-26T02:00:00Z'), made, documentEvents)).id
  })
const issue = { on: '27/10/2026', signer: 'Vũ Thị Mẫu', signerTitle: 'Trưởng phòng Kinh tế' }

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, departments } = office
  await unit.write(async (tx) => {
    await tx.updateTable('department').set({ symbol: 'KT' }).where('id', '=', departments.economy).execute()
    await tx.updateTable('department').set({ symbol: 'ĐC' }).where('id', '=', departments.land).execute()
  })
  head = await signIn(unit, ['head-of-department'], departments.economy)
  otherHead = await signIn(unit, ['head-of-department'], departments.land)
})

describe('a paper a department issues itself (NĐ 30/2020, Phụ lục I, II.2)', () => {
  test('is shown on the department’s head, with its own symbol, and is its head’s to approve', async () => {
    const at = `${LIST}/${await submission()}`
    const page = (await get('specialist', at)).body
    for (const said of ['PHÒNG KINH TẾ', 'TTr-KT', 'TRƯỞNG PHÒNG', 'Nơi ban hành']) expect(page).toContain(said)
    expect(page).not.toContain('TM. ỦY BAN NHÂN DÂN')
    expect((await post('specialist', `${at}/trinh`, { version: '1' })).statusCode).toBe(303)
    // The leader, to whom it goes, is not who approves it; nor is another department's head.
    expect((await get('leader', at)).body).not.toContain(`action="${at}/duyet"`)
    const byLeader = await post('leader', `${at}/duyet`, { version: '2' })
    expect([byLeader.statusCode, byLeader.body.includes('người đứng đầu phòng duyệt')]).toEqual([409, true])
    expect((await post('leader', `${at}/phong-duyet`, { version: '2' })).statusCode).toBe(403)
    expect((await post(otherHead, `${at}/phong-duyet`, { version: '2' })).statusCode).toBe(404)
    expect((await get(head, at)).body).toContain(`action="${at}/phong-duyet"`)
    const wordless = await post(head, `${at}/phong-tra-lai`, { version: '2', word: '' })
    expect([wordless.statusCode, wordless.body.includes('Ghi rõ cần sửa gì')]).toEqual([409, true])
    expect((await post(head, `${at}/phong-tra-lai`, { version: '2', word: 'Thêm nguồn' })).statusCode).toBe(303)
    await post('specialist', `${at}/trinh`, { version: '3' })
    expect((await post(head, `${at}/phong-duyet`, { version: '4' })).statusCode).toBe(303)
    expect(await htmlProblems((await get(head, at)).body)).toEqual([])

    expect((await post('clerk', `${at}/ban-hanh`, { version: '5', number: '12/TTr-KT', ...issue })).statusCode).toBe(
      303,
    )
    const issued = (await get('clerk', at)).body
    for (const said of ['12/TTr-KT', 'TRƯỞNG PHÒNG', 'Vũ Thị Mẫu']) expect(issued).toContain(said)
    expect(issued).not.toContain('TRƯỞNG PHÒNG KINH TẾ')
    const register = await post('leader', '/can-bo/so-van-ban/di/xuat', { dang: 'csv' })
    const line = register.body.split('\r\n').find((one) => one.includes('TTr-KT')) ?? ''
    expect(line).toContain('Phòng Kinh tế')
  })

  test('what the committee issues is none of a head’s', async () => {
    const id = await office.unit.write(async (tx) => {
      const made = {
        kind: 'other',
        title: 'Công văn',
        content: text,
        departmentId: office.departments.economy,
      } as const
      return well(await draftDocument(tx, office.specialist.by('2026-10-26T02:00:00Z'), made, documentEvents)).id
    })
    await post('specialist', `${LIST}/${id}/trinh`, { version: '1' })
    const refused = await post(head, `${LIST}/${id}/phong-duyet`, { version: '2' })
    expect(refused.statusCode).toBe(409)
    expect((await post('leader', `${LIST}/${id}/duyet`, { version: '2' })).statusCode).toBe(303)
  })

  test('recorded for its head, never for the leader (ghi thay)', async () => {
    const at = `${LIST}/${await submission('Về việc tạm ứng')}`
    await post('specialist', `${at}/trinh`, { version: '1' })
    const record = { version: '2', paper: '3/PT', decision: 'approve', word: '' }
    const wrong = await post('clerk', `${at}/ghi-thay`, { ...record, leaderId: office.leader.id })
    expect([wrong.statusCode, wrong.body.includes('Chọn người đứng đầu phòng')]).toEqual([409, true])
    expect((await post('clerk', `${at}/ghi-thay`, { ...record, leaderId: otherHead.officerId })).statusCode).toBe(409)
    expect((await post('clerk', `${at}/ghi-thay`, { ...record, leaderId: head.officerId })).statusCode).toBe(303)
    expect((await get('clerk', at)).body).toContain('ghi thay')
  })

  test('counts in a series of its own where the unit numbers itself, from where the clerk says', async () => {
    const SETTINGS = '/can-bo/thiet-lap/van-thu'
    const page = (await get('clerk', SETTINGS)).body
    expect(page).toContain('Dãy số của tờ trình, KT')
    expect(page).toMatch(/name="last-KT\/TTr"[^>]*value="12"/)
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    const set = { version, numbers: 'own', series: 'per-type', 'last-KT/TTr': '20', 'last-TTr': '3' }
    expect((await post('clerk', SETTINGS, set)).statusCode).toBe(303)
    const at = `${LIST}/${await submission('Về việc quyết toán')}`
    await post('specialist', `${at}/trinh`, { version: '1' })
    await post(head, `${at}/phong-duyet`, { version: '2' })
    expect((await get('clerk', at)).body).toContain('Dãy số của tờ trình, KT: …/TTr-KT')
    expect((await post('clerk', `${at}/ban-hanh`, { version: '3', number: '', ...issue })).statusCode).toBe(303)
    expect((await get('clerk', at)).body).toContain('21/TTr-KT')
    const series = await office.unit.read((db) =>
      db.selectFrom('number_series').select(['series', 'last']).where('series', 'like', '%TTr').execute(),
    )
    expect(Object.fromEntries(series.map((one) => [one.series, one.last]))).toEqual({
      'KT/TTr': 21,
      'ĐC/TTr': 0,
      TTr: 3,
    })
  })
})
