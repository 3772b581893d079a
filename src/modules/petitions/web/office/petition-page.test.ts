import { expect, test } from 'vitest'
import { appAt } from '#test/stage.ts'
import {
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  stateOfPetition,
  type TestOffice,
  type TestOfficer,
} from '#test/stage-handling.ts'
import { publicBy } from '#test/stage-intake.ts'
import { atPetition, htmlProblems, versionIn } from '#test/stage-pages.ts'
import { addMessage, closePetition, termsForDialogue } from '../../application/handling/index.ts'

const morning = '2026-09-22T02:00:00Z'
const href = '/can-bo/kien-nghi/2026/1'

/** A desk at the first petition of the dialogue, for one officer. */
const desk = async (officer: Pick<TestOfficer, 'cookie'>, at = morning, address = href) =>
  atPetition(await standing(at), officer.cookie, address)

const apps = new Map<string, ReturnType<typeof appAt>>()
/** One program for each instant, whoever asks. */
function standing(at: string) {
  const app = apps.get(at) ?? appAt(at)
  apps.set(at, app)
  return app
}

const stageOf = async (office: TestOffice, id: string) => (await stateOfPetition(office, id)).state.stage

/** The conference, held as planned on Thu 22/10/2026. */
const held = (office: TestOffice) =>
  office.unit.write(async (tx) => {
    await tx
      .updateTable('dialogue')
      .set({ held_on: Temporal.PlainDate.from('2026-10-22') })
      .execute()
    await termsForDialogue(tx, office.unit.by('2026-10-22T09:00:00Z'), office.dialogueId)
  })

test('the petition goes all the way through the forms of its page, each a valid page', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office)
  const { specialist, landOfficer, leader, clerk, counter, departments } = office
  const sort = await desk(specialist)
  expect(await htmlProblems((await sort.page()).body)).toEqual([])
  const classified = await sort.post('phan-loai', { field: 'land', competence: 'own' })
  expect([classified.statusCode, classified.headers.location]).toEqual([303, href])
  expect((await sort.post('giao-xu-ly', { lead: departments.land, joining: [departments.power] })).statusCode).toBe(303)

  const land = await desk(landOfficer)
  expect(
    (await land.post('du-thao', { title: 'V/v trả lời', content: 'Đường gom sẽ được mở.', complete: '1' })).statusCode,
  ).toBe(303)
  expect((await land.post('trinh-duyet', {})).statusCode).toBe(303)
  expect(await stageOf(office, id)).toBe('for-approval')

  const chair = await desk(leader)
  expect((await chair.post('tra-lai', { word: 'Nêu rõ năm' })).statusCode).toBe(303)
  expect((await (await desk(landOfficer)).page()).body).toContain('Nêu rõ năm')
  await land.post('du-thao', { title: 'V/v trả lời', content: 'Đường gom sẽ được mở năm 2027.', complete: '1' })
  await land.post('trinh-duyet', {})
  expect((await chair.post('duyet', {})).statusCode).toBe(303)

  const register = await desk(clerk)
  const issue = { number: '118/UBND-KT', on: '22/09/2026', signer: 'Trần Văn Thử', signerTitle: 'Chủ tịch' }
  expect((await register.post('tra-loi', issue)).statusCode).toBe(303)
  expect(await stageOf(office, id)).toBe('answered')

  const hand = await desk(counter)
  const document = /name="giao-van-ban.documentId" value="([^"]+)"/.exec((await hand.page()).body)?.[1] ?? ''
  const given = { documentId: document, way: 'counter', on: '22/09/2026', receivedBy: 'Bà Ví Dụ' }
  expect((await hand.post('giao-van-ban', given)).statusCode).toBe(303)

  const page = (await sort.page()).body
  expect(page).toContain('118/UBND-KT')
  expect(page).toContain('Trao tại bộ phận tiếp nhận, Bà Ví Dụ')
  expect(page).toContain('Giao Bộ phận Địa chính chủ trì, Điện lực khu vực phối hợp')
  expect(await htmlProblems(page)).toEqual([])
})

test('what was typed wrong comes back with every value, one message per field, and nothing is done', async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office)
  const sort = await desk(office.specialist)
  const came = await sort.post('phan-loai', { field: '', competence: 'own', note: 'Xem lại <b>sổ</b>' })
  expect(came.statusCode).toBe(422)
  expect(came.body).toContain('<a href="#phan-loai-field">Chọn lĩnh vực</a>')
  expect(came.body).toContain('Xem lại &lt;b>sổ&lt;/b>')
  expect(came.body).toContain('id="viec-phan-loai" open')
  expect(await htmlProblems(came.body)).toEqual([])
  expect(await stageOf(office, id)).toBe('received')
})

test('two officers at once: the second sees what the first did, and what he typed is kept', async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office)
  const sort = await desk(office.specialist)
  const seen = versionIn((await sort.page()).body)
  await sort.post('phan-loai', { field: 'land', competence: 'own' })
  const late = await sort.post('phan-loai', { field: 'tax', competence: 'joint', bodies: 'Thuế cơ sở' }, seen)
  expect(late.statusCode).toBe(409)
  expect(late.body).toMatch(/role="alert"><div class="note soon"><p class="note-title">Có người vừa làm trước anh\/chị/)
  expect(late.body).toContain('Phân loại: Đất đai, quy hoạch, mặt bằng, thuộc thẩm quyền cấp xã')
  expect(late.body).toContain('Thuế cơ sở</textarea>')
  expect(versionIn(late.body)).not.toBe(seen)
  expect((await stateOfPetition(office, id)).state.field).toBe('land')
})

const refusals: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ['phan-loai', { field: 'tax', competence: 'joint', bodies: '' }, 'Ghi tên các cơ quan cùng trả lời'],
  ['giao-xu-ly', { lead: 'nobody' }, 'Chọn bộ phận chủ trì'],
  ['xin-y-kien', { department: '', question: 'Sao?', dueOn: '25/09/2026' }, 'Chọn nơi xin ý kiến'],
  ['trinh-duyet', {}, 'Chưa có dự thảo để trình'],
  [
    'bao-cao-thanh-pho',
    { body: 'UBND thành phố', on: '22/09/2026' },
    'Kiến nghị chưa được phân loại là vượt thẩm quyền',
  ],
  ['huong-dan', { body: 'Thuế', on: '22/09/2026' }, 'Kiến nghị chưa được phân loại là vượt thẩm quyền'],
  ['tra-loi-cua-thanh-pho', { on: '22/09/2026', text: 'Đồng ý' }, 'Lúc này chưa làm được việc này'],
  ['tra-loi-tai-hoi-nghi', { words: 'Đồng ý', spokenBy: 'Chủ tịch' }, 'Hội nghị chưa được ghi là đã tổ chức'],
  ['trung', { of: '99', reason: 'Cùng việc' }, 'Không thấy kiến nghị này trong đơn vị'],
  ['trung', { of: '1', reason: 'Cùng việc' }, 'Đây chính là kiến nghị này'],
  ['trung', { of: '', reason: 'Cùng việc' }, 'Ghi số hoặc mã của kiến nghị kia'],
  ['thu-rac', { reason: ' ' }, 'Ghi lý do'],
  ['quy-trinh-khac', { reason: 'Tố cáo' }, 'Chọn quy trình'],
  ['rut', { askedHow: '' }, 'Ghi ai đề nghị, bằng cách nào'],
  ['khoi-phuc', { reason: 'Nhầm' }, 'Lúc này chưa làm được việc này'],
  ['dinh-chinh', { title: '', content: '', reason: 'gõ nhầm' }, 'Nội dung không để trống được'],
  ['tach', { rest: 'Một', part: '' }, 'Ghi phần tách ra'],
  ['loi-nhan', { words: '' }, 'Ghi lời nhắn'],
  ['loi-bo-sung', { words: 'Thêm', askedHow: '' }, 'Ghi ai đề nghị, bằng cách nào'],
  ['nguyen-nhan-cham', { reason: 'Chờ số liệu', delayCause: 'survey' }, 'không'],
  ['nguyen-nhan-cham', { reason: 'Chờ số liệu' }, 'Chọn loại nguyên nhân'],
  ['cong-khai', { title: '', content: 'x' }, 'Ghi tiêu đề'],
  ['thoi-cong-khai', {}, 'Bài này không còn trên cổng'],
]

test('each form says what is wrong with it, and what was refused changed nothing', { timeout: 60_000 }, async () => {
  const office = await openTestOffice()
  const id = await assigned(office, await petitionIn(office))
  const sort = await desk(office.specialist)
  const before = versionIn((await sort.page()).body)
  for (const [path, fields, message] of refusals) {
    const came = await sort.post(path, fields, before)
    expect([422, 409], path).toContain(came.statusCode)
    expect(came.body.includes(message), `${path}: ${message}`).toBe(true)
  }
  expect(versionIn((await sort.page()).body)).toBe(before)
  expect(await stageOf(office, id)).toBe('assigned')
})

test.each([
  ['thu-rac', { reason: 'Quảng cáo' }, 'spam'],
  ['rut', { askedHow: 'ông Ví Dụ, gọi điện' }, 'withdrawn'],
  ['quy-trinh-khac', { process: 'denunciation', reason: 'Tố cáo cán bộ' }, 'moved'],
  ['trung', { of: 'số 2', reason: 'Cùng việc' }, 'duplicate'],
])('closing by %s is done and undone', async (path, fields, stage) => {
  const office = await openTestOffice()
  const id = await petitionIn(office)
  await petitionIn(office)
  const sort = await desk(office.specialist)
  expect((await sort.post(path, fields)).statusCode).toBe(303)
  expect(await stageOf(office, id)).toBe(stage)
  expect(await htmlProblems((await sort.page()).body)).toEqual([])
  const back = await sort.post('khoi-phuc', { reason: 'Đánh dấu nhầm' })
  expect(back.statusCode).toBe(stage === 'moved' ? 409 : 303)
})

test('a moved complaint shows neither its words nor its sender', async () => {
  const office = await openTestOffice()
  await petitionIn(office, '2026-09-20T05:00:00Z', saying('Cán bộ nhận tiền của tôi'))
  const sort = await desk(office.specialist)
  await sort.post('quy-trinh-khac', { process: 'denunciation', reason: 'Tố cáo' })
  const page = (await sort.page()).body
  expect(page).not.toContain('nhận tiền')
  expect(page).not.toMatch(/0912|Ví Dụ/)
  expect(page).toContain('được giữ kín')
})

test('beyond authority: reported, answered by the city; or guided', async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office)
  const sort = await desk(office.specialist)
  await sort.post('phan-loai', { field: 'land', competence: 'beyond' })
  expect(
    (await sort.post('bao-cao-thanh-pho', { body: 'UBND thành phố', reference: '12/BC-UBND', on: '22/09/2026' }))
      .statusCode,
  ).toBe(303)
  expect(await stageOf(office, id)).toBe('waiting-city')
  expect((await sort.page()).body).toContain('Đã báo cáo UBND thành phố ngày 22/09/2026, văn bản số 12/BC-UBND')
  const early = await sort.post('tra-loi-cua-thanh-pho', { on: '21/09/2026', text: 'Đồng ý' })
  expect(early.body).toContain('Ngày trả lời không thể trước ngày báo cáo')
  expect((await sort.post('tra-loi-cua-thanh-pho', { on: '22/09/2026', text: 'Đồng ý' })).statusCode).toBe(303)
  expect(await stageOf(office, id)).toBe('answered')
})

test('beyond authority: guided to the right body, which settles it and stands on the page', async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office)
  const sort = await desk(office.specialist)
  await sort.post('phan-loai', { field: 'tax', competence: 'beyond' })
  const guide = { body: 'Thuế cơ sở 7', on: '22/09/2026', note: 'Mang theo giấy đăng ký' }
  expect((await sort.post('huong-dan', { ...guide, on: '23/09/2026' })).statusCode).toBe(409)
  expect((await sort.post('huong-dan', guide)).statusCode).toBe(303)
  expect(await stageOf(office, id)).toBe('guided')
  const page = (await sort.page()).body
  expect(page).toContain('Đã hướng dẫn đến Thuế cơ sở 7 ngày 22/09/2026')
  expect(page).toContain('Mang theo giấy đăng ký')
  expect(await htmlProblems(page)).toEqual([])
})

test('answered aloud word for word, and confirmed by a document afterwards', { timeout: 60_000 }, async () => {
  const office = await openTestOffice()
  const id = await assigned(office, await petitionIn(office))
  await held(office)
  const evening = '2026-10-22T09:00:00Z'
  const sort = await desk(office.specialist, evening)
  const spoken = { words: 'Quý I năm 2027 xã mở\nđường gom.', spokenBy: 'Chủ tịch Trần Văn Thử', complete: '1' }
  expect((await sort.post('tra-loi-tai-hoi-nghi', spoken)).statusCode).toBe(303)
  const { state } = await stateOfPetition(office, id)
  expect([state.stage, state.answeredOn?.toString(), state.confirmedOn]).toEqual(['answered', '2026-10-22', null])
  const aloud = (await sort.page()).body
  expect(aloud).toContain('Quý I năm 2027 xã mở\nđường gom.')
  expect(aloud).toContain('Chủ tịch Trần Văn Thử, tại hội nghị ngày 22/10/2026')
  const days = [...aloud.matchAll(/<dt>(Hạn [^<]*xác nhận)<\/dt><dd>[^<]*?(\d\d\/\d\d)/g)].map(([, ...day]) =>
    day.join(' '),
  )
  expect(days).toEqual(['Hạn xác nhận 26/10', 'Hạn cuối xác nhận 02/11'])

  const register = await desk(office.clerk, '2026-10-26T02:00:00Z')
  const paper = { title: 'Thông báo kết luận', number: '31/TB-UBND', on: '26/10/2026', signer: 'Trần Văn Thử' }
  expect((await register.post('van-ban-xac-nhan', paper)).statusCode).toBe(303)
  const confirmed = (await stateOfPetition(office, id)).state
  expect([confirmed.answeredOn?.toString(), confirmed.confirmedOn?.toString()]).toEqual(['2026-10-22', '2026-10-26'])
  const page = (await register.page()).body
  expect(page).toContain('Văn bản xác nhận')
  expect(page).toContain('31/TB-UBND')
  expect(await htmlProblems(page)).toEqual([])
})

test('an opinion is asked, and given by the department that was asked; then it is out of its reach', async () => {
  const office = await openTestOffice()
  await petitionIn(office)
  const sort = await desk(office.specialist)
  const land = await desk(office.landOfficer)
  expect((await land.page()).statusCode).toBe(404)
  await sort.post('phan-loai', { field: 'land', competence: 'own' })
  await sort.post('giao-xu-ly', { lead: office.departments.economy })
  const ask = { department: office.departments.land, question: 'Thửa này của ai?', dueOn: '25/09/2026' }
  expect((await sort.post('xin-y-kien', ask)).statusCode).toBe(303)
  const asked = (await land.page()).body
  expect(asked).toContain('Thửa này của ai?')
  const opinion = /name="y-kien.opinion" value="([^"]+)"/.exec(asked)?.[1] ?? ''
  const given = await land.post('y-kien', { opinion, text: 'Của xã' })
  expect([given.statusCode, given.headers.location]).toEqual([303, '/can-bo/kien-nghi'])
  expect((await land.page()).statusCode).toBe(404)
  expect((await sort.page()).body).toContain('Của xã')
})

test("ghi thay: the specialist records the leader's approval with the paper's number, and the history names both", async () => {
  const office = await openTestOffice()
  const id = await assigned(office, await petitionIn(office))
  const land = await desk(office.landOfficer)
  await land.post('du-thao', { title: 'V/v trả lời', content: 'Sẽ mở.', complete: '1' })
  await land.post('trinh-duyet', {})
  const sort = await desk(office.specialist)
  const without = await sort.post('ghi-thay-duyet', { leader: office.leader.id, paper: '' })
  expect(without.statusCode).toBe(409)
  expect(without.body).toContain('số của văn bản lãnh đạo đã ký')
  expect((await sort.post('ghi-thay-duyet', { leader: office.leader.id, paper: '12/PT' })).statusCode).toBe(303)
  expect(await stageOf(office, id)).toBe('approved')
  expect((await sort.page()).body).toContain('ghi thay')
})

test('ghi thay: the leader sent it back on paper, and the draft lies with its department again', async () => {
  const office = await openTestOffice()
  const id = await assigned(office, await petitionIn(office))
  const land = await desk(office.landOfficer)
  await land.post('du-thao', { title: 'V/v trả lời', content: 'Sẽ mở.', complete: '1' })
  await land.post('trinh-duyet', {})
  const sort = await desk(office.specialist)
  const decided = { leader: office.leader.id, paper: '12/PT', word: 'Nêu rõ năm' }
  expect((await sort.post('ghi-thay-tra-lai', { ...decided, word: '' })).statusCode).toBe(422)
  expect((await sort.post('ghi-thay-tra-lai', decided)).statusCode).toBe(303)
  expect(await stageOf(office, id)).toBe('drafting')
  const page = (await land.page()).body
  expect(page).toContain('Nêu rõ năm')
  expect(page).toContain('ghi thay')
})

test('once a legal term has passed its reason is recorded by itself, and the sender is told', async () => {
  const office = await openTestOffice()
  await assigned(office, await petitionIn(office))
  await held(office)
  const onTheDay = await desk(office.landOfficer, '2026-11-02T02:00:00Z')
  expect((await onTheDay.page()).body).not.toContain('nguyen-nhan-cham')
  const why = { reason: 'Chờ số liệu đo đạc', delayCause: 'survey' }
  expect((await onTheDay.post('nguyen-nhan-cham', why)).statusCode).toBe(409)

  const late = await desk(office.landOfficer, '2026-11-03T02:00:00Z')
  expect((await late.page()).body).toContain('nguyen-nhan-cham')
  expect((await late.post('nguyen-nhan-cham', why)).statusCode).toBe(303)
  expect((await late.page()).body).toContain('Nguyên nhân chậm: Phải khảo sát, kiểm tra tại chỗ: Chờ số liệu đo đạc')
  const told = await office.unit.read((db) => db.selectFrom('message').select('template').execute())
  expect(told.map(({ template }) => template)).toContain('petition.late')
})

test('a late answer needs its reason, which is kept', async () => {
  const office = await openTestOffice()
  const id = await assigned(office, await petitionIn(office))
  await approved(office, id, '2026-10-26T02:00:00Z')
  await held(office)
  const register = await desk(office.clerk, '2026-11-04T02:00:00Z')
  const issue = { number: '119/UBND-KT', on: '04/11/2026', signer: 'Trần Văn Thử' }
  const without = await register.post('tra-loi', issue)
  expect(without.statusCode).toBe(409)
  expect(without.body).toContain('Trả lời sau hạn: ghi nguyên nhân chậm trễ')
  const why = { ...issue, delayReason: 'Chờ số liệu đo đạc' }
  const causeless = await register.post('tra-loi', why)
  expect([causeless.statusCode, causeless.body.includes('Chọn loại nguyên nhân')]).toEqual([422, true])
  expect((await register.post('tra-loi', { ...why, delayCause: 'opinion' })).statusCode).toBe(303)
  expect((await register.page()).body).toContain('Nguyên nhân chậm: Chờ ý kiến cơ quan khác: Chờ số liệu đo đạc')
})

test('the public text is released after the personal-data check, and taken back', async () => {
  const office = await openTestOffice()
  await petitionIn(office, '2026-09-20T05:00:00Z', saying('Đường ngập. Gọi tôi 0912 345 678.'))
  const sort = await desk(office.specialist)
  const proposed = (await sort.page()).body
  expect(proposed).toContain('Đường ngập. Gọi tôi •••.</textarea>')
  const text = { title: 'Đường ngập', content: 'Đường ngập. Gọi 0912 345 678.' }
  const found = await sort.post('cong-khai', text)
  expect(found.statusCode).toBe(409)
  expect(found.body).toContain('<b>0912 345 678</b>, số điện thoại')
  expect(found.body).toContain('name="cong-khai.checked"')
  expect(await htmlProblems(found.body)).toEqual([])
  expect((await sort.post('cong-khai', { ...text, content: 'Đường ngập.' })).statusCode).toBe(303)
  const app = await standing(morning)
  expect((await app.inject(`/${office.unit.slug}/kien-nghi/2026/1`)).statusCode).toBe(200)
  expect((await sort.page()).body).toContain('đang công khai')
  expect((await sort.post('thoi-cong-khai', {})).statusCode).toBe(303)
  expect((await app.inject(`/${office.unit.slug}/kien-nghi/2026/1`)).statusCode).toBe(404)
})

test('asks, messages, a correction and a split leave their trace', { timeout: 60_000 }, async () => {
  const office = await openTestOffice()
  await petitionIn(office)
  const sort = await desk(office.specialist)
  expect((await sort.post('dieu-can-tra-loi', { ask0: 'Bao giờ mở?', ask1: 'Ai làm?' })).statusCode).toBe(303)
  expect((await sort.post('loi-nhan', { words: 'Mời anh/chị gửi ảnh' })).statusCode).toBe(303)
  expect((await sort.post('loi-bo-sung', { words: 'Đã gửi ảnh', askedHow: 'chị Ví Dụ gọi' })).statusCode).toBe(303)
  expect(
    (await sort.post('dinh-chinh', { content: 'Đường vào làng nghề ngập', reason: 'gõ thiếu dấu' })).statusCode,
  ).toBe(303)
  expect((await sort.post('tach', { rest: 'Đường ngập', part: 'Điện yếu' })).statusCode).toBe(303)
  const page = (await sort.page()).body
  for (const text of [
    '2 điều cần trả lời',
    'Mời anh/chị gửi ảnh',
    'chị Ví Dụ gọi',
    'gõ thiếu dấu',
    'Đã tách thành',
    'Nguyên văn của người gửi',
  ])
    expect(page).toContain(text)
  expect(await htmlProblems(page)).toEqual([])
  const other = await (await desk(office.specialist, morning, '/can-bo/kien-nghi/2026/2')).page()
  expect(other.body).toContain('Điện yếu')
})

test('what the sender added is unread until who works on it says that he read it, and not what came after he looked', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  const id = await assigned(office, await petitionIn(office))
  const add = (words: string) =>
    office.unit.write((tx) =>
      addMessage(tx, publicBy(morning), 'sender', { petitionId: id, direction: 'from-sender', words, askedHow: '' }),
    )
  await add('Hôm qua lại ngập.')
  const { cookie } = office.landOfficer
  const today = async (who = cookie) =>
    (await (await standing(morning)).inject({ url: '/can-bo', headers: { cookie: who } })).body
  expect(await today()).toContain('Người gửi vừa bổ sung')
  expect(await today(office.clerk.cookie)).not.toContain('Người gửi vừa bổ sung')

  const land = await desk(office.landOfficer)
  const shown = (await land.page()).body
  expect(shown).toContain('chưa đọc')
  expect(await htmlProblems(shown)).toEqual([])
  await add('Hôm nay cũng ngập.')
  expect((await land.post('da-doc', {}, versionIn(shown))).statusCode).toBe(409)
  expect((await land.page()).body).toContain('chưa đọc')
  expect((await (await desk(office.counter)).post('da-doc', {})).statusCode).toBe(403)

  expect((await land.post('da-doc', {})).statusCode).toBe(303)
  const read = (await land.page()).body
  expect(read).not.toContain('chưa đọc')
  expect(read).toContain('Đã đọc 2 lời người gửi bổ sung')
  expect(await today()).not.toContain('Người gửi vừa bổ sung')
})

test('hostile text stands as text, and what is not there is not found', async () => {
  const office = await openTestOffice()
  await petitionIn(office, '2026-09-20T05:00:00Z', saying('<script>alert(1)</script><img src=x onerror=alert(1)>'))
  const sort = await desk(office.specialist)
  const page = (await sort.page()).body
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('<img src=x')
  expect(page).toContain('&lt;script>')
  for (const address of [
    '/can-bo/kien-nghi/2026/99',
    '/can-bo/kien-nghi/2025/1',
    '/can-bo/kien-nghi/x/y',
    '/can-bo/kien-nghi/cho-ky/x',
  ])
    expect((await (await desk(office.specialist, morning, address)).page()).statusCode, address).toBe(404)
})

test('a telephone number is shown to who may read contacts, and masked for the observer', async () => {
  const office = await openTestOffice()
  await petitionIn(office)
  const { signIn } = await import('#test/stage.ts')
  const observer = await signIn(office.unit, ['observer'])
  const app = await standing(morning)
  const seen = await atPetition(app, observer.cookie, href).page()
  expect(seen.body).not.toContain('0912345678')
  expect(seen.body).toContain('Anh/chị chỉ xem')
  expect((await atPetition(app, office.specialist.cookie, href).page()).body).toContain('0912345678')
})

test('while there is no dialogue the petition stands under its id', async () => {
  const office = await openTestOffice({ dialogue: false })
  const id = await petitionIn(office)
  const page = await (await desk(office.specialist, morning, `/can-bo/kien-nghi/cho-ky/${id}`)).page()
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Kiến nghị chờ kỳ')
})

test('whose link or QR code brought the sender is shown; a complaint that is moved keeps nothing of it', async () => {
  const office = await openTestOffice()
  const { unit, specialist } = office
  const id = await petitionIn(office, undefined, { source: 'zalo-cho-mau' })
  const page = async () => (await (await desk(specialist)).page()).body
  expect(await page()).toContain('biết qua zalo-cho-mau')
  const source = { id: crypto.randomUUID(), code: 'zalo-cho-mau', label: 'Nhóm Zalo Chợ Mẫu' }
  const created_at = Temporal.Instant.from(morning)
  await unit.write((tx) =>
    tx
      .insertInto('form_source')
      .values({ ...source, created_at })
      .execute(),
  )
  expect(await page()).toContain('biết qua Nhóm Zalo Chợ Mẫu')
  const closing = { how: 'not-petition', process: 'Tố cáo', reason: 'Tố cáo' } as const
  const by = specialist.by(morning)
  await unit.write((tx) => closePetition(tx, by, specialist.actor, { petitionId: id, closing }))
  expect(await page()).not.toContain('Chợ Mẫu')
  expect(await unit.read((db) => db.selectFrom('submission').select('source').execute())).toEqual([{ source: '' }])
})
