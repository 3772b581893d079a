import type { Day } from '#kernel/day.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isOver } from '../domain/index.ts'
import { type AskedOfPetitions, contactUses } from './contact-uses.ts'

/**
 * Empties the contacts whose time is over: names, telephones, addresses of mail. What was asked and answered stays, and the
 * history keeps how many went. Asked twice on one day it does nothing the second time.
 */
export async function expireContacts(tx: UnitDb, by: By, petitions: AskedOfPetitions): Promise<number> {
  const unit = await tx.selectFrom('unit').select(['id', 'contacts_kept_years']).executeTakeFirstOrThrow()
  const years = unit.contacts_kept_years
  const over = (await contactUses(tx, petitions)).filter((use) => isOver(use, years, by.on)).map(({ id }) => id)
  if (over.length === 0) return 0
  const named = await petitions.hiddenInAnswers(tx, over)
  const gone = { phone: '', phone_key: null, email: '', expired_on: by.on }
  const empty = (ids: readonly string[], columns: object) =>
    tx
      .updateTable('contact')
      .set(columns)
      .where((row) => row('id', '=', row.fn.any(row.val([...ids]))))
      .execute()
  await empty([...named], gone)
  await empty(
    over.filter((id) => !named.has(id)),
    { ...gone, name: '' },
  )
  const facts = { contacts: over.length, years, names: over.length - named.size }
  await recordHistory(tx, by, { code: 'contacts.expired', subject: 'unit', subjectId: unit.id, facts })
  return over.length
}

/** How many contacts went on which day, the latest days first. */
export async function contactsGone(db: UnitDb): Promise<readonly { readonly on: Day; readonly contacts: number }[]> {
  const rows = await db
    .selectFrom('contact')
    .select((row) => ['expired_on', row.fn.countAll().as('contacts')])
    .where('expired_on', 'is not', null)
    .groupBy('expired_on')
    .orderBy('expired_on', 'desc')
    .limit(24)
    .execute()
  return rows.flatMap(({ expired_on, contacts }) =>
    expired_on ? [{ on: expired_on, contacts: Number(contacts) }] : [],
  )
}
