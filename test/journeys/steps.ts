import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import type { Program } from './program.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What each page of a journey must be: accessible, no wider than the screen, quiet on the console. */
export async function lookAt(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.styleSheets.length), `${page.url()} has its style sheet`).toBeGreaterThan(0)
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(found, `${page.url()} under axe`).toEqual([])
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** A phone as a shop owner has it. */
export const phone = { width: 360, height: 640 }

/** Signs an officer in, in a browser of their own. */
export async function signIn(browser: Browser, program: Program, role: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const { email, password } = program.login(role)
  await page.goto(`${program.base}/can-bo`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/can-bo$/)
  return page
}

/** Opens one of a petition's acts, fills it in and sends it; then the page says what was done. */
export async function act(
  page: Page,
  name: string,
  said: string,
  fill?: (form: ReturnType<Page['locator']>) => Promise<void>,
) {
  const form = page.getByRole('form', { name, exact: true })
  if (!(await form.isVisible())) {
    const folded = page.locator('details', { has: page.locator(`form[aria-label="${name}"]`) })
    for (const one of await folded.all())
      if (!(await one.evaluate((node) => (node as HTMLDetailsElement).open))) await one.locator('> summary').click()
  }
  await fill?.(form)
  await form.getByRole('button').last().click()
  await expect(page.getByRole('status').first()).toContainText(said)
}
