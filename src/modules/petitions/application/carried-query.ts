import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Stage } from '../domain/index.ts'

/** A petition that crossed from one dialogue into a later one. */
export interface CarriedPetition {
  readonly id: string
  readonly dialogueAddress: string
  readonly number: number
  readonly title: string
  readonly stage: Stage
  readonly receivedOn: Day
  /** The nearest day by which it is to be answered or sent on; null where none runs. */
  readonly dueOn: Day | null
  readonly leadDepartment: string | null
  /** The latest dialogue it was carried into. */
  readonly into: string
  /** In how many dialogues after its own it stood open, up to the one that is looked at. */
  readonly times: number
  /** A leader's reason for this dialogue's report; '' where none was given. */
  readonly reason: string
  readonly reasonBy: string
}

const rowsWhere = (condition: ReturnType<typeof sql>, dialogueId: string) => sql<CarriedPetition>`
  select p.id, own.address as "dialogueAddress", p.number, p.title, p.stage, s.received_on as "receivedOn",
    (select min(x.due_on) from deadline x where x.unit_id = p.unit_id and x.subject_id = p.id
      and x.kind in ('answer', 'escalate') and x.met_on is null and x.lapsed_on is null) as "dueOn",
    lead.name as "leadDepartment", latest.address as into, earlier.times, coalesce(why.reason, '') as reason,
    coalesce(leader.name, recorder.name, '') as "reasonBy"
  from petition p
    join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    join dialogue own on own.unit_id = p.unit_id and own.id = p.dialogue_id
    left join department lead on lead.unit_id = p.unit_id and lead.id = p.lead_department_id
    join lateral (select d.address from petition_carry c join dialogue d on d.unit_id = c.unit_id and d.id = c.dialogue_id
      where c.unit_id = p.unit_id and c.petition_id = p.id order by c.at desc limit 1) latest on true
    join lateral (select count(*)::int as times from petition_carry c
      where c.unit_id = p.unit_id and c.petition_id = p.id and c.at <= coalesce((select k.at from petition_carry k
        where k.unit_id = p.unit_id and k.petition_id = p.id and k.dialogue_id = ${dialogueId}::uuid), 'infinity')) earlier on true
    left join lateral (select w.reason, w.for_officer, w.recorded_by from petition_prolonged w
      where w.unit_id = p.unit_id and w.petition_id = p.id and w.dialogue_id = ${dialogueId}::uuid
      order by w.at desc limit 1) why on true
    left join officer leader on leader.unit_id = p.unit_id and leader.id = why.for_officer
    left join officer recorder on recorder.unit_id = p.unit_id and recorder.id = why.recorded_by
  where ${condition} and p.stage <> 'moved'
  order by earlier.times desc, own.year, own.ordinal, p.number`

/** What was unresolved when this dialogue opened (R25), the longest standing first; whatever became of it since. */
export const carriedInto = async (db: UnitDb, dialogueId: string): Promise<readonly CarriedPetition[]> =>
  (
    await rowsWhere(
      sql`p.id in (select c.petition_id from petition_carry c where c.dialogue_id = ${dialogueId}::uuid)`,
      dialogueId,
    ).execute(db)
  ).rows

/** Petitions of this dialogue that a later one took on. */
export const carriedFrom = async (db: UnitDb, dialogueId: string): Promise<readonly CarriedPetition[]> =>
  (
    await rowsWhere(
      sql`p.dialogue_id = ${dialogueId}::uuid and exists (select from petition_carry c where c.petition_id = p.id)`,
      dialogueId,
    ).execute(db)
  ).rows

/** How many crossed into this dialogue, how many of them are still open, how many of those long-standing without a reason; and how many left it. */
export interface CarriedCounts {
  readonly into: number
  readonly open: number
  readonly unexplained: number
  readonly from: number
}

/** The counts alone, in one query. */
export async function carriedCounts(db: UnitDb, dialogueId: string): Promise<CarriedCounts> {
  const { rows } = await sql<CarriedCounts>`
    with taken as (
      select p.stage not in ('answered', 'guided', 'withdrawn', 'spam', 'duplicate', 'moved') as open,
        (select count(*) from petition_carry k where k.unit_id = c.unit_id and k.petition_id = c.petition_id and k.at <= c.at) as times,
        exists (select from petition_prolonged w where w.unit_id = c.unit_id and w.petition_id = c.petition_id and w.dialogue_id = c.dialogue_id) as explained
      from petition_carry c join petition p on p.unit_id = c.unit_id and p.id = c.petition_id
      where c.dialogue_id = ${dialogueId}::uuid and p.stage <> 'moved')
    select count(*)::int as into, count(*) filter (where open)::int as open,
      count(*) filter (where open and times >= 2 and not explained)::int as unexplained,
      (select count(distinct c.petition_id)::int from petition_carry c join petition p on p.unit_id = c.unit_id and p.id = c.petition_id
        where p.dialogue_id = ${dialogueId}::uuid and p.stage <> 'moved') as from
    from taken`.execute(db)
  return rows[0] ?? { into: 0, open: 0, unexplained: 0, from: 0 }
}
