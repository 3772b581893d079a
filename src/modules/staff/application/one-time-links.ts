import type { InstallationDb } from '#platform/db/database.ts'
import { hashToken, newToken } from '#platform/session/token.ts'

export type LinkPurpose = 'set-up' | 'invitation' | 'password-reset'

/** How long a link may be used that is handed over by people, in days; one that is mailed, in hours. */
export const LINK_DAYS = 7
export const MAILED_LINK_HOURS = 1

/** Whom a link is for; nobody yet for the set-up. */
export interface LinkTarget {
  readonly accountId: string | null
  readonly unitId: string | null
  readonly officerId: string | null
}

/** A link that may still be used. */
export interface OneTimeLink extends LinkTarget {
  readonly tokenHash: Buffer
  readonly purpose: LinkPurpose
  readonly endsAt: Temporal.Instant
}

/**
 * Makes a link for a purpose and voids the earlier ones for the same. Only its hash is kept: the token is told once.
 * Real time.
 */
export async function makeLink(
  tx: InstallationDb,
  purpose: LinkPurpose,
  target: LinkTarget,
  now: Temporal.Instant,
  hours: number = LINK_DAYS * 24,
): Promise<string> {
  const token = newToken()
  await voidLinks(tx, purpose, target, now)
  await tx
    .insertInto('one_time_link')
    .values({
      token_hash: hashToken(token),
      purpose,
      account_id: target.accountId,
      unit_id: target.unitId,
      officer_id: target.officerId,
      created_at: now,
      ends_at: now.add({ hours }),
    })
    .execute()
  return token
}

/** Voids the unused links for a purpose and target. */
export const voidLinks = (tx: InstallationDb, purpose: LinkPurpose, target: LinkTarget, now: Temporal.Instant) =>
  tx
    .updateTable('one_time_link')
    .set({ ends_at: now })
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .where('account_id', 'is not distinct from', target.accountId)
    .where('officer_id', 'is not distinct from', target.officerId)
    .execute()

/** The link of a token; null when there is none for this purpose, or it was used, voided, or has ended. */
export async function openLink(
  tx: InstallationDb,
  purpose: LinkPurpose,
  token: string,
  now: Temporal.Instant,
): Promise<OneTimeLink | null> {
  const row = await tx
    .selectFrom('one_time_link')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  if (!row) return null
  return {
    tokenHash: row.token_hash,
    purpose,
    accountId: row.account_id,
    unitId: row.unit_id,
    officerId: row.officer_id,
    endsAt: row.ends_at,
  }
}

/** Uses a link up; false when somebody else was quicker. */
export async function useLink(tx: InstallationDb, link: OneTimeLink, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('token_hash', '=', link.tokenHash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
