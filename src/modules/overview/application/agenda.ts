import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { DeadlineKind } from '#modules/deadlines/index.ts'
import { may, type Role } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Whose agenda: all of the unit's dates, or what lies with one's own department and oneself. */
export interface AgendaViewer {
  readonly roles: readonly Role[]
  readonly departmentId: string | null
  readonly officerId: string
}

/** One date: a conference, or something due. */
export interface AgendaEntry {
  readonly id: string
  readonly on: Day
  readonly kind: DeadlineKind | 'conference'
  /** Which milestone; '' for kinds that have one of each. */
  readonly name: string
  /** What it is about: the petition's or task's title, the dialogue's address. */
  readonly title: string
  /** The petition's running number. */
  readonly number: number | null
  /** The dialogue's address, "2026". */
  readonly dialogue: string | null
  readonly petitionId: string | null
  readonly taskId: string | null
  /** Of what is done about a theme of policy. */
  readonly themeId: string | null
  readonly metOn: Day | null
  readonly planned: boolean
  /** Of a conference: "08:00". */
  readonly startsAt: string | null
  readonly place: string
}

/** More than any month of one unit has; a longer one says so. */
export const AGENDA_MOST = 500

/**
 * Every date between two days, both included, in their order: conferences, milestones, due days of petitions, opinions,
 * commitments, themes and tasks. One query; what has lapsed is left out.
 */
export async function agenda(db: UnitDb, viewer: AgendaViewer, from: Day, to: Day): Promise<readonly AgendaEntry[]> {
  const { roles, departmentId, officerId } = viewer
  const reach = may(roles, 'petitions.read')
  const petitions =
    reach === 'all'
      ? sql`true`
      : reach === null
        ? sql`false`
        : sql`(p.lead_officer_id = ${officerId} or p.lead_department_id = ${departmentId} or exists (
            select from petition_opinion o where o.unit_id = p.unit_id and o.petition_id = p.id and o.department_id = ${departmentId}))`
  const reachTasks = may(roles, 'tasks.read')
  const tasks =
    reachTasks === 'all'
      ? sql`true`
      : reachTasks === null
        ? sql`false`
        : sql`(t.officer_id = ${officerId} or t.department_id = ${departmentId})`
  const themes =
    may(roles, 'themes.read') === 'all'
      ? sql`true`
      : may(roles, 'themes.read')
        ? sql`m.department_id = ${departmentId}`
        : sql`false`
  const { rows } = await sql<AgendaEntry>`
    with due as (
      select x.id, x.kind, x.name, x.subject, x.subject_id, x.dialogue_id, x.due_on, x.met_on, x.planned from deadline x
      where x.due_on between ${from} and ${to} and x.lapsed_on is null),
    of_petition as (
      select due.*, coalesce(o.petition_id, c.petition_id, due.subject_id) as petition_id, c.what from due
        left join petition_opinion o on due.subject = 'opinion' and o.id = due.subject_id
        left join commitment c on due.subject = 'commitment' and c.id = due.subject_id
      where due.kind not in ('milestone', 'task', 'report') and due.subject <> 'dialogue'
        and (due.subject <> 'commitment' or c.made_on is not null))
    select due.id, due.due_on as on, due.kind, due.name, coalesce(due.what, p.title) as title, p.number, d.address as dialogue, p.id as "petitionId",
        due.met_on as "metOn", due.planned, null::text as "startsAt", '' as place, null::uuid as "themeId", null::uuid as "taskId"
      from of_petition due join petition p on p.id = due.petition_id left join dialogue d on d.id = p.dialogue_id
      where p.stage not in ('withdrawn', 'spam', 'duplicate', 'moved') and ${petitions}
    union all
    select due.id, due.due_on, due.kind, due.name, t.title, null, d.address, null, due.met_on, due.planned, null, '', null, t.id
      from due join task t on due.kind = 'task' and t.id = due.subject_id left join dialogue d on d.id = t.dialogue_id
      where ${tasks}
    union all
    select due.id, due.due_on, due.kind, due.name, d.address, null, d.address, null, due.met_on, due.planned, null, '', null, null
      from due join dialogue d on d.id = due.subject_id
      where due.subject = 'dialogue' and not (due.kind = 'milestone' and due.name = 'conference')
    union all
    select due.id, due.due_on, due.kind, due.name, t.name, null, null, null, due.met_on, due.planned, null, '', t.id, null
      from due join theme_measure m on due.subject = 'theme_measure' and m.id = due.subject_id
        join theme t on t.unit_id = m.unit_id and t.id = m.theme_id and t.removed_at is null
      where ${themes}
    union all
    select d.id, coalesce(d.held_on, d.conference_on), 'conference', '', d.address, null, d.address, null, d.held_on,
        d.notice_on is null, to_char(d.starts_at, 'HH24:MI'), d.place, null, null
      from dialogue d where coalesce(d.held_on, d.conference_on) between ${from} and ${to}
    order by 2, 3, 6 nulls last, 5, 1
    limit ${AGENDA_MOST}`.execute(db)
  return rows
}
