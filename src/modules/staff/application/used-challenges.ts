import { createHash } from 'node:crypto'
import type { Database } from '#platform/db/database.ts'

/** Uses a challenge up; false when it was used before. `until`: it is worth nothing afterwards anyway. Real time. */
export async function useOnce(
  db: Pick<Database, 'outside'>,
  challenge: string,
  until: Temporal.Instant,
  now: Temporal.Instant,
): Promise<boolean> {
  const digest = createHash('sha256').update(challenge).digest()
  return db.outside('write', async (tx) => {
    await tx.deleteFrom('used_challenge').where('ends_at', '<', now).execute()
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('used_challenge')
      .values({ digest, ends_at: until })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  })
}
