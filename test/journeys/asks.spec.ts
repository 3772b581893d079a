import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { type Demo, startDemo } from './program.ts'
import { act, aMoment, codeOn, daiSon, lookAt, lookInEnglish, openByCode, personAt, phone, signIn } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

const content =
  'Ngõ vào chợ Mẫu tối từ tháng 8, khách không dám ghé. Đề nghị xã thay bóng đèn đường. Đề nghị dọn bãi rác ở cổng chợ.'

test('a petition of two asks is answered ask by ask, and what was promised is kept with evidence', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const owner = await personAt(browser, phone)
  await owner.goto(`${program.base}/${daiSon.slug}/gui-kien-nghi`)
  await owner.getByRole('textbox', { name: 'Tên cơ sở' }).fill('Quán Nước Hành Trình Thử')
  await owner.getByLabel('Số điện thoại').fill('0220 0000 097')
  await owner.getByLabel('Kiến nghị thứ 1').fill(content)
  await aMoment(owner)
  await expect(owner.locator('input[name=proof]')).toHaveValue(/derivedKey/, { timeout: 30_000 })
  await owner.getByRole('button', { name: 'Gửi kiến nghị' }).click()
  await expect(owner).toHaveURL(/bien-nhan/)
  const code = await codeOn(owner)

  const specialist = await signIn(browser, program, 'specialist')
  await test.step('the specialist takes it apart into its asks, as they are proposed', async () => {
    await openByCode(specialist, program, code)
    await act(specialist, 'Phân loại', 'Đã phân loại', async (form) => {
      await form.getByLabel('Lĩnh vực').selectOption('infrastructure')
      await form.getByLabel('Thuộc thẩm quyền cấp xã').check()
    })
    await act(specialist, 'Giao xử lý', 'Đã giao xử lý', async (form) => {
      await form.getByLabel('Bộ phận chủ trì').selectOption({ label: 'Phòng Kinh tế' })
    })
    await act(specialist, 'Tách thành từng điều', 'Đã lưu các điều cần trả lời', async (form) => {
      await expect(form.getByLabel(/^Điều 1/)).toHaveValue('Đề nghị xã thay bóng đèn đường')
      await form.getByLabel(/^Điều 1/).fill('Thay bóng đèn đường')
      await form.getByLabel(/^Điều 2/).fill('Dọn bãi rác ở cổng chợ')
    })
    await act(specialist, 'Công khai', 'công khai')
  })
  const address = specialist.url().replace(/\?.*/, '')

  await test.step('what promises nothing is pointed at, and written anew with a promise', async () => {
    await act(specialist, 'Soạn trả lời', 'Đã lưu dự thảo', async (form) => {
      await form.getByLabel('Hướng giải quyết điều 1').selectOption({ label: 'Đồng ý' })
      await form.getByLabel('Trả lời điều 1').fill('Xã thay 04 bóng đèn ngày 22/9/2026.')
      await form.getByLabel('Hướng giải quyết điều 2').selectOption({ label: 'Đồng ý' })
      await form.getByLabel('Trả lời điều 2').fill('Xã sẽ xem xét dọn bãi rác trong thời gian tới.')
    })
    await expect(specialist.locator('mark').first()).toHaveText('sẽ xem xét')
    await lookAt(specialist)
    await act(specialist, 'Sửa dự thảo', 'Đã lưu dự thảo', async (form) => {
      const second = form.getByRole('group', { name: /^2\. Dọn bãi rác/ })
      await second.getByLabel('Trả lời điều 2').fill('Xã dọn bãi rác và đặt thùng rác có nắp.')
      await second.getByText('Lời hứa', { exact: true }).click()
      await second.getByLabel('Làm gì').fill('Dọn bãi rác, đặt 03 thùng rác có nắp ở cổng chợ')
      await second.getByLabel('Ai làm').selectOption({ label: 'Phòng Kinh tế' })
      await second.getByLabel('Chậm nhất ngày').fill('15/11/2026')
    })
    await expect(specialist.locator('main')).toContainText('Không thấy chỗ nào phải xem lại')
    await expect(specialist.locator('main')).toContainText('2 bản dự thảo, so từng bản')
    await lookAt(specialist)
    await act(specialist, 'Trình duyệt', 'Đã trình')
  })

  await test.step('approved and issued', async () => {
    const leader = await signIn(browser, program, 'leader')
    await leader.goto(address)
    await lookAt(leader)
    await act(leader, 'Duyệt', 'Đã duyệt')
    const clerk = await signIn(browser, program, 'clerk')
    await clerk.goto(address)
    await act(clerk, 'Ban hành văn bản trả lời', 'Đã ban hành', async (form) => {
      await form.getByLabel('Số, ký hiệu').fill('111/UBND-KT')
    })
  })

  const inPublic = `${program.base}/${daiSon.slug}`
  const place = address.split('/').slice(-2).join('/')
  await test.step('everybody reads the answer ask by ask, and what was promised', async () => {
    await owner.goto(`${inPublic}/kien-nghi/${place}`)
    const main = owner.locator('main')
    await expect(main.getByRole('heading', { name: 'Thay bóng đèn đường' })).toBeVisible()
    await expect(main).toContainText('Xã dọn bãi rác và đặt thùng rác có nắp.')
    await expect(main.getByRole('heading', { name: 'Xã Đại Sơn đã hứa' })).toBeVisible()
    await expect(main).toContainText('hạn 15/11/2026')
    await lookAt(owner)
  })

  await test.step('the promise is kept with a word and a photo, each released', async () => {
    await specialist.goto(`${program.base}/can-bo/loi-hua`)
    await lookAt(specialist)
    await specialist.getByRole('link', { name: /^Dọn bãi rác/ }).click()
    await act(specialist, 'Ghi đã làm', 'Đã ghi là làm xong', async (form) => {
      await form.getByLabel('Đã làm thế nào').fill('Đã dọn 2 xe rác, đặt 03 thùng có nắp.')
      const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#586' } })
        .jpeg()
        .toBuffer()
      await form.getByLabel(/^Ảnh/).setInputFiles({ name: 'thung-rac.jpg', mimeType: 'image/jpeg', buffer: photo })
    })
    await lookAt(specialist)
    for (let left = 2; left > 0; left--) {
      const piece = specialist
        .locator('details.confirm', { has: specialist.getByText('Công khai', { exact: true }) })
        .first()
      await piece.locator('> summary').click()
      await piece.getByRole('checkbox').check()
      await piece.getByRole('button', { name: 'Công khai' }).click()
      await expect(specialist.getByRole('status').first()).toContainText('Đã công khai bằng chứng')
    }
  })

  await test.step('everybody sees that it was kept, in both languages', async () => {
    await owner.reload()
    await expect(owner.locator('main')).toContainText('Đã làm 21/09/2026, có ảnh')
    await expect(owner.locator('main')).toContainText('Đã dọn 2 xe rác')
    await lookAt(owner)
    await owner.goto(`${inPublic}/`)
    await expect(owner.locator('main')).toContainText('7 việc, đã làm 6, 1 việc quá hẹn.')
    await owner.getByRole('link', { name: 'Xem mọi lời hứa' }).click()
    await lookAt(owner)
    await owner.goto(`${inPublic}/en/loi-hua?xem=da-lam`)
    await expect(owner.locator('main')).toContainText('Done on 21 September 2026, with photos')
    await lookInEnglish(owner)
    await owner.goto(`${inPublic}/en/kien-nghi/${place}`)
    await expect(owner.locator('main')).toContainText('Agreed')
    await lookAt(owner)
  })
})
