import type { Day } from '#kernel/day.ts'

/**
 * What stands in a cell, by what it is: a day and an instant become dates a spreadsheet can count with, a number a number;
 * text stays text whatever it looks like (codes, telephones, "=1+1"). Null: empty.
 */
export type Cell = string | number | boolean | Day | Temporal.Instant | null

/** One column of a table that leaves the program. */
export interface TableColumn<Row> {
  readonly head: string
  readonly cell: (row: Row) => Cell
  /** In characters, as spreadsheets count; 16 where it is not said. */
  readonly width?: number
  /** Long texts break within their cell. */
  readonly wrap?: boolean
  /** In the file only: left out of what is copied for a message. */
  readonly fileOnly?: boolean
  /** Its numbers are summed below the list, in an Excel file: of what the list is narrowed to. */
  readonly total?: boolean
  /** A person's telephone or address: shown to few, and taking it along is told as such. */
  readonly contact?: boolean
}

/** A table as it leaves the program: its rows come in pages, so that it never stands in memory whole. */
export interface OutgoingTable<Row> {
  /** The sheet's name. */
  readonly name: string
  readonly columns: readonly TableColumn<Row>[]
  readonly pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>
}

export const isDay = (cell: Cell): cell is Day => cell instanceof Temporal.PlainDate
export const isInstant = (cell: Cell): cell is Temporal.Instant => cell instanceof Temporal.Instant
