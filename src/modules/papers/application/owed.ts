import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { dueStanding } from '#modules/deadlines/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** What a department or body owes about a petition: the answer it leads, or the part it was asked for. */
export interface Owed {
  readonly body: string
  readonly outside: boolean
  readonly what: 'answer' | 'opinion'
  readonly number: number | null
  readonly title: string
  readonly sender: string
  /** What was asked; '' for the answer. */
  readonly question: string
  readonly dueOn: Day
}

const UNDER_WAY = sql`('assigned', 'drafting', 'waiting-opinion', 'for-approval', 'approved')`

const owed = (where: RawBuilder<boolean>) => sql<Owed>`
  select d.name as body, d.outside, 'opinion' as what, p.number, coalesce(w.title, p.title) as title, s.sender_name as sender,
    o.question, x.due_on as "dueOn", d.position
  from petition_opinion o join petition p on p.unit_id = o.unit_id and p.id = o.petition_id
    join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    join department d on d.unit_id = o.unit_id and d.id = o.department_id
    join deadline x on x.unit_id = o.unit_id and x.subject_id = o.id and x.kind = 'opinion'
    ${newestTitle}
  where o.given_on is null and p.stage in ${UNDER_WAY} and ${where}
  union all
  select d.name, d.outside, 'answer', p.number, coalesce(w.title, p.title), s.sender_name, '', x.due_on, d.position
  from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    join department d on d.unit_id = p.unit_id and d.id = p.lead_department_id
    join deadline x on x.unit_id = p.unit_id and x.subject_id = p.id and x.kind = 'answer' and x.legal
      and x.met_on is null and x.lapsed_on is null
    ${newestTitle}
  where p.stage in ${UNDER_WAY} and ${where}
  order by position, body, "dueOn", number`

/** A title as it was corrected last. */
const newestTitle = sql`left join lateral (select w.title from petition_wording w
  where w.unit_id = p.unit_id and w.petition_id = p.id order by w.version desc limit 1) w on true`

/** What is overdue or due within three working days, today included (R16), body by body. */
async function pressing(db: UnitDb, where: RawBuilder<boolean>, today: Day): Promise<readonly Owed[]> {
  const calendar = await currentCalendar(db)
  const { rows } = await owed(where).execute(db)
  return rows.filter(({ dueOn }) => dueStanding(dueOn, today, calendar) !== 'in-time')
}

/** What presses in a dialogue. */
export const pressingInDialogue = (db: UnitDb, dialogueId: string, today: Day): Promise<readonly Owed[]> =>
  pressing(db, sql<boolean>`p.dialogue_id = ${dialogueId}`, today)

/** What presses about one petition. */
export const pressingAbout = (db: UnitDb, petitionId: string, today: Day): Promise<readonly Owed[]> =>
  pressing(db, sql<boolean>`p.id = ${petitionId}`, today)
