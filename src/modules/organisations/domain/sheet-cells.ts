import { accept, type Result, refuse } from '#kernel/result.ts'
import { type SentCell, textIn } from '#modules/lists/domain/index.ts'
import { hasCheckDigit } from './identifier.ts'

/**
 * A telephone number as somebody typed it into a sheet. In a cell that is a number Excel has dropped the 0 in front; which
 * numbers are short of it is plain: mobile ones of nine digits, landlines of ten that begin with 2.
 */
export function phoneInSheet(cell: SentCell | undefined): string {
  const text = textIn(cell)
  return typeof cell === 'number' && /^([35789]\d{8}|2\d{9})$/.test(text) ? `0${text}` : text
}

/**
 * An identifier as somebody typed it into a sheet. In a cell that is a number the zeros in front are gone: nine digits are a tax
 * code without its 0 when the check digit says so; what else is short may be a citizen number that has lost one or two, and is
 * not guessed at.
 */
export function identifierInSheet(cell: SentCell | undefined): Result<string, 'zeros-lost'> {
  const text = textIn(cell)
  if (typeof cell !== 'number') return accept(text)
  const whole = text.length === 9 ? `0${text}` : text
  if (whole.length === 12 || whole.length === 13) return accept(whole)
  return /^\d{10}$/.test(whole) && hasCheckDigit(whole) ? accept(whole) : refuse('zeros-lost')
}
