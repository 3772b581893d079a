import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { meet } from '#modules/deadlines/index.ts'
import { lockDialogue } from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { followActs } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type SettlementStage, type SettleRefusal, submitSettlement, sumOf } from '../domain/index.ts'
import { allowancesOf } from './allowances.ts'
import { beingWritten, estimatesOf, inForce } from './estimates.ts'
import { type Settlement, settlementOf } from './settlements.ts'
import { type CommonRefusal, type LeadersWord, type LeadersWordRefusal, leadersWord } from './take-up.ts'
import { tellMoney } from './tell-money.ts'
import { vouchersOf } from './vouchers.ts'

export type SettlementRefusal = CommonRefusal | SettleRefusal | LeadersWordRefusal | 'not-submitted' | 'word-needed'

/** Appends a step, with the sum as it stood. */
async function step(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  settlementId: string,
  said: {
    readonly step: SettlementStage
    readonly word?: string
    readonly for_officer?: string | null
    readonly paper?: string
  },
): Promise<number> {
  if (!by.officerId) throw new Error('a settlement is decided on by an officer')
  const paid = (await vouchersOf(tx, dialogueId)).filter(({ cancelledAt }) => cancelledAt === null)
  const spent = sumOf(paid.map(({ amount }) => amount))
  await tx
    .insertInto('settlement_step')
    .values({
      ...{ id: newId(), settlement_id: settlementId, step: said.step, spent, word: said.word ?? '' },
      ...{ by_officer: by.officerId, for_officer: said.for_officer ?? null, paper: said.paper ?? '' },
      ...{ at: by.at, on_day: by.on },
    })
    .execute()
  await recordHistory(tx, by, {
    code: `budget.settlement-${said.step}`,
    ...{ subject: 'settlement', subjectId: settlementId },
    facts: { dialogue: dialogueId, spent, for: said.for_officer ?? null },
  })
  await tellMoney(tx, by, said.step, { paper: 'settlement', id: settlementId, dialogueId, sum: spent })
  return spent
}

/** Trình quyết toán. `version`: of the settlement the page showed, 0 where there was none. */
export async function submitToSettle(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: { readonly dialogueId: string; readonly version: number },
  explanation: string,
): Promise<Result<null, SettlementRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  const settlement = await settlementOf(tx, dialogueId)
  const vouchers = (await vouchersOf(tx, dialogueId)).filter(({ cancelledAt }) => cancelledAt === null)
  const estimates = await estimatesOf(tx, dialogueId)
  const judged = submitSettlement({
    estimateApproved: inForce(estimates) !== null,
    estimateOpen: beingWritten(estimates) !== null,
    vouchers: vouchers.length,
    unpaidLists: (await allowancesOf(tx, dialogueId)).filter(({ voucherId }) => !voucherId).length,
    stage: settlement?.stage ?? null,
  })
  if (!judged.ok) return judged
  if ((settlement?.version ?? 0) !== version) return refuse('changed-meanwhile')
  const said = { stage: 'submitted', explanation: explanation.trim(), version: version + 1 } as const
  const id = settlement?.id ?? newId()
  if (settlement) await tx.updateTable('settlement').set(said).where('id', '=', id).execute()
  else
    await tx
      .insertInto('settlement')
      .values({ id, dialogue_id: dialogueId, ...said })
      .execute()
  await step(tx, by, dialogueId, id, { step: 'submitted' })
  return accept(null)
}

/** Takes up a settlement that lies with the leader, as the page showed it. */
async function withTheLeader(
  tx: UnitDb,
  { dialogueId, version }: { readonly dialogueId: string; readonly version: number },
): Promise<Result<Settlement, SettlementRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  const settlement = await settlementOf(tx, dialogueId)
  if (settlement?.stage === 'approved') return refuse('settled-already')
  if (settlement?.stage !== 'submitted') return refuse('not-submitted')
  return settlement.version === version ? accept(settlement) : refuse('changed-meanwhile')
}

const move = (tx: UnitDb, { id, version }: Settlement, stage: SettlementStage) =>
  tx
    .updateTable('settlement')
    .set({ stage, version: version + 1 })
    .where('id', '=', id)
    .execute()

/** Duyệt quyết toán, by a leader or recorded for him: it stays, the milestone is met (R21; settlement, C+20), and with it the task. */
export async function approveSettlement(
  tx: UnitDb,
  by: By,
  seen: { readonly dialogueId: string; readonly version: number },
  word: LeadersWord,
): Promise<Result<{ readonly spent: number }, SettlementRefusal>> {
  const taken = await withTheLeader(tx, seen)
  if (!taken.ok) return taken
  const whose = await leadersWord(tx, word)
  if (!whose.ok) return whose
  await move(tx, taken.value, 'approved')
  await meet(tx, by, { kind: 'milestone', name: 'settlement', subjectId: seen.dialogueId, on: by.on })
  await followActs(tx, by, seen.dialogueId)
  return accept({ spent: await step(tx, by, seen.dialogueId, taken.value.id, { step: 'approved', ...whose.value }) })
}

/** Trả lại quyết toán: vouchers and lists are open again; a word says what is wrong. */
export async function sendSettlementBack(
  tx: UnitDb,
  by: By,
  seen: { readonly dialogueId: string; readonly version: number },
  said: LeadersWord & { readonly word: string },
): Promise<Result<null, SettlementRefusal>> {
  const taken = await withTheLeader(tx, seen)
  if (!taken.ok) return taken
  if (said.word.trim() === '') return refuse('word-needed')
  const whose = await leadersWord(tx, said)
  if (!whose.ok) return whose
  await move(tx, taken.value, 'sent-back')
  await step(tx, by, seen.dialogueId, taken.value.id, { step: 'sent-back', word: said.word.trim(), ...whose.value })
  return accept(null)
}
