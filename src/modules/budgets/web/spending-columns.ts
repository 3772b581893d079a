import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { Receiver } from '../application/allowances.ts'
import type { Budget } from '../application/budget-page.ts'
import type { Voucher } from '../application/vouchers.ts'
import { settledRows } from './overview.view.tsx'
import { spendingWords } from './spending-words.vi.ts'
import { words } from './words.vi.ts'

const { columns } = spendingWords.vouchers

/** Bảng kê chứng từ as it is taken along: those that count. */
export const voucherColumns = ({ lines, payeesHidden }: Budget): readonly TableColumn<Voucher>[] => {
  const lineOf = (key: string) => lines.find((one) => one.key === key)
  return [
    { head: columns.number, cell: ({ number }) => number, width: 16 },
    { head: columns.on, cell: ({ on }) => on, width: 12 },
    { head: columns.what, cell: ({ what }) => what, width: 44, wrap: true },
    ...(payeesHidden ? [] : [{ head: columns.payee, cell: ({ payee }: Voucher) => payee, width: 32 }]),
    { head: columns.line, cell: ({ lineKey }) => lineOf(lineKey)?.content ?? '', width: 32, wrap: true },
    { head: columns.code, cell: ({ lineKey }) => lineOf(lineKey)?.itemCode ?? '', width: 10 },
    { head: columns.amount, cell: ({ amount }) => amount, width: 18, total: true },
    { head: columns.overReason, cell: ({ overReason }) => overReason, width: 32, wrap: true },
  ]
}

/** A line of the settlement as it is taken along. */
export type SettledRow = ReturnType<typeof settledRows>[number]

/** The lines of a settlement, without their sum: a spreadsheet makes its own. */
export const settledLinesOf = (budget: Budget): readonly SettledRow[] => settledRows(budget).slice(0, -1)

export const settledColumns: readonly TableColumn<SettledRow>[] = [
  { head: words.columns.content, cell: ({ content }) => content, width: 44, wrap: true },
  { head: words.columns.code, cell: ({ code }) => code, width: 10 },
  { head: words.columns.approved, cell: ({ approved }) => approved, width: 18, total: true },
  { head: words.columns.spent, cell: ({ spent }) => spent, width: 18, total: true },
  { head: words.columns.difference, cell: ({ difference }) => difference, width: 20, total: true },
  { head: words.reasons, cell: ({ reasons }) => reasons.join('; '), width: 32, wrap: true },
]

const { lists } = spendingWords

/** Who received an allowance, by list. */
export const receiverColumns: readonly TableColumn<Receiver & { readonly list: string }>[] = [
  { head: lists.listColumns.title, cell: ({ list }) => list, width: 40, wrap: true },
  { head: lists.columns.name, cell: ({ name }) => name, width: 28 },
  { head: lists.columns.about, cell: ({ about }) => about, width: 32 },
  { head: lists.columns.times, cell: ({ times }) => times, width: 14 },
  { head: lists.columns.rate, cell: ({ rate }) => rate, width: 16 },
  { head: lists.columns.amount, cell: ({ amount }) => amount, width: 18, total: true },
]
