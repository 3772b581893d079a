import { type Day, isAfter } from '#kernel/day.ts'
import type { Stage } from './stage.ts'

/**
 * How a petition stands to its term: answered or guided in time or late; with the city, which is counted apart (R15); open within
 * its term, or past it. Late is what was done after the last day of the term (R16), whether or not its cause is told (R17).
 */
export const timings = ['in-time', 'late', 'waiting-city', 'open', 'overdue'] as const
export type Timing = (typeof timings)[number]
export const isTiming = (text: string): text is Timing => timings.some((timing) => timing === text)

/** What no figure but that of the states counts: these were no petitions, or are none any more (R9, R12). */
export const uncountedStages: readonly Stage[] = ['withdrawn', 'spam', 'duplicate', 'moved']
export const isCounted = (stage: string): boolean => !uncountedStages.some((uncounted) => uncounted === stage)

/** What the timing is judged by. */
export interface Timed {
  readonly stage: string
  /** The last day of the term of the present round; null: none is known. */
  readonly dueOn: Day | null
  /** Answered (R28), or guided to the right body. */
  readonly doneOn: Day | null
}

/** The timing of a petition at the end of a day. */
export function timingOf({ stage, dueOn, doneOn }: Timed, today: Day): Timing {
  if (stage === 'waiting-city') return 'waiting-city'
  if (stage === 'answered' || stage === 'guided') return dueOn && doneOn && isAfter(doneOn, dueOn) ? 'late' : 'in-time'
  return dueOn && isAfter(today, dueOn) ? 'overdue' : 'open'
}
