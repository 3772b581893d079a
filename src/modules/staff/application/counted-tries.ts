import type { Database, InstallationDb } from '#platform/db/database.ts'
import { isLocked, type LockoutRule, lockoutRule, type Tries, trySignIn } from '../domain/index.ts'

/** Rows older than this say nothing any more. */
const KEPT_HOURS = 24

async function lockTries(tx: InstallationDb, key: Buffer, now: Temporal.Instant): Promise<Tries> {
  await tx
    .insertInto('counted_try')
    .values({ key, failures: 0, first_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('counted_try')
    .selectAll()
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { failures: row.failures, firstAt: row.first_at, lockedUntil: row.locked_until }
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
  const before = await lockTries(tx, key, now)
  if (isLocked(before, now)) return 'locked-out'
  const { answer, tries } = trySignIn(before, false, now, rule)
  if (tries)
    await tx
      .updateTable('counted_try')
      .set({ failures: tries.failures, first_at: tries.firstAt, locked_until: tries.lockedUntil })
      .where('key', '=', key)
      .execute()
  return answer.ok ? 'not-signed-in' : answer.refusal
}

/**
 * Counts tries that only slow somebody down; true when one of them is over its limit. A count that is lost in a power cut
 * does no harm, so nobody waits for the disk.
 */
export const countLightly = (
  db: Pick<Database, 'outsideAsPublic'>,
  now: Temporal.Instant,
  tries: readonly { readonly key: Buffer; readonly rule: LockoutRule }[],
): Promise<boolean> =>
  db.outsideAsPublic('note', async (tx) => {
    let over = false
    for (const { key, rule } of tries) if ((await countTry(tx, key, now, rule)) === 'locked-out') over = true
    return over
  })

/** Forgets what was counted: it was right after all. */
export async function forgiveTries(tx: InstallationDb, key: Buffer, now: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('counted_try').where('key', '=', key).execute()
  await tx
    .deleteFrom('counted_try')
    .where('first_at', '<', now.subtract({ hours: KEPT_HOURS }))
    .execute()
}
