import type { Totals } from '#platform/backup/index.ts'

const number = new Intl.NumberFormat('vi-VN')

/** How much a backup holds, for people: rows, files and their size. */
export function figuresOf(totals: Totals): readonly [rows: string, files: string, bytes: string] {
  const rows = Object.values(totals.tables).reduce((sum, table) => sum + table.rows, 0)
  const size =
    totals.bytes < 1_000_000 ? `${Math.ceil(totals.bytes / 1_000)} kB` : `${Math.ceil(totals.bytes / 1e6)} MB`
  return [number.format(rows), number.format(totals.files), size]
}
