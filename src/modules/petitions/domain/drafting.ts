import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type StageRefusal, stageRefusal } from './actions.ts'
import type { Fact, FactOf } from './facts.ts'
import { stateOf } from './stage.ts'

interface DraftStep {
  readonly document: string
  readonly on: Day
}

/** Soạn dự thảo trả lời. Writing anew what lies with the leader, or is approved, takes it back. */
export function draftAnswer(
  facts: readonly Fact[],
  { document, text, on }: DraftStep & { readonly text: string },
): Result<FactOf<'drafted'>, StageRefusal | 'answer-empty'> {
  const wrong = stageRefusal(stateOf(facts).stage, 'draft')
  if (wrong) return refuse(wrong)
  if (text.trim() === '') return refuse('answer-empty')
  return accept({ type: 'drafted', on, document })
}

export type DraftRefusal = StageRefusal | 'nothing-drafted' | 'draft-changed'

/** Trình duyệt the draft as it stands. */
export function submitDraft(
  facts: readonly Fact[],
  { document, on }: DraftStep,
): Result<FactOf<'submitted'>, DraftRefusal> {
  const { stage, draft } = stateOf(facts)
  const wrong = stageRefusal(stage, 'submit')
  if (wrong) return refuse(wrong)
  if (draft?.step !== 'draft') return refuse('nothing-drafted')
  if (draft.document !== document) return refuse('draft-changed')
  return accept({ type: 'submitted', on, document })
}

/**
 * Who approves: the leader himself, or an authorised officer who records it for him ("ghi thay") with the signed
 * paper's number or its scan; the history names both.
 */
export type Approver =
  | { readonly as: 'leader' }
  | { readonly as: 'recorder'; readonly leader: string; readonly paperNumber: string; readonly scan: string | null }

const hasPaper = (by: Approver): boolean => by.as === 'leader' || by.paperNumber.trim() !== '' || by.scan !== null

/** Duyệt what was submitted; `draft-changed`: another text was submitted since the page was opened. */
export function approveDraft(
  facts: readonly Fact[],
  { document, by, on }: DraftStep & { readonly by: Approver },
): Result<FactOf<'approved'>, DraftRefusal | 'leader-paper-needed'> {
  const { stage, draft } = stateOf(facts)
  const wrong = stageRefusal(stage, 'approve')
  if (wrong) return refuse(wrong)
  if (draft?.document !== document) return refuse('draft-changed')
  if (!hasPaper(by)) return refuse('leader-paper-needed')
  return accept({ type: 'approved', on, document })
}

/** Trả lại để sửa, with a word that says what; also after approval, as long as nothing is issued. */
export function sendBackDraft(
  facts: readonly Fact[],
  { document, word, by, on }: DraftStep & { readonly word: string; readonly by: Approver },
): Result<FactOf<'sent-back'>, DraftRefusal | 'word-needed' | 'leader-paper-needed'> {
  const { stage, draft } = stateOf(facts)
  const wrong = stageRefusal(stage, 'send-back')
  if (wrong) return refuse(wrong)
  if (draft?.document !== document) return refuse('draft-changed')
  if (word.trim() === '') return refuse('word-needed')
  if (!hasPaper(by)) return refuse('leader-paper-needed')
  return accept({ type: 'sent-back', on, document, word: word.trim() })
}
