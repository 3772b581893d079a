import { newId } from '#kernel/id.ts'
import type { Dialogue } from '#modules/dialogues/index.ts'
import {
  addContact,
  nameKey,
  organisationFor,
  organisationMatch,
  sealIdentifier,
} from '#modules/organisations/index.ts'
import { register } from '#modules/registrations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import type { SubmissionInput } from './submission-input.ts'

/** The submission with its contact, and the registration that came with it; null when its key was taken meanwhile. */
export async function storeSubmission(
  tx: UnitDb,
  by: By,
  id: string,
  dialogue: Dialogue | null,
  input: SubmissionInput,
  keys: Keys,
): Promise<{ readonly contactId: string } | null> {
  const { sender } = input
  const contact = { name: sender.person || sender.name, phone: sender.phone, email: sender.email }
  const known = { ...sender, phone: sender.phone || null }
  const organisationId = input.organisationId ?? (input.attends ? await organisationFor(tx, known, keys) : null)
  const registration =
    input.attends && dialogue
      ? await registerToo(tx, by, id, dialogue, input, organisationId, keys)
      : (input.registrationId ?? null)
  const identifier = sender.identifier && sealIdentifier(keys, sender.identifier)
  const contactId = newId()
  const row = tx
    .insertInto('submission')
    .values({
      id,
      idempotency_key: input.idempotencyKey,
      channel: input.channel,
      language: input.language ?? 'vi',
      received_at: input.receivedAt,
      received_on: input.receivedOn,
      sender_name: sender.name,
      sender_name_key: nameKey(sender.name),
      sender_kind: sender.kind,
      village_id: sender.villageId,
      outside_place: sender.outsidePlace,
      contact_id: contactId,
      identifier_kind: identifier?.kind ?? null,
      identifier_sealed: identifier?.sealed ?? null,
      identifier_key: identifier?.key ?? null,
      identifier_mask: identifier?.mask ?? '',
      organisation_id: organisationId ?? organisationMatch(known, keys),
      name_in_public: input.nameInPublic,
      registration_id: registration,
      // Named only where it is so: the usual statement stays the same.
      ...(input.source && { source: input.source }),
      ...(by.officerId ? { entered_by: by.officerId, arrival_number: input.arrivalNumber } : {}),
    })
    .onConflict((conflict) => conflict.doNothing())
  const [, { numInsertedOrUpdatedRows }] = await Promise.all([
    addContact(tx, by, contact, keys, contactId),
    row.executeTakeFirstOrThrow(),
  ])
  return numInsertedOrUpdatedRows ? { contactId } : null
}

/** "Tôi sẽ dự hội nghị" on a petition's form is a registration like any other. */
async function registerToo(
  tx: UnitDb,
  by: By,
  submissionId: string,
  dialogue: Dialogue,
  input: SubmissionInput,
  organisationId: string | null,
  keys: Keys,
): Promise<string> {
  const { sender } = input
  const { registrationId } = await register(
    tx,
    by,
    {
      ...sender,
      dialogueId: dialogue.id,
      idempotencyKey: `${input.idempotencyKey}:attends`,
      sector: null,
      people: input.attends?.people ?? 1,
      wantsToSpeak: false,
      speechTopic: '',
      channel: input.channel === 'conference' ? 'counter' : input.channel,
      language: input.language ?? 'vi',
      source: input.source ?? '',
      receivedAt: input.receivedAt,
      receivedOn: input.receivedOn,
      organisationId,
      submissionId,
    },
    keys,
  )
  return registrationId
}
