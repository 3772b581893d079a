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
