import { expect, test } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'
import { act, lookAt, phone, signIn } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

const ask = 'Đèn đường ở ngã ba thôn Mẫu 4 hỏng từ tháng 8, tối không ai dám ghé quán. Đề nghị xã thay bóng.'

test('a petition travels from a shop owner’s phone to a published answer', async ({ browser }) => {
  test.setTimeout(600_000)
  const owner = await (await browser.newContext({ viewport: phone })).newPage()
  let code = ''

  await test.step('the shop owner sends it in two minutes, without an account', async () => {
    await owner.goto(program.base)
    await lookAt(owner)
    await owner.getByRole('link', { name: 'Gửi kiến nghị' }).first().click()
    await lookAt(owner)
    await owner.getByRole('button', { name: 'Gửi kiến nghị' }).click()
    await expect(owner.getByRole('alert').first()).toBeVisible()
    await lookAt(owner)
    await owner.getByRole('textbox', { name: 'Tên cơ sở' }).fill('Quán Cơm Hành Trình Thử')
    await owner.getByLabel('Số điện thoại').fill('0220 0000 099')
    await owner.getByLabel('Kiến nghị thứ 1').fill(ask)
    await owner.waitForTimeout(3_500) // nobody fills a form in less
    await expect(owner.locator('input[name=proof]')).toHaveValue(/derivedKey/, { timeout: 30_000 }) // the browser has worked
    await owner.getByRole('button', { name: 'Gửi kiến nghị' }).click()
    await expect(owner).toHaveURL(/bien-nhan/)
    code = /20\d\d-\d{4}-\d{3,4}/.exec(await owner.locator('main').innerText())?.[0] ?? ''
    expect(code).not.toBe('')
    await lookAt(owner)
  })

  const specialist = await signIn(browser, program, 'specialist')
  await test.step('the specialist finds it by its code, classifies and assigns it', async () => {
    await lookAt(specialist)
    await specialist.goto(`${program.base}/can-bo/kien-nghi?q=${code}`)
    await lookAt(specialist)
    await specialist.goto(`${program.base}/can-bo/kien-nghi`)
    await lookAt(specialist)
    await specialist
      .getByRole('link', { name: /Đèn đường ở ngã ba/ })
      .first()
      .click()
    const whole = specialist.getByRole('link', { name: /Mở (cả )?trang/ })
    if (await whole.count()) await whole.first().click()
    await lookAt(specialist)
    await act(specialist, 'Phân loại', 'Đã phân loại', async (form) => {
      await form.getByLabel('Lĩnh vực').selectOption('infrastructure')
      await form.getByLabel('Thuộc thẩm quyền cấp xã').check()
    })
    await act(specialist, 'Giao xử lý', 'Đã giao xử lý', async (form) => {
      await form.getByLabel('Bộ phận chủ trì').selectOption({ label: 'Phòng Kinh tế' })
    })
  })
  const address = specialist.url().replace(/\?.*/, '')

  await test.step('the public text is released, and everybody can read it', async () => {
    await act(specialist, 'Công khai', 'công khai')
    const number = address.split('/').pop()
    await owner.goto(`${program.base}/dai-son-11086/kien-nghi/2026/${number}`)
    await expect(owner.locator('main')).toContainText('Đèn đường')
    await expect(owner.locator('main')).not.toContainText('Quán Cơm')
    await expect(owner.locator('main')).not.toContainText('0000099')
    await lookAt(owner)
  })

  await test.step('drafted, submitted, approved by the leader, issued by the clerk', async () => {
    await act(specialist, 'Soạn trả lời', 'Đã lưu dự thảo', async (form) => {
      await form.getByLabel('Nội dung trả lời').fill('Xã đã thay bóng đèn ngã ba thôn Mẫu 4 ngày 22/9/2026.')
    })
    await act(specialist, 'Trình duyệt', 'Đã trình')
    const leader = await signIn(browser, program, 'leader')
    await lookAt(leader)
    await leader.goto(address)
    await act(leader, 'Duyệt', 'Đã duyệt')
    const clerk = await signIn(browser, program, 'clerk')
    await clerk.goto(address)
    await act(clerk, 'Ban hành văn bản trả lời', 'Đã ban hành', async (form) => {
      await form.getByLabel('Số, ký hiệu').fill('110/UBND-KT')
    })
    await lookAt(clerk)
  })

  await test.step('the owner and everybody read the answer', async () => {
    await owner.reload()
    await expect(owner.locator('main')).toContainText('Xã đã thay bóng đèn')
    await expect(owner.locator('main')).toContainText('110/UBND-KT')
    await lookAt(owner)
    await owner.goto(`${program.base}/dai-son-11086/kien-nghi?q=den+duong`)
    await expect(owner.locator('main')).toContainText('Đèn đường')
    await lookAt(owner)
  })
})
