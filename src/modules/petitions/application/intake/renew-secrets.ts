import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/**
 * Gives a submission a new PIN and a new secret link; the old ones open nothing any more. `version`: the one the officer
 * saw, so that two presses renew once. False: there is none, or it was renewed meanwhile.
 */
export async function renewSecrets(tx: UnitDb, by: By, submissionId: string, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('submission')
    .set({ link_version: version + 1 })
    .where('id', '=', submissionId)
    .where('link_version', '=', version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  const [petition] = await tx
    .selectFrom('petition')
    .select('id')
    .where('submission_id', '=', submissionId)
    .orderBy('row_number')
    .limit(1)
    .execute()
  if (petition)
    await recordHistory(tx, by, { code: 'petition.secrets-renewed', subject: 'petition', subjectId: petition.id })
  return true
}
