import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Target } from '#platform/backup/index.ts'
import { rolesOf } from '#platform/db/roles.ts'
import type { DatabaseServer } from '#platform/db/server.ts'
import { type FileStore, folderStore } from '#platform/files/file-store.ts'
import { putKeys } from '#platform/keys/keys.ts'

/** A database in which nothing is yet, and a data folder beside it, for a backup to be brought back into. */
export async function emptyInstallation(
  dataDir: string,
): Promise<Target & DatabaseServer & { readonly keysCame: () => Buffer | null }> {
  const name = `restored_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ ...inject('owner'), database: 'postgres' })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  let came: Buffer | null = null
  return {
    owner: { ...inject('owner'), database: name },
    login: { ...inject('login'), database: name },
    roles: rolesOf('test'),
    stop: async () => {},
    files: folderStore(path.join(dataDir, 'files')),
    putKeys: (keys) => {
      came = keys
      putKeys(dataDir, keys)
    },
    keysCame: () => came,
  }
}

/** Every row of every table, as text, whatever wall stands before it. */
export async function everyRow(owner: pg.ClientConfig): Promise<Record<string, readonly string[]>> {
  const client = new pg.Client(owner)
  await client.connect()
  const tables = await client.query<{ relname: string }>(`select relname from pg_class where relkind = 'r'
    and relnamespace = 'public'::regnamespace order by 1`)
  const found: Record<string, readonly string[]> = {}
  for (const { relname } of tables.rows) {
    await client.query(`alter table ${relname} no force row level security`)
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${relname} t order by 1`)
    await client.query(`alter table ${relname} force row level security`)
    found[relname] = rows.map(({ row }) => row)
  }
  await client.end()
  return found
}

/** Every file of a store, by unit and digest. */
export async function everyFile(store: FileStore): Promise<Record<string, Buffer>> {
  const found: Record<string, Buffer> = {}
  for await (const { unitId, sha256 } of store.all())
    found[`${unitId}/${sha256}`] = readFileSync(store.pathOf(unitId, sha256))
  return found
}
