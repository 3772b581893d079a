import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** The unions an organisation's owner is a member of, in the unit's order. */
export const unionsOf = (db: UnitDb, organisationId: string) =>
  db
    .selectFrom('organisation_union as m')
    .innerJoin('mass_union as u', 'u.id', 'm.union_id')
    .select(['u.id', 'u.name'])
    .where('m.organisation_id', '=', organisationId)
    .orderBy('u.position')
    .orderBy('u.name')
    .execute()

/** Sets of which unions it is a member, all of them; nothing is written where that is so already. */
export async function setUnions(
  tx: UnitDb,
  by: By,
  organisationId: string,
  unionIds: readonly string[],
): Promise<boolean> {
  const before = new Set((await unionsOf(tx, organisationId)).map(({ id }) => id))
  const wanted = new Set(unionIds)
  const [gone, fresh] = [[...before.difference(wanted)], [...wanted.difference(before)]]
  if (gone.length + fresh.length === 0) return false
  if (gone.length > 0)
    await tx
      .deleteFrom('organisation_union')
      .where('organisation_id', '=', organisationId)
      .where('union_id', 'in', gone)
      .execute()
  if (fresh.length > 0) await enrol(tx, [organisationId], fresh)
  const facts = { unions: [...wanted] }
  await recordHistory(tx, by, {
    code: 'organisation.unions-set',
    subject: 'organisation',
    subjectId: organisationId,
    facts,
  })
  return true
}

/** Adds many organisations to one union's members; tells how many are new there. */
export async function addMembers(
  tx: UnitDb,
  by: By,
  unionId: string,
  organisationIds: readonly string[],
): Promise<number> {
  const added = await enrol(tx, organisationIds, [unionId])
  if (added === 0) return 0
  const facts = { count: added }
  await recordHistory(tx, by, { code: 'organisation.members-added', subject: 'union', subjectId: unionId, facts })
  return added
}

async function enrol(tx: UnitDb, organisationIds: readonly string[], unionIds: readonly string[]): Promise<number> {
  const values = organisationIds.flatMap((organisation_id) =>
    unionIds.map((union_id) => ({ organisation_id, union_id })),
  )
  if (values.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('organisation_union')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0)
}
