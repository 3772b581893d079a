import { sql } from 'kysely'
import { fold } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** A petition an entry may be a double of. */
export interface KnownPetition {
  readonly number: number | null
  readonly dialogue: string | null
  readonly sender: string
  /** {@link sameWords} of its content. */
  readonly words: string
}

/** What two spellings of one text have in common: letters and digits, folded. */
export const sameWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Petitions of senders of these names, of the last year: what an entry is held against. A moved complaint is not among them
 * (R12): it has no sender.
 */
export async function petitionsOfSenders(
  db: UnitDb,
  nameKeys: readonly string[],
  since: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly KnownPetition[]>> {
  if (nameKeys.length === 0) return new Map()
  const { rows } = await sql<{
    number: number | null
    dialogue: string | null
    sender: string
    nameKey: string
    content: string
  }>`
    select p.number, d.address as dialogue, s.sender_name as sender, s.sender_name_key as "nameKey", p.content
    from submission s join petition p on p.unit_id = s.unit_id and p.submission_id = s.id
      left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
    where s.sender_name_key = any(${nameKeys}) and s.sender_name_key <> '' and s.received_on >= ${since}::date
    order by s.received_at`.execute(db)
  return Map.groupBy(
    rows.map(({ content, ...row }) => ({ ...row, words: sameWords(content) })),
    ({ nameKey }) => nameKey,
  )
}

/** Those of these keys under which a form was received. */
export async function receivedKeys(db: UnitDb, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('submission')
    .select('idempotency_key')
    .where('idempotency_key', 'in', keys)
    .execute()
  return new Set(rows.map((row) => row.idempotency_key))
}
