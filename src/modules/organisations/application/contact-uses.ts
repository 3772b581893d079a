import { sql } from 'kysely'
import { type Day, ZONE } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { ContactUse } from '../domain/index.ts'

/** What keeping a contact asks of the petitions, which come later than the register. */
export interface AskedOfPetitions {
  /** The stages in which somebody still has to do something. */
  readonly openStages: readonly string[]
  /** Which of these contacts' names stand in an answer that hides them in public: without the name they could not be hidden. */
  readonly hiddenInAnswers: (db: UnitDb, contactIds: readonly string[]) => Promise<ReadonlySet<string>>
}

/**
 * Every contact that is kept, with its last use: told or mended by an officer, received with a form or signed with it, the conference it was
 * received for or invited to, the answer, the last message to it. The register's own is used with each form of the organisation.
 */
export async function contactUses(db: UnitDb, { openStages }: AskedOfPetitions): Promise<readonly ContactUse[]> {
  const { rows } = await sql<{ id: string; last_used: Day; open: boolean }>`
    with petitions as (
      select p.submission_id, p.answered_on, greatest(d.conference_on, d.held_on) as met_on,
        p.stage = any(${[...openStages]}::text[]) or coalesce(main.stage = any(${[...openStages]}::text[]), false) as open
      from petition p
        left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
        left join petition_closure double on double.unit_id = p.unit_id and double.petition_id = p.id
          and double.kind = 'duplicate' and double.undone_at is null
        left join petition main on main.unit_id = p.unit_id and main.id = double.duplicate_of
    ),
    forms as (
      select s.contact_id, s.organisation_id, greatest(s.received_on, p.answered_on, p.met_on) as on_day, coalesce(p.open, false) as open
        from submission s left join petitions p on p.submission_id = s.id
      union all
      select g.contact_id, g.organisation_id, greatest(s.received_on, p.answered_on, p.met_on), coalesce(p.open, false)
        from submission_signatory g join submission s on s.unit_id = g.unit_id and s.id = g.submission_id
          left join petitions p on p.submission_id = s.id
      union all
      select r.contact_id, r.organisation_id, greatest(r.received_on, d.conference_on, d.held_on), false
        from registration r join dialogue d on d.unit_id = r.unit_id and d.id = r.dialogue_id
    ),
    invited as (
      select i.contact_id as invited_id, r.contact_id as comes_id, greatest(d.conference_on, d.held_on) as on_day
        from invitee i join dialogue d on d.unit_id = i.unit_id and d.id = i.dialogue_id
          left join invitee_reply r on r.unit_id = i.unit_id and r.invitee_id = i.id
        where i.removed_at is null
    ),
    used (id, on_day, open) as (
      select id, (coalesce(renewed_at, created_at) at time zone ${ZONE})::date, false from contact
      union all select contact_id, on_day, open from forms
      union all select invited_id, on_day, false from invited
      union all select comes_id, on_day, false from invited
      union all select o.contact_id, f.on_day, f.open from organisation o join forms f on f.organisation_id = o.id
      union all select contact_id, (created_at at time zone ${ZONE})::date, false from message
    )
    select c.id, max(u.on_day) as last_used, bool_or(u.open) as open
    from contact c join used u on u.id = c.id
    where c.expired_on is null and (c.name, c.phone, c.email) <> ('', '', '')
    group by c.id`.execute(db)
  return rows.map(({ id, last_used, open }) => ({ id, lastUsed: last_used, open }))
}
