import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'

export type PhoneKind = 'mobile' | 'landline' | 'service'

export interface Phone {
  readonly kind: PhoneKind
  /** The national form: digits alone, with the leading 0. */
  readonly digits: string
  /** A mobile prefix not known to be in use; new ones are opened from time to time, so it is taken. */
  readonly warning?: 'unusual-prefix'
}

export type PhoneRefusal =
  | 'phone-empty'
  | 'several-phones'
  | 'not-digits'
  | 'one-digit-short'
  | 'one-digit-over'
  | 'too-short'
  | 'too-long'
  | 'old-mobile-number'
  | 'foreign-number'
  | 'unknown-prefix'

const KNOWN_MOBILE = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])/
/** The eleven-digit mobile numbers that ended in November 2018. */
const OLD_MOBILE = /^01(2[0-9]|6[2-9]|8[68]|99)[0-9]{7}$/

const ofLength = (digits: string, length: number): PhoneRefusal | null => {
  const over = digits.length - length
  if (over === 0) return null
  if (over === -1) return 'one-digit-short'
  if (over === 1) return 'one-digit-over'
  return over < 0 ? 'too-short' : 'too-long'
}

/** +84 and 0084 stand for the leading 0, whether or not the 0 was typed as well. */
function national(text: string): string | null {
  const international = /^(?:\+|00)([0-9]+)$/.exec(text)?.[1]
  if (international !== undefined) {
    return international.startsWith('84') ? `0${international.slice(2).replace(/^0/, '')}` : null
  }
  return /^84[235789][0-9]{8,9}$/.test(text) ? `0${text.slice(2)}` : text
}

function ofDigits(digits: string): Result<Phone, PhoneRefusal> {
  if (/^1[89]00/.test(digits)) {
    const rest = digits.length - 4
    if (rest < 4) return refuse('too-short')
    return rest > 6 ? refuse('too-long') : accept({ kind: 'service', digits })
  }
  if (OLD_MOBILE.test(digits)) return refuse('old-mobile-number')
  if (digits.length < 8) return refuse('too-short')
  if (digits.startsWith('02')) {
    const wrong = ofLength(digits, 11)
    return wrong ? refuse(wrong) : accept({ kind: 'landline', digits })
  }
  if (!/^0[35789]/.test(digits)) return refuse('unknown-prefix')
  const wrong = ofLength(digits, 10)
  if (wrong) return refuse(wrong)
  return accept(
    KNOWN_MOBILE.test(digits) ? { kind: 'mobile', digits } : { kind: 'mobile', digits, warning: 'unusual-prefix' },
  )
}

/** Số điện thoại as typed (facts 5.3): dots, spaces, hyphens, brackets, +84 or 84 are forgiven; the digits are kept. */
export function parsePhone(typed: string): Result<Phone, PhoneRefusal> {
  const line = cleanLine(typed).normalize('NFKC')
  if (line === '') return refuse('phone-empty')
  const parts = line.split(/[;,/]|\s(?:-|hoặc|và)\s/i).filter((part) => part.replace(/\D/g, '').length >= 8)
  if (parts.length > 1) return refuse('several-phones')
  const text = line.replace(/[\s.()\p{Pd}\u2212]/gu, '').replace(/(?<=[0-9])[oO]|^[oO]/g, '0')
  if (!/^\+?[0-9]+$/.test(text)) return refuse('not-digits')
  const digits = national(text)
  return digits === null ? refuse('foreign-number') : ofDigits(digits)
}

export { formatPhone } from '#kernel/phone-text.ts'

/** For lists (R20): the last three digits, enough to tell two numbers apart: "•••••••678". */
export const maskPhone = (digits: string): string => '•'.repeat(Math.max(digits.length - 3, 0)) + digits.slice(-3)

/** E.164, for links and gateways: "+84912345678"; service numbers have no such form and stay. */
export const internationalPhone = (digits: string): string =>
  digits.startsWith('0') ? `+84${digits.slice(1)}` : digits
