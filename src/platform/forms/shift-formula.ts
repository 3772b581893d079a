/** Rows that are put in below a row of a sheet. */
export interface Growth {
  /** The sheet's name. */
  readonly sheet: string
  /** The row that is repeated. */
  readonly row: number
  /** How many more of it there are. */
  readonly by: number
}

/** A text, then what may name a sheet, then one cell, a range of cells or of rows. */
const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(!:])|(?<![\p{L}\p{N}_.$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.]))/gu

const unquoted = (qualifier: string): string => qualifier.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'")

const moved = (row: number, { row: at, by }: Growth): number => (row > at ? row + by : row)
/** A range that ends on the repeated row takes all of its copies in. */
const end = (row: number, growth: Growth): number => (row === growth.row ? row + growth.by : moved(row, growth))

/**
 * A formula as it reads once a row was repeated: what lies below moved down, ranges that end on the row grew, texts and other
 * sheets stayed. `within`: it stands on that sheet, so that what names no sheet means it.
 */
export function shiftFormula(formula: string, growth: Growth, within: boolean): string {
  return formula.replace(
    TOKEN,
    (token, sheet?: string, c1?: string, r1?: string, c2?: string, r2?: string, ...rest) => {
      const [d1, row1, d2, row2] = rest as (string | undefined)[]
      if (token.startsWith('"')) return token
      if (sheet ? unquoted(sheet).toLowerCase() !== growth.sheet.toLowerCase() : !within) return token
      const named = sheet ?? ''
      if (row1 !== undefined && row2 !== undefined)
        return `${named}${d1}${moved(Number(row1), growth)}:${d2}${end(Number(row2), growth)}`
      if (r1 === undefined) return token
      const first = `${named}${c1}${moved(Number(r1), growth)}`
      return r2 === undefined ? first : `${first}:${c2}${end(Number(r2), growth)}`
    },
  )
}

/** A formula of the repeated row as its copy `place` (from 0) has it: what names the row itself names the copy. */
export function copyFormula(formula: string, growth: Growth, place: number): string {
  const own = (column: string, row: string) =>
    Number(row) === growth.row && !column.endsWith('$')
      ? String(growth.row + place)
      : String(moved(Number(row), growth))
  return formula.replace(TOKEN, (token, sheet?: string, c1?: string, r1?: string, c2?: string, r2?: string) => {
    if (token.startsWith('"') || c1 === undefined || r1 === undefined) return token
    if (sheet && unquoted(sheet).toLowerCase() !== growth.sheet.toLowerCase()) return token
    const first = `${sheet ?? ''}${c1}${own(c1, r1)}`
    return c2 === undefined || r2 === undefined ? first : `${first}:${c2}${own(c2, r2)}`
  })
}

/** A reference as places of a sheet are named by: "A7:F7 B9". */
export const shiftPlaces = (places: string, growth: Growth, grow = true): string =>
  places
    .split(' ')
    .map((place) => {
      const [, c1 = '', r1 = '', c2, r2] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(place) ?? []
      if (r1 === '') return place
      const from = moved(Number(r1), growth)
      if (c2 !== undefined && r2 !== undefined)
        return `${c1}${from}:${c2}${grow ? end(Number(r2), growth) : moved(Number(r2), growth)}`
      return grow && Number(r1) === growth.row && growth.by > 0
        ? `${c1}${r1}:${c1}${Number(r1) + growth.by}`
        : `${c1}${from}`
    })
    .join(' ')

/** A shared formula as a cell some rows and columns away has it. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  const cell = (column: string, row: string) => {
    const [, d1 = '', letters = '', d2 = ''] = /^(\$?)([A-Z]+)(\$?)$/.exec(column) ?? []
    return `${d1}${d1 ? letters : lettersOf(numberOf(letters) + columns)}${d2}${d2 ? row : Number(row) + rows}`
  }
  return formula.replace(TOKEN, (token, sheet?: string, c1?: string, r1?: string, c2?: string, r2?: string) => {
    if (token.startsWith('"') || c1 === undefined || r1 === undefined) return token
    const first = `${sheet ?? ''}${cell(c1, r1)}`
    return c2 === undefined || r2 === undefined ? first : `${first}:${cell(c2, r2)}`
  })
}

/** A column's number, from 1. */
export const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** A column's letters, from 1. */
export const lettersOf = (number: number): string =>
  number <= 0 ? '' : lettersOf(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26))
