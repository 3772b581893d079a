import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { HandWay } from '../domain/index.ts'

export type TellRefusal = 'not-found' | 'already-told'

/** Records that somebody was told by hand; a mail that still waits is not sent any more. */
export async function recordTold(
  tx: UnitDb,
  by: By,
  messageId: string,
  how: HandWay,
): Promise<Result<null, TellRefusal>> {
  const message = await tx
    .selectFrom('message')
    .select(['about', 'about_id', 'mail', 'told_at'])
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirst()
  if (!message) return refuse('not-found')
  if (message.told_at) return refuse('already-told')
  await tx
    .updateTable('message')
    .set({
      told_at: by.at,
      told_by: by.officerId,
      told_how: how,
      ...(message.mail === 'waiting' && { mail: 'none' }),
    })
    .where('id', '=', messageId)
    .execute()
  await recordHistory(tx, by, {
    code: 'message.told',
    subject: message.about,
    subjectId: message.about_id,
    facts: { message: messageId, how },
  })
  return accept(null)
}
