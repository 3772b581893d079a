import { expect, test } from '@playwright/test'
import { addressOf, type OwnServer, startPostgres15 } from '../postgresql-15.ts'
import { type Demo, startDemo } from './program.ts'
import { phone } from './steps.ts'

// On the oldest PostgreSQL we serve, on a server of one's own, while the others use the embedded one.

let server: OwnServer
let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startPostgres15('doithoai_demo')
  program = await startDemo('2026-09-21', {
    DATABASE_URL: addressOf(server.login),
    DATABASE_OWNER_URL: addressOf(server.owner),
  })
})
test.afterAll(async () => {
  await program?.stop()
  await server?.stop()
})

test('a shop owner sends two petitions from an old phone, without script', async ({ browser }) => {
  test.setTimeout(600_000)
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${program.base}/dai-son-11086/gui-kien-nghi`)
  await page.getByRole('textbox', { name: 'Tên cơ sở' }).fill('Xưởng Không Kịch Bản')
  await page.getByLabel('Số điện thoại').fill('0220 0000 098')
  await page.getByLabel('Kiến nghị thứ 1').fill('Máy cũ không chạy được kịch bản nào.')
  await page.getByRole('button', { name: /Thêm kiến nghị/ }).click()
  await expect(page.getByLabel('Kiến nghị thứ 1')).toHaveValue('Máy cũ không chạy được kịch bản nào.')
  await page.getByLabel('Kiến nghị thứ 2').fill('Và một điều thứ hai.')
  await page.waitForTimeout(3_500)
  await page.getByRole('button', { name: 'Gửi kiến nghị' }).click()
  await expect(page).toHaveURL(/bien-nhan/)
  expect((await page.locator('main').innerText()).match(/20\d\d-\d{4}-\d{3,4}/g)?.length).toBeGreaterThanOrEqual(2)
})
