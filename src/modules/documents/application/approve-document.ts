import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type Approval,
  type ApprovalRefusal,
  approve,
  type DeciderRefusal,
  type MissingCheck,
  type StepRefusal,
  sendBack,
  stepRefusal,
} from '../domain/index.ts'
import { missingBeforeApproval } from './check-document.ts'
import type { DocumentEvents } from './document-events.ts'
import { headsOf, leaders } from './documents-query.ts'
import { hasFile } from './has-file.ts'
import { type LockedDocument, lockDocument } from './lock-document.ts'
import { type Stale, staleSince } from './stale.ts'
import { detailOf, takeStep } from './take-step.ts'

interface Seen {
  readonly documentId: string
  /** What the page showed. */
  readonly version: number
}

/** The leader decides himself, the head of the department that issues it, or an officer records their decision ("ghi thay"). */
export type Decider =
  | { readonly as: 'leader' }
  | { readonly as: 'head'; readonly departmentId: string | null }
  | { readonly as: 'recorder'; readonly leaderId: string; readonly paperNumber: string }

/** Trình duyệt. */
export async function submitDocument<Refusal extends string>(
  tx: UnitDb,
  by: By,
  { documentId, version }: Seen,
  events: DocumentEvents<Refusal>,
): Promise<Result<LockedDocument, 'not-found' | 'content-empty' | StepRefusal | Refusal> | Stale> {
  const document = await lockDocument(tx, documentId)
  if (!document) return refuse('not-found')
  if (document.version !== version) return staleSince(tx, documentId, version)
  const wrong = stepRefusal(document.stage, 'submitted')
  if (wrong) return refuse(wrong)
  if (document.content === '' && !(await hasFile(tx, documentId))) return refuse('content-empty')
  const no = await events.refuses(tx, by, document, detailOf('submitted'))
  if (no) return refuse(no)
  return accept(await takeStep(tx, by, document, 'submitted', { events }))
}

/** Duyệt, by the leader or recorded for him. */
export async function approveDocument<Refusal extends string>(
  tx: UnitDb,
  by: By,
  { documentId, version, decider }: Seen & { readonly decider: Decider },
  events: DocumentEvents<Refusal>,
): Promise<Result<LockedDocument, 'not-found' | DeciderRefusal | ApprovalRefusal | MissingCheck | Refusal> | Stale> {
  const document = await lockDocument(tx, documentId)
  if (!document) return refuse('not-found')
  if (document.version !== version) return staleSince(tx, documentId, version)
  const decided = await approvalOf(tx, document, decider)
  if (!decided.ok) return decided
  const approval = decided.value
  const decision = approve(document.stage, approval)
  if (!decision.ok) return decision
  const missing = await missingBeforeApproval(tx, documentId)
  if (missing) return refuse(missing)
  const no = await events.refuses(tx, by, document, detailOf('approved'))
  if (no) return refuse(no)
  return accept(await takeStep(tx, by, document, 'approved', { words: { approval }, events }))
}

/** Trả lại, with a word that says what to mend. */
export async function sendBackDocument<Refusal extends string>(
  tx: UnitDb,
  by: By,
  input: Seen & { readonly decider: Decider; readonly word: string },
  events: DocumentEvents<Refusal>,
): Promise<Result<LockedDocument, 'not-found' | DeciderRefusal | ApprovalRefusal | Refusal> | Stale> {
  const document = await lockDocument(tx, input.documentId)
  if (!document) return refuse('not-found')
  if (document.version !== input.version) return staleSince(tx, input.documentId, input.version)
  const decided = await approvalOf(tx, document, input.decider)
  if (!decided.ok) return decided
  const approval = decided.value
  const word = cleanText(input.word)
  const decision = sendBack(document.stage, { approval, word })
  if (!decision.ok) return decision
  const no = await events.refuses(tx, by, document, detailOf('sent-back', { word }))
  if (no) return refuse(no)
  return accept(await takeStep(tx, by, document, 'sent-back', { words: { approval, word }, events }))
}

/** What stands behind a decision; refused where it is not theirs: a department's own paper is its head's, all others a leader's. */
async function approvalOf(
  tx: UnitDb,
  { id, issuingDepartmentId: issuer }: LockedDocument,
  decider: Decider,
): Promise<Result<Approval, DeciderRefusal>> {
  if (decider.as === 'leader') return issuer ? refuse('head-decides') : accept(decider)
  if (decider.as === 'head')
    return issuer && issuer === decider.departmentId ? accept({ as: 'head' }) : refuse('not-the-head')
  const named = (await (issuer ? headsOf(tx, issuer) : leaders(tx))).some((one) => one.id === decider.leaderId)
  if (!named) return refuse(issuer ? 'not-the-head' : 'not-a-leader')
  return accept({ ...decider, paperNumber: cleanLine(decider.paperNumber), hasScan: await hasFile(tx, id) })
}
