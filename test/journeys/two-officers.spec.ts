import { expect, type Page, test } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'
import { act, lookAt, signIn, unfold } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

test('the second officer sees what the first did, and loses nothing', async ({ browser }) => {
  test.setTimeout(600_000)
  const first = await signIn(browser, program, 'specialist')
  const second = await signIn(browser, program, 'specialist')
  await first.goto(`${program.base}/can-bo/kien-nghi?trang-thai=received`)
  await first.getByRole('table').getByRole('link').first().click()
  await first.getByRole('link', { name: 'Mở trang riêng' }).click()
  await second.goto(first.url())

  await act(first, 'Phân loại', 'Đã phân loại', async (form) => {
    await form.getByLabel('Lĩnh vực').selectOption('environment')
    await form.getByLabel('Thuộc thẩm quyền cấp xã').check()
  })

  await test.step('the second, on the page as it was, is shown the first’s change beside his own', async () => {
    const form = await unfold(second, 'Phân loại')
    await form.getByLabel('Lĩnh vực').selectOption('land')
    await form.getByLabel('Thuộc thẩm quyền cấp xã').check()
    await form.getByLabel('Ghi chú nội bộ').fill('Hỏi thêm thôn về ranh giới.')
    const answered = second.waitForResponse((response) => response.request().method() === 'POST')
    await form.getByRole('button').last().click()
    expect((await answered).status()).toBe(409)
    await expect(second.locator('main')).toContainText('Có người vừa làm trước anh/chị')
    await expect(second.locator('main')).toContainText(program.login('specialist').name)
    await expect(form.getByLabel('Lĩnh vực')).toHaveValue('land')
    await expect(form.getByLabel('Ghi chú nội bộ')).toHaveValue('Hỏi thêm thôn về ranh giới.')
    await lookAt(second)
  })

  await test.step('having read it he sends his own, which stands beside the first’s in the history', async () => {
    await act(second, 'Phân loại', 'Đã phân loại')
    await expect(second.getByText(/Phân loại.*đất đai/i).first()).toBeAttached()
    await expect(second.getByText(/Phân loại.*môi trường/i).first()).toBeAttached()
  })
})

test('approving, issuing and publishing are refused where the page no longer shows what is so, and nothing is done twice', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const place = `${program.base}/can-bo/kien-nghi/2026/10`
  const specialist = await signIn(browser, program, 'specialist')
  const leader = await signIn(browser, program, 'leader')
  const drafted = (words: string) => async (form: ReturnType<Page['locator']>) => {
    const replies = form.getByLabel(/^(Nội dung trả lời|Trả lời điều \d)/)
    for (const reply of await replies.all()) await reply.fill(words)
  }
  /** Does an act that must be refused; says why, and shows the page as it now is. */
  const refused = async (page: Page, name: string, why: string | RegExp) => {
    const form = await unfold(page, name)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await form.getByRole('button').last().click()
    expect((await answered).status(), name).toBe(409)
    await expect(page.locator('main')).toContainText(why)
  }

  await test.step('a draft that was changed meanwhile is not approved', async () => {
    await specialist.goto(place)
    await act(specialist, 'Soạn trả lời', 'Đã lưu dự thảo', drafted('Xã nâng đường trong quý I/2027.'))
    await act(specialist, 'Trình duyệt', 'Đã trình')
    await leader.goto(place)
    await act(specialist, 'Sửa dự thảo', 'Đã lưu dự thảo', drafted('Xã nâng đường trong tháng 3/2027.'))
    await refused(leader, 'Duyệt', 'Có người vừa làm trước anh/chị')
    await expect(leader.locator('main')).toContainText('tháng 3/2027')
    await lookAt(leader)
    await act(specialist, 'Trình duyệt', 'Đã trình')
  })

  await test.step('approved once, whatever stands in a second window', async () => {
    const second = await leader.context().newPage()
    await Promise.all([leader.goto(place), second.goto(place)])
    await act(leader, 'Duyệt', 'Đã duyệt')
    await refused(second, 'Duyệt', 'Có người vừa làm trước anh/chị')
    await refused(second, 'Duyệt', 'Dự thảo đã được duyệt rồi')
  })

  await test.step('issued once: a form sent again makes no second document', async () => {
    const clerk = await signIn(browser, program, 'clerk')
    const second = await clerk.context().newPage()
    await Promise.all([clerk.goto(place), second.goto(place)])
    const number = async (form: ReturnType<Page['locator']>) => form.getByLabel('Số, ký hiệu').fill('410/UBND-KT')
    await act(clerk, 'Ban hành văn bản trả lời', 'Đã ban hành', number)
    await number(await unfold(second, 'Ban hành văn bản trả lời'))
    await refused(second, 'Ban hành văn bản trả lời', 'Có người vừa làm trước anh/chị')
    await clerk.goto(`${program.base}/can-bo/van-ban?q=410`)
    await expect(clerk.getByRole('table').getByText('410/UBND-KT')).toHaveCount(1)
    await clerk.context().close()
  })

  await test.step('what is public is what was released last by somebody who saw the page as it was', async () => {
    const inPublic = `${program.base}/dai-son-11086/kien-nghi/2026/12`
    const [first, second] = [specialist, await specialist.context().newPage()]
    const titled = (title: string) => async (form: ReturnType<Page['locator']>) =>
      form.getByLabel('Tiêu đề').fill(title)
    await Promise.all([first, second].map((page) => page.goto(`${program.base}/can-bo/kien-nghi/2026/12`)))
    await act(first, 'Công khai', 'Đã lưu bài công khai', titled('Nút giao với đường tỉnh ùn tắc'))
    await titled('Xin lắp đèn')(await unfold(second, 'Công khai'))
    await refused(second, 'Công khai', 'Có người vừa làm trước anh/chị')
    await second.goto(inPublic)
    await expect(second.getByRole('heading', { level: 1 })).toContainText('Nút giao với đường tỉnh ùn tắc')
  })

  await test.step('an act’s address typed in leads to its page; what is not one’s own is not shown', async () => {
    await specialist.goto(`${place}/duyet`)
    await expect(specialist).toHaveURL(place)
    await specialist.goto(`${program.base}/can-bo/ky-doi-thoai/2026/moc/minutes`)
    await expect(specialist).toHaveURL(/\/ky-doi-thoai\/2026$/)
    const department = await signIn(browser, program, 'department-officer')
    expect((await department.goto(place))?.status()).toBe(404)
    await expect(department.locator('main')).toContainText('Không có trang này')
    await expect(department.locator('main')).not.toContainText('ngập')
  })
})
