import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { villageWords } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { newSourceCode, readSourceCode } from '../domain/source-code.ts'

/** Nguồn: whose link or QR code leads to the forms. */
export interface Source {
  readonly id: string
  /** "thon-2", as in `?tu=thon-2`. */
  readonly code: string
  /** "Thôn 2, Bình Lãng cũ", "Hội Nông dân", "Nhóm Zalo Chợ Mẫu". */
  readonly name: string
  readonly of: 'village' | 'union' | 'other'
  readonly active: boolean
}

/** All sources: villages, unions, then what else was added; those no longer used last. */
export async function sources(db: UnitDb): Promise<readonly Source[]> {
  const rows = await db
    .selectFrom('form_source as s')
    .leftJoin('village as v', 'v.id', 's.village_id')
    .leftJoin('mass_union as u', 'u.id', 's.union_id')
    .select(['s.id', 's.code', 's.label', 's.active', 's.village_id', 's.union_id'])
    .select(['v.name as village', 'v.former_commune as formerCommune', 'u.name as union'])
    .orderBy('s.active', 'desc')
    .orderBy('v.position')
    .orderBy('u.position')
    .orderBy('s.created_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    active: row.active,
    of: row.village_id ? 'village' : row.union_id ? 'union' : 'other',
    name: row.village
      ? villageWords({ name: row.village, formerCommune: row.formerCommune ?? '' })
      : (row.union ?? row.label),
  }))
}

/** The code of a village's or union's own source, while it is used; null where there is none. */
export async function sourceOf(
  db: UnitDb,
  { of, ofId }: { readonly of: string; readonly ofId: string },
): Promise<string | null> {
  if (of !== 'village' && of !== 'union') return null
  const row = await db
    .selectFrom('form_source')
    .select('code')
    .where(of === 'village' ? 'village_id' : 'union_id', '=', ofId)
    .where('active', '=', true)
    .executeTakeFirst()
  return row?.code ?? null
}

/** Makes a code for every village and union in use that has none; tells how many were made. */
export async function makeSources(tx: UnitDb, by: By, unitId: string): Promise<number> {
  const taken = new Set((await tx.selectFrom('form_source').select('code').execute()).map(({ code }) => code))
  const without = await sql<{ village_id: string | null; union_id: string | null; name: string; former: string }>`
    select v.id as village_id, null::uuid as union_id, v.name, v.former_commune as former from village v
      where v.active and not exists (select from form_source s where s.unit_id = v.unit_id and s.village_id = v.id)
    union all
    select null, u.id, u.name, '' from mass_union u
      where u.active and not exists (select from form_source s where s.unit_id = u.unit_id and s.union_id = u.id)
    order by union_id nulls first, name`.execute(tx)
  for (const { village_id, union_id, name, former } of without.rows) {
    // Two villages of one name are told apart by the commune they were in.
    const code = newSourceCode(taken.has(newSourceCode(name, new Set())) && former ? `${name} ${former}` : name, taken)
    taken.add(code)
    await tx.insertInto('form_source').values({ id: newId(), code, village_id, union_id, created_at: by.at }).execute()
  }
  const count = without.rows.length
  if (count > 0)
    await recordHistory(tx, by, { code: 'source.made', subject: 'unit', subjectId: unitId, facts: { count } })
  return count
}

/** Adds a source that is neither village nor union: a poster, a Zalo group. `code`: '' makes one of the name. */
export async function addSource(
  tx: UnitDb,
  by: By,
  label: string,
  code: string,
): Promise<Result<string, 'code-taken' | 'code-wrong'>> {
  if (code !== '' && readSourceCode(code) === '') return refuse('code-wrong')
  const taken = new Set((await tx.selectFrom('form_source').select('code').execute()).map((row) => row.code))
  const wanted = code === '' ? newSourceCode(label, taken) : readSourceCode(code)
  if (taken.has(wanted)) return refuse('code-taken')
  const id = newId()
  await tx.insertInto('form_source').values({ id, code: wanted, label, created_at: by.at }).execute()
  await recordHistory(tx, by, { code: 'source.added', subject: 'source', subjectId: id })
  return accept(wanted)
}

/** Takes a source out of use or back; what came by it stays counted. */
export async function useSource(tx: UnitDb, by: By, id: string, active: boolean): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('form_source')
    .set({ active })
    .where('id', '=', id)
    .where('active', '!=', active)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await recordHistory(tx, by, {
    code: active ? 'source.used-again' : 'source.closed',
    subject: 'source',
    subjectId: id,
  })
  return true
}

/** How many registrations and petitions a source brought. */
export interface SourceCount {
  readonly registrations: number
  readonly petitions: number
}

/**
 * Registrations that stand and petitions of a dialogue by the code they came with, '' without one, in one query. Spam and
 * what is no petition are not counted; nobody counts who only looked.
 */
export async function countsBySource(db: UnitDb, dialogueId: string): Promise<ReadonlyMap<string, SourceCount>> {
  const { rows } = await sql<{ source: string; registrations: number; petitions: number }>`
    select source, sum(r)::int as registrations, sum(p)::int as petitions from (
      select source, count(*) as r, 0 as p from registration
        where dialogue_id = ${dialogueId} and withdrawn_at is null group by 1
      union all
      select s.source, 0, count(*) from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
        where p.dialogue_id = ${dialogueId} and p.stage not in ('spam', 'moved') group by 1) x
    group by 1`.execute(db)
  return new Map(rows.map(({ source, ...count }) => [source, count]))
}

/** A source by its code, as people call it; the code itself where the list does not know it. */
export async function sourceName(db: UnitDb, code: string): Promise<string> {
  if (code === '') return ''
  return (await sources(db)).find((source) => source.code === code)?.name ?? code
}
