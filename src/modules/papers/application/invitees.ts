import { sql } from 'kysely'
import { cleanLine, vietnameseCompare } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Somebody a conference is to invite, and why. */
export interface Invitee {
  readonly name: string
  /** Village, or the place outside; '' for a body. */
  readonly place: string
  readonly why: 'registered' | 'petitioner' | 'body' | 'union' | 'guest'
  /** Who comes for it, as far as a form said; ''. */
  readonly person: string
  /** How many come. */
  readonly people: number
}

/**
 * Whom to invite (R10 to R14): every organisation that registered, every sender of a petition, every department and body that leads or
 * joins one or was reported one before the day, and the unions; each name once, organisations in the order of their names, bodies in the unit's.
 * @param guests whom else somebody named, one a line
 */
export async function inviteesOf(db: UnitDb, dialogueId: string, guests = ''): Promise<readonly Invitee[]> {
  const { rows } = await sql<Invitee>`
    with people as (
      select coalesce(o.name, r.name) as name, coalesce(v.name, r.outside_place) as place, 'registered' as why, c.name as person, r.people,
        1 as sort, extract(epoch from r.received_at) as place_in
      from registration r left join organisation o on o.unit_id = r.unit_id and o.id = r.organisation_id
        left join village v on v.unit_id = r.unit_id and v.id = r.village_id
        left join contact c on c.unit_id = r.unit_id and c.id = r.contact_id
      where r.dialogue_id = ${dialogueId} and r.withdrawn_at is null
      union all
      select coalesce(o.name, s.sender_name), coalesce(v.name, s.outside_place), 'petitioner', c.name, 1, 2, extract(epoch from s.received_at)
      from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
        left join organisation o on o.unit_id = s.unit_id and o.id = s.organisation_id
        left join village v on v.unit_id = s.unit_id and v.id = s.village_id
        left join contact c on c.unit_id = s.unit_id and c.id = s.contact_id
      where p.dialogue_id = ${dialogueId} and p.stage not in ('spam', 'moved', 'withdrawn') and s.sender_name <> ''
      union all
      select d.name, '', 'body', '', 1, 3, d.position
      from department d where d.id in (
        select p.lead_department_id from petition p where p.dialogue_id = ${dialogueId} and p.lead_department_id is not null
        union select unnest(a.joining) from petition_assignment a join petition p on p.unit_id = a.unit_id and p.id = a.petition_id
          where p.dialogue_id = ${dialogueId})
      union all
      select e.body, '', 'body', '', 1, 3, 1000 from petition_escalation e join petition p on p.unit_id = e.unit_id and p.id = e.petition_id
        join dialogue g on g.unit_id = p.unit_id and g.id = p.dialogue_id
      where p.dialogue_id = ${dialogueId} and e.body <> '' and e.way = 'reported' and e.on_day <= g.conference_on
      union all
      select u.name, '', 'union', '', 1, 4, u.position from mass_union u where u.active
    )
    select name, place, why, coalesce(person, '') as person, people
    from (select distinct on (lower(name)) name, place, why, person, people, sort, place_in from people order by lower(name), sort, place_in) once
    order by sort, place_in, name`.execute(db)
  const named = new Set(rows.map(({ name }) => name.toLocaleLowerCase('vi')))
  return [
    ...(['registered', 'petitioner'] as const).flatMap((why) =>
      rows.filter((row) => row.why === why).toSorted((a, b) => vietnameseCompare(a.name, b.name)),
    ),
    ...rows.filter((row) => !isBusiness(row)),
    ...[...new Set(guests.split('\n').map((line) => cleanLine(line).replace(/^[-–•]\s*|[;.]$/g, '')))]
      .filter((name) => name !== '' && !named.has(name.toLocaleLowerCase('vi')))
      .map((name): Invitee => ({ name, place: '', why: 'guest', person: '', people: 1 })),
  ]
}

/** Of an organisation, not of a body. */
export const isBusiness = ({ why }: Pick<Invitee, 'why'>): boolean => why === 'registered' || why === 'petitioner'
