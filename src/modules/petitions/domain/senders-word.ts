import type { Day } from '#kernel/day.ts'
import { isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type Commitment, type CommitmentRefusal, commitmentRefusal, commitmentState } from './commitments.ts'

/** What a sender says of what was promised to him: done as promised, done in part, not done. */
export const senderSayings = ['done', 'partly', 'not'] as const
export type SenderSaying = (typeof senderSayings)[number]
export const isSenderSaying = (text: string): text is SenderSaying => senderSayings.some((one) => one === text)

/**
 * Whether a sender is asked if a promise was kept: from its day on, or once the house says it is done. Nobody is asked
 * about a draft, nor about what was given up: the house itself says that it will not be done.
 */
export function isSenderAsked({ madeOn, dueOn, keptOn, givenUpOn }: Commitment, today: Day): boolean {
  if (!madeOn || givenUpOn) return false
  return keptOn !== null || (dueOn !== null && !isBefore(today, dueOn))
}

/** What a sender said, as far as a later word is measured by it. */
export interface SaidBefore {
  readonly said: SenderSaying
  readonly words: string
}

/**
 * The sender says whether a promise was kept. He may say it anew as long as he is asked: the latest word counts, all are kept.
 * `before`: what he said since the house last said how the promise stands.
 */
export function sayWhetherKept(
  commitment: Commitment,
  input: { readonly said: string; readonly words: string; readonly before: SaidBefore | null; readonly today: Day },
): Result<SenderSaying, CommitmentRefusal | 'not-due-yet' | 'saying-needed' | 'nothing-changed'> {
  const { said, words, before, today } = input
  const wrong = commitmentRefusal(commitmentState(commitment, today), 'hear-sender')
  if (wrong) return refuse(wrong)
  if (!isSenderAsked(commitment, today)) return refuse('not-due-yet')
  if (!isSenderSaying(said)) return refuse('saying-needed')
  if (before?.said === said && before.words === words.trim()) return refuse('nothing-changed')
  return accept(said)
}

/** The house says it is done, and the sender that it is not, or not wholly. */
export const isDisputed = ({ keptOn }: Pick<Commitment, 'keptOn'>, said: SenderSaying | null): boolean =>
  keptOn !== null && said !== null && said !== 'done'

/** Giữ nguyên là đã làm: the house looked at what the sender says and stays by its own word; what it found is told to him. */
export function standByKept(
  commitment: Commitment,
  input: { readonly said: SenderSaying | null; readonly words: string; readonly today: Day },
): Result<'stood-by', CommitmentRefusal | 'nobody-disputes' | 'reason-needed'> {
  const wrong = commitmentRefusal(commitmentState(commitment, input.today), 'stand-by')
  if (wrong) return refuse(wrong)
  if (!isDisputed(commitment, input.said)) return refuse('nobody-disputes')
  return input.words.trim() === '' ? refuse('reason-needed') : accept('stood-by')
}

/**
 * Whether the sender is told, and asked, when a promise is marked as kept: once; again only if he said something since, so
 * that a slip of the office, marked, taken back and marked anew, writes to him once.
 */
export const isToldKept = (of: { readonly toldBefore: boolean; readonly saidSince: boolean }): boolean =>
  !of.toldBefore || of.saidSince
