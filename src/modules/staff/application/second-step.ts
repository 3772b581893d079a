import { randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { InstallationDb } from '#platform/db/database.ts'
import { openedOrNull } from '#platform/keys/keys.ts'
import { authenticatorCode, RECOVERY_CODES, recoveryCode, recoveryCodeForm } from '../domain/index.ts'
import { accountById } from './account.ts'
import { type ActingAccount, recordAccountAct, recordOfAccount } from './account-history.ts'
import { countTry, forgiveTries } from './counted-tries.ts'
import type { StaffParts } from './parts.ts'
import { endAllSessions } from './sessions.ts'

/** RFC 6238's own: six digits, a new code every 30 seconds; one step of a slow clock or a slow hand is forgiven. */
const TOLERANCE_SECONDS = 30
const ISSUER = 'Đối Thoại'

/** What an account has besides its password. */
export interface SecondStep {
  readonly authenticator: boolean
  readonly passkeys: number
  /** Recovery codes left. */
  readonly recovery: number
}

export async function secondStepOf(tx: InstallationDb, accountId: string): Promise<SecondStep> {
  const app = await tx
    .selectFrom('authenticator')
    .select('confirmed_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  const count = (table: 'passkey' | 'recovery_code') =>
    tx
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('account_id', '=', accountId)
  const passkeys = await count('passkey').executeTakeFirstOrThrow()
  const codes = await count('recovery_code').where('used_at', 'is', null).executeTakeFirstOrThrow()
  return { authenticator: app?.confirmed_at != null, passkeys: passkeys.n, recovery: codes.n }
}

/** Whether a password alone does not let this account in. */
export const hasSecondStep = (step: SecondStep): boolean => step.authenticator || step.passkeys > 0

/** A secret to be taken into an authenticator app, as text and as the address a QR code carries. */
export interface Offered {
  readonly secret: string
  readonly uri: string
}

/** Offers a fresh secret; the one in use, if any, stays until a code has proven the new one. */
export async function offerAuthenticator(parts: StaffParts, accountId: string): Promise<Offered> {
  const account = await parts.db.outside('read', (tx) => accountById(tx, accountId))
  if (!account) throw new Error(`no account ${accountId}`)
  return offered(account.email, generateSecret({ length: 20 }))
}

const offered = (label: string, secret: string): Offered => ({
  secret,
  uri: generateURI({ issuer: ISSUER, label, secret }),
})

/** The same secret again, for the page that comes back with an error. */
export const offeredAgain = (email: string, secret: string): Offered => offered(email, secret)

/** The step of a right code, later than `after`; null when the code is wrong or was used. */
function stepOf(secret: string, code: string, after: number, now: Temporal.Instant): number | null {
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(now.epochMilliseconds / 1000),
    epochTolerance: TOLERANCE_SECONDS,
    ...(after > 0 ? { afterTimeStep: after } : {}),
  })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}

/** Takes an authenticator into use once a code proves it, and makes recovery codes, which are told once. */
export async function confirmAuthenticator(
  parts: StaffParts,
  acting: ActingAccount,
  typed: { readonly secret: string; readonly code: string },
  now: Temporal.Instant,
): Promise<Result<readonly string[], 'wrong-code'>> {
  const code = authenticatorCode(typed.code)
  const step = code && /^[A-Z2-7]{32}$/.test(typed.secret) ? stepOf(typed.secret, code, 0, now) : null
  if (step === null) return refuse('wrong-code')
  const row = {
    secret_sealed: parts.keys.seal(typed.secret),
    confirmed_at: now,
    last_step: step,
    made_at: now,
  }
  const codes = await parts.db.outside('write', async (tx) => {
    await tx
      .insertInto('authenticator')
      .values({ account_id: acting.accountId, ...row })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
      .execute()
    return newRecoveryCodes(parts, tx, acting.accountId, now)
  })
  await recordAccountAct(parts, acting, 'authenticator-added')
  return accept(codes)
}

/** Ten fresh codes in the place of those there were. */
export async function newRecoveryCodes(
  parts: StaffParts,
  tx: InstallationDb,
  accountId: string,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(randomBytes(10)))
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await tx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id: accountId, code_match: matchOf(parts, accountId, code), made_at: now })))
    .execute()
  return codes
}

const matchOf = (parts: StaffParts, accountId: string, code: string) =>
  parts.keys.match('recovery-code', `${accountId}\n${recoveryCodeForm(code)}`)

/** Makes fresh recovery codes; the earlier ones are void. */
export async function renewRecoveryCodes(
  parts: StaffParts,
  acting: ActingAccount,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const codes = await parts.db.outside('write', (tx) => newRecoveryCodes(parts, tx, acting.accountId, now))
  await recordAccountAct(parts, acting, 'recovery-codes-made')
  return codes
}

/**
 * One try at the second step: a code of the app, each counted once, or a recovery code, each good once. Five wrong ones
 * lock the step for a quarter of an hour, as with the password. 'sealed-elsewhere': the app's secret came back from a backup
 * without its keys, so that no code can be right.
 */
export async function takeSecondStep(
  parts: StaffParts,
  accountId: string,
  typed: string,
  now: Temporal.Instant,
): Promise<Result<'code' | 'recovery-code', 'wrong-code' | 'locked' | 'sealed-elsewhere'>> {
  const key = parts.keys.match('second-step', accountId)
  const counted = await parts.db.outside('write', (tx) => countTry(tx, key, now))
  if (counted === 'locked-out') return refuse('locked')
  const taken = await parts.db.outside('write', async (tx) => {
    const code = authenticatorCode(typed)
    const right = code
      ? await takeCode(parts, tx, accountId, code, now)
      : await takeRecoveryCode(parts, tx, accountId, typed, now)
    if (right === 'sealed-elsewhere') return right
    if (right) await forgiveTries(tx, key, now)
    return right && (code ? 'code' : 'recovery-code')
  })
  if (taken === 'sealed-elsewhere') return refuse(taken)
  if (taken) {
    if (taken === 'recovery-code') await recordOfAccount(parts, accountId, 'recovery-code-used', {})
    return accept(taken)
  }
  await recordOfAccount(parts, accountId, 'second-step-failed', { locked: counted === 'locked' })
  return refuse(counted === 'locked' ? 'locked' : 'wrong-code')
}

async function takeCode(
  parts: StaffParts,
  tx: InstallationDb,
  accountId: string,
  code: string,
  now: Temporal.Instant,
): Promise<boolean | 'sealed-elsewhere'> {
  const row = await tx
    .selectFrom('authenticator')
    .select(['secret_sealed', 'last_step'])
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return false
  const secret = openedOrNull(parts.keys, row.secret_sealed)
  if (secret === null) return 'sealed-elsewhere'
  const step = stepOf(secret, code, row.last_step, now)
  if (step === null) return false
  await tx.updateTable('authenticator').set({ last_step: step }).where('account_id', '=', accountId).execute()
  return true
}

async function takeRecoveryCode(
  parts: StaffParts,
  tx: InstallationDb,
  accountId: string,
  typed: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_match', '=', matchOf(parts, accountId, typed))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes the app away; refused while the password is too short to stand alone and nothing else stands beside it. */
export async function removeAuthenticator(
  parts: StaffParts,
  acting: ActingAccount,
): Promise<Result<'removed', 'password-too-short-alone'>> {
  const removed = await parts.db.outside('write', async (tx) => {
    const { passkeys } = await secondStepOf(tx, acting.accountId)
    if (passkeys === 0 && !(await isPasswordLong(tx, acting.accountId))) return false
    await tx.deleteFrom('authenticator').where('account_id', '=', acting.accountId).execute()
    if (passkeys === 0) await tx.deleteFrom('recovery_code').where('account_id', '=', acting.accountId).execute()
    return true
  })
  if (!removed) return refuse('password-too-short-alone')
  await recordAccountAct(parts, acting, 'authenticator-removed')
  return accept('removed')
}

/**
 * Takes app, passkeys and recovery codes away from an account whose owner has lost them all, by who keeps the machine. The
 * password goes too, since it may be too short to stand alone; a link gives another. Ends every session.
 */
export async function forgetSecondStep(parts: StaffParts, accountId: string, now: Temporal.Instant): Promise<void> {
  await parts.db.outside('write', async (tx) => {
    for (const table of ['authenticator', 'passkey', 'recovery_code'] as const)
      await tx.deleteFrom(table).where('account_id', '=', accountId).execute()
    const none = { password_hash: '', password_is_long: true }
    await tx.updateTable('account').set(none).where('id', '=', accountId).execute()
    await endAllSessions(tx, accountId, now)
  })
  await recordOfAccount(parts, accountId, 'second-step-forgotten', {}, 'system')
}

/** Whether the password may stand alone. */
export const isPasswordLong = async (tx: InstallationDb, accountId: string): Promise<boolean> =>
  (await tx.selectFrom('account').select('password_is_long').where('id', '=', accountId).executeTakeFirstOrThrow())
    .password_is_long
