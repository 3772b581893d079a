import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import {
  type Commitment,
  type CommitmentRefusal,
  type CommitmentState,
  commitmentRefusal,
  commitmentState,
  keepPromise,
} from '#modules/petitions/domain/index.ts'

/** What is done about a theme (R27): a solution of the commune's own, or a proposal to those above. */
export const measureKinds = ['solution', 'proposal'] as const
export type MeasureKind = (typeof measureKinds)[number]
export const isMeasureKind = (text: string): text is MeasureKind => measureKinds.some((kind) => kind === text)

/** What those above said to a proposal: granted, in part, refused; or nothing, though asked for by a day. */
export const outcomes = ['granted', 'partly', 'refused', 'none'] as const
export type Outcome = (typeof outcomes)[number]
export const isOutcome = (text: string): text is Outcome => outcomes.some((outcome) => outcome === text)

/**
 * One measure. It has the shape of a promise, and is followed by the same rules: made on the day it was decided or sent, due by the
 * day it is to be done or replied to, kept when it was.
 */
export interface Measure extends Commitment {
  readonly kind: MeasureKind
  readonly madeOn: Day
  /** Of a proposal that was replied to. */
  readonly outcome: Outcome | null
  /** The last day those above were reminded of it. */
  readonly remindedOn: Day | null
}

export type MeasureState = Exclude<CommitmentState, 'draft'>

/** How a measure stands: a promise that was given, so never a draft. */
export function measureState(measure: Measure, today: Day): MeasureState {
  const state = commitmentState(measure, today)
  return state === 'draft' ? 'open' : state
}

/** Neither done, replied to nor given up. */
export const isUnderWay = ({ keptOn, givenUpOn }: Pick<Measure, 'keptOn' | 'givenUpOn'>): boolean =>
  keptOn === null && givenUpOn === null

/** Whether it brought what was asked for, in whole or in part; false: not, or not yet. */
export function achieved({ kind, keptOn, outcome }: Measure): 'whole' | 'part' | false {
  if (keptOn === null) return false
  if (kind === 'solution' || outcome === 'granted') return 'whole'
  return outcome === 'partly' ? 'part' : false
}

export type MakeRefusal =
  | 'what-empty'
  | 'owner-needed'
  | 'day-or-period-needed'
  | 'day-in-future'
  | 'due-before-made'
  | 'under-way-already'

/** What is typed of a new measure, as far as its rules ask. */
export interface NewMeasure {
  readonly kind: MeasureKind
  readonly what: string
  readonly hasOwner: boolean
  readonly madeOn: Day
  readonly dueOn: Day | null
  readonly planPeriod: string
}

/**
 * Ghi giải pháp, ghi đề xuất đã gửi (R27): what, who, by when. A solution has a day or the period of a plan; a proposal names the body
 * it went to, and may name the day a reply is asked for. One of a kind is under way at a time.
 */
export function mayMake(
  { kind, what, hasOwner, madeOn, dueOn, planPeriod }: NewMeasure,
  others: readonly Measure[],
  today: Day,
): MakeRefusal | null {
  if (what.trim() === '') return 'what-empty'
  if (!hasOwner) return 'owner-needed'
  if (isAfter(madeOn, today)) return 'day-in-future'
  if (kind === 'solution' && !dueOn && planPeriod.trim() === '') return 'day-or-period-needed'
  if (dueOn && isBefore(dueOn, madeOn)) return 'due-before-made'
  return others.some((other) => other.kind === kind && isUnderWay(other)) ? 'under-way-already' : null
}

export type ReplyRefusal =
  | CommitmentRefusal
  | 'day-in-future'
  | 'kept-before-made'
  | 'evidence-needed'
  | 'still-time-to-reply'

/**
 * Ghi trả lời of those above, with its number or its words. That there was none can be said once the day it was asked for has passed;
 * where none was named, at any time.
 */
export function recordReply(
  proposal: Measure,
  reply: { readonly outcome: Outcome; readonly on: Day; readonly says: boolean },
  today: Day,
): Result<'kept', ReplyRefusal> {
  const isSilent = reply.outcome === 'none'
  const decision = keepPromise(proposal, { on: reply.on, today, hasEvidence: isSilent || reply.says })
  if (!decision.ok) return decision
  if (isSilent && proposal.dueOn && !isAfter(reply.on, proposal.dueOn)) return refuse('still-time-to-reply')
  return accept('kept')
}

export type RemindRefusal = CommitmentRefusal | 'not-a-proposal' | 'day-in-future' | 'reminded-before-sent'

/** Nhắc cấp trên of a proposal that has no reply yet, as of a report (R15); it goes on waiting. Null: it may be recorded. */
export function remindRefusal(measure: Measure, on: Day, today: Day): RemindRefusal | null {
  if (measure.kind !== 'proposal') return 'not-a-proposal'
  const wrong = commitmentRefusal(measureState(measure, today), 'keep')
  if (wrong) return wrong
  if (isAfter(on, today)) return 'day-in-future'
  return isBefore(on, measure.madeOn) ? 'reminded-before-sent' : null
}
