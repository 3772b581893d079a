import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import { recordHistory } from '#modules/history/index.ts'
import {
  addContact,
  nameKey,
  organisationFor,
  type Sector,
  type Sender,
  sealIdentifier,
} from '#modules/organisations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import type { RegistrationChannel } from './channels.ts'

/** One registration as its form tells it. */
export interface RegistrationInput extends Sender {
  readonly dialogueId: string
  /** From the form: the same form sent twice is one registration. */
  readonly idempotencyKey: string
  readonly sector: Sector | null
  /** How many come, 1 to 20. */
  readonly people: number
  readonly wantsToSpeak: boolean
  readonly speechTopic: string
  readonly channel: RegistrationChannel
  /** The language of the page it was sent from; Vietnamese where it is left out. */
  readonly language?: Language
  /** Whose link brought it; ''. */
  readonly source: string
  readonly receivedAt: Temporal.Instant
  readonly receivedOn: Temporal.PlainDate
  /** Of the register, when an officer chose it; otherwise it is looked for. */
  readonly organisationId?: string | null
  readonly submissionId?: string | null
}

/** What was made of a form; `again`: it had been sent before, nothing was added. */
export interface Registered {
  readonly registrationId: string
  readonly again: boolean
}

/**
 * Ghi tên dự hội nghị. The form's own words are kept, linked to the register by identifier or by name and telephone;
 * the register itself stays as it is. Works for people without an account too.
 */
export async function register(tx: UnitDb, by: By, input: RegistrationInput, keys: Keys): Promise<Registered> {
  const before = await registrationByKey(tx, input.idempotencyKey)
  if (before) return { registrationId: before, again: true }

  await sql`savepoint registering`.execute(tx)
  const id = newId()
  const contact = { name: input.person || input.name, phone: input.phone, email: input.email }
  const contact_id = await addContact(tx, by, contact, keys)
  const identifier = input.identifier && sealIdentifier(keys, input.identifier)
  const organisation_id =
    input.organisationId ??
    (await organisationFor(tx, { name: input.name, phone: input.phone || null, identifier: input.identifier }, keys))
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('registration')
    .values({
      id,
      dialogue_id: input.dialogueId,
      idempotency_key: input.idempotencyKey,
      organisation_id,
      name: input.name,
      name_key: nameKey(input.name),
      kind: input.kind,
      village_id: input.villageId,
      outside_place: input.outsidePlace,
      sector: input.sector,
      contact_id,
      people: input.people,
      wants_to_speak: input.wantsToSpeak,
      speech_topic: input.speechTopic,
      identifier_kind: identifier?.kind ?? null,
      identifier_sealed: identifier?.sealed ?? null,
      identifier_key: identifier?.key ?? null,
      identifier_mask: identifier?.mask ?? '',
      channel: input.channel,
      language: input.language ?? 'vi',
      source: input.source,
      received_at: input.receivedAt,
      received_on: input.receivedOn,
      submission_id: input.submissionId ?? null,
      ...(by.officerId ? { entered_by: by.officerId } : {}),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) {
    // The same form, sent a moment earlier: its row is there now, and nothing of this one stays.
    await sql`rollback to savepoint registering`.execute(tx)
    const first = await registrationByKey(tx, input.idempotencyKey)
    if (!first) throw new Error('a registration was refused and is not there')
    return { registrationId: first, again: true }
  }
  await recordHistory(tx, by, {
    code: 'registration.received',
    subject: 'registration',
    subjectId: id,
    facts: { dialogue: input.dialogueId, channel: input.channel, people: input.people },
  })
  return { registrationId: id, again: false }
}

/** The registration a form's key led to; null: none yet. */
export async function registrationByKey(db: UnitDb, key: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select registration_by_key(${key}) as id`.execute(db)
  return rows[0]?.id ?? null
}
