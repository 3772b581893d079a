import type { Element } from '@xmldom/xmldom'
import { type FormValue, onlyPlaceholder, PLACEHOLDER, placeholderKey } from './form-model.ts'
import type { DateStyles } from './xlsx-dates.ts'
import { elementLike, empty, setText, xmlSafe } from './xml.ts'

const EPOCH = Temporal.PlainDate.from('1899-12-30')
const serialOf = (day: string): number => EPOCH.until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days

/** A cell takes no more. */
const LONGEST = 32_767

/** How a value reads within a text. */
export function asText(value: FormValue): string {
  if (value === null) return ''
  if (typeof value === 'object') {
    const { day, month, year } = Temporal.PlainDate.from(value.day)
    return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
  }
  return String(value)
}

/** Puts a value into a cell, whose style stays; text is never run as a formula. */
export function putValue(cell: Element, value: FormValue, dates: DateStyles | null): void {
  empty(cell)
  cell.removeAttribute('t')
  if (value === null || value === '') return
  if (typeof value === 'string') {
    cell.setAttribute('t', 'inlineStr')
    const inline = elementLike(cell, 'is')
    const text = elementLike(cell, 't')
    text.setAttribute('xml:space', 'preserve')
    setText(
      text,
      xmlSafe(value)
        .slice(0, LONGEST)
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'),
    )
    inline.appendChild(text)
    cell.appendChild(inline)
    return
  }
  const number = elementLike(cell, 'v')
  if (typeof value === 'object') {
    setText(number, String(serialOf(value.day)))
    if (dates) cell.setAttribute('s', String(dates.of(Number(cell.getAttribute('s') ?? 0))))
  } else setText(number, String(value))
  cell.appendChild(number)
}

/** A text with its placeholders filled in; what nobody knows stays as it is. */
export const fillText = (text: string, sayOf: (key: string) => FormValue | undefined): string =>
  text.replace(PLACEHOLDER, (whole, name: string) => {
    const value = sayOf(placeholderKey(name))
    return value === undefined ? whole : asText(value)
  })

/** What a cell is filled with by its place or by the placeholders it holds; undefined: it stays as it is. */
export function valueFor(
  ref: string,
  text: string,
  sayOf: (key: string) => FormValue | undefined,
): FormValue | undefined {
  const own = sayOf(ref)
  if (own !== undefined) return own
  const only = onlyPlaceholder(text)
  if (only !== null) return sayOf(placeholderKey(only))
  if (!text.includes('{{')) return undefined
  const filled = fillText(text, sayOf)
  return filled === text ? undefined : filled
}
