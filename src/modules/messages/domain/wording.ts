import type { Language } from '#kernel/language.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'

/** Lời đầu, lời cuối: what a unit says before and after the program's words, in each language; '' for nothing. */
export interface Wording {
  readonly opening: string
  readonly closing: string
  readonly openingEn: string
  readonly closingEn: string
}

/** As letters come: nothing before, nothing after. */
export const noWording: Wording = { opening: '', closing: '', openingEn: '', closingEn: '' }
export const wordingParts = [
  'opening',
  'closing',
  'openingEn',
  'closingEn',
] as const satisfies readonly (keyof Wording)[]
export type WordingPart = (typeof wordingParts)[number]

/** What a place in them is filled with. */
export const wordingPlaces = ['đơn vị', 'số điện thoại'] as const
export type WordingFacts = Readonly<Record<(typeof wordingPlaces)[number], string>>

/** Letters one of them may have. */
export const LONGEST_WORDS = 600

const PLACE = /\{([^{}\n]{0,60})\}/gu
const isPlace = (name: string): name is keyof WordingFacts => wordingPlaces.some((one) => one === name)

/** The places nothing fills, as they were typed; a brace that was left open is one too. */
export function unknownPlacesIn(text: string): readonly string[] {
  const named = [...text.matchAll(PLACE)].map(([, name = '']) => name.trim()).filter((name) => !isPlace(name))
  return /[{}]/.test(text.replace(PLACE, '')) ? [...named, '{'] : named
}

export type WordingRefusal = 'too-long' | 'place-unknown'

/** What is wrong with some of them: too long, or a place that nothing fills. */
export function wrongWords(typed: Wording): readonly { readonly part: WordingPart; readonly why: WordingRefusal }[] {
  const whyOf = (text: string): WordingRefusal | null =>
    text.length > LONGEST_WORDS ? 'too-long' : unknownPlacesIn(text).length > 0 ? 'place-unknown' : null
  return wordingParts.flatMap((part) => {
    const why = whyOf(cleanText(typed[part]))
    return why ? [{ part, why }] : []
  })
}

/** A unit's own words, clean. */
export function wordLetters(typed: Wording): Result<Wording, WordingRefusal> {
  const [wrong] = wrongWords(typed)
  if (wrong) return refuse(wrong.why)
  const of = (part: WordingPart): string => cleanText(typed[part])
  return accept({
    ...{ opening: of('opening'), closing: of('closing'), openingEn: of('openingEn'), closingEn: of('closingEn') },
  })
}

/** Is nothing said before or after? */
export const saysNothing = (wording: Wording): boolean => wordingParts.every((part) => wording[part] === '')

/**
 * A letter's text with what the unit says before and after it. A line whose place is empty (no telephone is known) is left out.
 */
export function worded(text: string, wording: Wording, language: Language, facts: WordingFacts): string {
  const factOf = (name: string): string => (isPlace(name.trim()) ? facts[name.trim() as keyof WordingFacts] : '')
  const fill = (words: string): string =>
    words
      .split('\n')
      .filter((line) => [...line.matchAll(PLACE)].every(([, name = '']) => factOf(name) !== ''))
      .map((line) => line.replace(PLACE, (_, name: string) => factOf(name)))
      .join('\n')
  const [opening, closing] =
    language === 'en' ? [wording.openingEn, wording.closingEn] : [wording.opening, wording.closing]
  return [fill(opening), text, fill(closing)].filter(Boolean).join('\n\n')
}
