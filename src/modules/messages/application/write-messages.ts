import { type Insertable, sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import type { MessageTable } from '#platform/db/schema.ts'

/** The channel on which the sender is nudged once a transaction with messages has committed. */
export const MAIL_CHANNEL = 'doithoai_mail'

/** So many rows go into one insert. */
const AT_ONCE = 500

/**
 * Writes messages, and nudges the sender where one is to leave. A name (`once`) that was told before is passed over. All of it
 * is asked at once: some transactions are at their end.
 * @param hurries whether the sender is nudged; it looks once a minute anyway
 * @returns the ids of those that were written
 */
export async function writeMessages(
  tx: UnitDb,
  rows: readonly Insertable<MessageTable>[],
  { hurries = true } = {},
): Promise<readonly string[]> {
  const parts = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) =>
    rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
  const leaves = hurries && rows.some(({ mail }) => mail === 'waiting')
  const [written] = await Promise.all([
    Promise.all(parts.map((part) => writePart(tx, part))),
    // Heard after the commit only; nothing is sent for a transaction that was undone.
    leaves && sql`select pg_notify(${MAIL_CHANNEL}, '')`.execute(tx),
  ])
  return written.flat()
}

async function writePart(tx: UnitDb, part: readonly Insertable<MessageTable>[]): Promise<readonly string[]> {
  const writing = tx.insertInto('message').values([...part])
  // People without an account read no message back, and give none a name.
  if (!part.some(({ once }) => once)) {
    await writing.execute()
    return part.map(({ id }) => id)
  }
  const kept = await writing
    .onConflict((one) => one.columns(['unit_id', 'once']).where('once', 'is not', null).doNothing())
    .returning('id')
    .execute()
  return kept.map(({ id }) => id)
}
