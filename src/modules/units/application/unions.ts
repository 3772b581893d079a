import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type ListedUnion, unionKey } from '../domain/index.ts'

/** What is typed of a union. */
export interface UnionInput extends ListedUnion {
  readonly active: boolean
}

export type UnionRefusal = 'not-found' | 'stale' | 'name-taken'

/** Đoàn thể in their order, those no longer used last. */
export const unions = (db: UnitDb) =>
  db.selectFrom('mass_union').selectAll().orderBy('active', 'desc').orderBy('position').orderBy('name').execute()
export type Union = Awaited<ReturnType<typeof unions>>[number]

/** Unions in use: what forms and lists offer. */
export const activeUnions = (db: UnitDb) =>
  db
    .selectFrom('mass_union')
    .select(['id', 'name', 'head_name as headName', 'head_phone as headPhone'])
    .where('active', '=', true)
    .orderBy('position')
    .orderBy('name')
    .execute()

/** One union; null when the unit has none with this id. */
export const unionAt = async (db: UnitDb, id: string): Promise<Union | null> =>
  (await db.selectFrom('mass_union').selectAll().where('id', '=', id).executeTakeFirst()) ?? null

/** Adds what a pasted list has and the unit has not yet, at the end; tells how many are new. */
export async function addUnions(tx: UnitDb, by: By, unitId: string, listed: readonly ListedUnion[]): Promise<number> {
  const known = await tx.selectFrom('mass_union').select(['name', 'position']).execute()
  const keys = new Set(known.map(({ name }) => unionKey(name)))
  const after = Math.max(-1, ...known.map(({ position }) => position)) + 1
  const fresh = listed.filter(({ name }) => !keys.has(unionKey(name)))
  if (fresh.length === 0) return 0
  await tx
    .insertInto('mass_union')
    .values(
      fresh.map(({ name, headName, headPhone }, index) => ({
        id: newId(),
        name,
        head_name: headName,
        head_phone: headPhone,
        position: after + index,
      })),
    )
    .execute()
  const facts = { count: fresh.length }
  await recordHistory(tx, by, { code: 'union.listed', subject: 'unit', subjectId: unitId, facts })
  return fresh.length
}

/** Changes one union; it is never deleted, but may be taken out of use. */
export async function editUnion(
  tx: UnitDb,
  by: By,
  id: string,
  version: number,
  input: UnionInput,
): Promise<Result<'edited', UnionRefusal>> {
  const all = await tx.selectFrom('mass_union').select(['id', 'name', 'version']).forUpdate().execute()
  const before = all.find((union) => union.id === id)
  if (!before) return refuse('not-found')
  if (before.version !== version) return refuse('stale')
  if (all.some((other) => other.id !== id && unionKey(other.name) === unionKey(input.name))) return refuse('name-taken')
  await tx
    .updateTable('mass_union')
    .set({
      name: input.name,
      head_name: input.headName,
      head_phone: input.headPhone,
      active: input.active,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, { code: 'union.edited', subject: 'union', subjectId: id })
  return accept('edited')
}
