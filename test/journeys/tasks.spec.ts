import { type Browser, expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { test } from './demo.ts'
import type { Demo } from './program.ts'
import { desk, lookAt, phone, signIn } from './steps.ts'

const main = (page: Page) => page.locator('main')
const place = (demo: Demo, path = '') => `${demo.base}/can-bo/nhiem-vu${path}`

/** An officer on a phone that runs no script. */
async function withoutScript(browser: Browser, demo: Demo, role: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: phone, javaScriptEnabled: false })).newPage()
  const { email, password } = demo.login(role)
  await page.goto(`${demo.base}/can-bo`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  return page
}

test('the tasks of a dialogue as list, board and timeline, on a phone and on a desk', async ({ browser, demo }) => {
  test.setTimeout(240_000)
  const page = await signIn(browser, demo, 'specialist')
  for (const path of ['', '/bang', '/bang?theo=giai-doan', '/thoi-gian', '/thoi-gian?ky=2025', '/danh-muc', '/chep']) {
    await page.goto(place(demo, path))
    await lookAt(page)
  }

  await test.step('the timeline scrolls inside its own box, by the keyboard too', async () => {
    await page.setViewportSize(phone)
    await page.goto(place(demo, '/thoi-gian'))
    const box = page.getByRole('region', { name: 'Dòng thời gian' })
    await box.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    await page.setViewportSize(desk)
    await expect(box.getByRole('row', { name: /Lập danh sách hội viên.*quá \d+ ngày làm việc/ })).toBeVisible()
  })

  await test.step('a filter stays from one way to look to the next', async () => {
    await page.goto(place(demo, '/bang'))
    await page.locator('summary', { hasText: 'Kỳ 2026' }).click()
    await page.getByLabel('Giai đoạn').selectOption({ label: 'Sau hội nghị' })
    await page.getByRole('button', { name: 'Xem', exact: true }).click()
    await expect(page.getByRole('region', { name: /Chưa làm/ }).getByRole('listitem')).toHaveCount(7)
    await page.getByRole('link', { name: 'Dòng thời gian' }).click()
    await expect(main(page)).toContainText('Quyết toán kinh phí')
    await expect(main(page)).not.toContainText('Lập phương án an ninh')
  })
})

test('a task goes its way without script: begun, its steps ticked, waiting, done with a photo, taken up again', async ({
  browser,
  demo,
}) => {
  test.setTimeout(240_000)
  const page = await withoutScript(browser, demo, 'specialist')
  await page.goto(place(demo, '/bang'))
  const title = 'Thuê phông, bạt dựng ngoài sân'
  await page.getByRole('button', { name: `Bắt đầu làm: ${title}` }).click()
  await expect(page).toHaveURL(/\/nhiem-vu\/bang/)
  await expect(page.getByRole('region', { name: /Đang làm/ })).toContainText(title)
  await page.getByRole('link', { name: title, exact: true }).click()

  await test.step('its checklist', async () => {
    await page.locator('summary', { hasText: 'Thêm mục' }).click()
    await page.getByLabel('Mục cần làm').fill('Dựng thử\nDọn sau hội nghị')
    await page.getByRole('button', { name: 'Thêm mục' }).click()
    await page.getByRole('button', { name: 'Đánh dấu xong: Dựng thử' }).click()
    await page.getByRole('button', { name: 'Lên: Dọn sau hội nghị' }).click()
    await page.getByRole('button', { name: 'Bỏ: Hỏi giá ba nơi' }).click()
    await expect(main(page)).toContainText('1/4 mục')
  })

  await test.step('waiting asks for whom', async () => {
    await page.locator('summary', { hasText: 'Chờ người khác' }).click()
    await page.getByRole('button', { name: 'Ghi là đang chờ' }).click()
    await expect(page.getByRole('alert')).toContainText('Ghi đang chờ ai, chờ gì.')
    await page.getByLabel('Chờ ai, chờ gì').fill('Cơ sở cho thuê báo giá')
    await page.getByRole('button', { name: 'Ghi là đang chờ' }).click()
    await expect(main(page)).toContainText('Đang chờ Cơ sở cho thuê báo giá.')
  })

  await test.step('done with what shows it', async () => {
    const buffer = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#654' } })
      .jpeg()
      .toBuffer()
    await page.getByLabel('Kết quả').fill('Đã dựng thử ở sân')
    await page.getByLabel('Tệp, ảnh làm bằng chứng').setInputFiles({ name: 'sân.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: 'Xong', exact: true }).click()
    await expect(main(page)).toContainText('Đã dựng thử ở sân')
    await expect(main(page)).toContainText('sân.jpg')
  })

  await test.step('taken up again with the reason', async () => {
    await page.locator('summary', { hasText: 'Mở lại việc này' }).click()
    await page.getByLabel('Lý do').fill('Thiếu bạt che mưa')
    await page.getByRole('button', { name: 'Mở lại việc này' }).click()
    await expect(main(page)).toContainText('Thiếu bạt che mưa')
    await expect(page.getByRole('heading', { name: 'Ghi là đã xong' })).toBeVisible()
  })
  await page.context().close()
})

test('a task is handed over, and who has it then finds why on its page', async ({ browser, demo }) => {
  test.setTimeout(240_000)
  const page = await signIn(browser, demo, 'specialist')
  await page.goto(place(demo))
  await page.getByRole('link', { name: 'Phát hành và gửi giấy mời' }).click()
  await lookAt(page)
  await page.locator('summary', { hasText: 'Chuyển giao' }).click()
  await page.getByLabel('Bộ phận nhận').selectOption({ label: 'Trung tâm Phục vụ hành chính công' })
  await page.getByLabel('Lý do chuyển').fill('Quầy có sổ địa chỉ của các cơ sở')
  await page.getByRole('button', { name: 'Chuyển giao', exact: true }).click()
  await expect(page.getByRole('status').first()).toContainText('Đã chuyển giao')
  const counter = await signIn(browser, demo, 'counter')
  await counter.goto(place(demo))
  await counter.getByRole('link', { name: 'Phát hành và gửi giấy mời' }).click()
  await expect(main(counter)).toContainText('Quầy có sổ địa chỉ của các cơ sở')
  await counter.getByLabel('Nội dung').fill('Đã nhận, sẽ gửi từ ngày 12/10.')
  await counter.getByRole('button', { name: 'Gửi', exact: true }).click()
  await expect(main(counter)).toContainText('Đã nhận, sẽ gửi từ ngày 12/10.')
  await lookAt(counter)
  for (const one of [page, counter]) await one.context().close()
})
