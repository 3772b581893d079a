import { sql } from 'kysely'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { MAIL_CHANNEL } from './write-messages.ts'

export type ResendRefusal = 'not-found' | 'not-failed' | 'told'

/** Gửi lại: a message that could not be sent waits again, with all its tries; who was told by hand meanwhile is left in peace. */
export async function resend(tx: UnitDb, by: By, messageId: string): Promise<Result<null, ResendRefusal>> {
  const message = await tx
    .selectFrom('message')
    .select(['about', 'about_id', 'mail', 'told_at'])
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirst()
  if (!message) return refuse('not-found')
  if (message.mail !== 'failed') return refuse('not-failed')
  if (message.told_at) return refuse('told')
  await again(tx, by, [messageId])
  await recordHistory(tx, by, {
    code: 'message.resent',
    subject: message.about,
    subjectId: message.about_id,
    facts: { message: messageId },
  })
  return accept(null)
}

/** So many are sent again at once. */
const MOST_AGAIN = 500

/** Gửi lại tất cả: whatever failed and was not told since. @returns how many wait again */
export async function resendAll(tx: UnitDb, by: By, unitId: string): Promise<number> {
  const failed = await tx
    .selectFrom('message')
    .select('id')
    .where('mail', '=', 'failed')
    .where('told_at', 'is', null)
    .orderBy('created_at')
    .limit(MOST_AGAIN)
    .forUpdate()
    .execute()
  if (failed.length === 0) return 0
  await again(
    tx,
    by,
    failed.map(({ id }) => id),
  )
  await recordHistory(tx, by, {
    code: 'message.all-resent',
    subject: 'unit',
    subjectId: unitId,
    facts: { count: failed.length },
  })
  return failed.length
}

/** What is old is not given up as stale at once: it waits from now on. */
async function again(tx: UnitDb, by: By, ids: readonly string[]): Promise<void> {
  await tx
    .updateTable('message')
    .set({ mail: 'waiting', mail_tries: 0, mail_error: '', try_from: null, send_from: null, resent_at: by.at })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  await sql`select pg_notify(${MAIL_CHANNEL}, '')`.execute(tx)
}
