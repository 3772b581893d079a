import { accept, type Result, refuse } from '#kernel/result.ts'
import { type Counts, type HoldingRules, type Verdict, verdict } from './verdict.ts'

/** Quyết định: what a leader may decide about a conference (R8's table, in its order of columns). */
export const decisions = [
  'hold',
  'hold-as-is',
  'reopen-intake',
  'answer-in-writing',
  'ask-to-postpone',
  'close-with-report',
] as const
export type Decision = (typeof decisions)[number]
export const isDecision = (text: string): text is Decision => decisions.some((decision) => decision === text)

/** Where the dialogue and the unit's year stand. */
export interface Situation {
  /** The cut-off's last instant has not passed. */
  readonly beforeCutOff: boolean
  /** The unit has asked for a postponement this year, in any of its dialogues, whatever came of it (R10). */
  readonly postponementAsked: boolean
  /** The city refused it. */
  readonly postponementRefused: boolean
}

export type WhyNot = 'before-cut-off' | 'not-for-this-verdict' | 'already-asked-this-year'
export type Allowance =
  | { readonly allowed: true; readonly needsReason: boolean }
  | { readonly allowed: false; readonly whyNot: WhyNot }

type Cell = 'yes' | 'reason' | '–' | 'by postponement'
type Line = readonly [Cell, Cell, Cell, Cell, Cell, Cell]
type Case = Exclude<Verdict, 'none-registered'> | 'none registered, p ≥ 1' | 'none registered, p = 0'

/** R8's table, its columns in the order of {@link decisions}. "by postponement": freely after one, else with a reason. */
const table: Record<Case, Line> = {
  full: ['yes', '–', 'yes', 'reason', '–', '–'],
  'chair-decides': ['–', 'reason', 'yes', 'yes', '–', '–'],
  'not-met': ['–', '–', 'yes', 'yes', '–', '–'],
  'nothing-to-answer': ['–', '–', 'yes', '–', '–', 'yes'],
  'none registered, p ≥ 1': ['–', '–', 'yes', 'yes', 'yes', '–'],
  'none registered, p = 0': ['–', '–', 'yes', '–', 'yes', 'by postponement'],
}

const caseOf = (of: Verdict, p: number): Case => {
  if (of !== 'none-registered') return of
  return p > 0 ? 'none registered, p ≥ 1' : 'none registered, p = 0'
}

function allowance(decision: Decision, cell: Cell, situation: Situation): Allowance {
  const no = (whyNot: WhyNot): Allowance => ({ allowed: false, whyNot })
  if (cell === '–') return no('not-for-this-verdict')
  if (situation.beforeCutOff && decision !== 'hold') return no('before-cut-off')
  if (decision === 'ask-to-postpone' && situation.postponementAsked) return no('already-asked-this-year')
  const afterRefusal = decision === 'close-with-report' && situation.postponementRefused
  const needsReason = cell === 'reason' || afterRefusal || (cell === 'by postponement' && !situation.postponementAsked)
  return { allowed: true, needsReason }
}

/**
 * What may be decided now (R8, R10). Before the cut-off only to hold, on a full verdict. Only once a year may a unit ask to
 * postpone, a refused request included; closing after a refusal needs a reason.
 */
export function allowedDecisions(of: Verdict, p: number, situation: Situation): Readonly<Record<Decision, Allowance>> {
  const [hold, asIs, reopen, inWriting, postpone, close] = table[caseOf(of, p)]
  const judged = (decision: Decision, cell: Cell) => allowance(decision, cell, situation)
  return {
    hold: judged('hold', hold),
    'hold-as-is': judged('hold-as-is', asIs),
    'reopen-intake': judged('reopen-intake', reopen),
    'answer-in-writing': judged('answer-in-writing', inWriting),
    'ask-to-postpone': judged('ask-to-postpone', postpone),
    'close-with-report': judged('close-with-report', close),
  }
}

/** A decision as it is frozen, with the counts and the verdict it was made on. */
export interface Decided extends Counts {
  readonly decision: Decision
  readonly verdict: Verdict
  readonly reason: string
}

export type DecisionRefusal = WhyNot | 'reason-needed'

/** Quyết định tổ chức (R8): a later one replaces it, both are kept. `reason` may be empty where none is needed. */
export function decide(
  decision: Decision,
  reason: string,
  counts: Counts,
  rules: HoldingRules,
  situation: Situation,
): Result<Decided, DecisionRefusal> {
  const found = verdict(counts, rules)
  const allowed = allowedDecisions(found, counts.p, situation)[decision]
  if (!allowed.allowed) return refuse(allowed.whyNot)
  if (allowed.needsReason && reason.trim() === '') return refuse('reason-needed')
  return accept({ decision, verdict: found, r: counts.r, p: counts.p, reason: reason.trim() })
}
