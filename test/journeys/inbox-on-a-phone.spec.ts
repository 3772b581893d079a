import { expect } from '@playwright/test'
import { test } from './demo.ts'
import { desk, phone, signIn } from './steps.ts'

test('on a phone the inbox is the list or one petition, and the way back leads to the list', async ({
  browser,
  demo,
}) => {
  const page = await signIn(browser, demo, 'specialist')
  await page.setViewportSize(phone)
  await page.goto(`${demo.base}/can-bo/kien-nghi?hop=tat-ca`)
  const [list, petition] = [page.locator('.split-list'), page.locator('.split-detail')]
  const filters = page.getByRole('navigation', { name: 'Lọc danh sách' })
  await expect(list).toBeVisible()
  await expect(petition).toBeHidden()
  // Views, own filters, taking along and picking stand in a line each: the first petition is on the first screen but one.
  const first = await list.locator('.row-link').first().boundingBox()
  expect(first?.y).toBeLessThan(phone.height * 0.9)
  // The view one looks at stands in sight, however many there are.
  await expect(filters.locator('[aria-current]')).toBeInViewport({ ratio: 1 })
  // All of the list are on the page: one box chooses them.
  await expect(page.getByRole('button', { name: /^Chọn cả/ })).toBeHidden()
  await list.locator('.row-link').nth(2).click()
  await expect(petition).toBeVisible()
  await expect(list).toBeHidden()
  await expect(filters).toBeHidden()
  // What it says stands before the fold, not under the head of a list that is gone.
  const box = await petition.getByRole('heading').first().boundingBox()
  expect(box?.y).toBeLessThan(phone.height / 2)
  await page.getByRole('link', { name: 'Danh sách kiến nghị' }).click()
  await expect(list).toBeVisible()
  await page.setViewportSize(desk)
  await expect(petition).toBeVisible()
  await page.context().close()
})

test('ticking petitions keeps at hand what is done with them, however far the list is read', async ({
  browser,
  demo,
}) => {
  const page = await signIn(browser, demo, 'specialist')
  await page.setViewportSize(phone)
  await page.goto(`${demo.base}/can-bo/kien-nghi?hop=tat-ca`)
  const act = page.getByRole('button', { name: 'Việc cho mục đã chọn' })
  const boxes = page.locator('.pick-box input')
  await boxes.last().scrollIntoViewIfNeeded()
  await expect(act).not.toBeInViewport()
  await boxes.last().check()
  await expect(act).toBeInViewport()
  await page.context().close()
})

test('without script all of a list are chosen by the server, also where they fit one page', async ({
  browser,
  demo,
}) => {
  const signed = await signIn(browser, demo, 'specialist')
  const bare = await browser.newContext({ viewport: phone, javaScriptEnabled: false })
  await bare.addCookies(await signed.context().cookies())
  const page = await bare.newPage()
  await page.goto(`${demo.base}/can-bo/kien-nghi?hop=tat-ca`)
  const rows = await page.locator('.pick-box').count()
  await page.getByRole('button', { name: `Chọn cả ${rows} kiến nghị` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${rows} kiến nghị đã chọn`)
  await bare.close()
  await signed.context().close()
})
