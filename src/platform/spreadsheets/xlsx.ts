import { strToU8, Zip, ZipDeflate } from 'fflate'
import { ZONE } from '#kernel/day.ts'
import { type Cell, isDay, isInstant, type OutgoingTable } from './table.ts'
import {
  closing,
  columnName,
  opening,
  pageSetup,
  printedSheet,
  type Style,
  styles,
  worksheetHead,
  xmlText,
} from './xlsx-parts.ts'

/** A sheet to be filled in or read: one head, then rows. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly pages: AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>
  /** Arrows in the head that narrow the list. */
  readonly filter?: boolean
  readonly hidden?: boolean
  /** Set up for printing: across, as wide as the page, the head on each. */
  readonly printed?: boolean
  /** What stands before the sums of a list that has any. */
  readonly totalLabel?: string
}

export interface SheetColumn {
  readonly head: string
  readonly width: number
  readonly wrap?: boolean
  /** How empty cells below are written into: as text, as a day. */
  readonly fillIn?: 'text' | 'day'
  /** Summed below the list. */
  readonly total?: boolean
  /** Must be filled in: its head is red. */
  readonly needed?: boolean
  /** Shown beside a cell that is entered. */
  readonly hint?: string
  /** What may be chosen: a range of another sheet, `'Danh mục'!$A$2:$A$14`. */
  readonly choices?: string
}

/** So far down a blank form's lists and hints reach. */
const FILLED_IN_TO = 2_200
/** Excel's own limit, the head included. */
export const MOST_ROWS = 1_048_576
const EPOCH = Temporal.PlainDate.from('1899-12-30')
const WIDEST = 80
/** What stands before sums. */
const TOTAL = 'Cộng'

const daysSince = (on: Temporal.PlainDate): number => EPOCH.until(on, { largestUnit: 'days' }).days

function numberOf(cell: Temporal.PlainDate | Temporal.Instant): number {
  if (isDay(cell)) return daysSince(cell)
  const local = cell.toZonedDateTimeISO(ZONE)
  return daysSince(local.toPlainDate()) + (local.hour * 60 + local.minute) / 1440
}

const textCell = (text: string, style: Style): string =>
  text === '' ? '<c/>' : `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`

function cellXml(cell: Cell, wrap: boolean): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'string') return textCell(cell, wrap ? styles.wrapped : styles.text)
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : '<c/>'
  if (isDay(cell)) return `<c s="${styles.day}"><v>${numberOf(cell)}</v></c>`
  if (isInstant(cell)) return `<c s="${styles.instant}"><v>${numberOf(cell)}</v></c>`
  return `<c t="b"><v>${cell ? 1 : 0}</v></c>`
}

const rowXml = (cells: readonly Cell[], columns: readonly SheetColumn[]): string =>
  `<row>${cells.map((cell, index) => cellXml(cell, columns[index]?.wrap ?? false)).join('')}</row>`

function headXml({ columns, printed }: Sheet): string {
  const widths = columns.map(({ width, fillIn }, index) => {
    const style = fillIn ? ` style="${fillIn === 'day' ? styles.day : styles.text}"` : ''
    return `<col min="${index + 1}" max="${index + 1}" width="${Math.min(width, WIDEST)}"${style} customWidth="1"/>`
  })
  const heads = columns.map(({ head, needed }) => textCell(head, needed ? styles.needed : styles.head))
  return (
    `${worksheetHead}${printed ? printedSheet : ''}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15.75"/><cols>${widths.join('')}</cols><sheetData><row>${heads.join('')}</row>`
  )
}

/** Hints and lists of what may be chosen. Excel takes 255 signs of a hint. */
function validationsXml({ columns }: Sheet): string {
  const each = columns.flatMap(({ head, hint, choices }, index) => {
    if (!hint && !choices) return []
    const place = `${columnName(index)}2:${columnName(index)}${FILLED_IN_TO}`
    const said = hint
      ? ` showInputMessage="1" promptTitle="${xmlText(head.slice(0, 32))}" prompt="${xmlText(hint.slice(0, 255))}"`
      : ''
    // A warning, never a wall: what does not fit is said at the preview, with the row and what to do.
    const list = choices ? ' type="list" errorStyle="warning" showErrorMessage="1"' : ''
    const from = choices ? `<formula1>${xmlText(choices)}</formula1>` : ''
    return [`<dataValidation${list} allowBlank="1"${said} sqref="${place}">${from}</dataValidation>`]
  })
  return each.length > 0 ? `<dataValidations count="${each.length}">${each.join('')}</dataValidations>` : ''
}

const rangeOf = ({ columns }: Sheet, rows: number) => `A1:${columnName(columns.length - 1)}${Math.max(rows, 1) + 1}`

/** The sums of a list's columns as it is written. */
class Totals {
  private readonly sheet: Sheet
  private readonly sums: number[]

  constructor(sheet: Sheet) {
    this.sheet = sheet
    this.sums = sheet.columns.map(() => 0)
  }

  add(rows: readonly (readonly Cell[])[]): void {
    for (const [index, { total }] of this.sheet.columns.entries())
      if (total)
        for (const row of rows) {
          const cell = row[index]
          if (typeof cell === 'number' && Number.isFinite(cell)) this.sums[index] = (this.sums[index] ?? 0) + cell
        }
  }

  /** A row that sums what the list is narrowed to; '' where nothing is summed. */
  xml(rows: number): string {
    const { columns, totalLabel = '' } = this.sheet
    if (rows === 0 || !columns.some(({ total }) => total)) return ''
    const cells = columns.map(({ total }, index) => {
      if (!total) return index === 0 ? textCell(totalLabel, styles.total) : '<c/>'
      const letter = columnName(index)
      return `<c s="${styles.total}"><f>SUBTOTAL(9,${letter}2:${letter}${rows + 1})</f><v>${this.sums[index]}</v></c>`
    })
    return `<row>${cells.join('')}</row>`
  }
}

/**
 * An XLSX file, piece by piece: a page of rows is asked for when what came before was taken, so that a list of any length
 * costs the memory of one page. Dates are dates, numbers numbers, and text is never run as a formula.
 * @throws RangeError when a sheet has more rows than Excel takes
 */
export async function* xlsxOf(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const taken = () => {
    const pieces = ready
    ready = []
    return pieces
  }
  const add = (parts: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(parts)) {
      const entry = new ZipDeflate(name, { level: 5 })
      archive.add(entry)
      entry.push(strToU8(text), true)
    }
  }
  add(opening(sheets.length))
  const counts: number[] = []
  for (const [index, sheet] of sheets.entries()) {
    const entry = new ZipDeflate(`xl/worksheets/sheet${index + 1}.xml`, { level: 5 })
    archive.add(entry)
    entry.push(strToU8(headXml(sheet)))
    let rows = 0
    const totals = new Totals(sheet)
    for await (const page of sheet.pages) {
      rows += page.length
      if (rows >= MOST_ROWS) throw new RangeError(`a sheet holds ${MOST_ROWS} rows`)
      totals.add(page)
      entry.push(strToU8(page.map((row) => rowXml(row, sheet.columns)).join('')))
      yield* taken()
    }
    counts.push(rows)
    const filter = sheet.filter ? `<autoFilter ref="${rangeOf(sheet, rows)}"/>` : ''
    const end = `${filter}${validationsXml(sheet)}${sheet.printed ? pageSetup : ''}</worksheet>`
    entry.push(strToU8(`${totals.xml(rows)}</sheetData>${end}`), true)
    yield* taken()
  }
  add(
    closing(
      sheets.map((sheet, index) => ({
        name: sheet.name,
        hidden: sheet.hidden ?? false,
        printed: sheet.printed ?? false,
        filter: sheet.filter ? rangeOf(sheet, counts[index] ?? 0).replace(/[A-Z]+|\d+/g, '$$$&') : null,
      })),
    ),
  )
  archive.end()
  yield* taken()
}

/** A table as one sheet: its head stays in sight, narrows the list, and is printed on each page; sums stand below it. */
export const sheetOf = <Row>({ name, columns, pages }: OutgoingTable<Row>): Sheet => ({
  name,
  filter: true,
  printed: true,
  totalLabel: TOTAL,
  columns: columns.map(({ head, width = 16, wrap = false, total = false }) => ({ head, width, wrap, total })),
  pages: cellsOf(columns, pages),
})

async function* cellsOf<Row>(columns: OutgoingTable<Row>['columns'], pages: OutgoingTable<Row>['pages']) {
  for await (const page of pages) yield page.map((row) => columns.map(({ cell }) => cell(row)))
}
