import type { UnitDb } from '#platform/db/database.ts'

/** What happened to one thing, newest first; officers by name. */
export const historyOf = (db: UnitDb, subjectId: string, atMost = 200) =>
  entries(db).where('history.subject_id', '=', subjectId).limit(atMost).execute()

/** A page of the unit's history, newest first: the rows before `before`, or the newest. */
export const historyPage = (
  db: UnitDb,
  filter: {
    readonly before?: number | undefined
    readonly officerId?: string | undefined
    /** Acts of these codes only. */
    readonly codes?: readonly string[] | undefined
    /** First and last day. */
    readonly from?: Temporal.PlainDate | undefined
    readonly to?: Temporal.PlainDate | undefined
  },
  atMost: number,
) =>
  entries(db)
    .$if(filter.before !== undefined, (query) => query.where('history.seq', '<', filter.before ?? 0))
    .$if(filter.officerId !== undefined, (query) => query.where('history.officer_id', '=', filter.officerId ?? null))
    .$if(filter.codes !== undefined, (query) => query.where('history.code', 'in', [...(filter.codes ?? []), '']))
    .where((eb) =>
      eb.and([
        ...(filter.from ? [eb('history.on_day', '>=', filter.from)] : []),
        ...(filter.to ? [eb('history.on_day', '<=', filter.to)] : []),
      ]),
    )
    .limit(atMost)
    .execute()

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
