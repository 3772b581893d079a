import { compareDays, type Day } from '#kernel/day.ts'
import { addWorkingDays, type WorkingCalendar, workingDayUntil } from '#modules/calendar/domain/index.ts'
import type { AnchorKind } from '#modules/deadlines/domain/index.ts'
import type { Rules, RuleValue } from '#modules/regulations/domain/index.ts'
import { intakeTerm } from './intake.ts'

/** Mốc: the dated steps of a dialogue, in the order of its course (DOMAIN, "Milestones by default"). */
export const milestoneNames = [
  'plan-sent',
  'notice',
  'loudspeaker-first',
  'loudspeaker-last',
  'intake-closes',
  'verdict-proposed',
  'decision',
  'petitions-assigned',
  'invitations',
  'data-sheets',
  'draft-answers',
  'security-plan',
  'programme',
  'conference',
  'minutes',
  'conclusion-notice',
  'own-answers',
  'result-report',
  'joint-answers',
  'supplementary-report',
  'supplementary-report-next',
  'settlement',
] as const
export type MilestoneName = (typeof milestoneNames)[number]
export const isMilestoneName = (text: string): text is MilestoneName => milestoneNames.some((name) => name === text)

/** What milestones count from. */
export type MilestoneAnchor = 'plan-due' | 'month' | 'intake-closes' | 'published' | AnchorKind

/** What is known of a dialogue, as far as its milestones ask. */
export interface DialogueFacts {
  readonly year: number
  readonly conferenceOn: Day
  /** The published last intake day; null before the notice. From then on it is L everywhere, also when C moves (R6). */
  readonly cutOffOn: Day | null
  readonly heldOn: Day | null
  /** The day of the decision in force by which the conference is not held (R11, R19); null otherwise. */
  readonly notHeldOn: Day | null
}

/** A milestone's day with the facts behind it. */
export interface Milestone {
  readonly name: MilestoneName
  readonly due: {
    readonly on: Day
    readonly source: string
    readonly legal: boolean
    readonly anchor: { readonly what: MilestoneAnchor; readonly on: Day }
    /** Working days, negative ones back; 0: the anchor's day itself. */
    readonly term: number
    /** "dự kiến": what it counts from has not happened yet. */
    readonly planned: boolean
  }
}

interface Anchored {
  readonly what: MilestoneAnchor
  readonly on: Day
  readonly planned: boolean
}

/** The source of what no rule of the set gives, but the people of the unit. */
const CHOSEN = 'UBND chọn'
const PUBLISHED = 'Thông báo đã công bố'

/** What leads up to the conference: once it was held, nobody owes it any more. */
const preparations: readonly MilestoneName[] = [
  ...(['loudspeaker-first', 'loudspeaker-last', 'verdict-proposed', 'decision', 'petitions-assigned'] as const),
  ...(['invitations', 'data-sheets', 'draft-answers', 'security-plan', 'programme'] as const),
]

/**
 * The days of all milestones a dialogue still has, by the offsets of its rule set. Of a conference that is not held those
 * on C lapse, except report, answers and settlement, which count from the decision (R14, R19). Of one that was held the
 * preparations lapse.
 */
export function milestones(facts: DialogueFacts, rules: Rules, calendar: WorkingCalendar): Milestone[] {
  const all = allMilestones(facts, rules, calendar)
  return facts.heldOn ? all.filter(({ name }) => !preparations.includes(name)) : all
}

function allMilestones(facts: DialogueFacts, rules: Rules, calendar: WorkingCalendar): Milestone[] {
  const planned = facts.heldOn === null
  const conference: Anchored = { what: 'conference', on: facts.heldOn ?? facts.conferenceOn, planned }
  const lastDay = facts.cutOffOn ?? addWorkingDays(calendar, facts.conferenceOn, intakeTerm(rules))
  const intake: Anchored = { what: 'intake-closes', on: lastDay, planned: facts.cutOffOn === null }
  const notHeld: Anchored | null = facts.notHeldOn && { what: 'decision', on: facts.notHeldOn, planned: false }

  const from = (anchor: Anchored, name: MilestoneName, rule: RuleValue<number>, legal = rule.legal): Milestone => ({
    name,
    due: dueFrom(calendar, anchor, rule.value, rule.source, legal),
  })
  const before = [
    planSent(facts.year, rules, calendar),
    notice(facts.year, intake, rules, calendar),
    from(intake, 'loudspeaker-first', rules.loudspeakerFirst),
    from(intake, 'loudspeaker-last', rules.loudspeakerLast),
    intakeCloses(facts, rules, calendar),
    from(intake, 'verdict-proposed', rules.verdictProposed),
    from(intake, 'decision', rules.decision),
    from(intake, 'petitions-assigned', rules.petitionsAssigned),
  ]
  if (notHeld)
    return [
      ...before,
      from(notHeld, 'own-answers', rules.answerOwnWithoutConference),
      from(notHeld, 'result-report', rules.report),
      from(notHeld, 'joint-answers', rules.answerJointWithoutConference),
      from(notHeld, 'settlement', rules.settlement),
    ]
  return [
    ...before,
    from(conference, 'invitations', rules.invitations),
    from(conference, 'data-sheets', rules.dataSheets),
    from(conference, 'draft-answers', rules.draftAnswers),
    from(conference, 'security-plan', rules.securityPlan),
    from(conference, 'programme', rules.programme),
    { name: 'conference', due: dueFrom(calendar, conference, 0, CHOSEN, false) },
    from(conference, 'minutes', rules.minutes),
    from(conference, 'conclusion-notice', rules.conclusionNotice),
    from(conference, 'own-answers', rules.answerOwn),
    from(conference, 'result-report', rules.report),
    from(conference, 'joint-answers', rules.answerJoint),
    from(conference, 'settlement', rules.settlement),
  ]
}

const dueFrom = (
  calendar: WorkingCalendar,
  { what, on, planned }: Anchored,
  term: number,
  source: string,
  legal: boolean,
): Milestone['due'] => ({
  on: addWorkingDays(calendar, on, term),
  source,
  legal,
  anchor: { what, on },
  term,
  planned,
})

/** R2: `strict`, the last working day before the day; `inclusive`, the last one up to it. */
function planSent(year: number, rules: Rules, calendar: WorkingCalendar): Milestone {
  const { value, source, legal } = rules.planDue
  const limit = Temporal.PlainDate.from(`${year}-${value}`)
  const isStrict = rules.planDueCount.value === 'strict'
  const on = isStrict ? limit : workingDayUntil(calendar, limit)
  const anchored: Anchored = { what: 'plan-due', on, planned: false }
  return { name: 'plan-sent', due: dueFrom(calendar, anchored, isStrict ? -1 : 0, source, legal) }
}

/** The earlier of the month's first working day and so many working days before L. */
function notice(year: number, intake: Anchored, rules: Rules, calendar: WorkingCalendar): Milestone {
  const dayBefore = Temporal.PlainDate.from({ year, month: rules.noticeMonth.value, day: 1 }).subtract({ days: 1 })
  const { noticeMonth, noticeBeforeCutOff } = rules
  const byMonth: Anchored = { what: 'month', on: dayBefore, planned: false }
  const first = dueFrom(calendar, byMonth, 1, noticeMonth.source, noticeMonth.legal)
  const beforeL = dueFrom(
    calendar,
    intake,
    noticeBeforeCutOff.value,
    noticeBeforeCutOff.source,
    noticeBeforeCutOff.legal,
  )
  return { name: 'notice', due: compareDays(beforeL.on, first.on) < 0 ? beforeL : first }
}

/** Before the notice L is counted back from C; from the notice on it is the published day itself (R4, R6). */
function intakeCloses(facts: DialogueFacts, rules: Rules, calendar: WorkingCalendar): Milestone {
  const { source, legal } = rules.intakeWorkingDays
  if (facts.cutOffOn) {
    const published: Anchored = { what: 'published', on: facts.cutOffOn, planned: false }
    return { name: 'intake-closes', due: dueFrom(calendar, published, 0, PUBLISHED, legal) }
  }
  const planned: Anchored = { what: 'conference', on: facts.conferenceOn, planned: true }
  return { name: 'intake-closes', due: dueFrom(calendar, planned, intakeTerm(rules), source, legal) }
}

/** Milestones that come by themselves, with their day; nobody does them, so they are never overdue. */
export const comesByItself = (name: MilestoneName): boolean => name === 'intake-closes'

/** Milestones with an act of their own, which is what meets them. */
export const hasItsOwnAct = (name: MilestoneName): boolean =>
  (['plan-sent', 'notice', 'intake-closes', 'decision', 'conference'] as const).some((own) => own === name)

/** What the city owes to a request to postpone stands beside the milestones under this name; kind `wait-for-city` (R10). */
export const CITY_REPLY = 'city-reply'
