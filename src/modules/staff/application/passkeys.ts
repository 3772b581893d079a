import { createHash } from 'node:crypto'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { InstallationDb } from '#platform/db/database.ts'
import { PASSKEYS_MAX, type PasskeyGround, passkeyName } from '../domain/index.ts'
import { accountById } from './account.ts'
import { type ActingAccount, recordAccountAct } from './account-history.ts'
import { newChallenge, takeChallenge } from './challenges.ts'
import type { StaffParts } from './parts.ts'
import { isPasswordLong, newRecoveryCodes, secondStepOf } from './second-step.ts'

/** What a passkey calls the site. */
const SITE = 'Đối Thoại'

/** It is large, and few requests need it: read when the first passkey comes. */
const webauthn = () => import('@simplewebauthn/server')

/** EdDSA, ES256, RS256: what phones, computers and security keys sign with. */
const ALGORITHMS = [-8, -7, -257]

/** A passkey as its owner's page shows it. `address`: what stands for it in the page's address. */
export interface Passkey {
  readonly id: string
  readonly address: string
  readonly name: string
  readonly madeAt: Temporal.Instant
  readonly usedAt: Temporal.Instant | null
}

const addressOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 32)

/** The passkeys of an account, the first made first. */
export const passkeysOf = async (tx: InstallationDb, accountId: string): Promise<readonly Passkey[]> =>
  (
    await tx
      .selectFrom('passkey')
      .select(['id', 'name', 'made_at as madeAt', 'used_at as usedAt'])
      .where('account_id', '=', accountId)
      .orderBy('made_at')
      .execute()
  ).map((row) => ({ ...row, address: addressOf(row.id) }))

/** The account's bytes under which a passkey keeps it: they tell nothing about the person. */
export const handleOf = (accountId: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.fromHex(accountId.replaceAll('-', ''))

/** What the browser is asked in order to make a passkey, and the ticket that comes back with its answer. Real time. */
export async function offerPasskey(
  parts: StaffParts,
  ground: PasskeyGround,
  accountId: string,
  now: Temporal.Instant,
): Promise<{ readonly options: PublicKeyCredentialCreationOptionsJSON; readonly ticket: string }> {
  const { account, had } = await parts.db.outside('read', async (tx) => ({
    account: await accountById(tx, accountId),
    had: await passkeysOf(tx, accountId),
  }))
  if (!account) throw new Error(`no account ${accountId}`)
  const { challenge, ticket } = newChallenge(parts, 'making', accountId, now)
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: SITE,
    rpID: ground.rpId,
    userName: account.email,
    userDisplayName: account.name,
    userID: handleOf(accountId),
    challenge: Uint8Array.fromBase64(challenge, { alphabet: 'base64url' }),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: had.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options, ticket }
}

/** What the browser answered when it made a passkey. */
export interface MadePasskey {
  readonly id: string
  readonly clientDataJSON: string
  readonly attestationObject: string
  readonly transports: readonly string[]
}

export type AddRefusal = 'too-late' | 'not-proven' | 'too-many'

/**
 * Takes a passkey into use. Answers with recovery codes, told once, where the account had none: whoever loses the device
 * must get in. Real time.
 */
export async function addPasskey(
  parts: StaffParts,
  ground: PasskeyGround,
  acting: ActingAccount,
  answer: { readonly ticket: string; readonly made: MadePasskey; readonly name: string; readonly instead: string },
  now: Temporal.Instant,
): Promise<Result<readonly string[] | null, AddRefusal>> {
  const { accountId } = acting
  const asked = await takeChallenge(parts, 'making', answer.ticket, now)
  if (!asked || asked.accountId !== accountId) return refuse('too-late')
  const credential = await provenCredential(ground, asked.challenge, answer.made)
  if (!credential) return refuse('not-proven')
  const outcome = await parts.db.outside('write', async (tx): Promise<Result<readonly string[] | null, AddRefusal>> => {
    const before = await secondStepOf(tx, accountId)
    if (before.passkeys >= PASSKEYS_MAX) return refuse('too-many')
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('passkey')
      .values({
        id: credential.id,
        account_id: accountId,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: [...answer.made.transports],
        name: passkeyName(answer.name, answer.instead),
        made_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) return refuse('not-proven')
    return accept(before.recovery > 0 ? null : await newRecoveryCodes(parts, tx, accountId, now))
  })
  if (outcome.ok) await recordAccountAct(parts, acting, 'passkey-added')
  return outcome
}

async function provenCredential(ground: PasskeyGround, expectedChallenge: string, made: MadePasskey) {
  const { verifyRegistrationResponse } = await webauthn()
  const { id, clientDataJSON, attestationObject, transports } = made
  const response = { clientDataJSON, attestationObject, transports: [...transports] }
  try {
    const verified = await verifyRegistrationResponse({
      response: { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} },
      expectedChallenge,
      expectedOrigin: ground.origin,
      expectedRPID: ground.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return verified.verified ? verified.registrationInfo.credential : null
  } catch {
    return null // whatever is wrong with it, it proves nothing
  }
}

const one = async (tx: InstallationDb, accountId: string, address: string) =>
  (await passkeysOf(tx, accountId)).find((each) => each.address === address) ?? null

/** One passkey of an account; null when it has none there. */
export const passkeyAt = (parts: StaffParts, accountId: string, address: string): Promise<Passkey | null> =>
  parts.db.outside('read', (tx) => one(tx, accountId, address))

/** Calls a passkey something else; false when it is none of the account's. */
export async function renamePasskey(
  parts: StaffParts,
  acting: ActingAccount,
  address: string,
  typed: string,
): Promise<boolean> {
  const renamed = await parts.db.outside('write', async (tx) => {
    const passkey = await one(tx, acting.accountId, address)
    if (!passkey) return false
    const name = passkeyName(typed, passkey.name)
    await tx.updateTable('passkey').set({ name }).where('id', '=', passkey.id).execute()
    return true
  })
  if (renamed) await recordAccountAct(parts, acting, 'passkey-renamed')
  return renamed
}

/** Takes a passkey away; refused where it is the last thing beside a password too short to stand alone. */
export async function removePasskey(
  parts: StaffParts,
  acting: ActingAccount,
  address: string,
): Promise<Result<'removed', 'not-found' | 'password-too-short-alone'>> {
  const { accountId } = acting
  const outcome = await parts.db.outside(
    'write',
    async (tx): Promise<Result<'removed', 'not-found' | 'password-too-short-alone'>> => {
      const passkey = await one(tx, accountId, address)
      if (!passkey) return refuse('not-found')
      const step = await secondStepOf(tx, accountId)
      const isLast = !step.authenticator && step.passkeys === 1
      if (isLast && !(await isPasswordLong(tx, accountId))) return refuse('password-too-short-alone')
      await tx.deleteFrom('passkey').where('id', '=', passkey.id).execute()
      if (isLast) await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
      return accept('removed')
    },
  )
  if (outcome.ok) await recordAccountAct(parts, acting, 'passkey-removed')
  return outcome
}
