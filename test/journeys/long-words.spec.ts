import { expect, type Page } from '@playwright/test'
import { portalOf, test } from './demo.ts'
import { desk, phone, signIn } from './steps.ts'

const NAME = 'Cơsởkhôngcódấucáchnàocảviếtliềnmộtmạchchođếnhếtsáumươitưchữcáiđó'
const TEXT =
  'Đườngvàolàngnghềbịngậptừthángsáuxetảikhôngvàolấyhàngđượcmongxãxemgiúpsớm https://vi-du.example/mot-duong-dan-rat-dai-khong-ngat/abcdefghijklmnopqrstuvwxyz0123456789'

async function neverSideways(page: Page, address: string) {
  await page.goto(address)
  for (const screen of [phone, desk]) {
    await page.setViewportSize(screen)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over, `${address} at ${screen.width}`).toBeLessThanOrEqual(0)
  }
}

test('a name and a text without a single space widen no page, in the office and in public', async ({
  browser,
  demo,
}) => {
  const page = await signIn(browser, demo, 'specialist')
  const office = `${demo.base}/can-bo`
  await page.goto(`${office}/kien-nghi/nhap`)
  await page.getByLabel('Tên cơ sở').fill(NAME)
  await page.getByLabel('Số điện thoại').fill('0220 000 0777')
  await page.locator('textarea[name="petitions.0.content"]').fill(TEXT)
  await page.getByLabel('Sẽ dự hội nghị').check()
  await page.getByRole('button', { name: /Lưu, nhập phiếu tiếp/ }).click()
  const [, number = ''] = /Đã lưu kiến nghị số (\d+)/.exec(await page.locator('.flash').innerText()) ?? []
  await page.goto(`${office}/kien-nghi/2026/${number}`)
  await page.locator('details:has(form[action$="/cong-khai"]) > summary').click()
  const release = page.locator('form[action$="/cong-khai"]')
  for (const box of await release.locator('input[type=checkbox]').all()) await box.check()
  await release.getByRole('button', { name: 'Công khai bài này' }).click()
  await expect(page.locator('.flash')).toContainText('công khai')
  for (const place of [
    'kien-nghi',
    `kien-nghi/2026/${number}`,
    'dang-ky',
    'doanh-nghiep',
    'ky-doi-thoai/2026/cach-tinh',
  ])
    await neverSideways(page, `${office}/${place}`)
  const portal = portalOf(demo)
  for (const place of ['kien-nghi', `kien-nghi/2026/${number}`, `en/kien-nghi/2026/${number}`, 'nhung/kien-nghi'])
    await neverSideways(page, `${portal}/${place}`)
  await page.context().close()
})
