import { expect, type Page, test } from '@playwright/test'
import { portalOf } from './demo.ts'
import { type Demo, startDemo } from './program.ts'
import { lookAt, personAt, phone, signIn } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

const office = (place = '') => `${program.base}/can-bo${place}`
const main = (page: Page) => page.locator('main')
const done = (page: Page) => page.getByRole('status').first()
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('the morning of each: what waits for whom, the state of things to send on, the month, the telephone’s calendar', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const specialist = await signIn(browser, program, 'specialist')
  await specialist.context().grantPermissions(['clipboard-read', 'clipboard-write'])

  await test.step('a specialist sees what to do, and one press leads there', async () => {
    await expect(specialist.getByRole('heading', { level: 1 })).toHaveText('Chào chị Mẫu, hôm nay có 11 việc')
    await lookAt(specialist)
    await specialist.getByRole('link', { name: /^Phân loại/ }).click()
    await expect(specialist.getByRole('table', { name: 'Danh sách kiến nghị' }).getByRole('row')).toHaveCount(3)
    await specialist.goBack()
  })

  await test.step('the quick report is copied as it stands, to be sent on', async () => {
    await specialist.getByRole('button', { name: 'Sao chép báo cáo nhanh' }).click()
    await expect(specialist.getByRole('button', { name: 'Đã sao chép' })).toBeVisible()
    const copied = await clipboard(specialist)
    expect(copied).toMatch(/^Đến \d+h\d* 21\/9: 16 đăng ký \(7 DN, 3 HTX, 6 hộ\), 9 kiến nghị; đủ điều kiện tổ chức; /)
    await expect(main(specialist)).toContainText(copied)
  })

  await test.step('a leader and a department see what is theirs, and nothing that is not', async () => {
    const leader = await signIn(browser, program, 'leader')
    await expect(leader.getByRole('heading', { level: 1 })).toHaveText('Chào ông Dụ, hôm nay có 6 việc')
    await expect(main(leader)).toContainText('Lập danh sách hội viên, cơ sở kinh doanh để vận động')
    await expect(main(leader)).toContainText('1 kiến nghị đã phân loại')
    await expect(main(leader)).not.toContainText('cần được báo')
    await lookAt(leader)
    const department = await signIn(browser, program, 'department-officer')
    await expect(department.getByRole('heading', { level: 1 })).toHaveText('Chào anh Thử, hôm nay có 3 việc')
    await expect(main(department)).toContainText('2 cơ sở giao cho anh vận động')
    await expect(main(department)).not.toContainText('Báo cáo nhanh')
    await lookAt(department)
    for (const page of [leader, department]) await page.context().close()
  })

  await test.step('the month on its sheet and day by day', async () => {
    await specialist.getByRole('link', { name: 'Xem cả tháng trên lịch' }).click()
    await specialist.getByRole('link', { name: 'Tháng sau' }).click()
    await expect(specialist.getByRole('heading', { level: 1 })).toHaveText('Tháng 10/2026')
    const sheet = specialist.getByRole('table', { name: 'Tháng trên tờ lịch' })
    await expect(sheet.getByRole('link', { name: 'Hội nghị đối thoại 2026' })).toBeVisible()
    await sheet.getByRole('link', { name: /^5 việc nữa.*13\/10\/2026/ }).click()
    await expect(specialist).toHaveURL(/#ngay-2026-10-13$/)
    const day = specialist.getByRole('region', { name: /Thứ Ba, 13\/10\/2026/ })
    await expect(day.getByRole('listitem')).toHaveCount(8)
    await lookAt(specialist)
  })

  await test.step('subscribed to by its link, without signing in; taken back it gives nothing more', async () => {
    await specialist.locator('summary', { hasText: 'Xem lịch này trên điện thoại' }).click()
    await specialist.getByRole('button', { name: 'Tạo liên kết' }).click()
    await expect(done(specialist)).toContainText('Đã tạo liên kết lịch.')
    await specialist.locator('summary', { hasText: 'Xem lịch này trên điện thoại' }).click()
    const link = /https?:\/\/\S+\.ics/.exec(await main(specialist).innerText())?.[0] ?? ''
    const telephone = await (await browser.newContext()).newPage()
    const fed = await telephone.request.get(link)
    expect([fed.status(), fed.headers()['content-type']]).toEqual([200, expect.stringContaining('text/calendar')])
    const dates = (await fed.text()).replace(/\r\n /g, '')
    expect(dates).toMatch(/BEGIN:VCALENDAR[\s\S]*SUMMARY:Hội nghị đối thoại 2026[\s\S]*END:VCALENDAR/)
    expect(dates).not.toMatch(/0220|Hộ kinh doanh|Công ty TNHH/)
    await specialist.getByRole('button', { name: 'Thu hồi liên kết', exact: true }).click()
    await expect(done(specialist)).toContainText('Đã thu hồi liên kết lịch')
    expect((await telephone.request.get(link)).status()).toBe(404)
    await telephone.context().close()
  })

  await test.step('what is public is taken over to the official site: the text, the frame, the feed', async () => {
    await specialist.goto(office('/ky-doi-thoai/2026/dang-cong'))
    await specialist.getByRole('button', { name: 'Sao chép mã nhúng' }).click()
    await expect(specialist.getByRole('button', { name: 'Đã sao chép' })).toBeVisible()
    expect(await clipboard(specialist)).toContain(`<iframe src="${portalOf(program)}/nhung/kien-nghi"`)
    await specialist.getByRole('link', { name: /^Kiến nghị của doanh nghiệp/ }).click()
    await specialist.getByRole('button', { name: 'Sao chép HTML' }).click()
    await expect(specialist.getByRole('button', { name: 'Đã sao chép' })).toBeVisible()
    const html = await clipboard(specialist)
    expect(html).toMatch(/<(p|h2|ul|table)>/)
    expect(html).not.toMatch(/class=|style=|<script/)
    expect(html).toContain('Đường vào làng nghề bị ngập')
  })
})

test('a post made of a published answer is read by everybody, and offered to who asks the same', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const specialist = await signIn(browser, program, 'specialist')
  const title = 'Cống thoát nước sau trại tắc, mưa là ngập: báo ai, bao lâu xong?'
  const posts = `${portalOf(program)}/chinh-sach`
  const owner = await personAt(browser, phone)

  await test.step('it begins with what is public of the answer, and stays a draft until it is published', async () => {
    await specialist.goto(office('/chinh-sach'))
    await specialist.getByRole('link', { name: /^Soạn hỏi đáp.*Cống thoát nước sau trang trại/ }).click()
    await expect(specialist.getByLabel('Nội dung')).not.toHaveValue('')
    await lookAt(specialist)
    await specialist.getByLabel('Tiêu đề').fill(title)
    await specialist.getByLabel('Cần làm gì').fill('Chụp ảnh chỗ tắc\nGọi trưởng thôn hoặc gửi kiến nghị')
    await specialist.getByRole('button', { name: 'Lưu bản nháp' }).click()
    await expect(done(specialist)).toContainText('Đã lưu.')
    await owner.goto(posts)
    await expect(main(owner)).not.toContainText(title)
    await specialist.getByRole('button', { name: 'Công khai', exact: true }).click()
    await expect(done(specialist)).toContainText('Đã công khai bài.')
  })

  await test.step('everybody finds it', async () => {
    await owner.waitForTimeout(600) // pages of the portal are shown again for half a second
    await owner.goto(posts)
    await owner.getByRole('link', { name: title }).click()
    await expect(owner.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(main(owner)).toContainText('Chụp ảnh chỗ tắc')
    await expect(main(owner)).not.toContainText('0220')
    await lookAt(owner)
  })

  await test.step('somebody who writes of the same is shown it before he sends', async () => {
    await owner.goto(`${portalOf(program)}/gui-kien-nghi`)
    const asked = 'Cống thoát nước sau trại nhà tôi tắc, cứ mưa là ngập.'
    await owner.getByLabel('Kiến nghị thứ 1').fill(asked)
    await owner.getByLabel('Số điện thoại').focus()
    await expect(main(owner)).toContainText('Bài có thể giải đáp ngay')
    await expect(owner.getByRole('link', { name: title })).toBeVisible()
    await expect(owner.getByLabel('Kiến nghị thứ 1')).toHaveValue(asked)
    await lookAt(owner)
  })

  await test.step('who drafts an answer about the same finds it beside the answers given before', async () => {
    await specialist.goto(office('/kien-nghi/2026/10'))
    await specialist.getByRole('link', { name: 'Tìm câu trả lời đã có' }).click()
    await main(specialist).getByRole('searchbox').fill('cống thoát nước')
    await specialist.keyboard.press('Enter')
    await expect(main(specialist)).toContainText('Cống thoát nước sau trang trại tắc')
    await expect(specialist.getByRole('link', { name: title })).toBeVisible()
    await lookAt(specialist)
  })

  await test.step('taken back it is gone from the portal', async () => {
    await specialist.goto(office('/chinh-sach'))
    await specialist.getByRole('link', { name: title }).click()
    await specialist.getByRole('button', { name: 'Gỡ khỏi cổng' }).click()
    await expect(done(specialist)).toContainText('Đã gỡ bài khỏi cổng.')
    await owner.waitForTimeout(600)
    await owner.goto(posts)
    await expect(main(owner)).not.toContainText(title)
  })
})
