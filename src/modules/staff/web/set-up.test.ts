import { describe, expect, test } from 'vitest'
import { appAt, asOwner, formPost, openBareUnit, signIn, testDatabase } from '#test/stage.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { setUpLink } from '../index.ts'

const noon = '2026-09-21T05:00:00Z'
const password = 'ba con mèo đi chợ'
let opened: ReturnType<typeof appAt> | undefined
const app = () => (opened ??= appAt(noon))
const post = async (url: string, fields: Record<string, string | string[]>, cookie?: string) =>
  (await app()).inject({ url, ...formPost(fields, cookie) })
const get = async (url: string, cookie?: string) => (await app()).inject({ url, headers: cookie ? { cookie } : {} })
const cookieOf = (answer: { cookies: { name: string; value: string }[] }) =>
  `phien=${answer.cookies.find(({ name }) => name === 'phien')?.value ?? ''}`

const freshLink = async () => (await setUpLink((await testDatabase()).db, Temporal.Now.instant())) ?? ''
const filledIn = {
  xa: '11086',
  name: 'Nguyễn Thị Mẫu',
  addressForm: 'chị',
  email: 'mau@vi-du.vn',
  password,
  passwordAgain: password,
  isSpecialist: '1',
  counterName: 'Trung tâm Phục vụ hành chính công',
  counterAddress: 'Trụ sở UBND xã',
  phone: '0220 000 0001',
  site: 'daison.vi-du.vn',
  opensAt: '7h30',
  closesAt: '17h',
  departments: ['Phòng Kinh tế', 'Văn phòng HĐND và UBND', 'Thuế cơ sở'],
  villages: 'Thôn 1\nThôn 2, Bình Lãng cũ; Trần Văn Thử; 0900 000 001',
}

describe('the first set-up', () => {
  test('the link of an earlier start is void', async () => {
    const [first, second] = [await freshLink(), await freshLink()]
    expect((await get(first)).statusCode).toBe(404)
    expect((await get(second)).statusCode).toBe(200)
    expect((await get('/can-bo/thiet-lap-lan-dau/khong-co')).statusCode).toBe(404)
  })

  test('a link ends after seven days', async () => {
    const link = await freshLink()
    const age = (interval: string) =>
      asOwner((owner) => owner.query(`update one_time_link set ends_at = ends_at - $1::interval`, [interval]))
    await age('6 days 23 hours 59 minutes')
    expect((await get(link)).statusCode).toBe(200)
    await age('1 minute')
    expect((await get(link)).statusCode).toBe(404)
  })

  test('the unit is found without script, whatever accents were typed', async () => {
    const link = await freshLink()
    for (const typed of ['dai son hai phong', 'Đại Sơn Hải Phòng']) {
      const page = await get(`${link}?q=${encodeURIComponent(typed)}`)
      expect(page.body).toContain(`href="${link}?xa=11086"`)
    }
    const form = await get(`${link}?xa=11086`)
    expect(await htmlProblems(form.body)).toEqual([])
    expect((await get(`${link}?q=zzzz`)).body).toContain('Không tìm thấy đơn vị nào')
    const { items } = (await get('/can-bo/don-vi-hanh-chinh?q=dai%20son%20hai')).json()
    expect(items[0]).toEqual({ value: '11086', label: 'Xã Đại Sơn', hint: 'thành phố Hải Phòng' })
    expect((await get(`${link}?q=x&xa=11086`)).body).toContain('Phòng Kinh tế')
  })

  test('nothing typed is lost on errors, the password neither', async () => {
    const link = await freshLink()
    const answer = await post(link, { ...filledIn, email: 'mau', villages: 'Thôn 1\nThôn 1', closesAt: '6:00' })
    expect(answer.statusCode).toBe(422)
    for (const kept of ['Nguyễn Thị Mẫu', 'value="mau"', 'Trụ sở UBND xã', '0220 000 0001', 'Thôn 1\nThôn 1'])
      expect(answer.body).toContain(kept)
    expect(answer.body).toContain('Ghi địa chỉ thư điện tử')
    expect(answer.body).toContain('Dòng 2 (Thôn 1): trùng với dòng trên')
    expect(answer.body).not.toContain(password)
    expect(answer.body).toMatch(/value="Thuế cơ sở" checked/)
    expect(answer.body).not.toMatch(/value="Kế toán" checked/)
    const passwordKept = /name="passwordKept" value="([^"]+)"/.exec(answer.body)?.[1] ?? ''
    const again = { ...filledIn, email: 'mau', password: '', passwordAgain: '', passwordKept }
    expect((await post(link, again)).body).toContain('Mật khẩu đã ghi vẫn được giữ')
  })

  test('weak passwords are told apart', async () => {
    const link = await freshLink()
    for (const [typed, again, told] of [
      ['ngắn quá', 'ngắn quá', 'ít nhất 14 ký tự'],
      ['manchesterunited', 'manchesterunited', 'hay bị đoán nhất'],
      [password, `${password}!`, 'Hai lần gõ mật khẩu khác nhau'],
    ] as const)
      expect((await post(link, { ...filledIn, password: typed, passwordAgain: again })).body).toContain(told)
  })

  test('makes the unit, its first administrator and its rule set, and signs in', async () => {
    const link = await freshLink()
    const answer = await post(link, filledIn)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/can-bo/thiet-lap'])
    const cookie = cookieOf(answer)
    expect((await get('/can-bo/thiet-lap', cookie)).body).toContain('Xã Đại Sơn')
    expect((await get('/can-bo/thiet-lap/bo-phan', cookie)).body).toContain('Thuế cơ sở')
    expect((await get('/can-bo/thiet-lap/thon', cookie)).body).toContain('Thôn 2, Bình Lãng cũ')
    const rules = (await get('/can-bo/thiet-lap/bo-quy-dinh', cookie)).body
    expect(rules).toContain('Hải Phòng 2026, áp dụng năm 2026')
    expect(rules).toContain('chưa xác nhận')
    expect((await get('/can-bo/thiet-lap/don-vi', cookie)).body).toContain('https://daison.vi-du.vn')
    expect((await get('/can-bo/he-thong', cookie)).body).toContain('/dai-son-11086/')
    const history = (await get('/can-bo/nhat-ky', cookie)).body
    expect(history).toContain('Lập đơn vị với 3 bộ phận và 2 thôn')
    expect(history).toContain('Nguyễn Thị Mẫu')

    // The link is used up, and no further one is made.
    expect((await get(link)).statusCode).toBe(404)
    expect((await post(link, { ...filledIn, xa: '10888' })).statusCode).toBe(404)
    expect(await setUpLink((await testDatabase()).db, Temporal.Now.instant())).toBeNull()
    // Whoever set it up signs in like anybody.
    const back = await post('/can-bo/dang-nhap', { email: 'mau@vi-du.vn', password })
    expect(back.statusCode).toBe(303)

    const added = await post(
      '/can-bo/he-thong/them-don-vi',
      { xa: '10888', name: 'Trần Thị Thử', email: 'thu@vi-du.vn' },
      cookie,
    )
    expect(added.statusCode).toBe(201)
    const invitation = /http:\/\/localhost:3000(\/can-bo\/moi\/[\w-]+)/.exec(added.body)?.[1] ?? ''
    expect((await get(invitation)).body).toContain('Xã Cẩm Giang mời anh/chị')
    const twice = { xa: '10888', name: 'Trần Thị Thử', email: 'thu@vi-du.vn' }
    expect((await post('/can-bo/he-thong/them-don-vi', twice, cookie)).statusCode).toBe(409)
  })
})

describe('an invitation', () => {
  const invite = async (cookie: string, email: string, roles = ['counter']) => {
    const answer = await post('/can-bo/thiet-lap/can-bo/moi', { name: 'Lê Văn Ví Dụ', email, roles }, cookie)
    return { answer, link: /\/can-bo\/moi\/[\w-]+/.exec(answer.body)?.[0] ?? '' }
  }
  const officerOf = async (cookie: string) => {
    const list = (await get('/can-bo/thiet-lap/can-bo', cookie)).body
    return /\/can-bo\/thiet-lap\/can-bo\/([0-9a-f-]{36})">Lê Văn Ví Dụ/.exec(list)?.[1] ?? ''
  }

  test('is told once, taken once, and lets the invited in with the roles given', async () => {
    const unit = await openBareUnit('Mời')
    const { cookie } = await signIn(unit, ['administrator'])
    const { answer, link } = await invite(cookie, 'vidu@vi-du.vn')
    expect(answer.statusCode).toBe(201)
    expect((await invite(cookie, 'VIDU@vi-du.vn')).answer.statusCode).toBe(409)
    expect((await post(link, { password: 'ngắn', passwordAgain: 'ngắn' })).statusCode).toBe(422)
    const taken = await post(link, { password, passwordAgain: password })
    expect(taken.statusCode).toBe(303)
    const theirs = cookieOf(taken)
    expect((await get('/can-bo/thiet-lap', theirs)).body).toContain('Xã Mời')
    expect((await get('/can-bo/nhat-ky', theirs)).statusCode).toBe(403)
    expect((await get(link)).statusCode).toBe(404)
    expect((await post('/can-bo/thiet-lap/can-bo/moi', { name: 'x', email: 'x@y.vn' }, theirs)).statusCode).toBe(403)
  })

  test('a second one voids the first; who is let go is out at once, and cannot take theirs', async () => {
    const unit = await openBareUnit('Thôi')
    const { cookie } = await signIn(unit, ['administrator'])
    const { link } = await invite(cookie, 'thoi@vi-du.vn')
    const id = await officerOf(cookie)
    const again = await post(`/can-bo/thiet-lap/can-bo/${id}/loi-moi`, {}, cookie)
    const second = /\/can-bo\/moi\/[\w-]+/.exec(again.body)?.[0] ?? ''
    expect([(await get(link)).statusCode, (await get(second)).statusCode]).toEqual([404, 200])
    await post(`/can-bo/thiet-lap/can-bo/${id}/cho-thoi`, { version: '1' }, cookie)
    expect((await get(second)).statusCode).toBe(404)

    const member = await signIn(unit, ['specialist'])
    expect((await get('/can-bo/thiet-lap', member.cookie)).statusCode).toBe(200)
    await post(`/can-bo/thiet-lap/can-bo/${member.officerId}/cho-thoi`, { version: '1' }, cookie)
    expect((await get('/can-bo/thiet-lap', member.cookie)).statusCode).toBe(303)
  })

  test('for an address that has an account asks for its password, and adds the unit to it', async () => {
    const [one, two] = [await openBareUnit('Một'), await openBareUnit('Hai')]
    const first = await signIn(one, ['administrator'])
    const second = await signIn(two, ['administrator'])
    const a = await invite(first.cookie, 'hai.noi@vi-du.vn')
    await post(a.link, { password, passwordAgain: password })
    const b = await invite(second.cookie, 'hai.noi@vi-du.vn')
    expect((await get(b.link)).body).toContain('Địa chỉ thư điện tử này đã có tài khoản')
    expect(
      (await post(b.link, { password: 'một mật khẩu khác hẳn', passwordAgain: 'một mật khẩu khác hẳn' })).statusCode,
    ).toBe(422)
    expect((await post(b.link, { password })).headers.location).toContain('/can-bo/chon-don-vi')
    // Who administers one unit cannot reset the password of an account that opens another.
    const id = await officerOf(first.cookie)
    const reset = await post(`/can-bo/thiet-lap/can-bo/${id}/dat-lai-mat-khau`, {}, first.cookie)
    expect(reset.statusCode).toBe(409)
    expect(reset.body).toContain('còn dùng ở nơi khác')
  })
})

describe('officers', () => {
  test('a forgotten password is replaced by a link, once, and every session ends', async () => {
    const unit = await openBareUnit()
    const { cookie } = await signIn(unit, ['administrator'])
    const member = await signIn(unit, ['clerk'])
    const made = await post(`/can-bo/thiet-lap/can-bo/${member.officerId}/dat-lai-mat-khau`, {}, cookie)
    const link = /\/can-bo\/dat-lai\/[\w-]+/.exec(made.body)?.[0] ?? ''
    expect((await get('/can-bo/tai-khoan', member.cookie)).statusCode).toBe(200)
    const done = await post(link, { password, passwordAgain: password })
    expect(done.statusCode).toBe(303)
    expect((await get('/can-bo/tai-khoan', member.cookie)).statusCode).toBe(303)
    expect((await get('/can-bo/tai-khoan', cookieOf(done))).statusCode).toBe(200)
    expect((await post(link, { password, passwordAgain: password })).statusCode).toBe(404)
    const codes = await unit.read((db) => db.selectFrom('history').select('code').orderBy('seq').execute())
    expect(codes.map(({ code }) => code)).toEqual([
      'officer.reset-link-made',
      'officer.password-reset',
      'officer.signed-in',
    ])
  })

  test('the last administrator stays, roles are several, and a stale page is told', async () => {
    const unit = await openBareUnit()
    const admin = await signIn(unit, ['administrator'])
    const at = `/can-bo/thiet-lap/can-bo/${admin.officerId}`
    const edit = (roles: string[], version: string) => post(at, { name: 'An', roles, version }, admin.cookie)
    expect((await edit(['leader'], '1')).body).toContain('quản trị cuối cùng')
    expect((await post(`${at}/cho-thoi`, { version: '1' }, admin.cookie)).statusCode).toBe(409)
    expect((await edit([], '1')).body).toContain('Chọn ít nhất một vai trò')
    expect((await edit(['administrator', 'leader'], '1')).statusCode).toBe(303)
    expect((await edit(['administrator', 'clerk'], '1')).body).toContain('Người khác vừa sửa')
    const history = (await get('/can-bo/nhat-ky', admin.cookie)).body
    expect(history).toContain('Giao vai trò Lãnh đạo: An')
  })

  test('another unit’s officer is not there', async () => {
    const here = await signIn(await openBareUnit(), ['administrator'])
    const there = await signIn(await openBareUnit(), ['administrator'])
    expect((await get(`/can-bo/thiet-lap/can-bo/${there.officerId}`, here.cookie)).statusCode).toBe(404)
    const post404 = await post(`/can-bo/thiet-lap/can-bo/${there.officerId}/dat-lai-mat-khau`, {}, here.cookie)
    expect(post404.statusCode).toBe(404)
  })
})

describe('one’s own password', () => {
  test('is changed with the present one; the other sessions end, this one stays', async () => {
    const unit = await openBareUnit()
    const admin = await signIn(unit, ['administrator'])
    const { answer, link } = await (async () => {
      const made = await post(
        '/can-bo/thiet-lap/can-bo/moi',
        { name: 'Đổi', email: 'doi@vi-du.vn', roles: ['clerk'] },
        admin.cookie,
      )
      return { answer: made, link: /\/can-bo\/moi\/[\w-]+/.exec(made.body)?.[0] ?? '' }
    })()
    expect(answer.statusCode).toBe(201)
    const first = cookieOf(await post(link, { password, passwordAgain: password }))
    const second = cookieOf(await post('/can-bo/dang-nhap', { email: 'doi@vi-du.vn', password }))
    const next = 'mưa rơi trên mái ngói'
    const change = (present: string) =>
      post('/can-bo/tai-khoan/mat-khau', { present, password: next, passwordAgain: next }, second)
    expect((await change('sai rồi sai rồi')).body).toContain('Mật khẩu đang dùng không đúng')
    expect((await change(password)).statusCode).toBe(303)
    expect([
      (await get('/can-bo/tai-khoan', first)).statusCode,
      (await get('/can-bo/tai-khoan', second)).statusCode,
    ]).toEqual([303, 200])
    expect((await post('/can-bo/dang-nhap', { email: 'doi@vi-du.vn', password })).statusCode).toBe(422)
    expect((await post('/can-bo/dang-nhap', { email: 'doi@vi-du.vn', password: next })).statusCode).toBe(303)
  })
})
