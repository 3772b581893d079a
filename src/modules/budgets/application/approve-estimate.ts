import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type ApprovalStep, type SubmitRefusal, submitEstimate, totalOf } from '../domain/index.ts'
import { beingWritten, type Estimate, estimatesOf, linesOf } from './estimates.ts'
import { spentLines } from './spent-lines.ts'
import { type CommonRefusal, type LeadersWord, type LeadersWordRefusal, leadersWord, takeUp } from './take-up.ts'
import { doneByMoney } from './tasks-of-money.ts'
import { tellMoney } from './tell-money.ts'

export type EstimateRefusal =
  | CommonRefusal
  | SubmitRefusal
  | LeadersWordRefusal
  | 'not-submitted'
  | 'word-needed'
  | 'spent-line-missing'

/** Which version, as the page showed it. */
export interface SeenEstimate {
  readonly dialogueId: string
  readonly version: number
}

/** Takes up the version on its way, as the page showed it. */
async function onItsWay(tx: UnitDb, { dialogueId, version }: SeenEstimate): Promise<Result<Estimate, EstimateRefusal>> {
  const taken = await takeUp(tx, dialogueId)
  if (!taken.ok) return taken
  const estimate = beingWritten(await estimatesOf(tx, dialogueId))
  if (!estimate) return refuse('not-open')
  return estimate.version === version ? accept(estimate) : refuse('changed-meanwhile')
}

/** Appends a step, with the sum as it stood, and moves the estimate on. */
async function step(
  tx: UnitDb,
  by: By,
  estimate: Estimate,
  said: {
    readonly step: ApprovalStep
    readonly total: number
    readonly word?: string
    readonly for_officer?: string | null
    readonly paper?: string
  },
): Promise<void> {
  const stage = ({ submitted: 'submitted', approved: 'approved', 'sent-back': 'draft', dropped: 'dropped' } as const)[
    said.step
  ]
  if (!by.officerId) throw new Error('an estimate is decided on by an officer')
  await tx
    .insertInto('estimate_step')
    .values({
      ...{ id: newId(), estimate_id: estimate.id, step: said.step, total: said.total, word: said.word ?? '' },
      ...{ by_officer: by.officerId, for_officer: said.for_officer ?? null, paper: said.paper ?? '' },
      ...{ at: by.at, on_day: by.on },
    })
    .execute()
  await tx
    .updateTable('estimate')
    .set({ stage, version: estimate.version + 1 })
    .where('id', '=', estimate.id)
    .execute()
  await recordHistory(tx, by, {
    code: `budget.estimate-${said.step}`,
    ...{ subject: 'estimate', subjectId: estimate.id },
    facts: {
      ...{ dialogue: estimate.dialogueId, version: estimate.seq, total: said.total },
      for: said.for_officer ?? null,
    },
  })
  if (said.step === 'dropped') return
  const { id, dialogueId, seq } = estimate
  const paper = seq > 1 ? 'adjustment' : 'estimate'
  await tellMoney(tx, by, said.step, { paper, id, dialogueId, sum: said.total })
}

/** Money may have been paid, by what binds, for a line that an adjustment left out before: then no table would show it. */
async function keepsSpentLines(
  tx: UnitDb,
  dialogueId: string,
  lines: readonly { readonly key: string }[],
): Promise<boolean> {
  const kept = new Set(lines.map(({ key }) => key))
  return [...(await spentLines(tx, dialogueId))].every((key) => kept.has(key))
}

/** Trình duyệt: with every line priced; from now on it is written no more until it comes back. */
export async function submitForApproval(
  tx: UnitDb,
  by: By,
  seen: SeenEstimate,
): Promise<Result<{ readonly total: number }, EstimateRefusal>> {
  const taken = await onItsWay(tx, seen)
  if (!taken.ok) return taken
  const lines = await linesOf(tx, taken.value.id)
  const judged = submitEstimate(taken.value.stage, lines)
  if (!judged.ok) return judged
  if (!(await keepsSpentLines(tx, seen.dialogueId, lines))) return refuse('spent-line-missing')
  await step(tx, by, taken.value, { step: 'submitted', total: judged.value.total })
  return judged
}

/** Duyệt, by a leader or recorded for him: it binds, and is frozen; the version before it stays to be read (R21). */
export async function approveEstimate(
  tx: UnitDb,
  by: By,
  seen: SeenEstimate,
  word: LeadersWord,
): Promise<Result<{ readonly total: number }, EstimateRefusal>> {
  const taken = await onItsWay(tx, seen)
  if (!taken.ok) return taken
  if (taken.value.stage !== 'submitted') return refuse('not-submitted')
  const whose = await leadersWord(tx, word)
  if (!whose.ok) return whose
  const lines = await linesOf(tx, taken.value.id)
  if (!(await keepsSpentLines(tx, seen.dialogueId, lines))) return refuse('spent-line-missing')
  const total = totalOf(lines)
  await step(tx, by, taken.value, { step: 'approved', total, ...whose.value })
  await doneByMoney(tx, by, seen.dialogueId, 'estimate')
  return accept({ total })
}

/** Trả lại để sửa, with a word that says what. */
export async function sendEstimateBack(
  tx: UnitDb,
  by: By,
  seen: SeenEstimate,
  said: LeadersWord & { readonly word: string },
): Promise<Result<null, EstimateRefusal>> {
  const taken = await onItsWay(tx, seen)
  if (!taken.ok) return taken
  if (taken.value.stage !== 'submitted') return refuse('not-submitted')
  if (said.word.trim() === '') return refuse('word-needed')
  const whose = await leadersWord(tx, said)
  if (!whose.ok) return whose
  const total = totalOf(await linesOf(tx, taken.value.id))
  await step(tx, by, taken.value, { step: 'sent-back', total, word: said.word.trim(), ...whose.value })
  return accept(null)
}

/** Bỏ bản đang lập: what is in force, if anything, goes on to bind. */
export async function dropEstimate(tx: UnitDb, by: By, seen: SeenEstimate): Promise<Result<null, EstimateRefusal>> {
  const taken = await onItsWay(tx, seen)
  if (!taken.ok) return taken
  if (taken.value.stage !== 'draft') return refuse('not-open')
  const total = totalOf(await linesOf(tx, taken.value.id))
  await step(tx, by, taken.value, { step: 'dropped', total })
  return accept(null)
}
