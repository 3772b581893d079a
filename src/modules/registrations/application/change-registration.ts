import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import {
  type Identifier,
  type Kind,
  nameKey,
  type Sector,
  sealIdentifier,
  updateContact,
} from '#modules/organisations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'

export type ChangeRefusal = 'not-found' | 'stale' | 'dialogue-closed' | 'already-withdrawn' | 'asked-how-needed'

/** What an officer may correct: what the form told, never when it came. */
export interface RegistrationChange {
  readonly name: string
  readonly kind: Kind | null
  readonly villageId: string | null
  readonly outsidePlace: string
  readonly sector: Sector | null
  readonly person: string
  readonly phone: string
  readonly email: string
  readonly people: number
  readonly wantsToSpeak: boolean
  readonly speechTopic: string
  /** Null leaves the one it has. */
  readonly identifier: Identifier | null
  readonly organisationId: string | null
}

const lock = (tx: UnitDb, id: string) =>
  tx
    .selectFrom('registration')
    .innerJoin('dialogue', 'dialogue.id', 'registration.dialogue_id')
    .select(['registration.version', 'contact_id', 'withdrawn_at', 'closed_on'])
    .where('registration.id', '=', id)
    .forUpdate('registration')
    .executeTakeFirst()

/** Corrects a registration, with a trace; `version` is the one the officer saw. */
export async function correctRegistration(
  tx: UnitDb,
  by: By,
  id: string,
  version: number,
  change: RegistrationChange,
  keys: Keys,
): Promise<Result<string, ChangeRefusal>> {
  const row = await lock(tx, id)
  if (!row) return refuse('not-found')
  if (row.closed_on) return refuse('dialogue-closed')
  if (row.version !== version) return refuse('stale')
  const identifier = change.identifier && sealIdentifier(keys, change.identifier)
  const contact = { name: change.person || change.name, phone: change.phone, email: change.email }
  await updateContact(tx, by, row.contact_id, contact, keys)
  await tx
    .updateTable('registration')
    .set({
      name: change.name,
      name_key: nameKey(change.name),
      kind: change.kind,
      village_id: change.villageId,
      outside_place: change.outsidePlace,
      sector: change.sector,
      people: change.people,
      wants_to_speak: change.wantsToSpeak,
      speech_topic: change.speechTopic,
      organisation_id: change.organisationId,
      version: version + 1,
      ...(identifier && {
        identifier_kind: identifier.kind,
        identifier_sealed: identifier.sealed,
        identifier_key: identifier.key,
        identifier_mask: identifier.mask,
      }),
    })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, { code: 'registration.corrected', subject: 'registration', subjectId: id })
  return accept(id)
}

/** Rút đăng ký, entered for the organisation with who asked and how (R7). The row stays and says so. */
export async function withdrawRegistration(
  tx: UnitDb,
  by: By,
  id: string,
  version: number,
  askedHow: string,
): Promise<Result<string, ChangeRefusal>> {
  const row = await lock(tx, id)
  if (!row) return refuse('not-found')
  if (row.closed_on) return refuse('dialogue-closed')
  if (row.version !== version) return refuse('stale')
  if (row.withdrawn_at) return refuse('already-withdrawn')
  if (askedHow.trim() === '') return refuse('asked-how-needed')
  await tx
    .updateTable('registration')
    .set({ withdrawn_at: by.at, withdrawn_reason: askedHow, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, { code: 'registration.withdrawn', subject: 'registration', subjectId: id })
  return accept(id)
}

/** Links a registration to a row of the register. */
export async function linkRegistration(tx: UnitDb, by: By, id: string, organisationId: string): Promise<void> {
  await tx
    .updateTable('registration')
    .set((row) => ({ organisation_id: organisationId, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  const facts = { organisation: organisationId }
  await recordHistory(tx, by, { code: 'registration.linked', subject: 'registration', subjectId: id, facts })
}
