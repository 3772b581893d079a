import { type Day, day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { cleanLine, cleanText, fold } from '#kernel/vietnamese-text.ts'

/** A cell of a table somebody sent: text, a number, a day; null: empty. */
export type SentCell = string | number | { readonly day: string } | null

/** A row of it, with its number in the sheet. */
export interface SentRow {
  readonly number: number
  readonly cells: readonly SentCell[]
}

/** A column one fills in. */
export interface ImportColumn {
  readonly key: string
  /** As the template has it. */
  readonly head: string
  /** What others call it. */
  readonly also?: readonly string[]
  readonly needed?: boolean
  /** Said beside a cell that is entered. */
  readonly hint: string
  readonly example: string
  readonly width: number
  readonly as: 'text' | 'day' | 'number' | 'choice'
  /** What may be chosen, as one reads it. */
  readonly choices?: readonly string[]
}

/** A row by the keys of its columns. */
export interface ImportRow {
  readonly number: number
  readonly cells: Readonly<Record<string, SentCell>>
}

export type UnderHead =
  | {
      readonly ok: true
      readonly rows: readonly ImportRow[]
      /** Heads nobody knows; their cells are not looked at. */
      readonly unknown: readonly string[]
    }
  | { readonly ok: false; readonly refusal: 'no-head' | 'no-rows' }
  | { readonly ok: false; readonly refusal: 'column-missing'; readonly missing: readonly string[] }

/** A title and a line about it may stand above the head. */
const HEAD_WITHIN = 15

/** What two spellings of a head have in common: accents, signs and what stands in brackets do not matter. */
const headKey = (head: string): string =>
  fold(head)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The rows below a table's head, by the keys of its columns; the columns may stand in any order, with others between them. */
export function rowsUnderHead(rows: readonly SentRow[], columns: readonly ImportColumn[]): UnderHead {
  const keyOf = new Map(
    columns.flatMap(({ key, head, also = [] }) => [head, ...also].map((one) => [headKey(one), key])),
  )
  const found = rows.slice(0, HEAD_WITHIN).map((row) => row.cells.map((cell) => keyOf.get(headKey(textIn(cell)))))
  const known = found.map((keys) => new Set(keys.filter((key) => key !== undefined)).size)
  const most = Math.max(0, ...known)
  const at = known.indexOf(most)
  const heads = found[at]
  if (!heads || most === 0) return { ok: false, refusal: 'no-head' }
  const missing = columns.filter(({ key, needed }) => needed && !heads.includes(key)).map(({ head }) => head)
  if (missing.length > 0) return { ok: false, refusal: 'column-missing', missing }
  const below = rows.slice(at + 1).map(
    ({ number, cells }): ImportRow => ({
      number,
      cells: Object.fromEntries(
        heads.flatMap((key, index) => {
          const isFirst = key !== undefined && heads.indexOf(key) === index
          return isFirst && cells[index] !== undefined && cells[index] !== null ? [[key, cells[index]]] : []
        }),
      ),
    }),
  )
  const filled = below.filter(({ cells }) => Object.keys(cells).length > 0)
  if (filled.length === 0) return { ok: false, refusal: 'no-rows' }
  const unknown = (rows[at]?.cells ?? []).flatMap((cell, index) =>
    heads[index] === undefined && textIn(cell) !== '' ? [textIn(cell)] : [],
  )
  return { ok: true, rows: filled, unknown }
}

/** A cell as one line of text. */
export function textIn(cell: SentCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cleanLine(cell)
  if (typeof cell === 'number') return String(cell)
  return dateWithYear(day(cell.day))
}

/** A cell as text of several lines. */
export const linesIn = (cell: SentCell | undefined): string =>
  typeof cell === 'string' ? cleanText(cell) : textIn(cell)

const EPOCH = day('1899-12-30')
/** Days from 2000 to 2099, as Excel counts them. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050]

/** A cell that holds a day, as one types it; a bare number is the day Excel means by it. */
export function dayIn(cell: SentCell | undefined): string {
  if (typeof cell !== 'number' || !Number.isInteger(cell) || cell < FIRST_DAY || cell > LAST_DAY) return textIn(cell)
  const on: Day = EPOCH.add({ days: cell })
  return dateWithYear(on)
}

/** "Có", "x", "1": a box that is ticked. */
export const isTicked = (cell: SentCell | undefined): boolean =>
  ['co', 'x', '1', 'yes', 'true', 'dung', 'v'].includes(fold(textIn(cell)))

const wholeKey = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * The choice a cell names, however it is spelled, what stands in brackets left out where it is clear without; null: none of
 * them, or several; undefined: the cell is empty.
 */
export function choiceIn<Value>(
  cell: SentCell | undefined,
  choices: readonly (readonly [label: string, value: Value])[],
): Value | null | undefined {
  const text = textIn(cell)
  if (text === '') return undefined
  const whole = choices.find(([label]) => wholeKey(label) === wholeKey(text))
  if (whole) return whole[1]
  const [only, ...more] = choices.filter(([label]) => headKey(label) === headKey(text))
  return only && more.length === 0 ? only[1] : null
}

/** What makes two rows the same: all they say, however it is spaced. */
export const sayingOf = ({ cells }: ImportRow): string =>
  JSON.stringify(
    Object.keys(cells)
      .toSorted()
      .map((key) => [key, linesIn(cells[key])]),
  )
