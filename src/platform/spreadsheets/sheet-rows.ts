import { streamCsvRows } from 'hucre/csv'
import { streamXlsxRows } from 'hucre/xlsx'
import { type RawCell, type RawRow, type ReadSheet, ROWS_ABOVE, readLimits, type SheetRefusal } from './read-limits.ts'
import { zipProblem } from './zip-guard.ts'

const refuse = (refusal: SheetRefusal): ReadSheet => ({ ok: false, refusal })
const startsWith = (content: Buffer, ...bytes: number[]) => bytes.every((byte, index) => content[index] === byte)

/** A cell as the reader gives it. Dates stand in it as in the sheet, without a zone. */
function rawCell(value: unknown): RawCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'object' && value !== null && 'text' in value) return rawCell(value.text)
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, readLimits.cell) : null
}

interface NumberedRow {
  readonly number: number
  readonly values: readonly unknown[]
}

/** Rows that hold something, up to what a list may have. */
async function gather(rows: AsyncIterable<NumberedRow> | Iterable<NumberedRow>): Promise<ReadSheet> {
  const found: RawRow[] = []
  for await (const { number, values } of rows) {
    const cells = values.slice(0, readLimits.columns).map(rawCell)
    if (cells.every((cell) => cell === null)) continue
    found.push({ number, cells })
    if (found.length > readLimits.rows + ROWS_ABOVE) return refuse('too-many-rows')
  }
  return found.length > 0 ? { ok: true, rows: found } : refuse('empty')
}

/** A table in Excel's file: its first sheet. */
async function rowsOfXlsx(content: Buffer): Promise<ReadSheet> {
  const problem = await zipProblem(content, readLimits)
  if (problem) return refuse(problem)
  const numbered = async function* () {
    for await (const { index, values } of streamXlsxRows(content, { sheet: 0 })) yield { number: index + 1, values }
  }
  return gather(numbered()).catch(() => refuse('not-a-table'))
}

/** UTF-8, or what Excel calls "Unicode text"; null: neither, and a guess would spoil the accents. */
function textIn(content: Buffer): string | null {
  const label = startsWith(content, 0xff, 0xfe) ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(content)
  } catch {
    return null
  }
}

/** A table in mere text, its cells parted by commas, semicolons or tabs. */
async function rowsOfText(content: Buffer): Promise<ReadSheet> {
  const text = textIn(content)
  if (text === null) return refuse('not-utf8')
  if (text.includes('\0')) return refuse('not-a-table')
  const numbered = function* () {
    let number = 0
    for (const values of streamCsvRows(text)) yield { number: ++number, values }
  }
  return gather(numbered()).catch(() => refuse('not-a-table'))
}

/** Reads a table by what its content is, whatever it is called. Hostile files cost at most memory and time: call it in a process of its own. */
export async function rowsOf(content: Buffer): Promise<ReadSheet> {
  if (content.length === 0) return refuse('empty')
  if (content.length > readLimits.bytes) return refuse('too-large')
  if (startsWith(content, 0x50, 0x4b)) return rowsOfXlsx(content)
  // Excel 97, and an Excel file under a password, come in the same old wrapping.
  if (startsWith(content, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse(content.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'old-excel')
  if (startsWith(content, 0x25, 0x50, 0x44, 0x46)) return refuse('not-a-table')
  return rowsOfText(content)
}
