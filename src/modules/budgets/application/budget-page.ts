import { type DialogueInOffice, dialogueInOffice } from '#modules/dialogues/index.ts'
import { MASK, publicTextDraft } from '#modules/petitions/index.ts'
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
  /** Then: a text written beside a payment, without whom it names. */
  readonly hide?: (text: string) => string
}

/** The vouchers, or advances, that count. */
export const standing = <One extends { readonly cancelledAt: Temporal.Instant | null }>(
  all: readonly One[],
): readonly One[] => all.filter(({ cancelledAt }) => cancelledAt === null)

/** Shorter ones are no names, and stand in other words. */
const SHORTEST_NAME = 3
const asPattern = (name: string): string => name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Hides these names, and what looks like personal data, in what somebody wrote beside a payment. */
function hiding(names: readonly string[]): (text: string) => string {
  const known = names.filter((name) => name.trim().length >= SHORTEST_NAME).toSorted((a, b) => b.length - a.length)
  const pattern = known.length > 0 ? new RegExp(known.map(asPattern).join('|'), 'giu') : null
  return (text) => publicTextDraft(pattern ? text.replace(pattern, MASK) : text)
}

/**
 * The money as who may not know payees sees it: every sum, and nobody who received it. What a payment was for may be
 * overseen, so it stays, without the names of payees and receivers. Why a line was exceeded, and the settlement's
 * explanation, are the report's own words and stay whole.
 * @param receivers who stands in the dialogue's lists of receivers
 */
export function withoutPayees(budget: Budget, receivers: readonly string[]): Budget {
  // What pays a list names nobody: "Theo danh sách ký nhận".
  const payees = budget.vouchers.filter(({ allowanceId }) => !allowanceId).map(({ payee }) => payee)
  const hide = hiding([...payees, ...budget.advances.map(({ receiver }) => receiver), ...receivers])
  return {
    ...budget,
    vouchers: budget.vouchers.map((one) => ({
      ...one,
      ...{ payee: '', what: hide(one.what), cancelReason: hide(one.cancelReason) },
    })),
    advances: budget.advances.map((one) => ({
      ...one,
      ...{ receiver: '', whatFor: hide(one.whatFor), cancelReason: hide(one.cancelReason) },
    })),
    payeesHidden: true,
    hide,
  }
}

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
