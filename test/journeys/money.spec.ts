import { expect, type Page, test } from '@playwright/test'
import { readPdf } from '../printed.ts'
import { type Demo, startDemo } from './program.ts'
import { lookAt, signIn, unfold } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-08-12')
})
test.afterAll(() => program?.stop())

const money = (place = '') => `${program.base}/can-bo/ky-doi-thoai/2026/kinh-phi${place}`
const main = (page: Page) => page.locator('main')
const done = (page: Page) => page.getByRole('status').first()

test('the money of a dialogue: copied from last year, approved, spent, told by how much it goes over', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const accountant = await signIn(browser, program, 'accountant')
  const leader = await signIn(browser, program, 'leader')

  await test.step('last year’s lines are there at once; one is changed, and pointed at for being over its norm', async () => {
    await accountant.goto(money('/du-toan'))
    await lookAt(accountant)
    await accountant.getByRole('button', { name: 'Chép dự toán kỳ 2025' }).click()
    await expect(done(accountant)).toContainText('Đã lập dự toán 7 dòng.')
    await expect(main(accountant)).toContainText('Cộng: 10.840.000 đồng.')
    await accountant.getByRole('link', { name: 'Sửa dòng: Nước uống' }).click()
    await lookAt(accountant)
    await accountant.getByLabel('Đơn giá (đồng)').fill('hai lăm nghìn')
    await accountant.getByRole('button', { name: 'Lưu dòng này' }).click()
    await expect(main(accountant)).toContainText('Ghi số tiền bằng số, ví dụ 20.000.')
    await expect(accountant.getByLabel('Đơn giá (đồng)')).toHaveValue('hai lăm nghìn')
    await accountant.getByLabel('Đơn giá (đồng)').fill('25.000')
    await accountant.getByRole('button', { name: 'Lưu dòng này' }).click()
    await expect(main(accountant)).toContainText('Vượt định mức 5.000 đồng')
    await expect(main(accountant)).toContainText('Bằng chữ: Mười một triệu một trăm bốn mươi nghìn đồng.')
    await lookAt(accountant)
  })

  await test.step('the leader finds it on his day, and approves it', async () => {
    const form = await unfold(
      accountant,
      'Trình lãnh đạo duyệt dự toán 11.140.000 đồng? Trong lúc chờ duyệt không sửa được.',
    )
    await form.getByRole('button', { name: 'Trình duyệt' }).click()
    await expect(done(accountant)).toContainText('Đã trình duyệt dự toán.')
    await leader.goto(`${program.base}/can-bo`)
    await expect(main(leader)).toContainText('Dự toán kinh phí chờ duyệt')
    await leader.goto(money('/du-toan'))
    await lookAt(leader)
    const question = await unfold(leader, 'Duyệt dự toán 11.140.000 đồng?')
    await question.getByRole('button', { name: 'Duyệt, tôi đã xem số tiền' }).click()
    await expect(done(leader)).toContainText('Đã duyệt dự toán 11.140.000 đồng.')
  })

  await test.step('whoever made it is told, and led back to it', async () => {
    await accountant.goto(`${program.base}/can-bo/thong-bao`)
    await expect(main(accountant)).toContainText('Dự toán kinh phí kỳ 2026 đã được duyệt, 11.140.000 đồng.')
    await lookAt(accountant)
    await accountant.getByRole('link', { name: 'Dự toán kỳ 2026' }).click()
    await expect(accountant).toHaveURL(money('/du-toan'))
  })

  await test.step('a voucher over its line asks why, and loses nothing of what was typed', async () => {
    await accountant.goto(money('/chi'))
    await lookAt(accountant)
    await accountant.getByRole('link', { name: 'Nhập chứng từ' }).click()
    await lookAt(accountant)
    await accountant.getByLabel('Dòng dự toán').selectOption({ label: 'Nước uống (còn 1.500.000 đồng)' })
    await accountant.getByLabel('Nội dung').fill('Nước uống')
    await accountant.getByLabel('Số tiền (đồng)').fill('1.600.000')
    await accountant.getByLabel('Số chứng từ').fill('BN 1')
    await accountant.getByLabel('Người nhận tiền').fill('Hộ kinh doanh nước uống Thử')
    await accountant.getByRole('button', { name: 'Lưu chứng từ' }).click()
    await expect(main(accountant)).toContainText('Khoản này làm dòng dự toán bị chi vượt: ghi lý do chi vượt.')
    await expect(accountant.getByLabel('Số tiền (đồng)')).toHaveValue('1.600.000')
    await lookAt(accountant)
    await accountant.getByLabel('Lý do chi vượt').fill('Thêm 4 đại biểu')
    await accountant.getByRole('button', { name: 'Lưu chứng từ' }).click()
    await expect(done(accountant)).toContainText('Đã lưu chứng từ.')
    await accountant.goto(money())
    await expect(main(accountant)).toContainText('+100.000')
    await lookAt(accountant)
  })

  await test.step('a list of receivers is pasted from a spreadsheet, and can be signed on paper', async () => {
    await accountant.goto(money('/boi-duong/moi'))
    await accountant.getByLabel('Tên danh sách').fill('Bồi dưỡng phục vụ')
    await accountant
      .getByLabel('Dòng dự toán')
      .selectOption({ label: 'Hỗ trợ cán bộ phục vụ hội nghị (còn 1.200.000 đồng)' })
    await accountant.getByLabel('Mức chi mỗi ngày hoặc buổi (đồng)').fill('150.000')
    await accountant.getByLabel('Người nhận').fill('Ngô Văn Thử\tCông an xã\nLê Thị Mẫu\tVăn phòng\t2\t100.000')
    await accountant.getByRole('button', { name: 'Lưu danh sách' }).click()
    await expect(main(accountant)).toContainText('Cộng: 350.000 đồng.')
    await lookAt(accountant)
    await accountant.goto(money('/giay-to/danh-sach-ky-nhan'))
    await expect(main(accountant)).toContainText('ba trăm năm mươi nghìn đồng')
    await lookAt(accountant)
  })

  await test.step('the years, the settlement and the norms, on a phone and a desk', async () => {
    for (const place of ['/cac-nam', '/quyet-toan', '/boi-duong']) {
      await accountant.goto(money(place))
      await lookAt(accountant)
    }
    await accountant.goto(`${program.base}/can-bo/thiet-lap/dinh-muc`)
    await lookAt(accountant)
  })

  await test.step('statistics and evidence are printed without a heading alone at the foot of a page', async () => {
    for (const place of [
      '/can-bo/ky-doi-thoai/2025/thong-ke',
      '/can-bo/thong-ke',
      '/can-bo/minh-chung-dcci?nam=2025',
    ]) {
      await leader.goto(`${program.base}${place}`)
      const headings = await main(leader).getByRole('heading', { level: 2 }).allInnerTexts()
      expect(headings.length).toBeGreaterThan(2)
      const { runs, pages } = await readPdf(await leader.pdf({ format: 'A4' }))
      expect(runs.map(({ text }) => text).join(' ')).not.toContain('Bấm vào')
      for (const page of pages.keys()) {
        const on = runs.filter((run) => run.page === page + 1)
        const foot = Math.max(...on.map(({ y }) => y))
        // The last lines of a page: a heading among them would have its table on the next.
        const last = on.filter(({ y }) => y > foot - 12).map(({ text }) => text.trim())
        expect([place, page + 1, last.filter((text) => headings.includes(text))]).toEqual([place, page + 1, []])
      }
    }
  })
})
