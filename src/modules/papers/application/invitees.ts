import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/** Somebody a conference is to invite, and why. */
export interface Invitee {
  readonly name: string
  /** Village, or the place outside; '' for a body. */
  readonly place: string
  readonly why: 'registered' | 'petitioner' | 'body'
}

/**
 * Whom to invite (R10 to R14): every organisation that registered, every sender of a petition, and every department and body that leads or
 * joins one; each name once, organisations by their first appearance.
 */
export async function inviteesOf(db: UnitDb, dialogueId: string): Promise<readonly Invitee[]> {
  const { rows } = await sql<Invitee>`
    with people as (
      select coalesce(o.name, r.name) as name, coalesce(v.name, r.outside_place) as place, 'registered' as why, 1 as sort, r.received_at as at
      from registration r left join organisation o on o.unit_id = r.unit_id and o.id = r.organisation_id
        left join village v on v.unit_id = r.unit_id and v.id = r.village_id
      where r.dialogue_id = ${dialogueId} and r.withdrawn_at is null
      union all
      select coalesce(o.name, s.sender_name), coalesce(v.name, s.outside_place), 'petitioner', 2, s.received_at
      from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
        left join organisation o on o.unit_id = s.unit_id and o.id = s.organisation_id
        left join village v on v.unit_id = s.unit_id and v.id = s.village_id
      where p.dialogue_id = ${dialogueId} and p.stage not in ('spam', 'moved', 'withdrawn') and s.sender_name <> ''
      union all
      select d.name, '', 'body', 3, null
      from department d where d.id in (
        select p.lead_department_id from petition p where p.dialogue_id = ${dialogueId} and p.lead_department_id is not null
        union select unnest(a.joining) from petition_assignment a join petition p on p.unit_id = a.unit_id and p.id = a.petition_id
          where p.dialogue_id = ${dialogueId})
    )
    select name, place, why
    from (select distinct on (lower(name)) name, place, why, sort from people order by lower(name), sort, at) once
    order by sort, lower(name)`.execute(db)
  return rows
}
