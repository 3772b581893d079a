import { parseCode } from '#kernel/code.ts'
import { fold } from '#kernel/vietnamese-text.ts'
import { hasCheckDigit } from '#modules/organisations/domain/index.ts'

/** What the system points at before a text is released (R20), and the sender's code, which never stands in public. */
export type PersonalDataKind = 'phone' | 'identity-number' | 'tax-code' | 'email' | 'bank-account' | 'petition-code'

/** `start` and `end` are positions in the text as JavaScript counts them; `end` is the first one after. */
export interface PersonalData {
  readonly kind: PersonalDataKind
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A run of digits with at most two marks between them: "0912.345.678", "(0220) 3 842 123", "1234 5678 9012 3456". */
const NUMBER = /(?<![\p{L}\d])(?<!\d[.,])\+?\(?\d(?:[ \u00A0.()\-–]{0,2}\d)*(?![\d])/gu
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu

/** Dates, and quantities with their unit, are no numbers of persons: "20.10.2026", "200.000.000 đồng", "1.200 m²". */
const DATE = /(?<!\d)(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./-](?:19|20)\d{2})(?!\d)/gu
const UNIT =
  'triệu|tr|tỷ|tỉ|nghìn|ngàn|đồng|đ|vnđ|vnd|usd|%|m²|m2|m³|m3|km|ha|héc|sào|mẫu|kg|tấn|tạ|yến|lít|kwh|kw|kva|mét'
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\d])(?<!\\d[ .,\\u00A0-])[1-9][\\d.,\\u00A0 ]{0,24}\\s?(?:${UNIT})(?![\\p{L}\\d])`,
  'giu',
)

/** Words that say what the number after them is; no other number, nor one already hidden, stands between. */
const CONTEXTS = [
  ['bank-account', /(?:stk|so tai khoan|tai khoan|so tk|tk|account|so the|the atm)[^\d\n•·]{0,40}$/],
  ['identity-number', /(?:cccd|cmnd|cmtnd|cmt|can cuoc|chung minh|dinh danh|ho chieu)[^\d\n•·]{0,30}$/],
  ['tax-code', /(?:mst|ma so thue|ma so|ma dn|msdn|mshkd)[^\d\n•·]{0,30}$/],
] as const
type Context = (typeof CONTEXTS)[number][0] | null
const contextOf = (before: string): Context => CONTEXTS.find(([, pattern]) => pattern.test(before))?.[0] ?? null

/** One group of digits each, or one mark throughout: what people write as one number, unlike "0.5 0.7 0.9". */
function isWrittenAsOne(text: string): boolean {
  const withoutArea = text.replace(/^\(?02\d{1,2}\)?[ .-]{1,2}/, '')
  const groups = withoutArea.match(/\d+/g) ?? []
  const marks = new Set(withoutArea.match(/(?<=\d)\D+(?=\d)/g))
  return marks.size <= 1 || groups.slice(1).every((group) => group.length > 1)
}

const isMobile = (digits: string) => /^0[35789]\d{8}$/.test(digits)
const isLandline = (digits: string) => /^02\d{9}$/.test(digits)
const national = (text: string, digits: string) =>
  text.startsWith('+84') || text.startsWith('(+84') || /^84[35789]\d{8}$/.test(digits)
    ? `0${digits.slice(2).replace(/^0/, '')}`
    : digits

/** What a number is, by the words before it and by its form; null: nothing a person is known by. */
function kindOf(text: string, context: Context): PersonalDataKind | null {
  const digits = text.replace(/\D/g, '')
  const contiguous = digits === text
  if (context === 'bank-account' && digits.length >= 6) return 'bank-account'
  if (digits.length < 8) return null
  if (context === 'identity-number') return 'identity-number'
  if (context === 'tax-code' && [10, 12, 13].includes(digits.length)) {
    return digits.length === 12 ? 'identity-number' : 'tax-code'
  }
  if (!isWrittenAsOne(text)) return null
  const dialled = national(text, digits)
  if (isMobile(dialled) || isLandline(dialled)) return 'phone'
  if (digits.length === 12 && digits.startsWith('0')) return 'identity-number'
  if (digits.length === 9 && contiguous) return 'identity-number'
  const hyphenated = /^\d{10}\s?[-–]\s?\d{3}$/.test(text)
  if (hyphenated || ((digits.length === 10 || digits.length === 13) && contiguous && hasCheckDigit(digits)))
    return 'tax-code'
  if (digits.length >= 13 && digits.length <= 19 && (contiguous || /^\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}$/.test(text))) {
    return 'bank-account'
  }
  return null
}

/** The same length without its digits, so that positions stay. */
const blank = (text: string, pattern: RegExp) => text.replace(pattern, (found) => found.replace(/\d/g, '·'))

/** Folded for the words before a number; letter by letter, so that positions stay. */
const foldInPlace = (text: string) =>
  [...text].map((letter) => fold(letter).padEnd(letter.length, ' ').slice(0, letter.length)).join('')

/** No number of a person is longer, spaces included. */
const LONGEST = 40

/** A run may hold several numbers side by side ("2026 0912345678"): the longest known from each group on, then after it. */
function numbersIn(run: string, text: string, start: number): PersonalData[] {
  const groups = [...run.matchAll(/(?:\(?\+|\()?\d+/g)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
  }))
  const found: PersonalData[] = []
  let after = 0
  for (const [at, { from }] of groups.entries()) {
    if (from < after) continue
    const context = contextOf(foldInPlace(text.slice(Math.max(0, start + from - 60), start + from)))
    const ends = groups.slice(at, at + LONGEST).filter(({ to }) => to - from <= LONGEST)
    for (const { to } of ends.toReversed()) {
      const number = run.slice(from, to)
      const kind = kindOf(number, context)
      if (!kind) continue
      found.push({ kind, start: start + from, end: start + to, text: number })
      after = to
      break
    }
  }
  return found
}

/**
 * What looks like a telephone number, an identity number (9 or 12 digits), a tax code (10 or 13), an e-mail address, a
 * bank account or a petition's code (R20), in the order of the text, none overlapping. It points, an officer decides:
 * names and addresses it cannot know. Prices, areas, dates and numbers of documents are left alone.
 */
export function personalDataFound(text: string): readonly PersonalData[] {
  const spans: PersonalData[] = []
  let rest = text
  const take = (kind: PersonalDataKind, found: string, start: number) => {
    spans.push({ kind, start, end: start + found.length, text: found })
    rest = rest.slice(0, start) + '·'.repeat(found.length) + rest.slice(start + found.length)
  }
  for (const { 0: found, index } of text.matchAll(EMAIL)) take('email', found, index)
  for (const { 0: found, index } of rest.matchAll(/(?<!\d)\d{4}-\d{4}-\d{3,4}(?!\d)/g)) {
    if (parseCode(found).ok) take('petition-code', found, index)
  }
  const numbers = blank(blank(rest, DATE), QUANTITY)
  for (const { 0: found, index } of numbers.matchAll(NUMBER)) spans.push(...numbersIn(found, numbers, index))
  return spans.toSorted((a, b) => a.start - b.start)
}

/** What stands where personal data stood; it says nothing, not even how long they were. */
export const MASK = '•••'

/** The public text's first version (R20): the original with what {@link personalDataFound} points at hidden. */
export function publicTextDraft(original: string): string {
  let draft = ''
  let at = 0
  for (const { start, end } of personalDataFound(original)) {
    draft += original.slice(at, start) + MASK
    at = end
  }
  return draft + original.slice(at)
}
