import type { Day } from '#kernel/day.ts'
import { addWorkingDays, isProvisional, type WorkingCalendar } from '#modules/calendar/domain/index.ts'
import type { Rules } from '#modules/regulations/domain/index.ts'

/** The event a period counts from. */
export type AnchorKind =
  | 'receipt'
  | 'conference'
  /** The decision not to hold, to ask for a postponement, or to close the year. */
  | 'decision'
  /** The planned day that passed with neither a conference nor a decision (R13). */
  | 'planned-conference'
  /** The day a business asked for another look (R18). */
  | 'reopened'
  | 'last-answer'
  | 'last-answer-due'

/** An event and its day, which is not counted (R16). */
export interface Anchor {
  readonly what: AnchorKind
  readonly on: Day
}

/** A due day with all that a page needs to say why. */
export interface Due {
  /** The last day; the period ends at its 24:00 (R16). */
  readonly on: Day
  readonly anchor: Anchor
  /** Working days from the anchor. */
  readonly term: number
  readonly source: string
  /** Missing it needs a recorded reason (R17); false: the unit's own target. */
  readonly legal: boolean
  /** "dự kiến": the anchor has not happened yet. */
  readonly planned: boolean
  /** "tạm tính": days off on the way are not published yet. */
  readonly provisional: boolean
}

/** What every due day is found with. */
export interface Terms {
  readonly rules: Rules
  readonly calendar: WorkingCalendar
}

/** The rules that are terms, as far as due days are counted here. */
export type TermKey =
  | 'answerOwn'
  | 'answerJoint'
  | 'answerOwnWithoutConference'
  | 'answerJointWithoutConference'
  | 'escalate'
  | 'confirm'
  | 'confirmTarget'
  | 'reopened'
  | 'report'
  | 'supplementaryReport'
  | 'releasePublicText'
  | 'postponeReminder'

/** A term of the rule set, counted from its anchor (R16). */
export function dueAfter({ rules, calendar }: Terms, anchor: Anchor, key: TermKey, planned = false): Due {
  const { value, source, legal } = rules[key]
  const on = addWorkingDays(calendar, anchor.on, value)
  return { on, anchor, term: value, source, legal, planned, provisional: isProvisional(calendar, anchor.on, on) }
}
