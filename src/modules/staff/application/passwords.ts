import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { InstallationDb, UnitDb } from '#platform/db/database.ts'
import { hashPassword, isPassword } from '#platform/session/password-hash.ts'
import { checkPassword, type PasswordRefusal, passwordForm } from '../domain/index.ts'
import { accountById, placesOf } from './account.ts'
import { type ActingAccount, recordAccountAct, recordOfAccount } from './account-history.ts'
import { commonPasswords } from './common-passwords.ts'
import { countTry, forgiveTries } from './counted-tries.ts'
import { officerAt } from './officers.ts'
import { makeLink, openLink, useLink } from './one-time-links.ts'
import type { StaffParts } from './parts.ts'
import { endAllSessions } from './sessions.ts'
import { signInKey } from './sign-in.ts'

/** Whether somebody may choose this password, in the form that is hashed. `own`: their names and address. */
export const choosePassword = async (typed: string, own: readonly string[]): Promise<Result<string, PasswordRefusal>> =>
  checkPassword(typed, await commonPasswords(), own)

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
  const chosen = await choosePassword(typed.next, [account.email, account.name])
  if (!chosen.ok) return chosen
  const key = parts.keys.match('password-change', accountId)
  const counted = await parts.db.outside('write', (tx) => countTry(tx, key, now))
  if (counted === 'locked-out') return refuse('locked')
  if (!(await isPassword(passwordForm(typed.present), account.password_hash))) return refuse('wrong-password')
  const password_hash = await hashPassword(chosen.value)
  await parts.db.outside('write', async (tx) => {
    await forgiveTries(tx, key, now)
    await setPassword(tx, accountId, password_hash, now)
    await endAllSessions(tx, accountId, now, acting.tokenHash)
  })
  await recordAccountAct(parts, acting, 'password-changed')
  return accept('changed')
}

const setPassword = (tx: InstallationDb, accountId: string, password_hash: string, now: Temporal.Instant) =>
  tx.updateTable('account').set({ password_hash, password_set_at: now }).where('id', '=', accountId).execute()

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
  await recordOfAccount(parts, accountId, 'account.reset-link-made', {}, 'system')
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
  const password_hash = await hashPassword(password)
  const done = await parts.db.outside('write', async (tx) => {
    if (!(await useLink(tx, link, now))) return false
    await setPassword(tx, account.id, password_hash, now)
    await endAllSessions(tx, account.id, now)
    await forgiveTries(tx, signInKey(parts, account.email), now)
    return true
  })
  if (!done) return refuse('link-void')
  const officer = link.unitId && link.officerId ? { id: link.officerId, unitId: link.unitId } : null
  await recordAccountAct(parts, { accountId: account.id, officer }, 'password-reset')
  return accept({ accountId: account.id })
}
