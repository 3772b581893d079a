import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { portalOf } from './demo.ts'
import { type Demo, startDemo } from './program.ts'
import { lookAt, signIn } from './steps.ts'
import { cellsOf, downloaded } from './tables.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-10-28')
})
test.afterAll(() => program?.stop())

const office = (path: string) => `${program.base}/can-bo${path}`
const register = (page: Page) => page.getByRole('table', { name: 'Sổ đăng ký văn bản đi' })

test('the clerk lets the unit number its papers itself, issues one, and takes the register along', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const clerk = await signIn(browser, program, 'clerk')
  const specialist = await signIn(browser, program, 'specialist')
  const leader = await signIn(browser, program, 'leader')
  const title = 'V/v đính chính thông báo số 96/TB-UBND'
  let paper = ''

  await test.step('the last number already used is asked for, and no less is taken', async () => {
    await clerk.goto(office('/thiet-lap/van-thu'))
    await lookAt(clerk)
    await clerk.getByRole('radio', { name: /Đơn vị tự cấp ở đây/ }).check()
    await clerk.getByRole('radio', { name: /Mỗi tên loại một dãy/ }).check()
    const letters = clerk.getByLabel('Dãy số của công văn')
    const used = Number(await letters.inputValue())
    await letters.fill(String(used - 1))
    await clerk.getByRole('button', { name: 'Lưu cách lấy số' }).click()
    await expect(clerk.locator('main')).toContainText(`Trong năm đã có số ${used}`)
    await letters.fill('200')
    await clerk.getByRole('button', { name: 'Lưu cách lấy số' }).click()
    await expect(clerk.getByText('Đã lưu cách lấy số.')).toBeVisible()
  })

  await test.step('a letter of correction is drafted from an issued notice, submitted and approved', async () => {
    await specialist.goto(office('/so-van-ban/di?nam=2026&q=96/TB'))
    await register(specialist).getByRole('link').first().click()
    await specialist.getByRole('link', { name: 'Xem văn bản' }).click()
    await specialist.getByRole('link', { name: 'Soạn công văn đính chính' }).click()
    await lookAt(specialist)
    await specialist.getByLabel('Đã ghi').fill('hội nghi')
    await specialist.getByLabel('Nay sửa là').fill('hội nghị')
    await specialist.getByRole('button', { name: 'Soạn công văn' }).click()
    await expect(specialist.getByRole('heading', { level: 1 })).toHaveText(title)
    paper = specialist.url()
    await specialist.getByRole('button', { name: 'Trình duyệt' }).click()
    await leader.goto(paper)
    await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await expect(leader.getByText('Đã duyệt.')).toBeVisible()
  })

  await test.step('the clerk issues it and types no number: it is given', async () => {
    await clerk.goto(paper)
    await expect(clerk.getByRole('link', { name: 'Tải gói gửi e-office' })).toBeVisible()
    await clerk.locator('summary', { hasText: 'Ban hành' }).click()
    await expect(clerk.getByText('Số sẽ được cấp khi ban hành')).toBeVisible()
    await lookAt(clerk)
    await clerk.locator('summary', { hasText: 'Ban hành' }).click()
    await clerk.goto(paper)
    await clerk.locator('summary', { hasText: 'Ban hành' }).click()
    await clerk.getByRole('button', { name: 'Ghi đã ban hành' }).click()
    await expect(clerk.locator('main')).toContainText('201/UBND-KT')
  })

  await test.step('what went out comes back as a file, is compared with the data, and everybody may read it', async () => {
    await clerk.goto(paper)
    const printed = await downloaded(clerk, () =>
      clerk
        .getByRole('link', { name: /^Tải bản PDF/ })
        .first()
        .click(),
    )
    await clerk.locator('summary', { hasText: 'Gắn tệp' }).click()
    await clerk.getByLabel('Tệp', { exact: true }).setInputFiles({
      name: 'dinh-chinh.pdf',
      mimeType: 'application/pdf',
      buffer: readFileSync(await printed.path()),
    })
    await clerk.getByRole('button', { name: 'Gắn tệp' }).click()
    await expect(clerk.getByText('Đã gắn tệp, khớp với dữ liệu.')).toBeVisible()
    await lookAt(clerk)
    await clerk.locator('summary', { hasText: 'Công khai đúng tệp này' }).click()
    await clerk.getByRole('button', { name: 'Công khai đúng tệp này' }).click()
    await expect(clerk.getByText('Xem từng trang rồi tích vào ô xác nhận')).toBeVisible()
    await clerk.locator('summary', { hasText: 'Công khai đúng tệp này' }).click()
    await clerk.getByLabel(/Đã xem từng trang/).check()
    await clerk.getByRole('button', { name: 'Công khai đúng tệp này' }).click()
    await expect(clerk.getByText('Đang công khai')).toBeVisible()
    const visitor = await (await browser.newContext()).newPage()
    await visitor.goto(`${portalOf(program)}/van-ban`)
    await expect(visitor.locator('main')).toContainText('201/UBND-KT')
    await lookAt(visitor)
  })

  await test.step('it stands in the register, and in the Excel file by the names of Phụ lục VI', async () => {
    await clerk.goto(office('/so-van-ban/di'))
    await expect(register(clerk).getByText('201/UBND-KT')).toBeVisible()
    await lookAt(clerk)
    await clerk.getByRole('searchbox', { name: 'Tìm trong sổ' }).fill('dinh chinh')
    await clerk.getByRole('searchbox', { name: 'Tìm trong sổ' }).press('Enter')
    await expect(register(clerk).getByText('201/UBND-KT')).toBeVisible()
    await expect(register(clerk).getByText('96/TB-UBND', { exact: true })).toHaveCount(0)
    const file = await downloaded(clerk, () =>
      clerk.getByRole('button', { name: 'Tải cả danh sách, tệp Excel' }).click(),
    )
    const [heads, ...rows] = await cellsOf(file)
    const at = (name: string) => heads?.indexOf(name) ?? -1
    const row = rows.find((one) => one[at('CodeNumber')] === 201)
    expect(row?.[at('CodeNotation')]).toBe('UBND-KT')
    expect(row?.[at('TypeName')]).toBe('Công văn')
    expect(row?.[at('IssuedDate')]).toBeInstanceOf(Date)
  })

  await test.step('a paper that came in gets its number, on a telephone’s width too', async () => {
    await clerk.goto(office('/so-van-ban/den/moi'))
    await lookAt(clerk)
    await clerk.getByLabel('Tác giả (cơ quan, người gửi)').fill('Điện lực khu vực')
    await clerk.getByLabel('Trích yếu').fill('Trả lời về trạm biến áp làng nghề')
    await clerk.getByRole('button', { name: 'Lưu, cấp số đến' }).click()
    await expect(clerk.getByText(/Đã ghi, số đến \d+\./)).toBeVisible()
    await expect(clerk.getByRole('table', { name: 'Sổ đăng ký văn bản đến' })).toContainText('làng nghề')
    await lookAt(clerk)
  })
})
