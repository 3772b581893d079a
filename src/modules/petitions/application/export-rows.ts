import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Stage } from '../domain/index.ts'
import { openDue } from './inbox-filter.ts'

/** A petition as a list that is taken along tells it: in its wording in force, its sender's number masked. */
export interface ExportedPetition {
  readonly id: string
  readonly dialogue: string | null
  readonly number: number | null
  readonly code: string
  readonly title: string
  readonly content: string
  readonly proposal: string
  readonly sender: string
  readonly kind: string | null
  readonly village: string | null
  readonly outsidePlace: string
  readonly identifier: string
  readonly person: string
  readonly phone: string
  readonly email: string
  readonly channel: string
  readonly receivedOn: Day
  readonly late: boolean
  readonly field: string | null
  readonly competence: string | null
  readonly stage: Stage
  readonly lead: string | null
  readonly leadOfficer: string | null
  readonly dueOn: Day | null
  readonly duePlanned: boolean
  readonly answeredOn: Day | null
}

/** What is taken along of these petitions, in their order. */
export async function exportedPetitions(db: UnitDb, ids: readonly string[]): Promise<readonly ExportedPetition[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ExportedPetition>`
    select p.id, d.address as dialogue, p.number, p.code, coalesce(w.title, p.title) as title, coalesce(w.content, p.content) as content,
      coalesce(w.proposal, p.proposal) as proposal, s.sender_name as sender, s.sender_kind as kind, v.name as village,
      s.outside_place as "outsidePlace", s.identifier_mask as identifier, c.name as person, c.phone, c.email, s.channel,
      s.received_on as "receivedOn", p.late, p.field, p.competence, p.stage, l.name as lead, o.name as "leadOfficer",
      x.due_on as "dueOn", coalesce(x.planned, false) as "duePlanned", p.answered_on as "answeredOn"
    from unnest(${ids}::uuid[]) with ordinality as asked (id, place)
      join petition p on p.id = asked.id
      join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      join contact c on c.unit_id = s.unit_id and c.id = s.contact_id
      left join village v on v.unit_id = s.unit_id and v.id = s.village_id
      left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
      left join department l on l.unit_id = p.unit_id and l.id = p.lead_department_id
      left join officer o on o.unit_id = p.unit_id and o.id = p.lead_officer_id
      left join lateral (select w.title, w.content, w.proposal from petition_wording w
        where w.unit_id = p.unit_id and w.petition_id = p.id order by w.version desc limit 1) w on true
      left join lateral (select x.due_on, x.planned from deadline x
        where x.unit_id = p.unit_id and x.subject_id = p.id and ${openDue} order by x.due_on limit 1) x on true
    order by asked.place`.execute(db)
  return rows
}
