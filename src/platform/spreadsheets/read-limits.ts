/** What a table somebody sends may be. Two thousand rows of texts are two megabytes. */
export const readLimits = {
  /** Of the file. */
  bytes: 5_000_000,
  /** Rows below the head that hold something. */
  rows: 2_000,
  columns: 60,
  /** Of one cell; longer ones are no cells of a list. */
  cell: 20_000,
  /** What the packed file may unfold to, in all and by its factor. */
  unpacked: 100_000_000,
  ratio: 300,
  entries: 500,
  milliseconds: 15_000,
} as const

/** Rows above the first row of the list: a title, the head itself. */
export const ROWS_ABOVE = 20

/** Why a file cannot be read as a table. */
export type SheetRefusal =
  | 'too-large'
  | 'not-a-table'
  | 'old-excel'
  | 'locked'
  | 'macros'
  | 'unfolds'
  | 'too-many-rows'
  | 'took-too-long'
  | 'not-utf8'
  | 'empty'

/** A cell as it was sent: text, a number, a day; null: empty. */
export type RawCell = string | number | { readonly day: string } | null

/** A row that holds something, with its number in the sheet. */
export interface RawRow {
  readonly number: number
  readonly cells: readonly RawCell[]
}

export type ReadSheet =
  | { readonly ok: true; readonly rows: readonly RawRow[] }
  | { readonly ok: false; readonly refusal: SheetRefusal }
