/**
 * The sender's code of a petition, 2026-4831-575: the year, six random digits and a check digit (DOMAIN, "Decisions where
 * the plan is silent"). The check digit is Damm's: it catches every single wrong digit and every swap of two neighbours,
 * the two slips of somebody who copies a code from paper or says it on the telephone.
 */
import { accept, type Result, refuse } from '#kernel/result.ts'

/** A whole number from 0 up to, not including, `below`: in the program `crypto.randomInt`, in tests and the demo a seeded one. */
export type RandomBelow = (below: number) => number

/** H. M. Damm's totally anti-symmetric quasigroup of order 10 (2004). */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

/** The digit that, put behind these digits, makes {@link isChecked} true. */
export const checkDigit = (digits: string): string =>
  [...digits].reduce((row, digit) => DAMM[Number(row)]?.[Number(digit)] ?? '0', '0')

const isChecked = (digits: string): boolean => checkDigit(digits) === '0'

/** Above this number of codes in a unit and year the codes become one digit longer: guessing stays hopeless, retries rare. */
const ROOM_FOR_SIX = 100_000

/**
 * How many random digits the next code has, by how many codes the unit has given in the year: for a petition its number in
 * the year's dialogue, which is known without counting.
 */
export const randomDigits = (given: number): 6 | 7 => (given < ROOM_FOR_SIX ? 6 : 7)

const withDashes = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`

/** A new code; whether it is still free in the unit is for the table to say. `year`: four digits. */
export function newCode(year: number, random: RandomBelow, length: 6 | 7 = 6): string {
  const digits = String(year).padStart(4, '0') + String(random(10 ** length)).padStart(length, '0')
  return withDashes(digits + checkDigit(digits))
}

export type CodeRefusal = 'not-a-code' | 'mistyped-code'

/**
 * What somebody typed as a code, in its one written form. Spaces, dots, slashes, any dash or none, and the letter O for
 * zero are forgiven. `mistyped-code`: the right number of digits, but they cannot belong together.
 */
export function parseCode(text: string): Result<string, CodeRefusal> {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}\u2212.,/_]/gu, '')
    .replace(/[oO]/g, '0')
  if (!/^[0-9]{11,12}$/.test(digits)) return refuse('not-a-code')
  return isChecked(digits) ? accept(withDashes(digits)) : refuse('mistyped-code')
}

/**
 * The six-digit PIN printed beside the code, from 32 secret bytes (an HMAC of the petition).
 * The first eight bytes modulo a million: 2^64 is so much larger that no PIN is likelier than another by more than
 * one part in 10^13, which no number of tries allowed by the limits could use.
 */
export function pinFrom(bytes: Uint8Array): string {
  if (bytes.length < 32) throw new RangeError(`a PIN needs 32 bytes, not ${bytes.length}`)
  const number = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0)
  return String(number % 1_000_000n).padStart(6, '0')
}

/** A PIN as typed, or null: six digits, spaces forgiven. */
export function parsePin(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}.]/gu, '')
  return /^[0-9]{6}$/.test(digits) ? digits : null
}
