import type { InstallationDb } from '#platform/db/database.ts'
import { hashPassword } from '#platform/session/password-hash.ts'
import { isLongPassword } from '../domain/index.ts'

/** What is kept of a chosen password. */
export const hashedPassword = async (password: string) => ({
  password_hash: await hashPassword(password),
  password_is_long: isLongPassword(password),
})

/** Puts a hashed password into its account. */
export const setPassword = (
  tx: InstallationDb,
  accountId: string,
  hashed: Awaited<ReturnType<typeof hashedPassword>>,
  now: Temporal.Instant,
) =>
  tx
    .updateTable('account')
    .set({ ...hashed, password_set_at: now })
    .where('id', '=', accountId)
    .execute()
