import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readAssets, useAssets } from './assets.ts'
import { renderPage } from './layout/render.ts'
import { base } from './showcase/samples.ts'
import { samplePages, showcasePage } from './showcase.tsx'

/** A browser beside a whole test run takes its time. */
vi.setConfig({ testTimeout: 120_000 })

const types: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2' }
const policy = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:"

let dist = ''
let server: Server
let browser: Browser
let visitor: BrowserContext
let origin = ''
/** What was posted: the path and the fields of the form, files left out. */
let posted: { path: string; body: string }[] = []

async function answer(request: IncomingMessage, reply: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'http://here')
  const send = (status: number, type: string, body: string | Buffer) =>
    reply
      .writeHead(status, {
        'content-type': type,
        'content-security-policy': policy,
        'cache-control': pathname.startsWith('/assets/') ? 'max-age=3600' : 'no-store',
      })
      .end(body)
  if (request.method === 'POST') {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    posted.push({ path: pathname, body: Buffer.concat(parts).toString('latin1') })
    if (pathname === `${base}/tep`)
      return send(200, 'application/json', '{"id":"tep-9","name":"anh.jpg","size":"1,1 MB"}')
    return send(204, 'text/plain', '')
  }
  if (pathname === `${base}/goi-y`) return send(200, 'application/json', JSON.stringify({ items: suggestions }))
  const page = pathname.startsWith(base) ? showcasePage(pathname.slice(base.length + 1)) : null
  if (page) return send(200, 'text/html; charset=utf-8', renderPage(page))
  if (!pathname.startsWith('/assets/')) return send(404, 'text/plain', '')
  return send(200, types[path.extname(pathname)] ?? 'text/plain', readFileSync(path.join(dist, pathname)))
}

const suggestions = [
  { value: '1', label: 'Cơ sở mộc Ví Dụ', hint: 'hộ kinh doanh · thôn 3' },
  { value: '2', label: 'Hợp tác xã Mộc Việt Mẫu', hint: 'hợp tác xã · thôn 8' },
]

beforeAll(async () => {
  dist = mkdtempSync(path.join(tmpdir(), 'doithoai-client-'))
  await build({
    configFile: path.join(import.meta.dirname, '../../vite.config.ts'),
    logLevel: 'error',
    build: { outDir: dist, emptyOutDir: true },
  })
  useAssets(readAssets(dist))
  server = createServer((request, reply) => void answer(request, reply))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium'].find((file) => existsSync(file))
  browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) })
  visitor = await browser.newContext({ locale: 'vi-VN' })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(dist, { recursive: true, force: true })
})

const gzipped = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0)

/** Opens a page, gathers what the browser complains about, and hands it to the story. */
async function open(at: string, story: (page: Page) => Promise<void>, width = 1280): Promise<void> {
  const page = await visitor.newPage()
  await page.setViewportSize({ width, height: width < 500 ? 640 : 800 })
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  posted = []
  try {
    await page.goto(`${origin}${base}${at && `/${at}`}`)
    await story(page)
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
  } finally {
    await page.close()
  }
}

describe('what a first visit weighs', () => {
  test('the portal: script within 15 kB, style within 9 kB, fonts within 70 kB', () => {
    const { portalJs, portalCss } = readAssets(dist)
    const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'))
    const shared = (manifest['src/ui/portal.client.ts'].imports ?? []).map((key: string) => manifest[key].file)
    expect(gzipped([...portalJs, ...shared])).toBeLessThan(15_000)
    expect(gzipped(portalCss)).toBeLessThan(9_000)
    const fonts: string[] = manifest['src/ui/portal.client.ts'].assets
    expect(fonts).toHaveLength(4)
    expect(fonts.every((file) => file.endsWith('.woff2'))).toBe(true)
  })
  test('the portal does not carry what only officers need', () => {
    const css = readAssets(dist)
      .portalCss.map((file) => readFileSync(path.join(dist, file), 'utf8'))
      .join('')
    expect(/\.(rail|shell|split)\b/.exec(css)?.[0]).toBeUndefined()
    expect(css).toContain('font-display:swap')
  })
  test('without a build there is no start', () => expect(() => readAssets(tmpdir())).toThrow())
})

const everyPage = ['', ...Object.keys(samplePages)]
/** All parts, and pages whose headings and landmarks are a matter of composition; the journeys look at every real page. */
const looks: readonly (readonly [at: string, width: number])[] = [
  ['', 1280],
  ['trang-chinh', 360],
  ['gui-kien-nghi', 360],
  ['danh-sach-kien-nghi', 360],
]

test.each(looks)('the page %j is open to everybody at %i px', (at, width) =>
  open(
    at,
    async (page) => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const { violations } = await new AxeBuilder({ page }).exclude('.icon-grid').withTags(tags).analyze()
      expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.target}`)).toEqual([])
    },
    width,
  ),
)

test.each(everyPage)('the page %j never scrolls sideways, from 320 px on', (at) =>
  open(at, async (page) => {
    for (const width of [320, 360, 768, 1100]) {
      await page.setViewportSize({ width, height: 640 })
      expect([width, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([width, 0])
    }
  }),
)

describe('where script runs', () => {
  test('an input completes itself by the keyboard and fills its hidden field', () =>
    open('nhap-phieu', async (page) => {
      const input = page.getByLabel('Cơ sở', { exact: true })
      await input.pressSequentially('moc vi')
      await expect.poll(() => page.locator('.options [role=option]').count()).toBe(3)
      expect(await page.locator('.options mark').allTextContents()).toEqual(['mộc', 'Ví', 'Mộc', 'Vi'])
      await input.press('ArrowDown')
      await input.press('Enter')
      expect(await input.inputValue()).toBe('Hợp tác xã Mộc Việt Mẫu')
      expect(await page.locator('[name=organisationId]').inputValue()).toBe('2')
      await input.pressSequentially('x')
      expect(await page.locator('[name=organisationId]').inputValue()).toBe('')
    }))

  test('keys choose in a group, letters after the digits; Ctrl+Enter sends, and twice is once', () =>
    open('nhap-phieu', async (page) => {
      const field = page.locator('[name="petitions.0.field"]')
      await page.getByLabel('Kiến nghị 1').fill('Đường ngập')
      await page.keyboard.press('Tab')
      for (const [key, place] of [
        ['1', 0],
        ['0', 9],
        ['c', 12],
      ] as const) {
        await page.keyboard.press(key)
        expect(await field.nth(place).isChecked(), key).toBe(true)
      }
      await page.keyboard.press('4')
      await page.getByLabel('Kiến nghị 1').focus()
      await page.keyboard.press('Control+Enter')
      await page.keyboard.press('Control+Enter')
      await expect.poll(() => posted.length).toBe(1)
      expect(posted[0]?.body).toMatch(/name="petitions\.0\.field"\r\n\r\n3\r\n/)
    }))

  test('a photo is made smaller, sent at once, and travels with the form by its id', () =>
    open('gui-kien-nghi-moi', async (page) => {
      const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
      const buffer = await sharp({ create: { width: 2200, height: 1500, channels: 3, noise, background: '#888' } })
        .jpeg({ quality: 95 })
        .toBuffer()
      await page.locator('input[type=file]').setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer })
      await page.getByText('1,1 MB · đã tải lên').waitFor()
      expect(posted[0]?.body.length).toBeLessThan(buffer.length / 2)
      await page.getByRole('button', { name: 'Xóa tệp duong-ngap.jpg' }).click()
      await page.getByRole('button', { name: 'Gửi kiến nghị' }).click()
      await expect.poll(() => posted.length).toBe(2)
      expect(posted[1]?.body).toMatch(/name="filesKept"\r\n\r\ntep-9\r\n/)
      expect(posted[1]?.body).not.toContain('tep-1')
    }))

  test('a file that is too large is refused with a reason, before it is sent', () =>
    open('gui-kien-nghi-moi', async (page) => {
      await page.evaluate(() => document.querySelector('upload-list')?.setAttribute('megabytes', '1'))
      const buffer = Buffer.alloc(1_100_000)
      await page.locator('input[type=file]').setInputFiles({ name: 'to.pdf', mimeType: 'application/pdf', buffer })
      await page.getByText('Tệp lớn hơn 1 MB').first().waitFor()
      expect(posted).toEqual([])
    }))

  test('the preview says how the sender will be named', () =>
    open('gui-kien-nghi', async (page) => {
      const shown = () => page.locator('[data-preview-name]').textContent()
      expect(await shown()).toBe('một hộ kinh doanh tại thôn 3')
      await page.getByLabel('Tên cơ sở', { exact: true }).fill('Mộc <b>Ví</b> Dụ')
      await page.getByLabel('Nêu tên cơ sở của tôi').check()
      expect(await shown()).toBe('Mộc <b>Ví</b> Dụ')
      await page.getByLabel('Doanh nghiệp').check()
      expect(await page.getByLabel('Nêu tên cơ sở của tôi').isVisible()).toBe(false)
      await page.getByLabel('Ẩn tên cơ sở của tôi').check()
      expect(await shown()).toBe('một doanh nghiệp')
    }))

  test('a second petition is added without a reload, and taken away again', () =>
    open('gui-kien-nghi-moi', async (page) => {
      await page.getByRole('button', { name: 'Thêm kiến nghị nữa' }).click()
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('petitions.1.content')
      expect(await page.getByLabel('Kiến nghị 2').count()).toBe(1)
      await page.getByRole('button', { name: 'Bỏ kiến nghị này' }).click()
      expect(await page.getByLabel('Kiến nghị 2').count()).toBe(0)
    }))

  test('the summary of errors has the focus and leads to its field', () =>
    open('gui-kien-nghi', async (page) => {
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
      await page.getByRole('link', { name: 'Mã số thuế có 10' }).click()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('taxCode')
    }))

  test('j and k move in the list until they are switched off', () =>
    open('danh-sach-kien-nghi', async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
      await page.keyboard.press('k')
      expect(await focused()).toBe('#so-7')
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      expect(await focused()).toBe('#so-5')
      await page.getByRole('button', { name: 'Tắt phím tắt' }).click()
      await page.keyboard.press('k')
      expect(await focused()).not.toBe('#so-6')
    }))

  test.each([
    [360, false],
    [1280, true],
  ])('what is read seldom is folded on a phone alone: %i px', async (width, isOpen) => {
    await open(
      'ky-doi-thoai',
      async (page) => {
        const table = page.getByRole('table', { name: 'Các mốc và cách tính' })
        expect(await table.isVisible()).toBe(isOpen)
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
        expect(await table.isVisible()).toBe(true)
        await page.evaluate(() => dispatchEvent(new Event('afterprint')))
        expect(await table.isVisible()).toBe(isOpen)
      },
      width,
    )
  })

  test('a code is copied, also where the browser withholds the clipboard', () =>
    open('bien-nhan', async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
      await page.getByRole('button', { name: 'Sao chép mã' }).click()
      await page.getByRole('button', { name: 'Đã sao chép' }).waitFor()
    }))
})

test('without script the copy button is not there, and the form is whole', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${origin}${base}/bien-nhan`)
  expect(await page.getByRole('button', { name: 'Sao chép mã' }).isVisible()).toBe(false)
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(`${origin}${base}/ky-doi-thoai`)
  expect(await page.getByRole('table', { name: 'Các mốc và cách tính' }).isVisible()).toBe(true)
  await page.goto(`${origin}${base}/gui-kien-nghi-moi`)
  for (const label of ['Nêu tên cơ sở của tôi', 'Ẩn tên cơ sở của tôi', 'Ảnh, giấy tờ'])
    expect(await page.getByLabel(label).first().isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Thêm kiến nghị nữa' }).getAttribute('type')).toBe('submit')
  await context.close()
})
