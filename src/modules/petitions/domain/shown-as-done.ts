import type { Day } from '#kernel/day.ts'
import type { SenderSaying } from './senders-word.ts'

/** A promise as everybody may read it, as far as showing it around asks. */
export interface PubliclyKept {
  readonly keptOn: Day | null
  readonly evidence: readonly unknown[]
  readonly files: readonly unknown[]
  readonly senderSaid: SenderSaying | null
}

/**
 * Shown around as done is only what is public, done, with something released that shows it, and not what its sender says is not done, or
 * done in part (R20): a card in a neighbours' group that somebody contradicts does more harm than none.
 */
export const isShownAsDone = ({ keptOn, evidence, files, senderSaid }: PubliclyKept): boolean =>
  keptOn !== null && evidence.length + files.length > 0 && (senderSaid === null || senderSaid === 'done')
