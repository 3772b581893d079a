import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import config from '../../playwright.config.ts'
import { portalOf, test } from './demo.ts'
import { aMoment, introduce, send } from './steps.ts'

/** What a reader of this page would miss: what is wider than the screen, cut off, or lies over something else. */
const missed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - window.innerWidth
    const found = over > 0 ? [`scrolls sideways by ${over}`] : []
    for (const node of document.querySelectorAll<HTMLElement>('body *')) {
      // Words for the ear only, traps, what its label stands for, and the link that waits above the page.
      if (node.closest('.unseen, .honeypot, .dressed, .skip, svg, option')) continue
      const { left, right, width, height } = node.getBoundingClientRect()
      if (width === 0 || height === 0) continue
      const { overflowX, overflowY, position, textOverflow } = getComputedStyle(node)
      const called = `${node.tagName.toLowerCase()}.${node.className} "${(node.textContent ?? '').trim().slice(0, 30)}"`
      if (left < -1 || right > window.innerWidth + 1) found.push(`${called} is out of sight`)
      // One line of typing moves under the hand; nothing of it is lost.
      const cuts = node instanceof HTMLInputElement ? /^$/ : /hidden|clip/
      if (cuts.test(overflowX) && node.scrollWidth > node.clientWidth + 1) found.push(`${called} is cut at its side`)
      if (cuts.test(overflowY) && node.scrollHeight > node.clientHeight + 1) found.push(`${called} is cut below`)
      if (/fixed|sticky/.test(position)) found.push(`${called} stays over the page`)
      if (node instanceof HTMLSelectElement && textOverflow === 'ellipsis' && isTooNarrow(node))
        found.push(`${called} cuts its choice`)
    }
    return found

    function isTooNarrow(select: HTMLSelectElement): boolean {
      const pen = document.createElement('canvas').getContext('2d')
      const { font, fontSize, paddingLeft, paddingRight } = getComputedStyle(select)
      // Browsers draw a choice in one line, whole once it is opened: on a screen of ten letters it cannot be helped.
      if (!pen || window.innerWidth < 12 * Number.parseFloat(fontSize)) return false
      pen.font = font
      const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      return pen.measureText(select.selectedOptions[0]?.text ?? '').width > room + 1
    }
  })

/** The whole public way, each page looked at as it comes. */
async function wholeWay(page: Page, portal: string, phone: string) {
  const see = async (what: string) => expect(await missed(page), `${what} (${page.url()})`).toEqual([])
  await page.goto(`${portal}/`)
  await see('home')
  await page.goto(`${portal}/dang-ky`)
  await page.getByRole('button', { name: 'Đăng ký' }).click()
  await see('registration with errors')
  await introduce(page, 'Cơ sở May mặc và Thêu ren Chữ To', phone)
  await page.getByLabel('Ai sẽ đi dự?').fill('Trần Thị Chữ To')
  await aMoment(page)
  await page.getByRole('button', { name: 'Đăng ký' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã ghi tên')
  await see('registered')
  await page.goto(`${portal}/gui-kien-nghi`)
  await page.getByLabel('Số điện thoại').fill('')
  await page.getByText('Thêm về cơ sở của tôi').click()
  await send(page).click()
  await see('petition form with errors')
  await page.getByLabel('Số điện thoại').fill(phone)
  await page.getByLabel('Kiến nghị thứ 1').fill('Cống thoát nước sau xưởng tắc, mưa là ngập vào nhà.')
  await page.locator('input[name="petitions.0.files"]').setInputFiles({
    name: 'mot-tep-co-ten-rat-dai-khong-dau-cach.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n'),
  })
  await expect(page.locator('.kept')).toContainText('đã tải lên')
  await expect(page.locator('similar-petitions')).toContainText('đã có người hỏi')
  await see('petition form filled in')
  await aMoment(page)
  await send(page).click()
  await expect(page).toHaveURL(/bien-nhan/)
  await page.getByText('Vì sao ngày này?').first().click()
  await page.getByRole('button', { name: 'Lưu ảnh biên nhận' }).click()
  await see('receipt')
  await page.getByRole('link', { name: 'Theo dõi kiến nghị' }).click()
  await page.getByText('Bổ sung', { exact: true }).click()
  await page.getByText('Điều anh/chị đã gửi').click()
  await see('followed')
  await page.getByRole('link', { name: 'Rút kiến nghị' }).click()
  await see('withdrawal')
  for (const place of ['theo-doi', 'kien-nghi', 'kien-nghi/2025/6', 'quyen-rieng-tu']) {
    await page.goto(`${portal}/${place}`)
    for (const folded of await page.locator('details:not([open]) > summary').all()) await folded.click()
    await see(place)
  }
}

const zooms = [
  { name: '200 % zoom of a small laptop', viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 },
  { name: '400 % zoom, 320 pixels wide', viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
]

for (const [index, { name, ...screen }] of zooms.entries())
  test(`at ${name} nothing is cut, covered or scrolled sideways`, async ({ browser, demo }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext(screen)
    await wholeWay(await context.newPage(), portalOf(demo), `0220 0000 07${index}`)
    await context.close()
  })

/** A browser whose owner set the letters twice as large, and nothing else. */
async function withLargeLetters(work: (context: BrowserContext) => Promise<void>) {
  const profile = mkdtempSync(path.join(tmpdir(), 'doithoai-letters-'))
  mkdirSync(path.join(profile, 'Default'))
  const preferences = { webkit: { webprefs: { default_font_size: 32, default_fixed_font_size: 26 } } }
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences))
  const context = await chromium.launchPersistentContext(profile, {
    ...config.use?.launchOptions,
    locale: 'vi-VN',
    viewport: { width: 360, height: 640 },
  })
  try {
    await work(context)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

test('with letters twice as large on a phone nothing is cut, covered or scrolled sideways', async ({ demo }) => {
  test.setTimeout(300_000)
  await withLargeLetters(async (context) => {
    const page = await context.newPage()
    await page.goto(`${portalOf(demo)}/`)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    await wholeWay(page, portalOf(demo), '0220 0000 079')
    await page.setViewportSize({ width: 1280, height: 800 })
    await wholeWay(page, portalOf(demo), '0220 0000 079')
  })
})
