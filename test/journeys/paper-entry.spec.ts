import { expect, type Page, test } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'
import { lookAt, signIn } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

/** Goes on with Tab until a field or button of this name has the focus. */
async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 40; presses++) {
    const here = page.locator(':focus')
    if ((await here.count()) && (await here.evaluate(nameOf)).includes(name)) return here
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}`)
}

const nameOf = (node: Element) =>
  (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement
    ? [...(node.labels ?? [])].map((label) => label.textContent).join(' ')
    : node.textContent) ?? ''

test('a stack of papers goes in by the keyboard alone, and the second gets its receipt', async ({ browser }) => {
  test.setTimeout(600_000)
  const page = await signIn(browser, program, 'counter')
  await page.goto(`${program.base}/can-bo/kien-nghi/nhap`)
  await lookAt(page)

  await test.step('an organisation of the register completes itself', async () => {
    await (await tabTo(page, 'Ngày nhận')).fill('18/09/2026')
    await tabTo(page, 'Cách nhận')
    await page.keyboard.type('Qua')
    await tabTo(page, 'Tên cơ sở')
    await page.keyboard.type('co khi gia dinh')
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Cơ Khí Giả Định')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: 'Tên cơ sở' })).toHaveValue(/Cơ Khí Giả Định/)
    await tabTo(page, 'Kiến nghị 1')
    await page.keyboard.type('Điện yếu vào giờ chiều, máy cắt phải dừng.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('2')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('status').first()).toContainText('Đã lưu kiến nghị số')
  })

  await test.step('day and way stay for the next paper, of somebody new', async () => {
    await expect(page.getByLabel('Ngày nhận')).toHaveValue('18/09/2026')
    await expect(page.getByLabel('Cách nhận')).toHaveValue('village')
    await expect(page.getByRole('combobox', { name: 'Tên cơ sở' })).toBeFocused()
    await page.keyboard.type('Quán Nước Bàn Phím')
    await tabTo(page, 'Kiến nghị 1')
    await page.keyboard.type('Xin đặt thêm thùng rác ở chợ.')
    await tabTo(page, 'Lưu và in biên nhận')
    await page.keyboard.press('Enter')
    await expect(page.locator('main')).toContainText('Quán Nước Bàn Phím')
    await expect(page.locator('main')).toContainText('Số bí mật')
    await lookAt(page)
  })
})
