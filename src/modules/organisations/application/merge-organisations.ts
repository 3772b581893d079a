import { sql } from 'kysely'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

export type MergeRefusal = 'not-found' | 'stale' | 'same-organisation' | 'merged-already'

/** Which two are one, and the version of the one that goes, as the page showed it. */
export interface Merging {
  readonly from: string
  readonly into: string
  readonly version: number
}

/**
 * Gộp: two rows of the register that are one organisation. What goes keeps its row and points on; its identifiers,
 * registrations and petitions move to the one that stays, whose own words about itself stand. There is no way back.
 */
export async function mergeOrganisations(
  tx: UnitDb,
  by: By,
  { from, into, version }: Merging,
): Promise<Result<string, MergeRefusal>> {
  if (from === into) return refuse('same-organisation')
  // In one order, whoever comes, so that two officers never wait for each other.
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'version', 'merged_into', 'contact_id'])
    .where('id', 'in', [from, into])
    .orderBy('id')
    .forUpdate()
    .execute()
  const [gone, stays] = [rows.find(({ id }) => id === from), rows.find(({ id }) => id === into)]
  if (!gone || !stays) return refuse('not-found')
  if (gone.merged_into || stays.merged_into) return refuse('merged-already')
  if (gone.version !== version) return refuse('stale')

  const move = async (table: 'organisation_identifier' | 'registration' | 'submission') => {
    const { numUpdatedRows } = await tx
      .updateTable(table)
      .set({ organisation_id: into })
      .where('organisation_id', '=', from)
      .executeTakeFirst()
    return Number(numUpdatedRows)
  }
  const identifiers = await move('organisation_identifier')
  const registrations = await move('registration')
  const submissions = await move('submission')
  // Memberships are added to those it has; the rows of the one that goes stay with it.
  await tx
    .insertInto('organisation_union')
    .columns(['organisation_id', 'union_id'])
    .expression(
      tx
        .selectFrom('organisation_union')
        .select((row) => [row.val(into).$castTo<string>().as('organisation_id'), 'union_id'])
        .where('organisation_id', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .updateTable('organisation')
    .set({ merged_into: into, version: version + 1 })
    .where('id', '=', from)
    .execute()
  // Those merged into the one that goes point straight at the one that stays.
  await tx.updateTable('organisation').set({ merged_into: into }).where('merged_into', '=', from).execute()
  await tx
    .updateTable('organisation')
    .set((row) => ({
      kind: sql<string | null>`coalesce(kind, (select o.kind from organisation o where o.id = ${from}))`,
      contact_id: stays.contact_id ?? gone.contact_id,
      version: row('version', '+', 1),
    }))
    .where('id', '=', into)
    .execute()
  await recordHistory(tx, by, {
    code: 'organisation.merged',
    subject: 'organisation',
    subjectId: into,
    facts: { from, identifiers, registrations, submissions },
  })
  return accept(into)
}
