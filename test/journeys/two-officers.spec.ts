import { expect, test } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'
import { act, lookAt, signIn, unfold } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

test('the second officer sees what the first did, and loses nothing', async ({ browser }) => {
  test.setTimeout(600_000)
  const first = await signIn(browser, program, 'specialist')
  const second = await signIn(browser, program, 'specialist')
  await first.goto(`${program.base}/can-bo/kien-nghi?trang-thai=received`)
  await first.getByRole('table').getByRole('link').first().click()
  await first.getByRole('link', { name: 'Mở trang riêng' }).click()
  await second.goto(first.url())

  await act(first, 'Phân loại', 'Đã phân loại', async (form) => {
    await form.getByLabel('Lĩnh vực').selectOption('environment')
    await form.getByLabel('Thuộc thẩm quyền cấp xã').check()
  })

  await test.step('the second, on the page as it was, is shown the first’s change beside his own', async () => {
    const form = await unfold(second, 'Phân loại')
    await form.getByLabel('Lĩnh vực').selectOption('land')
    await form.getByLabel('Thuộc thẩm quyền cấp xã').check()
    await form.getByLabel('Ghi chú nội bộ').fill('Hỏi thêm thôn về ranh giới.')
    const answered = second.waitForResponse((response) => response.request().method() === 'POST')
    await form.getByRole('button').last().click()
    expect((await answered).status()).toBe(409)
    await expect(second.locator('main')).toContainText('Có người vừa làm trước anh/chị')
    await expect(second.locator('main')).toContainText(program.login('specialist').name)
    await expect(form.getByLabel('Lĩnh vực')).toHaveValue('land')
    await expect(form.getByLabel('Ghi chú nội bộ')).toHaveValue('Hỏi thêm thôn về ranh giới.')
    await lookAt(second)
  })

  await test.step('having read it he sends his own, which stands beside the first’s in the history', async () => {
    await act(second, 'Phân loại', 'Đã phân loại')
    await expect(second.getByText(/Phân loại.*đất đai/i).first()).toBeAttached()
    await expect(second.getByText(/Phân loại.*môi trường/i).first()).toBeAttached()
  })
})
