import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { SigningForm } from './delegating.ts'
import { type DocumentStage, type StepRefusal, stepRefusal } from './document.ts'

/** Số, ký hiệu, ngày and signer, as the clerk takes them from the city's e-office or the register. */
export interface Issue {
  /** "118/UBND-KT", one line, as typed. */
  readonly number: string
  readonly on: Day
  readonly signerName: string
  readonly signerTitle: string
  /** In which form it is signed; '': by the title; left out: as it was delegated to the signer. */
  readonly signingForm?: SigningForm | ''
}

export type IssueRefusal =
  | StepRefusal
  | 'number-needed'
  | 'number-without-digit'
  | 'day-in-future'
  | 'day-long-past'
  | 'signer-needed'

/** A day typed a year wrong is a slip, not a document that lay for so long; days. */
const LONGEST_PAST = 366

/**
 * Ban hành (R28): the issue day is the day the answer counts from, so it can't lie in the future. `registered`: the
 * document was approved, signed and sent outside and is only entered here; then no approval is looked for. `numberToCome`: it
 * is given when it is issued, and nothing was typed.
 */
export function issueDocument(
  stage: DocumentStage,
  {
    issue,
    today,
    registered,
    numberToCome = false,
  }: { readonly issue: Issue; readonly today: Day; readonly registered: boolean; readonly numberToCome?: boolean },
): Result<'issued', IssueRefusal> {
  const wrong = registered ? null : stepRefusal(stage, 'issued')
  if (wrong) return refuse(wrong)
  if (!numberToCome && issue.number.trim() === '') return refuse('number-needed')
  if (!numberToCome && !/\d/.test(issue.number)) return refuse('number-without-digit')
  if (isAfter(issue.on, today)) return refuse('day-in-future')
  if (isBefore(issue.on, today.subtract({ days: LONGEST_PAST }))) return refuse('day-long-past')
  if (issue.signerName.trim() === '') return refuse('signer-needed')
  return accept('issued')
}
