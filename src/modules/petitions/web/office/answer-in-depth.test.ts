import { expect, test } from 'vitest'
import { formPost } from '#test/stage.ts'
import { appMovedTo } from '#test/stage-clock.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  stateOfPetition,
  type TestOffice,
} from '#test/stage-handling.ts'
import { atPetition, htmlProblems } from '#test/stage-pages.ts'
import { asksOf } from '../../application/handling/asks-query.ts'
import { termsForDialogue } from '../../application/handling/index.ts'

const october = '2026-10-26T02:00:00Z'
const href = '/can-bo/kien-nghi/2026/1'
const asked = 'Đường vào làng nghề bị ngập từ tháng 6. Đề nghị xã nâng đường. Đề nghị khơi lại rãnh thoát nước.'

/** An office with a petition of two asks, given to the land department; the conference is over. */
async function aDesk() {
  const office = await openTestOffice()
  const petitionId = await assigned(office, await petitionIn(office, undefined, saying(asked)))
  await office.unit.write(async (tx) => {
    await tx
      .updateTable('dialogue')
      .set({ held_on: Temporal.PlainDate.from('2026-10-22') })
      .execute()
    await termsForDialogue(tx, office.unit.by('2026-10-22T09:00:00Z'), office.dialogueId)
  })
  const app = await appMovedTo(october)
  const at = (officer: { cookie: string }) => atPetition(app, officer.cookie, href)
  return {
    office,
    petitionId,
    app,
    land: at(office.landOfficer),
    chair: at(office.leader),
    sort: at(office.specialist),
  }
}

const idsOf = async ({ unit }: TestOffice, petitionId: string) =>
  (await unit.read((db) => asksOf(db, petitionId))).map(({ id }) => id)

/** The value of the field of a name. */
const typedIn = (html: string, name: string) =>
  new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ??
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]

test('the asks are proposed from the sender’s words, edited, put in another order, and kept in versions', async () => {
  const { office, petitionId, land } = await aDesk()
  const page = (await land.page()).body
  expect(page).toContain('Chưa tách: cả kiến nghị tính là một điều.')
  expect(typedIn(page, 'dieu-can-tra-loi.ask0')).toBe('Đề nghị xã nâng đường')
  expect(typedIn(page, 'dieu-can-tra-loi.ask1')).toBe('Đề nghị khơi lại rãnh thoát nước')
  expect(await htmlProblems(page)).toEqual([])
  const long = await land.post('dieu-can-tra-loi', { ask0: 'x'.repeat(501), order0: '1' })
  expect([long.statusCode, long.body.includes('Không quá 500 ký tự một điều')]).toEqual([422, true])
  const set = await land.post('dieu-can-tra-loi', {
    ...{ ask0: 'Nâng đường', order0: '2', ask1: 'Khơi rãnh thoát nước', order1: '1', ask2: '' },
  })
  expect(set.statusCode).toBe(303)
  const [clear = '', raise = ''] = await idsOf(office, petitionId)
  const after = (await land.page()).body
  expect(after).toMatch(/<li>Khơi rãnh thoát nước[\s\S]*<li>Nâng đường/)
  await land.post('dieu-can-tra-loi', { id0: clear, ask0: 'Khơi rãnh', id1: raise, ask1: 'Nâng 320 m đường' })
  const twice = (await land.page()).body
  expect(twice).toContain('Các lần tách và sửa')
  expect(await htmlProblems(twice)).toEqual([])
})

test('an answer ask by ask: what might be stumbled over is marked in the text, shown to the leader, and blocks nothing', {
  timeout: 60_000,
}, async () => {
  const { office, petitionId, land, chair, app } = await aDesk()
  await land.post('dieu-can-tra-loi', { ask0: 'Nâng đường', ask1: 'Khơi rãnh' })
  const [raise = '', clear = ''] = await idsOf(office, petitionId)
  const draft = (more: Record<string, string>) =>
    land.post('du-thao', {
      ...{ title: 'V/v trả lời', ask0: raise, ruling0: 'agreed', reply0: 'Xã nâng đường trong năm 2027.' },
      ...{ ask1: clear, ruling1: 'agreed', reply1: 'Xã sẽ xem xét khơi rãnh.', ...more },
    })
  const wrong = await draft({ what1_0: 'Khơi rãnh', by1_0: '31/02/2027' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Ghi ngày, ví dụ 18/09/2026')
  expect(typedIn(wrong.body, 'du-thao.reply1')).toBe('Xã sẽ xem xét khơi rãnh.')
  expect(await htmlProblems(wrong.body)).toEqual([])
  expect((await draft({ what1_0: 'Khơi rãnh', who1_0: '' })).statusCode).toBe(303)
  const page = (await land.page()).body
  expect(page).toContain('Điều 2: “sẽ xem xét” chưa hứa điều gì: ghi rõ ngày hoặc ai làm')
  expect(page).toContain('<mark>sẽ xem xét</mark>')
  expect(page).toContain('lời hứa “Khơi rãnh” chưa có ngày')
  expect(page).toContain('lời hứa “Khơi rãnh” chưa có ai làm')
  expect(await htmlProblems(page)).toEqual([])

  expect((await land.post('trinh-duyet', {})).statusCode).toBe(303)
  expect((await chair.page()).body).toContain('<mark>sẽ xem xét</mark>')
  expect((await chair.post('gop-y', { words: 'Ghi ngày khơi rãnh' })).statusCode).toBe(303)
  const commented = (await land.page()).body
  expect(commented).toContain('Ghi ngày khơi rãnh')
  expect(commented).toContain('chưa xử lý')
  const comment = /name="gop-y-da-xu-ly.comments"[^>]*value="([^"]+)"/.exec(commented)?.[1] ?? ''
  const promise = { what1_0: 'Khơi rãnh', who1_0: `can-bo:${office.landOfficer.id}`, by1_0: '15/11/2026' }
  expect((await draft({ ...promise, reply1: 'Xã khơi rãnh ngay.' })).statusCode).toBe(303)
  expect((await land.post('gop-y-da-xu-ly', { comments: comment })).statusCode).toBe(303)
  const better = (await land.page()).body
  expect(better).toContain('Không thấy chỗ nào phải xem lại.')
  expect(better).toContain('Cán Bộ Thử đã xử lý')
  expect(better).toContain('2 bản dự thảo, so từng bản')
  expect(better).toContain('<del>')
  expect(await htmlProblems(better)).toEqual([])

  await land.post('trinh-duyet', {})
  await chair.post('duyet', {})
  const register = atPetition(app, office.clerk.cookie, href)
  const issue = { number: '118/UBND-KT', on: '26/10/2026', signer: 'Trần Văn Thử', signerTitle: 'Chủ tịch' }
  expect((await register.post('tra-loi', issue)).statusCode).toBe(303)
  const done = (await land.page()).body
  expect(done).toContain('đã trả lời 26/10/2026')
  expect(done).toContain('Đang làm, 15/11/2026')
  expect(done).toContain('Bộ phận Địa chính, Cán Bộ Thử')
  expect(done).toContain('Thực hiện: Khơi rãnh; Bộ phận Địa chính; chậm nhất 15/11/2026.')
  expect(await htmlProblems(done)).toEqual([])
})

test('parts of the departments that join, and notes that only officers read', async () => {
  const { office, petitionId, land, sort, app } = await aDesk()
  const { departments } = office
  await sort.post('giao-xu-ly', { lead: departments.land, joining: [departments.economy, departments.power] })
  const part = { department: departments.power, ask: '', words: 'Điện lực lắp đèn trước 15/12/2026.' }
  expect((await sort.post('phan-tra-loi', { ...part, words: '' })).body).toContain('Ghi phần trả lời')
  expect((await sort.post('phan-tra-loi', part)).statusCode).toBe(303)
  const page = (await land.page()).body
  expect(page).toContain('chưa viết')
  expect(page).toContain('chưa ghép')
  const id = /name="ghep-phan.parts"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? ''
  expect((await land.post('ghep-phan', { parts: id })).statusCode).toBe(303)
  expect((await land.page()).body).toContain('đã ghép')
  expect((await stateOfPetition(office, petitionId)).state.stage).toBe('drafting')
  expect((await land.post('ghi-chu', { words: '<b>Ông Kín</b> gọi' })).statusCode).toBe(303)
  const noted = (await sort.page()).body
  expect(noted).toContain('&lt;b>Ông Kín&lt;/b> gọi')
  expect(await htmlProblems(noted)).toEqual([])
  expect((await app.inject(`/${office.unit.slug}/kien-nghi/2026/1`)).body).not.toContain('Ông Kín')
})

test('an extension: both days stand on the page and on the sender’s', async () => {
  const { chair } = await aDesk()
  const wrong = await chair.post('gia-han', { until: '30/10/2026', reason: 'Chờ đo đạc' })
  expect([wrong.statusCode, typedIn(wrong.body, 'gia-han.until')]).toEqual([409, '30/10/2026'])
  expect((await chair.post('gia-han', { until: '16/11/2026', reason: 'Chờ đo đạc' })).statusCode).toBe(303)
  const page = (await chair.page()).body
  expect(page).toContain('02/11/2026')
  expect(page).toContain('16/11/2026')
  expect(page).toContain('Lý do gia hạn: Chờ đo đạc')
  expect(await htmlProblems(page)).toEqual([])
})

test('legal bases: added, ended, chosen in a draft, and pointed at once they have lapsed', async () => {
  const { office, land, app } = await aDesk()
  const { cookie } = office.specialist
  const list = '/can-bo/thiet-lap/can-cu-phap-ly'
  const page = async (url: string, who = cookie) => app.inject({ url, headers: { cookie: who } })
  expect((await page(list)).body).toContain('Chưa có căn cứ nào')
  expect(await htmlProblems((await page(`${list}/moi`)).body)).toEqual([])
  const basis = { title: 'Nghị định về ngành nghề nông thôn', number: '52/2018/NĐ-CP', issuedOn: '12/04/2018' }
  const post = (url: string, fields: Record<string, string>, who = cookie) =>
    app.inject({ url, ...formPost({ ...basis, inForceFrom: '01/06/2018', inForceTo: '', ...fields }, who) })
  const wrong = await post(`${list}/moi`, { number: 'không số' })
  expect([wrong.statusCode, wrong.body.includes('Số văn bản phải có chữ số')]).toEqual([409, true])
  expect((await post(`${list}/moi`, {}, office.landOfficer.cookie)).statusCode).toBe(403)
  expect((await post(`${list}/moi`, {})).statusCode).toBe(303)
  const known = (await page(list)).body
  const one = new RegExp(`${list}/[0-9a-f-]{36}`).exec(known)?.[0] ?? ''
  expect((await page(list, office.landOfficer.cookie)).body).not.toContain(one)
  const id = one.slice(-36)
  const text = { title: 'V/v trả lời', ruling0: 'explained', content: 'Theo quy định hiện hành.', bases: id }
  expect((await land.post('du-thao', text)).statusCode).toBe(303)
  expect((await post(one, { version: '1', inForceTo: '30/06/2026' })).statusCode).toBe(303)
  expect((await post(one, { version: '1', inForceTo: '30/06/2026' })).body).toContain('vừa được người khác sửa')
  expect((await page(list)).body).toContain('Hết hiệu lực, đến hết 30/06/2026')
  const drafted = (await land.page()).body
  expect(drafted).toContain('Căn cứ số 52/2018/NĐ-CP không còn, hoặc chưa có, hiệu lực')
  expect(drafted).toContain('hết hiệu lực 30/06/2026')
  expect(await htmlProblems(drafted)).toEqual([])
})

test('an answer that was given is found and taken into the draft of another', async () => {
  const { office, petitionId, land, app } = await aDesk()
  await answered(office, await approved(office, petitionId, october), '118/UBND-KT', '2026-10-26')
  await assigned(office, await petitionIn(office, '2026-10-20T05:00:00Z', saying(asked)), '2026-10-21T02:00:00Z')
  const second = href.replace('/1', '/2')
  const library = `${second}/cau-tra-loi-da-co`
  const page = async (url: string) => (await app.inject({ url, headers: { cookie: office.landOfficer.cookie } })).body
  expect((await land.page()).statusCode).toBe(200)
  const like = await page(library)
  expect(like).toContain('Đường gom sẽ được mở.')
  expect(await htmlProblems(like)).toEqual([])
  const found = await page(`${library}?q=duong+gom`)
  expect(found).toContain('1 câu trả lời có “duong gom”')
  expect(await page(`${library}?q=may+bay`)).toContain('Chưa thấy câu trả lời nào')
  const answer = /name="cau-tra-loi-da-co.answer" value="([^"]+)"/.exec(found)?.[1] ?? ''
  const other = atPetition(app, office.landOfficer.cookie, second)
  const taken = await other.post('cau-tra-loi-da-co', { answer })
  expect([taken.statusCode, taken.headers.location]).toEqual([303, second])
  expect(typedIn((await other.page()).body, 'du-thao.content')).toBe('Đường gom sẽ được mở.')
})
