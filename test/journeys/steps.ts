import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import { vietnameseLeft, waysOut } from '../only-english.ts'
import type { Demo, Program } from './program.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A phone as a shop owner has it, and an office's screen. */
export const phone = { width: 360, height: 640 }
export const desk = { width: 1280, height: 800 }

/** What each page of a journey must be, on a phone and on a desk: dressed, accessible, no wider than the screen. */
export async function lookAt(page: Page): Promise<void> {
  const size = page.viewportSize()
  expect(await page.evaluate(() => document.styleSheets.length), `${page.url()} has its style sheet`).toBeGreaterThan(0)
  for (const screen of size?.width === desk.width ? [phone, desk] : [desk, phone]) {
    await page.setViewportSize(screen)
    const where = `${page.url()} at ${screen.width}`
    // In the page itself: a second tab for the result takes as long again.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    expect(found, `${where} under axe`).toEqual([])
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over, `${where} scrolls sideways`).toBeLessThanOrEqual(0)
  }
}

/** Where the demonstration stands, and how it is called in any language. */
export const daiSon = { slug: 'dai-son-11086', names: ['Đại Sơn', 'Hải Phòng'] }

/**
 * What each page of an English journey must be besides: English, with nothing Vietnamese left on it but what says so, and
 * no way out of the language but the switch. `names`: further proper names the page may hold.
 */
export async function lookInEnglish(page: Page, names: readonly string[] = []): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const html = await page.content()
  expect(vietnameseLeft(html, [...daiSon.names, ...names]), `${page.url()} holds Vietnamese`).toEqual([])
  expect(waysOut(html, daiSon.slug), `${page.url()} leads out of English`).toEqual([])
  await lookAt(page)
}

/** A person before a browser of their own. */
export async function personAt(browser: Browser, viewport: typeof phone): Promise<Page> {
  return (await browser.newContext({ viewport })).newPage()
}

/** Signs an officer in, in a browser of their own. */
export async function signIn(browser: Browser, program: Demo, role: string): Promise<Page> {
  const page = await personAt(browser, desk)
  const { email, password } = program.login(role)
  await page.goto(`${program.base}/can-bo`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/can-bo$/)
  return page
}

/** Nobody fills in a public form in less; one that comes sooner is asked once more. */
export const aMoment = (page: Page) => page.waitForTimeout(3_500)

/** Name and telephone of a made-up sender, at the head of a form. */
export async function introduce(page: Page, name: string, number: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tên cơ sở' }).fill(name)
  await page.getByLabel('Số điện thoại').fill(number)
}

/** The button below a petition form. */
export const send = (page: Page) => page.getByRole('button', { name: 'Gửi kiến nghị', exact: true })

/** The secret number on a receipt. */
export const pinOn = async (page: Page): Promise<string> =>
  /\b\d{3} \d{3}\b/.exec(await page.locator('main').innerText())?.[0] ?? ''

/** The first petition's code on a page, as receipts show it. */
export async function codeOn(page: Page): Promise<string> {
  const code = /20\d\d-\d{4}-\d{3,4}/.exec(await page.locator('main').innerText())?.[0]
  if (!code) throw new Error(`${page.url()} shows no code`)
  return code
}

/** Finds a petition in the office by its code and opens its own page. */
export async function openByCode(page: Page, program: Pick<Program, 'base'>, code: string): Promise<void> {
  await page.goto(`${program.base}/can-bo/kien-nghi?q=${code}`)
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Mở trang riêng' }).click()
  await expect(page).toHaveURL(/\/kien-nghi\/20\d\d(-\d)?\/\d+/)
  await expect(page.getByRole('table')).toHaveCount(0)
}

/** Reads, assigns, releases and answers a petition in the office, by a document signed elsewhere; its number in public. */
export async function answerInOffice(browser: Browser, program: Demo, code: string, answer: string): Promise<string> {
  const specialist = await signIn(browser, program, 'specialist')
  await openByCode(specialist, program, code)
  const address = specialist.url().replace(/\?.*/, '')
  await act(specialist, 'Phân loại', 'Đã phân loại', async (form) => {
    await form.getByLabel('Lĩnh vực').selectOption('infrastructure')
    await form.getByLabel('Thuộc thẩm quyền cấp xã').check()
  })
  await act(specialist, 'Giao xử lý', 'Đã giao xử lý', async (form) => {
    await form.getByLabel('Bộ phận chủ trì').selectOption({ label: 'Phòng Kinh tế' })
  })
  await act(specialist, 'Công khai', 'công khai')
  const clerk = await signIn(browser, program, 'clerk')
  await clerk.goto(address)
  await act(clerk, 'Trả lời bằng văn bản đã có', 'Đã ghi văn bản trả lời', async (form) => {
    await form.getByLabel('Số, ký hiệu').fill('120/UBND-KT')
    await form.getByLabel('Nội dung trả lời').fill(answer)
  })
  await Promise.all([specialist, clerk].map((page) => page.context().close()))
  return address.split('/').at(-1) ?? ''
}

/** Opens one of a petition's acts and gives its form. */
export async function unfold(page: Page, name: string) {
  const form = page.getByRole('form', { name, exact: true })
  if (!(await form.isVisible())) {
    const folded = page.locator('details', { has: page.locator(`form[aria-label="${name}"]`) })
    for (const one of await folded.all())
      if (!(await one.evaluate((node) => (node as HTMLDetailsElement).open))) await one.locator('> summary').click()
  }
  return form
}

/** Does one of a petition's acts: fills in its form and sends it; then the page says what was done. */
export async function act(
  page: Page,
  name: string,
  said: string,
  fill?: (form: ReturnType<Page['locator']>) => Promise<void>,
) {
  const form = await unfold(page, name)
  await fill?.(form)
  await form.getByRole('button').last().click()
  await expect(page.getByRole('status').first()).toContainText(said)
}

/** The first set-up of an empty installation, by the link it printed: Đại Sơn, with its first officer. */
export async function setUpDaiSon(
  browser: Browser,
  program: Program,
  first: { readonly email: string; readonly password: string },
): Promise<void> {
  const page = await personAt(browser, desk)
  const link = /http\S+thiet-lap-lan-dau\S+/.exec(program.said())?.[0] ?? ''
  await page.goto(`${link}?xa=11086`)
  await page.getByLabel('Họ và tên').fill('Lưu Thị Thử')
  await page.getByLabel('Thư điện tử').fill(first.email)
  for (const label of ['Mật khẩu', 'Gõ lại mật khẩu'])
    await page.getByRole('textbox', { name: label, exact: true }).fill(first.password)
  await page.getByRole('button', { name: 'Hoàn tất thiết lập' }).click()
  await expect(page).toHaveURL(/\/can-bo\/thiet-lap$/)
  await page.context().close()
}
