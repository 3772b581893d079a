import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { DocumentStage } from './document.ts'

export type WithdrawRefusal =
  | 'not-issued-yet'
  | 'already-withdrawn'
  | 'word-needed'
  | 'day-in-future'
  | 'withdrawn-before-issue'
  | 'replacement-not-issued'
  | 'replaces-itself'

/** A document as far as withdrawing asks. */
export interface Withdrawable {
  readonly id: string
  readonly stage: DocumentStage
  readonly issuedOn: Day | null
  readonly withdrawnOn: Day | null
}

/**
 * Thu hồi (NĐ 30/2020, Điều 18): what is issued stays, seen as taken back, with the day, why, and the
 * document of equal form that replaces it, where there is one already.
 */
export function withdraw(
  document: Withdrawable,
  given: {
    readonly on: Day
    readonly reason: string
    readonly today: Day
    readonly replacement: Withdrawable | null
  },
): Result<'withdrawn', WithdrawRefusal> {
  const { stage, issuedOn } = document
  if (stage !== 'issued' || !issuedOn) return refuse('not-issued-yet')
  if (document.withdrawnOn) return refuse('already-withdrawn')
  if (isAfter(given.on, given.today)) return refuse('day-in-future')
  if (isBefore(given.on, issuedOn)) return refuse('withdrawn-before-issue')
  if (given.reason.trim() === '') return refuse('word-needed')
  return given.replacement ? replace(document, given.replacement) : accept('withdrawn')
}

/** The document that replaces it is issued and not taken back itself. */
function replace(document: Withdrawable, by: Withdrawable): Result<'withdrawn', WithdrawRefusal> {
  if (by.id === document.id) return refuse('replaces-itself')
  return by.stage === 'issued' && !by.withdrawnOn ? accept('withdrawn') : refuse('replacement-not-issued')
}

export type ReplaceRefusal = 'not-withdrawn' | 'already-replaced' | 'replacement-not-issued' | 'replaces-itself'

/** Văn bản thay thế, told later than the withdrawal. */
export function nameReplacement(
  document: Withdrawable & { readonly isReplaced: boolean },
  by: Withdrawable,
): Result<'replaced', ReplaceRefusal> {
  if (!document.withdrawnOn) return refuse('not-withdrawn')
  if (document.isReplaced) return refuse('already-replaced')
  if (by.id === document.id) return refuse('replaces-itself')
  return by.stage === 'issued' && !by.withdrawnOn ? accept('replaced') : refuse('replacement-not-issued')
}
