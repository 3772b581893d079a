import { newId } from '#kernel/id.ts'
import { addContact, organisationMatch } from '#modules/organisations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import type { Signatory } from '../../domain/index.ts'

/** Writes who signed a form besides its sender (R7); it works for people without an account too. */
export async function storeSignatories(
  tx: UnitDb,
  by: By,
  submissionId: string,
  signatories: readonly Signatory[],
  keys: Keys,
): Promise<void> {
  if (signatories.length === 0) return
  const rows = signatories.map((one, position) => ({ ...one, position, contactId: one.phone ? newId() : null }))
  await Promise.all([
    ...rows.flatMap(({ name, phone, contactId }) =>
      contactId ? [addContact(tx, by, { name, phone, email: '' }, keys, contactId)] : [],
    ),
    tx
      .insertInto('submission_signatory')
      .values(
        rows.map(({ name, kind, phone, position, contactId }) => ({
          ...{ id: newId(), submission_id: submissionId, position, name, kind, contact_id: contactId },
          organisation_id: organisationMatch({ name, phone: phone || null, identifier: null }, keys),
        })),
      )
      .execute(),
  ])
}
