import { type Day, isAfter } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Dong, sumOf, totalOf } from '../domain/index.ts'
import { estimatesOf, inForce, linesOf } from './estimates.ts'
import { type CommonRefusal, takeUp } from './take-up.ts'
import { doneByMoney, undoneByMoney } from './tasks-of-money.ts'

/** Tạm ứng: money taken before it is spent. */
export interface Advance {
  readonly id: string
  readonly amount: Dong
  readonly on: Day
  /** Of the payment slip; '' until it is known. */
  readonly number: string
  readonly receiver: string
  readonly whatFor: string
  readonly cancelledAt: Temporal.Instant | null
  readonly cancelReason: string
  readonly version: number
}

/** The advances of a dialogue in the order they were paid; cancelled ones too. */
export const advancesOf = (db: UnitDb, dialogueId: string): Promise<Advance[]> =>
  db
    .selectFrom('advance')
    .select(['id', 'amount', 'on_day as on', 'number', 'receiver', 'what_for as whatFor', 'version'])
    .select(['cancelled_at as cancelledAt', 'cancel_reason as cancelReason'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('on_day')
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** What is typed of an advance. */
export interface AdvanceInput {
  readonly amount: Dong
  readonly on: Day
  readonly number: string
  readonly receiver: string
  readonly whatFor: string
}

export type AdvanceRefusal = CommonRefusal | 'not-approved' | 'day-to-come' | 'over-estimate' | 'reason-needed'

/** Ghi tạm ứng: of an approved estimate, and all advances together no more than it. */
export async function recordAdvance(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  input: AdvanceInput,
): Promise<Result<string, AdvanceRefusal>> {
  const taken = await takeUp(tx, dialogueId)
  if (!taken.ok) return taken
  const binding = inForce(await estimatesOf(tx, dialogueId))
  if (!binding) return refuse('not-approved')
  if (isAfter(input.on, by.on)) return refuse('day-to-come')
  const before = (await advancesOf(tx, dialogueId)).filter(({ cancelledAt }) => cancelledAt === null)
  const all = sumOf([...before.map(({ amount }) => amount), input.amount])
  if (all > totalOf(await linesOf(tx, binding.id))) return refuse('over-estimate')
  if (!by.officerId) throw new Error('an advance is recorded by an officer')
  const id = newId()
  await tx
    .insertInto('advance')
    .values({
      ...{ id, dialogue_id: dialogueId, amount: input.amount, on_day: input.on, number: input.number },
      ...{ receiver: input.receiver, what_for: input.whatFor, created_at: by.at, created_by: by.officerId },
    })
    .execute()
  await recordHistory(tx, by, {
    code: 'budget.advance-recorded',
    ...{ subject: 'advance', subjectId: id },
    facts: { dialogue: dialogueId, amount: input.amount, on: input.on.toString() },
  })
  await doneByMoney(tx, by, dialogueId, 'advance')
  return accept(id)
}

/** Ghi số phiếu chi, and the day the money was handed out: known once the request was signed and paid. */
export async function numberAdvance(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  { id, version }: { readonly id: string; readonly version: number },
  { number, on }: Pick<AdvanceInput, 'number' | 'on'>,
): Promise<Result<null, AdvanceRefusal>> {
  const taken = await takeUp(tx, dialogueId)
  if (!taken.ok) return taken
  const found = (await advancesOf(tx, dialogueId)).find((one) => one.id === id)
  if (!found) return refuse('not-found')
  if (found.version !== version || found.cancelledAt) return refuse('changed-meanwhile')
  if (isAfter(on, by.on)) return refuse('day-to-come')
  await tx
    .updateTable('advance')
    .set({ number, on_day: on, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, {
    code: 'budget.advance-numbered',
    ...{ subject: 'advance', subjectId: id },
    facts: { dialogue: dialogueId, amount: found.amount, on: on.toString() },
  })
  return accept(null)
}

/** Hủy một lần tạm ứng ghi nhầm, with why; the row stays. */
export async function cancelAdvance(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  { id, version }: { readonly id: string; readonly version: number },
  reason: string,
): Promise<Result<null, AdvanceRefusal>> {
  const taken = await takeUp(tx, dialogueId)
  if (!taken.ok) return taken
  const found = (await advancesOf(tx, dialogueId)).find((one) => one.id === id)
  if (!found) return refuse('not-found')
  if (found.version !== version || found.cancelledAt) return refuse('changed-meanwhile')
  if (reason.trim() === '') return refuse('reason-needed')
  await tx
    .updateTable('advance')
    .set({ cancelled_at: by.at, cancel_reason: reason.trim(), version: version + 1 })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, {
    code: 'budget.advance-cancelled',
    ...{ subject: 'advance', subjectId: id },
    facts: { dialogue: dialogueId, amount: found.amount },
  })
  const others = (await advancesOf(tx, dialogueId)).some(({ cancelledAt }) => cancelledAt === null)
  if (!others) await undoneByMoney(tx, by, dialogueId, 'advance')
  return accept(null)
}
