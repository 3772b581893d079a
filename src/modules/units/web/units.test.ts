import { describe, expect, test } from 'vitest'
import { appAt, formPost, openBareUnit, signIn } from '#test/stage.ts'

let opened: ReturnType<typeof appAt> | undefined
const app = () => (opened ??= appAt('2026-09-21T05:00:00Z'))
const SETTINGS = '/can-bo/thiet-lap'

async function administrator() {
  const unit = await openBareUnit()
  const { cookie } = await signIn(unit, ['administrator'])
  return {
    unit,
    get: async (path: string) => (await (await app()).inject({ url: SETTINGS + path, headers: { cookie } })).body,
    post: async (path: string, fields: Record<string, string>) =>
      (await app()).inject({ url: SETTINGS + path, ...formPost(fields, cookie) }),
  }
}

describe('villages', () => {
  test('are pasted, kept in their order, moved, edited; what is there already stays', async () => {
    const { unit, get, post } = await administrator()
    expect((await post('/thon/moi', { villages: ' ' })).statusCode).toBe(422)
    expect(
      (await post('/thon/moi', { villages: 'Thôn 10\nThôn 2\nThôn 1; Lê Văn Mẫu; 0900 000 001' })).statusCode,
    ).toBe(303)
    await post('/thon/moi', { villages: 'thôn 2\nThôn 3' })
    const names = () =>
      unit.read(async (db) =>
        (await db.selectFrom('village').select(['id', 'name']).orderBy('position').execute()).map((row) => row),
      )
    expect((await names()).map(({ name }) => name)).toEqual(['Thôn 10', 'Thôn 2', 'Thôn 1', 'Thôn 3'])
    const first = (await names())[0]?.id ?? ''
    await post(`/thon/${first}/thu-tu`, { way: 'down' })
    expect((await names()).map(({ name }) => name)).toEqual(['Thôn 2', 'Thôn 10', 'Thôn 1', 'Thôn 3'])
    const edited = { name: 'Thôn Mười', formerCommune: 'Bình Lãng', active: '1' }
    expect((await post(`/thon/${first}`, { ...edited, version: '1' })).statusCode).toBe(303)
    expect((await post(`/thon/${first}`, { ...edited, version: '1' })).body).toContain('Người khác vừa sửa')
    expect((await post(`/thon/${first}`, { name: 'Thôn 3', active: '1', version: '2' })).body).toContain('Đã có thôn')
    expect(await get('/thon')).toContain('Thôn Mười, Bình Lãng cũ')
  })

  test('of another unit are not there', async () => {
    const [here, there] = [await administrator(), await administrator()]
    await there.post('/thon/moi', { villages: 'Thôn Lạ' })
    const [row] = await there.unit.read((db) => db.selectFrom('village').select('id').execute())
    expect((await here.post(`/thon/${row?.id}`, { name: 'x', version: '1' })).statusCode).toBe(404)
    expect(await here.get('/thon')).not.toContain('Thôn Lạ')
  })
})

describe('unions', () => {
  test('the usual ones stand ready, a list is pasted, one is edited and taken out of use', async () => {
    const { unit, get, post } = await administrator()
    expect(await get('/doan-the/moi')).toContain('Hội Cựu chiến binh')
    expect((await post('/doan-the/moi', { unions: 'Hội Nông dân; 12' })).body).toContain('Dòng 1')
    const pasted = 'Hội Nông dân; Bà Mẫu; 0900 000 001\nĐoàn Thanh niên'
    expect((await post('/doan-the/moi', { unions: pasted })).statusCode).toBe(303)
    await post('/doan-the/moi', { unions: 'hội nông dân\nHội Cựu chiến binh' })
    const rows = () => unit.read((db) => db.selectFrom('mass_union').selectAll().orderBy('position').execute())
    expect((await rows()).map(({ name }) => name)).toEqual(['Hội Nông dân', 'Đoàn Thanh niên', 'Hội Cựu chiến binh'])
    expect(await get('/doan-the/moi')).not.toContain('đã ghi sẵn')
    const id = (await rows())[0]?.id ?? ''
    const edited = { name: 'Hội Nông dân xã', headName: 'Ông Thử' }
    expect((await post(`/doan-the/${id}`, { ...edited, version: '1' })).statusCode).toBe(303)
    expect((await post(`/doan-the/${id}`, { ...edited, version: '1' })).body).toContain('Người khác vừa sửa')
    expect((await post(`/doan-the/${id}`, { name: 'Đoàn thanh niên', version: '2' })).body).toContain('Đã có đoàn thể')
    expect(await get('/doan-the')).toContain('không dùng nữa')
    const there = await administrator()
    expect((await there.post(`/doan-the/${id}`, { ...edited, version: '2' })).statusCode).toBe(404)
  })
})

describe('parts of the unit', () => {
  test('are added once, edited, and closed only when nobody belongs to them', async () => {
    const { unit, get, post } = await administrator()
    const added = { name: 'Phòng Kinh tế', purpose: 'economy', symbol: 'KT' }
    expect((await post('/bo-phan/moi', added)).statusCode).toBe(303)
    expect((await post('/bo-phan/moi', { ...added, name: 'PHÒNG KINH TẾ' })).statusCode).toBe(409)
    expect((await post('/bo-phan/moi', { name: '', purpose: 'x' })).body).toContain('Ghi tên bộ phận')
    await post('/bo-phan/moi', { name: 'Thuế cơ sở', purpose: 'field', outside: '1' })
    expect(await get('/bo-phan')).toContain('Thuế cơ sở')
    const [row] = await unit.read((db) =>
      db.selectFrom('department').select('id').where('purpose', '=', 'economy').execute(),
    )
    await signIn(unit, ['specialist'], row?.id ?? null)
    const closing = { ...added, version: '1' }
    expect((await post(`/bo-phan/${row?.id}`, closing)).body).toContain('Còn cán bộ thuộc bộ phận này')
    expect((await post(`/bo-phan/${row?.id}`, { ...closing, name: 'Phòng KT', active: '1' })).statusCode).toBe(303)
  })
})

describe('the unit itself', () => {
  test('says hours and site as people type them, and keeps the other’s change', async () => {
    const { get, post } = await administrator()
    const data = { counterName: 'Một cửa', opensAt: '7h30', closesAt: '17g', site: 'daison.vi-du.vn', version: '1' }
    expect((await post('/don-vi', { ...data, closesAt: '7h' })).body).toContain('Giờ đóng cửa phải sau giờ mở cửa')
    expect((await post('/don-vi', { ...data, phone: '12' })).body).toContain('8 đến 12 chữ số')
    expect((await post('/don-vi', data)).statusCode).toBe(303)
    const page = await get('/don-vi')
    for (const kept of ['value="07:30"', 'value="17:00"', 'value="https://daison.vi-du.vn"'])
      expect(page).toContain(kept)
    expect((await post('/don-vi', data)).statusCode).toBe(409)
  })

  test('the calendar tells each day off, and where the year is not published', async () => {
    const { get } = await administrator()
    const page = await get('/lich?nam=2026')
    expect(page).toContain('249 ngày làm việc')
    expect(page).toContain('Ngày Văn hóa Việt Nam')
    expect(await get('/lich?nam=2027')).toContain('chưa công bố đủ')
    expect(await get('/lich?nam=99999')).toContain('Năm 2026')
  })
})

describe('the unit’s own data', () => {
  const data = { counterName: 'Một cửa', opensAt: '7h30', closesAt: '17:00' }
  test('mã định danh is written by the administrator, in capital letters, and refused when it can be none', async () => {
    const { unit, get, post } = await administrator()
    const wrong = await post('/don-vi', { ...data, organId: 'xã 24', version: '1' })
    expect([wrong.statusCode, wrong.body.includes('cách nhau bằng dấu chấm')]).toEqual([422, true])
    expect(wrong.body).toContain('value="xã 24"')
    expect((await post('/don-vi', { ...data, organId: 'h24.11.8', version: '1' })).statusCode).toBe(303)
    expect(await get('/don-vi')).toContain('value="H24.11.8"')
    const stored = await unit.read((db) => db.selectFrom('unit').select('organ_id').executeTakeFirstOrThrow())
    expect(stored.organ_id).toBe('H24.11.8')
    const { cookie } = await signIn(unit, ['clerk'])
    const read = await (await app()).inject({ url: `${SETTINGS}/don-vi`, headers: { cookie } })
    expect([read.body.includes('H24.11.8'), read.body.includes('name="organId"')]).toEqual([true, false])
    const form = formPost({ ...data, organId: 'H24', version: '2' }, cookie)
    expect((await (await app()).inject({ url: `${SETTINGS}/don-vi`, ...form })).statusCode).toBe(403)
  })
})
