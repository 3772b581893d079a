import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { portalOf } from './demo.ts'
import { type Demo, startDemo } from './program.ts'
import { lookAt, personAt, phone, signIn, unfold } from './steps.ts'
import { cellsOf, downloaded } from './tables.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-09-21')
})
test.afterAll(() => program?.stop())

const HOSTILE = '=HYPERLINK("http://xau.example";"Đường vào xưởng hẹp, xe không quay được")'
const petitions = () => `${program.base}/can-bo/kien-nghi`
const list = (page: Page) => page.getByRole('table', { name: 'Danh sách kiến nghị' })
const rowOf = (page: Page, number: number) => page.getByRole('checkbox', { name: `Chọn kiến nghị số ${number}` })

/** Opens one act of the chosen petitions, fills it in and does it. */
async function together(page: Page, verb: string, yes: string | RegExp, fill?: () => Promise<void>) {
  await page.locator('summary', { hasText: verb }).click()
  await fill?.()
  await page.getByRole('button', { name: yes }).click()
}

test('a whole filtered list is taken along, kept as a filter, and worked on together', async ({ browser }) => {
  test.setTimeout(600_000)
  const page = await signIn(browser, program, 'specialist')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])

  await test.step('somebody writes what a spreadsheet would take for a formula', async () => {
    await page.goto(`${petitions()}/nhap`)
    await page.getByRole('combobox', { name: 'Tên cơ sở' }).fill('+Xưởng Công Thức')
    await page.getByLabel('Kiến nghị 1').fill(HOSTILE)
    await page.getByRole('button', { name: 'Lưu và in biên nhận' }).click()
    await expect(page.locator('main')).toContainText('Xưởng Công Thức')
  })

  await test.step('copied, all of it: one line each, in Vietnamese, no formula', async () => {
    await page.goto(`${petitions()}?trang-thai=received`)
    await page.getByRole('button', { name: 'Sao chép bảng' }).click()
    await expect(page.getByRole('button', { name: 'Đã sao chép 3 dòng' })).toBeVisible()
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).replace(/\n$/, '').split('\n')
    expect(copied.map((line) => line.split('\t').length)).toEqual(copied.map(() => copied[0]?.split('\t').length))
    expect(copied[0]).toContain('Số\tMã\tKiến nghị\tNgười gửi')
    expect(copied).toHaveLength(4)
    expect(copied.join('\n')).toContain("\t'=HYPERLINK")
    expect(copied.join('\n')).toContain("\t'+Xưởng Công Thức\t")
  })

  await test.step('the same list as CSV for Excel and as an Excel file, numbers and days among its cells', async () => {
    const csv = await downloaded(page, () => page.getByRole('button', { name: 'Tải cả danh sách, tệp CSV' }).click())
    const text = readFileSync(await csv.path(), 'utf8')
    expect(text).toMatch(/^\uFEFF/)
    expect(text).toContain(`"'=HYPERLINK(""http://xau.example""`)
    const excel = await downloaded(page, () =>
      page.getByRole('button', { name: 'Tải cả danh sách, tệp Excel' }).click(),
    )
    expect(excel.suggestedFilename()).toMatch(/2026-09-21\.xlsx$/)
    const [head, ...rows] = await cellsOf(excel)
    expect(head?.slice(0, 4)).toEqual(['Số', 'Kỳ', 'Mã', 'Kiến nghị'])
    expect(rows).toHaveLength(3)
    const hostile = rows.find((row) => row.includes('+Xưởng Công Thức'))
    expect(hostile).toContain(HOSTILE)
    expect(typeof hostile?.[0]).toBe('number')
    expect(hostile?.some((cell) => cell instanceof Date)).toBe(true)
    const leader = await signIn(browser, program, 'leader')
    await leader.goto(`${program.base}/can-bo/nhat-ky`)
    for (const taken of ['Sao chép danh sách kiến nghị, 3 dòng', 'Tải về danh sách kiến nghị, 3 dòng, có liên hệ'])
      await expect(leader.locator('main')).toContainText(taken)
  })

  await test.step('the filter is kept under a name, opens the list, and is taken away', async () => {
    await page.goto(petitions())
    await page.locator('summary', { hasText: 'Lọc' }).first().click()
    await page
      .getByRole('form', { name: 'Lọc danh sách' })
      .getByLabel('Lĩnh vực')
      .selectOption({ label: 'Đường, điện, nước, chợ' })
    await page.getByRole('button', { name: 'Xem', exact: true }).click()
    await page.locator('summary', { hasText: 'Lưu bộ lọc này' }).click()
    await page.getByLabel('Tên bộ lọc').fill('Hạ tầng còn mở')
    await page.getByRole('button', { name: 'Lưu bộ lọc này' }).click()
    await expect(page.getByRole('status').first()).toContainText('Đã lưu bộ lọc “Hạ tầng còn mở”.')
    const rows = await list(page).getByRole('row').count()
    await page.goto(`${petitions()}?hop=tat-ca`)
    await page.getByRole('link', { name: 'Hạ tầng còn mở' }).click()
    await expect(list(page).getByRole('row')).toHaveCount(rows)
    await expect(list(page)).not.toContainText('Vay vốn')
    await page.getByRole('link', { name: 'Sửa bộ lọc' }).click()
    await lookAt(page)
    const form = await unfold(page, 'Bỏ bộ lọc “Hạ tầng còn mở”? Kiến nghị không bị ảnh hưởng.')
    await form.getByRole('button').click()
    await expect(page.getByRole('status').first()).toContainText('Đã bỏ bộ lọc “Hạ tầng còn mở”.')
  })

  await test.step('two are ticked and classified together; the third of the new ones is untouched', async () => {
    await page.goto(petitions())
    await rowOf(page, 11).check()
    await rowOf(page, 12).check()
    await expect(page.getByRole('status').filter({ hasText: 'đã chọn' })).toContainText('2')
    await page.getByRole('button', { name: 'Việc cho mục đã chọn' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 kiến nghị đã chọn')
    await together(page, 'Phân loại', 'Phân loại 2 kiến nghị')
    await expect(page.getByRole('alert').first()).toContainText('thẩm quyền')
    await page.getByLabel('Thuộc thẩm quyền cấp xã').check()
    await page.getByRole('button', { name: 'Phân loại 2 kiến nghị' }).click()
    await expect(page.locator('main')).toContainText('Đã phân loại 2 kiến nghị.')
    await page.goto(`${petitions()}?trang-thai=received`)
    await expect(list(page).getByRole('row')).toHaveCount(2)
  })

  await test.step('all of a list are assigned at once: each that cannot be says why, and the rest are done', async () => {
    await page.goto(petitions())
    await page.getByRole('checkbox', { name: 'Chọn cả trang' }).check()
    await page.getByRole('button', { name: 'Việc cho mục đã chọn' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('12 kiến nghị đã chọn')
    await together(page, 'Giao xử lý', 'Giao 12 kiến nghị', async () => {
      await page.getByLabel('Bộ phận chủ trì').selectOption({ label: 'Phòng Kinh tế' })
    })
    const main = page.locator('main')
    await expect(main).toContainText('Đã giao 4 kiến nghị.')
    await expect(main).toContainText('8 kiến nghị chưa giao được')
    await expect(main).toContainText('Đã giao đúng như vậy từ trước')
    await lookAt(page)
    const taken = await cellsOf(
      await downloaded(page, () => page.getByRole('button', { name: 'Tải cả danh sách, tệp Excel' }).click()),
    )
    expect(taken).toHaveLength(13)
  })

  await test.step('together only what somebody has looked at becomes public', async () => {
    await page.goto(`${petitions()}/2026/12`)
    const form = await unfold(page, 'Công khai')
    await form.getByRole('button', { name: 'Lưu, chưa công khai' }).click()
    await expect(page.getByRole('status').first()).toContainText('Đã lưu bài công khai')
    await page.goto(`${petitions()}?hop=cho-cong-khai`)
    await page.getByRole('checkbox', { name: 'Chọn cả trang' }).check()
    await page.getByRole('button', { name: 'Việc cho mục đã chọn' }).click()
    await together(page, 'Công khai', /^Công khai \d+ kiến nghị$/)
    await expect(page.locator('main')).toContainText('Đã công khai 1 kiến nghị.')
    await expect(page.locator('main')).toContainText('Bài công khai chưa được ai đọc và lưu')
    const anybody = await personAt(browser, phone)
    await anybody.goto(`${portalOf(program)}/kien-nghi/2026/12`)
    await expect(anybody.locator('main')).toContainText('Nút giao với đường tỉnh')
    expect((await anybody.goto(`${portalOf(program)}/kien-nghi/2026/11`))?.status()).toBe(404)
  })
})
