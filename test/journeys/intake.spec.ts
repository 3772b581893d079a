import { type Browser, expect, type Page, test } from '@playwright/test'
import config from '../../playwright.config.ts'
import { type Demo, startDemo } from './program.ts'
import { act, aMoment, codeOn, lookAt, openByCode, personAt, phone, signIn } from './steps.ts'

const launch = config.use?.launchOptions
test.use({
  launchOptions: {
    ...launch,
    args: [
      ...(launch?.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      // A name on the local network, without HTTPS: the browser trusts it as little as any other.
      '--host-resolver-rules=MAP may-chu.lan 127.0.0.1',
    ],
  },
})

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

const form = () => `${program.base}/dai-son-11086/gui-kien-nghi`

/** Name and telephone of a made-up sender. */
async function introduce(page: Page, name: string, number: string) {
  await page.getByRole('textbox', { name: 'Tên cơ sở' }).fill(name)
  await page.getByLabel('Số điện thoại').fill(number)
}

const send = (page: Page) => page.getByRole('button', { name: 'Gửi kiến nghị', exact: true }).click()

/** Plays the sound on a page and says how long it went. */
const played = (page: Page) =>
  page
    .locator('audio')
    .first()
    .evaluate(async (node) => {
      const sound = node as HTMLAudioElement
      await sound.play()
      await new Promise((done) => sound.addEventListener('ended', done, { once: true }))
      return sound.currentTime
    })

/** The microphone is given at the real program's own address only where the page is a secure one: localhost is. */
const personWithMicrophone = async (browser: Browser) =>
  (await browser.newContext({ viewport: phone, permissions: ['microphone'] })).newPage()

test('somebody who cannot type speaks; the officer listens and writes it down', async ({ browser }) => {
  test.setTimeout(600_000)
  const owner = await personWithMicrophone(browser)
  let code = ''

  await test.step('recorded in the page, heard again, taken away, recorded anew', async () => {
    await owner.goto(form())
    await introduce(owner, 'Quán Nói Thử', '0220 0000 051')
    await owner.getByRole('button', { name: 'Ghi âm', exact: true }).click()
    await expect(owner.getByRole('timer')).toHaveText('0:01')
    await lookAt(owner)
    await send(owner)
    await expect(owner.getByText('Đang ghi âm. Bấm Dừng rồi gửi.').first()).toBeVisible()
    await owner.getByRole('button', { name: 'Dừng' }).click()
    await expect(owner.locator('.kept')).toContainText('đã tải lên')
    await owner
      .locator('.kept')
      .getByRole('button', { name: /^Xóa tệp Ghi âm/ })
      .click()
    await expect(owner.locator('.kept li')).toHaveCount(0)
    await owner.getByRole('button', { name: 'Ghi âm lại' }).click()
    await expect(owner.getByRole('timer')).toHaveText('0:02')
    await owner.getByRole('button', { name: 'Dừng' }).click()
    await expect(owner.locator('.kept')).toContainText('đã tải lên')
    expect(await played(owner)).toBeGreaterThan(1)
    await lookAt(owner)
  })

  await test.step('sent without a typed word', async () => {
    await aMoment(owner)
    await send(owner)
    await expect(owner).toHaveURL(/bien-nhan/)
    code = await codeOn(owner)
  })

  await test.step('played where it stands in the office, and written down', async () => {
    const counter = await signIn(browser, program, 'counter')
    await openByCode(counter, program, code)
    await expect(counter.locator('main')).toContainText('Kiến nghị bằng lời nói')
    expect(await played(counter)).toBeGreaterThan(1)
    await lookAt(counter)
    await act(counter, 'Ghi lại thành chữ', 'Đã ghi lại thành chữ', async (acting) => {
      await acting.getByLabel('Người gửi nói gì').fill('Xin lắp đèn ở ngõ sau chợ.')
    })
    await expect(counter.getByRole('heading', { level: 1 })).toContainText('Xin lắp đèn ở ngõ sau chợ')
    await lookAt(counter)
  })
})

test('where the browser withholds the microphone, the telephone’s recorder or a file is offered, also without script', async ({
  browser,
}) => {
  const plain = await (await browser.newContext({ viewport: phone, javaScriptEnabled: false })).newPage()
  await plain.goto(form())
  await expect(plain.locator('input[type=file][accept="audio/*"]')).toHaveAttribute('capture', 'user')
  const overHttp = await personAt(browser, phone)
  await overHttp.goto(form().replace(/\/\/[^:/]+/, '//may-chu.lan'))
  expect(await overHttp.evaluate(() => window.isSecureContext)).toBe(false)
  await expect(overHttp.getByText('Ghi âm bằng máy, hoặc chọn tệp')).toBeVisible()
  await expect(overHttp.getByRole('button', { name: 'Ghi âm', exact: true })).toHaveCount(0)

  const refused = await personAt(browser, phone)
  await refused.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await refused.goto(form())
  await refused.getByRole('button', { name: 'Ghi âm', exact: true }).click()
  await expect(refused.getByText('Trình duyệt chưa cho dùng micro').first()).toBeVisible()
  await lookAt(refused)
})

test('a recording outlives a line that fails: it is sent again', async ({ browser }) => {
  const owner = await personWithMicrophone(browser)
  await owner.goto(form())
  await owner.route('**/tep/*', (route) => route.abort())
  await owner.getByRole('button', { name: 'Ghi âm', exact: true }).click()
  await expect(owner.getByRole('timer')).toHaveText('0:01')
  await owner.getByRole('button', { name: 'Dừng' }).click()
  await expect(owner.locator('.kept')).toContainText('Chưa tải lên được')
  await owner.unroute('**/tep/*')
  await owner.getByRole('button', { name: 'Gửi lại tệp' }).click()
  await expect(owner.locator('.kept')).toContainText('đã tải lên')
})

/** A picture as a screenshot is, made in the page itself. */
const picture = (page: Page, colour: string) =>
  page.evaluate(async (fill) => {
    const canvas = new OffscreenCanvas(60, 90)
    const pen = canvas.getContext('2d')
    if (pen) pen.fillStyle = fill
    pen?.fillRect(0, 0, 60, 90)
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    return Array.from(bytes)
  }, colour)

/** What Ctrl+V brings: a picture, words, or both at once as office programs copy. */
const paste = async (page: Page, target: string, bring: { png?: number[]; words?: string }) =>
  page.locator(target).evaluate((node, { png, words }) => {
    const data = new DataTransfer()
    if (png) data.items.add(new File([new Uint8Array(png)], 'image.png', { type: 'image/png' }))
    if (words) data.setData('text/plain', words)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    return node.dispatchEvent(event)
  }, bring)

test('photos of a paper and screenshots of a talk are chosen, pasted and dropped beside the typing', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const page = await signIn(browser, program, 'counter')
  await page.goto(`${program.base}/can-bo/kien-nghi/nhap`)
  const kept = page.locator('upload-list[zone] .kept > li')
  const [red, green, blue] = [await picture(page, '#c00'), await picture(page, '#0a0'), await picture(page, '#00c')]
  const asFile = (name: string, png: number[]) => ({ name, mimeType: 'image/png', buffer: Buffer.from(png) })

  await test.step('two photos of one paper at once', async () => {
    await page
      .locator('input[name="scan.files"]')
      .setInputFiles([asFile('trang-1.png', red), asFile('trang-2.png', green)])
    await expect(kept).toHaveCount(2)
    await expect(kept.locator('img.thumb')).toHaveCount(2)
  })

  await test.step('screenshots pasted while typing; words copied with their own picture stay words', async () => {
    const typing = 'textarea[name="petitions.0.content"]'
    expect(await paste(page, typing, { png: blue })).toBe(false)
    await paste(page, 'body', { png: green })
    await expect(kept).toHaveCount(4)
    await expect(kept.nth(2)).toContainText('Ảnh dán 1.png')
    await expect(kept.nth(3)).toContainText('Ảnh dán 2.png')
    expect(await paste(page, typing, { png: blue, words: 'Đường ngập' })).toBe(true)
    await expect(kept).toHaveCount(4)
  })

  await test.step('dropped anywhere on the page', async () => {
    const took = await page.locator('main').evaluate((node, png) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(png)], 'zalo.png', { type: 'image/png' }))
      const over = new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true })
      const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
      return !node.dispatchEvent(over) && !node.dispatchEvent(drop)
    }, red)
    expect(took).toBe(true)
    await expect(kept).toHaveCount(5)
    await expect(kept.nth(4)).toContainText('đã tải lên')
    await lookAt(page)
  })

  await test.step('one is taken away; the rest is still seen when the form comes back', async () => {
    await page.getByRole('button', { name: 'Xóa tệp Ảnh dán 1.png' }).click()
    await expect(kept).toHaveCount(4)
    await page.getByRole('combobox', { name: 'Tên cơ sở' }).fill('Quán Ảnh Chụp')
    await page.getByRole('button', { name: 'Lưu và in biên nhận' }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await expect(kept).toHaveCount(4)
    const seen = await kept
      .locator('img.thumb')
      .evaluateAll((all) =>
        Promise.all(
          all.map((one) => (one as HTMLImageElement).decode().then(() => (one as HTMLImageElement).naturalWidth)),
        ),
      )
    expect(seen).toEqual([60, 60, 60, 60])
    await lookAt(page)
  })

  await test.step('all hang on the petition', async () => {
    await page.getByLabel('Kiến nghị 1').fill('Xin sửa mái chợ, mưa là dột.')
    await page.getByRole('button', { name: 'Lưu và in biên nhận' }).click()
    await expect(page.locator('main')).toContainText('Quán Ảnh Chụp')
    await openByCode(page, program, await codeOn(page))
    await page.getByText('Bản chụp phiếu').first().click()
    await expect(page.locator('.files img')).toHaveCount(4)
    await lookAt(page)
  })
})
