import type { PublicKeyCredentialRequestOptionsJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { InstallationDb } from '#platform/db/database.ts'
import { counterMoved, type PasskeyGround } from '../domain/index.ts'
import { recordOfAccount } from './account-history.ts'
import { newChallenge, takeChallenge } from './challenges.ts'
import type { StaffParts } from './parts.ts'
import { handleOf } from './passkeys.ts'

/**
 * What the browser is asked in order to sign in: by whatever passkey it has for the site, or, as the second step of an
 * account, by one of its own. Real time.
 */
export async function askForPasskey(
  parts: StaffParts,
  ground: PasskeyGround,
  accountId: string | null,
  now: Temporal.Instant,
): Promise<{ readonly options: PublicKeyCredentialRequestOptionsJSON; readonly ticket: string }> {
  const { challenge, ticket } = newChallenge(parts, accountId ? 'second-step' : 'sign-in', accountId, now)
  const own = accountId
    ? await parts.db.outside('read', (tx) =>
        tx.selectFrom('passkey').select(['id', 'transports']).where('account_id', '=', accountId).execute(),
      )
    : []
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({
    rpID: ground.rpId,
    challenge: Uint8Array.fromBase64(challenge, { alphabet: 'base64url' }),
    allowCredentials: own.map(({ id, transports }) => ({ id, transports })),
    // Alone it stands for two factors, so it asks for finger, face or PIN; beside a password having it is enough.
    userVerification: accountId ? 'preferred' : 'required',
  })
  return { options, ticket }
}

/** What the browser answered with a passkey. */
export interface GivenPasskey {
  readonly id: string
  readonly clientDataJSON: string
  readonly authenticatorData: string
  readonly signature: string
  readonly userHandle: string | null
}

/** `too-late`: asked too long ago or answered before; `unknown`: no passkey of ours; `refused`: it proves nothing. */
export type PasskeyRefusal = 'too-late' | 'unknown' | 'refused'

/** Whose passkey this is, proven. `accountId`: whose it must be, as a second step; null for a whole sign-in. Real time. */
export async function takePasskey(
  parts: StaffParts,
  ground: PasskeyGround,
  accountId: string | null,
  answer: { readonly ticket: string; readonly given: GivenPasskey },
  now: Temporal.Instant,
): Promise<Result<{ accountId: string }, PasskeyRefusal>> {
  const asked = await takeChallenge(parts, accountId ? 'second-step' : 'sign-in', answer.ticket, now)
  if (!asked || asked.accountId !== accountId) return refuse('too-late')
  const { given } = answer
  const { verifyAuthenticationResponse: verify } = await import('@simplewebauthn/server')
  const taken = await parts.db.outside('write', async (tx) => {
    const stored = await lockPasskey(tx, given.id)
    if (!stored || (accountId && stored.account_id !== accountId)) return null
    const proven = await prove(verify, ground, asked.challenge, given, stored, accountId === null)
    if (proven.ok)
      await tx.updateTable('passkey').set({ counter: proven.value, used_at: now }).where('id', '=', given.id).execute()
    return { accountId: stored.account_id, proven }
  })
  if (!taken) return refuse('unknown')
  if (taken.proven.ok) return accept({ accountId: taken.accountId })
  await recordOfAccount(parts, taken.accountId, 'passkey-refused', { reason: taken.proven.refusal })
  return refuse('refused')
}

const lockPasskey = (tx: InstallationDb, id: string) =>
  tx
    .selectFrom('passkey')
    .innerJoin('account', 'account.id', 'passkey.account_id')
    .select(['passkey.id', 'account_id', 'public_key', 'counter', 'transports'])
    .where('passkey.id', '=', id)
    .where('account.disabled_at', 'is', null)
    .forUpdate('passkey')
    .executeTakeFirst()
type Stored = NonNullable<Awaited<ReturnType<typeof lockPasskey>>>

/** The counter of a right answer. */
async function prove(
  verify: typeof verifyAuthenticationResponse,
  ground: PasskeyGround,
  expectedChallenge: string,
  given: GivenPasskey,
  stored: Stored,
  whole: boolean,
): Promise<Result<number, 'proof' | 'counter'>> {
  const { id, clientDataJSON, authenticatorData, signature, userHandle } = given
  const handle = Buffer.from(handleOf(stored.account_id)).toString('base64url')
  if (userHandle !== null && userHandle !== handle) return refuse('proof')
  const response = { clientDataJSON, authenticatorData, signature }
  try {
    const { verified, authenticationInfo } = await verify({
      response: { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} },
      expectedChallenge,
      expectedOrigin: ground.origin,
      expectedRPID: ground.rpId,
      // Its counter is compared below, once the signature is known to be right.
      credential: { id, publicKey: new Uint8Array(stored.public_key), counter: -1 },
      requireUserVerification: whole,
    })
    if (!verified) return refuse('proof')
    const { newCounter } = authenticationInfo
    return counterMoved(stored.counter, newCounter) ? accept(newCounter) : refuse('counter')
  } catch {
    return refuse('proof')
  }
}
