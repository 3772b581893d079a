import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { typesByCode } from './paper/paper-of.ts'

/** Where numbers come from: the city's e-office, typed by the clerk; or series of the unit's own. */
export const numberingWays = ['city', 'own'] as const
export type NumberingWay = (typeof numberingWays)[number]

/** What the head of the body decides (NĐ 30/2020, Điều 15; facts 1.6): one series for all papers, or one for each type. */
export const seriesChoices = ['common', 'per-type'] as const
export type SeriesChoice = (typeof seriesChoices)[number]

/** How a unit numbers its papers. */
export interface Numbering {
  readonly numbers: NumberingWay
  readonly series: SeriesChoice
  /** Symbols of the departments, whose own papers count in series of their own. */
  readonly departments: readonly string[]
}

/** One series for all; of letters, which have no code. */
export const COMMON = 'all'
export const LETTERS = 'CV'
/** Of what comes in. */
export const INCOMING = 'incoming'

/** Numbers below 10 are written with a nought (NĐ 30/2020, Phụ lục I; facts 1.3). */
export const numberShown = (number: number): string => String(number).padStart(2, '0')

/** "5/KH-UBND" as it is written: "05/KH-UBND". */
export const numberAsWritten = (text: string): string => text.replace(/^\s*(\d)(?!\d)/u, '0$1')

/** "05/KH-UBND". */
export const numberText = (number: number, symbol: string): string => `${numberShown(number)}/${symbol}`

/** The number a paper carries, "05/KH-UBND" → 5; null: it has none. */
export function numberValue(text: string): number | null {
  const [digits] = /\d{1,6}/u.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

/** What stands behind the number: "05/KH-UBND" → "KH-UBND"; '' without a stroke. */
export const symbolIn = (text: string): string => (text.includes('/') ? text.slice(text.indexOf('/') + 1).trim() : '')

/** The type's code a symbol begins with, "KH-UBND" → "KH"; '': a letter's, "UBND-KT". */
export function codeOf(symbol: string): string {
  const [first = ''] = symbol.split('-')
  return Object.hasOwn(typesByCode, first) ? first : ''
}

/** Whose paper a symbol tells of: "TTr-KT" and "KT" → "KT", "KH-UBND" and "UBND-KT" → "UBND"; '' where it does not say. */
export function bodyOf(symbol: string): string {
  const [first = '', ...rest] = symbol.split('-')
  return codeOf(symbol) === '' ? first : rest.join('-')
}

/** The series a paper with this symbol is counted in; a department's own papers in its own: "KT/TTr" (facts 1.6). */
export function seriesOf(choice: SeriesChoice, symbol: string, departments: readonly string[] = []): string {
  const series = choice === 'common' ? COMMON : codeOf(symbol) || LETTERS
  const body = bodyOf(symbol)
  return departments.includes(body) ? `${body}/${series}` : series
}

/** The year whose series a paper belongs to: of its own day, from 01 on 1 January. */
export const yearOf = (on: Day): number => on.year

/** What comes after the last number given, past those that a paper of the series carries already. */
export function nextNumber(last: number, taken: ReadonlySet<number>): number {
  let next = last + 1
  while (taken.has(next)) next += 1
  return next
}

/** The last number of a series, as it is told at the switch; `used`: the highest a paper of ours carries. */
export interface LastUsed {
  readonly series: string
  readonly last: number
  readonly used: number
}

/** The series whose last number was told lower than one that is used already: no number is given again (facts 1.6). Null: none. */
export const toldTooLow = (told: readonly LastUsed[]): string | null =>
  told.find(({ last, used }) => last < used)?.series ?? null

export type CancelRefusal = 'not-found' | 'already-cancelled' | 'number-carried' | 'word-needed'

/** Hủy số: only what no document carries; the number stays, with its reason. */
export function cancelNumber(
  number: { readonly documentId: string | null; readonly cancelledOn: Day | null },
  reason: string,
): Result<'cancelled', CancelRefusal> {
  if (number.cancelledOn) return refuse('already-cancelled')
  if (number.documentId) return refuse('number-carried')
  return reason.trim() === '' ? refuse('word-needed') : accept('cancelled')
}
