import { expect, type Page } from '@playwright/test'

/** Where the focus stands, as somebody sees and hears it. */
interface Stop {
  readonly name: string
  readonly tag: string
  /** What is wrong with it: no ring around it, out of sight, or something lies over it. */
  readonly wrong: readonly string[]
  /** Its place in the document. */
  readonly place: number
}

/** Looks at what has the focus; null when the browser's own bar has it. */
const stopOn = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const node = document.activeElement
    if (!(node instanceof HTMLElement) || node === document.body) return null
    const labels = 'labels' in node && node.labels instanceof NodeList ? [...node.labels] : []
    const name =
      labels.map((label) => label.textContent).join(' ') || node.getAttribute('aria-label') || node.textContent
    // What is dressed or drawn by its label wears the ring there.
    const worn = [node, node.closest('.choice'), node.nextElementSibling?.matches('.choose') && node.nextElementSibling]
    const shown = worn.filter((one) => one instanceof HTMLElement)
    // A link that fills its row wears the ring around the row, on what is drawn after it.
    const ringed = (one: Element) =>
      [null, '::after'].some((part) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one, part)
        return (
          outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor)
        )
      })
    const box = (shown.find(ringed) ?? node).getBoundingClientRect()
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)]
    const over = document.elementFromPoint(x, y)
    const mine = shown.some((one) => over && (one.contains(over) || over.contains(one)))
    return {
      name: (name ?? '').replace(/\s+/g, ' ').trim(),
      tag: node.tagName.toLowerCase(),
      wrong: [
        ...(shown.some(ringed) ? [] : ['has no ring']),
        ...(box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
          ? []
          : ['is out of sight']),
        ...(mine ? [] : [`is covered by ${over?.tagName}.${over?.className}`]),
      ],
      place: [...document.querySelectorAll('*')].indexOf(node),
    }
  })

const MOST = 120

/**
 * Goes on with Tab until something of this name has the focus: every stop on the way wears a ring, is in sight, covered by
 * nothing, and comes after the one before it in the document.
 */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  let before = await stopOn(page)
  const fits = (stop: Stop | null) =>
    stop !== null && (typeof name === 'string' ? stop.name.startsWith(name) : name.test(stop.name))
  for (let presses = 0; presses < MOST; presses++) {
    await page.keyboard.press('Tab')
    const stop = await stopOn(page)
    if (!stop) throw new Error(`${page.url()}: Tab leaves the page before ${name}`)
    expect(stop.wrong, `${page.url()}: ${stop.name}`).toEqual([])
    expect(stop.place, `${stop.name} comes after ${before?.name}`).toBeGreaterThan(before?.place ?? -1)
    before = stop
    if (fits(stop)) return
  }
  throw new Error(`${page.url()}: Tab does not reach ${name}`)
}

/**
 * Goes through a page from where the focus stands to its end, and back to its beginning; the names on both ways. Past the end
 * a browser without a bar of its own begins anew. The page is then opened afresh.
 */
export async function thereAndBack(page: Page): Promise<{ there: string[]; back: string[] }> {
  const walk = async (key: 'Tab' | 'Shift+Tab') => {
    const names: string[] = []
    let before: number | undefined
    for (let presses = 0; presses < MOST; presses++) {
      await page.keyboard.press(key)
      const stop = await stopOn(page)
      const goesOn = stop && (before === undefined || stop.place > before === (key === 'Tab'))
      if (!goesOn) return names
      expect(stop.wrong, `${page.url()}: ${stop.name}`).toEqual([])
      names.push(stop.name)
      before = stop.place
    }
    throw new Error(`${page.url()} keeps the focus: ${names.slice(-5).join(' | ')}`)
  }
  const names = { there: await walk('Tab'), back: await walk('Shift+Tab') }
  await page.reload()
  return names
}
