import { type Browser, expect, type Page, test } from '@playwright/test'
import { tabTo } from './keyboard.ts'
import { type Demo, startDemo } from './program.ts'
import { lookAt, phone, signIn } from './steps.ts'

let program: Demo
test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-23')
})
test.afterAll(() => program?.stop())

const topics = () => `${program.base}/can-bo/ky-doi-thoai/2026/chu-de`
const headings = (page: Page) => page.locator('main section h2').allTextContents()
/** The topics in speaking order, as their headings say. */
const topicsOn = async (page: Page) => (await headings(page)).filter((text) => /^\d+\. /.test(text))

test('from petitions to topics and themes by keyboard alone, and a proposal that is chased', async ({ browser }) => {
  test.setTimeout(240_000)
  const specialist = await signIn(browser, program, 'specialist')
  // A page that glides to what has the focus is looked at before it is there.
  await specialist.emulateMedia({ reducedMotion: 'reduce' })
  const press = async (name: string | RegExp) => {
    await tabTo(specialist, name)
    await specialist.keyboard.press('Enter')
  }
  const status = specialist.getByRole('status').first()

  await test.step('the rest goes by field with one press; topics change places', async () => {
    await specialist.goto(topics())
    await lookAt(specialist)
    expect(await topicsOn(specialist)).toEqual(['1. Đất và mặt bằng sản xuất', '2. Vốn và thuế'])
    await press('Xếp số còn lại theo lĩnh vực')
    await expect(status).toContainText(/Đã lập \d+ chủ đề, xếp \d+ kiến nghị/)
    await press('Đưa lên: Vốn và thuế')
    await expect(status).toContainText('Đã đổi thứ tự')
    expect((await topicsOn(specialist)).slice(0, 2)).toEqual(['1. Vốn và thuế', '2. Đất và mặt bằng sản xuất'])
    await lookAt(specialist)
  })

  await test.step('two petitions are ticked and go into a topic of their own', async () => {
    await specialist.goto(topics())
    await tabTo(specialist, 'hoặc chủ đề mới')
    await specialist.keyboard.type('Nước và đường làng nghề')
    const boxes = await specialist.locator('.pick-box .unseen').allTextContents()
    for (const name of boxes.slice(-2)) {
      await tabTo(specialist, name)
      await specialist.keyboard.press('Space')
    }
    await specialist.getByLabel('hoặc chủ đề mới').focus()
    await press('Xếp vào')
    await expect(status).toContainText('Đã xếp 2 kiến nghị')
    expect((await topicsOn(specialist)).at(-1)).toContain('Nước và đường làng nghề')
  })

  await test.step('what is late stands on Today; the proposal is chased, and answered', async () => {
    await specialist.goto(`${program.base}/can-bo`)
    await press('Nhắc, ghi trả lời: Vốn ưu đãi cho hộ làm nghề')
    await expect(specialist.getByRole('heading', { level: 1 })).toContainText('Vốn ưu đãi cho hộ làm nghề')
    await lookAt(specialist)
    await press('Ghi đã nhắc')
    await tabTo(specialist, /Công văn/)
    await specialist.keyboard.press('ArrowDown')
    await specialist.keyboard.press('ArrowDown')
    await press(/^Ghi đã nhắc$/)
    await expect(status).toContainText('Đã ghi việc nhắc')
    await expect(specialist.locator('main')).toContainText('Nhắc ngày 23/09/2026: gọi điện')
    await expect(specialist.locator('main')).toContainText('Cấp trên: trả lời đề xuất')
    await press('Ghi trả lời')
    await tabTo(specialist, /Chấp thuận/)
    await specialist.keyboard.press('Space')
    await tabTo(specialist, 'Số văn bản trả lời')
    await specialist.keyboard.type('3021/STC-NS')
    await press(/^Ghi trả lời$/)
    await expect(status).toContainText('Đã ghi trả lời')
    await expect(specialist.locator('main')).toContainText('Đã giải quyết')
    await specialist.goto(`${program.base}/can-bo`)
    await expect(specialist.locator('main')).not.toContainText('Vốn ưu đãi cho hộ làm nghề')
  })

  await test.step('the list, a new theme, and where one petition is put are pages for everybody', async () => {
    for (const page of ['nhom-van-de?xem=tat-ca', 'nhom-van-de/moi', 'kien-nghi/2026/3/nhom']) {
      await specialist.goto(`${program.base}/can-bo/${page}`)
      await lookAt(specialist)
    }
  })

  await test.step('the last part of the report is there to be copied', async () => {
    await specialist.goto(`${program.base}/can-bo/ky-doi-thoai/2026`)
    await press('Phần cuối báo cáo')
    await expect(specialist.getByRole('heading', { level: 1 })).toContainText('Phần cuối báo cáo')
    await lookAt(specialist)
    await press('Bản chữ, để dán vào báo cáo')
    await expect(specialist.locator('#chu-thuan')).toContainText('GIẢI PHÁP CỦA XÃ VÀ ĐỀ XUẤT VỚI CẤP TRÊN')
    await expect(specialist.locator('#chu-thuan')).toContainText('số 3021/STC-NS')
  })
})

/** The same officer before a browser without script, on a telephone. */
async function withoutScript(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: phone, javaScriptEnabled: false })).newPage()
  const { email, password } = program.login('specialist')
  await page.goto(`${program.base}/can-bo`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/can-bo$/)
  return page
}

test('without script: a selection of the inbox goes into a theme, which gets its solution and its like', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const officer = await withoutScript(browser)
  const main = officer.locator('main')

  await test.step('two petitions of the inbox go into a new theme', async () => {
    await officer.goto(`${program.base}/can-bo/kien-nghi?hop=tat-ca&ky=2026`)
    for (const number of [5, 6])
      await officer.getByRole('checkbox', { name: `Chọn kiến nghị số ${number}`, exact: true }).check()
    await officer.getByRole('button', { name: 'Việc cho mục đã chọn' }).click()
    await officer.getByRole('link', { name: 'Xếp vào chủ đề, nhóm vấn đề' }).click()
    await expect(main).toContainText('2 kiến nghị sẽ được xếp')
    await officer.getByRole('button', { name: 'Đưa vào nhóm' }).click()
    await expect(officer.getByRole('alert')).toContainText('Chọn một chỗ, hoặc ghi tên mới')
    await officer.getByLabel('hoặc nhóm mới').fill('Hỗ trợ doanh nghiệp mới và làng nghề')
    await officer.getByRole('button', { name: 'Đưa vào nhóm' }).click()
    await expect(officer.getByRole('status').first()).toContainText('Đã đưa 2 kiến nghị vào nhóm')
    await expect(main).toContainText('Kiến nghị trong nhóm (2)')
  })

  await test.step('its solution is written down; without a day or a plan it comes back with all that was typed', async () => {
    await officer.getByText('Ghi giải pháp', { exact: true }).first().click()
    await officer.getByLabel('Xã sẽ làm gì').fill('Mở lớp hướng dẫn thủ tục mỗi quý')
    await officer.getByLabel('Ai làm').selectOption({ label: 'Phòng Kinh tế' })
    await officer.getByRole('button', { name: 'Ghi giải pháp' }).click()
    await expect(officer.getByRole('alert')).toContainText('Ghi ngày, hoặc ghi kỳ kế hoạch')
    await expect(officer.getByLabel('Xã sẽ làm gì')).toHaveValue('Mở lớp hướng dẫn thủ tục mỗi quý')
    await officer.getByLabel('Kỳ kế hoạch').fill('Kế hoạch năm 2027')
    await officer.getByRole('button', { name: 'Ghi giải pháp' }).click()
    await expect(officer.getByRole('status').first()).toContainText('Đã ghi giải pháp của xã')
    await expect(main).toContainText('Xã: làm giải pháp')
  })

  await test.step('on the petition stands where it is grouped; there it goes into a topic', async () => {
    await officer.goto(`${program.base}/can-bo/kien-nghi/2026/5`)
    await expect(officer.getByRole('link', { name: 'Hỗ trợ doanh nghiệp mới và làng nghề' })).toBeVisible()
    await officer.getByRole('link', { name: 'Xếp vào chủ đề, nhóm vấn đề' }).click()
    await officer.getByLabel('hoặc chủ đề mới').fill('Khởi nghiệp')
    await officer.getByRole('button', { name: 'Xếp vào chủ đề' }).click()
    await expect(main).toContainText('Khởi nghiệp')
    await officer.goto(topics())
    await expect(main).toContainText('Khởi nghiệp')
    await officer.getByText('Đổi tên', { exact: true }).last().click()
    await officer.getByLabel('Tên chủ đề').nth(-2).fill('Khởi nghiệp, làng nghề')
    await officer.getByRole('button', { name: 'Lưu tên' }).last().click()
    await expect(officer.getByRole('status').first()).toContainText('Đã đổi tên chủ đề')
  })
})
