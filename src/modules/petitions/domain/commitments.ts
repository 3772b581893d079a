import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Action } from '#modules/staff/domain/index.ts'

/** Lời hứa: a promise as far as its rules ask. */
export interface Commitment {
  /** The day it was given; null: a line of a draft. */
  readonly madeOn: Day | null
  /** The day in force; null: none was named. */
  readonly dueOn: Day | null
  readonly keptOn: Day | null
  readonly givenUpOn: Day | null
  /** It was moved to another day at least once. */
  readonly moved: boolean
}

/**
 * How a promise stands: a line of a draft; open in time; late; changed (moved to another day with its reason, and open);
 * given up with its reason; kept.
 */
export const commitmentStates = ['draft', 'open', 'late', 'changed', 'given-up', 'kept'] as const
export type CommitmentState = (typeof commitmentStates)[number]

export function commitmentState({ madeOn, dueOn, keptOn, givenUpOn, moved }: Commitment, today: Day): CommitmentState {
  if (keptOn) return 'kept'
  if (givenUpOn) return 'given-up'
  if (!madeOn) return 'draft'
  if (dueOn && isAfter(today, dueOn)) return 'late'
  return moved ? 'changed' : 'open'
}

/** Kept after the day in force. */
export const isKeptLate = ({ keptOn, dueOn }: Pick<Commitment, 'keptOn' | 'dueOn'>): boolean =>
  keptOn !== null && dueOn !== null && isAfter(keptOn, dueOn)

/** What can be done with a promise, each with the permission an officer needs for it. */
export const permissionForCommitment = {
  keep: 'commitments.keep',
  'add-evidence': 'commitments.keep',
  move: 'commitments.change',
  'give-up': 'commitments.change',
  'take-back': 'commitments.change',
  'release-evidence': 'commitments.release-evidence',
  'hear-sender': 'petitions.act-for-sender',
  'stand-by': 'commitments.keep',
} as const satisfies Record<string, Action>
export type CommitmentAction = keyof typeof permissionForCommitment
export const commitmentActions = Object.keys(permissionForCommitment) as readonly CommitmentAction[]

const running = ['keep', 'add-evidence', 'move', 'give-up', 'release-evidence', 'hear-sender'] as const

/** The one table: what each state allows. What is over can be taken back, if it was said by mistake. */
const table: Readonly<Record<CommitmentState, readonly CommitmentAction[]>> = {
  draft: [],
  open: running,
  late: running,
  changed: running,
  'given-up': ['take-back', 'release-evidence'],
  kept: ['add-evidence', 'take-back', 'release-evidence', 'hear-sender', 'stand-by'],
}
export const commitmentAllows = (state: CommitmentState, action: CommitmentAction): boolean =>
  table[state].includes(action)

export type CommitmentRefusal = 'commitment-over' | 'commitment-runs' | 'not-given-yet'

/** Null: the state allows it. */
export function commitmentRefusal(state: CommitmentState, action: CommitmentAction): CommitmentRefusal | null {
  if (commitmentAllows(state, action)) return null
  if (state === 'draft') return 'not-given-yet'
  return state === 'kept' || state === 'given-up' ? 'commitment-over' : 'commitment-runs'
}

/** An address evidence can be seen at. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s<>"]+\.[^\s<>"]+$/i.test(text)

/** Đã làm: on a day, with evidence (words, a link, a photo) or a word; one of them there must be. */
export function keepPromise(
  commitment: Commitment,
  { on, today, hasEvidence }: { readonly on: Day; readonly today: Day; readonly hasEvidence: boolean },
): Result<'kept', CommitmentRefusal | 'day-in-future' | 'kept-before-made' | 'evidence-needed'> {
  const wrong = commitmentRefusal(commitmentState(commitment, today), 'keep')
  if (wrong) return refuse(wrong)
  if (isAfter(on, today)) return refuse('day-in-future')
  if (commitment.madeOn && isBefore(on, commitment.madeOn)) return refuse('kept-before-made')
  return hasEvidence ? accept('kept') : refuse('evidence-needed')
}

/** Đổi hẹn: another day, with the reason; the day before it stays readable. */
export function movePromise(
  commitment: Commitment,
  { to, reason, today }: { readonly to: Day; readonly reason: string; readonly today: Day },
): Result<'moved', CommitmentRefusal | 'day-past' | 'nothing-changed' | 'reason-needed'> {
  const wrong = commitmentRefusal(commitmentState(commitment, today), 'move')
  if (wrong) return refuse(wrong)
  if (isBefore(to, today)) return refuse('day-past')
  if (commitment.dueOn?.equals(to)) return refuse('nothing-changed')
  return reason.trim() === '' ? refuse('reason-needed') : accept('moved')
}

/** Thôi không làm, with the reason; or take back that it was kept or given up. */
export function endOrResume(
  commitment: Commitment,
  action: 'give-up' | 'take-back',
  { reason, today }: { readonly reason: string; readonly today: Day },
): Result<'given-up' | 'taken-back', CommitmentRefusal | 'reason-needed'> {
  const wrong = commitmentRefusal(commitmentState(commitment, today), action)
  if (wrong) return refuse(wrong)
  if (reason.trim() === '') return refuse('reason-needed')
  return accept(action === 'give-up' ? 'given-up' : 'taken-back')
}
