import { newId } from '#kernel/id.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { phoneKey } from './sealed-identifier.ts'

/** How somebody is reached. `phone`: digits in the national form, or ''. */
export interface Contact {
  readonly name: string
  readonly phone: string
  readonly email: string
}

/** Adds a contact to the protected table, whoever comes, and returns its id; under `id` where it is wanted beforehand. */
export async function addContact(
  tx: UnitDb,
  by: By,
  contact: Contact,
  keys: Keys,
  id: string = newId(),
): Promise<string> {
  await tx
    .insertInto('contact')
    .values({ id, ...contact, phone_key: phoneKey(keys, contact.phone || null), created_at: by.at })
    .execute()
  return id
}

/**
 * Writes what an officer was told anew. What says nothing new leaves the contact as it was, with the day from which it is kept:
 * mending the village of an organisation is no use of its telephone.
 */
export async function updateContact(tx: UnitDb, by: By, id: string, contact: Contact, keys: Keys): Promise<void> {
  const before = await tx
    .selectFrom('contact')
    .select(['name', 'phone', 'email', 'expired_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { name, phone, email } = contact
  const same = before.name === name && before.phone === phone && before.email === email
  if (same || (before.expired_on && phone === '' && email === '')) return
  await tx
    .updateTable('contact')
    .set({ ...contact, phone_key: phoneKey(keys, phone || null), renewed_at: by.at, expired_on: null })
    .where('id', '=', id)
    .execute()
}
