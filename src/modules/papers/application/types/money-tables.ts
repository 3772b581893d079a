import type { PaperTable } from '#kernel/paper.ts'
import { paperDay } from '#kernel/paper-days.ts'
import { shortDate } from '#kernel/vietnamese-date.ts'
import { inThousands } from '#kernel/vietnamese-number.ts'
import {
  type Allowance,
  type Budget,
  type ListedLine,
  quantityText,
  standing,
  totalOf,
} from '#modules/budgets/index.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { moneyWords as words } from './money-words.vi.ts'

const { columns } = words
/** Millimetres of a sum in figures. */
const SUM = 27
const NUMBER = { head: columns.number, width: 10, align: 'center' } as const

/** "13.180.000 đồng" */
export const dong = (sum: number): string => words.dong(inThousands(sum))

/** The day of the milestone of the settlement, as papers say it; '' where there is none. */
export async function settlementDue(db: UnitDb, dialogueId: string): Promise<string> {
  const due = (await deadlinesOf(db, dialogueId)).find(({ name, lapsedOn }) => name === 'settlement' && !lapsedOn)
  return due ? paperDay(due.dueOn) : ''
}

/** "+150.000", "−120.000", "0" */
const signed = (sum: number): string => (sum === 0 ? '0' : `${sum > 0 ? '+' : '−'}${inThousands(Math.abs(sum))}`)

/** The lines of an estimate with their sum. */
export const estimateTable = (lines: readonly ListedLine[]): PaperTable => ({
  is: 'table',
  columns: [
    NUMBER,
    { head: columns.content, width: null },
    { head: columns.unit, width: 20, align: 'center' },
    { head: columns.quantity, width: 16, align: 'right' },
    { head: columns.unitPrice, width: 24, align: 'right' },
    { head: columns.amount, width: SUM, align: 'right' },
    { head: columns.code, width: 16, align: 'center' },
  ],
  rows: [
    ...lines.map((line, at) => [
      String(at + 1),
      line.note ? `${line.content} (${line.note})` : line.content,
      [line.unit, line.timesUnit].filter(Boolean).join(' × '),
      [quantityText(line.quantity), ...(line.times > 1 || line.timesUnit ? [String(line.times)] : [])].join(' × '),
      inThousands(line.unitPrice),
      inThousands(line.amount),
      line.itemCode,
    ]),
    ['', words.total, '', '', '', inThousands(totalOf(lines)), ''],
  ],
  boldRows: [lines.length],
})

/** Vouchers that count, by their day, with their sum. */
export const voucherTable = ({ vouchers, lines, balance }: Budget): PaperTable => {
  const paid = standing(vouchers)
  const codeOf = (key: string) => lines.find((one) => one.key === key)?.itemCode ?? ''
  return {
    is: 'table',
    columns: [
      NUMBER,
      { head: columns.voucher, width: 25 },
      { head: columns.on, width: 15, align: 'center' },
      { head: columns.content, width: null },
      { head: columns.payee, width: 36 },
      { head: columns.code, width: 16, align: 'center' },
      { head: columns.sum, width: SUM - 2, align: 'right' },
    ],
    rows: [
      ...paid.map(({ number, on, what, payee, lineKey, amount }, at) => [
        ...[String(at + 1), number, shortDate(on), what, payee, codeOf(lineKey), inThousands(amount)],
      ]),
      ['', '', '', words.total, '', '', inThousands(balance.spent)],
    ],
    boldRows: [paid.length],
  }
}

/** Each line approved, what was paid for it, the difference. */
export const settlementTable = ({ lines, settled, balance }: Budget): PaperTable => ({
  is: 'table',
  columns: [
    NUMBER,
    { head: columns.content, width: null },
    { head: columns.code, width: 16, align: 'center' },
    { head: columns.approved, width: SUM, align: 'right' },
    { head: columns.spent, width: SUM, align: 'right' },
    { head: columns.difference, width: SUM, align: 'right' },
  ],
  rows: [
    ...settled.map(({ key, approved, spent, difference }, at) => {
      const line = lines.find((one) => one.key === key)
      return [
        ...[String(at + 1), line?.content ?? '', line?.itemCode ?? ''],
        ...[inThousands(approved), inThousands(spent), signed(difference)],
      ]
    }),
    ['', words.total, '', inThousands(balance.approved), inThousands(balance.spent), signed(balance.difference)],
  ],
  boldRows: [settled.length],
})

/** Receivers with room to sign. */
export const receiverTable = ({ receivers, total }: Allowance): PaperTable => ({
  is: 'table',
  columns: [
    NUMBER,
    { head: columns.name, width: 38 },
    { head: columns.about, width: null },
    { head: columns.times, width: 16, align: 'center' },
    { head: columns.rate, width: 22, align: 'right' },
    { head: columns.sum, width: 24, align: 'right' },
    { head: columns.signs, width: 24 },
  ],
  rows: [
    ...receivers.map(({ name, about, times, rate, amount }, at) => [
      ...[String(at + 1), name, about, String(times), inThousands(rate), inThousands(amount), ''],
    ]),
    ['', words.total, '', '', '', inThousands(total), ''],
  ],
  boldRows: [receivers.length],
  minRowHeight: 11,
})
