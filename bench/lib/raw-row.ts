import type pg from 'pg'

/** A row, inserted again and again by the plain driver. */
export interface RawRow {
  readonly client: pg.ClientConfig
  readonly table: string
  /** Column and value of the row; those named in `fresh` get a new value each time. */
  readonly row: Readonly<Record<string, unknown>>
  readonly fresh: Readonly<Record<string, 'uuid' | 'number' | 'code'>>
}

let made = 0
const code = () =>
  String(++made)
    .padStart(7, '0')
    .replace(/^(.{4})(.{3})$/, '2026-$1-$2')
const another = { uuid: () => crypto.randomUUID(), number: () => ++made, code }

/** The insert of the row, each time with other values. */
export function insertOf({ table, row, fresh }: RawRow): () => pg.QueryConfig {
  const columns = Object.keys(row)
  const text = `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`
  return () => ({
    name: 'insert',
    text,
    values: columns.map((column) => (fresh[column] ? another[fresh[column]]() : row[column])),
  })
}
