import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { may } from '#modules/staff/index.ts'

/** The inbox's boxes: what needs handling, mine, due soon, overdue, to be made public, with the city, all. */
export const inboxBoxes = ['todo', 'mine', 'soon', 'overdue', 'release', 'city', 'all'] as const
export type InboxBox = (typeof inboxBoxes)[number]

/** Who looks, and on which day. */
export interface InboxViewer extends Actor {
  readonly officerId: string
  readonly today: Day
  readonly calendar: WorkingCalendar
}

/** What narrows the list; '' where it does not matter. */
export interface InboxAsked {
  readonly box: InboxBox
  /** Words, a code or a number. */
  readonly q: string
  /** A dialogue's address. */
  readonly dialogue: string
  readonly field: string
  readonly stage: string
  /** A department's id; "none": not assigned. */
  readonly department: string
  readonly sort: 'due' | 'newest' | 'number'
  /** Where the page before ended; ''. */
  readonly after: string
}

type Condition = RawBuilder<boolean>
const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`
const any = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`

/** Somebody here still has to do something; with the city it waits for others (R15). */
const openHere: Condition = sql`p.stage in ('received', 'classified', 'assigned', 'drafting', 'waiting-opinion', 'for-approval', 'approved')`

/** The last day that is "sắp đến hạn": three working days left, today included. */
export const soonUntil = (calendar: WorkingCalendar, today: Day): Day =>
  addWorkingDays(calendar, today.subtract({ days: 1 }), 4).subtract({ days: 1 })

/** An answer's or an escalation's open due day: the one the inbox speaks of. */
export const openDue = sql`x.kind in ('answer', 'escalate') and x.name = '' and x.met_on is null and x.lapsed_on is null`
// Each is one set found once by an index, not a question asked of every petition.
const hasDue = (when: RawBuilder<boolean>): Condition =>
  sql`p.id in (select x.subject_id from deadline x where ${openDue} and ${when})`

const askedOf = (department: string): Condition =>
  sql`p.id in (select o.petition_id from petition_opinion o where o.department_id = ${department} and o.given_on is null)`

/** What lies with this person: to answer, to give an opinion on, to approve, to issue, to sort. */
function mine({ officerId, departmentId, roles }: InboxViewer): Condition {
  const inDepartment = departmentId !== null && may(roles, 'petitions.draft-answer') !== null
  return any([
    sql`(${openHere} and p.lead_officer_id = ${officerId})`,
    ...(inDepartment
      ? [sql<boolean>`(${openHere} and p.lead_department_id = ${departmentId} and p.lead_officer_id is null)`]
      : []),
    ...(departmentId === null ? [] : [askedOf(departmentId)]),
    ...(may(roles, 'petitions.approve-answer') ? [sql<boolean>`p.stage = 'for-approval'`] : []),
    ...(may(roles, 'documents.issue') ? [sql<boolean>`p.stage = 'approved'`] : []),
    ...(may(roles, 'petitions.classify') ? [sql<boolean>`p.stage in ('received', 'classified')`] : []),
  ])
}

/** What is in a box. */
export function inBox(box: InboxBox, viewer: InboxViewer): Condition {
  const { today, calendar } = viewer
  switch (box) {
    case 'todo':
      return openHere
    case 'mine':
      return mine(viewer)
    case 'soon':
      return hasDue(sql`x.due_on >= ${today}::date and x.due_on <= ${soonUntil(calendar, today)}::date`)
    case 'overdue':
      return hasDue(sql`x.due_on < ${today}::date`)
    case 'release':
      return may(viewer.roles, 'petitions.release-public-text')
        ? sql`p.id in (select x.subject_id from deadline x where x.kind = 'release' and x.met_on is null and x.lapsed_on is null)`
        : sql`false`
    case 'city':
      return sql`p.stage = 'waiting-city'`
    case 'all':
      return sql`true`
  }
}

/**
 * What this person may see at all: the whole unit's, or what lies with the own department as lead, joining or asked for an
 * opinion, now.
 */
export function inReach({ roles, departmentId }: Actor): Condition {
  const reach = may(roles, 'petitions.read')
  if (reach === 'all') return sql`true`
  if (reach === null || departmentId === null) return sql`false`
  return any([
    sql`p.lead_department_id = ${departmentId}`,
    askedOf(departmentId),
    sql`p.id in (select a.petition_id from petition_assignment a where ${departmentId} = any (a.joining)
      and not exists (select from petition_assignment b where b.unit_id = a.unit_id and b.petition_id = a.petition_id and (b.at, b.id) > (a.at, a.id)))`,
  ])
}

/** Box, reach and the folded filter together. */
export const wanted = (asked: InboxAsked, viewer: InboxViewer): Condition =>
  all([
    inReach(viewer),
    inBox(asked.box, viewer),
    ...(asked.dialogue
      ? [sql<boolean>`p.dialogue_id = (select d.id from dialogue d where d.address = ${asked.dialogue})`]
      : []),
    ...(asked.field ? [sql<boolean>`p.field = ${asked.field}`] : []),
    ...(asked.stage ? [sql<boolean>`p.stage = ${asked.stage}`] : []),
    ...(asked.department === 'none' ? [sql<boolean>`p.lead_department_id is null`] : []),
    ...(asked.department && asked.department !== 'none'
      ? [sql<boolean>`p.lead_department_id = ${asked.department}::uuid`]
      : []),
  ])
