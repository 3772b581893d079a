import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type Approval,
  type ApprovalRefusal,
  approve,
  type MissingCheck,
  type StepRefusal,
  sendBack,
  stepRefusal,
} from '../domain/index.ts'
import { missingBeforeApproval } from './check-document.ts'
import type { DocumentEvents } from './document-events.ts'
import { hasFile } from './has-file.ts'
import { type LockedDocument, lockDocument } from './lock-document.ts'
import { type Stale, staleSince } from './stale.ts'
import { detailOf, takeStep } from './take-step.ts'

interface Seen {
  readonly documentId: string
  /** What the page showed. */
  readonly version: number
}

/** The leader decides himself, or an authorised officer records his decision ("ghi thay"). */
export type Decider =
  | { readonly as: 'leader' }
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
): Promise<Result<LockedDocument, 'not-found' | 'not-a-leader' | ApprovalRefusal | MissingCheck | Refusal> | Stale> {
  const document = await lockDocument(tx, documentId)
  if (!document) return refuse('not-found')
  if (document.version !== version) return staleSince(tx, documentId, version)
  const approval = await approvalOf(tx, documentId, decider)
  if (!approval) return refuse('not-a-leader')
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
): Promise<Result<LockedDocument, 'not-found' | 'not-a-leader' | ApprovalRefusal | Refusal> | Stale> {
  const document = await lockDocument(tx, input.documentId)
  if (!document) return refuse('not-found')
  if (document.version !== input.version) return staleSince(tx, input.documentId, input.version)
  const approval = await approvalOf(tx, input.documentId, input.decider)
  if (!approval) return refuse('not-a-leader')
  const word = cleanText(input.word)
  const decision = sendBack(document.stage, { approval, word })
  if (!decision.ok) return decision
  const no = await events.refuses(tx, by, document, detailOf('sent-back', { word }))
  if (no) return refuse(no)
  return accept(await takeStep(tx, by, document, 'sent-back', { words: { approval, word }, events }))
}

/** What stands behind a recorded decision; null: the one named is no leader of this unit. */
async function approvalOf(tx: UnitDb, documentId: string, decider: Decider): Promise<Approval | null> {
  if (decider.as === 'leader') return decider
  const leader = await tx.selectFrom('officer').select('roles').where('id', '=', decider.leaderId).executeTakeFirst()
  if (!leader?.roles.includes('leader')) return null
  return { ...decider, paperNumber: cleanLine(decider.paperNumber), hasScan: await hasFile(tx, documentId) }
}
