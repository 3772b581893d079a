import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { FigureUnit, Indicator } from '../../domain/index.ts'
import { unitOf } from '../../domain/index.ts'
import { computeFormulas } from './figures.ts'
import { evidenceFiles } from './files.ts'
import { type EvidenceList, evidenceLists, listOfYear } from './lists.ts'

/** A file as a frozen row names it. */
export interface NamedFile {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly sha256: string
  readonly size: number
  readonly type: string
}

/** A row of the evidence: an indicator, its figure on the day, the ids behind it, and its files. */
export interface EvidenceRow extends Indicator {
  readonly unit: FigureUnit | null
  readonly figure: number | null
  readonly ids: readonly string[]
  readonly files: readonly NamedFile[]
}

/** Each indicator of a year as it stands now, in the list's order. */
export async function evidenceRows(
  db: UnitDb,
  year: number,
  today: Day,
): Promise<{ readonly list: EvidenceList; readonly rows: readonly EvidenceRow[] }> {
  const list = listOfYear(await evidenceLists(db), year)
  const names = list.indicators.flatMap(({ formula }) => formula ?? [])
  const computed = await computeFormulas(db, names, { year, today })
  const files = Map.groupBy(await evidenceFiles(db, year), ({ indicator }) => indicator)
  const rows = list.indicators.map((indicator): EvidenceRow => {
    const found = indicator.formula && computed.get(indicator.formula)
    return {
      ...indicator,
      unit: indicator.formula && unitOf(indicator.formula),
      ...{ figure: found?.figure ?? null, ids: found?.ids ?? [] },
      files: (files.get(indicator.code) ?? []).map(({ id, name, about, sha256, size, type }) => ({
        ...{ id, name, about, sha256, size, type },
      })),
    }
  })
  return { list, rows }
}

/** The rows as they are kept and hashed: the same rows give the same text. */
export const rowsAsText = (rows: readonly EvidenceRow[]): string =>
  JSON.stringify(
    rows.map(({ code, component, name, definition, formula, unit, figure, ids, files }) => ({
      ...{ code, component, name, definition, formula, unit, figure, ids },
      files: files.map((file) => ({
        ...{ id: file.id, name: file.name, about: file.about, sha256: file.sha256, size: file.size, type: file.type },
      })),
    })),
  )
export const digestOf = (rows: readonly EvidenceRow[]): string =>
  createHash('sha256').update(rowsAsText(rows)).digest('hex')

/** Chốt số liệu: a year's figures as they stood on a day. */
export interface FrozenEvidence {
  readonly id: string
  readonly year: number
  /** 1, 2 … of the year. */
  readonly seq: number
  readonly listTitle: string
  readonly listConfirmed: boolean
  readonly rows: readonly EvidenceRow[]
  /** SHA-256 of the rows. */
  readonly digest: string
  readonly frozenOn: Day
  readonly frozenBy: string | null
}

/** Freezes a year as it stands: figures, the ids behind them, the files by their hashes. It is never changed; freezing anew adds one. */
export async function freezeEvidence(tx: UnitDb, by: By, year: number): Promise<FrozenEvidence> {
  if (!by.officerId) throw new Error('evidence is frozen by an officer')
  await tx.selectFrom('unit').select('id').forUpdate().executeTakeFirst()
  const last = await tx
    .selectFrom('evidence_frozen')
    .select('seq')
    .where('year', '=', year)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { list, rows } = await evidenceRows(tx, year, by.on)
  const frozen = { id: newId(), year, seq: (last?.seq ?? 0) + 1, rows, digest: digestOf(rows), frozenOn: by.on }
  await tx
    .insertInto('evidence_frozen')
    .values({
      ...{ id: frozen.id, year, seq: frozen.seq, list_id: list.id, list_title: list.title },
      ...{ list_confirmed: list.confirmed, rows: rowsAsText(rows), digest: frozen.digest },
      ...{ frozen_on: by.on, frozen_at: by.at, frozen_by: by.officerId },
    })
    .execute()
  await recordHistory(tx, by, {
    code: 'evidence.frozen',
    subject: 'evidence-frozen',
    subjectId: frozen.id,
    facts: { year, seq: frozen.seq, rows: rows.length, digest: frozen.digest },
  })
  return { ...frozen, listTitle: list.title, listConfirmed: list.confirmed, frozenBy: null }
}

/** What was frozen of a year, or one of all by its id; the newest first. */
export async function frozenEvidence(
  db: UnitDb,
  asked: { readonly year: number } | { readonly id: string },
): Promise<readonly FrozenEvidence[]> {
  const rows = await db
    .selectFrom('evidence_frozen as f')
    .leftJoin('officer as o', 'o.id', 'f.frozen_by')
    .select(['f.id', 'f.year', 'f.seq', 'f.list_title as listTitle', 'f.list_confirmed as listConfirmed', 'f.rows'])
    .select(['f.digest', 'f.frozen_on as frozenOn', 'o.name as frozenBy'])
    .where((is) => ('year' in asked ? is('f.year', '=', asked.year) : is('f.id', '=', asked.id)))
    .orderBy('f.seq', 'desc')
    .execute()
  // Written by `rowsAsText` alone, and never changed.
  return rows.map((row) => ({ ...row, rows: row.rows as unknown as readonly EvidenceRow[] }))
}

/** Where the petitions among the ids behind figures stand: their dialogue and number. */
export async function placesOf(
  db: UnitDb,
  rows: readonly EvidenceRow[],
): Promise<ReadonlyMap<string, { readonly dialogue: string; readonly number: number | null }>> {
  const ids = [...new Set(rows.flatMap((row) => row.ids))]
  if (ids.length === 0) return new Map()
  const found = await db
    .selectFrom('petition as p')
    .innerJoin('dialogue as d', 'd.id', 'p.dialogue_id')
    .select(['p.id', 'd.address as dialogue', 'p.number'])
    .where('p.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(found.map(({ id, ...place }) => [id, place]))
}
