import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { addressOf, type OwnServer, startPostgres15 } from '../postgresql-15.ts'
import { recorded } from '../recorded-sounds.ts'
import { portalOf } from './demo.ts'
import { type Demo, startDemo } from './program.ts'
import { aMoment, answerInOffice, introduce, phone, send } from './steps.ts'

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

/** An old phone that runs no script. */
const oldPhone = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ viewport: phone, javaScriptEnabled: false })).newPage()

const photo = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: '#654' } })
    .jpeg()
    .toBuffer(),
})

const codesOn = async (page: Page) => [
  ...new Set((await page.locator('main').innerText()).match(/20\d\d-\d{4}-\d{3,4}/g)),
]

/** One petition's card among those of a form. */
const petition = (page: Page, code: string) => page.locator('.card', { hasText: `Kiến nghị ${code}` })

test('a shop owner goes the whole way on an old phone without script', async ({ browser }) => {
  test.setTimeout(600_000)
  const owner = await oldPhone(browser)
  const row = (number: number) => owner.getByLabel(`Kiến nghị thứ ${number}`)
  let codes: string[] = []

  await test.step('from the home to a registration, which comes back once and is carried on', async () => {
    await owner.goto(`${portalOf(program)}/`)
    await owner.getByRole('link', { name: 'Đăng ký dự hội nghị' }).click()
    await owner.getByRole('textbox', { name: 'Tên cơ sở' }).fill('Xưởng Không Kịch Bản')
    await owner.getByRole('button', { name: 'Đăng ký' }).click()
    await expect(owner.getByRole('alert')).toContainText('Còn 2 chỗ cần sửa')
    await owner.getByRole('link', { name: 'Điền số điện thoại' }).click()
    await expect(owner).toHaveURL(/#phone$/)
    await owner.getByLabel('Số điện thoại').fill('0220 0000 098')
    await owner.getByLabel('Ai sẽ đi dự?').fill('Trần Thị Máy Cũ')
    await aMoment(owner)
    await owner.getByRole('button', { name: 'Đăng ký' }).click()
    await owner.getByRole('link', { name: 'Gửi kiến nghị luôn' }).click()
    await expect(owner.getByRole('textbox', { name: 'Tên cơ sở' })).toHaveValue('Xưởng Không Kịch Bản')
  })

  await test.step('a form that comes back keeps what was typed, and the photo', async () => {
    await owner.locator('input[name="petitions.0.files"]').setInputFiles(await photo('cong.jpg'))
    await owner.getByLabel('Số điện thoại').fill('022')
    await row(1).fill('Cống trước xưởng tắc từ tháng 8, mưa là ngập vào nhà.')
    await send(owner).click()
    await expect(owner.getByRole('alert')).toContainText('Còn một chỗ cần sửa')
    await expect(row(1)).toHaveValue(/Cống trước xưởng tắc/)
    await expect(owner.getByLabel('cong.jpg')).toBeChecked()
    const seen = new URL((await owner.locator('img.thumb').getAttribute('src')) ?? '', program.base)
    expect((await owner.request.get(seen.href)).headers()['content-type']).toBe('image/jpeg')
  })

  await test.step('what was asked before is shown on asking; a second petition is added', async () => {
    await owner.getByLabel('Số điện thoại').fill('0220 0000 098')
    await owner.getByRole('button', { name: 'Có ai hỏi chuyện này chưa?' }).click()
    await expect(owner.getByRole('status')).toContainText('Cống thoát nước sau trang trại tắc')
    await owner.getByRole('button', { name: /Thêm kiến nghị/ }).click()
    await row(2).fill('Đường vào xưởng không có đèn.')
    await expect(row(1)).toHaveValue(/Cống trước xưởng tắc/)
  })

  await test.step('saved as a draft, opened by its link on another phone, sent from there', async () => {
    await owner.getByRole('button', { name: 'Lưu nháp' }).click()
    const link = (await owner.locator('main a[href*="/ban-nhap/"]').first().textContent()) ?? ''
    const elsewhere = await oldPhone(browser)
    await elsewhere.goto(link)
    await expect(elsewhere.getByLabel('cong.jpg')).toBeChecked()
    await expect(elsewhere.getByLabel('Kiến nghị thứ 2')).toHaveValue('Đường vào xưởng không có đèn.')
    await aMoment(elsewhere)
    await send(elsewhere).click()
    await expect(elsewhere).toHaveURL(/bien-nhan/)
    codes = await codesOn(elsewhere)
    expect(codes).toHaveLength(2)
    await owner.goto(elsewhere.url())
  })

  await test.step('the receipt shows no button that needs script, and prints', async () => {
    for (const name of ['Lưu ảnh biên nhận', 'Sao chép mã'])
      await expect(owner.getByRole('button', { name })).toHaveCount(0)
    await owner.getByText('Vì sao ngày này?').click()
    await expect(owner.locator('.why-body').first()).toBeVisible()
    await owner.getByRole('link', { name: 'Xem bản in' }).click()
    await expect(owner.locator('main')).toContainText(codes[1] ?? '-')
    await owner.getByRole('link', { name: 'Về biên nhận' }).click()
    await owner.getByRole('link', { name: 'Theo dõi kiến nghị' }).click()
  })

  const [first = '', second = ''] = codes
  await test.step('added to, with another photo; the other petition is withdrawn', async () => {
    const card = petition(owner, first)
    await card.getByText('Bổ sung', { exact: true }).click()
    await card.getByRole('button', { name: 'Gửi bổ sung' }).click()
    await expect(owner.getByRole('alert')).toContainText('Viết điều muốn bổ sung')
    await card.getByLabel('Viết thêm điều gì?').fill('Xe nhỏ vào được.')
    await card.locator('input[type=file]').setInputFiles(await photo('ngo.jpg'))
    await card.getByRole('button', { name: 'Gửi bổ sung' }).click()
    await expect(owner.getByRole('status')).toContainText('Đã gửi phần bổ sung')
    await expect(card).toContainText('Gửi thêm tệp: ngo.jpg')
    await petition(owner, second).getByRole('link', { name: 'Rút kiến nghị' }).click()
    await owner.getByRole('button', { name: 'Rút kiến nghị này' }).click()
    await expect(petition(owner, second)).toContainText('Đã rút')
  })

  await test.step('answered by the commune, and found by everybody', async () => {
    const number = await answerInOffice(browser, program, first, 'Xã đã nạo vét cống ngày 22/9/2026.')
    const anybody = await oldPhone(browser)
    await anybody.goto(`${portalOf(program)}/`)
    await anybody.getByRole('link', { name: /^Tất cả/ }).click()
    await anybody.getByText('Lọc', { exact: true }).click()
    await anybody.getByLabel('Tình trạng').selectOption({ label: 'Đã trả lời' })
    await anybody.getByRole('button', { name: 'Xem', exact: true }).click()
    await anybody.getByRole('searchbox').fill('cong truoc xuong')
    await anybody.getByRole('button', { name: 'Tìm', exact: true }).click()
    await anybody.getByRole('link', { name: /Cống trước xưởng/ }).click()
    await expect(anybody).toHaveURL(new RegExp(`/kien-nghi/2026/${number}$`))
    await expect(anybody.locator('main')).toContainText('Xã đã nạo vét cống')
  })

  await test.step('rated, and asked once that it be looked at again', async () => {
    await owner.reload()
    const card = petition(owner, first)
    await expect(card).toContainText('Xã đã nạo vét cống')
    await card.getByText('Đánh giá câu trả lời').click()
    await card.getByRole('button', { name: 'Gửi đánh giá' }).click()
    await expect(owner.getByRole('alert')).toContainText('Chọn một mức')
    await card.getByLabel('2 – Chưa hài lòng').check()
    await card.getByRole('button', { name: 'Gửi đánh giá' }).click()
    await expect(owner.getByRole('status')).toContainText('Đã gửi đánh giá')
    await card.getByText('Đề nghị xem lại', { exact: true }).click()
    await card.getByLabel('Cần xem lại điều gì?').fill('Mới nạo một đoạn, mưa vẫn ngập.')
    await card.getByRole('button', { name: 'Gửi đề nghị xem lại' }).click()
    await expect(owner.getByRole('status')).toContainText('Đã gửi đề nghị')
    await expect(card.getByText('Đề nghị xem lại', { exact: true })).toHaveCount(0)
  })
})

test('a petition spoken into the phone’s own recorder goes with the form', async ({ browser }) => {
  const owner = await oldPhone(browser)
  await owner.goto(`${portalOf(program)}/gui-kien-nghi`)
  await introduce(owner, 'Xưởng Nói Thẳng', '0220 0000 097')
  await owner
    .locator('input[name="petitions.0.voice"]')
    .setInputFiles({ name: 'noi.webm', mimeType: 'audio/webm', buffer: recorded.webm })
  await aMoment(owner)
  await send(owner).click()
  await expect(owner).toHaveURL(/bien-nhan/)
})
