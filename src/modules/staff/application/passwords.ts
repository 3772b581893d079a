import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { InstallationDb, UnitDb } from '#platform/db/database.ts'
import { isPassword } from '#platform/session/password-hash.ts'
import {
  checkPassword,
  PASSWORD_MIN,
  PASSWORD_MIN_WITH_SECOND_STEP,
  type PasswordRefusal,
  passwordForm,
} from '../domain/index.ts'
import { type Account, accountById, placesOf } from './account.ts'
import { type ActingAccount, actorOf, recordAccountAct, recordOfAccount } from './account-history.ts'
import { commonPasswords } from './common-passwords.ts'
import { countTry, forgiveTries } from './counted-tries.ts'
import { officerAt } from './officers.ts'
import { makeLink, openLink, useLink } from './one-time-links.ts'
import type { StaffParts } from './parts.ts'
import { hasSecondStep, secondStepOf } from './second-step.ts'
import { endAllSessions } from './sessions.ts'
import { signInKey } from './sign-in.ts'
import { hashedPassword, setPassword } from './stored-password.ts'

/** Whether somebody may choose this password, in the form that is hashed. `own`: their names and address. */
export const choosePassword = async (
  typed: string,
  own: readonly string[],
  least?: number,
): Promise<Result<string, PasswordRefusal>> => checkPassword(typed, await commonPasswords(), own, least)

/** How many characters an account's password takes: fewer beside a second step. */
export const leastPassword = async (tx: InstallationDb, accountId: string): Promise<number> =>
  hasSecondStep(await secondStepOf(tx, accountId)) ? PASSWORD_MIN_WITH_SECOND_STEP : PASSWORD_MIN

/** Whether this is the account's password; tries are counted, five wrong ones lock it for a quarter of an hour. */
export async function confirmPresentPassword(
  parts: StaffParts,
  acting: ActingAccount,
  typed: string,
  now: Temporal.Instant,
): Promise<Result<Account, 'wrong-password' | 'locked'>> {
  const { accountId } = acting
  const account = await parts.db.outside('read', (tx) => accountById(tx, accountId))
  if (!account) throw new Error(`no account ${accountId}`)
  const key = parts.keys.match('password-change', accountId)
  const counted = await parts.db.outside('write', (tx) => countTry(tx, key, now))
  if (counted === 'locked-out') return refuse('locked')
  if (!(await isPassword(passwordForm(typed), account.password_hash))) {
    await recordAccountAct(parts, acting, 'password-check-failed', { locked: counted === 'locked' })
    return refuse(counted === 'locked' ? 'locked' : 'wrong-password')
  }
  await parts.db.outside('write', (tx) => forgiveTries(tx, key, now))
  return accept(account)
}

/** Changes one's own password, which the present one confirms; ends one's other sessions. */
export async function changePassword(
  parts: StaffParts,
  acting: ActingAccount & { readonly tokenHash: Buffer },
  typed: { readonly present: string; readonly next: string },
  now: Temporal.Instant,
): Promise<Result<'changed', 'wrong-password' | 'locked' | PasswordRefusal>> {
  const { accountId } = acting
  const account = await parts.db.outside('read', (tx) => accountById(tx, accountId))
  if (!account) throw new Error(`no account ${accountId}`)
  const least = await parts.db.outside('read', (tx) => leastPassword(tx, accountId))
  const chosen = await choosePassword(typed.next, [account.email, account.name], least)
  if (!chosen.ok) return chosen
  const present = await confirmPresentPassword(parts, acting, typed.present, now)
  if (!present.ok) return present
  const hashed = await hashedPassword(chosen.value)
  await parts.db.outside('write', async (tx) => {
    await setPassword(tx, accountId, hashed, now)
    await endAllSessions(tx, accountId, now, acting.tokenHash)
  })
  await recordAccountAct(parts, acting, 'password-changed')
  return accept('changed')
}

/** The path of the page where a forgotten password is replaced. */
export const resetPath = (token: string): string => `/can-bo/dat-lai/${token}`

/**
 * The link with which an officer of the entered unit chooses a new password; made by the unit's administrator, who hands
 * it over. Not for an account that reaches further than this unit: who could reset it could walk into the other units.
 */
export async function makeResetLink(
  tx: UnitDb,
  by: By,
  unitId: string,
  officerId: string,
  now: Temporal.Instant,
): Promise<Result<{ token: string }, 'not-found' | 'no-account' | 'reaches-further'>> {
  const officer = await officerAt(tx, officerId)
  if (!officer) return refuse('not-found')
  if (!officer.accountId || !officer.active) return refuse('no-account')
  const account = await accountById(tx, officer.accountId)
  const places = await placesOf(tx, officer.accountId)
  if (account?.installation_administrator || places.some((place) => place.unitId !== unitId))
    return refuse('reaches-further')
  const token = await makeLink(tx, 'password-reset', { accountId: officer.accountId, unitId, officerId }, now)
  await recordHistory(tx, by, { code: 'officer.reset-link-made', subject: 'officer', subjectId: officerId })
  return accept({ token })
}

/** The link by which any account chooses a new password, made by who administers the installation's machine. */
export async function makeAccountResetLink(
  parts: StaffParts,
  accountId: string,
  now: Temporal.Instant,
): Promise<string> {
  const token = await parts.db.outside('write', (tx) =>
    makeLink(tx, 'password-reset', { accountId, unitId: null, officerId: null }, now),
  )
  await recordOfAccount(parts, accountId, 'reset-link-made', {}, 'system')
  return token
}

/** Whose password a reset link replaces; null when it may not be used any more. */
export const resetAt = (parts: StaffParts, token: string, now: Temporal.Instant) =>
  parts.db.outside('read', async (tx) => {
    const link = await openLink(tx, 'password-reset', token, now)
    const account = link?.accountId ? await accountById(tx, link.accountId) : null
    return link && account && !account.disabled_at ? { link, account } : null
  })
export type Reset = NonNullable<Awaited<ReturnType<typeof resetAt>>>

/** Replaces a password by the link; ends every session of the account and forgets failed tries. */
export async function resetPassword(
  parts: StaffParts,
  { link, account }: Reset,
  password: string,
  now: Temporal.Instant,
): Promise<Result<{ accountId: string }, 'link-void'>> {
  const hashed = await hashedPassword(password)
  const done = await parts.db.outside('write', async (tx) => {
    if (!(await useLink(tx, link, now))) return false
    await setPassword(tx, account.id, hashed, now)
    await endAllSessions(tx, account.id, now)
    await forgiveTries(tx, signInKey(parts, account.email), now)
    return true
  })
  if (!done) return refuse('link-void')
  const officer = link.unitId && link.officerId ? { id: link.officerId, unitId: link.unitId } : null
  const acting = officer ? { accountId: account.id, officer } : await actorOf(parts, account.id)
  await recordAccountAct(parts, acting, 'password-reset')
  return accept({ accountId: account.id })
}
