import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'

/**
 * What a number is by its form: 10 digits of a company or co-operative, 13 of a dependent unit, 12 of a household
 * (its owner's citizen number), or an old certificate's number (facts 5.1, 5.2).
 */
export type IdentifierKind = 'tax-10' | 'tax-13' | 'citizen-12' | 'legacy'

/** Shown beside the field; it never blocks, since some old numbers are irregular and a sum says nothing of existence. */
export type IdentifierWarning = 'check-digit' | 'unknown-province' | 'unusual-form'

export interface Identifier {
  readonly kind: IdentifierKind
  /** Digits alone (and, in an old certificate's number, capital letters): what is compared and stored. */
  readonly digits: string
  readonly warning?: IdentifierWarning
}

export type IdentifierRefusal = 'identifier-empty' | 'identifier-wrong-length' | 'identifier-not-understood'

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/**
 * Does the tenth digit fit the nine before it? N10 = 10 − (31N1+29N2+23N3+19N4+17N5+13N6+7N7+5N8+3N9 mod 11);
 * where that would be 10 the number is not issued (facts 5.1).
 */
export function hasCheckDigit(tenDigits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(tenDigits[at]), 0)
  return 10 - (sum % 11) === Number(tenDigits[9])
}

/** A citizen number begins with the province of birth registration, 001 to 096 (facts 5.2). */
const hasProvince = (twelveDigits: string): boolean => {
  const province = Number(twelveDigits.slice(0, 3))
  return province >= 1 && province <= 96
}

const identifier = (kind: IdentifierKind, digits: string, warning: IdentifierWarning, fits: boolean): Identifier =>
  fits ? { kind, digits } : { kind, digits, warning }

/** "01R8017431": two digits, a letter, seven digits; other old forms are taken with a warning. */
function oldCertificate(text: string): Result<Identifier, IdentifierRefusal> {
  const digits = text.toUpperCase()
  const plausible = /^[0-9A-ZĐ]{6,20}$/.test(digits) && digits.replace(/\D/g, '').length >= 4
  if (!plausible) return refuse('identifier-not-understood')
  return accept(identifier('legacy', digits, 'unusual-form', /^[0-9]{2}[A-Z][0-9]{7}$/.test(digits)))
}

/**
 * Mã số thuế, mã số doanh nghiệp, mã số hộ kinh doanh as typed: spaces, dots, hyphens and slashes are forgiven.
 * The field is never required (R7), so `identifier-empty` is for the form to read as "none given".
 */
export function parseIdentifier(typed: string): Result<Identifier, IdentifierRefusal> {
  const text = cleanLine(typed)
    .normalize('NFKC')
    .replace(/[\s.,/\p{Pd}\u2212]/gu, '')
  if (text === '') return refuse('identifier-empty')
  if (!/^[0-9]+$/.test(text)) return oldCertificate(text)
  switch (text.length) {
    case 10:
      return accept(identifier('tax-10', text, 'check-digit', hasCheckDigit(text)))
    case 12:
      return accept(identifier('citizen-12', text, 'unknown-province', hasProvince(text)))
    case 13:
      if (text.endsWith('000')) return accept({ kind: 'tax-13', digits: text, warning: 'unusual-form' })
      return accept(identifier('tax-13', text, 'check-digit', hasCheckDigit(text)))
    default:
      return refuse('identifier-wrong-length')
  }
}

/** As it is written on papers: a dependent unit's with its hyphen, "0123456789-001". */
export const formatIdentifier = ({ kind, digits }: Pick<Identifier, 'kind' | 'digits'>): string =>
  kind === 'tax-13' ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits

/**
 * As lists show it (R20): "0000••••17". Of a citizen number only the last three digits stay: its beginning tells the
 * province, sex and year of birth.
 */
export function maskIdentifier({ kind, digits }: Pick<Identifier, 'kind' | 'digits'>): string {
  if (kind === 'citizen-12') return '•'.repeat(digits.length - 3) + digits.slice(-3)
  return digits.slice(0, 4) + '•'.repeat(Math.max(digits.length - 6, 0)) + digits.slice(-2)
}
