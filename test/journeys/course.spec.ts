import { expect, type Page, test } from '@playwright/test'
import { portalOf } from './demo.ts'
import { tabTo } from './keyboard.ts'
import { type Demo, startDemo } from './program.ts'
import { lookAt, personAt, phone, signIn } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

const dialogue = () => `${program.base}/can-bo/ky-doi-thoai/2026`
const milestone = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Các mốc và cách tính' }).getByRole('row').filter({ hasText: name }).first()

/** Asks what another conference day would bring about. */
async function tries(page: Page, day: string) {
  await page.getByLabel('Ngày muốn thử').fill(day)
  await page.getByRole('button', { name: 'Xem những ngày sẽ đổi' }).click()
}

test('the conference is moved after a look at what follows, and decided on by the keyboard alone', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const specialist = await signIn(browser, program, 'specialist')
  const main = specialist.locator('main')
  const secondWindow = await specialist.context().newPage()
  const leader = await signIn(browser, program, 'leader')
  await leader.emulateMedia({ reducedMotion: 'reduce' })

  await test.step('each day of the course says why it is that day', async () => {
    await specialist.goto(dialogue())
    const row = milestone(specialist, 'Gửi giấy mời')
    await expect(row).toContainText('13/10/2026')
    await row.locator('summary', { hasText: 'đếm từng ngày' }).click()
    await expect(row).toContainText('07 ngày làm việc trước ngày hội nghị (thứ Năm, 22/10/2026)')
    await expect(row).toContainText('Chủ Nhật, 18/10: ngày nghỉ hằng tuần')
    await lookAt(specialist)
  })

  await test.step('what if: a later day is free, and nothing changes by looking', async () => {
    await specialist.getByRole('link', { name: 'Thử ngày khác, dời ngày hội nghị' }).click()
    await tries(specialist, '29/10/2026')
    await expect(main).toContainText('Ngày này được chọn tự do, không cần lý do.')
    await expect(main).toContainText('Vẫn nhận đến hết thứ Năm, 01/10/2026 như đã công bố.')
    await expect(main).toContainText('19 người: 17 đã đăng ký dự, 10 đang chờ trả lời')
    await lookAt(specialist)
    await tries(specialist, '30/09/2026')
    await expect(main).toContainText('Không dời được sang ngày này')
    await secondWindow.goto(dialogue())
    await expect(milestone(secondWindow, 'Gửi giấy mời')).toContainText('13/10/2026')
    await secondWindow.goto(`${dialogue()}/ngay-khac?ngay=29/10/2026`)
  })

  await test.step('nearer to the last day of intake it needs the leader’s reason, and then it moves (R4)', async () => {
    await tries(specialist, '15/10/2026')
    await expect(main).toContainText('chưa đủ 15 ngày làm việc, nên lãnh đạo phải ghi lý do')
    const move = specialist.getByRole('button', { name: 'Dời hội nghị sang ngày này' })
    await move.click()
    await expect(main).toContainText('Ghi lý do.')
    await specialist.getByLabel('Lý do').fill('Thành phố họp ngày 22/10')
    await move.click()
    await expect(main).toContainText('Ghi số văn bản có ý kiến của lãnh đạo.')
    await expect(specialist.getByLabel('Lý do')).toHaveValue('Thành phố họp ngày 22/10')
    await specialist.getByLabel('Số văn bản có ý kiến lãnh đạo').fill('46/UBND-VP')
    await move.click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã dời hội nghị sang ngày 15/10/2026')
    await expect(milestone(specialist, 'Gửi giấy mời')).toContainText('06/10/2026')
    await expect(milestone(specialist, 'Hết nhận kiến nghị')).toContainText('01/10/2026')
    await expect(main).toContainText('Thành phố họp ngày 22/10')
  })

  await test.step('the other window shows a day that is no longer so: nothing is moved from there', async () => {
    await secondWindow.getByRole('button', { name: 'Dời hội nghị sang ngày này' }).click()
    await expect(secondWindow.locator('main')).toContainText('vừa được')
    await expect(secondWindow.locator('main')).toContainText('15/10/2026')
    await secondWindow.goto(dialogue())
    await expect(milestone(secondWindow, 'Gửi giấy mời')).toContainText('06/10/2026')
    await secondWindow.goto(`${program.base}/can-bo/kien-nghi/2026/1`)
    await expect(secondWindow.locator('main')).toContainText('26/10/2026 (dự kiến)')
  })

  await test.step('the leader decides with the keyboard alone, having seen what follows', async () => {
    const replayed = await leader.context().newPage()
    await replayed.goto(`${dialogue()}/quyet-dinh/to-chuc`)
    await leader.goto(dialogue())
    await tabTo(leader, 'Xem trước: Tổ chức hội nghị')
    await leader.keyboard.press('Enter')
    await expect(leader.getByRole('heading', { level: 1 })).toHaveText('Trước khi quyết định: tổ chức hội nghị')
    await expect(leader.locator('main')).toContainText('Không hạn nào đang mở bị dời.')
    await lookAt(leader)
    await tabTo(leader, /^Tổ chức hội nghị$/)
    await leader.keyboard.press('Enter')
    await expect(leader.getByRole('status').first()).toContainText(
      'Đã ghi quyết định ngày 21/09/2026: tổ chức hội nghị.',
    )

    await replayed.getByRole('button', { name: 'Tổ chức hội nghị' }).click()
    await expect(replayed.locator('main')).toContainText('vừa được')
    await replayed.goto(dialogue())
    await expect(replayed.getByText('đang có hiệu lực')).toHaveCount(1)
    await expect(replayed.getByText('đã thay bằng quyết định sau')).toHaveCount(0)
  })

  await test.step('what the counts do not allow, and who may not, is said at its address', async () => {
    await leader.goto(`${dialogue()}/quyet-dinh/xin-lui-thoi-gian`)
    await expect(leader.locator('main')).toContainText('Chưa quyết định được')
    await expect(leader.locator('main')).toContainText('không hợp với số đếm hiện nay')
    const observer = await signIn(browser, program, 'observer')
    expect((await observer.goto(`${dialogue()}/quyet-dinh/to-chuc`))?.status()).toBe(403)
    await expect(observer.locator('main')).toContainText('Vai trò hiện tại của anh/chị không làm được việc này')
    await observer.context().close()
  })

  await test.step('everybody reads the new day', async () => {
    const anybody = await personAt(browser, phone)
    await anybody.goto(`${portalOf(program)}/`)
    await expect(anybody.locator('main')).toContainText(/Tháng 10, 2026\s*15\s*Thứ Năm/)
    await expect(anybody.locator('main')).toContainText('Đến 24 giờ thứ Năm, 01/10.')
    await specialist.goto(`${dialogue()}/dang-cong`)
    await expect(main).toContainText('Đổi ngày Hội nghị đối thoại doanh nghiệp năm 2026')
  })
})
