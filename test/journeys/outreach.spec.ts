import { expect, type Page, test } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'
import { aMoment, lookAt, personAt, phone, signIn } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-22')
})
test.afterAll(() => program?.stop())

const NEM = 'Hộ kinh doanh Nem Chua Mẫu Mực'

test('from "còn thiếu" to a head with his link, a poster with its code, and a registration that says it by itself', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const specialist = await signIn(browser, program, 'specialist')
  const dialogue = `${program.base}/can-bo/ky-doi-thoai/2026`
  const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
  let link = ''

  await test.step('beside what is missing stands whom to ask', async () => {
    await specialist.goto(dialogue)
    await specialist.getByRole('link', { name: /Vận động: còn \d+ cơ sở phải hỏi/ }).click()
    await expect(specialist.getByRole('heading', { level: 1 })).toHaveText('Vận động tham gia')
    await expect(rowOf(specialist, NEM)).toContainText('Đặng Thị Mẫu (Hội Liên hiệp Phụ nữ)')
    await lookAt(specialist)
  })

  await test.step('it is given to the head of its village, who gets a link', async () => {
    await specialist.getByRole('checkbox', { name: `Chọn ${NEM}` }).check()
    await specialist.getByText('Giao việc, ghi hội viên').click()
    await specialist
      .getByLabel('Giao cho ai vận động?')
      .selectOption({ label: 'Trưởng thôn, Thôn Mẫu 11 (Hưng Đạo cũ)' })
    await specialist.getByRole('button', { name: 'Giao những cơ sở đã chọn' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã giao 1 cơ sở')
    await specialist.getByRole('link', { name: 'Người vận động' }).click()
    await lookAt(specialist)
    await specialist.getByRole('link', { name: /Trưởng thôn Mẫu 11/ }).click()
    await specialist.getByLabel('Dùng được đến hết ngày').fill('22/10/2026')
    await specialist.getByLabel(/Cho thấy số điện thoại/).check()
    await specialist.getByRole('button', { name: 'Tạo liên kết' }).click()
    await expect(specialist.locator('main')).toContainText('Dùng được đến hết ngày 22/10/2026')
    await lookAt(specialist)
    link = (await specialist.locator('main a[href*="/van-dong/"]', { hasText: 'http' }).getAttribute('href')) ?? ''
    expect(link).toMatch(/\/dai-son-11086\/van-dong\/[\w-]{43}$/)
  })

  await test.step('on his phone he calls and ticks, and sees nothing else', async () => {
    const head = await personAt(browser, phone)
    await head.goto(link)
    await expect(head.locator('main')).toContainText('Còn 1 cơ sở phải hỏi.')
    await expect(head.getByRole('link', { name: '0220 000 0028' })).toBeVisible()
    await expect(head.locator('main')).not.toContainText('Thủy Sản')
    await lookAt(head)
    await head.getByText('Kèm lời nhắn').click()
    await head.getByLabel('Lời nhắn cho cán bộ xã').fill('Bận giao hàng, mai trả lời.')
    await head.getByRole('button', { name: `Đang cân nhắc: ${NEM}` }).click()
    await expect(head.locator('main')).toContainText('Đang cân nhắc, 22/09')
    await lookAt(head)
    await head.close()
  })

  await test.step('the office reads it, and prints a list to call from', async () => {
    await specialist.goto(`${dialogue}/van-dong`)
    await specialist.getByRole('link', { name: `Ghi kết quả: ${NEM}` }).click()
    await expect(specialist.locator('main')).toContainText('Bận giao hàng, mai trả lời.')
    await lookAt(specialist)
    await specialist.locator('label.choice', { hasText: 'Nhận lời' }).click()
    await specialist.getByRole('button', { name: 'Lưu kết quả' }).click()
    await expect(specialist.getByRole('status').first()).toContainText(`${NEM}: nhận lời.`)
    await specialist.getByRole('link', { name: 'Danh sách gọi' }).click()
    await expect(rowOf(specialist, NEM)).toContainText('0220 000 0028')
    await lookAt(specialist)
  })

  await test.step('it registers by the code of its village; the result and the source say so by themselves', async () => {
    await specialist.goto(`${dialogue}/nguon`)
    await lookAt(specialist)
    await specialist.getByRole('link', { name: 'In tờ mã QR' }).click()
    await expect(specialist.locator('main')).toContainText('Chưa có địa chỉ công khai')
    await lookAt(specialist)
    const owner = await personAt(browser, phone)
    await owner.goto(`${program.base}/dai-son-11086/dang-ky?tu=thon-mau-11`)
    await owner.getByRole('button', { name: 'Đăng ký' }).click()
    await expect(owner.getByRole('alert').first()).toBeVisible()
    await owner.getByRole('textbox', { name: 'Tên cơ sở' }).fill(NEM)
    await owner.getByLabel('Ai sẽ đi dự?').fill('Đặng Thị Mẫu Mực')
    await owner.getByLabel('Số điện thoại').fill('0220 000 0028')
    await aMoment(owner)
    await owner.getByRole('button', { name: 'Đăng ký' }).click()
    await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Đã ghi tên dự hội nghị')
    await owner.close()
    await specialist.goto(`${dialogue}/van-dong?xem=da-dang-ky`)
    await expect(rowOf(specialist, NEM)).toContainText('Đã đăng ký')
    await specialist.goto(`${dialogue}/nguon`)
    await expect(rowOf(specialist, 'Thôn Mẫu 11')).toContainText(/thon-mau-11\s*1\s*0/)
  })

  await test.step('a revoked link opens nothing', async () => {
    await specialist.goto(`${dialogue}/van-dong/nguoi`)
    await specialist.getByRole('link', { name: /Trưởng thôn Mẫu 11/ }).click()
    await specialist.getByText('Thu hồi liên kết', { exact: true }).first().click()
    await specialist.getByRole('button', { name: 'Thu hồi liên kết' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã thu hồi liên kết')
    const head = await personAt(browser, phone)
    await head.goto(link)
    await expect(head.getByRole('heading', { level: 1 })).toHaveText('Liên kết không mở được nữa')
    await lookAt(head)
    await head.close()
  })

  await test.step('the state of things in one message, and as plain text', async () => {
    await specialist.goto(`${program.base}/can-bo`)
    await expect(specialist.locator('main')).toContainText(/Đến \d+h\d* 22\/9: \d+ đăng ký \(/)
    await specialist.getByRole('link', { name: 'Theo thôn, chỉ chữ' }).click()
    await lookAt(specialist)
    await specialist.getByRole('link', { name: 'Chỉ chữ: theo thôn' }).click()
    await expect(specialist.locator('body')).toContainText('Thôn Mẫu 11, Hưng Đạo cũ: 2 đăng ký, 0 kiến nghị')
  })

  await test.step('a row of the count is overridden with a reason; two likely doubles are made one', async () => {
    await specialist.goto(`${dialogue}/cach-tinh?loc=khong-tinh`)
    await lookAt(specialist)
    await specialist.getByRole('link', { name: 'Đổi cách tính: Chị Thử bán hàng rong' }).click()
    await lookAt(specialist)
    await specialist.locator('label.choice', { hasText: 'Được tính, theo quyết định' }).click()
    await specialist.getByRole('button', { name: 'Ghi cách tính' }).click()
    await expect(specialist.getByRole('alert').first()).toBeVisible()
    await specialist.getByRole('textbox', { name: 'Lý do' }).fill('Đã nộp hồ sơ đăng ký hộ kinh doanh')
    await specialist.getByRole('button', { name: 'Ghi cách tính' }).click()
    await expect(rowOf(specialist, 'Chị Thử bán hàng rong')).toContainText('Lý do: Đã nộp hồ sơ đăng ký hộ kinh doanh')
    await expect(specialist.locator('main')).toContainText('Có thể là cùng một cơ sở')
    await specialist.getByRole('link', { name: /^So và gộp/ }).click()
    await lookAt(specialist)
    await specialist.getByRole('button', { name: 'Là một cơ sở' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã gắn làm một cơ sở.')
    await expect(specialist.locator('main')).not.toContainText('Có thể là cùng một cơ sở')
  })
})
