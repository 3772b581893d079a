import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type AskedWay, isAskedWay } from '../domain/index.ts'

/** How somebody is reached, and how he asked to be told; '' where he asked for no way. */
export interface Told {
  readonly asked: AskedWay | ''
  readonly hasMail: boolean
  readonly hasPhone: boolean
}

/** How a contact asked to be told; null: nobody is known by this id, or what was known of him has expired. */
export async function askedWayOf(db: UnitDb, contactId: string): Promise<Told | null> {
  const row = await db
    .selectFrom('contact')
    .select(['told_by', 'email', 'phone'])
    .where('id', '=', contactId)
    .executeTakeFirst()
  if (!row) return null
  const { told_by, email, phone } = row
  return { asked: isAskedWay(told_by) ? told_by : '', hasMail: email !== '', hasPhone: phone !== '' }
}

/** Cách báo tin: from now on this contact is told so; '' leaves it to the program again. The same once more is nothing new. */
export async function askToBeTold(tx: UnitDb, by: By, contactId: string, asked: AskedWay | ''): Promise<void> {
  const changed = await tx
    .updateTable('contact')
    .set({ told_by: asked })
    .where('id', '=', contactId)
    .where('told_by', '<>', asked)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return
  await recordHistory(tx, by, {
    code: 'message.way-asked',
    subject: 'contact',
    subjectId: contactId,
    facts: { way: asked },
  })
}
