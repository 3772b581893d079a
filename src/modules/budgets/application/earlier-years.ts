import type { DialogueInOffice } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Dong, sumOf } from '../domain/index.ts'
import { type ListedLine, linesOfAll } from './estimates.ts'

/** A dialogue of the comparison. */
export interface ComparedDialogue {
  readonly id: string
  readonly address: string
  readonly estimateId: string
  readonly settled: boolean
  readonly approved: Dong
  readonly spent: Dong
}

/** A line over the years: the same key, or else the same words. */
export interface ComparedRow {
  readonly content: string
  /** By dialogue; a year without the line has none. */
  readonly years: ReadonlyMap<string, { readonly approved: Dong; readonly spent: Dong }>
}

export interface Comparison {
  readonly dialogues: readonly ComparedDialogue[]
  readonly rows: readonly ComparedRow[]
}

/** Dialogues beside one another. */
const MOST_YEARS = 5

/** So với các năm trước: this dialogue and those before it that had an approved estimate, the newest first. */
export async function comparison(db: UnitDb, { year, ordinal }: DialogueInOffice): Promise<Comparison> {
  const rows = await db
    .selectFrom('dialogue as d')
    .innerJoin('estimate as e', 'e.dialogue_id', 'd.id')
    .leftJoin('settlement as s', 's.dialogue_id', 'd.id')
    .distinctOn(['d.year', 'd.ordinal'])
    .select(['d.id', 'd.address', 'e.id as estimateId', 's.stage'])
    .where('e.stage', '=', 'approved')
    .where((row) =>
      row.or([row('d.year', '<', year), row.and([row('d.year', '=', year), row('d.ordinal', '<=', ordinal)])]),
    )
    .orderBy('d.year', 'desc')
    .orderBy('d.ordinal', 'desc')
    .orderBy('e.seq', 'desc')
    .limit(MOST_YEARS)
    .execute()
  if (rows.length === 0) return { dialogues: [], rows: [] }
  const lines = await linesOfAll(
    db,
    rows.map(({ estimateId }) => estimateId),
  )
  const paid = await db
    .selectFrom('voucher')
    .select((row) => ['dialogue_id', 'line_key', row.fn.sum<number>('amount').as('amount')])
    .where(
      'dialogue_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('cancelled_at', 'is', null)
    .groupBy(['dialogue_id', 'line_key'])
    .execute()
  const spentFor = (id: string, key: string): Dong =>
    Number(paid.find((one) => one.dialogue_id === id && one.line_key === key)?.amount ?? 0)
  const linesIn = (estimateId: string): readonly ListedLine[] => lines.get(estimateId) ?? []
  const found = new Map<string, { content: string; years: Map<string, { approved: Dong; spent: Dong }> }>()
  const nameOf = new Map<string, string>()
  for (const { id, estimateId } of rows)
    for (const { key, content, amount } of linesIn(estimateId)) {
      const name = nameOf.get(key) ?? nameOf.get(content) ?? key
      nameOf.set(key, name).set(content, name)
      const row = found.get(name) ?? { content, years: new Map() }
      const before = row.years.get(id)
      row.years.set(id, {
        approved: sumOf([before?.approved ?? 0, amount]),
        spent: sumOf([before?.spent ?? 0, spentFor(id, key)]),
      })
      found.set(name, row)
    }
  return {
    rows: [...found.values()],
    dialogues: rows.map(({ id, address, estimateId, stage }) => ({
      ...{ id, address, estimateId, settled: stage === 'approved' },
      approved: sumOf(linesIn(estimateId).map(({ amount }) => amount)),
      spent: sumOf(linesIn(estimateId).map(({ key }) => spentFor(id, key))),
    })),
  }
}
