import { expect, type Page, test } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'
import { lookAt, signIn } from './steps.ts'
import { cellsOf, downloaded, excelFile, type Rows } from './tables.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

const office = (place: string) => `${program.base}/can-bo/${place}`

/** The template of a list, filled in: a row for each, its cells under the heads they belong to. */
async function filledIn(page: Page, list: string, filled: readonly Readonly<Record<string, string>>[]) {
  await page.goto(office(list))
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
  const [heads = []] = await cellsOf(
    await downloaded(page, () => page.getByRole('link', { name: 'Tải mẫu Excel' }).click()),
  )
  for (const head of filled.flatMap(Object.keys)) expect(heads).toContain(head)
  return [heads, ...filled.map((row) => heads.map((head) => row[String(head)] ?? null))]
}

async function upload(page: Page, name: string, rows: Rows) {
  await page.getByLabel('Tệp đã điền').setInputFiles(await excelFile(name, rows))
  await page.getByRole('button', { name: 'Tải lên và xem lại' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xem lại trước khi ghi')
}

test('registrations from a village’s table, without script: looked through, corrected, never entered twice', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const signedIn = await signIn(browser, program, 'specialist')
  const storageState = await signedIn.context().storageState()
  const page = await (await browser.newContext({ storageState, javaScriptEnabled: false })).newPage()
  const main = page.locator('main')
  const registered = async () => {
    await page.goto(office('ky-doi-thoai/2026'))
    return Number(/Đăng ký được tính\s*(\d+)/.exec(await main.innerText())?.[1])
  }
  // How many there are depends on the hour the demonstration begins at.
  const before = await registered()
  const good = { 'Tên cơ sở': 'Xưởng Nhập Một', 'Số điện thoại': '0220 000 0071', 'Loại hình': 'Hộ kinh doanh' }
  const rows = await filledIn(page, 'dang-ky', [
    { ...good, Nơi: 'Thôn Mẫu 1', 'Số người': '2', 'Muốn phát biểu về': '=SUM(1;2) thuê đất' },
    { 'Tên cơ sở': 'Xưởng Nhập Hai', 'Số điện thoại': '0220', 'Loại hình': 'Công ti', Nơi: 'Thôn 99' },
    { 'Tên cơ sở': 'Hợp tác xã Rau an toàn Ví Dụ Xanh', 'Loại hình': 'Hợp tác xã', Nơi: 'Thôn Mẫu 1' },
  ])
  let wrong: Rows = []

  await test.step('what is wrong is told cell by cell, what may be a double waits for a tick; nothing is entered yet', async () => {
    await upload(page, 'thon-mau-1.xlsx', rows)
    for (const said of ['1 dòng sẽ ghi', '1 dòng có thể trùng', '1 dòng phải sửa'])
      expect((await main.innerText()).replace(/\s+/g, ' ')).toContain(said)
    const mistakes = page.getByRole('table', { name: 'Phải sửa' })
    await expect(mistakes.getByRole('row')).toHaveCount(4)
    await expect(mistakes).toContainText('Không có “Thôn 99” trong danh sách thôn')
    await expect(mistakes).toContainText('Không có loại hình “Công ti”')
    const draft = page.url()
    expect(await registered()).toBe(before)
    await page.goto(draft)
    wrong = await cellsOf(
      await downloaded(page, () => page.getByRole('button', { name: 'Tải các dòng phải sửa' }).click()),
    )
    expect(wrong.flat()).toContain('Xưởng Nhập Hai')
    expect(wrong.flat()).not.toContain('Xưởng Nhập Một')
  })

  await test.step('what is good goes in at once; the same page sent again says it was', async () => {
    const preview = page.url()
    await page.getByRole('button', { name: 'Ghi 1 đăng ký' }).click()
    await expect(main).toContainText('Đã ghi 1 đăng ký. 2 dòng không ghi.')
    expect(await registered()).toBe(before + 1)
    await page.goto(preview)
    await expect(main).toContainText('Đã ghi 1 đăng ký')
    await expect(page.getByRole('button', { name: /^Ghi / })).toHaveCount(0)
  })

  await test.step('the wrong row goes in once it is corrected', async () => {
    await page.goto(office('dang-ky/nhap-bang'))
    const corrected = new Map<unknown, string>([
      ['Thôn 99', 'Thôn Mẫu 2'],
      ['Công ti', 'Hộ kinh doanh'],
      ['0220', '0220 000 0072'],
    ])
    await upload(
      page,
      'sua-lai.xlsx',
      wrong.map((row) => row.map((cell) => corrected.get(cell) ?? cell)),
    )
    await page.getByRole('button', { name: 'Ghi 1 đăng ký' }).click()
    await expect(main).toContainText('Đã ghi 1 đăng ký.')
    expect(await registered()).toBe(before + 2)
  })

  await test.step('the first table once more: what is there stays as it is, and nothing is doubled', async () => {
    await page.goto(office('dang-ky/nhap-bang'))
    await upload(page, 'thon-mau-1.xlsx', rows.slice(0, 2))
    await expect(main).toContainText('Không có dòng nào để ghi')
    await expect(main).toContainText('đã nhập từ trước')
    expect(await registered()).toBe(before + 2)
    await page.goto(office('dang-ky'))
    await expect(main.getByRole('link', { name: 'Xưởng Nhập Một' })).toHaveCount(1)
    await expect(main.getByRole('link', { name: 'Xưởng Nhập Hai' })).toHaveCount(1)
  })
})

test('petitions and businesses from a table: each with its code, each once', async ({ browser }) => {
  test.setTimeout(300_000)
  const page = await signIn(browser, program, 'counter')
  const main = page.locator('main')

  await test.step('typed petitions become petitions, what cannot be read is said', async () => {
    const rows = await filledIn(page, 'kien-nghi', [
      {
        ...{ 'Tên cơ sở': 'Quán Nhập Bảng', 'Số điện thoại': '0220 000 0073', Nơi: 'Thôn Mẫu 3' },
        ...{ 'Nội dung kiến nghị': '-Xin lắp đèn ở ngõ sau chợ, tối không ai dám đi.', 'Ngày nhận': '18/09/2026' },
      },
      { 'Tên cơ sở': 'Quán Nhập Thiếu', 'Lĩnh vực': 'Thể thao' },
    ])
    await upload(page, 'xap-phieu.xlsx', rows)
    await expect(main).toContainText('Không có lĩnh vực “Thể thao”')
    await lookAt(page)
    await page.getByRole('button', { name: 'Ghi 1 kiến nghị' }).click()
    await expect(main).toContainText('Đã ghi 1 kiến nghị. 1 dòng không ghi.')
    await page.goto(office('kien-nghi?q=den+ngo+sau+cho'))
    await expect(page.getByRole('table').getByRole('link')).toHaveCount(1)
    await expect(main).toContainText('18/09/2026')
    await page.goto(office('kien-nghi/nhap-bang'))
    await upload(page, 'xap-phieu.xlsx', rows.slice(0, 2))
    await expect(main).toContainText('Không có dòng nào để ghi')
  })

  await test.step('businesses of a list: the new one is entered, the known one stays', async () => {
    const rows = await filledIn(page, 'doanh-nghiep', [
      { 'Tên cơ sở': 'Hộ kinh doanh Nhập Bảng', 'Mã số thuế, mã số hộ kinh doanh': '0100109106', Nơi: 'Thôn Mẫu 4' },
      { 'Tên cơ sở': 'Hợp tác xã Bánh đa Mẫu', 'Loại hình': 'Hợp tác xã', Nơi: 'Thôn Mẫu 11' },
      { 'Tên cơ sở': 'Hộ sai mã', 'Mã số thuế, mã số hộ kinh doanh': '123' },
    ])
    await upload(page, 'co-so.xlsx', rows)
    await expect(main).toContainText('Mã số có 10, 12 hoặc 13 chữ số')
    await page.getByRole('button', { name: 'Ghi 1 cơ sở' }).click()
    await expect(main).toContainText('Đã ghi 1 cơ sở.')
    await page.getByRole('link', { name: 'Xem danh sách' }).click()
    await page.goto(office('doanh-nghiep?q=nhap+bang'))
    await expect(main.getByRole('link', { name: 'Hộ kinh doanh Nhập Bảng' })).toHaveCount(1)
    await page.goto(office('doanh-nghiep/nhap-bang'))
    await upload(page, 'co-so.xlsx', rows.slice(0, 2))
    await expect(main).toContainText('Không có dòng nào để ghi')
    await expect(main).toContainText('đã có: Hộ kinh doanh Nhập Bảng')
  })
})
