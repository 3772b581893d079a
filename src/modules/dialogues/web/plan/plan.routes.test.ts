import { expect, test } from 'vitest'
import { appAt, formPost, openBareUnit, signIn } from '#test/stage.ts'
import { openDialogue } from '#test/stage-dialogues.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const href = '/can-bo/ky-doi-thoai/2026/ke-hoach'

test('a plan is written by form, becomes a paper, and its sending takes number and day from the issued paper', async () => {
  const unit = await openBareUnit()
  const { specialist } = await openDialogue(unit)
  const clerk = await signIn(unit, ['clerk'])
  const app = await appAt('2026-04-08T02:00:00Z')
  const get = async (path = '', cookie = specialist.cookie) =>
    (await app.inject({ url: href + path, headers: { cookie } })).body
  const post = (path: string, fields: Record<string, string>) =>
    app.inject({ url: href + path, ...formPost(fields, specialist.cookie) })
  const first = await get()
  expect(await htmlProblems(first)).toEqual([])
  expect(first).toContain('Chưa có gì được lưu')
  expect(first).toContain('căn cứ: số, ngày, tên kế hoạch của thành phố')
  expect(await htmlProblems(await get('/sua'))).toEqual([])

  const typed = {
    seq: '0',
    basisNumber: '82/KH-UBND',
    basisOn: '13/3/2026',
    basisTitle: 'Đối thoại hằng năm',
    purposes: 'Nghe doanh nghiệp',
    requirements: '',
    participants: 'Doanh nghiệp\nHợp tác xã',
    programme: '8:00 Khai mạc',
    petitions: 'Nhận tại quầy',
    budget: 'Chi thường xuyên',
    recipients: 'Sở Tài chính',
  }
  const wrong = await post('/noi-dung', { ...typed, basisOn: '31/2/2026', programme: 'Khai mạc' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Ghi ngày, ví dụ 18/09/2026')
  expect(wrong.body).toContain('Mỗi dòng phải bắt đầu bằng giờ')
  expect(wrong.body).toContain('Doanh nghiệp\nHợp tác xã')
  expect((await post('/van-ban', {})).statusCode).toBe(409)
  expect((await post('/noi-dung', typed)).statusCode).toBe(303)
  const stale = await post('/noi-dung', { ...typed, budget: 'Nguồn khác' })
  expect(stale.statusCode).toBe(409)
  expect(stale.body).toContain('Cán Bộ Thử sửa lúc')
  expect(stale.body).toContain('Nguồn khác')
  expect(await get('/ban/1')).toContain('Bản đầu tiên.')
  expect((await app.inject({ url: `${href}/ban/9`, headers: { cookie: specialist.cookie } })).statusCode).toBe(404)

  // No department has work: the paper must wait for it.
  const lacking = await post('/van-ban', {})
  expect(lacking.statusCode).toBe(409)
  expect(lacking.body).toContain('Kế hoạch còn thiếu nội dung bắt buộc')

  await unit.write((tx) =>
    tx
      .insertInto('document')
      .values({
        ...{ id: crypto.randomUUID(), kind: 'plan', title: 'Kế hoạch', stage: 'issued', number_text: '05/KH-UBND' },
        ...{ issued_on: Temporal.PlainDate.from('2026-04-07'), created_at: unit.by('2026-04-07T02:00:00Z').at },
        created_by: clerk.officerId,
      })
      .execute(),
  )
  await unit.write(async (tx) => {
    const { id } = await tx.selectFrom('dialogue').select('id').executeTakeFirstOrThrow()
    await tx.updateTable('document').set({ dialogue_id: id }).execute()
  })
  const issued = await get()
  expect(issued).toContain('value="05/KH-UBND"')
  expect(issued).toContain('value="07/04/2026"')
  expect(
    (await post('', { version: '1', on: '7/4/2026', how: 'Trục liên thông', number: '05/KH-UBND' })).statusCode,
  ).toBe(303)
  expect(await get()).toContain('Đã gửi ngày 07/04/2026, Trục liên thông, số 05/KH-UBND.')
})

test('who only reads is offered nothing to press, and cannot write', async () => {
  const unit = await openBareUnit()
  await openDialogue(unit)
  const observer = await signIn(unit, ['observer'])
  const app = await appAt('2026-04-08T02:00:00Z')
  const page = await app.inject({ url: href, headers: { cookie: observer.cookie } })
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toContain('Soạn kế hoạch')
  expect(page.body).not.toContain('Ghi nhận đã gửi')
  expect((await app.inject({ url: `${href}/sua`, headers: { cookie: observer.cookie } })).statusCode).toBe(403)
})
