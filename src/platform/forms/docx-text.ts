import type { Element } from '@xmldom/xmldom'
import { type FormValue, PLACEHOLDER, placeholderKey } from './form-model.ts'
import { asText } from './xlsx-cell.ts'
import { allWithin, childOf, childrenOf, copyOf, elementLike, setText, textOf, xmlSafe } from './xml.ts'

/** The letters of a paragraph, in whatever runs they are cut. */
export const paragraphText = (paragraph: Element): string => allWithin(paragraph, 't').map(textOf).join('')

/** The letters of a cell, a line for each paragraph. */
export const cellLines = (cell: Element): string => childrenOf(cell, 'p').map(paragraphText).join('\n').trim()

function say(text: Element, words: string): void {
  setText(text, xmlSafe(words))
  text.setAttribute('xml:space', 'preserve')
}

/**
 * Fills in a paragraph's placeholders where they stand, each in the letters it was written in; Word often cuts one into several
 * runs. What nobody knows stays as it is.
 */
export function fillParagraph(paragraph: Element, sayOf: (key: string) => FormValue | undefined): void {
  const texts = allWithin(paragraph, 't')
  const whole = texts.map(textOf).join('')
  if (!whole.includes('{{')) return
  for (const found of [...whole.matchAll(PLACEHOLDER)].toReversed()) {
    const value = sayOf(placeholderKey(found[1] ?? ''))
    if (value === undefined) continue
    const [from, to] = [found.index, found.index + found[0].length]
    let start = 0
    let said = false
    for (const text of texts) {
      const own = textOf(text)
      const [begin, end] = [Math.max(from - start, 0), Math.min(to - start, own.length)]
      if (begin < end) {
        say(text, own.slice(0, begin) + (said ? '' : asText(value).replace(/\s*\n\s*/g, ' ')) + own.slice(end))
        said = true
      }
      start += own.length
    }
  }
}

/** Puts a value into a cell: its first paragraph stays with its look, and so do the letters of its first run. */
export function fillCell(cell: Element, value: FormValue): void {
  const [first, ...others] = childrenOf(cell, 'p')
  if (!first) return
  for (const other of others) cell.removeChild(other)
  const letters = allWithin(first, 'r')
    .map((run) => childOf(run, 'rPr'))
    .find((found) => found !== undefined)
  const ofParagraph = childOf(first, 'pPr')
  const looks = letters ?? (ofParagraph && childOf(ofParagraph, 'rPr'))
  const copied = looks && copyOf(looks)
  for (const child of childrenOf(first)) if (child.localName !== 'pPr') first.removeChild(child)
  const run = elementLike(first, 'r')
  if (copied) run.appendChild(copied)
  for (const [line, words] of asText(value).split('\n').entries()) {
    if (line > 0) run.appendChild(elementLike(first, 'br'))
    const text = elementLike(first, 't')
    say(text, words)
    run.appendChild(text)
  }
  first.appendChild(run)
}
