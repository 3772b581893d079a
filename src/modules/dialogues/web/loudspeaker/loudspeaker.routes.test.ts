import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { formPost, openBareUnit, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const href = '/can-bo/ky-doi-thoai/2026/loa'
const now = '2026-09-05T02:00:00Z'

test('a script is read, put right, approved, and its slot ticks the checklist', async () => {
  const unit = await openBareUnit('Đại Sơn')
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  const leader = await signIn(unit, ['leader'])
  const get = async (path: string, cookie = specialist.cookie) =>
    (await appAt(now)).inject({
      url: path.startsWith('/') ? path : `${href}${path && `/${path}`}`,
      headers: { cookie },
    })
  const post = async (path: string, fields: Record<string, string>, cookie = specialist.cookie) =>
    (await appAt(now)).inject({ url: `${href}/${path}`, ...formPost(fields, cookie) })

  const list = (await get('')).body
  expect(await htmlProblems(list)).toEqual([])
  expect(list).toContain('180 tiếng mỗi phút')
  expect(list).toContain('Ghi buổi phát được khi có lời đọc đã duyệt.')
  const page = (await get('thong-bao-ngan')).body
  expect(await htmlProblems(page)).toEqual([])
  const text = /id="loi">\s*([^<]+)</.exec(page)?.[1]?.trim() ?? ''
  expect(text).toContain('thứ Năm, ngày hai mươi hai tháng mười')

  const wrong = await post('thong-bao-ngan', { seq: '0', text: `${text} Gọi UBND số 0220, vào www.vi-du.vn.` })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('địa chỉ, mã quét “www.vi-du.vn”')
  expect(wrong.body).toContain('con số “0220”')
  expect(wrong.body).toContain('chữ viết tắt “UBND”')
  expect((await post('thong-bao-ngan', { seq: '0', text: 'ba '.repeat(300) })).body).toContain('tối đa 1 phút 30 giây')
  expect((await post('thong-bao-ngan', { seq: '0', text: `${text} Mời bà con.` })).statusCode).toBe(303)
  expect((await post('thong-bao-ngan', { seq: '0', text })).statusCode).toBe(409)
  const waiting = await get('thong-bao-ngan')
  expect(waiting.body).toContain('chờ duyệt')
  expect(await htmlProblems((await get('thong-bao-ngan/ban/1')).body)).toEqual([])

  const slot = { name: 'notice-short', on: '4/9/2026', at: '17h', readBy: 'Đài truyền thanh' }
  expect((await post('phat', slot)).body).toContain('Lời đọc này chưa được duyệt.')
  expect((await post('thong-bao-ngan/duyet', { seq: '1' })).statusCode).toBe(403)
  expect((await post('thong-bao-ngan/ghi-thay', { seq: '1', leaderId: leader.officerId, paper: '' })).body).toContain(
    'Ghi số phiếu trình',
  )
  expect((await post('thong-bao-ngan/duyet', { seq: '1' }, leader.cookie)).statusCode).toBe(303)
  expect((await post('thong-bao-ngan/duyet', { seq: '1' }, leader.cookie)).body).toContain('Bản này đã duyệt rồi.')
  expect((await get('thong-bao-ngan', leader.cookie)).body).toContain('đã duyệt ngày 05/09/2026')
  expect((await post('phat', slot)).body).toContain('Ngày này trước ngày duyệt lời đọc.')
  expect((await post('phat', { ...slot, on: '5/9/2026' })).statusCode).toBe(303)
  const logged = (await get('')).body
  expect(await htmlProblems(logged)).toEqual([])
  expect(logged).toContain('17:00, 05/09')
  expect((await get('/can-bo/ky-doi-thoai/2026/niem-yet')).body).toContain('<b>1/7</b>')

  const file = await get('thong-bao-ngan/tai')
  expect([file.headers['content-type'], file.headers['content-disposition']]).toEqual([
    'text/plain; charset=utf-8',
    'attachment; filename="loa-thong-bao-ngan.txt"',
  ])
  expect(file.body).toBe(`${text} Mời bà con.\n`)
  expect((await get('ket-qua-ngan')).body).toContain('Lời đọc kết quả soạn được khi')
  expect((await get('ket-qua-ngan/tai')).statusCode).toBe(404)
  expect((await get('khac')).statusCode).toBe(404)
})

test('slots are logged and struck by whom the loudspeaker is given to, and by no other department', async () => {
  const unit = await openBareUnit('Đại Sơn')
  const [services, culture] = [newId(), newId()]
  await unit.write(async (tx) => {
    const department = (id: string, name: string, purpose: string) => ({ id, name, purpose })
    await tx
      .insertInto('department')
      .values([department(services, 'Trung tâm dịch vụ', 'services'), department(culture, 'Phòng Văn hóa', 'other')])
      .execute()
  })
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  const leader = await signIn(unit, ['leader'])
  const own = await signIn(unit, ['department-officer'], services)
  const other = await signIn(unit, ['department-officer'], culture)
  const post = async (path: string, fields: Record<string, string>, cookie: string) =>
    (await appAt(now)).inject({ url: `${href}/${path}`, ...formPost(fields, cookie) })
  const page = async (cookie: string) => (await (await appAt(now)).inject({ url: href, headers: { cookie } })).body
  await post('thong-bao-ngan/duyet', { seq: '0' }, leader.cookie)
  const slot = { name: 'notice-short', on: '5/9/2026', at: '17:00', readBy: '' }
  const refused = await post('phat', slot, other.cookie)
  expect(refused.statusCode).toBe(409)
  expect(refused.body).toContain('giao cho bộ phận khác')
  expect((await post('phat', slot, own.cookie)).statusCode).toBe(303)
  const [strike = ''] = /phat\/[0-9a-f-]{36}\/bo/.exec(await page(own.cookie)) ?? []
  expect(await page(other.cookie)).not.toContain('/phat')
  expect((await post(strike, {}, other.cookie)).statusCode).toBe(409)
  expect(await page(own.cookie)).toContain(strike)
  expect((await post(strike, {}, own.cookie)).statusCode).toBe(303)
})
