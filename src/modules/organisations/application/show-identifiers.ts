import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Keys, openedOrNull } from '#platform/keys/keys.ts'
import { formatIdentifier, type IdentifierKind } from '../domain/index.ts'

/** An identifier opened; `full` is null where it was sealed with keys this installation does not have. */
export interface OpenedIdentifier {
  readonly mask: string
  readonly full: string | null
}

/** Opens the identifiers of an organisation, with a trace (R20): who saw them, and when. None leave none. */
export async function showIdentifiers(
  tx: UnitDb,
  by: By,
  id: string,
  keys: Keys,
): Promise<readonly OpenedIdentifier[]> {
  const rows = await tx
    .selectFrom('organisation_identifier')
    .select(['kind', 'mask', 'sealed'])
    .where('organisation_id', '=', id)
    .orderBy('created_at')
    .execute()
  if (rows.length === 0) return []
  const facts = { identifiers: rows.length }
  await recordHistory(tx, by, { code: 'organisation.identifiers-shown', subject: 'organisation', subjectId: id, facts })
  return rows.map(({ kind, mask, sealed }) => {
    const digits = openedOrNull(keys, sealed)
    return { mask, full: digits === null ? null : formatIdentifier({ kind: kind as IdentifierKind, digits }) }
  })
}
