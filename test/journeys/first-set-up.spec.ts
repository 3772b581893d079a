import { expect, test } from '@playwright/test'
import { type Program, startEmpty } from './program.ts'
import { desk, lookAt, personAt } from './steps.ts'

let program: Program

test.beforeAll(async () => {
  test.setTimeout(120_000)
  program = await startEmpty()
})
test.afterAll(() => program?.stop())

const villages = 'Thôn 1\nThôn 2, Bình Lãng cũ; Nguyễn Văn Mẫu; 0900 000 001\nThôn Nghĩa Xá'

test('a commune is set up from the printed link', async ({ browser }) => {
  test.setTimeout(600_000)
  const page = await personAt(browser, desk)
  await expect.poll(program.said).toContain('thiet-lap-lan-dau')
  const link = /http\S+thiet-lap-lan-dau\S+/.exec(program.said())?.[0] ?? ''
  const unit = page.getByRole('combobox', { name: 'Xã, phường hoặc đặc khu' })

  await test.step('the unit is found with diacritics, without, and by a search without script', async () => {
    await page.goto(link)
    await lookAt(page)
    for (const typed of ['đại sơn hải phòng', 'dai son hai phong']) {
      await unit.fill('')
      await unit.pressSequentially(typed)
      await expect(page.getByRole('listbox').getByRole('option').first(), typed).toContainText('Xã Đại Sơn')
    }
    await page.goto(`${link}?q=hoà bình`)
    await lookAt(page)
    await expect(page.getByRole('link', { name: /Chọn đơn vị .*Hòa Bình/ }).first()).toBeVisible()
    await page.goto(link)
    await unit.pressSequentially('dai son hai phong')
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Xã Đại Sơn')
    await unit.press('Enter')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await expect(page.locator('main')).toContainText('Xã Đại Sơn, thành phố Hải Phòng')
    await lookAt(page)
  })

  await test.step('what is wrong is said, and what was typed stays', async () => {
    await page.getByLabel('Họ và tên').fill('Lưu Thị Thử')
    await page.getByLabel('Danh sách thôn').fill(villages)
    await page.getByRole('textbox', { name: 'Mật khẩu', exact: true }).fill('ngắn quá')
    await page.getByLabel('Gõ lại mật khẩu').fill('ngắn quá')
    await page.getByRole('button', { name: 'Hoàn tất thiết lập' }).click()
    await expect(page.getByRole('alert').first()).toContainText('chỗ cần sửa')
    await expect(page.getByLabel('Danh sách thôn')).toHaveValue(villages)
    await lookAt(page)
  })

  await test.step('the administrator is in, departments and villages are there', async () => {
    await page.getByLabel('Thư điện tử').fill('thu@daison.example')
    for (const label of ['Mật khẩu', 'Gõ lại mật khẩu'])
      await page.getByRole('textbox', { name: label, exact: true }).fill('bốn năm từ dễ nhớ ghép lại')
    await page.getByRole('button', { name: 'Hoàn tất thiết lập' }).click()
    await expect(page).toHaveURL(/\/can-bo\/thiet-lap$/)
    await expect(page.getByRole('status').first()).toContainText('Xã Đại Sơn đã sẵn sàng')
    await lookAt(page)
    for (const [path, shown] of [
      ['thon', 'Bình Lãng'],
      ['bo-phan', 'Phòng Kinh tế'],
      ['can-bo', 'Lưu Thị Thử'],
    ]) {
      await page.goto(`${program.base}/can-bo/thiet-lap/${path}`)
      await expect(page.locator('main')).toContainText(shown ?? '')
      await lookAt(page)
    }
  })

  await test.step('the public finds the commune, and the link is spent', async () => {
    await page.goto(program.base)
    await expect(page.locator('header')).toContainText('Xã Đại Sơn')
    await lookAt(page)
    await page.goto(link)
    await expect(page.locator('main')).toContainText('không còn dùng được')
    await lookAt(page)
  })
})
