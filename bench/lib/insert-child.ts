import pg from 'pg'
import { type Measured, measuredFrom } from './measured.ts'
import { insertOf, type RawRow } from './raw-row.ts'

/** How a row is inserted by itself. */
export interface Inserting extends RawRow {
  readonly connections: number
  readonly seconds: number
}

async function measure(inserting: Inserting): Promise<Measured> {
  const next = insertOf(inserting)
  const times: number[] = []
  const end = performance.now() + inserting.seconds * 1000
  const insert = async () => {
    const client = new pg.Client(inserting.client)
    await client.connect()
    while (performance.now() < end) {
      const began = performance.now()
      await client.query(next())
      times.push(performance.now() - began)
    }
    await client.end()
  }
  await Promise.all(Array.from({ length: inserting.connections }, insert))
  return measuredFrom(times, inserting.seconds)
}

process.once('message', (inserting: Inserting) => {
  measure(inserting).then(
    (measured) => process.send?.({ measured }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
