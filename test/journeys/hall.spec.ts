import { type Browser, expect, type Page, test } from '@playwright/test'
import { recorded } from '../recorded-sounds.ts'
import { lineTo } from './line.ts'
import { type Demo, startDemo } from './program.ts'
import { lookAt, signIn } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  // The morning of the day: whoever came is there, and the hall is still to be opened.
  program = await startDemo('2026-10-22', {}, '07:50')
})
test.afterAll(() => program?.stop())

const projector = { width: 1920, height: 1080 }
const windowOf = async (browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) =>
  (await browser.newContext({ locale: 'vi-VN', ...options })).newPage()

/** How long after the chair's press left his window a page shows a text, in milliseconds; it was not there before. */
async function shownAfter(chair: Page, page: Page, text: string, does: () => Promise<unknown>): Promise<number> {
  const wanted = page.locator('main').getByText(text).first()
  await expect(wanted).toHaveCount(0)
  const pressed = chair.waitForRequest((request) => request.method() === 'POST').then(() => performance.now())
  const shown = wanted.waitFor().then(() => performance.now())
  await does()
  return (await shown) - (await pressed)
}

test('three windows in one hall: the chair presses, the hall follows, the secretary writes, and nothing is lost', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const chair = await signIn(browser, program, 'leader')
  const secretary = await signIn(browser, program, 'clerk')
  const second = await signIn(browser, program, 'specialist')
  const desk = `${program.base}/can-bo/hoi-nghi/2026/dieu-hanh`
  const heading = chair.locator('.chair-now h2')
  const order = (name: RegExp) => chair.locator('.chair-order').getByRole('button', { name })

  await test.step('the screen is opened; the conference begins once its day has come', async () => {
    await chair.goto(`${program.base}/can-bo/ky-doi-thoai/2026`)
    const pages = chair
      .locator('.pages-parts > div', { has: chair.getByRole('heading', { name: 'Hội nghị', exact: true }) })
      .getByRole('link')
    expect(await pages.allTextContents()).toEqual([
      'Chủ đề trao đổi',
      'Khách mời',
      'Chương trình điều hành',
      'Phiếu số liệu',
      'Điểm danh',
      'Điều hành hội nghị',
      'Biên bản hội nghị',
    ])
    await pages.nth(1).click()
    await lookAt(chair)
    await chair.getByRole('navigation', { name: 'Hội nghị' }).getByRole('link', { name: 'Điều hành' }).click()
    await expect(chair).toHaveURL(desk)
    await chair.getByRole('button', { name: 'Mở màn hình hội trường' }).click()
    await expect(chair.getByRole('button', { name: 'Bắt đầu hội nghị' })).toBeVisible()
    await lookAt(chair)
    await expect(async () => {
      await chair.getByRole('button', { name: 'Bắt đầu hội nghị' }).click()
      await expect(heading).toHaveText('Đón tiếp, điểm danh, phát tài liệu', { timeout: 2_000 })
    }).toPass({ timeout: 90_000, intervals: [4_000] })
  })

  const screen = await chair.getByRole('link', { name: 'Mở màn hình cho máy chiếu' }).getAttribute('href')
  const line = await lineTo(program.base)
  const hall = await windowOf(browser, { viewport: projector })
  const phone = await windowOf(browser, { viewport: { width: 360, height: 640 } })
  const plain = await windowOf(browser, { viewport: projector, javaScriptEnabled: false })

  await test.step('the hall follows in under a second', async () => {
    await hall.goto(line.base + screen)
    await phone.goto(`${program.base}/dai-son-11086/truc-tiep`)
    await plain.goto(program.base + screen)
    await expect(hall.getByRole('heading', { level: 2 }).first()).toHaveText('Đón tiếp, điểm danh, phát tài liệu')
    await hall.waitForTimeout(1_000)
    const took: number[] = []
    for (const label of ['2', '3', '4']) {
      took.push(await shownAfter(chair, hall, `Kiến nghị số ${label},`, () => order(new RegExp(`^${label} `)).click()))
      await expect(chair.locator('.chair-now .eyebrow')).toContainText(`Kiến nghị số ${label} `)
    }
    // The middle one: beside a whole test run a single press may wait for the machine.
    expect(took.toSorted((a, b) => a - b)[1]).toBeLessThan(1_000)
    await expect(phone.locator('main')).toContainText('Kiến nghị số 4')
    // Without script the page loads itself anew.
    await expect(plain.locator('main')).toContainText('Kiến nghị số 4', { timeout: 15_000 })
    await lookAt(hall)
    await lookAt(phone)
  })

  await test.step('the clock and the outcome show in the hall when the chair says so', async () => {
    await chair.getByRole('button', { name: 'Đại biểu nói' }).click()
    await expect(hall.locator('speaking-clock')).toHaveCount(0)
    await expect(chair.getByRole('button', { name: 'Dừng đồng hồ' })).toBeVisible()
    await chair.getByRole('button', { name: 'Hiện đồng hồ trên màn hình' }).click()
    await expect(hall.locator('speaking-clock')).toHaveText(/^0:\d\d$/)
    await expect(chair.getByRole('button', { name: 'Ẩn đồng hồ trên màn hình' })).toBeVisible()
    const answered = chair.getByRole('button', { name: 'Đã trả lời tại đây' })
    expect(await shownAfter(chair, hall, 'Đã trả lời tại hội nghị', () => answered.click())).toBeLessThan(3_000)
  })

  await test.step('with the code for telephones the projector still shows its figures, and that it is recorded', async () => {
    await expect(chair.locator('.chair-order [aria-current]')).toContainText('Đã trả lời tại đây')
    await chair.getByRole('button', { name: 'Nhận kiến nghị tại chỗ qua điện thoại' }).click()
    await expect(hall.locator('.hall-floor .qr')).toBeVisible()
    await expect(chair.getByRole('button', { name: 'Thôi nhận kiến nghị tại chỗ' })).toBeVisible()
    await chair.getByRole('button', { name: 'Báo đang ghi âm' }).click()
    await expect(hall.locator('.hall-recorded')).toBeVisible()
    await expect(hall.locator('.hall-floor .qr')).toBeInViewport({ ratio: 1 })
    await expect(hall.locator('.hall-figures')).toBeInViewport({ ratio: 1 })
    await expect(hall.locator('.hall-recorded')).toBeInViewport({ ratio: 1 })
    await lookAt(hall)
  })

  const answer = secretary.getByLabel('Câu trả lời, đúng như đã nói')
  await test.step('two secretaries write the same answer at once, saved by itself', async () => {
    for (const page of [secretary, second]) {
      await page.goto(`${program.base}/can-bo/hoi-nghi/2026/bien-ban`)
      await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('thuế')
    }
    await answer.fill('Hộ nhỏ kê khai theo quý.\nCó lớp hướng dẫn.')
    await expect(secretary.locator('auto-save')).toContainText('Đã lưu', { timeout: 8_000 })
    await second.reload()
    const other = second.getByLabel('Câu trả lời, đúng như đã nói')
    await expect(other).toHaveValue('Hộ nhỏ kê khai theo quý.\nCó lớp hướng dẫn.')
    await answer.fill('Hộ nhỏ kê khai theo QUÝ.\nCó lớp hướng dẫn.')
    await other.fill('Hộ nhỏ kê khai theo quý.\nCó lớp hướng dẫn.\nĐăng ký tại quầy.')
    const merged = 'Hộ nhỏ kê khai theo QUÝ.\nCó lớp hướng dẫn.\nĐăng ký tại quầy.'
    await expect(async () => {
      await secretary.waitForTimeout(3_000)
      await secretary.goto(secretary.url())
      await expect(answer).toHaveValue(merged)
    }).toPass({ timeout: 30_000 })
    // A note is sent before the answer's pause is over: both are kept.
    await other.fill(`${merged}\nMang theo căn cước.`)
    await second.getByRole('textbox', { name: 'Ghi thêm một ý' }).fill('Đại biểu hỏi thêm về máy tính tiền.')
    await second.getByRole('button', { name: 'Ghi', exact: true }).click()
    await expect(second.locator('main')).toContainText('Đã ghi.')
    await expect(other).toHaveValue(`${merged}\nMang theo căn cước.`)
    await expect(secretary.locator('#bien-ban-song')).toContainText('Đại biểu hỏi thêm về máy tính tiền.', {
      timeout: 5_000,
    })
    await lookAt(secretary)
  })

  await test.step('a recording is attached while words wait that somebody else wrote otherwise: it hangs there, both texts are shown, and it plays', async () => {
    await answer.fill(`${await answer.inputValue()}\nHết.`)
    await secretary.locator('summary', { hasText: 'Thêm ghi âm' }).click()
    const sound = { name: 'hoi-nghi.webm', mimeType: 'audio/webm', buffer: recorded.webm }
    await secretary.getByLabel('Chọn tệp ghi âm').setInputFiles(sound)
    await secretary.getByRole('button', { name: 'Thêm ghi âm' }).click()
    await expect(secretary.locator('main')).toContainText('Người khác vừa ghi ở đúng chỗ này')
    await expect(answer).toHaveValue(/Hết\.$/)
    await expect(secretary.locator('.files audio')).toHaveCount(1)
    const played = secretary.locator('.files audio').evaluate(async (audio: HTMLAudioElement) => {
      audio.muted = true
      await audio.play()
      return audio.error
    })
    expect(await played).toBeNull()
  })

  await test.step('the hall’s network is cut and comes back: it says so, and stands where the chair stands', async () => {
    line.goDead()
    await order(/^10 /).click()
    await expect(heading).toContainText('Đường vào làng nghề')
    await expect(hall.locator('.live-lost')).toBeVisible({ timeout: 20_000 })
    await expect(hall.locator('main')).toContainText('Kiến nghị số 4')
    line.mend()
    await expect(hall.locator('main')).toContainText('Kiến nghị số 10', { timeout: 6_000 })
    await expect(hall.locator('.live-lost')).toHaveCount(0)
    expect(await shownAfter(chair, hall, 'Kiến nghị số 12,', () => order(/^12 /).click())).toBeLessThan(3_000)
  })

  await test.step('a petition from the floor is typed, read, and shown', async () => {
    await second.goto(`${program.base}/can-bo/hoi-nghi/2026/neu-tai-cho`)
    await second.getByRole('textbox', { name: 'Nêu điều gì' }).fill('Bến xe thiếu chỗ cho xe tải nhỏ.')
    await second.getByRole('textbox', { name: 'Ai nêu: tên cơ sở' }).fill('Hộ kinh doanh Ví Dụ Mười')
    await second.getByRole('button', { name: 'Ghi kiến nghị' }).click()
    await expect(second.locator('main')).toContainText(/mã 2026-\d{4}-\d{3}/)
    await expect(hall.locator('main')).not.toContainText('Bến xe')
    await second.getByText('Công khai, đưa lên màn hình').first().click()
    await second.getByRole('button', { name: 'Công khai, đưa lên màn hình' }).click()
    await expect(hall.locator('.hall-next')).toContainText('Bến xe thiếu chỗ', { timeout: 5_000 })
    expect(await hall.content()).not.toContain('Ví Dụ Mười')
    await lookAt(second)
  })

  await test.step('closed in one confirmation; a second one is refused', async () => {
    await chair.goto(desk)
    await chair.locator('details.confirm > summary').click()
    await chair.locator('.confirm-body').getByRole('button', { name: 'Bế mạc' }).click()
    await expect(hall.locator('main')).toContainText('Hội nghị đã kết thúc')
    const closing = `${program.base}/can-bo/hoi-nghi/2026/ket-thuc`
    await second.goto(closing)
    await lookAt(second)
    const late = await second.context().newPage()
    await late.goto(closing)
    await second.getByRole('button', { name: 'Xác nhận kết thúc hội nghị' }).click()
    await expect(second.locator('main')).toContainText('Đã kết thúc hội nghị: 1 kiến nghị trả lời tại chỗ')
    await expect(second.locator('main')).toContainText('Tin trong ngày')
    await late.getByRole('button', { name: 'Xác nhận kết thúc hội nghị' }).click()
    await expect(late.locator('main')).toContainText('Hội nghị đã được kết thúc rồi')
    await lookAt(second)
    await second.goto(`${program.base}/can-bo/ky-doi-thoai/2026/giay-to/bien-ban`)
    await expect(second.locator('main')).toContainText('Hộ nhỏ kê khai theo QUÝ')
  })
})
