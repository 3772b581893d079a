import pg from 'pg'
import { type Measured, measuredFrom } from './measured.ts'

/** A row, inserted again and again by the plain driver. */
export interface Inserting {
  readonly client: pg.ClientConfig
  readonly table: string
  /** Column and value of the row; those named in `fresh` get a new value each time. */
  readonly row: Readonly<Record<string, unknown>>
  readonly fresh: Readonly<Record<string, 'uuid' | 'number' | 'code'>>
  readonly connections: number
  readonly seconds: number
}

let made = 0
const code = () =>
  String(++made)
    .padStart(7, '0')
    .replace(/^(.{4})(.{3})$/, '2026-$1-$2')
const another = { uuid: () => crypto.randomUUID(), number: () => ++made, code }

async function measure(inserting: Inserting): Promise<Measured> {
  const { row, fresh, seconds } = inserting
  const columns = Object.keys(row)
  const text = `insert into ${inserting.table} (${columns.join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`
  const times: number[] = []
  const end = performance.now() + seconds * 1000
  const insert = async () => {
    const client = new pg.Client(inserting.client)
    await client.connect()
    while (performance.now() < end) {
      const values = columns.map((column) => (fresh[column] ? another[fresh[column]]() : row[column]))
      const began = performance.now()
      await client.query({ name: 'insert', text, values })
      times.push(performance.now() - began)
    }
    await client.end()
  }
  await Promise.all(Array.from({ length: inserting.connections }, insert))
  return measuredFrom(times, seconds)
}

process.once('message', (inserting: Inserting) => {
  measure(inserting).then(
    (measured) => process.send?.({ measured }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
