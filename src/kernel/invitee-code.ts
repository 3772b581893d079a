import { checkDigit, type RandomBelow } from './code.ts'
import { accept, type Result, refuse } from './result.ts'

const ROOM = 100_000

/** Mã vào cửa: five random digits and Damm's check digit, so that no single slip of the fingers lets in somebody else. */
export function newInviteeCode(random: RandomBelow): string {
  const digits = String(random(ROOM)).padStart(5, '0')
  return digits + checkDigit(digits)
}

/** As it is printed and said: "483 175". */
export const inviteeCodeText = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** What stands before the code in the address that an invitation's QR carries: a telephone opens the page, the door reads the code. */
const BEFORE_CODE = '#ma-'

/** What the QR of an invitation says: the link with the code behind it, or the code alone where there is no public address. */
export const inviteeQr = (link: string | null, code: string): string => (link ? `${link}${BEFORE_CODE}${code}` : code)

export type InviteeCodeRefusal = 'not-a-code' | 'mistyped-code'

/** What was scanned or typed, as a code. Spaces, dashes, dots and the letter O for nought are forgiven. */
export function parseInviteeCode(text: string): Result<string, InviteeCodeRefusal> {
  const at = text.lastIndexOf(BEFORE_CODE)
  const digits = (at < 0 ? text : text.slice(at + BEFORE_CODE.length))
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}.,/_]/gu, '')
    .replace(/[oO]/g, '0')
  if (!/^[0-9]{6}$/.test(digits)) return refuse('not-a-code')
  return checkDigit(digits) === '0' ? accept(digits) : refuse('mistyped-code')
}
