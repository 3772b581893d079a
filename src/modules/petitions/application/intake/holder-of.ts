import { sql } from 'kysely'
import { phoneKey } from '#modules/organisations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Keys, sameSecret } from '#platform/keys/keys.ts'
import { pinFits, readToken, tokenFits } from './secrets.ts'

/** Who shows a secret, and what it opens: `full` everything of the submission, `progress` its course alone. */
export interface Holder {
  readonly submissionId: string
  readonly linkVersion: number
  readonly opens: 'full' | 'progress'
}

/** Who a secret link belongs to; null for a wrong or a revoked one. */
export async function holderOfToken(db: UnitDb, token: string, keys: Keys): Promise<Holder | null> {
  const read = readToken(token)
  if (!read) return null
  const { rows } = await sql<{
    version: number | null
  }>`select link_version_of(${read.submissionId}::uuid) as version`.execute(db)
  const version = rows[0]?.version
  if (version === null || version === undefined || !tokenFits(keys, read, version)) return null
  return { submissionId: read.submissionId, linkVersion: version, opens: 'full' }
}

/** What somebody types to follow a petition: its code with the PIN, or with the telephone number it was sent with. */
export type CodeProof = { readonly code: string } & ({ readonly pin: string } | { readonly phone: string })

/** Whose code this is, if the PIN or the number fits; null tells nothing about which of them was wrong. */
export async function holderOfCode(db: UnitDb, proof: CodeProof, keys: Keys): Promise<Holder | null> {
  const { rows } = await sql<{ submission_id: string; link_version: number; phone_key: Buffer | null }>`
    select submission_id, link_version, phone_key from petition_by_code(${proof.code})`.execute(db)
  const [found] = rows
  if (!found) return null
  const holder = { submissionId: found.submission_id, linkVersion: found.link_version }
  if ('pin' in proof)
    return pinFits(keys, holder.submissionId, holder.linkVersion, proof.pin) ? { ...holder, opens: 'full' } : null
  const typed = phoneKey(keys, proof.phone)
  const fits = typed && found.phone_key && sameSecret(typed, found.phone_key)
  return fits ? { ...holder, opens: 'progress' } : null
}
