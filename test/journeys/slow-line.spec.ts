import { randomBytes } from 'node:crypto'
import { type Browser, expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { portalOf, test } from './demo.ts'
import { lineTo } from './line.ts'
import { aMoment, introduce, phone, send, signIn } from './steps.ts'

/** What came over the line for a page: how many answers, of what kind, of how many bytes, squeezed or not. */
interface Came {
  readonly url: string
  readonly kind: string
  readonly bytes: number
  readonly squeezed: boolean
}

/** Opens a page in a browser that was never here, and weighs all that comes; `then` does what calls for more. */
async function firstVisit(
  browser: Browser,
  url: string,
  then?: (page: Page) => Promise<void>,
): Promise<readonly Came[]> {
  const context = await browser.newContext({ viewport: phone })
  const page = await context.newPage()
  const coming: Promise<Came>[] = []
  page.on('requestfinished', (request) => {
    const weigh = async (): Promise<Came> => {
      const [sizes, answer] = [await request.sizes(), await request.response()]
      return {
        url: request.url(),
        kind: request.resourceType(),
        bytes: sizes.responseBodySize + sizes.responseHeadersSize,
        squeezed: /gzip|br/.test(answer?.headers()['content-encoding'] ?? ''),
      }
    }
    coming.push(weigh())
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await then?.(page)
  const came = await Promise.all(coming)
  await context.close()
  return came
}

const sum = (came: readonly Came[]) => came.reduce((total, { bytes }) => total + bytes, 0)
const isFont = ({ kind }: Came) => kind === 'font'
const isScript = ({ url }: Came) => url.endsWith('.js')

test('a first visit takes eight answers and 25 kB besides its letters, all squeezed; the next page its text alone', async ({
  browser,
  demo,
}) => {
  const portal = portalOf(demo)
  for (const place of ['', 'gui-kien-nghi', 'dang-ky', 'kien-nghi', 'kien-nghi/2025/6', 'theo-doi']) {
    const all = await firstVisit(browser, `${portal}/${place}`)
    // A photo of a promise that was kept is what the page is about, not what carries it: it comes last, drawn anew and small.
    const came = all.filter(({ kind }) => kind !== 'image')
    const page = came.find(({ kind }) => kind === 'document')
    expect(sum(all.filter(({ kind }) => kind === 'image')), `the photos of ${place}`).toBeLessThanOrEqual(100_000)
    expect(came.length, `answers of ${place}`).toBeLessThanOrEqual(8)
    expect(page?.bytes, `the text of ${place}`).toBeLessThanOrEqual(8_000)
    expect(sum(came.filter((one) => !isFont(one))), `${place} besides its letters`).toBeLessThanOrEqual(25_000)
    expect(sum(came.filter(isFont)), `the letters of ${place}`).toBeLessThanOrEqual(72_000)
    expect(
      came.filter((one) => !isFont(one) && !one.squeezed && one.bytes > 1_800),
      place,
    ).toEqual([])
  }
  const context = await browser.newContext({ viewport: phone })
  const page = await context.newPage()
  await page.goto(portal, { waitUntil: 'networkidle' })
  await page.goto(`${portal}/gui-kien-nghi`, { waitUntil: 'networkidle' })
  const again = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap((one) => (one instanceof PerformanceResourceTiming && one.transferSize > 0 ? one.name : [])),
  )
  expect(again, 'what was fetched a second time').toEqual([])
  await context.close()
})

test('who types into the form fetches 15 kB of script in all', async ({ browser, demo }) => {
  const came = await firstVisit(browser, `${portalOf(demo)}/gui-kien-nghi`, async (page) => {
    await page.getByLabel('Kiến nghị thứ 1').pressSequentially('Cống thoát nước sau xưởng tắc')
    await expect(page.locator('input[name=proof]')).toHaveValue(/derivedKey/, { timeout: 30_000 })
    await expect(page.locator('similar-petitions')).toContainText('đã có người hỏi')
  })
  const script = came.filter(isScript)
  expect(sum(script)).toBeLessThanOrEqual(15_000)
  expect(script.every(({ squeezed }) => squeezed)).toBe(true)
  expect(script.length).toBeLessThanOrEqual(6)
})

/** Slows a page's line down to so many bytes a second both ways, 0.4 s until the first answer. */
async function slowDown(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  return (bytes: number) =>
    cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
    })
}

test('on a slow line a photo goes up in sight, a broken one goes again, one may be given up, and two presses send once', async ({
  browser,
  demo,
}) => {
  test.setTimeout(300_000)
  const line = await lineTo(demo.base)
  const page = await (await browser.newContext({ viewport: phone })).newPage()
  const atMost = await slowDown(page)
  await page.goto(`${portalOf(line)}/gui-kien-nghi`)
  await introduce(page, 'Quán Mạng Chậm', '0220 0000 067')
  await page.getByLabel('Kiến nghị thứ 1').fill('Chợ họp tràn ra đường, xe không qua được.')
  const input = page.locator('input[name="petitions.0.files"]')
  const rows = page.locator('upload-list[field="petitions.0.kept"] .kept > li')

  await test.step('a photo of 4 MB is made smaller and shows how far it is', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 12 }
    const buffer = await sharp({ create: { width: 3200, height: 2400, channels: 3, noise, background: '#888' } })
      .jpeg({ quality: 96 })
      .toBuffer()
    expect(buffer.length).toBeGreaterThan(4_000_000)
    await atMost(50_000)
    await input.setInputFiles({ name: 'cho.jpg', mimeType: 'image/jpeg', buffer })
    await expect(rows).toHaveCount(1)
    await expect(rows.first()).toContainText(/đang tải lên [1-9]\d? %/, { timeout: 60_000 })
  })

  await test.step('the line breaks: it says so, and goes again at a press', async () => {
    line.cut()
    await expect(rows.first()).toContainText('Chưa tải lên được')
    line.mend()
    await atMost(400_000)
    await rows.first().getByRole('button', { name: 'Gửi lại tệp' }).click()
    await expect(rows.first()).toContainText('đã tải lên', { timeout: 60_000 })
    await expect(rows.first().locator('img.thumb')).toBeVisible()
  })

  await test.step('while a file is on its way the form waits, in sight; the file may be given up', async () => {
    await atMost(30_000)
    await input.setInputFiles({
      name: 'ban-ve.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(2_000_000)]),
    })
    await expect(rows.nth(1)).toContainText(/đang tải lên \d+ %/)
    await send(page).click()
    await expect(page.getByText('Tệp đang tải lên.').first()).toBeInViewport()
    await expect(page).toHaveURL(/gui-kien-nghi$/)
    await page.getByRole('button', { name: 'Xóa tệp ban-ve.pdf' }).click()
    await expect(rows).toHaveCount(1)
    await expect(page.getByText('Tệp đang tải lên.')).toHaveCount(0)
  })

  await test.step('a line that went dead is noticed after a minute', async () => {
    await page.clock.install()
    line.goDead()
    await input.setInputFiles({
      name: 'giay.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(400_000)]),
    })
    await expect(rows).toHaveCount(2)
    await page.clock.fastForward('00:55')
    await expect(rows.nth(1)).not.toContainText('Chưa tải lên được')
    await page.clock.fastForward('01:05')
    await expect(rows.nth(1)).toContainText('Chưa tải lên được')
    await page.getByRole('button', { name: 'Xóa tệp giay.pdf' }).click()
    line.mend()
  })

  await test.step('two presses send once', async () => {
    await atMost(50_000)
    await aMoment(page)
    await send(page).dblclick()
    await expect(page).toHaveURL(/bien-nhan/, { timeout: 30_000 })
    const counter = await signIn(browser, demo, 'counter')
    await counter.goto(`${demo.base}/can-bo/kien-nghi?q=${encodeURIComponent('Chợ họp tràn ra đường')}`)
    await expect(counter.getByRole('table').getByRole('link')).toHaveCount(1)
  })
  await line.close()
})
