import { expect, type Page } from '@playwright/test'

/** A part of a page as assistive technology gets it. */
interface Heard {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly invalid: boolean
  readonly level: number
}

const controls = /^(button|link|textbox|searchbox|combobox|checkbox|radio|DisclosureTriangle|slider|spinbutton)$/

/** Chromium's own tree of what is handed to assistive technology. */
async function heardOn(page: Page): Promise<Heard[]> {
  const cdp = await page.context().newCDPSession(page)
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  await cdp.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => {
      const property = (wanted: string) => properties.find((one) => one.name === wanted)?.value.value
      return {
        role: String(role?.value),
        name: String(name?.value ?? '').trim(),
        description: String(description?.value ?? ''),
        invalid: property('invalid') === 'true',
        level: Number(property('level') ?? 0),
      }
    })
}

/**
 * What every page must be to who only hears it: its title says what it is, one banner, one main part, one foot; one h1 and no
 * level left out; every control has a name; what is wrong with a field is read with it.
 */
export async function listenTo(page: Page): Promise<void> {
  const where = page.url()
  const heard = await heardOn(page)
  const count = (role: string) => heard.filter((one) => one.role === role).length
  expect(await page.title(), where).toMatch(/\S+ – Xã Đại Sơn$|năm 2026/)
  expect([count('banner'), count('main'), count('contentinfo')], where).toEqual([1, 1, 1])
  expect(
    heard.filter(({ role, name }) => controls.test(role) && name === ''),
    `${where}: controls without a name`,
  ).toEqual([])
  for (const { name, description } of heard.filter(({ invalid }) => invalid))
    expect(description, `${where}: ${name}`).toContain('Lỗi:')

  const levels = await page.getByRole('heading').evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))))
  expect(levels[0], `${where} begins with its h1`).toBe(1)
  expect(
    levels.filter((level) => level === 1),
    where,
  ).toHaveLength(1)
  for (const [index, level] of levels.entries())
    expect(level, `${where}: heading ${index + 1}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  // A state is a word, not a sign alone.
  for (const badge of await page.locator('.badge').all()) expect((await badge.innerText()).trim(), where).not.toBe('')
}
