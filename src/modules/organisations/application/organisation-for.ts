import { type RawBuilder, sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type Identifier, nameKey } from '../domain/index.ts'
import { identifierKey, phoneKey } from './sealed-identifier.ts'

/** What a form tells of who fills it in. `phone`: digits, or null. */
export interface FormSender {
  readonly name: string
  readonly phone: string | null
  readonly identifier: Identifier | null
}

/**
 * The row of the register a form speaks for: of the same identifier, or of the same name and telephone together (R9);
 * null where none or several fit. It works for people without an account too, and shows them nothing of the row.
 */
export async function organisationFor(db: UnitDb, sender: FormSender, keys: Keys): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select ${organisationMatch(sender, keys)} as id`.execute(db)
  return rows[0]?.id ?? null
}

/** {@link organisationFor} as a value of a query, found while it runs. */
export function organisationMatch(sender: FormSender, keys: Keys): RawBuilder<string | null> {
  const identifier = sender.identifier && identifierKey(keys, sender.identifier)
  const phone = phoneKey(keys, sender.phone)
  return sql`organisation_for(${identifier}::bytea, ${nameKey(sender.name)}, ${phone}::bytea)`
}
