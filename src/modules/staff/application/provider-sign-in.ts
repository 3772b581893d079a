import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory, recordInstallationHistory } from '#modules/history/index.ts'
import type { InstallationDb } from '#platform/db/database.ts'
import type { ProviderPerson } from '#platform/session/provider.ts'
import { emailForm } from '../domain/index.ts'
import { accountByEmail, accountById } from './account.ts'
import { actorOf, byOfficer, byProgram, recordAccountAct } from './account-history.ts'
import { voidLinks } from './one-time-links.ts'
import type { StaffParts } from './parts.ts'

/** Why somebody whom the provider knows does not get in here. */
export type ProviderRefusal =
  /** The provider does not vouch for the e-mail, or tells none; it is needed the first time. */
  | 'unverified-email'
  /** Nobody was invited under this e-mail. */
  | 'unknown'
  /** The account belongs to somebody else whom the provider knew under this e-mail. */
  | 'other-person'
  | 'no-longer-in-use'

/** What stands in the history for somebody who is nobody here. */
export const PROVIDER = '00000000-0000-0000-0000-0000000001dc'

interface Invited {
  readonly unitId: string
  readonly officerId: string
  readonly name: string
}

/**
 * Whose account somebody is who comes from the provider. Once known they are recognised by the provider's own name for them.
 * The first time a verified e-mail leads to the account that has it, or to who was invited under it and has none yet:
 * taking the invitation makes it. Nobody else gets an account. Real time.
 */
export async function recogniseByProvider(
  parts: StaffParts,
  person: ProviderPerson,
  now: Temporal.Instant,
): Promise<Result<{ accountId: string }, ProviderRefusal>> {
  const email = person.emailVerified && person.email ? emailForm(person.email) : null
  const found = await knownAccount(parts, person, email, now)
  if (!found.ok) {
    await recordRefusal(parts, found.refusal)
    return found
  }
  const { accountId, isNew } = found.value
  if (isNew) await recordAccountAct(parts, await actorOf(parts, accountId), 'provider-linked')
  for (const invited of email ? await invitedUnder(parts, email) : []) await join(parts, invited, accountId, now)
  return accept({ accountId })
}

type Found = Result<{ accountId: string; isNew: boolean }, ProviderRefusal>

async function knownAccount(
  parts: StaffParts,
  person: ProviderPerson,
  email: string | null,
  now: Temporal.Instant,
): Promise<Found> {
  const known = await parts.db.outside('write', (tx) => byIdentity(tx, person, now))
  if (known) return known
  if (!email) return refuse('unverified-email')
  const byEmail = await parts.db.outside('write', (tx) => linkByEmail(tx, person, email, now))
  if (byEmail) return byEmail
  const [first] = await invitedUnder(parts, email)
  if (first) return takeFirst(parts, person, email, first, now)
  // In another tab the invitation may just have been taken.
  return (await parts.db.outside('write', (tx) => byIdentity(tx, person, now))) ?? refuse('unknown')
}

async function byIdentity(tx: InstallationDb, person: ProviderPerson, now: Temporal.Instant): Promise<Found | null> {
  const row = await tx
    .updateTable('provider_identity')
    .set({ used_at: now })
    .where('issuer', '=', person.issuer)
    .where('subject', '=', person.subject)
    .returning('account_id')
    .executeTakeFirst()
  const account = row && (await accountById(tx, row.account_id))
  if (!account) return null
  return account.disabled_at ? refuse('no-longer-in-use') : accept({ accountId: account.id, isNew: false })
}

async function linkByEmail(
  tx: InstallationDb,
  person: ProviderPerson,
  email: string,
  now: Temporal.Instant,
): Promise<Found | null> {
  const account = await accountByEmail(tx, email)
  if (!account) return null
  if (account.disabled_at) return refuse('no-longer-in-use')
  if (await link(tx, person, account.id, now)) return accept({ accountId: account.id, isNew: true })
  // The same person in another tab was quicker, or the provider knows the account's owner as somebody else.
  return (await byIdentity(tx, person, now)) ?? refuse('other-person')
}

/** Keeps by which name the provider knows an account's owner; false when it knows the account under another already. */
async function link(
  tx: InstallationDb,
  { issuer, subject }: ProviderPerson,
  accountId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('provider_identity')
    .values({ issuer, subject, account_id: accountId, made_at: now, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const invitedUnder = (parts: StaffParts, email: string): Promise<readonly Invited[]> =>
  parts.db.outside('read', async (tx) =>
    (
      await sql<{
        unit_id: string
        officer_id: string
        name: string
      }>`select * from invited_officers(${email})`.execute(tx)
    ).rows.map((row) => ({ unitId: row.unit_id, officerId: row.officer_id, name: row.name })),
  )

/** Takes the first invitation: the account is made with it, in one transaction, without a password. */
async function takeFirst(
  parts: StaffParts,
  person: ProviderPerson,
  email: string,
  { unitId, officerId, name }: Invited,
  now: Temporal.Instant,
): Promise<Found> {
  return parts.db.inUnit(unitId, 'system', 'write', async (tx): Promise<Found> => {
    const id = newId()
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('account')
      .values({ id, email, name, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    // Somebody was quicker; the same person in another tab perhaps, who is then known.
    if (numInsertedOrUpdatedRows !== 1n) return (await byIdentity(tx, person, now)) ?? refuse('other-person')
    await link(tx, person, id, now)
    await takeInvitation(parts, tx, { unitId, officerId }, id, now)
    return accept({ accountId: id, isNew: true })
  })
}

const join = (parts: StaffParts, { unitId, officerId }: Invited, accountId: string, now: Temporal.Instant) =>
  parts.db.inUnit(unitId, 'system', 'write', (tx) => takeInvitation(parts, tx, { unitId, officerId }, accountId, now))

/** The officer has an account from now on; the link of the invitation is void. */
async function takeInvitation(
  parts: StaffParts,
  tx: InstallationDb,
  { unitId, officerId }: Pick<Invited, 'unitId' | 'officerId'>,
  accountId: string,
  now: Temporal.Instant,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('officer')
    .set({ account_id: accountId })
    .where('id', '=', officerId)
    .where('account_id', 'is', null)
    .where('active', '=', true)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await voidLinks(tx, 'invitation', { accountId: null, unitId, officerId }, now)
  await recordHistory(tx, byOfficer(parts, officerId), {
    code: 'officer.joined',
    subject: 'officer',
    subjectId: officerId,
  })
}

/** Whoever it was is nobody here: no name is kept, and no address. */
const recordRefusal = (parts: StaffParts, reason: ProviderRefusal): Promise<void> => {
  const { at, on } = byProgram(parts)
  const act = { code: 'account.provider-refused', subject: 'provider', subjectId: PROVIDER, facts: { reason } }
  return parts.db.outside('write', (tx) =>
    recordInstallationHistory(tx, { actor: 'public', accountId: null, at, on }, act),
  )
}
