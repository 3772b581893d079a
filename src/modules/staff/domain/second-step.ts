import type { Role } from './roles.ts'

/**
 * Who is asked for a second step on signing in: whoever administers, and whoever decides in the unit's name (facts 6.3:
 * multi-factor for administration; check against TCVN 14423:2026).
 */
export const needsSecondStep = (held: readonly Role[]): boolean =>
  held.some((role) => role === 'administrator' || role === 'installation-administrator' || role === 'leader')

/** Whoever is asked is reminded on the day's page; an account this many days old is asked at each sign-in as well. */
export const REMINDED_DAYS = 14

/** Whether somebody is asked for a second step: not at all, by a note on the day's page, or by a page of its own too. */
export type SecondStepAsk = 'none' | 'note' | 'page'

/** `has`: the account has a second step, or this session began with two factors. Real time. */
export function secondStepAsk(
  held: readonly Role[],
  has: boolean,
  accountSince: Temporal.Instant,
  now: Temporal.Instant,
): SecondStepAsk {
  if (has || !needsSecondStep(held)) return 'none'
  return Temporal.Instant.compare(now, accountSince.add({ hours: REMINDED_DAYS * 24 })) < 0 ? 'note' : 'page'
}

/** How many recovery codes are made at a time. */
export const RECOVERY_CODES = 10
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford's 32: nothing that reads like something else
const CODE_LENGTH = 10

/** A recovery code of 50 bits as it is printed, "7F3KQ-M2XTB". `random` gives at least as many bytes as a code has letters. */
export function recoveryCode(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, CODE_LENGTH), (byte) => LETTERS[byte & 31])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/** A typed recovery code in the one form that is compared: spaces, dashes and case aside, O read as 0, I and L as 1. */
export const recoveryCodeForm = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

/** Six digits, spaces aside, as an authenticator shows them; null when it is something else: a recovery code perhaps. */
export function authenticatorCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s.-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
