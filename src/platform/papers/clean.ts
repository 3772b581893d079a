/** Control signs, what has no width, and marks that turn the writing direction: none of them is ever meant. */
const UNSEEN = /[[\p{Cc}\p{Cf}\p{Variation_Selector}\ufffd]--[\t\n]]/gv
/** For what the font does not have. */
const BOX = '\u25a1'
/** Longer, and a word does not fit into a line. */
const LONGEST_WORD = 40
const BREAK_EACH = 20

/**
 * A text that can be set: well-formed, composed, without unseen signs, with nothing the font lacks, and with places to break
 * an endless word. PDF/A refuses a whole paper for one sign that has no letter.
 * @param has whether the font has this code point
 */
export function settable(text: string, has: (codePoint: number) => boolean): string {
  const plain = text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, '')
  const known = Array.from(plain, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    return code < 0x20 || has(code) ? sign : BOX
  }).join('')
  return known
    .replace(/\u25a1{2,}/g, BOX)
    .replace(new RegExp(`\\S{${LONGEST_WORD + 1},}`, 'g'), (word) =>
      word.replace(new RegExp(`(.{${BREAK_EACH}})`, 'gu'), '$1\u200b'),
    )
}

/** A value with each text in it changed. */
export function withTexts<Value>(value: Value, change: (text: string) => string): Value
export function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => withTexts(one, change))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one, change)]))
  return value
}
