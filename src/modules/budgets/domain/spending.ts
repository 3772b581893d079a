import { accept, type Result, refuse } from '#kernel/result.ts'
import { type Dong, sumOf } from './money.ts'

/** Something paid out for a line. */
export interface Paid {
  readonly lineKey: string
  readonly amount: Dong
}

/** What was paid for each line. */
export function spentByLine(paid: readonly Paid[]): ReadonlyMap<string, Dong> {
  const sums = new Map<string, Dong>()
  for (const { lineKey, amount } of paid) sums.set(lineKey, sumOf([sums.get(lineKey) ?? 0, amount]))
  return sums
}

/** May this be paid for a line? What goes over what was approved needs a typed reason (R21). Answers by how much it goes over. */
export function payFor(
  line: { readonly approved: Dong; readonly spent: Dong },
  amount: Dong,
  reason: string,
): Result<{ readonly over: Dong }, 'over-line'> {
  const over = Math.max(0, sumOf([line.spent, amount]) - line.approved)
  return over > 0 && reason.trim() === '' ? refuse('over-line') : accept({ over })
}

/** A line of the settlement: what was approved, what was paid; below zero: less was paid than approved. */
export interface SettledLine {
  readonly key: string
  readonly approved: Dong
  readonly spent: Dong
  readonly difference: number
}

/** Quyết toán by line: every line approved, in its order, whether anything was paid or not. */
export function settledLines(
  lines: readonly { readonly key: string; readonly amount: Dong }[],
  paid: readonly Paid[],
): readonly SettledLine[] {
  const sums = spentByLine(paid)
  return lines.map(({ key, amount }) => {
    const spent = sums.get(key) ?? 0
    return { key, approved: amount, spent, difference: spent - amount }
  })
}

/** The totals of a settlement. */
export interface Balance {
  readonly approved: Dong
  readonly advanced: Dong
  readonly spent: Dong
  /** Spent less approved; below zero: money was saved. */
  readonly difference: number
  /** Of what was taken in advance and not spent, to be handed back. */
  readonly toReturn: Dong
  /** Spent beyond what was taken in advance, still to be paid out. */
  readonly toPay: Dong
}

/** What an estimate, its advances and its vouchers come to. */
export function balanceOf(sums: {
  readonly approved: readonly Dong[]
  readonly advanced: readonly Dong[]
  readonly spent: readonly Dong[]
}): Balance {
  const [approved, advanced, spent] = [sumOf(sums.approved), sumOf(sums.advanced), sumOf(sums.spent)]
  return {
    ...{ approved, advanced, spent, difference: spent - approved },
    toReturn: Math.max(0, advanced - spent),
    toPay: Math.max(0, spent - advanced),
  }
}

export type SettleRefusal =
  | 'not-approved'
  | 'nothing-spent'
  | 'lists-unpaid'
  | 'estimate-open'
  | 'submitted-already'
  | 'settled-already'

/** Trình quyết toán: of an approved estimate, with no adjustment on its way and all lists paid that were begun. */
export function submitSettlement(of: {
  readonly estimateApproved: boolean
  /** An adjustment is being written, or lies with the leader. */
  readonly estimateOpen: boolean
  readonly vouchers: number
  readonly unpaidLists: number
  readonly stage: SettlementStage | null
}): Result<null, SettleRefusal> {
  if (!of.estimateApproved) return refuse('not-approved')
  if (of.stage === 'approved') return refuse('settled-already')
  if (of.stage === 'submitted') return refuse('submitted-already')
  if (of.estimateOpen) return refuse('estimate-open')
  if (of.vouchers === 0) return refuse('nothing-spent')
  return of.unpaidLists > 0 ? refuse('lists-unpaid') : accept(null)
}

/** Quyết toán: sent back, it is open again; approved, it stays. */
export const settlementStages = ['submitted', 'approved', 'sent-back'] as const
export type SettlementStage = (typeof settlementStages)[number]

/** While it lies with the leader, and after, nothing it counts may change. */
export const isFrozen = (stage: SettlementStage | null): boolean => stage === 'submitted' || stage === 'approved'
