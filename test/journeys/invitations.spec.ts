import { expect, test } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'
import { lookAt, lookInEnglish, personAt, phone, signIn } from './steps.ts'

let program: Demo
test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-10-08')
})
test.afterAll(() => program?.stop())

const MAY = 'Công ty Cổ phần May Mẫu Thử'

test('a list that is proposed, confirmed and sent; an invitation answered on a telephone in two languages', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const specialist = await signIn(browser, program, 'specialist')
  const list = `${program.base}/can-bo/ky-doi-thoai/2026/khach-moi`
  let link = ''

  await test.step('who is to be invited is proposed, and taken but for one', async () => {
    await specialist.goto(`${program.base}/can-bo/ky-doi-thoai/2026`)
    await specialist.getByRole('link', { name: 'Khách mời', exact: true }).click()
    await expect(specialist.locator('main')).toContainText('Đề xuất danh sách khách mời')
    await specialist.locator('summary', { hasText: 'nơi mới' }).click()
    await lookAt(specialist)
    await specialist.getByRole('checkbox', { name: 'Chị Thử bán hàng rong' }).uncheck()
    await specialist.getByRole('button', { name: 'Đưa vào danh sách' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('mỗi nơi một mã vào cửa')
    await expect(specialist.locator('main')).toContainText('1 nơi mới, chưa có trong danh sách')
    await lookAt(specialist)
  })

  await test.step('a guest is added, everybody is sent his invitation', async () => {
    await specialist.locator('summary', { hasText: 'Thêm khách mời' }).click()
    await specialist.getByLabel('Tên cơ quan, cơ sở hoặc người được mời').fill('Báo Ví Dụ')
    await specialist.getByLabel('Điện thoại').fill('12')
    await specialist.getByRole('button', { name: 'Thêm vào danh sách' }).click()
    await expect(specialist.getByRole('alert').first()).toBeVisible()
    await lookAt(specialist)
    await specialist.getByLabel('Điện thoại').fill('0220 000 0099')
    await specialist.getByRole('button', { name: 'Thêm vào danh sách' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã thêm Báo Ví Dụ')
    await specialist.locator('summary', { hasText: 'Gửi lời mời' }).click()
    await specialist.getByRole('button', { name: 'Gửi lời mời', exact: true }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã gửi lời mời cho')
    await specialist.goto(`${list}?xem=chua-gui`)
    await specialist.locator('summary', { hasText: 'Ghi đã gửi giấy mời' }).click()
    await specialist.getByRole('button', { name: 'Ghi đã gửi', exact: true }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã ghi gửi giấy mời')
  })

  await test.step('one of them has a code, a QR and a link', async () => {
    await specialist.goto(list)
    await specialist.getByRole('link', { name: MAY }).click()
    await expect(specialist.locator('main')).toContainText(/\d{3} \d{3}/)
    await lookAt(specialist)
    link = (await specialist.getByRole('link', { name: 'Mở trang trả lời' }).getAttribute('href')) ?? ''
    expect(link).toMatch(/\/dai-son-11086\/moi\/[\w-]{43}$/)
  })

  await test.step('it is answered on a telephone, and changed', async () => {
    const guest = await personAt(browser, phone)
    await guest.goto(link)
    await lookAt(guest)
    await guest.locator('label.choice', { hasText: 'Cử người khác dự thay' }).click()
    await guest.getByRole('button', { name: 'Gửi trả lời' }).click()
    await expect(guest.getByRole('alert').first()).toBeVisible()
    await guest.getByLabel('Người dự thay').fill('Trần Thị Thử May')
    await guest.getByLabel('Tất cả mấy người?').fill('2')
    await guest.getByRole('button', { name: 'Gửi trả lời' }).click()
    await expect(guest.getByRole('status').first()).toContainText('Đã nhận trả lời')
    await guest.goto(link.replace('/moi/', '/en/moi/'))
    await lookInEnglish(guest, [MAY, 'Trần Thị Thử May'])
    await guest.locator('label.choice', { hasText: 'I cannot come' }).click()
    await guest.getByRole('button', { name: 'Send reply' }).click()
    await expect(guest.getByRole('status').first()).toContainText('has been received')
    await guest.close()
    await specialist.goto(`${list}?xem=khong-den`)
    await expect(specialist.locator('main')).toContainText(MAY)
  })

  await test.step('who is taken off cannot answer any more', async () => {
    await specialist.getByRole('link', { name: MAY }).click()
    await specialist.locator('summary', { hasText: 'Bỏ khỏi danh sách' }).click()
    await specialist.getByLabel('Lý do').fill('Đã giải thể')
    await specialist.getByRole('button', { name: 'Bỏ khỏi danh sách' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã bỏ khỏi danh sách')
    const guest = await personAt(browser, phone)
    await guest.goto(link)
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Giấy mời không dùng nữa')
    await lookAt(guest)
  })
})
