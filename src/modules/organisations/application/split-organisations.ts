import { sql } from 'kysely'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { lockBoth } from './merge-organisations.ts'

export type SplitRefusal = 'not-found' | 'not-merged' | 'merged-on'

/**
 * Tách lại: takes a merge apart that was a mistake. What had moved goes back where it is still with the one that stayed; what
 * came since stays there. The facts of the one that stayed are an officer's to mend: what it said before may have been edited.
 */
export async function splitOrganisations(tx: UnitDb, by: By, from: string): Promise<Result<string, SplitRefusal>> {
  const merge = await tx
    .selectFrom('organisation_merge')
    .selectAll()
    .where('from_id', '=', from)
    .where('undone_at', 'is', null)
    .orderBy('merged_at', 'desc')
    .forUpdate()
    .executeTakeFirst()
  if (!merge) return refuse('not-merged')
  const into = merge.into_id
  const rows = await lockBoth(tx, from, into)
  const [gone, stays] = [rows.find(({ id }) => id === from), rows.find(({ id }) => id === into)]
  if (!gone || !stays) return refuse('not-found')
  if (gone.merged_into !== into) return refuse('merged-on')

  const turned = {
    identifiers: await turnBack(tx, 'organisation_identifier', merge.identifiers, from, into),
    registrations: await turnBack(tx, 'registration', merge.registrations, from, into),
    submissions: await turnBack(tx, 'submission', merge.submissions, from, into),
  }
  await tx
    .updateTable('organisation')
    .set({ merged_into: null, version: gone.version + 1 })
    .where('id', '=', from)
    .execute()
  await sql`update organisation set merged_into = ${from} where id = any(${merge.earlier}::uuid[]) and merged_into = ${into}`.execute(
    tx,
  )
  // Two rows do not share one telephone's row: the one that stayed has its own again.
  const shares = stays.contact_id !== null && stays.contact_id === gone.contact_id
  await tx
    .updateTable('organisation')
    .set({ version: stays.version + 1, ...(shares && { contact_id: merge.contact_before }) })
    .where('id', '=', into)
    .execute()
  await tx
    .updateTable('organisation_merge')
    .set({ undone_at: by.at, undone_by: by.officerId })
    .where('id', '=', merge.id)
    .execute()
  await recordHistory(tx, by, {
    code: 'organisation.split',
    subject: 'organisation',
    subjectId: from,
    facts: { into, ...turned },
  })
  return accept(from)
}

/** Turns back what had moved and is still where it was moved to; says how many. */
async function turnBack(
  tx: UnitDb,
  table: 'organisation_identifier' | 'registration' | 'submission',
  ids: readonly string[],
  from: string,
  into: string,
): Promise<number> {
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await tx
    .updateTable(table)
    .set({ organisation_id: from })
    .where('id', 'in', ids)
    .where('organisation_id', '=', into)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
