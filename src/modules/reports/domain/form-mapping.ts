import { type FormField, isRowField, proposedField } from './form-fields.ts'

/** A place of a form that may be filled in: a cell, or a placeholder within one. */
export interface FormSlot {
  /** The cell, or the placeholder as the file's filler names it. */
  readonly key: string
  /** Its words, where it is a placeholder; what the cell says otherwise. */
  readonly said: string
  readonly isPlaceholder: boolean
}

/** A cell as a form shows it, with what of it can be filled in. */
export interface SlottedCell {
  readonly ref: string
  readonly column: number
  readonly span: number
  readonly text: string
  readonly slots: readonly FormSlot[]
}

/** A row of a form as it is mapped. */
export interface SlottedRow {
  readonly number: number
  readonly repeatable: boolean
  readonly cells: readonly SlottedCell[]
}

/** What of a table the mapping is made by. */
export interface MappedTable {
  readonly rows: readonly {
    readonly number: number
    readonly repeatable: boolean
    readonly cells: readonly {
      readonly ref: string
      readonly column: number
      readonly span: number
      readonly text: string
      readonly formula: boolean
    }[]
  }[]
}

/** How the filler of files reads placeholders: the names in a text, the only one it consists of, and its key. */
export interface PlaceholderReader {
  readonly within: (text: string) => readonly string[]
  readonly only: (text: string) => string | null
  readonly key: (name: string) => string
}

/** A row that adds up those above it: "Cộng", "Tổng cộng:". */
const addsUp = (cells: MappedTable['rows'][number]['cells']): boolean =>
  /^(tổng(\s+(cộng|số))?|cộng)\s*[:.]?$/iu.test(cells.find(({ text }) => text.trim() !== '')?.text.trim() ?? '')

const isDotted = (text: string): boolean => /^[\s.…_]{2,}$/.test(text)

/**
 * The row that seems to be the one for each petition: that with most placeholders of petitions, otherwise the first empty row below a
 * head of three words or more, and above a sum: the row before the sum where none is empty, it is an example. Null: none does.
 */
export function proposedRow(table: MappedTable, read: PlaceholderReader): number | null {
  const able = table.rows.filter(({ repeatable }) => repeatable)
  const ofPetitions = (texts: readonly string[]) =>
    texts.flatMap(read.within).filter((name) => isRowField(proposedField(name, 'row') ?? '')).length
  const best = able
    .map((row) => ({ row, count: ofPetitions(row.cells.map(({ text }) => text)) }))
    .toSorted((a, b) => b.count - a.count)[0]
  if (best && best.count > 0) return best.row.number
  const head = table.rows.findIndex(({ cells }) => cells.filter(({ text }) => text.trim() !== '').length >= 3)
  if (head < 0) return null
  const below = table.rows.slice(head + 1)
  const sum = below.findIndex(({ cells }) => addsUp(cells))
  const among = (sum < 0 ? below : below.slice(0, sum)).filter(({ repeatable }) => repeatable)
  const empty = among.find(({ cells }) => cells.every(({ text }) => text.trim() === ''))
  return (empty ?? (sum < 0 ? undefined : among.at(-1)))?.number ?? null
}

/** The cells of a row, each in its column: what a cell from above reaches down to is empty here. */
export function inColumns(cells: readonly SlottedCell[]): readonly SlottedCell[] {
  let next = 1
  return cells.flatMap((cell) => {
    const gap = cell.column - next
    const filler: SlottedCell = { ref: '', column: next, span: gap, text: '', slots: [] }
    next = cell.column + cell.span
    return gap > 0 ? [filler, cell] : [cell]
  })
}

/**
 * What of a table can be filled in: of the repeated row every cell the file does not compute; elsewhere placeholders, dotted lines, and
 * the empty cell that follows a word on its line.
 */
export function slotsOf(table: MappedTable, repeated: number | null, read: PlaceholderReader): readonly SlottedRow[] {
  // A placeholder that stands twice is asked once.
  const asked = new Set<string>()
  const once = (slots: readonly FormSlot[]) => slots.filter(({ key }) => !asked.has(key) && asked.add(key))
  return table.rows.map(({ number, repeatable, cells }) => ({
    ...{ number, repeatable },
    cells: cells.map((cell, at) => {
      const { ref, column, span, text, formula } = cell
      const names = formula ? [] : read.within(text)
      const only = read.only(text)
      const follows = at > 0 && (cells[at - 1]?.text.trim() ?? '') !== ''
      const whole = number === repeated ? names.length === 0 : isDotted(text) || (text.trim() === '' && follows)
      const slots: FormSlot[] =
        names.length > 0
          ? names.map((name) => ({ key: only === null ? read.key(name) : ref, said: name, isPlaceholder: true }))
          : !formula && whole
            ? [{ key: ref, said: text, isPlaceholder: false }]
            : []
      return { ref, column, span, text, slots: once(slots) }
    }),
  }))
}

/** What is proposed for each slot: by the placeholder's words, or by the head above the row. */
export function proposedFields(rows: readonly SlottedRow[], repeated: number | null): ReadonlyMap<string, FormField> {
  const proposed = new Map<string, FormField>()
  for (const row of rows)
    for (const { column, slots } of row.cells)
      for (const { key, said, isPlaceholder } of slots) {
        const of = row.number === repeated ? 'row' : 'once'
        const words = isPlaceholder
          ? [said]
          : of === 'row'
            ? headsAbove(rows, row.number, column)
            : wordsBefore(row, column)
        const field = words.map((one) => proposedField(one, of)).find((one) => one !== null)
        if (field) proposed.set(key, field)
      }
  return proposed
}

/** The words above a cell, the nearest first; a head that covers several columns stands above each. */
export const headsAbove = (rows: readonly SlottedRow[], number: number, column: number): readonly string[] =>
  rows
    .filter((row) => row.number > 0 && row.number < number)
    .toReversed()
    .flatMap(({ cells }) => cells.filter((cell) => cell.column <= column && cell.column + cell.span > column))
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .slice(0, 2)

const wordsBefore = ({ cells }: SlottedRow, column: number): readonly string[] =>
  cells
    .filter((cell) => cell.column < column && cell.text.trim() !== '')
    .slice(-1)
    .map(({ text }) => text)

/** A mapping as somebody chose it, and what is wrong with it. */
export type MappingProblem = 'row-field-outside' | 'nothing-in-row'

/** What is wrong with a choice of fields: what is said of each petition stands in the repeated row alone, and something must. */
export function mappingProblems(
  rows: readonly SlottedRow[],
  repeated: number,
  fields: ReadonlyMap<string, FormField>,
): ReadonlyMap<string, MappingProblem> {
  const problems = new Map<string, MappingProblem>()
  const inRow = new Set(
    rows
      .filter(({ number }) => number === repeated)
      .flatMap(({ cells }) => cells.flatMap(({ slots }) => slots.map(({ key }) => key))),
  )
  for (const [key, field] of fields) if (isRowField(field) && !inRow.has(key)) problems.set(key, 'row-field-outside')
  if (![...fields].some(([key, field]) => inRow.has(key) && isRowField(field))) problems.set('form', 'nothing-in-row')
  return problems
}
