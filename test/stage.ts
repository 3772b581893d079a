import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { dayAt } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { slug } from '#kernel/vietnamese-text.ts'
import { isUnitRole, type Role, startSession } from '#modules/staff/index.ts'
import { handClock } from '#platform/clock/clock.ts'
import type { By } from '#platform/db/by.ts'
import { type Database, openDoors, type UnitDb } from '#platform/db/database.ts'
import { rolesOf } from '#platform/db/roles.ts'
import type { Closing } from '#platform/db/transaction.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { keysFromText } from '#platform/keys/keys.ts'
import { SESSION_COOKIE } from '#platform/session/token.ts'
import { buildApp } from '#src/app.ts'
import { ownFolder } from './own-folder.ts'

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
  write<T>(work: (db: UnitDb) => Promise<T | Closing<T>>): Promise<T>
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

/** An officer of a test's unit, signed in: the cookie to send along. */
export interface SignedIn {
  readonly officerId: string
  readonly accountId: string
  readonly cookie: string
}

/** Makes an officer with these roles in a unit and signs them in. */
export async function signIn(
  unit: Pick<TestUnit, 'id' | 'db' | 'write'>,
  roles: readonly Role[],
  departmentId: string | null = null,
): Promise<SignedIn> {
  const [officerId, accountId] = [newId(), newId()]
  const email = `${officerId}@vi-du.vn`
  const created_at = Temporal.Now.instant()
  const installation_administrator = roles.includes('installation-administrator')
  await unit.db.outside('write', (tx) =>
    tx
      .insertInto('account')
      .values({ id: accountId, email, name: 'Cán Bộ Thử', installation_administrator, created_at })
      .execute(),
  )
  await unit.write((tx) =>
    tx
      .insertInto('officer')
      .values({
        id: officerId,
        account_id: accountId,
        name: 'Cán Bộ Thử',
        department_id: departmentId,
        roles: roles.filter(isUnitRole),
        email,
        created_at,
      })
      .execute(),
  )
  const token = await unit.db.outside('write', (tx) =>
    startSession(tx, { accountId, unitId: unit.id, officerId, device: 'test' }, Temporal.Now.instant()),
  )
  return { officerId, accountId, cookie: `${SESSION_COOKIE}=${token}` }
}

const apps: FastifyInstance[] = []
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()))
})

/** The whole program on the test database, standing at an instant of business time. */
export async function appAt(instant: string, { keepPagesMs = 0 } = {}): Promise<FastifyInstance> {
  const { db } = await testDatabase()
  const dataDir = ownFolder('files')
  const app = await buildApp({
    config: { publicUrl: 'http://localhost:3000', trustProxy: false, keepPagesMs, demo: null, mail: null, dataDir },
    db,
    clock: handClock(Temporal.Instant.from(instant)),
    keys: testKeys,
    files: folderStore(path.join(dataDir, 'files')),
    log: false,
  })
  apps.push(app)
  return app
}

/** What a browser posts: fields, and the header that says it is our own page. */
export const formPost = (fields: Readonly<Record<string, string | readonly string[]>>, cookie?: string) => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  return {
    method: 'POST' as const,
    payload: body.toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...(cookie ? { cookie } : {}),
    },
  }
}
