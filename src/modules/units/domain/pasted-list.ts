import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'

/** A line of a pasted list: its number as an editor shows it, as it came, and without its bullet. */
export interface PastedLine {
  readonly number: number
  readonly raw: string
  readonly line: string
}

/** The lines of a pasted list. Bullets and numbers in front ("- ", "3. ") are dropped; empty lines are skipped. */
export const pastedLines = (text: string): readonly PastedLine[] =>
  text.split(/\r\n|\r|\n/).flatMap((raw, index) => {
    const line = raw.trim().replace(/^(?:[-–•*+]\s*|\d{1,3}[.)]\s+)/, '')
    return cleanText(line) === '' ? [] : [{ number: index + 1, raw, line }]
  })

/** A line's cells, parted by tabs or semicolons: the first, a phone wherever it stands, and what else is there. */
export function readCells(line: string): { first: string; phone: string; cells: readonly string[] } {
  const [first = '', ...rest] = line.split(/[\t;]/).map(cleanLine)
  const filled = rest.filter((cell) => cell !== '')
  const phone = filled.find((cell) => /\d/.test(cell) && /^[\d\s.()+\-–]+$/.test(cell)) ?? ''
  return { first, phone, cells: filled.filter((cell) => cell !== phone) }
}

/** What may stand in a phone field of the unit's own lists: 8 to 12 digits, perhaps with a plus in front. */
export const isPhone = (text: string): boolean => /^\+?\d{8,12}$/.test(plainPhone(text))

/** A phone number without what people put between its digits. */
export const plainPhone = (text: string): string => text.replace(/[\s.()\-–]/g, '')
