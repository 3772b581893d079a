import { accept, type Result, refuse } from '#kernel/result.ts'
import type { DocumentStage } from './document.ts'

/** Kiểm tra before a paper is approved (NĐ 30/2020, Điều 12): what it says, by the head of the department; its form, by the office. */
export const documentChecks = ['content', 'form'] as const
export type DocumentCheck = (typeof documentChecks)[number]
export const isDocumentCheck = (text: string): text is DocumentCheck => documentChecks.some((one) => one === text)

/** A check as it was recorded: of the text that the step `draftSeq` wrote. */
export interface RecordedCheck {
  readonly what: string
  readonly draftSeq: number
}

/** The step that wrote the text as it stands; 0: none did. */
export const draftSeqOf = (steps: readonly { readonly step: string; readonly seq: number }[]): number =>
  steps.findLast(({ step }) => step === 'drafted')?.seq ?? 0

/** Checks of the text as it stands; what was written anew must be looked at again. */
export const checksInForce = <Check extends RecordedCheck>(checks: readonly Check[], draftSeq: number): Check[] =>
  checks.filter((check) => check.draftSeq === draftSeq)

export type CheckRefusal = 'not-open' | 'already-checked' | 'checker-paper-needed'

/** Whose check it is: one's own, or one an authorised officer records for another ("ghi thay"). */
export type Checking =
  | { readonly as: 'checker' }
  | { readonly as: 'recorder'; readonly checkerId: string; readonly paperNumber: string; readonly hasScan: boolean }

/** Ghi đã kiểm tra: until the paper is approved. */
export function check(
  document: { readonly stage: DocumentStage; readonly checks: readonly RecordedCheck[]; readonly draftSeq: number },
  what: DocumentCheck,
  checking: Checking,
): Result<'checked', CheckRefusal> {
  if (document.stage !== 'draft' && document.stage !== 'for-approval') return refuse('not-open')
  if (checksInForce(document.checks, document.draftSeq).some((one) => one.what === what))
    return refuse('already-checked')
  if (checking.as === 'recorder' && checking.paperNumber.trim() === '' && !checking.hasScan)
    return refuse('checker-paper-needed')
  return accept('checked')
}

export type MissingCheck = 'content-check-needed' | 'form-check-needed'

/** What a unit that requires both checks still misses before approval; null: nothing, or none is required. */
export function missingCheck(
  required: boolean,
  checks: readonly RecordedCheck[],
  draftSeq: number,
): MissingCheck | null {
  const done = new Set(checksInForce(checks, draftSeq).map(({ what }) => what))
  if (!required) return null
  if (!done.has('content')) return 'content-check-needed'
  return done.has('form') ? null : 'form-check-needed'
}
