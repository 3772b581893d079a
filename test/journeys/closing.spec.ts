import { expect, type Page, test } from '@playwright/test'
import { portalOf } from './demo.ts'
import { type Demo, startDemo } from './program.ts'
import { lookAt, personAt, phone, signIn, unfold } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-11-30')
})
test.afterAll(() => program?.stop())

const dialogue = (address: string) => `${program.base}/can-bo/ky-doi-thoai/${address}`
const main = (page: Page) => page.locator('main')
const done = (page: Page) => page.getByRole('status').first()

test('a dialogue is closed, and only read from then on; what it leaves open goes on in the next', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const specialist = await signIn(browser, program, 'specialist')
  const leader = await signIn(browser, program, 'leader')
  const [kept, keptToo] = [await specialist.context().newPage(), await specialist.context().newPage()]
  const closes = specialist.getByRole('button', { name: 'Khép lại kỳ này' })

  await test.step('the checklist says what must be done first, and leads there', async () => {
    await specialist.goto(dialogue('2026'))
    await specialist.getByRole('link', { name: 'Khép lại kỳ đối thoại' }).click()
    await expect(main(specialist)).toContainText('Chưa khép lại được')
    await expect(closes).toHaveCount(0)
    await lookAt(specialist)
    await specialist.getByRole('link', { name: /^Xem.*Báo cáo kết quả/ }).click()
    await expect(specialist).toHaveURL(dialogue('2026'))
  })

  await test.step('the report is recorded as sent, late, with the reason the report prints (R17)', async () => {
    const form = await unfold(specialist, 'Ghi mốc đã xong: Báo cáo kết quả')
    await form.getByRole('button', { name: 'Đã xong' }).click()
    await expect(main(specialist)).toContainText('Đã quá hạn do quy định đặt ra: ghi nguyên nhân chậm.')
    await form.getByLabel('Nguyên nhân chậm').fill('Chờ số liệu của ngành thuế')
    await form.getByRole('button', { name: 'Đã xong' }).click()
    await expect(done(specialist)).toContainText('Đã lưu.')
    await kept.goto(dialogue('2026'))
    await keptToo.goto(dialogue('2026'))
  })

  await test.step('closed; the same page in a second window can close nothing more', async () => {
    const second = await specialist.context().newPage()
    await second.goto(`${dialogue('2026')}/khep-lai`)
    await specialist.goto(`${dialogue('2026')}/khep-lai`)
    await expect(main(specialist)).toContainText('Kiến nghị chưa trả lời')
    await expect(main(specialist)).toContainText('còn 4')
    await closes.click()
    await expect(done(specialist)).toContainText('Đã khép lại kỳ đối thoại.')
    await second.getByRole('button', { name: 'Khép lại kỳ này' }).click()
    await expect(main(second)).toContainText('Kỳ này đã khép lại.')
    await second.close()
  })

  await test.step('the closed dialogue is for reading: no form on it, nothing by its addresses, nothing by forms kept open', async () => {
    await specialist.goto(dialogue('2026'))
    await expect(main(specialist)).toContainText('Đã khép lại ngày 30/11/2026.')
    // The whole of it may still be taken along.
    await expect(main(specialist).locator('form[method=post]:not([action$="/ho-so"])')).toHaveCount(0)
    await lookAt(specialist)
    for (const place of ['ngay-khac?ngay=10/12/2026', 'khep-lai', 'thong-bao/sua', 'ke-hoach/sua']) {
      await specialist.goto(`${dialogue('2026')}/${place}`)
      await expect(main(specialist), place).toContainText(/đã khép lại/i)
      await expect(main(specialist).locator('form[method=post]'), place).toHaveCount(0)
    }
    for (const [page, act] of [
      [kept, 'Sửa giờ, nơi, người chủ trì'],
      [keptToo, 'Ghi mốc đã xong: Quyết toán kinh phí'],
    ] as const) {
      const form = await unfold(page, act)
      await form.getByRole('button').click()
      await expect(main(page), act).toContainText('Kỳ này đã khép lại.')
      await page.close()
    }
  })

  await test.step('the next dialogue takes over what is open; both show it (R25)', async () => {
    await specialist.goto(dialogue('moi'))
    await specialist.getByLabel('Năm', { exact: true }).fill('2026')
    await specialist.getByLabel('Ngày hội nghị dự kiến').fill('18/12/2026')
    const create = specialist.getByRole('button', { name: 'Lập kỳ đối thoại' })
    await create.click()
    await expect(specialist.getByRole('alert').first()).toContainText('Năm này đã có một kỳ đối thoại.')
    await specialist.getByLabel('Năm này đã có một kỳ, tôi lập thêm kỳ nữa').check()
    await create.click()
    await expect(specialist).toHaveURL(dialogue('2026-2'))
    await expect(main(specialist)).toContainText('7 kiến nghị của các kỳ trước chuyển sang, còn 7 chưa xong.')
    await expect(main(specialist)).toContainText('1 kiến nghị kéo dài chưa có lý do của lãnh đạo.')
    await leader.goto(`${dialogue('2026-2')}/chuyen-ky`)
    await expect(main(leader)).toContainText('Chưa có lý do của lãnh đạo')
    const form = await unfold(leader, 'Lý do kiến nghị số 3, kỳ 2025 kéo dài')
    await form.getByLabel('Lý do kéo dài').fill('Chờ quỹ của thành phố mở lại trong quý I/2027.')
    await form.getByRole('button').click()
    await expect(done(leader)).toContainText('Đã ghi lý do.')
    await lookAt(leader)
    await leader.goto(`${dialogue('2026')}/chuyen-ky`)
    const left = leader.getByRole('table', { name: 'Chuyển sang kỳ sau' })
    await expect(left.getByRole('row')).toHaveCount(7)
    await expect(left.getByRole('link', { name: '2026-2' }).first()).toBeVisible()
  })

  await test.step('nobody registered: the leader asks to postpone after a look at what follows (R10)', async () => {
    await leader.goto(dialogue('2026-2'))
    await expect(main(leader)).toContainText('Hôm nay: chưa có đăng ký nào được tính')
    await expect(main(leader)).toContainText('Đã hết hạn nhận: mở lại tiếp nhận, hoặc xin lùi thời gian')
    await leader.getByRole('link', { name: /^Xem trước.*Xin lùi thời gian/ }).click()
    await expect(main(leader)).toContainText('Gửi Sở Tài chính đề nghị lùi thời gian, mỗi năm một lần.')
    await lookAt(leader)
    await leader.getByRole('button', { name: 'Xin lùi thời gian' }).click()
    await expect(done(leader)).toContainText('Đã ghi quyết định ngày 30/11/2026: xin lùi thời gian.')
    await expect(main(leader)).toContainText('chờ Sở Tài chính')
  })

  await test.step('the city agrees: every day that follows is counted anew, intake is open again', async () => {
    await specialist.goto(dialogue('2026-2'))
    const form = await unfold(specialist, 'Ghi trả lời của Sở Tài chính')
    const record = form.getByRole('button', { name: 'Ghi trả lời' })
    await form.getByLabel('Đồng ý lùi thời gian', { exact: true }).check()
    await form.getByLabel('Số văn bản').fill('5120/STC-DN')
    await record.click()
    await expect(main(specialist)).toContainText('Ghi ngày hội nghị mới.')
    await form.getByLabel('Ngày hội nghị mới').fill('28/01/2027')
    await record.click()
    await expect(done(specialist)).toContainText('Đã ghi trả lời của Sở Tài chính.')
    await expect(main(specialist)).toContainText('hội nghị chuyển sang 28/01/2027')
    // Fifteen working days before Thu 28/01/2027, New Year's Day aside: Thu 07/01.
    await expect(main(specialist)).toContainText('07/01/2027')
    await leader.goto(`${dialogue('2026-2')}/quyet-dinh/xin-lui-thoi-gian`)
    await expect(main(leader)).toContainText('Chưa quyết định được')
    await expect(leader.getByRole('button', { name: 'Xin lùi thời gian' })).toHaveCount(0)
  })

  await test.step('everybody reads both: the closed one as it was, the new one with its day', async () => {
    const anybody = await personAt(browser, phone)
    await anybody.goto(`${portalOf(program)}/`)
    await expect(main(anybody)).toContainText(/Tháng 1, 2027\s*28/)
    await anybody.goto(`${portalOf(program)}/kien-nghi/2026/10`)
    await expect(main(anybody)).toContainText('Đường vào làng nghề')
  })
})
