import { type Day, isAfter, isBefore } from '#kernel/day.ts'

/** Căn cứ pháp lý: an entry of the unit's own list. */
export interface LegalBasis {
  readonly id: string
  /** "52/2018/NĐ-CP" */
  readonly number: string
  readonly title: string
  readonly issuedOn: Day
  readonly inForceFrom: Day
  /** The last day it is in force; null: until further notice. */
  readonly inForceTo: Day | null
}

/** How a basis stands on a day. */
export type Force = 'in-force' | 'not-yet' | 'expired'

export function forceOf({ inForceFrom, inForceTo }: Pick<LegalBasis, 'inForceFrom' | 'inForceTo'>, on: Day): Force {
  if (inForceTo && isAfter(on, inForceTo)) return 'expired'
  return isBefore(on, inForceFrom) ? 'not-yet' : 'in-force'
}

/** A document's number where it stands in a text. */
export interface CitedNumber {
  readonly number: string
  readonly start: number
  readonly end: number
}

/** 52/2018/NĐ-CP, 31/2024/QH15, 118/UBND-KT: figures, perhaps a year, then the letters of kind and author. */
const NUMBER = /(?<![\p{L}\d/])\d{1,5}(?:\/(?:19|20)\d{2})?\/\p{Lu}[\p{Lu}\d]*(?:[-–]\p{Lu}[\p{L}\d]*)*(?![\p{L}\d])/gu

/** One form of a number: typed with a long dash, or in small letters, it is the same one. */
export const numberKey = (number: string): string =>
  number
    .normalize('NFC')
    .replace(/[–\s]/g, (mark) => (mark === '–' ? '-' : ''))
    .toUpperCase()

/** The numbers of documents a text names, in its order. */
export const numbersIn = (text: string): readonly CitedNumber[] =>
  [...text.matchAll(NUMBER)].map(({ 0: number, index }) => ({ number, start: index, end: index + number.length }))

/** The entries of the list that are not in force on a day and that a text names, with where it does. */
export function lapsedIn(
  text: string,
  bases: readonly LegalBasis[],
  on: Day,
): readonly (CitedNumber & { readonly basis: LegalBasis })[] {
  const lapsed = new Map(
    bases.filter((one) => forceOf(one, on) !== 'in-force').map((one) => [numberKey(one.number), one]),
  )
  return numbersIn(text).flatMap((cited) => {
    const basis = lapsed.get(numberKey(cited.number))
    return basis ? [{ ...cited, basis }] : []
  })
}
