import { readFileSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { describeSchema } from './describe-schema.ts'

const file = 'src/platform/db/schema.ts'

test('the types in schema.ts are those of the migrated database', async () => {
  const client = new pg.Client(inject('owner'))
  await client.connect()
  const text = await describeSchema(client)
  await client.end()
  if (process.env.WRITE_SCHEMA) writeFileSync(file, text)
  expect(readFileSync(file, 'utf8')).toBe(text)
})
