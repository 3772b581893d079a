import { isId } from '#kernel/id.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { nameKey, type Sector, type Sender } from '../domain/index.ts'
import { organisationNamed } from './find-organisations.ts'
import { type OrganisationDetail, organisationDetail } from './organisation-detail.ts'
import { organisationFor } from './organisation-for.ts'
import { createOrganisation } from './register-organisation.ts'

/** What an officer's form tells of an organisation. */
export interface EnteredOrganisation extends Sender {
  /** Chosen from the completion; '' or unknown: by name. */
  readonly chosen: string
  readonly sector: Sector | null
}

/**
 * The row of the register an officer's form means: the one he chose, the one of that identifier, of that name and
 * telephone, or the only one of that name. Where none is meant the officer's form makes a new row; where several could
 * be meant it is linked to none.
 */
export async function organisationForEntry(
  tx: UnitDb,
  by: By,
  entered: EnteredOrganisation,
  keys: Keys,
): Promise<OrganisationDetail | null> {
  const chosen = isId(entered.chosen) ? await organisationDetail(tx, entered.chosen) : null
  if (chosen) return chosen
  const { name, phone, identifier } = entered
  const known =
    (await organisationFor(tx, { name, phone: phone || null, identifier }, keys)) ??
    (identifier || phone ? null : await organisationNamed(tx, nameKey(name)))
  if (known) return organisationDetail(tx, known)
  if (!identifier && (await isNamedAlready(tx, name))) return null
  const { chosen: _, person, identifier: __, ...facts } = entered
  const made = await createOrganisation(tx, by, { ...facts, contactName: person }, identifier, keys)
  return made.ok ? organisationDetail(tx, made.value) : null
}

const isNamedAlready = async (tx: UnitDb, name: string): Promise<boolean> =>
  (await tx.selectFrom('organisation').select('id').where('name_key', '=', nameKey(name)).limit(1).execute()).length > 0
