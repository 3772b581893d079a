import { dayAt } from '#kernel/day.ts'
import { clock, dateWithYear } from '#kernel/vietnamese-date.ts'
import { type Cell, isDay, isInstant, type OutgoingTable } from './table.ts'

/** Without it Excel takes UTF-8 for the old Vietnamese code page and breaks every accent. */
export const BOM = '\uFEFF'

/** Excel, LibreOffice and Google Sheets run a cell that begins so as a formula, also after spaces; full-width signs too. */
const FORMULA = /^[\s\u00A0]*[=+\-@\u2212\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r]/

/** A text no spreadsheet runs: in front of what would be a formula stands an apostrophe. */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** How a cell reads in a file of mere text. Numbers are ours, so a negative one is no formula. */
function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return withoutFormula(cell)
  if (isDay(cell)) return dateWithYear(cell)
  if (isInstant(cell)) return `${dateWithYear(dayAt(cell))} ${clock(cell)}`
  return typeof cell === 'boolean' ? (cell ? 'có' : 'không') : String(cell)
}

const quoted = (text: string): string => (/[",\r\n\t;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const csvLine = (cells: readonly Cell[]): string => `${cells.map((cell) => quoted(textOf(cell))).join(',')}\r\n`

/** Tabs and line ends are what parts cells and rows where it is pasted, so that none stays within a cell. */
const tsvLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => textOf(typeof cell === 'string' ? cell.replace(/[\t\r\n]+/g, ' ') : cell)).join('\t')}\n`

async function* lines<Row>(
  { columns, pages }: OutgoingTable<Row>,
  line: (cells: readonly Cell[]) => string,
): AsyncGenerator<string> {
  yield BOM + line(columns.map(({ head }) => head))
  for await (const page of pages) yield page.map((row) => line(columns.map(({ cell }) => cell(row)))).join('')
}

/** CSV as RFC 4180 has it, in UTF-8 with its mark. */
export const csvOf = <Row>(table: OutgoingTable<Row>): AsyncGenerator<string> => lines(table, csvLine)

/** Cells parted by tabs: what a spreadsheet takes from the clipboard, and a message shows in columns. */
export const tsvOf = <Row>(table: OutgoingTable<Row>): AsyncGenerator<string> =>
  lines({ ...table, columns: table.columns.filter(({ fileOnly }) => !fileOnly) }, tsvLine)
