import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Demo, startDemo } from './program.ts'
import { lookAt, personAt, phone, signIn } from './steps.ts'

let program: Demo

test.beforeAll(async () => {
  test.setTimeout(240_000)
  program = await startDemo('2026-08-31')
})
test.afterAll(() => program?.stop())

const unit = 'dai-son-11086'
const picture = path.resolve(import.meta.dirname, '../../docs/pictures/doi-thoai.png')

test('a dialogue is made known: notice, checklist, a village head’s photo, loudspeaker, official site', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const specialist = await signIn(browser, program, 'specialist')
  const dialogue = `${program.base}/can-bo/ky-doi-thoai/2026`
  const anybody = await personAt(browser, phone)

  await test.step('the plan is read and edited in its fields', async () => {
    await specialist.goto(dialogue)
    await specialist.getByRole('link', { name: 'Kế hoạch', exact: true }).click()
    await lookAt(specialist)
    await specialist.getByRole('link', { name: 'Sửa kế hoạch' }).click()
    await lookAt(specialist)
    await specialist.getByLabel('Kinh phí', { exact: true }).fill('Chi thường xuyên năm 2026, theo dự toán được duyệt.')
    await specialist.getByRole('button', { name: 'Lưu kế hoạch' }).click()
    await expect(specialist.getByText('theo dự toán được duyệt')).toBeVisible()
    await specialist.getByRole('link', { name: 'Bản 3' }).click()
    await lookAt(specialist)
  })

  await test.step('the notice lacks nothing, is edited and published', async () => {
    await specialist.goto(`${program.base}/${unit}/thong-bao`)
    await expect(specialist.getByRole('heading', { level: 1 })).not.toContainText('2026')
    await specialist.goto(dialogue)
    await specialist.getByRole('link', { name: 'Thông báo', exact: true }).click()
    await lookAt(specialist)
    await specialist.getByRole('link', { name: 'Sửa thông báo' }).click()
    const text = specialist.getByLabel('Nội dung thông báo')
    const written = await text.inputValue()
    await text.fill(written.replace(/Gửi trực tuyến đến 24 giờ/g, 'Gửi qua mạng'))
    await specialist.getByRole('button', { name: 'Lưu bản này' }).click()
    await expect(specialist.getByText('giờ hết nhận trực tuyến (24 giờ)')).toBeVisible()
    await lookAt(specialist)
    await specialist.getByRole('button', { name: 'Công bố thông báo' }).click()
    await expect(specialist.getByRole('alert').first()).toContainText('thiếu nội dung bắt buộc')
    await specialist.getByRole('link', { name: 'Sửa thông báo' }).click()
    await text.fill(`${written}\n- Mang theo câu hỏi khác cũng được trả lời.`)
    await specialist.getByRole('button', { name: 'Lưu bản này' }).click()
    await specialist.getByRole('button', { name: 'Công bố thông báo' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Hạn nhận kiến nghị: hết ngày 01/10/2026')
    await lookAt(specialist)
  })

  await test.step('everybody finds it from the home page, with both blank forms, in both languages’ frames', async () => {
    await anybody.goto(`${program.base}/${unit}`)
    await anybody.getByRole('link', { name: 'Thông báo, niêm yết' }).click()
    await expect(anybody.getByText('Mang theo câu hỏi khác cũng được trả lời.')).toBeVisible()
    await lookAt(anybody)
    await anybody.getByRole('link', { name: 'Phiếu kiến nghị', exact: true }).click()
    await lookAt(anybody)
    await anybody.goto(`${program.base}/${unit}/en/thong-bao`)
    await expect(anybody.getByText('Thursday, 1 October 2026').first()).toBeVisible()
    await lookAt(anybody)
  })

  await test.step('the checklist has its rows; some are ticked, one with a photo', async () => {
    await specialist.goto(dialogue)
    await expect(specialist.getByText('0/14 nơi đã niêm yết')).toBeVisible()
    await specialist.getByRole('link', { name: 'Niêm yết, đưa tin' }).click()
    await lookAt(specialist)
    await specialist.getByLabel('Chọn: Thôn Mẫu 1 (Bình Lãng cũ)').check()
    await specialist.getByLabel('Chọn: Thôn Mẫu 2 (Bình Lãng cũ)').check()
    await specialist.getByRole('button', { name: 'Ghi đã làm' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã ghi 2 dòng')
    await specialist.getByRole('link', { name: 'Trụ sở UBND', exact: true }).click()
    await lookAt(specialist)
    await specialist.getByLabel('Ảnh').setInputFiles(picture)
    await specialist.getByRole('button', { name: 'Ghi đã làm' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã ghi')
    await specialist.goto(`${dialogue}/niem-yet`)
    await expect(specialist.getByText('3/14')).toBeVisible()
  })

  const link = await test.step('each village head gets a link; it can be taken back', async () => {
    await specialist.getByRole('link', { name: 'Liên kết cho trưởng thôn, tổ trưởng' }).click()
    await specialist.getByRole('button', { name: 'Cấp liên kết cho 12 nơi' }).click()
    await expect(specialist.getByText('Đến hết ngày 22/10/2026').first()).toBeVisible()
    await lookAt(specialist)
    const [third, fourth] = [await messageOf(specialist, 'Thôn Mẫu 3'), await messageOf(specialist, 'Thôn Mẫu 4')]
    expect(third).not.toBe(fourth)
    const card = specialist.getByRole('listitem').filter({ hasText: 'Thôn Mẫu 4' })
    await card.locator('summary', { hasText: 'Thu hồi' }).click()
    await card.getByRole('button', { name: 'Thu hồi' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('Đã thu hồi')
    const taken = await anybody.goto(fourth)
    expect(taken?.status()).toBe(410)
    await expect(anybody.getByRole('heading', { level: 1 })).toContainText('Liên kết đã thu hồi')
    await lookAt(anybody)
    return third
  })

  await test.step('the village head sends a photo from a phone, without an account', async () => {
    const head = await personAt(browser, phone)
    const opened = await head.goto(link)
    expect(opened?.headers()['cache-control']).toContain('no-store')
    expect(
      opened?.headers()['x-robots-tag'] ?? (await head.locator('meta[name=robots]').getAttribute('content')),
    ).toContain('noindex')
    await expect(head.getByText('Thôn Mẫu 3').first()).toBeVisible()
    await lookAt(head)
    await head.getByLabel('Chụp hoặc chọn ảnh').setInputFiles(picture)
    await head.getByLabel('Lời nhắn').fill('Dán ở bảng tin nhà văn hóa, sáng nay.')
    await head.getByRole('button', { name: 'Gửi ảnh' }).click()
    await expect(head.getByRole('status').first()).toContainText('Đã nhận 1 ảnh')
    await lookAt(head)
    await specialist.goto(`${dialogue}/niem-yet`)
    await expect(specialist.getByText('4/14')).toBeVisible()
    await specialist.getByRole('link', { name: 'Thôn Mẫu 3 (Bình Lãng cũ)', exact: true }).click()
    await expect(specialist.getByText('Dán ở bảng tin nhà văn hóa, sáng nay.').first()).toBeVisible()
    await expect(specialist.locator('main img').first()).toBeVisible()
  })

  await test.step('a loudspeaker script is approved by a leader; a slot is logged and ticks its row', async () => {
    await specialist.goto(`${dialogue}/loa`)
    await lookAt(specialist)
    await specialist.getByRole('link', { name: 'Thông báo, bản ngắn' }).click()
    await specialist.locator('summary', { hasText: 'Sửa lời đọc' }).click()
    const script = specialist.getByLabel('Lời đọc', { exact: true })
    const spoken = await script.inputValue()
    expect(spoken).toContain('hai mươi hai tháng mười')
    expect(spoken).not.toMatch(/\d|UBND|HTX|http/)
    await script.fill(`${spoken} Hỏi UBND xã.`)
    await specialist.getByRole('button', { name: 'Lưu bản này' }).click()
    await expect(specialist.getByText(/Loa không đọc được.*UBND/).first()).toBeVisible()
    const leader = await signIn(browser, program, 'leader')
    await leader.goto(`${dialogue}/loa/thong-bao-ngan`)
    await lookAt(leader)
    await leader.getByRole('button', { name: 'Duyệt lời đọc này' }).click()
    await expect(leader.getByRole('status').first()).toContainText('Đã duyệt')
    await specialist.goto(`${dialogue}/loa`)
    await specialist.getByLabel('Lúc').fill('17:00')
    await specialist.getByRole('button', { name: 'Ghi buổi phát' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('đã đánh dấu xong')
    await lookAt(specialist)
  })

  await test.step('where the official site has it is recorded; its row of the checklist is ticked', async () => {
    await specialist.goto(`${dialogue}/dang-cong`)
    await lookAt(specialist)
    await specialist.getByRole('link', { name: /Thông báo tổ chức/ }).click()
    await lookAt(specialist)
    await specialist.getByLabel('Địa chỉ trang đã đăng').fill('https://cong-dai-son.example/thong-bao/doi-thoai')
    await specialist.getByRole('button', { name: 'Ghi liên kết' }).click()
    await expect(specialist.getByRole('status').first()).toContainText('đã đánh dấu xong')
    await specialist.goto(`${dialogue}/niem-yet?xem=da-xong`)
    await expect(specialist.getByText('Cổng thông tin điện tử: Thông báo')).toBeVisible()
    await expect(specialist.getByText('Loa truyền thanh, 17:00: Thông báo')).toBeVisible()
  })
})

test('other sites may frame the list of petitions and read the feed, and nothing else', async ({ browser }) => {
  const page = await personAt(browser, phone)
  await page.goto(`${program.base}/${unit}/nhung/kien-nghi`)
  await lookAt(page)
  expect(await page.locator('script').count()).toBe(0)

  const frame = (name: string, place: string) =>
    `<iframe name="${name}" src="${program.base}/${unit}${place}"></iframe>`
  const site = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html; charset=utf-8')
    reply.end(frame('list', '/nhung/kien-nghi') + frame('home', ''))
  }).listen(0)
  await once(site, 'listening')
  await page.goto(`http://localhost:${(site.address() as AddressInfo).port}`)
  await expect(page.frameLocator('iframe[name=list]').getByRole('heading', { level: 1 })).toContainText('Kiến nghị')
  await expect(page.frameLocator('iframe[name=home]').getByRole('heading', { level: 1 })).toHaveCount(0)
  site.close()

  await page.goto(`${program.base}/${unit}`)
  const feed = await page.evaluate(async () => {
    const address = document.querySelector('link[type="application/atom+xml"]')?.getAttribute('href') ?? ''
    const answer = await fetch(address)
    const read = new DOMParser().parseFromString(await answer.text(), 'application/xml')
    const texts = (of: string) => [...read.querySelectorAll(of)].map((node) => node.textContent)
    return {
      type: answer.headers.get('content-type'),
      root: read.documentElement.namespaceURI,
      titles: texts('entry > title'),
      ids: texts('entry > id'),
      updated: texts('updated'),
    }
  })
  expect(feed.type).toContain('application/atom+xml')
  expect(feed.root).toBe('http://www.w3.org/2005/Atom')
  expect(feed.titles.length).toBeGreaterThan(0)
  expect(new Set(feed.ids).size).toBe(feed.titles.length)
  for (const at of feed.updated) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)
})

/** The address in the message to a village's head. */
async function messageOf(page: Page, village: string): Promise<string> {
  const card = page.getByRole('listitem').filter({ hasText: village }).first()
  const message = await card.locator('copy-button').getAttribute('value')
  const address = /https?:\/\/\S+/.exec(message ?? '')?.[0]
  if (!address) throw new Error(`no link for ${village}`)
  return address
}
