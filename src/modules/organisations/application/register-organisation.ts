import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type Identifier, type Kind, nameKey, type Sector } from '../domain/index.ts'
import { addContact, type Contact, updateContact } from './contact.ts'
import { wordsOfName } from './name-words.ts'
import { identifierKey, sealIdentifier } from './sealed-identifier.ts'

/** What the register keeps of an organisation. */
export interface OrganisationFacts {
  readonly name: string
  readonly kind: Kind | null
  readonly villageId: string | null
  /** Where it is when it belongs to another commune; '' otherwise. */
  readonly outsidePlace: string
  readonly sector: Sector | null
  readonly contactName: string
  /** Digits, or ''. */
  readonly phone: string
  readonly email: string
}

export type OrganisationRefusal = 'not-found' | 'stale' | 'identifier-taken'

const columnsOf = (facts: OrganisationFacts) => ({
  name: facts.name,
  name_key: nameKey(facts.name),
  name_words: wordsOfName(facts.name).join(' '),
  kind: facts.kind,
  village_id: facts.villageId,
  outside_place: facts.outsidePlace,
  sector: facts.sector,
})

/** Enters an organisation into the register, with its identifier where one is known. */
export async function createOrganisation(
  tx: UnitDb,
  by: By,
  facts: OrganisationFacts,
  identifier: Identifier | null,
  keys: Keys,
): Promise<Result<string, 'identifier-taken'>> {
  if (identifier && (await holderOfIdentifier(tx, identifier, keys))) return refuse('identifier-taken')
  const id = newId()
  const contact_id = await contactOf(tx, by, facts, keys)
  await tx
    .insertInto('organisation')
    .values({ id, ...columnsOf(facts), contact_id, created_at: by.at })
    .execute()
  if (identifier) await attach(tx, by, id, identifier, keys)
  await recordHistory(tx, by, { code: 'organisation.created', subject: 'organisation', subjectId: id })
  return accept(id)
}

/** Corrects what the register says; `version` is the one the officer saw. A further identifier is added to those it has. */
export async function editOrganisation(
  tx: UnitDb,
  by: By,
  id: string,
  version: number,
  facts: OrganisationFacts,
  identifier: Identifier | null,
  keys: Keys,
): Promise<Result<string, OrganisationRefusal>> {
  const row = await tx
    .selectFrom('organisation')
    .select(['version', 'contact_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not-found')
  if (row.version !== version) return refuse('stale')
  const holder = identifier && (await holderOfIdentifier(tx, identifier, keys))
  if (holder && holder !== id) return refuse('identifier-taken')
  const contact_id = row.contact_id ?? (await contactOf(tx, by, facts, keys))
  if (row.contact_id) await updateContact(tx, by, row.contact_id, contactIn(facts), keys)
  await tx
    .updateTable('organisation')
    .set({ ...columnsOf(facts), contact_id, version: version + 1 })
    .where('id', '=', id)
    .execute()
  if (identifier && !holder) await attach(tx, by, id, identifier, keys)
  await recordHistory(tx, by, { code: 'organisation.edited', subject: 'organisation', subjectId: id })
  return accept(id)
}

/** An officer's word on whether it counts whatever its kind, with the reason (R9); null takes it back. */
export async function overrideCounting(
  tx: UnitDb,
  by: By,
  id: string,
  version: number,
  override: { counts: boolean; reason: string } | null,
): Promise<Result<string, 'not-found' | 'stale'>> {
  const row = await tx.selectFrom('organisation').select('version').where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) return refuse('not-found')
  if (row.version !== version) return refuse('stale')
  await tx
    .updateTable('organisation')
    .set({
      counts_override: override?.counts ?? null,
      counts_reason: override?.reason ?? '',
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  const facts = { counts: override ? override.counts : null }
  await recordHistory(tx, by, { code: 'organisation.counting-set', subject: 'organisation', subjectId: id, facts })
  return accept(id)
}

/** The organisation an identifier belongs to already; null: nobody's yet. */
async function holderOfIdentifier(tx: UnitDb, identifier: Identifier, keys: Keys): Promise<string | null> {
  const row = await tx
    .selectFrom('organisation_identifier')
    .select('organisation_id')
    .where('match_key', '=', identifierKey(keys, identifier))
    .executeTakeFirst()
  return row?.organisation_id ?? null
}

async function attach(tx: UnitDb, by: By, organisation_id: string, identifier: Identifier, keys: Keys) {
  const { kind, sealed, key, mask } = sealIdentifier(keys, identifier)
  await tx
    .insertInto('organisation_identifier')
    .values({ id: newId(), organisation_id, kind, sealed, match_key: key, mask, created_at: by.at })
    .execute()
}

const contactIn = (facts: OrganisationFacts): Contact => ({
  name: facts.contactName || facts.name,
  phone: facts.phone,
  email: facts.email,
})

const contactOf = async (tx: UnitDb, by: By, facts: OrganisationFacts, keys: Keys): Promise<string | null> =>
  facts.contactName || facts.phone || facts.email ? addContact(tx, by, contactIn(facts), keys) : null
