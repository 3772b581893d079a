import { accept, type Result, refuse } from '#kernel/result.ts'
import { createOrganisation, parseIdentifier } from '#modules/organisations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Keys, openedOrNull } from '#platform/keys/keys.ts'
import { linkRegistration } from './change-registration.ts'
import { registrationById } from './list-registrations.ts'

/** Where a registration's organisation is now in the register. */
export interface Entered {
  readonly organisationId: string
  /** The keys its identifier was sealed with are gone: it was entered without. */
  readonly withoutIdentifier: boolean
}

export type EnterRefusal = 'not-found' | 'identifier-taken'

/** Puts who registered into the register, as the form told it, and links the two; where it is linked already, says so. */
export async function enterIntoRegister(
  tx: UnitDb,
  by: By,
  registrationId: string,
  keys: Keys,
): Promise<Result<Entered, EnterRefusal>> {
  const row = await registrationById(tx, registrationId)
  if (!row) return refuse('not-found')
  if (row.organisation) return accept({ organisationId: row.organisation.id, withoutIdentifier: false })
  const facts = { ...row, contactName: row.person }
  const identifier = await identifierOf(tx, registrationId, keys)
  const isUnreadable = identifier === 'unreadable'
  const made = await createOrganisation(tx, by, facts, isUnreadable ? null : identifier, keys)
  if (!made.ok) return made
  await linkRegistration(tx, by, registrationId, made.value)
  return accept({ organisationId: made.value, withoutIdentifier: isUnreadable })
}

/** The identifier a form told, opened to be put into the register; unreadable without the keys it was sealed with. */
async function identifierOf(tx: UnitDb, id: string, keys: Keys) {
  const row = await tx
    .selectFrom('registration')
    .select(['identifier_kind', 'identifier_sealed'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.identifier_sealed) return null
  const opened = openedOrNull(keys, row.identifier_sealed)
  if (opened === null) return 'unreadable'
  const read = parseIdentifier(opened)
  return read.ok ? read.value : null
}
