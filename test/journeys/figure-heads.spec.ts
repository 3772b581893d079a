import { expect, type Page } from '@playwright/test'
import { portalOf, test } from './demo.ts'
import { signIn } from './steps.ts'

/** Heads of number columns that stand in more lines than `most`, with how many. */
const brokenHeads = (page: Page, most: number): Promise<string[]> =>
  page.evaluate((atMost) => {
    const heads = [...document.querySelectorAll('.figure-table thead th + th, .table thead th.number')]
    if (heads.length === 0) return ['no heads']
    return heads.flatMap((head) => {
      const text = document.createRange()
      text.selectNodeContents(head)
      const lines = new Set([...text.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => top)).size
      return lines > atMost ? [`${head.textContent}: ${lines} lines`] : []
    })
  }, most)

test('heads of number columns stand in one line in public, and in two at most in the office', async ({
  browser,
  demo,
}) => {
  const page = await browser.newPage()
  for (const width of [640, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${portalOf(demo)}/so-lieu`)
    expect(await brokenHeads(page, 1), `in public at ${width}`).toEqual([])
  }
  const office = await signIn(browser, demo, 'specialist')
  await office.setViewportSize({ width: 1280, height: 900 })
  for (const path of ['thong-ke', 'ky-doi-thoai/2025/thong-ke', 'ky-doi-thoai/2025/kinh-phi']) {
    await office.goto(`${demo.base}/can-bo/${path}`)
    expect(await brokenHeads(office, 2), path).toEqual([])
    const wider = await office.evaluate(() =>
      [...document.querySelectorAll('.table')].filter((table) => table.scrollWidth > table.clientWidth + 1).map(String),
    )
    expect(wider, path).toEqual([])
  }
})
