import { sql } from 'kysely'
import { type Language, languageFrom } from '#kernel/language.ts'
import { vietnameseCompare } from '#kernel/vietnamese-text.ts'
import { groupOf, isKind } from '#modules/organisations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type CountedAs, isWhy, nameKeyOf, type Why } from '../domain/index.ts'

/** Somebody a conference is to invite, and why: derived from what is in the program, until an officer puts it on the list. */
export interface ProposedInvitee {
  readonly name: string
  /** Village, or the place outside; '' for a body. */
  readonly place: string
  readonly why: Exclude<Why, 'guest' | 'walk-in'>
  readonly countedAs: CountedAs
  readonly organisationId: string | null
  readonly departmentId: string | null
  readonly contactId: string | null
  /** Who comes for it, as far as a form said; ''. */
  readonly person: string
  /** How many come. */
  readonly people: number
  readonly language: Language
  /** A body's place in the unit's own order. */
  readonly position: number
}

interface Row {
  readonly name: string
  readonly place: string
  readonly why: string
  readonly kind: string | null
  readonly organisation_id: string | null
  readonly department_id: string | null
  readonly contact_id: string | null
  readonly person: string
  readonly people: number
  readonly language: string
  readonly position: number
  /** Invited to every conference, whoever else is. */
  readonly always: boolean
}

/**
 * Whom to invite (R10 to R14, issue "Before"): every organisation that registered, every sender of a petition, every department and body
 * that leads or joins one or was reported one before the day, the unit's service centre, the city's leaders and the body that gathers for
 * them, and the unions; each name once, organisations in the order of their names, bodies in the unit's.
 */
export async function proposedInvitees(db: UnitDb, dialogueId: string): Promise<readonly ProposedInvitee[]> {
  const { rows } = await sql<Row>`
    with people as (
      select coalesce(o.name, r.name) as name, coalesce(v.name, r.outside_place) as place, 'registered' as why,
        coalesce(o.kind, r.kind) as kind, r.organisation_id, null::uuid as department_id, r.contact_id, c.name as person, r.people, r.language,
        1 as sort, extract(epoch from r.received_at) as place_in, false as always
      from registration r left join organisation o on o.unit_id = r.unit_id and o.id = r.organisation_id
        left join village v on v.unit_id = r.unit_id and v.id = r.village_id
        left join contact c on c.unit_id = r.unit_id and c.id = r.contact_id
      where r.dialogue_id = ${dialogueId} and r.withdrawn_at is null
      union all
      select coalesce(o.name, s.sender_name), coalesce(v.name, s.outside_place), 'petitioner',
        coalesce(o.kind, s.sender_kind), s.organisation_id, null, s.contact_id, c.name, 1, s.language, 2, extract(epoch from s.received_at), false
      from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
        left join organisation o on o.unit_id = s.unit_id and o.id = s.organisation_id
        left join village v on v.unit_id = s.unit_id and v.id = s.village_id
        left join contact c on c.unit_id = s.unit_id and c.id = s.contact_id
      where p.dialogue_id = ${dialogueId} and p.stage not in ('spam', 'moved', 'withdrawn') and s.sender_name <> ''
      union all
      select 'Lãnh đạo Ủy ban nhân dân ' || lower(left(u.province_name, 1)) || substr(u.province_name, 2), '', 'leader', null, null, null, null,
        '', 1, 'vi', 3, -1, true
      from unit u where u.kind not in ('city', 'city-department') and u.province_name <> ''
      union all
      select d.name, '', 'body', null, null, d.id, null, '', 1, 'vi', 3, d.position, false
      from department d where d.id in (
        select p.lead_department_id from petition p where p.dialogue_id = ${dialogueId} and p.lead_department_id is not null
        union select unnest(a.joining) from petition_assignment a join petition p on p.unit_id = a.unit_id and p.id = a.petition_id
          where p.dialogue_id = ${dialogueId})
      union all
      select d.name, '', 'body', null, null, d.id, null, '', 1, 'vi', 3, d.position, true
      from department d where d.active and d.purpose in ('services', 'city')
      union all
      select e.body, '', 'body', null, null, null, null, '', 1, 'vi', 3, 1000, false
      from petition_escalation e join petition p on p.unit_id = e.unit_id and p.id = e.petition_id
        join dialogue g on g.unit_id = p.unit_id and g.id = p.dialogue_id
      where p.dialogue_id = ${dialogueId} and e.body <> '' and e.way = 'reported' and e.on_day <= g.conference_on
      union all
      select u.name, '', 'union', null, null, null, null, '', 1, 'vi', 4, u.position, false from mass_union u where u.active
    )
    select name, coalesce(place, '') as place, why, kind, organisation_id, department_id, contact_id, coalesce(person, '') as person, people,
      language, case when sort < 3 then 0 else place_in::int end as position, always
    from (select distinct on (lower(name)) * from people order by lower(name), sort, place_in) once
    order by sort, place_in, name`.execute(db)
  // Before anybody is to come there is nobody to invite the city's leaders for.
  if (rows.every(({ always }) => always)) return []
  const seen = new Set<string>()
  const all = rows.map(proposedOf).filter(({ name }) => {
    const key = nameKeyOf(name)
    return !seen.has(key) && seen.add(key)
  })
  return [
    ...(['registered', 'petitioner'] as const).flatMap((why) =>
      all.filter((row) => row.why === why).toSorted((a, b) => vietnameseCompare(a.name, b.name)),
    ),
    ...all.filter(({ why }) => why !== 'registered' && why !== 'petitioner'),
  ]
}

function proposedOf({
  why,
  kind,
  organisation_id,
  department_id,
  contact_id,
  language,
  always: _,
  ...row
}: Row): ProposedInvitee {
  if (!isWhy(why) || why === 'guest' || why === 'walk-in') throw new Error(`proposed as ${why}`)
  const ofBusiness = kind !== null && isKind(kind) ? groupOf(kind) : 'other'
  return {
    ...row,
    why,
    countedAs: why === 'registered' || why === 'petitioner' ? ofBusiness : why,
    organisationId: organisation_id,
    departmentId: department_id,
    contactId: contact_id,
    language: languageFrom(language),
  }
}

/** The petitions each department leads or joins, by department: what its invitation names. */
export async function petitionsByDepartment(
  db: UnitDb,
  dialogueId: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await sql<{ department_id: string; numbers: number[] }>`
    select department_id, array_agg(distinct number order by number) as numbers from (
      select p.lead_department_id as department_id, p.number from petition p
        where p.dialogue_id = ${dialogueId} and p.stage not in ('spam', 'moved', 'withdrawn')
      union all
      select unnest(a.joining), p.number from petition_assignment a join petition p on p.unit_id = a.unit_id and p.id = a.petition_id
        where p.dialogue_id = ${dialogueId} and p.stage not in ('spam', 'moved', 'withdrawn')
          and not exists (select from petition_assignment later where later.unit_id = a.unit_id and later.petition_id = a.petition_id
            and (later.at, later.id) > (a.at, a.id))) of
    where department_id is not null and number is not null group by 1`.execute(db)
  return new Map(rows.map(({ department_id, numbers }) => [department_id, numbers]))
}
