import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import config from '../../playwright.config.ts'
import { type Demo, startDemo } from './program.ts'
import {
  act,
  aMoment,
  codeOn,
  introduce,
  lookAt,
  openByCode,
  personAt,
  phone,
  send as sendButton,
  signIn,
} from './steps.ts'

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

const send = (page: Page) => sendButton(page).click()

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

  await test.step('the receipt is kept as a picture; inside Zalo, which keeps no files, it is shown to be held', async () => {
    const kept = owner.waitForEvent('download')
    await owner.getByRole('button', { name: 'Lưu ảnh biên nhận' }).click()
    const file = await kept
    expect(file.suggestedFilename()).toBe(`bien-nhan-${code}.png`)
    const picture = await sharp(await file.path()).metadata()
    expect(picture).toMatchObject({ format: 'png', width: 1280 })
    expect(picture.height).toBeGreaterThan(1200)
    await expect(owner.getByRole('img', { name: /^Ảnh biên nhận/ })).toBeVisible()
    await lookAt(owner)

    const inZalo = await browser.newPage({
      viewport: phone,
      userAgent: 'Mozilla/5.0 (Linux; Android 11) Zalo android/1',
    })
    await inZalo.goto(owner.url())
    await inZalo.getByRole('button', { name: 'Lưu ảnh biên nhận' }).click()
    await expect(inZalo.getByText('nhấn giữ vào ảnh')).toBeVisible()
    await expect(inZalo.getByRole('link', { name: 'Tải ảnh' })).toHaveCount(0)
    await inZalo.close()
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

test('what was typed outlives a dead tab for a day, goes when it is sent or taken away, and stays on no shared device', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const context = await browser.newContext({ viewport: phone, permissions: ['microphone'] })
  const stored = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('nhap:')))
  let owner = await context.newPage()

  await test.step('typed in two rows, with a photo and a voice note; then the tab dies', async () => {
    await owner.goto(form())
    await expect(owner.getByText('giữ bản nháp trên máy này')).toHaveCount(0)
    await introduce(owner, 'Quán Tab Chết', '0220 0000 052')
    await owner.getByLabel('Loại hình').selectOption('household')
    await owner.getByLabel('Kiến nghị thứ 1').fill('Bỏ đi rồi.')
    await owner.getByRole('button', { name: 'Thêm kiến nghị nữa' }).click()
    await owner.getByLabel('Kiến nghị thứ 2').fill('Cống trước quán tắc, nước tràn ra đường.')
    const png = await picture(owner, '#a50')
    await owner
      .locator('input[name="petitions.1.files"]')
      .setInputFiles({ name: 'cong.png', mimeType: 'image/png', buffer: Buffer.from(png) })
    await expect(owner.locator('upload-list[field="petitions.1.kept"] li')).toContainText('đã tải lên')
    await owner.getByRole('button', { name: 'Ghi âm', exact: true }).nth(1).click()
    await expect(owner.getByRole('timer')).toHaveText('0:01')
    await owner.getByRole('button', { name: 'Dừng' }).click()
    await expect(owner.locator('upload-list[field="petitions.1.voiceKept"] li')).toContainText('đã tải lên')
    await owner.getByText('Tôi sẽ dự hội nghị').click()
    await expect(owner.getByText('Chúng tôi giữ bản nháp trên máy này trong 24 giờ.')).toBeVisible()
    await lookAt(owner)
    await expect.poll(() => stored(owner)).toHaveLength(1)
    await owner.close({ runBeforeUnload: false })
  })

  await test.step('it comes back whole, files too', async () => {
    owner = await context.newPage()
    await owner.goto(form())
    await expect(owner.getByText(/Đã đưa lại những gì anh\/chị gõ lúc \d\d:\d\d/)).toBeVisible()
    await expect(owner.getByRole('textbox', { name: 'Tên cơ sở' })).toHaveValue('Quán Tab Chết')
    await expect(owner.getByLabel('Loại hình')).toHaveValue('household')
    await expect(owner.getByLabel('Kiến nghị thứ 2')).toHaveValue('Cống trước quán tắc, nước tràn ra đường.')
    await expect(owner.getByLabel('Tôi sẽ dự hội nghị')).toBeChecked()
    const photo = owner.locator('upload-list[field="petitions.1.kept"] img.thumb')
    expect(await photo.evaluate((one) => (one as HTMLImageElement).decode().then(() => true))).toBe(true)
    expect(await played(owner)).toBeGreaterThan(0.5)
    await lookAt(owner)
  })

  await test.step('sent, it is gone from the device, and the petitions are whole', async () => {
    await aMoment(owner)
    await send(owner)
    await expect(owner).toHaveURL(/bien-nhan/)
    await expect.poll(() => stored(owner)).toEqual([])
    await expect(owner.locator('main')).toContainText('Mã kiến nghị thứ 2')
    const counter = await signIn(browser, program, 'counter')
    const codes = (await owner.locator('main').innerText()).match(/20\d\d-\d{4}-\d{3,4}/g) ?? []
    await openByCode(counter, program, codes[1] ?? '')
    await expect(counter.locator('.files')).toContainText('cong.png')
    await expect(counter.locator('audio')).toHaveCount(1)
  })

  await test.step('"Xóa" takes it away at once', async () => {
    await owner.goto(form())
    await owner.getByRole('textbox', { name: 'Tên cơ sở' }).fill('Quán Đổi Ý')
    await owner.locator('[data-kept-line]').getByRole('button', { name: 'Xóa' }).click()
    expect(await stored(owner)).toEqual([])
    await owner.getByLabel('Kiến nghị thứ 1').fill('Viết tiếp mà không giữ.')
    await owner.waitForTimeout(700)
    expect(await stored(owner)).toEqual([])
    await owner.goto(form())
    await expect(owner.getByRole('textbox', { name: 'Tên cơ sở' })).toHaveValue('')
  })

  await test.step('after a day it is taken away wherever one looks next', async () => {
    await owner.getByRole('textbox', { name: 'Tên cơ sở' }).fill('Quán Hôm Qua')
    await expect.poll(() => stored(owner)).toHaveLength(1)
    await owner.evaluate(() => {
      for (const key of Object.keys(localStorage).filter((one) => one.startsWith('nhap:'))) {
        const kept = JSON.parse(localStorage.getItem(key) ?? '{}')
        localStorage.setItem(key, JSON.stringify({ ...kept, at: kept.at - 24 * 3_600_000 }))
      }
    })
    const other = await context.newPage()
    await other.goto(program.base)
    await expect.poll(() => stored(other)).toEqual([])
    await other.close()
  })

  await test.step('at the counter nothing stays', async () => {
    const shared = await personAt(browser, phone)
    await shared.goto(`${form()}?tai=counter.2026-12-31.abcdefghijklmnop`)
    await shared.getByRole('textbox', { name: 'Tên cơ sở' }).fill('Người Trước')
    await shared.waitForTimeout(700)
    expect(await stored(shared)).toEqual([])
    await shared.goto(form())
    await expect(shared.getByRole('textbox', { name: 'Tên cơ sở' })).toHaveValue('')
  })
})

test('without script a draft lives behind its link, and opens on another machine', async ({ browser }) => {
  const plain = async () => (await browser.newContext({ viewport: phone, javaScriptEnabled: false })).newPage()
  const owner = await plain()
  await owner.goto(form())
  await introduce(owner, 'Quán Nháp', '0220 0000 053')
  await owner.getByLabel('Kiến nghị thứ 1').fill('Xin sửa cầu qua kênh, xe ba gác không qua được.')
  await owner.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Đã lưu bản nháp')
  const link = (await owner.locator('main a[href*="/ban-nhap/"]').first().textContent()) ?? ''
  const elsewhere = await plain()
  await elsewhere.goto(link)
  await expect(elsewhere.getByText('Đây là bản nháp đã lưu, chưa gửi đi')).toBeVisible()
  await expect(elsewhere.getByLabel('Kiến nghị thứ 1')).toHaveValue(/Xin sửa cầu qua kênh/)
  await aMoment(elsewhere)
  await send(elsewhere)
  await expect(elsewhere).toHaveURL(/bien-nhan/)
  await owner.goto(link)
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Bản nháp này không còn')

  const withScript = await personAt(browser, phone)
  await withScript.goto(form())
  await introduce(withScript, 'Quán Nháp Hai', '0220 0000 054')
  await withScript.getByRole('button', { name: 'Lưu nháp' }).click()
  await lookAt(withScript)
  await withScript.getByRole('link', { name: 'Viết tiếp và gửi' }).click()
  await lookAt(withScript)
})

test('while somebody types, what was asked before and its answer appear, and sending goes on as ever', async ({
  browser,
}) => {
  const owner = await personAt(browser, phone)
  await owner.goto(`${program.base}/dai-son-11086/kien-nghi`)
  const title = (await owner.locator('.answers a').first().textContent()) ?? ''
  await owner.goto(form())
  await expect(owner.getByRole('button', { name: 'Có ai hỏi chuyện này chưa?' })).toBeVisible()
  await introduce(owner, 'Quán Hỏi Lại', '0220 0000 055')
  await owner.getByLabel('Kiến nghị thứ 1').pressSequentially(title, { delay: 5 })
  const found = owner.locator('similar-petitions [role=status]').first()
  await expect(found).toContainText('Có thể chuyện này đã có người hỏi')
  await expect(found.getByRole('link').first()).toContainText(title.trim())
  await expect(owner.getByLabel('Kiến nghị thứ 1')).toBeFocused()
  await lookAt(owner)
  await aMoment(owner)
  await send(owner)
  await expect(owner).toHaveURL(/bien-nhan/)
})
