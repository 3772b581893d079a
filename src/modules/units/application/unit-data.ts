import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { columnsOf } from './create-unit.ts'

/** What a unit says of itself: where paper is handed in, whom to call, until when. */
export interface UnitData {
  readonly counterName: string
  readonly counterAddress: string
  readonly phone: string
  /** The official site, `https://…`; empty when there is none. */
  readonly site: string
  /** "07:30" */
  readonly opensAt: string
  /** "17:00": paper handed in later counts for the next day (R4). */
  readonly closesAt: string
  /** Mã định danh among agencies, as files and registers carry it (NĐ 30/2020, Phụ lục VI); left out or '': not told. */
  readonly organId?: string | undefined
}

/** What most counters keep to; each unit edits it. */
export const usualHours = { opensAt: '07:30', closesAt: '17:00' } as const
export const usualCounter = 'Trung tâm Phục vụ hành chính công'

const toMinutes = (time: string) => time.slice(0, 5)

/** The entered unit. */
export async function ownUnit(db: UnitDb) {
  const row = await db.selectFrom('unit').selectAll().executeTakeFirstOrThrow()
  return { ...row, opens_at: toMinutes(row.opens_at), closes_at: toMinutes(row.closes_at) }
}
export type OwnUnit = Awaited<ReturnType<typeof ownUnit>>

/** Changes what the unit says of itself; `stale` when somebody else changed it since `version`. */
export async function editUnit(
  tx: UnitDb,
  by: By,
  version: number,
  data: UnitData,
): Promise<Result<'edited' | 'unchanged', 'stale'>> {
  const before = await tx.selectFrom('unit').selectAll().forUpdate().executeTakeFirstOrThrow()
  if (before.version !== version) return refuse('stale')
  const columns = { ...columnsOf(data), organ_id: data.organId ?? '' }
  const was: Readonly<Record<string, unknown>> = {
    ...before,
    opens_at: toMinutes(before.opens_at),
    closes_at: toMinutes(before.closes_at),
  }
  const changed = Object.entries(columns).flatMap(([name, value]) => (was[name] === value ? [] : [name]))
  if (changed.length === 0) return accept('unchanged')
  await tx
    .updateTable('unit')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', before.id)
    .execute()
  await recordHistory(tx, by, { code: 'unit.edited', subject: 'unit', subjectId: before.id, facts: { changed } })
  return accept('edited')
}

/** Sets how many years contacts are kept after their last use; `stale` when somebody else changed the unit since `version`. */
export async function setContactsKept(
  tx: UnitDb,
  by: By,
  version: number,
  years: number,
): Promise<Result<'edited' | 'unchanged', 'stale'>> {
  const before = await tx.selectFrom('unit').selectAll().forUpdate().executeTakeFirstOrThrow()
  if (before.version !== version) return refuse('stale')
  if (before.contacts_kept_years === years) return accept('unchanged')
  await tx
    .updateTable('unit')
    .set({ contacts_kept_years: years, version: version + 1 })
    .where('id', '=', before.id)
    .execute()
  const facts = { years, was: before.contacts_kept_years }
  await recordHistory(tx, by, { code: 'unit.contacts-kept-set', subject: 'unit', subjectId: before.id, facts })
  return accept('edited')
}
