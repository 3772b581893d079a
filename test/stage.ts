import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { dayAt } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { slug } from '#kernel/vietnamese-text.ts'
import type { By } from '#platform/db/by.ts'
import { type Database, openDoors, type UnitDb } from '#platform/db/database.ts'
import { rolesOf } from '#platform/db/roles.ts'
import { keysFromText } from '#platform/keys/keys.ts'

/** Keys for tests: the same each run. */
export const testKeys = keysFromText('test')

let opened: Promise<{ db: Database; name: string; owner: pg.ClientConfig }> | undefined

/** A database of this test file's own, copied from the migrated template; real PostgreSQL. */
export function testDatabase() {
  opened ??= open()
  return opened
}

async function open() {
  const owner = inject('owner')
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ ...owner, database: 'postgres' })
  await client.connect()
  await client.query(`create database ${name} template template_doithoai strategy file_copy`)
  await client.end()
  const db = openDoors({ ...inject('login'), database: name }, rolesOf('test'), 4)
  return { db, name, owner: { ...owner, database: name } }
}

afterAll(async () => {
  if (!opened) return
  const { db, name, owner } = await opened
  await db.close()
  const client = new pg.Client({ ...owner, database: 'postgres' })
  await client.connect()
  await client.query(`drop database ${name} with (force)`)
  await client.end()
})

/** Does something as the database's owner, who no wall holds: to tamper, or to look behind. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client((await testDatabase()).owner)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A unit of a test's own. */
export interface TestUnit {
  readonly id: string
  readonly slug: string
  readonly db: Database
  /** By the program, at an instant of business time. */
  by(instant: string): By
  read<T>(work: (db: UnitDb) => Promise<T>): Promise<T>
  write<T>(work: (db: UnitDb) => Promise<T>): Promise<T>
}

let count = 0

/** Opens a bare unit (xã), with nothing in it. */
export async function openBareUnit(name = 'Thử'): Promise<TestUnit> {
  const { db } = await testDatabase()
  const id = newId()
  const code = String(90_000 + count++)
  const unitSlug = `${slug(name)}-${code}`
  await db.inUnit(id, 'system', 'write', (tx) =>
    tx
      .insertInto('unit')
      .values({
        id,
        code,
        kind: 'commune',
        name,
        province_code: '31',
        province_name: 'Thành phố Hải Phòng',
        slug: unitSlug,
        phone: '02200000000',
        created_at: Temporal.Instant.from('2026-01-01T00:00:00Z'),
      })
      .execute(),
  )
  return {
    id,
    slug: unitSlug,
    db,
    by: (instant) => {
      const at = Temporal.Instant.from(instant)
      return { actor: 'system', officerId: null, at, on: dayAt(at) }
    },
    read: (work) => db.inUnit(id, 'system', 'read', work),
    write: (work) => db.inUnit(id, 'system', 'write', work),
  }
}
