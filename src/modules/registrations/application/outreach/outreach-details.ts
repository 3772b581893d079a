import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isTypedResult, type TypedResult } from '../../domain/outreach.ts'
import { isOutreachWay, type OutreachWay } from './record-attempt.ts'

/** What a line of the list shows beside how it stands. */
export interface OutreachDetail {
  readonly person: string
  readonly phone: string
  readonly village: string
  /** When and with what word it was asked last; null: never. */
  readonly last: { readonly on: Day; readonly note: string } | null
  /** Why it is off the list; ''. */
  readonly reason: string
}

/** Persons, telephones and last words of the organisations of one page, by their ids, in one query. */
export async function outreachDetails(
  db: UnitDb,
  dialogueId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OutreachDetail>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    person: string | null
    phone: string | null
    village: string | null
    on_day: Day | null
    note: string | null
    reason: string | null
  }>`
    select o.id, c.name as person, c.phone, v.name as village, a.on_day, a.note, w.reason
    from organisation o
      left join contact c on c.unit_id = o.unit_id and c.id = o.contact_id
      left join village v on v.unit_id = o.unit_id and v.id = o.village_id
      left join outreach w on w.unit_id = o.unit_id and w.organisation_id = o.id and w.dialogue_id = ${dialogueId}
      left join lateral (select a.on_day, a.note from outreach_attempt a
        where a.unit_id = o.unit_id and a.organisation_id = o.id and a.dialogue_id = ${dialogueId}
        order by a.at desc, a.id desc limit 1) a on true
    where o.id = any(${ids}::uuid[])`.execute(db)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        person: row.person ?? '',
        phone: row.phone ?? '',
        village: row.village ?? '',
        last: row.on_day && { on: row.on_day, note: row.note ?? '' },
        reason: row.reason ?? '',
      },
    ]),
  )
}

/** One time an organisation was asked, as its page tells it. */
export interface ToldAttempt {
  readonly result: TypedResult
  readonly way: OutreachWay
  readonly on: Day
  readonly note: string
  /** The officer who recorded it; null: ticked by the contact himself. */
  readonly officer: string | null
  readonly contactId: string | null
}

/** Every time an organisation was asked for a dialogue, the latest first. */
export async function attemptsOf(
  db: UnitDb,
  dialogueId: string,
  organisationId: string,
): Promise<readonly ToldAttempt[]> {
  const rows = await db
    .selectFrom('outreach_attempt as a')
    .leftJoin('officer as o', 'o.id', 'a.by_officer')
    .innerJoin('organisation as of', 'of.id', 'a.organisation_id')
    .select(['a.result', 'a.way', 'a.on_day as on', 'a.note', 'o.name as officer', 'a.contact_id as contactId'])
    .where('a.dialogue_id', '=', dialogueId)
    .where((is) => is.or([is('of.id', '=', organisationId), is('of.merged_into', '=', organisationId)]))
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ result, way, ...rest }) => ({
    ...rest,
    result: isTypedResult(result) ? result : 'not-contacted',
    way: isOutreachWay(way) ? way : 'phone',
  }))
}

/** The version and the reason of an organisation's own line, as its form carries them; version 0: it has none yet. */
export async function outreachLine(db: UnitDb, dialogueId: string, organisationId: string) {
  const row = await db
    .selectFrom('outreach')
    .select(['version', 'reason', 'contact_id as contactId', 'listed'])
    .where('dialogue_id', '=', dialogueId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row ?? { version: 0, reason: '', contactId: null, listed: null }
}
