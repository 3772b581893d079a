import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { draftAnswer, issueAnswer, releasePublicText, submitAnswer } from '#modules/petitions/index.ts'
import { appAt, formPost, type SignedIn, signIn } from '#test/stage.ts'
import {
  anIssue,
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const NOON = '2026-10-27T05:00:00Z'
const SETTINGS = '/can-bo/thiet-lap/van-thu'
const DELEGATIONS = '/can-bo/thiet-lap/phan-cong-ky'
let office: TestOffice
let head: SignedIn
let checker: SignedIn
beforeAll(async () => {
  office = await openTestOffice()
  head = await signIn(office.unit, ['head-of-department'], office.departments.land)
  checker = await signIn(office.unit, ['form-checker'])
})

type Who = 'clerk' | 'leader' | 'landOfficer' | 'specialist' | 'counter'
const cookieOf = (who: Who | SignedIn) => (typeof who === 'string' ? office[who].cookie : who.cookie)
const get = async (who: Who | SignedIn, url: string) =>
  (await appAt(NOON)).inject({ url, headers: { cookie: cookieOf(who) } })
const post = async (who: Who | SignedIn, url: string, fields: Record<string, string | string[]>) =>
  (await appAt(NOON)).inject({ url, ...formPost(fields as Record<string, string>, cookieOf(who)) })

/** A draft that lies with the leader; its id. */
async function submitted(): Promise<string> {
  const petitionId = await assigned(office, await petitionIn(office))
  const { unit, landOfficer } = office
  const by = landOfficer.by('2026-10-26T02:00:00Z')
  return unit.write(async (tx) => {
    const text = { petitionId, title: 'V/v mở đường', content: 'Đường sẽ được mở.', complete: true, also: [] }
    const { documentId } = well(await draftAnswer(tx, by, landOfficer.actor, text))
    well(await submitAnswer(tx, by, landOfficer.actor, { petitionId }))
    return documentId
  })
}
const versionOf = async (documentId: string) =>
  String(
    (
      await office.unit.read((db) =>
        db.selectFrom('document').select('version').where('id', '=', documentId).executeTakeFirstOrThrow(),
      )
    ).version,
  )

describe('checks before approval', () => {
  test('recorded by whoever checks, "ghi thay" with a paper, and seen on the page; not required at first', async () => {
    const id = await submitted()
    const at = `/can-bo/van-ban/${id}`
    expect((await get(head, at)).body).toContain('Ghi đã kiểm tra nội dung')
    expect((await get('landOfficer', at)).body).not.toContain('Ghi đã kiểm tra nội dung')
    expect((await post(head, `${at}/kiem-tra/noi-dung`, { version: '2' })).statusCode).toBe(303)
    expect((await post(head, `${at}/kiem-tra/the-thuc`, { version: '3' })).statusCode).toBe(403)
    const stale = await post(checker, `${at}/kiem-tra/the-thuc`, { version: '2' })
    expect([stale.statusCode, stale.body.includes('Có người vừa thay đổi')]).toEqual([409, true])
    const record = { version: '3', what: 'form', checkerId: checker.officerId, paper: '' }
    expect((await post('clerk', `${at}/kiem-tra`, record)).body).toContain('Ghi số phiếu có chữ ký')
    expect(
      (await post('clerk', `${at}/kiem-tra`, { ...record, checkerId: head.officerId, paper: '3/PT' })).body,
    ).toContain('Chọn người đã kiểm tra')
    expect((await post('clerk', `${at}/kiem-tra`, { ...record, paper: '3/PT' })).statusCode).toBe(303)
    const page = (await get('clerk', at)).body
    for (const said of ['Đã kiểm tra nội dung', 'Đã kiểm tra thể thức', 'phiếu số 3/PT']) expect(page).toContain(said)
    expect((await post('leader', `${at}/duyet`, { version: '4' })).statusCode).toBe(303)
  })

  test('where the unit requires them nothing is approved without; written anew it is checked anew', async () => {
    expect((await post('leader', `${SETTINGS}/kiem-tra`, { version: '0', required: '1' })).statusCode).toBe(403)
    expect((await post('clerk', `${SETTINGS}/kiem-tra`, { version: '0', required: '1' })).statusCode).toBe(303)
    const id = await submitted()
    const at = `/can-bo/van-ban/${id}`
    const approve = async () => post('leader', `${at}/duyet`, { version: await versionOf(id) })
    expect((await approve()).body).toContain('Đơn vị yêu cầu kiểm tra nội dung trước khi duyệt')
    await post(head, `${at}/kiem-tra/noi-dung`, { version: '2' })
    expect((await approve()).body).toContain('Đơn vị yêu cầu kiểm tra thể thức trước khi duyệt')
    await post('landOfficer', `${at}/noi-dung`, { version: '3', title: 'V/v mở đường', content: 'Sửa lại.' })
    await post('landOfficer', `${at}/trinh`, { version: '4' })
    await post(checker, `${at}/kiem-tra/the-thuc`, { version: '5' })
    expect((await approve()).body).toContain('Đơn vị yêu cầu kiểm tra nội dung trước khi duyệt')
    await post(head, `${at}/kiem-tra/noi-dung`, { version: '6' })
    expect((await approve()).statusCode).toBe(303)
    expect((await post('clerk', `${SETTINGS}/kiem-tra`, { version: '1' })).statusCode).toBe(303)
  })
})

describe('numbers, set by the clerk', () => {
  test('the form shows what is used, refuses less, and afterwards nothing is typed at the issue', async () => {
    await answered(
      office,
      await approved(office, await assigned(office, await petitionIn(office))),
      '7/UBND',
      '2026-10-27',
    )
    const page = (await get('clerk', SETTINGS)).body
    expect(page).toMatch(/name="last-CV"[^>]*value="7"/)
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    const set = { version, numbers: 'own', series: 'per-type' }
    expect((await post('specialist', SETTINGS, set)).statusCode).toBe(403)
    const low = await post('clerk', SETTINGS, { ...set, 'last-CV': '6' })
    expect([low.statusCode, low.body.includes('Trong năm đã có số 7')]).toEqual([409, true])
    expect((await post('clerk', SETTINGS, { ...set, 'last-CV': 'bảy' })).statusCode).toBe(422)
    expect((await post('clerk', SETTINGS, { ...set, 'last-CV': '40' })).statusCode).toBe(303)
    expect((await post('clerk', SETTINGS, set)).statusCode).toBe(409)

    const petitionId = await approved(office, await assigned(office, await petitionIn(office)))
    const { document_id: id } = await office.unit.read((db) =>
      db
        .selectFrom('petition_document')
        .select('document_id')
        .where('petition_id', '=', petitionId)
        .executeTakeFirstOrThrow(),
    )
    const at = `/can-bo/van-ban/${id}`
    const open = (await get('clerk', at)).body
    expect(open).toContain('Số sẽ được cấp khi ban hành')
    expect(open).toContain('Dãy số của công văn: …/UBND')
    expect(open).not.toContain('name="number"')
    const { number } = await office.unit.read((db) =>
      db.selectFrom('petition').select('number').where('id', '=', petitionId).executeTakeFirstOrThrow(),
    )
    expect((await get('clerk', `/can-bo/kien-nghi/2026/${number}`)).body).toContain('Số sẽ được cấp khi ban hành')
    const issue = { version: await versionOf(id), on: '27/10/2026', signer: 'Trần Văn Thử', signerTitle: 'Chủ tịch' }
    expect((await post('clerk', `${at}/ban-hanh`, issue)).statusCode).toBe(303)
    expect((await get('clerk', at)).body).toContain('41/UBND')
  })
})

describe('the register of what goes out', () => {
  const OUT = '/can-bo/so-van-ban/di'
  test('has the columns of Phụ lục IV, is searched without accents, written on and taken along', async () => {
    const page = (await get('clerk', OUT)).body
    for (const head of ['Số, ký hiệu văn bản', 'Nơi nhận văn bản', 'Đơn vị, người nhận bản lưu', 'Số lượng bản'])
      expect(page).toContain(head)
    expect(page).toContain('41/UBND')
    expect((await get('clerk', `${OUT}?q=tra+loi+kien+nghi`)).body).toContain('41/UBND')
    expect((await get('clerk', `${OUT}?q=khong+co`)).body).toContain('Không có dòng nào khớp')
    expect((await get('clerk', `${OUT}?nam=2025`)).body).toContain('Chưa có dòng nào')
    expect((await get('landOfficer', OUT)).statusCode).toBe(403)
    const row = /so-van-ban\/di\/([0-9a-f-]{36})/.exec(page)?.[1] ?? ''
    expect((await post('clerk', `${OUT}/${row}`, { version: '0', copies: 'ba' })).statusCode).toBe(422)
    expect(
      (await post('clerk', `${OUT}/${row}`, { version: '0', copies: '3', note: 'Gửi kèm sơ đồ' })).statusCode,
    ).toBe(303)
    expect((await post('clerk', `${OUT}/${row}`, { version: '0', copies: '4' })).statusCode).toBe(409)
    expect((await post('specialist', `${OUT}/${row}`, { version: '1', copies: '4' })).statusCode).toBe(403)
    expect((await get('leader', `${OUT}/in`)).body).toContain('Gửi kèm sơ đồ')
    const taken = await post('leader', `${OUT}/xuat`, { dang: 'csv' })
    const [heads = '', ...lines] = taken.body.split('\r\n')
    for (const name of ['TypeName', 'CodeNumber', 'CodeNotation', 'IssuedDate', 'Subject', 'FullName', 'IssuedAmount'])
      expect(heads).toContain(name)
    expect(lines.join('\n')).toContain('Gửi kèm sơ đồ')
  })

  test('a number for a paper made elsewhere, cancelled with a reason', async () => {
    const give = { symbol: 'GM-UBND', on: '27/10/2026', abstract: 'Mời họp', signer: '', recipients: 'Các phòng' }
    expect((await post('clerk', `${OUT}/cap-so`, { ...give, abstract: '' })).statusCode).toBe(409)
    const given = await post('clerk', `${OUT}/cap-so`, give)
    expect(given.statusCode).toBe(303)
    const at = String(given.headers.location)
    expect((await get('clerk', at)).body).toContain('01/GM-UBND')
    expect((await post('clerk', `${at}/huy`, { reason: '' })).body).toContain('Ghi vì sao hủy')
    expect((await post('clerk', `${at}/huy`, { reason: 'Không họp nữa' })).statusCode).toBe(303)
    const page = (await get('clerk', OUT)).body
    expect(page).toContain('Số đã hủy')
    expect(page).toContain('Hủy số ngày 27/10/2026, Cán Bộ Thử: Không họp nữa')
  })
})

describe('who signs', () => {
  test('a delegation is written down, proposed at the issue, and what lies outside it is pointed at', async () => {
    const add = { form: 'TUQ', title: 'Phó Chủ tịch', from: '01/10/2026', to: '', basis: 'QĐ 12', kinds: ['answer'] }
    const officerId = office.leader.id
    expect((await post('leader', `${DELEGATIONS}/moi`, { ...add, officerId })).statusCode).toBe(403)
    const wrong = await post('clerk', `${DELEGATIONS}/moi`, { ...add, officerId })
    expect([wrong.statusCode, wrong.body.includes('Thừa ủy quyền phải có ngày hết hạn')]).toEqual([409, true])
    expect((await post('clerk', `${DELEGATIONS}/moi`, { ...add, officerId, form: 'KT' })).statusCode).toBe(303)
    const petitionId = await approved(office, await assigned(office, await petitionIn(office)))
    const { document_id: id } = await office.unit.read((db) =>
      db
        .selectFrom('petition_document')
        .select('document_id')
        .where('petition_id', '=', petitionId)
        .executeTakeFirstOrThrow(),
    )
    const at = `/can-bo/van-ban/${id}`
    const open = (await get('clerk', at)).body
    expect(open).toMatch(/<option value="KT" selected/)
    expect(open).toContain('Theo QĐ 12')
    expect(open).not.toContain('Xem lại chữ ký')
    const issue = { version: await versionOf(id), on: '27/10/2026', signer: 'Người Khác', signerTitle: 'Phó Chủ tịch' }
    expect((await post('clerk', `${at}/ban-hanh`, { ...issue, signingForm: 'KT' })).statusCode).toBe(303)
    expect((await get('clerk', at)).body).toContain('Xem lại chữ ký')
    // On the petition's page nobody is asked: it is signed as it was delegated.
    const byPetition = await approved(office, await assigned(office, await petitionIn(office)))
    const { unit, clerk } = office
    await unit.write(async (tx) =>
      well(
        await issueAnswer(tx, clerk.by(NOON), clerk.actor, {
          petitionId: byPetition,
          issue: { ...anIssue('', '2026-10-27'), signerName: 'Cán Bộ Thử', signerTitle: 'Phó Chủ tịch' },
        }),
      ),
    )
    const signed = await unit.read((db) =>
      db
        .selectFrom('document as d')
        .innerJoin('petition_document as l', 'l.document_id', 'd.id')
        .select('d.signing_form')
        .where('l.petition_id', '=', byPetition)
        .executeTakeFirstOrThrow(),
    )
    expect(signed.signing_form).toBe('KT')
    const list = (await get('specialist', DELEGATIONS)).body
    expect(list).toContain('từ 01/10/2026')
    const delegation = /phan-cong-ky\/([0-9a-f-]{36})\/het/.exec((await get('clerk', DELEGATIONS)).body)?.[1] ?? ''
    expect(
      (await post('clerk', `${DELEGATIONS}/${delegation}/het`, { version: '1', on: '30/9/2026' })).statusCode,
    ).toBe(409)
    expect(
      (await post('clerk', `${DELEGATIONS}/${delegation}/het`, { version: '1', on: '26/10/2026' })).statusCode,
    ).toBe(303)
    expect((await get('clerk', DELEGATIONS)).body).toContain('đã hết hiệu lực')
  })
})

describe('what was issued is taken back, or put right', () => {
  const at = async (number: string) => {
    const { id } = await office.unit.read((db) =>
      db.selectFrom('document').select('id').where('number_text', '=', number).executeTakeFirstOrThrow(),
    )
    return { id, address: `/can-bo/van-ban/${id}` }
  }
  test('the package for the e-office holds DOCX and PDF, and what is typed there can be copied', async () => {
    const { address } = await at('41/UBND')
    const page = (await get('clerk', address)).body
    expect(page).toContain('Gói gửi e-office')
    expect(page).toMatch(/<copy-button value="trả lời kiến nghị"/)
    const zip = await get('clerk', `${address}/goi.zip`)
    expect(zip.headers['content-disposition']).toContain('41-ubnd_v-v-tra-loi-kien-nghi.zip')
    const files = unzipSync(zip.rawPayload)
    expect(Object.keys(files)).toEqual(['41-ubnd_v-v-tra-loi-kien-nghi.docx', '41-ubnd_v-v-tra-loi-kien-nghi.pdf'])
    expect(
      Buffer.from(files['41-ubnd_v-v-tra-loi-kien-nghi.pdf'] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect((await get('clerk', `/can-bo/van-ban/${await submitted()}/goi.zip`)).statusCode).toBe(404)
  })

  test('a letter of correction is drafted from it, and both say so', async () => {
    const { address } = await at('41/UBND')
    expect((await post('clerk', `${address}/dinh-chinh`, { wrong: 'a', right: 'a' })).statusCode).toBe(409)
    const made = await post('clerk', `${address}/dinh-chinh`, { place: 'trang 1', wrong: 'nghi', right: 'nghị' })
    expect(made.statusCode).toBe(303)
    const letter = (await get('clerk', String(made.headers.location))).body
    expect(letter).toContain('V/v đính chính công văn số 41/UBND')
    expect(letter).toContain('Nay sửa là: “nghị”')
    expect((await get('clerk', address)).body).toContain('Được đính chính bởi')
  })

  test('withdrawn with reason and replacement it stays, marked, in office, register and public', async () => {
    const [old, other] = [await at('41/UBND'), await at('07/UBND')]
    const form = { version: await versionOf(old.id), on: '27/10/2026', reason: 'Sai căn cứ', replacedBy: other.id }
    expect((await post('specialist', `${old.address}/thu-hoi`, form)).statusCode).toBe(403)
    expect((await post('clerk', `${old.address}/thu-hoi`, { ...form, reason: '' })).body).toContain('Ghi lý do thu hồi')
    expect((await post('clerk', `${old.address}/thu-hoi`, { ...form, replacedBy: old.id })).statusCode).toBe(409)
    expect((await post('clerk', `${old.address}/thu-hoi`, form)).statusCode).toBe(303)
    const page = (await get('clerk', old.address)).body
    for (const said of ['Đã thu hồi ngày 27/10/2026', 'Sai căn cứ', 'Thay bằng 07/UBND ngày 27/10/2026'])
      expect(page).toContain(said)
    expect((await get('clerk', '/can-bo/so-van-ban/di')).body).toContain('Thu hồi ngày 27/10/2026, thay bằng 07/UBND')
    const { petitionId, number } = await office.unit.read((db) =>
      db
        .selectFrom('petition_document as l')
        .innerJoin('petition as p', 'p.id', 'l.petition_id')
        .select(['p.id as petitionId', 'p.number'])
        .where('l.document_id', '=', old.id)
        .executeTakeFirstOrThrow(),
    )
    const { unit, specialist } = office
    const text = { petitionId, title: 'Mở đường', content: 'Xin mở đường.', proposal: '', checked: true }
    await unit.write(async (tx) => well(await releasePublicText(tx, specialist.by(NOON), specialist.actor, text)))
    const portal = async (base: string) =>
      (await (await appAt(NOON)).inject({ url: `${base}/kien-nghi/2026/${number}` })).body
    expect(await portal(`/${unit.slug}`)).toContain('Văn bản số 41/UBND: Đã thu hồi ngày 27/10/2026')
    expect(await portal(`/${unit.slug}`)).toContain('07/UBND ngày 27/10/2026')
    expect(await portal(`/${unit.slug}/en`)).toContain('Document no. 41/UBND: withdrawn on 27 October 2026')
    const seen = await office.unit.db.asPublic(office.unit.id, 'read', (db) =>
      db.selectFrom('document_withdrawal').select(['number_text', 'replacement']).execute(),
    )
    expect(seen).toEqual([{ number_text: '41/UBND', replacement: '07/UBND ngày 27/10/2026' }])
    await expect(
      office.unit.db.asPublic(office.unit.id, 'read', (db) =>
        db.selectFrom('document_withdrawal').select('reason').execute(),
      ),
    ).rejects.toThrow('permission denied')
  })
})

test('every page of it is whole HTML', async () => {
  const { id } = await office.unit.read((db) =>
    db.selectFrom('document').select('id').where('number_text', '=', '07/UBND').executeTakeFirstOrThrow(),
  )
  const open = await submitted()
  const pages = [
    ...[SETTINGS, DELEGATIONS, `${DELEGATIONS}/moi`, '/can-bo/so-van-ban/di', '/can-bo/so-van-ban/di/in'],
    ...['/can-bo/so-van-ban/di/cap-so', `/can-bo/so-van-ban/di/${id}`, '/can-bo/so-van-ban/den'],
    ...['/can-bo/so-van-ban/den/in', '/can-bo/so-van-ban/den/moi?tim=1', `/can-bo/van-ban/${id}`],
    ...['thu-hoi', 'dinh-chinh', 'thay-the'].map((act) => `/can-bo/van-ban/${id}/${act}`),
    ...[`/can-bo/van-ban/${open}`, `/can-bo/van-ban/${open}/kiem-tra`, `/can-bo/van-ban/${open}/kiem-tra/the-thuc`],
  ]
  for (const url of pages) {
    const page = await get('clerk', url)
    expect([url, page.statusCode, await htmlProblems(page.body)]).toEqual([url, 200, []])
  }
})
