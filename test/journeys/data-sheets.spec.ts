import { type Browser, expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { test } from './demo.ts'
import type { Demo } from './program.ts'
import { lookAt, phone, signIn } from './steps.ts'

const main = (page: Page) => page.locator('main')
const place = (demo: Demo) => `${demo.base}/can-bo/hoi-nghi/2026/so-lieu`

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

test('a department is asked for figures, writes them without script and by the keyboard, and hands them in', async ({
  browser,
  demo,
}) => {
  test.setTimeout(240_000)
  const specialist = await signIn(browser, demo, 'specialist')
  await specialist.goto(place(demo))
  await lookAt(specialist)
  await specialist.locator('summary', { hasText: 'Yêu cầu thêm một phiếu' }).click()
  await specialist.getByLabel('Bộ phận', { exact: true }).selectOption({ label: 'Phòng Văn hóa - Xã hội' })
  await specialist.getByLabel('Lao động, đào tạo, bảo hiểm').check()
  await specialist.getByLabel('Tên phiếu').fill('Việc làm')
  await specialist.getByRole('button', { name: 'Giao phiếu' }).click()
  await expect(specialist.getByRole('row', { name: /Việc làm.*Phòng Văn hóa - Xã hội.*Chưa viết/ })).toBeVisible()

  const page = await withoutScript(browser, demo, 'department-officer')
  await page.goto(`${demo.base}/can-bo/nhiem-vu`)
  await page.getByRole('link', { name: 'Chuẩn bị phiếu số liệu: Việc làm' }).click()
  await expect(main(page)).toContainText('tự xong khi nộp phiếu số liệu')
  await page.getByRole('link', { name: 'Mở phiếu số liệu' }).click()
  await page.getByRole('link', { name: 'Việc làm' }).click()

  await test.step('a table that is none is said beside it, and nothing typed is lost', async () => {
    await page.getByLabel('Số liệu đến ngày').focus()
    await page.keyboard.type('18/9/2026')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Hai lớp dạy nghề đã mở.')
    await page.getByLabel('Bảng số liệu').fill('Nghề\nMộc')
    await page.getByRole('button', { name: 'Xem trước bảng' }).press('Enter')
    await expect(main(page)).toContainText('Bảng mới có một cột')
    await expect(page.getByLabel('Nội dung')).toHaveValue('Hai lớp dạy nghề đã mở.')
  })

  await test.step('pasted from Excel, looked at, with a picture, handed in', async () => {
    await page.getByLabel('Bảng số liệu').fill('Nghề\tNgười học\nMộc\t21\nMây tre đan\t37')
    await page.getByRole('button', { name: 'Xem trước bảng' }).press('Enter')
    await expect(main(page)).toContainText('2 dòng, 2 cột')
    await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter')
    await expect(main(page)).toContainText('Đã lưu phiếu.')
    const buffer = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#465' } })
      .jpeg()
      .toBuffer()
    await page.locator('summary', { hasText: 'Thêm tệp' }).click()
    await page.getByLabel('Ảnh bản đồ').setInputFiles({ name: 'lớp nghề.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: 'Thêm tệp' }).press('Enter')
    await expect(main(page)).toContainText('lớp nghề.jpg')
    await page.getByRole('button', { name: 'Lưu và nộp' }).press('Enter')
    await expect(main(page)).toContainText('Đã nộp phiếu số liệu.')
  })

  await specialist.reload()
  await expect(specialist.getByRole('row', { name: /Việc làm.*Đã nộp.*18\/09\/2026/ })).toBeVisible()
  await specialist.getByRole('link', { name: 'Việc làm' }).click()
  await lookAt(specialist)
  await expect(main(specialist)).toContainText('Mây tre đan')
  await page.goto(`${demo.base}/can-bo/nhiem-vu?xem=da-xong`)
  await expect(main(page)).toContainText('Chuẩn bị phiếu số liệu: Việc làm')
  await page.context().close()
})
