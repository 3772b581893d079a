import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { may } from '#modules/staff/index.ts'
import { type FiguresAsked, inFigures, UNKNOWN } from './figures-filter.ts'

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
  /** A dialogue's address; "none": it waits for one. */
  readonly dialogue: string
  /** "none": not known. */
  readonly field: string
  readonly stage: string
  /** A department's id; "none": not assigned. */
  readonly department: string
  /** As statistics count them; none: all. */
  readonly figures?: FiguresAsked
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

/** An answer's or an escalation's open due day: the one the inbox speaks of, of each petition one at most. */
export const openDue = sql`x.kind in ('answer', 'escalate') and x.name = '' and x.met_on is null and x.lapsed_on is null`

/** The due day (`deadline x`) that puts its petition into a box; null: it is not a due day that does. */
export function dueInBox(box: InboxBox, { roles, today, calendar }: InboxViewer): Condition | null {
  switch (box) {
    case 'soon':
      return sql`${openDue} and x.due_on >= ${today}::date and x.due_on <= ${soonUntil(calendar, today)}::date`
    case 'overdue':
      return sql`${openDue} and x.due_on < ${today}::date`
    case 'release':
      return may(roles, 'petitions.release-public-text')
        ? sql`x.kind = 'release' and x.met_on is null and x.lapsed_on is null`
        : sql`false`
    default:
      return null
  }
}

type Ids = RawBuilder<readonly string[]>

// As arrays, found once: beside them in an "or" the other indexes still serve, where "in (select …)" reads every petition.
const askedOf = (department: string): Ids =>
  sql`array(select o.petition_id from petition_opinion o where o.department_id = ${department} and o.given_on is null)`

/** Petitions this department joins or is asked about, now. */
const workedOnWith = (department: string): Ids =>
  sql`array(select o.petition_id from petition_opinion o where o.department_id = ${department} and o.given_on is null
    union all select a.petition_id from petition_assignment a where a.joining <> '{}' and ${department} = any (a.joining)
      and not exists (select from petition_assignment b where b.unit_id = a.unit_id and b.petition_id = a.petition_id and (b.at, b.id) > (a.at, a.id)))`

/** What lies with this person: to answer, to give an opinion on, to approve, to issue, to sort. */
function mine({ officerId, departmentId, roles }: InboxViewer): Condition {
  const inDepartment = departmentId !== null && may(roles, 'petitions.draft-answer') !== null
  return any([
    sql`(${openHere} and p.lead_officer_id = ${officerId})`,
    ...(inDepartment
      ? [sql<boolean>`(${openHere} and p.lead_department_id = ${departmentId} and p.lead_officer_id is null)`]
      : []),
    ...(departmentId === null ? [] : [sql<boolean>`p.id = any (${askedOf(departmentId)})`]),
    ...(may(roles, 'petitions.approve-answer') ? [sql<boolean>`p.stage = 'for-approval'`] : []),
    ...(may(roles, 'documents.issue') ? [sql<boolean>`p.stage = 'approved'`] : []),
    ...(may(roles, 'petitions.classify') ? [sql<boolean>`p.stage in ('received', 'classified')`] : []),
  ])
}

/** What is in a box. */
export function inBox(box: InboxBox, viewer: InboxViewer): Condition {
  const due = dueInBox(box, viewer)
  if (due) return sql`p.id in (select x.subject_id from deadline x where ${due})`
  switch (box) {
    case 'todo':
      return openHere
    case 'mine':
      return mine(viewer)
    case 'city':
      return sql`p.stage = 'waiting-city'`
    default:
      return sql`true`
  }
}

/** What lies within a person's reach: a condition on the petition `p`. */
export interface Reach {
  readonly condition: Condition
  /** The same for a statement that asks it of several lists, which begins with `once`: then its sets are found once. */
  readonly again: Condition
  readonly once: RawBuilder<unknown>
}

/**
 * What this person may see at all: null, the whole unit's; or what lies with the own department as lead, joining or asked
 * for an opinion, now.
 */
export function inReach({ roles, departmentId }: Actor): Reach | null {
  const reach = may(roles, 'petitions.read')
  if (reach === 'all') return null
  if (reach === null || departmentId === null) return { condition: sql`false`, again: sql`false`, once: sql`` }
  const shared = workedOnWith(departmentId)
  const within = (ids: Ids): Condition => sql`(p.lead_department_id = ${departmentId} or p.id = any (${ids}))`
  return {
    condition: within(shared),
    again: within(sql`(select ids from shared)::uuid[]`),
    once: sql`with shared (ids) as materialized (select ${shared}) `,
  }
}

/** Box, reach and the folded filter together. */
export const wanted = (asked: InboxAsked, viewer: InboxViewer): Condition =>
  all([inBox(asked.box, viewer), narrowed(asked, viewer)])

/** Reach and the folded filter. */
export const narrowed = (asked: InboxAsked, viewer: InboxViewer): Condition =>
  all([
    inReach(viewer)?.condition ?? sql<boolean>`true`,
    ...(asked.dialogue === UNKNOWN ? [sql<boolean>`p.dialogue_id is null`] : []),
    ...(asked.dialogue && asked.dialogue !== UNKNOWN
      ? [sql<boolean>`p.dialogue_id = (select d.id from dialogue d where d.address = ${asked.dialogue})`]
      : []),
    ...(asked.field === UNKNOWN ? [sql<boolean>`p.field is null`] : []),
    ...(asked.field && asked.field !== UNKNOWN ? [sql<boolean>`p.field = ${asked.field}`] : []),
    ...(asked.stage ? [sql<boolean>`p.stage = ${asked.stage}`] : []),
    ...(asked.department === 'none' ? [sql<boolean>`p.lead_department_id is null`] : []),
    ...(asked.department && asked.department !== 'none'
      ? [sql<boolean>`p.lead_department_id = ${asked.department}::uuid`]
      : []),
    ...[(asked.figures && inFigures(asked.figures, viewer.today)) ?? []].flat(),
  ])
