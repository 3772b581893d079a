import { accept, type Result, refuse } from '#kernel/result.ts'
import { type DocumentStage, type StepRefusal, stepRefusal } from './document.ts'

/**
 * Whose decision it is: the leader's own, of a department's paper the head's of that department, or one an authorised officer records for him ("ghi thay") with the signed
 * paper's number or its scan; the history names both.
 */
export type Approval =
  | { readonly as: 'leader' }
  | { readonly as: 'head' }
  | { readonly as: 'recorder'; readonly leaderId: string; readonly paperNumber: string; readonly hasScan: boolean }

export type ApprovalRefusal = StepRefusal | 'leader-paper-needed' | 'word-needed'

/** Who may decide of a paper: what a department issues is its head's, everything else a leader's. */
export type DeciderRefusal = 'not-a-leader' | 'head-decides' | 'not-the-head'

const hasPaper = (approval: Approval): boolean =>
  approval.as !== 'recorder' || approval.paperNumber.trim() !== '' || approval.hasScan

/** Duyệt what was submitted. */
export function approve(stage: DocumentStage, approval: Approval): Result<'approved', ApprovalRefusal> {
  const wrong = stepRefusal(stage, 'approved')
  if (wrong) return refuse(wrong)
  return hasPaper(approval) ? accept('approved') : refuse('leader-paper-needed')
}

/** Trả lại để sửa, with a word that says what; also after approval, as long as nothing is issued. */
export function sendBack(
  stage: DocumentStage,
  { approval, word }: { readonly approval: Approval; readonly word: string },
): Result<'sent-back', ApprovalRefusal> {
  const wrong = stepRefusal(stage, 'sent-back')
  if (wrong) return refuse(wrong)
  if (word.trim() === '') return refuse('word-needed')
  return hasPaper(approval) ? accept('sent-back') : refuse('leader-paper-needed')
}
