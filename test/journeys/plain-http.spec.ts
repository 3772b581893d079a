import { expect, type Page } from '@playwright/test'
import config from '../../playwright.config.ts'
import { recorded } from '../recorded-sounds.ts'
import { test as onDemo, portalOf } from './demo.ts'
import { aMoment, codeOn, introduce, lookAt, personAt, phone, pinOn, send } from './steps.ts'

const launch = config.use?.launchOptions
const test = onDemo
// A name on the local network, without HTTPS: the browser trusts it as little as any other.
test.use({
  launchOptions: {
    ...launch,
    args: [...(launch?.args ?? []), '--host-resolver-rules=MAP may-chu.lan 127.0.0.1'],
  },
})

const overLan = (address: string) => address.replace(/\/\/[^:/]+/, '//may-chu.lan')

/** What the browser complains about on the way: nothing may break. */
function complaintsOn(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`))
  page.on('console', (said) => said.type() === 'error' && heard.push(`${page.url()}: ${said.text()}`))
  return heard
}

const image = (page: Page) =>
  page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 80
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'))
    return Array.from(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)))
  })

test('on a local network without HTTPS the whole way goes on, each withheld thing by its fallback', async ({
  browser,
  demo,
}) => {
  test.setTimeout(300_000)
  const portal = overLan(portalOf(demo))
  const context = await browser.newContext({ viewport: phone })
  const owner = await context.newPage()
  const complaints = complaintsOn(owner)
  let code = ''
  let pin = ''

  await test.step('the browser withholds clipboard, camera, microphone and cryptography here', async () => {
    await owner.goto(`${portal}/dang-ky`)
    const given = await owner.evaluate(() => [
      window.isSecureContext,
      'clipboard' in navigator && navigator.clipboard !== undefined,
      'mediaDevices' in navigator && navigator.mediaDevices !== undefined,
      crypto.subtle !== undefined,
    ])
    expect(given).toEqual([false, false, false, false])
  })

  await test.step('registered, and carried on to the petition', async () => {
    await introduce(owner, 'Quán Mạng Nội Bộ', '0220 0000 061')
    await owner.getByLabel('Ai sẽ đi dự?').fill('Trần Thị Nội Bộ')
    await aMoment(owner)
    await owner.getByRole('button', { name: 'Đăng ký' }).click()
    await owner.getByRole('link', { name: 'Gửi kiến nghị luôn' }).click()
    await expect(owner.getByRole('textbox', { name: 'Tên cơ sở' })).toHaveValue('Quán Mạng Nội Bộ')
  })

  await test.step('what is typed stays on the device all the same', async () => {
    const typing = await context.newPage()
    await typing.goto(`${portal}/gui-kien-nghi`)
    await typing.getByLabel('Kiến nghị thứ 1').fill('Viết dở, rồi đóng máy.')
    await expect(typing.getByText('giữ bản nháp trên máy này')).toBeVisible()
    await typing.close()
    await owner.goto(`${portal}/`)
    await context.clearCookies()
    await owner.goto(`${portal}/gui-kien-nghi`)
    await expect(owner.getByLabel('Kiến nghị thứ 1')).toHaveValue('Viết dở, rồi đóng máy.')
  })

  await test.step('photo and voice note go up as files', async () => {
    await introduce(owner, 'Quán Mạng Nội Bộ', '0220 0000 061')
    await owner.getByLabel('Kiến nghị thứ 1').fill('Cống trước quán tắc từ tháng 8, mưa là ngập.')
    const photo = owner.locator('input[name="petitions.0.files"]')
    const [chooser] = await Promise.all([
      owner.waitForEvent('filechooser'),
      owner.getByText('Chụp ảnh hoặc chọn tệp').click(),
    ])
    await chooser.setFiles({ name: 'cong.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await image(owner)) })
    await expect(photo).toHaveValue('')
    await expect(owner.locator('upload-list[field="petitions.0.kept"]')).toContainText('đã tải lên')
    await expect(owner.getByText('Ghi âm bằng máy, hoặc chọn tệp')).toBeVisible()
    await owner
      .locator('input[name="petitions.0.voice"]')
      .setInputFiles({ name: 'noi.webm', mimeType: 'audio/webm', buffer: recorded.webm })
    await expect(owner.locator('upload-list[field="petitions.0.voiceKept"]')).toContainText('đã tải lên')
    await lookAt(owner)
  })

  await test.step('sent without the browser’s sum; the receipt is kept as a picture', async () => {
    await aMoment(owner)
    await expect(owner.locator('input[name=proof]')).toHaveValue('')
    await send(owner).click()
    await expect(owner).toHaveURL(/bien-nhan/)
    code = await codeOn(owner)
    pin = await pinOn(owner)
    const kept = owner.waitForEvent('download')
    await owner.getByRole('button', { name: 'Lưu ảnh biên nhận' }).click()
    expect((await kept).suggestedFilename()).toBe(`bien-nhan-${code}.png`)
  })

  await test.step('the codes are copied the old way; where that is withheld too, their text is chosen', async () => {
    const followed = owner.getByRole('link', { name: 'Theo dõi kiến nghị' })
    await owner.getByRole('button', { name: 'Sao chép mã' }).click()
    await expect(owner.getByRole('button', { name: 'Đã sao chép' })).toBeVisible()
    const other = await context.newPage()
    await other.goto(`${portal}/gui-kien-nghi`)
    await other.getByLabel('Kiến nghị thứ 1').press('Control+V')
    await expect(other.getByLabel('Kiến nghị thứ 1')).toHaveValue(
      `Mã kiến nghị: ${code}. Số bí mật: ${pin.replace(' ', '')}`,
    )
    await other.close()
    await owner.evaluate(() => {
      document.execCommand = () => false
    })
    await owner.getByRole('button', { name: /ao chép/ }).click()
    const shown = owner.getByLabel('Trình duyệt không cho chép giúp')
    await expect(shown).toBeFocused()
    expect(await owner.evaluate(() => window.getSelection()?.toString())).toContain(pin.replace(' ', ''))
    await lookAt(owner)
    await followed.click()
  })

  await test.step('followed, added to, withdrawn', async () => {
    await expect(owner.locator('main')).toContainText('Mới nhận')
    await owner.getByText('Bổ sung', { exact: true }).click()
    await owner.getByLabel('Viết thêm điều gì?').fill('Ngập cả ba nhà bên cạnh.')
    await owner.getByRole('button', { name: 'Gửi bổ sung' }).click()
    await expect(owner.getByRole('status').first()).toContainText('Đã gửi phần bổ sung')
    await owner.getByRole('link', { name: 'Rút kiến nghị' }).click()
    await owner.getByRole('button', { name: 'Rút kiến nghị này' }).click()
    await expect(owner.getByRole('status').first()).toContainText('Đã rút kiến nghị')
  })
  expect(complaints).toEqual([])
})

test('where no sum can be worked at, who sends more than eight forms an hour is asked a question', async ({
  browser,
  demo,
}) => {
  const form = `${portalOf(demo)}/gui-kien-nghi`
  const owner = await personAt(browser, phone)
  await owner.goto(overLan(form))
  const hidden = await owner
    .locator('form input[type=hidden]')
    .evaluateAll((all) => all.map((one) => [(one as HTMLInputElement).name, (one as HTMLInputElement).value] as const))
  const fields = { ...Object.fromEntries(hidden), name: 'Quán Gửi Nhiều', phone: '0220 0000 062' }
  await aMoment(owner)
  for (let n = 1; n <= 8; n++) {
    const sent = await owner.request.post(form, {
      headers: { origin: new URL(form).origin },
      form: { ...fields, idempotencyKey: crypto.randomUUID(), 'petitions.0.content': `Việc thứ ${n} của quán.` },
    })
    expect(sent.url()).toContain('bien-nhan')
  }
  await introduce(owner, 'Quán Gửi Nhiều', '0220 0000 062')
  await owner.getByLabel('Kiến nghị thứ 1').fill('Việc thứ chín của quán.')
  await send(owner).click()
  const question = owner.getByLabel(/cộng \d+ bằng mấy/)
  await expect(question).toBeVisible()
  const [a = 0, b = 0] =
    ((await owner.locator('label', { hasText: 'bằng mấy' }).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
  await lookAt(owner)
  await question.fill(String(a + b))
  await send(owner).click()
  await expect(owner).toHaveURL(/bien-nhan/)
})
