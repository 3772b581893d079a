import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { ListedLine } from '../application/estimates.ts'
import { THOUSANDTHS } from '../domain/index.ts'
import { estimateWords } from './estimate-words.vi.ts'

const { columns } = estimateWords

/** An estimate as it is taken along: numbers that can be counted with, their sum below. */
export const estimateColumns: readonly TableColumn<ListedLine>[] = [
  { head: columns.content, cell: ({ content }) => content, width: 44, wrap: true },
  // Only here, for a spreadsheet, a quantity is a number with decimals; sums are never made of it.
  { head: columns.quantity, cell: ({ quantity }) => quantity / THOUSANDTHS, width: 10 },
  { head: columns.unit, cell: ({ unit }) => unit, width: 12 },
  { head: columns.times, cell: ({ times, timesUnit }) => (times > 1 || timesUnit ? times : null), width: 8 },
  { head: columns.unitPrice, cell: ({ unitPrice }) => unitPrice, width: 16 },
  { head: columns.amount, cell: ({ amount }) => amount, width: 18, total: true },
  { head: columns.norm, cell: ({ norm }) => norm?.amount ?? null, width: 16 },
  { head: columns.code, cell: ({ itemCode }) => itemCode, width: 10 },
  { head: columns.source, cell: ({ source }) => source, width: 28 },
  { head: columns.note, cell: ({ note }) => note, width: 28, wrap: true },
]
