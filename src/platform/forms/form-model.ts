/** A form somebody else made, an Excel or Word file, as far as it can be filled in. */
export interface FormFile {
  readonly kind: 'xlsx' | 'docx'
  /** Sheets, or the tables of a text. */
  readonly tables: readonly FormTable[]
  /** What is written as "{{…}}" outside of tables: in the text, in heads and feet of pages. */
  readonly placeholders: readonly string[]
}

export interface FormTable {
  /** Where it lies in the file. */
  readonly key: string
  /** The sheet's name; '' for a table of a text. */
  readonly name: string
  readonly rows: readonly FormRow[]
}

export interface FormRow {
  /** As the file counts it, from 1. */
  readonly number: number
  readonly cells: readonly FormCell[]
  /** Whether it may be repeated: no cell of it reaches into rows above or below. */
  readonly repeatable: boolean
}

export interface FormCell {
  /** "B7" of a sheet, "r7c2" of a text's table. */
  readonly ref: string
  /** From 1. */
  readonly column: number
  /** Columns it covers. */
  readonly span: number
  readonly text: string
  /** It is computed by the file itself. */
  readonly formula: boolean
}

/** What stands in a cell that is filled in: a day becomes a date where the file can hold one. */
export type FormValue = string | number | { readonly day: string } | null

/**
 * With what a form is filled in. Its keys are cells ("B7") and placeholders as {@link placeholderKey} writes them.
 */
export interface Filling {
  readonly table: string
  /** The row that is repeated, once for each item. */
  readonly row: number
  readonly items: readonly Readonly<Record<string, FormValue>>[]
  /** What stands in the row where there is no item: nothing, by the same keys. */
  readonly none: Readonly<Record<string, null>>
  /** What stands once. */
  readonly facts: Readonly<Record<string, FormValue>>
}

/** Why a file cannot be a form. */
export type FormRefusal =
  | 'too-large'
  | 'not-a-form'
  | 'old-office'
  | 'locked'
  | 'macros'
  | 'unfolds'
  | 'external-links'
  | 'tables'
  | 'comments'
  | 'no-table'
  | 'took-too-long'

export type ReadFormFile =
  | { readonly ok: true; readonly form: FormFile }
  | { readonly ok: false; readonly refusal: FormRefusal }

export const formLimits = {
  /** Of the file. */
  bytes: 5_000_000,
  unpacked: 40_000_000,
  ratio: 300,
  entries: 500,
  /** Of one part that is read. */
  part: 6_000_000,
  /** Rows and columns of a table that are looked at. */
  rows: 120,
  columns: 40,
  /** Of a cell's text. */
  text: 500,
  milliseconds: 20_000,
} as const

/** "{{ Người gửi }}" in a text. */
export const PLACEHOLDER = /\{\{\s*([^{}]{1,80}?)\s*\}\}/g

/** A placeholder as mappings name it: its words in lower case, without accents. */
export const placeholderKey = (name: string): string =>
  `{{${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()}}}`

/** The placeholders of a text, each once. */
export const placeholdersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)),
]

/** The placeholder a text consists of; null: of none, or of more than that. */
export function onlyPlaceholder(text: string): string | null {
  const [first, ...others] = [...text.matchAll(PLACEHOLDER)]
  return first && others.length === 0 && first[0] === text.trim() ? (first[1] ?? null) : null
}
