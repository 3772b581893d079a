import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, nfc } from '#kernel/vietnamese-text.ts'

/** As large as a table may be to be read at a desk and to stand on a page. */
export const tableLimits = { rows: 61, columns: 10, cell: 300, letters: 60_000 } as const

export type TableRefusal = 'table-one-column' | 'table-no-rows' | 'table-rows' | 'table-columns' | 'table-cell'

/**
 * The cells of what Excel and Word put on the clipboard: cells end with a tab, rows with a line's end. A cell that holds a line's end or a
 * tab itself comes in quotes, with its own quotes doubled.
 */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cleanLine(cell))
    cell = ''
  }
  const letters = nfc(text).replace(/\r\n?/g, '\n')
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at)
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (letters.charAt(at + 1) === '"') cell += letters.charAt(++at)
      else isQuoted = false
    } else if (letter === '"' && cell === '' && closes(letters, at)) isQuoted = true
    else if (letter === '\t') endCell()
    else if (letter === '\n') {
      endCell()
      rows.push([])
    } else cell += letter
  }
  endCell()
  return rows.filter((row) => row.some((one) => one !== ''))
}

/** Does what a quote opens end as a cell does? Otherwise the quote is a letter like others: "Nhà máy" số 2. */
const closes = (letters: string, from: number): boolean => /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(letters.slice(from))

/** Columns and rows that are empty all through carry nothing. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const used = Array.from({ length: width }, (_, at) => at).filter((at) => rows.some((row) => (row[at] ?? '') !== ''))
  return rows.map((row) => used.map((at) => row[at] ?? ''))
}

/** A table as it was pasted: the first row is its head, every row as long as the widest. Nothing pasted: no rows, no table. */
export function pastedTable(text: string): Result<readonly (readonly string[])[], TableRefusal> {
  if (text.length > tableLimits.letters) return refuse('table-rows')
  const rows = trimmed(cellsOf(text))
  const [head] = rows
  if (!head) return accept([])
  if (head.length < 2) return refuse('table-one-column')
  if (rows.length < 2) return refuse('table-no-rows')
  if (head.length > tableLimits.columns) return refuse('table-columns')
  if (rows.length > tableLimits.rows) return refuse('table-rows')
  if (rows.some((row) => row.some((cell) => cell.length > tableLimits.cell))) return refuse('table-cell')
  return accept(rows)
}

/** A table as it is typed again: what {@link pastedTable} reads back. */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n')

/** Is every cell of a column below the head a number, so that it is set to the right? */
export const isNumbers = (rows: readonly (readonly string[])[], column: number): boolean => {
  const cells = rows.slice(1).map((row) => row[column] ?? '')
  return cells.some((cell) => /\d/.test(cell)) && cells.every((cell) => /^[-–]?$|^[-–]?\d[\d.,\s]*%?$/.test(cell))
}
