import { type RawBuilder, sql } from 'kysely'
import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { together } from '#kernel/together.ts'
import { type MoneyToApprove, moneyToApprove } from '#modules/budgets/index.ts'
import {
  addWorkingDays,
  calendarLacks,
  currentCalendar,
  type LackingYear,
  type WorkingCalendar,
} from '#modules/calendar/index.ts'
import { type Deadline, DUE_SOON, openDeadlines } from '#modules/deadlines/index.ts'
import { type Figures, figuresOf, loadQuickFacts, type QuickFacts } from '#modules/decisions/index.ts'
import {
  CITY_REPLY,
  comesByItself,
  currentDialogue,
  type Dialogue,
  dialogueTimes,
  isMilestoneName,
  type PreparationOwed,
  preparationOwed,
  rulesOf,
} from '#modules/dialogues/index.ts'
import { countUntold } from '#modules/messages/index.ts'
import {
  firstCommitments,
  type InboxPetition,
  inboxPage,
  inboxRows,
  type ListedCommitment,
  petitionDocumentEvents,
  unreadPetitions,
  type WaitingPart,
  waitingParts,
} from '#modules/petitions/index.ts'
import { countToAsk } from '#modules/registrations/index.ts'
import { may, type Role } from '#modules/staff/index.ts'
import { type Task, tasks } from '#modules/tasks/index.ts'
import { type DueMeasure, dueMeasures } from '#modules/themes/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type PaperGroup, papersToApprove } from './papers-to-approve.ts'

/** Who asks what the day brings. */
export interface Viewer {
  readonly roles: readonly Role[]
  readonly departmentId: string | null
  readonly officerId: string
  readonly today: Day
  readonly now: Temporal.Instant
}

/** Petitions that wait for one step, and how many. */
export interface StageCounts {
  readonly toClassify: number
  readonly toAssign: number
  readonly mineToAnswer: number
  readonly opinionsAsked: number
  readonly toApprove: number
  readonly toIssue: number
  readonly toRelease: number
}

/** A due group of petitions: the first few by name, and whether there are more. */
export interface DueGroup {
  readonly first: readonly InboxPetition[]
  readonly more: boolean
}

/** Which promises a day brings. */
export const promiseBoxes = ['late', 'soon', 'disputed'] as const
export type PromiseBox = (typeof promiseBoxes)[number]

/** Promises that are owed: the first few, and whether there are more. */
export interface PromiseGroup {
  readonly first: readonly ListedCommitment[]
  readonly more: boolean
}

/** What today brings an officer, by role. */
export interface Today {
  readonly calendar: WorkingCalendar
  /** Years whose holidays are not loaded; for those who look after rules and dialogues. */
  readonly calendarLacks: readonly LackingYear[]
  readonly counts: StageCounts
  readonly overdue: DueGroup
  readonly soon: DueGroup
  /** Overdue with others: for who may read but moves none on. */
  readonly watched: DueGroup
  /** Answers that were issued and not yet handed over (R28). */
  readonly undelivered: number
  readonly untold: number
  /** Petitions whose senders wrote something that nobody has read. */
  readonly unread: DueGroup
  /** Promises past their day, those whose day comes soon, and what is done but not as its sender says; for who keeps or changes them. */
  readonly promises: Readonly<Record<PromiseBox, PromiseGroup>>
  /** What is done about themes of policy and is due soon or late: to be done, or to be called to mind above. */
  readonly themes: readonly DueMeasure[]
  /** What others owe to petitions this officer leads, the nearest day first; one more than is named when there are more. */
  readonly waits: readonly WaitingPart[]
  readonly tasks: readonly Task[]
  /** Overdue tasks of others, for who looks after the whole unit; one more than is named when there are more. */
  readonly lateTasks: readonly Task[]
  readonly milestones: readonly Deadline[]
  /** What comes in the next days, or the one thing that comes next. */
  readonly ahead: readonly Deadline[]
  readonly dialogue: Dialogue | null
  readonly lastDay: Day | null
  readonly figures: Figures | null
  /** The quick report's facts, for those who lead the dialogue. */
  readonly quick: QuickFacts | null
  /** Organisations given to this officer that are still to be asked to come. */
  readonly toAsk: number
  /** Scripts to approve and postings past their day, as far as they are this officer's. */
  readonly preparation: PreparationOwed
  /** What lies with the leader of the money of any open dialogue; for a leader. */
  readonly money: readonly MoneyToApprove[]
  /** Papers submitted to who reads this: of a department for its head, of the committee for a leader. */
  readonly papers: Readonly<Record<'department' | 'committee', PaperGroup>>
  /** Who has open petitions in hand, the most first. */
  readonly held: readonly { readonly name: string; readonly n: number }[]
  readonly waitingCity: number
}

/** Who sets what goes on with a dialogue. */
export const leadsDialogue = (roles: readonly Role[]): boolean =>
  may(roles, 'dialogues.edit') !== null || may(roles, 'decisions.decide') !== null

/** Counts stop here: who has more does not count them. */
const BOUND = 1000
/** Petitions named in a group. */
const NAMED = 3
/** Tasks of others named in a group. */
export const NAMED_TASKS = NAMED
/** Parts of others named in the list. */
export const NAMED_WAITS = 5
/** Days ahead that the week's list looks. */
const WEEK = 7

/** Who is told that next year's holidays are not loaded. */
const mindCalendar: readonly Role[] = ['administrator', 'specialist', 'installation-administrator']

/** All that today's page shows, in some twenty bounded queries. */
export async function todayOf(db: UnitDb, viewer: Viewer): Promise<Today> {
  const { today, roles, departmentId, officerId } = viewer
  const mayRead = may(roles, 'petitions.read') !== null
  const movesOn = (['petitions.assign', 'petitions.draft-answer', 'petitions.approve-answer'] as const).some(
    (action) => may(roles, action) !== null,
  )
  const delivers = may(roles, 'petitions.deliver') !== null && may(roles, 'documents.read') !== null
  const [calendar, dialogue] = await Promise.all([currentCalendar(db), currentDialogue(db)])
  const due = (box: 'overdue' | 'soon') => dueGroup(db, box, { ...viewer, calendar })
  const lastSoon = addWorkingDays(calendar, today.subtract({ days: 1 }), DUE_SOON)
  const horizon = isBefore(lastSoon, today.add({ days: WEEK })) ? today.add({ days: WEEK }) : lastSoon
  const none: DueGroup = { first: [], more: false }
  const { own, undelivered, inHand, ...found } = await together({
    calendarLacks: roles.some((role) => mindCalendar.includes(role)) ? calendarLacks(db, today) : [],
    counts: stageCounts(db, viewer),
    overdue: movesOn ? due('overdue') : none,
    soon: movesOn ? due('soon') : none,
    watched: mayRead && !movesOn ? due('overdue') : none,
    undelivered: delivers ? petitionDocumentEvents.undelivered(db, BOUND) : [],
    unread: unreadGroup(db, viewer),
    waits: waitingParts(db, viewer, NAMED_WAITS + 1),
    untold: may(roles, 'messages.tell') ? countUntold(db) : 0,
    promises: promiseGroups(db, { ...viewer, soonUntil: lastSoon }),
    themes: dueMeasures(db, viewer, lastSoon),
    // Who runs the system may stand in a department without doing its tasks: what cannot be opened is not listed.
    own: may(roles, 'tasks.read')
      ? tasks(db, { state: 'open', of: { departmentId, officerId }, besidesPetitions: true })
      : [],
    lateTasks: may(roles, 'tasks.oversee')
      ? tasks(db, { overdueOn: today, besidesPetitions: true, atMost: NAMED + 1 })
      : [],
    milestones: dialogue ? milestonesUntil(db, dialogue.id, horizon) : [],
    ahead: dialogue ? nextMilestones(db, dialogue.id, today) : [],
    figures: dialogue && !dialogue.heldOn ? figuresOf(db, dialogue, viewer.now) : null,
    quick: dialogue && leadsDialogue(roles) ? loadQuickFacts(db, dialogue, viewer.now, today) : null,
    toAsk: dialogue && !dialogue.heldOn && may(roles, 'outreach.record') ? countToAsk(db, dialogue, officerId) : 0,
    preparation: preparationOf(db, viewer, dialogue),
    money: may(roles, 'budgets.approve') ? moneyToApprove(db) : [],
    papers: papersToApprove(db, viewer, NAMED),
    inHand: may(roles, 'petitions.assign') ? inHands(db) : { held: [], waitingCity: 0 },
  })
  return {
    ...found,
    ...inHand,
    calendar,
    dialogue,
    undelivered: undelivered.length,
    tasks: own.filter(({ dueOn }) => dueOn !== null && !isBefore(lastSoon, dueOn)),
    lastDay: dialogue && dialogueTimes(dialogue, rulesOf(dialogue), calendar).lastDay,
  }
}

/** What making the dialogue known waits for, of those who approve scripts or look after postings. */
async function preparationOf(db: UnitDb, viewer: Viewer, dialogue: Dialogue | null): Promise<PreparationOwed> {
  const { roles, departmentId, today } = viewer
  const [records, approves] = [may(roles, 'posting.record'), approvesScripts(roles)]
  if (!dialogue || dialogue.closedOn || (records === null && !approves)) return { scripts: 0, late: 0, today: 0 }
  const doer = { any: records === 'all', departmentId: records === null ? null : departmentId }
  const owed = await preparationOwed(db, dialogue.id, doer, today)
  return { ...owed, scripts: approves ? owed.scripts : 0 }
}

/** Who approves a loudspeaker's script, or records that a leader did. */
const approvesScripts = (roles: readonly Role[]): boolean =>
  may(roles, 'loudspeaker.approve') !== null || may(roles, 'loudspeaker.record-leaders-approval') !== null

async function dueGroup(
  db: UnitDb,
  box: 'overdue' | 'soon',
  viewer: Viewer & { readonly calendar: WorkingCalendar },
): Promise<DueGroup> {
  const asked = { box, q: '', dialogue: '', field: '', stage: '', department: '', sort: 'due', after: '' } as const
  const page = await inboxPage(db, asked, viewer, NAMED)
  return { first: page.rows, more: page.next !== null }
}

/** What this officer is to keep, or to speak about with those who are. */
async function promiseGroups(
  db: UnitDb,
  viewer: Viewer & { readonly soonUntil: Day },
): Promise<Readonly<Record<PromiseBox, PromiseGroup>>> {
  const { roles } = viewer
  const minds = may(roles, 'commitments.keep') !== null || may(roles, 'commitments.change') !== null
  const first = minds ? await firstCommitments(db, promiseBoxes, viewer, NAMED + 1) : () => []
  const group = (box: PromiseBox): PromiseGroup => ({
    first: first(box).slice(0, NAMED),
    more: first(box).length > NAMED,
  })
  return { late: group('late'), soon: group('soon'), disputed: group('disputed') }
}

/** What the senders added to petitions this officer works on. */
async function unreadGroup(db: UnitDb, viewer: Viewer): Promise<DueGroup> {
  const reach = may(viewer.roles, 'petitions.draft-answer')
  const ids = reach === null ? [] : await unreadPetitions(db, viewer, NAMED + 1)
  return { first: await inboxRows(db, ids.slice(0, NAMED)), more: ids.length > NAMED }
}

/** Milestones that somebody must still do, up to a day; what comes by itself is not among them. */
async function milestonesUntil(db: UnitDb, dialogueId: string, dueBy: Day): Promise<readonly Deadline[]> {
  const open = await openDeadlines(db, { kinds: ['milestone', 'wait-for-city'], dialogueId, dueBy, atMost: 50 })
  const byPetitions = ['own-answers', 'joint-answers']
  return open.filter(
    ({ name }) => name === CITY_REPLY || (isMilestoneName(name) && !comesByItself(name) && !byPetitions.includes(name)),
  )
}

/** Every milestone of the coming week, also those that come by themselves; where there is none, the next. */
async function nextMilestones(db: UnitDb, dialogueId: string, today: Day): Promise<readonly Deadline[]> {
  const open = await openDeadlines(db, { kinds: ['milestone'], dialogueId, dueFrom: today, atMost: 50 })
  const week = open.filter(({ dueOn }) => !isAfter(dueOn, today.add({ days: WEEK })))
  return week.length > 0 ? week : open.slice(0, 1)
}

type Condition = RawBuilder<boolean>

/** How many petitions wait for each step this officer may take: one query, each count bounded. */
async function stageCounts(db: UnitDb, { roles, departmentId, officerId }: Viewer): Promise<StageCounts> {
  const never: Condition = sql`false`
  const stage = (...stages: readonly string[]): Condition => sql`p.stage in (${sql.join(stages)})`
  const underWay = stage('assigned', 'drafting', 'waiting-opinion')
  const inDepartment = departmentId
    ? sql<boolean>`(p.lead_officer_id = ${officerId} or (p.lead_department_id = ${departmentId} and p.lead_officer_id is null))`
    : sql<boolean>`p.lead_officer_id = ${officerId}`
  const petitions = (when: Condition) =>
    sql`(select count(*) from (select from petition p where ${when} limit ${BOUND}) x)`
  const opinions =
    departmentId && may(roles, 'petitions.give-opinion')
      ? sql`(select count(*) from petition_opinion o join petition p on p.unit_id = o.unit_id and p.id = o.petition_id
          where o.department_id = ${departmentId} and o.given_on is null
            and ${stage('assigned', 'drafting', 'waiting-opinion', 'for-approval')})`
      : sql`0::bigint`
  const release = may(roles, 'petitions.release-public-text')
    ? sql`(select count(*) from (select from deadline d where d.kind = 'release' and d.met_on is null and d.lapsed_on is null limit ${BOUND}) x)`
    : sql`0::bigint`
  const approves = may(roles, 'petitions.approve-answer') || may(roles, 'petitions.record-leaders-decision')
  const { rows } = await sql<StageCounts>`select
    ${petitions(may(roles, 'petitions.classify') ? stage('received') : never)} as "toClassify",
    ${petitions(may(roles, 'petitions.assign') ? stage('classified') : never)} as "toAssign",
    ${petitions(may(roles, 'petitions.draft-answer') ? sql<boolean>`${underWay} and ${inDepartment}` : never)} as "mineToAnswer",
    ${opinions} as "opinionsAsked",
    ${petitions(approves ? stage('for-approval') : never)} as "toApprove",
    ${petitions(may(roles, 'documents.issue') ? stage('approved') : never)} as "toIssue",
    ${release} as "toRelease"`.execute(db)
  const [counts] = rows
  if (!counts) throw new Error('counts without a row')
  return counts
}

/** Which departments have open petitions, and how many wait for the city. */
async function inHands(db: UnitDb): Promise<Pick<Today, 'held' | 'waitingCity'>> {
  const { rows } = await sql<{ name: string | null; n: number }>`
    select case when p.stage = 'waiting-city' then null else coalesce(nullif(d.short_name, ''), d.name) end as name, count(*) as n
    from petition p left join department d on d.unit_id = p.unit_id and d.id = p.lead_department_id
    where p.stage in ('assigned', 'drafting', 'waiting-opinion', 'for-approval', 'approved', 'waiting-city')
      and (d.id is not null or p.stage = 'waiting-city')
    group by 1 order by 2 desc, 1 limit 12`.execute(db)
  return {
    held: rows.flatMap(({ name, n }) => (name === null ? [] : [{ name, n }])),
    waitingCity: rows.find(({ name }) => name === null)?.n ?? 0,
  }
}
