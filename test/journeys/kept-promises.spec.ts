import { type Browser, expect, type Page, test } from '@playwright/test'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { mailServer } from '../stage-mail.ts'
import { freePort, type Program, startEmpty } from './program.ts'
import {
  act,
  aMoment,
  codeOn,
  daiSon,
  desk,
  introduce,
  lookAt,
  openByCode,
  personAt,
  phone,
  send,
  setUpDaiSon,
} from './steps.ts'

const officer = { email: 'thu@daison.example', password: 'bốn năm từ dễ nhớ ghép lại' }
/** Far enough ahead that the petition comes in time, whenever this runs. */
const conference = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').add({ days: 60 })
const promised = 'Khơi 400 m rãnh thoát nước trước xưởng'

let mail: Awaited<ReturnType<typeof mailServer>>
let program: Program

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  const port = await freePort()
  mail = await mailServer()
  program = await startEmpty({
    ...{ PORT: String(port), DOITHOAI_URL: `http://localhost:${port}`, SMTP_URL: mail.url },
    MAIL_FROM: 'UBND xã Đại Sơn <doithoai@daison.example>',
  })
  await setUpDaiSon(browser, program, officer)
})
test.afterAll(async () => {
  await program?.stop()
  await mail?.close()
})

/** The commune's one officer, who does everything. */
async function officerAt(browser: Browser): Promise<Page> {
  const page = await personAt(browser, desk)
  await page.goto(`${program.base}/can-bo`)
  await page.getByLabel('Thư điện tử').fill(officer.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(officer.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/can-bo$/)
  return page
}

test('what was promised is marked as done, its sender is written to and says that it is not, and the officer sees it', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const office = await officerAt(browser)
  let code = ''
  let link = ''

  await test.step('a commune with a dialogue, and a petition that was answered', async () => {
    await office.goto(`${program.base}/can-bo/thiet-lap/can-bo`)
    await office.getByRole('table').getByRole('link', { name: 'Lưu Thị Thử' }).click()
    for (const role of ['Chuyên viên phụ trách', 'Văn thư']) await office.getByLabel(role).check()
    await office.getByRole('button', { name: 'Lưu' }).first().click()
    await office.goto(`${program.base}/can-bo/ky-doi-thoai/moi`)
    const opens = office.getByRole('form', { name: 'Lập kỳ đối thoại mới' })
    await opens.getByLabel('Năm').fill(String(conference.year))
    await opens.getByLabel('Ngày hội nghị dự kiến').fill(dateWithYear(conference))
    await opens.getByLabel('Nơi tổ chức').fill('Hội trường UBND xã')
    await opens.getByRole('button').last().click()

    const owner = await personAt(browser, phone)
    await owner.goto(`${program.base}/${daiSon.slug}/gui-kien-nghi`)
    await introduce(owner, 'Xưởng Được Hứa', '0220 0000 063')
    await owner.getByText('Thêm về cơ sở của tôi').click()
    await owner.getByLabel('Thư điện tử').fill('chu-xuong@vi-du.example')
    await owner.getByLabel('Kiến nghị thứ 1').fill('Rãnh trước xưởng tắc, mưa là nước tràn vào nhà.')
    await aMoment(owner)
    await send(owner).click()
    code = await codeOn(owner)
    await openByCode(office, program, code)
    await act(office, 'Phân loại', 'Đã phân loại', async (form) => {
      await form.getByLabel('Lĩnh vực').selectOption('infrastructure')
      await form.getByLabel('Thuộc thẩm quyền cấp xã').check()
    })
    await act(office, 'Giao xử lý', 'Đã giao xử lý', async (form) => {
      await form.getByLabel('Bộ phận chủ trì').selectOption({ label: 'Phòng Kinh tế' })
    })
    await act(office, 'Trả lời bằng văn bản đã có', 'Đã ghi văn bản trả lời', async (form) => {
      await form.getByLabel('Số, ký hiệu').fill('120/UBND-KT')
      await form.getByRole('textbox', { name: 'Người ký', exact: true }).fill('Trần Văn Thử')
      await form.getByLabel('Nội dung trả lời').fill('Xã khơi rãnh trong tháng này.')
    })
  })

  await test.step('the promise is taken down, and marked as done', async () => {
    await act(office, 'Ghi lời hứa', 'Đã ghi lời hứa', async (form) => {
      await form.getByLabel('Làm gì').fill(promised)
      await form.getByLabel('Ai làm').selectOption({ label: 'Phòng Kinh tế' })
    })
    await office.getByRole('link', { name: promised }).click()
    await expect(office.locator('main')).toContainText('Người gửi được hỏi từ ngày đến hẹn')
    await act(office, 'Ghi đã làm', 'Đã ghi là làm xong', (form) =>
      form.getByLabel('Đã làm thế nào').fill('Đội thủy lợi khơi xong sáng nay.'),
    )
    await lookAt(office)
  })

  await test.step('the sender gets a mail that asks him, with his own link', async () => {
    const asked = () => mail.taken.find(({ text }) => text.includes('Đã làm đúng như hứa chưa?'))
    await expect.poll(() => asked() !== undefined, { timeout: 90_000 }).toBe(true)
    expect(asked()?.text).toContain(promised)
    link = /Anh\/chị trả lời tại: (\S+)/.exec(asked()?.text ?? '')?.[1] ?? ''
    expect(link).toContain(`/${daiSon.slug}/theo-doi/`)
  })

  await test.step('he opens it on an old phone without script, and says that it is not', async () => {
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false })
    const sender = await context.newPage()
    await sender.goto(link)
    const form = sender.getByRole('form', { name: `Đã làm đúng như hứa chưa? ${promised}` })
    await form.getByRole('button', { name: 'Gửi câu trả lời' }).click()
    await expect(sender.getByRole('alert').first()).toContainText('Chọn một câu trả lời')
    await form.getByRole('radio', { name: 'Chưa làm' }).check()
    await form.getByLabel('Anh/chị muốn nói thêm điều gì?').fill('Mới khơi được một đoạn, nước vẫn tràn.')
    await form.getByRole('button', { name: 'Gửi câu trả lời' }).click()
    await expect(sender.getByRole('status').first()).toContainText('Đã ghi câu trả lời')
    await expect(sender.locator('main')).toContainText('Anh/chị đã trả lời: Chưa làm')
    await context.close()
  })

  await test.step('the officer finds it among the day’s work, and on every page of the promise', async () => {
    await office.goto(`${program.base}/can-bo`)
    const work = office.locator('main').getByText('Ghi đã làm, người gửi nói khác')
    await expect(work).toBeVisible()
    await office.getByRole('link', { name: 'Xem lại' }).click()
    await expect(office.locator('main')).toContainText('Xã: đã làm · Người gửi: chưa làm')
    await expect(office.locator('main')).toContainText('nước vẫn tràn')
    await lookAt(office)
    await office.goto(`${program.base}/can-bo/loi-hua?xem=noi-khac`)
    await expect(office.getByRole('table')).toContainText('Xã: đã làm · Người gửi: chưa làm')
    await lookAt(office)
  })

  await test.step('the sender changes his answer with script on, and the work is gone', async () => {
    const sender = await personAt(browser, phone)
    await sender.goto(link)
    await sender.getByText('Đổi câu trả lời').click()
    await sender.getByRole('radio', { name: 'Đã làm đúng như hứa' }).check()
    await lookAt(sender)
    await sender.getByRole('button', { name: 'Gửi câu trả lời' }).click()
    await expect(sender.locator('main')).toContainText('Anh/chị đã trả lời: Đã làm đúng như hứa')
    await office.goto(`${program.base}/can-bo`)
    await expect(office.locator('main')).not.toContainText('người gửi nói khác')
  })
})
