import { type Browser, expect } from '@playwright/test'
import { portalOf, test } from './demo.ts'
import { tabTo, thereAndBack } from './keyboard.ts'
import { aMoment, codeOn, personAt, phone, pinOn } from './steps.ts'

const [FIRST, LAST] = ['Đến nội dung chính', 'Dành cho cán bộ']

/** Somebody who wants no page to move by itself: where the focus goes the page is at once. */
async function keyboardUser(browser: Browser) {
  const page = await personAt(browser, phone)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return page
}

test('from the home to a petition that is followed, by the keyboard alone', async ({ browser, demo }) => {
  test.setTimeout(300_000)
  const page = await keyboardUser(browser)
  const press = (key: string) => page.keyboard.press(key)
  const type = (text: string) => page.keyboard.type(text)
  const heading = () => page.getByRole('heading', { level: 1 })
  const focused = () => page.locator(':focus')
  let code = ''
  let pin = ''

  await test.step('the first stop leads past the head of the page', async () => {
    await page.goto(`${portalOf(demo)}/`)
    await tabTo(page, 'Đến nội dung chính')
    await press('Enter')
    await expect(focused()).toHaveAttribute('id', 'noi-dung')
    await tabTo(page, 'Gửi kiến nghị')
    await press('Enter')
    await expect(heading()).toHaveText('Gửi kiến nghị')
  })

  await test.step('nothing keeps the focus, on the way there and back', async () => {
    const { there, back } = await thereAndBack(page)
    expect(there).toContain('Gửi kiến nghị')
    expect([there.at(-1), back.at(-1)]).toEqual([LAST, FIRST])
    expect(back).toEqual(there.toReversed())
  })

  await test.step('sent empty: the summary of errors has the focus and leads to the fields', async () => {
    await tabTo(page, /^Gửi kiến nghị$/)
    await press('Enter')
    await expect(focused()).toHaveClass('error-summary')
    await tabTo(page, 'Điền tên cơ sở')
    await press('Enter')
    await expect(focused()).toHaveAttribute('name', 'name')
  })

  await test.step('text, choices, boxes, a file and a second petition', async () => {
    await type('Quán Bàn Phím')
    await tabTo(page, 'Số điện thoại')
    await type('0220 0000 065')
    await tabTo(page, 'Loại hình')
    await press('ArrowDown')
    await expect(focused()).not.toHaveValue('')
    await tabTo(page, 'Cơ sở ở đâu?')
    await press('ArrowDown')
    await tabTo(page, 'Kiến nghị thứ 1')
    await type('Chợ không có chỗ để xe, khách ngại vào.')
    await tabTo(page, 'Ảnh, giấy tờ')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Space')])
    await chooser.setFiles({ name: 'cho.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') })
    await expect(page.locator('.kept')).toContainText('đã tải lên')
    await tabTo(page, 'cho.pdf')
    await tabTo(page, 'Xóa tệp cho.pdf')
    await press('Enter')
    await expect(page.locator('.kept li')).toHaveCount(0)
    await expect(focused()).toHaveAttribute('type', 'file')
    await tabTo(page, 'Tôi muốn hỏi việc này tại hội nghị')
    await press('Space')
    await expect(focused()).toBeChecked()
    await tabTo(page, 'Thêm kiến nghị nữa')
    await press('Enter')
    await expect(focused()).toHaveAttribute('name', 'petitions.1.content')
    await tabTo(page, 'Bỏ kiến nghị này')
    await press('Space')
    await expect(focused()).toHaveAttribute('name', 'petitions.0.content')
    await tabTo(page, 'Thêm về cơ sở của tôi')
    await press('Enter')
    await tabTo(page, 'Người liên hệ')
    await type('Trần Thị Phím')
  })

  await test.step('sent, and followed from the receipt', async () => {
    await aMoment(page)
    await tabTo(page, /^Gửi kiến nghị$/)
    await press('Enter')
    await expect(heading()).toContainText('đã nhận kiến nghị')
    code = await codeOn(page)
    pin = await pinOn(page)
    await tabTo(page, 'Theo dõi kiến nghị')
    await tabTo(page, 'Sao chép mã')
    await press('Enter')
    await expect(page.getByRole('button', { name: 'Đã sao chép' })).toBeFocused()
    await thereAndBack(page)
    await tabTo(page, 'Theo dõi kiến nghị')
    await press('Enter')
    await expect(heading()).toHaveText('Theo dõi kiến nghị')
  })

  await test.step('why this day, and a word added', async () => {
    await tabTo(page, 'Vì sao ngày này?')
    await press('Enter')
    await expect(page.locator('.why-body')).toBeVisible()
    await tabTo(page, 'Bổ sung')
    await press('Enter')
    await tabTo(page, 'Viết thêm điều gì?')
    await type('Chiều thứ Bảy đông nhất.')
    await tabTo(page, 'Gửi bổ sung')
    await press('Enter')
    await expect(page.getByRole('status').first()).toContainText('Đã gửi phần bổ sung')
  })

  await test.step('found again by code and secret number', async () => {
    await page.goto(`${portalOf(demo)}/`)
    await tabTo(page, 'Tra cứu bằng mã')
    await press('Enter')
    await expect(page).toHaveURL(/theo-doi$/)
    await tabTo(page, 'Mã kiến nghị')
    await type(code)
    await tabTo(page, 'Số bí mật')
    await type(pin)
    await press('Enter')
    await expect(page.locator('main')).toContainText('Chợ không có chỗ để xe')
    await tabTo(page, 'Rút kiến nghị')
    await press('Enter')
    await expect(heading()).toContainText('Rút kiến nghị')
    await tabTo(page, 'Không rút')
    await press('Enter')
    await expect(heading()).toHaveText('Theo dõi kiến nghị')
  })
})

test('registration, the published petitions and one of them keep no focus either', async ({ browser, demo }) => {
  const page = await keyboardUser(browser)
  for (const place of ['dang-ky', 'kien-nghi', 'kien-nghi/2025/6', 'theo-doi', 'quyen-rieng-tu']) {
    await page.goto(`${portalOf(demo)}/${place}`)
    const { there, back } = await thereAndBack(page)
    expect([there[0], there.at(-1)], place).toEqual([FIRST, LAST])
    expect(back, place).toEqual(there.toReversed())
  }
})
