import { accept, type Result, refuse } from '#kernel/result.ts'
import { isPassword } from '#platform/session/password-hash.ts'
import { type Beginning, emailForm, type LockoutRule, passwordForm } from '../domain/index.ts'
import { type Account, accountByEmail, type Place, placesOf } from './account.ts'
import { recordAccountAct, recordOfAccount } from './account-history.ts'
import { countTry, forgiveTries } from './counted-tries.ts'
import { inEvenTime } from './even-time.ts'
import type { StaffParts } from './parts.ts'
import { endSession, formerSession, startSession } from './sessions.ts'

/** What somebody typed, and from where. */
export interface TypedSignIn {
  readonly email: string
  readonly password: string
  /** The network address; a hall or a village may share one. */
  readonly address: string
}

export type SignInRefusal = 'not-signed-in' | 'locked'

/** Past so many failures from one address within the window its answers are slowed down; nobody is kept out by it. */
const addressRule: LockoutRule = { failures: 20, windowMinutes: 15, lockMinutes: 15 }
const SLOWED_MS = 1_500

export const signInKey = (parts: StaffParts, email: string): Buffer => parts.keys.match('sign-in', emailForm(email))
const addressKey = (parts: StaffParts, address: string) => parts.keys.match('sign-in-address', address)

/**
 * Whose e-mail and password these are. The answer, and the time it takes, depend on what was typed and how often, not on
 * who exists: a name nobody has is reckoned with, counted and locked like any other.
 */
export async function recognise(
  parts: StaffParts,
  typed: TypedSignIn,
  now: Temporal.Instant,
): Promise<Result<Account, SignInRefusal>> {
  const began = performance.now()
  const result = await check(parts, typed, now)
  if (result.ok) return result
  const slowed = await parts.db.outside('write', (tx) =>
    countTry(tx, addressKey(parts, typed.address), now, addressRule),
  )
  await inEvenTime(began, slowed === 'not-signed-in' ? 0 : SLOWED_MS)
  return result
}

async function check(
  parts: StaffParts,
  typed: TypedSignIn,
  now: Temporal.Instant,
): Promise<Result<Account, SignInRefusal>> {
  const key = signInKey(parts, typed.email)
  const counted = await parts.db.outside('write', (tx) => countTry(tx, key, now))
  if (counted === 'locked-out') return refuse('locked')
  const account = await parts.db.outside('read', (tx) => accountByEmail(tx, emailForm(typed.email)))
  const isRight = await isPassword(passwordForm(typed.password), account?.password_hash ?? null)
  if (account && isRight && !account.disabled_at) {
    await parts.db.outside('write', (tx) => forgiveTries(tx, key, now))
    return accept(account)
  }
  if (account) await recordOfAccount(parts, account.id, 'sign-in-failed', { locked: counted === 'locked' })
  return refuse(counted)
}

/** A browser that signs in: what it says of itself, and the token it still carries from an ended session. */
export interface Browser {
  readonly device: string
  readonly formerToken: string | undefined
}

/** A session that has begun. `place` is null where a unit is still to be chosen, or the account belongs to none. */
export interface Begun {
  readonly token: string
  readonly place: Place | null
  readonly places: readonly Place[]
}

/**
 * Begins a session of an account: in its one unit, or in the one its ended session stood in; with several units and none
 * of them known, outside all of them until one is chosen.
 */
export async function beginSession(
  parts: StaffParts,
  accountId: string,
  browser: Browser,
  beginning: Beginning,
  now: Temporal.Instant,
): Promise<Begun> {
  const begun = await parts.db.outside('write', async (tx) => {
    const places = await placesOf(tx, accountId)
    const former = browser.formerToken ? await formerSession(tx, browser.formerToken) : null
    const earlier = former?.accountId === accountId ? places.find((one) => one.unitId === former.unitId) : undefined
    const place = earlier ?? (places.length === 1 ? (places[0] ?? null) : null)
    if (former) await endSession(tx, former.tokenHash, now)
    const session = {
      accountId,
      unitId: place?.unitId ?? null,
      officerId: place?.officerId ?? null,
      device: browser.device,
      beginning,
    }
    return { token: await startSession(tx, session, now), place, places }
  })
  const { place } = begun
  await recordAccountAct(
    parts,
    { accountId, officer: place && { id: place.officerId, unitId: place.unitId } },
    'signed-in',
    signedInFacts(beginning),
  )
  return begun
}

/** What the history keeps of how somebody came in. */
export const signedInFacts = (beginning: Beginning) => ({
  with: beginning.with,
  secondFactor: beginning.secondFactor,
})
