import { type DialogueInOffice, dialogueInOffice } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Balance, balanceOf, type SettledLine, settledLines } from '../domain/index.ts'
import { type Advance, advancesOf } from './advances.ts'
import { beingWritten, type Estimate, estimatesOf, inForce, type ListedLine, linesOfAll } from './estimates.ts'
import { type Settlement, settlementOf } from './settlements.ts'
import { type Voucher, vouchersOf } from './vouchers.ts'

/** The money of a dialogue as it stands: what binds, what is being written, what was paid. */
export interface Budget {
  readonly dialogue: DialogueInOffice
  readonly estimates: readonly Estimate[]
  readonly binding: Estimate | null
  readonly open: Estimate | null
  /** The lines of what binds; of what is being written where nothing binds yet. */
  readonly lines: readonly ListedLine[]
  /** The lines of what is being written; none where nothing is. */
  readonly openLines: readonly ListedLine[]
  /** All of them, cancelled ones too. */
  readonly vouchers: readonly Voucher[]
  readonly advances: readonly Advance[]
  readonly settlement: Settlement | null
  /** Each line that binds with what was paid for it. */
  readonly settled: readonly SettledLine[]
  readonly balance: Balance
  /** Who was paid is left out: who looks may know sums alone. */
  readonly payeesHidden?: true
}

/** The vouchers, or advances, that count. */
export const standing = <One extends { readonly cancelledAt: Temporal.Instant | null }>(
  all: readonly One[],
): readonly One[] => all.filter(({ cancelledAt }) => cancelledAt === null)

/** The money as who may not know payees sees it: every sum, and nobody who received it. */
export const withoutPayees = (budget: Budget): Budget => ({
  ...budget,
  vouchers: budget.vouchers.map((voucher) => ({ ...voucher, payee: '' })),
  advances: budget.advances.map((advance) => ({ ...advance, receiver: '' })),
  payeesHidden: true,
})

/** The money of the dialogue at an address; null: there is no such dialogue. */
export async function budgetPage(db: UnitDb, address: string): Promise<Budget | null> {
  const dialogue = await dialogueInOffice(db, address)
  return dialogue && budgetOf(db, dialogue)
}

/** The money of a dialogue. */
export async function budgetOf(db: UnitDb, dialogue: DialogueInOffice): Promise<Budget> {
  const estimates = await estimatesOf(db, dialogue.id)
  const [binding, open] = [inForce(estimates), beingWritten(estimates)]
  const lines = await linesOfAll(
    db,
    [binding, open].flatMap((one) => one?.id ?? []),
  )
  const [vouchers, advances] = [await vouchersOf(db, dialogue.id), await advancesOf(db, dialogue.id)]
  const openLines = open ? (lines.get(open.id) ?? []) : []
  const bindingLines = binding ? (lines.get(binding.id) ?? []) : []
  const paid = standing(vouchers)
  return {
    ...{ dialogue, estimates, binding, open, openLines, vouchers, advances },
    lines: binding ? bindingLines : openLines,
    settlement: await settlementOf(db, dialogue.id),
    settled: settledLines(bindingLines, paid),
    balance: balanceOf({
      approved: bindingLines.map(({ amount }) => amount),
      advanced: standing(advances).map(({ amount }) => amount),
      spent: paid.map(({ amount }) => amount),
    }),
  }
}
