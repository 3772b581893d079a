import type { Document, Element } from '@xmldom/xmldom'
import { allWithin, childOf, childrenOf, copyOf, elementLike } from './xml.ts'

/** Formats Excel has from the start that show a day. */
const isBuiltIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
const showsDay = (code: string) => /[dmyh]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
const OURS = 'dd/mm/yyyy'

/** The styles of a workbook: of a cell that is to hold a day, the same style showing one. */
export class DateStyles {
  /** Whether a style was added, so that the part has to be written. */
  added = false
  /** The styles as they now are. */
  readonly tree: Document
  private readonly made = new Map<number, number>()

  constructor(styles: Document) {
    this.tree = styles
  }

  /** The number of the style, as it is where it shows days already. */
  of(style: number): number {
    const [formats] = allWithin(this.tree, 'cellXfs')
    const own = formats && childrenOf(formats, 'xf')[style]
    if (!formats || !own || this.isDate(own)) return style
    const known = this.made.get(style)
    if (known !== undefined) return known
    const copy = copyOf(own)
    copy.setAttribute('numFmtId', String(this.format()))
    copy.setAttribute('applyNumberFormat', '1')
    formats.appendChild(copy)
    const number = childrenOf(formats, 'xf').length - 1
    formats.setAttribute('count', String(number + 1))
    this.made.set(style, number)
    this.added = true
    return number
  }

  private isDate(format: Element): boolean {
    const id = Number(format.getAttribute('numFmtId') ?? 0)
    return isBuiltIn(id) || this.codes().some(([known, code]) => known === id && showsDay(code))
  }

  private codes(): readonly (readonly [number, string])[] {
    return allWithin(this.tree, 'numFmt').map((one) => [
      Number(one.getAttribute('numFmtId')),
      one.getAttribute('formatCode') ?? '',
    ])
  }

  /** The number of the format "dd/mm/yyyy"; added where the workbook has none. */
  private format(): number {
    const known = this.codes().find(([, code]) => code.toLowerCase() === OURS)
    if (known) return known[0]
    const root = this.tree.documentElement
    if (!root) return 14
    let list = childOf(root, 'numFmts')
    if (!list) {
      list = elementLike(root, 'numFmts')
      root.insertBefore(list, root.firstChild)
    }
    const id = Math.max(163, ...this.codes().map(([one]) => one)) + 1
    const format = elementLike(root, 'numFmt')
    format.setAttribute('numFmtId', String(id))
    format.setAttribute('formatCode', OURS)
    list.appendChild(format)
    list.setAttribute('count', String(childrenOf(list, 'numFmt').length))
    return id
  }
}
