import { expect, test } from 'vitest'
import { formPost, openBareUnit, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { assigned, openTestOffice, petitionIn, saying } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const posts = '/can-bo/chinh-sach'
const morning = '2026-09-21T02:00:00Z'
const loan = {
  kind: 'guide',
  title: 'Vay vốn ưu đãi cho hộ làm nghề thêu',
  forWhom: 'Hộ kinh doanh thêu ở các thôn làng nghề',
  body: 'Ngân hàng Chính sách xã hội cho vay mua máy thêu vi tính, lãi suất ưu đãi.\n\nHồ sơ nộp tại điểm giao dịch xã.',
  toDo: 'Viết giấy đề nghị vay vốn\nNộp tại điểm giao dịch ngày 12 hằng tháng',
  source: 'Nghị định thử số 01/2026/NĐ-CP',
  inForceFrom: '01/09/2026',
  inForceTo: '',
  field: 'credit',
}

async function office() {
  const unit = await openBareUnit()
  const { cookie } = await signIn(unit, ['specialist'])
  const app = await appAt(morning)
  return {
    unit,
    app,
    get: (url: string, who = cookie) => app.inject({ url, headers: { cookie: who } }),
    post: (url: string, fields: Record<string, string>, who = cookie) => app.inject({ url, ...formPost(fields, who) }),
  }
}

test('a post is written, seen by nobody, published, read in both languages, taken back', async () => {
  const { unit, app, get, post } = await office()
  const wrong = await post(posts, {
    ...loan,
    kind: '',
    title: ' ',
    body: '',
    inForceFrom: '31/11',
    inForceTo: '1/1/2026',
  })
  expect(wrong.statusCode).toBe(422)
  for (const said of ['Chọn loại bài.', 'Ghi tiêu đề.', 'Viết nội dung.', 'Ghi ngày, ví dụ 18/09/2026'])
    expect(wrong.body).toContain(said)
  expect(await htmlProblems(wrong.body)).toEqual([])
  const order = await post(posts, { ...loan, inForceTo: '31/08/2026' })
  expect(order.body).toContain('Ngày hết hiệu lực phải sau ngày có hiệu lực.')
  const written = await post(posts, loan)
  expect(written.statusCode).toBe(303)
  const at = written.headers.location ?? ''
  const open = `/${unit.slug}/chinh-sach`
  const one = `${open}/vay-von-uu-dai-cho-ho-lam-nghe-theu`
  expect((await app.inject(one)).statusCode).toBe(404)
  expect((await app.inject(open)).body).toContain('Chưa có bài nào')
  expect((await post(`${at}/cong-khai`, { version: '1' })).statusCode).toBe(303)
  const stale = await post(`${at}/cong-khai`, { version: '1' })
  expect([stale.statusCode, stale.body.includes('vừa được người khác sửa')]).toEqual([409, true])
  const shown = await app.inject(one)
  expect(shown.body).toContain('Nộp tại điểm giao dịch ngày 12 hằng tháng')
  expect(shown.body).toContain('từ 01/09/2026')
  expect(await htmlProblems(shown.body)).toEqual([])
  const list = (await app.inject(open)).body
  expect(list).toContain(one)
  expect(await htmlProblems(list)).toEqual([])
  const english = (await app.inject(`/${unit.slug}/en/chinh-sach/vay-von-uu-dai-cho-ho-lam-nghe-theu`)).body
  expect(english).toContain('What to do')
  expect(english).toContain('<span lang="vi">Nghị định thử số 01/2026/NĐ-CP</span>')
  expect(await htmlProblems((await get(at)).body)).toEqual([])
  expect((await post(`${at}/go`, { version: '2' })).statusCode).toBe(303)
  expect((await app.inject(one)).statusCode).toBe(404)
  const versions = await unit.read((db) => db.selectFrom('policy_post_version').select('title').execute())
  expect(versions).toEqual([{ title: loan.title }])
})

test('what looks like personal data is pointed at, and goes out only when somebody has looked', async () => {
  const { post, app, unit } = await office()
  const written = await post(posts, { ...loan, body: 'Gọi ông A theo số 0912 345 678 để được vay.' })
  const at = written.headers.location ?? ''
  const refused = await post(`${at}/cong-khai`, { version: '1' })
  expect([refused.statusCode, refused.body.includes('giống số điện thoại')]).toEqual([409, true])
  expect(await htmlProblems(refused.body)).toEqual([])
  expect((await app.inject(`/${unit.slug}/chinh-sach`)).body).not.toContain('0912')
  expect((await post(`${at}/cong-khai`, { version: '1', looked: '1' })).statusCode).toBe(303)
  const changed = await post(at, { ...loan, body: 'Gọi 0912 345 679.', version: '2' })
  expect([changed.statusCode, changed.body.includes('giống số điện thoại')]).toEqual([409, true])
  expect(changed.body).toContain('0912 345 679')
})

test('while somebody writes, a post in force about the same is offered; one that is over is not', async () => {
  const { post, app, unit } = await office()
  const publish = async (fields: typeof loan) => {
    const at = (await post(posts, fields)).headers.location ?? ''
    await post(`${at}/cong-khai`, { version: '1' })
  }
  await publish(loan)
  await publish({ ...loan, title: 'Vay vốn cũ mua máy thêu', inForceFrom: '01/01/2025', inForceTo: '31/12/2025' })
  const ask = async (text: string, language = '') =>
    (await app.inject({ url: `/${unit.slug}${language}/gui-kien-nghi/giong`, ...formPost({ text }, '') })).body
  const found = await ask('Tôi muốn vay vốn ưu đãi để mua máy thêu vi tính thì làm thế nào')
  expect(found).toContain('Bài có thể giải đáp ngay')
  expect(found).toContain('vay-von-uu-dai-cho-ho-lam-nghe-theu')
  expect(found).not.toContain('Vay vốn cũ')
  expect(await ask('vay vốn ưu đãi mua máy thêu vi tính', '/en')).toContain('This may answer it at once')
  expect(await ask('Đường vào thôn bị ngập mỗi khi mưa lớn')).toBe('')
})

test('who drafts an answer finds the posts about the same beside the answers given, and takes one in by a press', async () => {
  const staff = await openTestOffice()
  const app = await appAt(morning)
  const post = (url: string, fields: Record<string, string>) =>
    app.inject({ url, ...formPost(fields, staff.specialist.cookie) })
  const at = (await post(posts, loan)).headers.location ?? ''
  await post(`${at}/cong-khai`, { version: '1' })
  await assigned(staff, await petitionIn(staff, undefined, saying('Xin vay vốn ưu đãi để mua máy thêu vi tính.')))
  const url = '/can-bo/kien-nghi/2026/1/cau-tra-loi-da-co'
  const library = (await app.inject({ url, headers: { cookie: staff.landOfficer.cookie } })).body
  expect(library).toContain(loan.title)
  expect(library).toContain(`href="/${staff.unit.slug}/chinh-sach/vay-von-uu-dai-cho-ho-lam-nghe-theu"`)
  expect(library).toContain('Chưa thấy câu trả lời nào')
  expect(await htmlProblems(library)).toEqual([])
  const [, suggestion = ''] = /name="dua-bai-viet-vao.suggestion" value="([^"]+)"/.exec(library) ?? []
  const petition = '/can-bo/kien-nghi/2026/1'
  const insert = async (which: string) => {
    const { version } = await staff.unit.read((db) =>
      db.selectFrom('petition').select('version').executeTakeFirstOrThrow(),
    )
    const fields = { version: `${version}`, 'dua-bai-viet-vao.suggestion': which }
    return app.inject({ url: `${petition}/dua-bai-viet-vao`, ...formPost(fields, staff.landOfficer.cookie) })
  }
  const gone = await insert(staff.departments.land)
  expect([gone.statusCode, gone.body.includes('Bài viết này không còn công khai')]).toEqual([409, true])
  expect((await insert(suggestion)).statusCode).toBe(303)
  const page = (await app.inject({ url: petition, headers: { cookie: staff.landOfficer.cookie } })).body
  const [, drafted = ''] = /name="du-thao.content"[^>]*>([^<]*)</.exec(page) ?? []
  expect(drafted).toBe(`${loan.body}\n\n${loan.toDo}\n\nCăn cứ: ${loan.source}.`)
  expect(page).toContain('Đưa một bài chính sách vào dự thảo')
  await post(`${at}/go`, { version: '2' })
  expect((await insert(suggestion)).statusCode).toBe(409)
  const searched = await app.inject({ url: `${url}?q=ngap+duong`, headers: { cookie: staff.landOfficer.cookie } })
  expect(searched.body).not.toContain(loan.title)
})

test('who may only read writes nothing, and sees the list', async () => {
  const { unit, get, post } = await office()
  const observer = await signIn(unit, ['observer'])
  const list = await get(posts, observer.cookie)
  expect([list.statusCode, list.body.includes('Viết bài')]).toEqual([200, false])
  expect((await post(posts, loan, observer.cookie)).statusCode).toBe(403)
})
