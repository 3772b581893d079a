import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { ImportedList } from '../application/import-drafts.ts'
import type { ImportColumn, ImportRow } from '../domain/index.ts'

/** A row as it was read: what is to be entered, or what is wrong, by the key of its column. */
export type ReadRow<Row> =
  | { readonly ok: true; readonly row: Row }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** A row that can be entered. */
export interface GoodRow<Row> {
  /** Its number in the sheet. */
  readonly number: number
  readonly row: Row
  /** The same row has the same key, in whatever file it comes: entered twice it is there once. */
  readonly key: string
}

/** What would become of a row, foretold by the rules that will decide it. */
export interface Fate {
  /** new: it is entered; there: it is known already and left as it is. */
  readonly is: 'new' | 'there'
  /** What is created, what it is linked to, what it lies beside. */
  readonly says: readonly string[]
  /** Why it is likely a double: it is entered only where somebody ticks it. */
  readonly doubt?: string | undefined
}

/** Why nothing can be entered now; null: it can. */
export type Closed = string | null

/** How one list takes rows from a table: the same commands as for what is typed stand behind it. */
export interface ImportSpec<Known, Row> {
  readonly list: ImportedList
  /** Where the list stands: `/can-bo/dang-ky`. */
  readonly home: string
  /** What one must be allowed to do to type such a row. */
  readonly action: string
  readonly words: {
    readonly title: string
    readonly about: string
    /** The way back: "Danh sách đăng ký". */
    readonly back: string
    /** The template's file: "Mẫu đăng ký". */
    readonly template: string
    /** "12 đăng ký" */
    readonly rows: (count: number) => string
  }
  /** What reading rows and foretelling their fate needs, found once. */
  readonly load: (db: UnitDb, at: Temporal.Instant) => Promise<{ readonly known: Known; readonly closed: Closed }>
  /**
   * So many rows are entered in one transaction, where others wait for what a row holds; left out: all of them, so that one row that
   * cannot be entered undoes the rest. Rows of a list with portions are never refused.
   */
  readonly portion?: number
  readonly columns: (known: Known) => readonly ImportColumn[]
  readonly read: (cells: ImportRow['cells'], known: Known) => ReadRow<Row>
  /** What a key holds besides the row: a registration is of one dialogue. */
  readonly keyedBy: (known: Known) => string
  /** What a list shows of a row. */
  readonly label: (row: Row) => string
  readonly foretell: (db: UnitDb, rows: readonly GoodRow<Row>[], known: Known) => Promise<readonly Fate[]>
  /**
   * Enters one row by the command of what is typed.
   * @throws ImportStopped when it cannot be; then nothing of the table is entered
   */
  readonly enter: (tx: UnitDb, by: By, row: GoodRow<Row>, known: Known) => Promise<'entered' | 'there'>
}

/** A row could not be entered after all, because something changed since it was looked at. */
export class ImportStopped extends Error {
  readonly row: number
  readonly reason: string

  constructor(row: number, reason: string) {
    super(`row ${row} of an import: ${reason}`)
    this.row = row
    this.reason = reason
  }
}
