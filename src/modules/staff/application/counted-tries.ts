import type { Database, InstallationDb } from '#platform/db/database.ts'
import { Closing } from '#platform/db/transaction.ts'
import { isLocked, type LockoutRule, lockoutRule, type Tries, trySignIn } from '../domain/index.ts'

/** Rows older than this say nothing any more. */
const KEPT_HOURS = 24

/** What was counted under these keys, held until the transaction ends. Always in one order, so that nobody waits in a ring. */
async function lockTries(
  tx: InstallationDb,
  keys: readonly Buffer[],
  now: Temporal.Instant,
): Promise<readonly Tries[]> {
  const ordered = keys.toSorted(Buffer.compare)
  const rows = await tx
    .insertInto('counted_try')
    .values(ordered.map((key) => ({ key, failures: 0, first_at: now })))
    .onConflict((known) => known.column('key').doUpdateSet((row) => ({ key: row.ref('excluded.key') })))
    .returningAll()
    .execute()
  return keys.map((key) => {
    const row = rows.find((one) => one.key.equals(key))
    return row
      ? { failures: row.failures, firstAt: row.first_at, lockedUntil: row.locked_until }
      : { failures: 0, firstAt: now, lockedUntil: null }
  })
}

interface Counted {
  readonly key: Buffer
  readonly rule: LockoutRule
}

/** Counts tries as failed; how each is answered if it fails, and what is being written of it. The keys differ. */
async function countTries(tx: InstallationDb, tries: readonly Counted[], now: Temporal.Instant) {
  const before = await lockTries(
    tx,
    tries.map(({ key }) => key),
    now,
  )
  const judged = tries.map(({ key, rule }, place) => {
    const was = before[place]
    if (!was || isLocked(was, now)) return { key, answer: 'locked-out' as const, counted: null }
    const { answer, tries: counted } = trySignIn(was, false, now, rule)
    return { key, answer: answer.ok ? ('not-signed-in' as const) : answer.refusal, counted }
  })
  const written = judged.map(
    ({ key, counted }) =>
      counted &&
      tx
        .updateTable('counted_try')
        .set({ failures: counted.failures, first_at: counted.firstAt, locked_until: counted.lockedUntil })
        .where('key', '=', key)
        .execute(),
  )
  return { answers: judged.map(({ answer }) => answer), written: Promise.all(written) }
}

/**
 * Counts a try as failed before it is known to be right, so that many at once get no more guesses than one after the
 * other; `forgiveTries` takes it back. Tells how it is answered if it fails. `locked-out`: it may not even be tried.
 * `key`: an HMAC of what was typed, whether it exists or not.
 */
export async function countTry(
  tx: InstallationDb,
  key: Buffer,
  now: Temporal.Instant,
  rule: LockoutRule = lockoutRule,
): Promise<'not-signed-in' | 'locked' | 'locked-out'> {
  const { answers, written } = await countTries(tx, [{ key, rule }], now)
  await written
  return answers[0] ?? 'locked-out'
}

/**
 * Counts tries that only slow somebody down; true when one of them is over its limit. A count that is lost in a power cut
 * does no harm, so nobody waits for the disk.
 */
export const countLightly = (
  db: Pick<Database, 'outsideAsPublic'>,
  now: Temporal.Instant,
  tries: readonly Counted[],
): Promise<boolean> =>
  db.outsideAsPublic('note', async (tx) => {
    const { answers, written } = await countTries(tx, tries, now)
    return new Closing(written.then(() => answers.includes('locked-out')))
  })

/** Forgets what was counted: it was right after all. */
export async function forgiveTries(tx: InstallationDb, key: Buffer, now: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('counted_try').where('key', '=', key).execute()
  await tx
    .deleteFrom('counted_try')
    .where('first_at', '<', now.subtract({ hours: KEPT_HOURS }))
    .execute()
}
