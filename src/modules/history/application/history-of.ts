import { type ExpressionBuilder, sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import type { Schema } from '#platform/db/schema.ts'

/** What happened to one thing, newest first; officers by name. */
export const historyOf = (db: UnitDb, subjectId: string, atMost = 200) =>
  entries(db).where('history.subject_id', '=', subjectId).limit(atMost).execute()

/** What happened to several things, in the order it happened; each is named by its `subjectId`. */
export const historyOfAll = (db: UnitDb, subjectIds: readonly string[]) =>
  entries(db)
    .clearOrderBy()
    .where('history.subject_id', '=', sql<string>`any(${subjectIds}::uuid[])`)
    .orderBy('history.seq')
    .execute()

/** What narrows the unit's history. */
export interface HistoryFilter {
  readonly officerId?: string | undefined
  /** Acts of these codes only. */
  readonly codes?: readonly string[] | undefined
  /** First and last day. */
  readonly from?: Temporal.PlainDate | undefined
  readonly to?: Temporal.PlainDate | undefined
}

/** A page of the unit's history, newest first: the rows before `before`, or the newest. */
export const historyPage = (
  db: UnitDb,
  filter: HistoryFilter & { readonly before?: number | undefined },
  atMost: number,
) =>
  entries(db)
    .$if(filter.before !== undefined, (query) => query.where('history.seq', '<', filter.before ?? 0))
    .where((eb) => eb.and(narrowed(filter)(eb)))
    .limit(atMost)
    .execute()

/** How many rows the filter leaves, and the newest of them; 0: none. */
export const countHistory = (db: UnitDb, filter: HistoryFilter) =>
  db
    .selectFrom('history')
    .select((eb) => [
      eb.fn.countAll<number>().as('rows'),
      eb.fn.coalesce(eb.fn.max('seq'), sql<number>`0`).as('newest'),
    ])
    .where((eb) => eb.and(narrowed(filter)(eb)))
    .executeTakeFirstOrThrow()

const narrowed = (filter: HistoryFilter) => (eb: ExpressionBuilder<Schema, 'history'>) => [
  ...(filter.officerId ? [eb('history.officer_id', '=', filter.officerId)] : []),
  ...(filter.codes ? [eb('history.code', 'in', [...filter.codes, ''])] : []),
  ...(filter.from ? [eb('history.on_day', '>=', filter.from)] : []),
  ...(filter.to ? [eb('history.on_day', '<=', filter.to)] : []),
]

const entries = (db: UnitDb) =>
  db
    .selectFrom('history')
    .leftJoin('officer', 'officer.id', 'history.officer_id')
    .select([
      'history.seq',
      'history.at',
      'history.on_day as on',
      'history.actor',
      'history.code',
      'history.subject',
      'history.subject_id as subjectId',
      'history.facts',
      'officer.name as officerName',
    ])
    .orderBy('history.seq', 'desc')

export type HistoryEntry = Awaited<ReturnType<typeof historyPage>>[number]
