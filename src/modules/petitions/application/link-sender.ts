import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { createOrganisation, isKind, parseIdentifier } from '#modules/organisations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Keys, openedOrNull } from '#platform/keys/keys.ts'
import { publishPetitions } from './publish-petition.ts'

/** Links the sender of a form to a row of the register; what is public of its petitions follows, since their names may. */
export async function linkSender(tx: UnitDb, by: By, submissionId: string, organisationId: string): Promise<void> {
  await tx.updateTable('submission').set({ organisation_id: organisationId }).where('id', '=', submissionId).execute()
  const petitions = await tx
    .selectFrom('petition')
    .select('id')
    .where('submission_id', '=', submissionId)
    .orderBy('row_number')
    .execute()
  await publishPetitions(
    tx,
    petitions.map(({ id }) => id),
  )
  const [first] = petitions
  if (first)
    await recordHistory(tx, by, {
      code: 'petition.sender-linked',
      subject: 'petition',
      subjectId: first.id,
      facts: { organisation: organisationId },
    })
}

/** Puts the sender of a form into the register as the form told it, and links the two. */
export async function senderIntoRegister(
  tx: UnitDb,
  by: By,
  submissionId: string,
  keys: Keys,
): Promise<Result<string, 'not-found' | 'identifier-taken'>> {
  const row = await tx
    .selectFrom('submission as s')
    .innerJoin('contact as c', 'c.id', 's.contact_id')
    .select(['s.organisation_id', 's.sender_name', 's.sender_kind', 's.village_id', 's.outside_place'])
    .select(['s.identifier_sealed', 'c.name as person', 'c.phone', 'c.email'])
    .where('s.id', '=', submissionId)
    .executeTakeFirst()
  if (!row) return refuse('not-found')
  if (row.organisation_id) return accept(row.organisation_id)
  const opened = row.identifier_sealed ? openedOrNull(keys, row.identifier_sealed) : null
  const identifier = opened === null ? null : parseIdentifier(opened)
  const facts = {
    ...{ name: row.sender_name, kind: row.sender_kind && isKind(row.sender_kind) ? row.sender_kind : null },
    ...{ villageId: row.village_id, outsidePlace: row.outside_place, sector: null },
    ...{ contactName: row.person, phone: row.phone, email: row.email },
  }
  const made = await createOrganisation(tx, by, facts, identifier?.ok ? identifier.value : null, keys)
  if (!made.ok) return made
  await linkSender(tx, by, submissionId, made.value)
  return accept(made.value)
}
