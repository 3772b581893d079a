import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type LinkRefusal, type LinkTerms, mayOpen } from '../domain/index.ts'
import { type LinkKey, readToken, tokenFits } from './link-token.ts'

/** A link as who gives it out sees it. */
export interface SecretLink extends LinkKey, LinkTerms {
  readonly subjectId: string
}

const columns = [
  ...(['id', 'purpose', 'version'] as const),
  ...(['subject_id as subjectId', 'expires_at as expiresAt', 'revoked_at as revokedAt'] as const),
] as const

/** The links of some subjects, by subject; those that have none are left out. */
export async function linksOf(
  db: UnitDb,
  purpose: string,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, SecretLink>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('secret_link')
    .select(columns)
    .where('purpose', '=', purpose)
    .where('subject_id', '=', sql<string>`any(${subjectIds}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.subjectId, row]))
}

/** Gives subjects a link each, good until an instant; those that have one keep it, or get it anew where it was revoked. */
export async function giveLinks(
  tx: UnitDb,
  by: By,
  purpose: string,
  subjectIds: readonly string[],
  expiresAt: Temporal.Instant,
): Promise<void> {
  if (subjectIds.length === 0) return
  await sql`insert into secret_link (id, purpose, subject_id, expires_at, made_at, made_by)
    select * from unnest(${subjectIds.map(() => newId())}::uuid[], ${subjectIds.map(() => purpose)}::text[],
      ${subjectIds}::uuid[], ${subjectIds.map(() => expiresAt.toString())}::timestamptz[],
      ${subjectIds.map(() => by.at.toString())}::timestamptz[], ${subjectIds.map(() => by.officerId)}::uuid[])
    on conflict (unit_id, purpose, subject_id) do update set expires_at = excluded.expires_at,
      version = secret_link.version + (case when secret_link.revoked_at is null then 0 else 1 end), revoked_at = null`.execute(
    tx,
  )
}

/** Revokes a subject's link; false: it has none that opens. Given again, it is another one. */
export async function revokeLink(tx: UnitDb, by: By, purpose: string, subjectId: string): Promise<boolean> {
  const revoked = await tx
    .updateTable('secret_link')
    .set({ revoked_at: by.at })
    .where('purpose', '=', purpose)
    .where('subject_id', '=', subjectId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return revoked.numUpdatedRows > 0n
}

/** Moves the end of what was given out, where what it depends on moved. */
export async function moveExpiry(
  tx: UnitDb,
  purpose: string,
  subjectIds: readonly string[],
  expiresAt: Temporal.Instant,
): Promise<void> {
  if (subjectIds.length === 0) return
  await tx
    .updateTable('secret_link')
    .set({ expires_at: expiresAt })
    .where('purpose', '=', purpose)
    .where('subject_id', '=', sql<string>`any(${subjectIds}::uuid[])`)
    .execute()
}

/** What a token opens, if it is a link for this purpose that still opens. Works for people without an account. */
export async function openLink(
  db: UnitDb,
  keys: Keys,
  asked: { readonly purpose: string; readonly token: string; readonly now: Temporal.Instant },
): Promise<Result<{ readonly subjectId: string; readonly expiresAt: Temporal.Instant }, LinkRefusal>> {
  const read = readToken(asked.token)
  if (!read) return refuse('unknown')
  const { rows } = await sql<{
    purpose: string
    subject_id: string
    version: number
    expires_at: Temporal.Instant
    revoked_at: Temporal.Instant | null
  }>`select * from secret_link_at(${read.id}::uuid)`.execute(db)
  const [found] = rows
  if (!found || found.purpose !== asked.purpose) return refuse('unknown')
  if (!tokenFits(keys, read, { id: read.id, purpose: found.purpose, version: found.version })) return refuse('unknown')
  const open = mayOpen({ expiresAt: found.expires_at, revokedAt: found.revoked_at }, asked.now)
  return open.ok ? accept({ subjectId: found.subject_id, expiresAt: found.expires_at }) : open
}
