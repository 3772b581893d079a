import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBareUnit, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { send } from '#test/stage-forms.ts'
import { openDialogue } from '#test/stage-intake.ts'
import { addHeadedVillage, addOrganisation, addUnion } from '#test/stage-outreach.ts'
import { htmlProblems, versionIn } from '#test/stage-pages.ts'

const noon = '2026-09-18T05:00:00Z'
const list = '/can-bo/ky-doi-thoai/2026/van-dong'

async function aCommune() {
  const unit = await openBareUnit('Đại Sơn')
  const specialist = await signIn(unit, ['specialist'])
  const village = await addHeadedVillage(unit, 'Thôn 2', 'Ông Mẫu', '0912000009')
  const union = await addUnion(unit, 'Hội Nông dân', 'Bà Thử')
  const dialogueId = await openDialogue(unit)
  const mill = await addOrganisation(unit, {
    name: 'Xay xát Mẫu',
    villageId: village,
    phone: '0912345678',
    person: 'Bà Gạo',
  })
  const shop = await addOrganisation(unit, { name: 'Tạp hóa Thử', villageId: village, phone: '0912345679' })
  const elsewhere = await addOrganisation(unit, { name: 'Ở Xa', outsidePlace: 'ngoài địa bàn' })
  const app = await appAt(noon)
  const as = (cookie: string) => ({
    get: (url: string) => app.inject({ url, headers: { cookie } }),
    post: (url: string, fields: Record<string, string | string[]>) => send(app, url, fields, cookie),
  })
  return { unit, app, specialist, village, union, dialogueId, mill, shop, elsewhere, as, ...as(specialist.cookie) }
}

test('the list shows who is still to be asked; work is given out to those chosen or to all that are filtered', async () => {
  const { get, post, village, union, mill, shop } = await aCommune()
  const page = (await get(list)).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page).toContain('Còn 2 cơ sở phải hỏi, 0 cơ sở đã đăng ký.')
  expect(page).toContain('Tạp hóa Thử')
  expect(page).not.toContain('Ở Xa')
  expect((await get(`${list}?xem=ngoai`)).body).toContain('Ở Xa')

  const nothing = await post(`${list}/giao`, { who: `village:${village}` })
  expect([nothing.statusCode, nothing.body.includes('Chọn ít nhất một cơ sở')]).toEqual([422, true])
  expect((await post(`${list}/giao`, { chon: mill, who: '' })).body).toContain('Chọn người vận động')
  expect((await post(`${list}/giao`, { chon: mill, who: `village:${village}` })).statusCode).toBe(303)
  expect((await get(`${list}?nguoi=chua`)).body).not.toContain('Xay xát Mẫu')
  const all = { 'tat-ca': '1', 'loc.thon': village, who: `union:${union}` }
  expect((await post(`${list}/giao`, all)).headers.location).toBe(`${list}?thon=${village}`)
  expect((await get(list)).body).toContain('Bà Thử (Hội Nông dân)')
  expect((await post(`${list}/hoi-vien`, { chon: [mill, shop, newId()], union })).statusCode).toBe(303)
  expect((await post(`${list}/hoi-vien`, { chon: [mill], union: newId() })).statusCode).toBe(422)
  expect((await get(`${list}?doan-the=${union}`)).body).toContain('Xay xát Mẫu')
  await post(`${list}/giao`, { chon: [mill, shop], who: 'nobody' })
  expect((await post(`${list}/giao-theo-thon`, {})).statusCode).toBe(303)
  expect((await get(list)).body).toContain('Ông Mẫu (Thôn 2)')
})

test('what came of asking is recorded with day, way and word; the way back keeps the filter', async () => {
  const { get, post, village, mill, as, unit } = await aCommune()
  const page = `${list}/co-so/${mill}`
  const opened = (await get(`${page}?thon=${village}`)).body
  expect(await htmlProblems(opened)).toEqual([])
  expect(opened).toContain('0912 345 678')
  const from = `?thon=${village}`
  const said = { from, result: 'considering', way: 'phone', on: '17/09/2026', note: 'gọi lại sau 18 giờ' }
  const wrong = await post(page, { ...said, result: '', on: '31/02/2026' })
  expect([wrong.statusCode, wrong.body.includes('Chọn kết quả'), wrong.body.includes('gọi lại sau 18 giờ')]).toEqual([
    ...[422, true, true],
  ])
  const early = await post(page, { ...said, on: '19/09/2026' })
  expect([early.statusCode, early.body.includes('Ngày này chưa đến')]).toEqual([409, true])
  const done = await post(page, said)
  expect([done.statusCode, done.headers.location]).toEqual([303, `${list}?thon=${village}`])
  // Nothing else than a filter comes back in an address.
  const strange = await post(page, { ...said, from: '?thon=//vi-du.vn&xem=x' })
  expect(strange.headers.location).toBe(list)
  const shown = (await get(page)).body
  expect(shown).toContain('17/09/2026 · Gọi điện · Cán Bộ Thử')
  expect(shown).toContain('gọi lại sau 18 giờ')
  expect((await get(`${list}?xem=can-nhac`)).body).toContain('Xay xát Mẫu')
  expect((await get(`${list}/co-so/${newId()}`)).statusCode).toBe(404)
  const observer = as((await signIn(unit, ['observer'])).cookie)
  const read = (await observer.get(page)).body
  expect(read).toContain('•••••••678')
  expect(read).not.toContain('0912 345 678')
  expect((await observer.post(page, said)).statusCode).toBe(403)
})

test('off the list with a reason, and on it again; who agreed leads to the registration filled in', async () => {
  const { get, post, mill, elsewhere } = await aCommune()
  const page = `${list}/co-so/${mill}`
  const version = async () => versionIn((await get(page)).body)
  const empty = await post(`${page}/ngoai`, { version: '0', reason: ' ' })
  expect([empty.statusCode, empty.body.includes('Ghi lý do')]).toEqual([422, true])
  expect((await post(`${page}/ngoai`, { version: await version(), reason: 'Đã giải thể' })).statusCode).toBe(303)
  expect((await post(`${page}/ngoai`, { version: '0', reason: 'Đã giải thể' })).statusCode).toBe(409)
  expect((await get(page)).body).toContain('Lý do: Đã giải thể')
  expect((await get(list)).body).not.toContain('Xay xát Mẫu')
  expect((await post(`${page}/vao`, { version: await version() })).statusCode).toBe(303)
  const other = `${list}/co-so/${elsewhere}`
  expect((await get(other)).body).toContain('vì không được tính')
  await post(`${other}/vao`, { version: '0' })
  expect((await get(list)).body).toContain('Ở Xa')
  await post(page, { result: 'agrees', way: 'visit', on: '18/09/2026' })
  expect((await get(page)).body).toContain(`/can-bo/dang-ky/nhap?co-so=${mill}`)
  const entry = (await get(`/can-bo/dang-ky/nhap?co-so=${mill}`)).body
  for (const filled of ['value="Xay xát Mẫu"', `value="${mill}"`, 'value="0912 345 678"', 'value="Bà Gạo"'])
    expect(entry).toContain(filled)
})

test('a list to call from: telephones for who may read them, as text for Zalo too', async () => {
  const { get, post, unit, as, mill, village } = await aCommune()
  await post(`${list}/giao`, { chon: mill, who: `village:${village}` })
  const [contact] = await unit.read((db) => db.selectFrom('outreach_contact').select('id').execute())
  const page = (await get(`${list}/goi?nguoi=${contact?.id}`)).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page).toContain('Danh sách gọi: Ông Mẫu (Thôn 2)')
  expect(page).toContain('1. Xay xát Mẫu – Thôn 2 – Bà Gạo – 0912 345 678')
  expect(page).not.toContain('Tạp hóa Thử')
  const observer = (await as((await signIn(unit, ['observer'])).cookie).get(`${list}/goi`)).body
  expect(observer).toContain('không xem được số điện thoại')
  expect(observer).not.toMatch(/345.?678/)
  expect(observer).not.toContain('Bà Gạo')
})

test('an officer of a department sees and records what was given to him, and nothing else', async () => {
  const { unit, as, post, mill, shop } = await aCommune()
  const officer = await signIn(unit, ['department-officer'], null)
  const own = as(officer.cookie)
  expect((await own.get(list)).body).toContain('Chưa ai giao cơ sở nào cho anh/chị.')
  await post(`${list}/giao`, { chon: mill, who: `officer:${officer.officerId}` })
  const page = (await own.get(list)).body
  expect(page).toContain('Xay xát Mẫu')
  expect(page).not.toContain('Tạp hóa Thử')
  expect((await own.get(`${list}/co-so/${shop}`)).statusCode).toBe(404)
  const said = { result: 'agrees', way: 'visit', on: '18/09/2026' }
  expect((await own.post(`${list}/co-so/${shop}`, said)).statusCode).toBe(404)
  expect((await own.post(`${list}/co-so/${mill}`, said)).statusCode).toBe(303)
  expect((await own.get(`${list}/nguoi`)).statusCode).toBe(404)
  expect((await own.post(`${list}/giao`, { chon: shop, who: `officer:${officer.officerId}` })).statusCode).toBe(403)
  const leader = as((await signIn(unit, ['leader'])).cookie)
  expect((await leader.get(`${list}/co-so/${shop}`)).body).not.toContain('Ghi kết quả vận động')
  expect((await leader.post(`${list}/co-so/${shop}`, said)).statusCode).toBe(404)
})

test('five hundred organisations: fifty a page, the filter kept from page to page', async () => {
  const { unit, get, village } = await aCommune()
  const rows = Array.from({ length: 500 }, (_, n) => ({
    ...{ id: newId(), name: `Hộ ${n}`, name_key: `hkd ${n}`, name_words: `ho ${n}`, kind: 'household' },
    ...{ village_id: village, created_at: Temporal.Instant.from(noon) },
  }))
  await unit.write((tx) => tx.insertInto('organisation').values(rows).execute())
  const page = (await get(`${list}?thon=${village}&trang=2`)).body
  expect(page).toContain('51–100 trên 502')
  expect(page).toContain(`href="${list}?thon=${village}"`)
  expect(page).toContain(`href="${list}?thon=${village}&amp;trang=3"`)
  expect(page.match(/name="chon"/g)).toHaveLength(50)
  expect((await get(`${list}?trang=99`)).body).toContain('501–502 trên 502')
})

test('once the dialogue is closed, giving everybody to the heads is refused, and not said to be done', async () => {
  const { unit, get, post } = await aCommune()
  expect((await get(list)).body).toMatch(/<details class="confirm"><summary[^>]*>.*?Lọc theo thôn/)
  expect((await get(`${list}?nguoi=chua`)).body).toMatch(/<details class="confirm" open><summary[^>]*>.*?Lọc theo thôn/)
  const closed = { closed_on: Temporal.PlainDate.from('2026-09-18') }
  await unit.write((tx) => tx.updateTable('dialogue').set(closed).execute())
  const refused = await post(`${list}/giao-theo-thon`, {})
  expect(refused.statusCode).toBe(409)
  expect(refused.body).toContain('đã khép lại, danh sách vận động giữ nguyên')
})

test('the history tells it in sentences', async () => {
  const { unit, app, post, mill, village } = await aCommune()
  await post(`${list}/giao`, { chon: mill, who: `village:${village}` })
  await post(`${list}/co-so/${mill}`, { result: 'unreachable', way: 'phone', on: '18/09/2026' })
  await post(`${list}/co-so/${mill}/ngoai`, { version: '1', reason: 'x' })
  const leader = await signIn(unit, ['leader'])
  const history = (await app.inject({ url: '/can-bo/nhat-ky', headers: { cookie: leader.cookie } })).body
  for (const told of [
    'iao 1 cơ sở cho Ông Mẫu (Thôn 2) vận động',
    'hi kết quả vận động Xay xát Mẫu: không liên lạc được',
    'ưa Xay xát Mẫu ra khỏi danh sách vận động',
  ])
    expect(history).toContain(told)
})
