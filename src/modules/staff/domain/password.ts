import { accept, type Result, refuse } from '#kernel/result.ts'
import { fold } from '#kernel/vietnamese-text.ts'

/** Facts 6.3: passwords of 14 characters where there is no second factor (level 2; check against TCVN 14423:2026). */
export const PASSWORD_MIN = 14
/** Beside a second step a shorter one will do. */
export const PASSWORD_MIN_WITH_SECOND_STEP = 8
/** Longer ones cost the machine and bring nothing. */
export const PASSWORD_MAX = 256

export type PasswordRefusal =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-repeats'
  | 'password-is-own-name'
  | 'password-common'

/** The one form that is hashed: a letter typed with its accent apart must not lock anyone out. */
export const passwordForm = (typed: string): string => typed.normalize('NFKC')

/** One short piece over and over: "aaaaaaaaaaaaaa", "abc1abc1abc1abc1". */
const repeats = (password: string): boolean => /^(.{1,4})\1+.{0,3}$/su.test(password) || new Set(password).size < 5

/** Long enough to stand alone, without a second step. */
export const isLongPassword = (password: string): boolean => [...password].length >= PASSWORD_MIN

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/**
 * May this be somebody's password? Returned in the form that is hashed.
 * `common`: the commonest 100,000, in lower case (only those of 14 characters and more can matter).
 * `own`: the account's names and address, which are no secret. `least`: how many characters it takes.
 */
export function checkPassword(
  typed: string,
  common: Pick<ReadonlySet<string>, 'has'>,
  own: readonly string[] = [],
  least: number = PASSWORD_MIN,
): Result<string, PasswordRefusal> {
  const password = passwordForm(typed)
  const length = [...password].length
  if (length < least) return refuse('password-too-short')
  if (length > PASSWORD_MAX) return refuse('password-too-long')
  if (repeats(password.toLowerCase())) return refuse('password-repeats')
  if (own.some((name) => name !== '' && plain(name) === plain(password))) return refuse('password-is-own-name')
  if (common.has(password.toLowerCase())) return refuse('password-common')
  return accept(password)
}
