import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type ListedVillage, villageKey } from '../domain/index.ts'
import { villageRow } from './create-unit.ts'

/** What is typed of a village. */
export interface VillageInput extends ListedVillage {
  readonly loudspeaker: boolean
  readonly postingPlace: string
  readonly active: boolean
}

export type VillageRefusal = 'not-found' | 'stale' | 'name-taken'

/** Thôn, tổ dân phố in their order, those no longer used last. */
export const villages = (db: UnitDb) =>
  db.selectFrom('village').selectAll().orderBy('active', 'desc').orderBy('position').orderBy('name').execute()
export type Village = Awaited<ReturnType<typeof villages>>[number]

/** Villages in use: what forms offer. Reads as people without an account, too: named columns only. */
export const activeVillages = (db: UnitDb) =>
  db
    .selectFrom('village')
    .select(['id', 'name', 'former_commune as formerCommune'])
    .where('active', '=', true)
    .orderBy('position')
    .orderBy('name')
    .execute()

/** One village; null when the unit has none with this id. */
export const villageAt = async (db: UnitDb, id: string) =>
  (await db.selectFrom('village').selectAll().where('id', '=', id).executeTakeFirst()) ?? null

const keyOf = (row: { name: string; former_commune: string }) =>
  villageKey({ name: row.name, formerCommune: row.former_commune })

/** Adds what a pasted list has and the unit has not yet, at the end; tells how many are new. */
export async function addVillages(
  tx: UnitDb,
  by: By,
  unitId: string,
  listed: readonly ListedVillage[],
): Promise<number> {
  const known = await tx.selectFrom('village').select(['name', 'former_commune', 'position']).execute()
  const keys = new Set(known.map(keyOf))
  const after = Math.max(-1, ...known.map(({ position }) => position)) + 1
  const fresh = listed.filter((village) => !keys.has(villageKey(village)))
  if (fresh.length === 0) return 0
  await tx
    .insertInto('village')
    .values(fresh.map((village, index) => villageRow(village, after + index)))
    .execute()
  await recordHistory(tx, by, {
    code: 'village.listed',
    subject: 'unit',
    subjectId: unitId,
    facts: { count: fresh.length },
  })
  return fresh.length
}

/** Changes one village; it is never deleted, but may be taken out of use. */
export async function editVillage(
  tx: UnitDb,
  by: By,
  id: string,
  version: number,
  input: VillageInput,
): Promise<Result<'edited', VillageRefusal>> {
  const all = await tx.selectFrom('village').selectAll().forUpdate().execute()
  const before = all.find((village) => village.id === id)
  if (!before) return refuse('not-found')
  if (before.version !== version) return refuse('stale')
  if (all.some((other) => other.id !== id && keyOf(other) === villageKey(input))) return refuse('name-taken')
  await tx
    .updateTable('village')
    .set({
      name: input.name,
      former_commune: input.formerCommune,
      head_name: input.headName,
      head_phone: input.headPhone,
      loudspeaker: input.loudspeaker,
      posting_place: input.postingPlace,
      active: input.active,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, { code: 'village.edited', subject: 'village', subjectId: id })
  return accept('edited')
}

/** The order of the unit's own list: `up` and `down` move one by a place. */
export async function moveVillage(
  tx: UnitDb,
  by: By,
  id: string,
  way: 'up' | 'down',
): Promise<Result<'moved', 'not-found'>> {
  const rows = await tx.selectFrom('village').select(['id', 'position', 'active']).forUpdate().execute()
  const inUse = rows.filter(({ active }) => active).sort((a, b) => a.position - b.position)
  const from = inUse.findIndex((row) => row.id === id)
  const row = inUse[from]
  if (!row) return refuse('not-found')
  const to = Math.min(Math.max(from + (way === 'up' ? -1 : 1), 0), inUse.length - 1)
  inUse.splice(from, 1)
  inUse.splice(to, 0, row)
  await putInOrder(tx, inUse)
  await recordHistory(tx, by, { code: 'village.moved', subject: 'village', subjectId: id, facts: { to: to + 1 } })
  return accept('moved')
}

/** Positions 0, 1, 2 … as the rows stand; only what differs is written. */
async function putInOrder(tx: UnitDb, rows: readonly { id: string; position: number }[]) {
  for (const [position, row] of rows.entries())
    if (row.position !== position) await tx.updateTable('village').set({ position }).where('id', '=', row.id).execute()
}
