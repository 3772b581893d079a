import { createHash } from 'node:crypto'
import type pg from 'pg'
import { StartRefusal } from '#platform/config/start-refusal.ts'
import { identifier, type Roles } from './roles.ts'

const files = import.meta.glob<string>('/migrations/*.sql', { query: '?raw', import: 'default', eager: true })

/** The migrations that ship with the program, in their order. */
export const migrations: readonly { name: string; sql: string }[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.slice(path.lastIndexOf('/') + 1), sql }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** The database was written by a newer program, or an applied migration was edited since. Nothing was changed. */
export class MigrationRefusal extends StartRefusal {}

/** In a migration `:app`, `:public`, `:search`, `:backup` stand for this installation's roles. */
export const named = (sql: string, roles: Roles) =>
  sql.replace(/(?<![:\w]):(app|public|search|backup)\b/g, (_, role: keyof Roles) => identifier(roles[role]))

const digest = (sql: string) => createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')

/** What each shipped migration must have been when it was applied. */
export const migrationDigests: ReadonlyMap<string, string> = new Map(
  migrations.map(({ name, sql }) => [name, digest(sql)]),
)

/**
 * Brings the database to this program's schema, or to what it was with the migration `last`: forward only, each file in a transaction of its own, under one lock.
 * Throws MigrationRefusal, before anything is changed, when the database is ahead of the program.
 */
export async function migrate(owner: pg.Client, roles: Roles, last?: string): Promise<void> {
  await owner.query(`create table if not exists applied_migration (name text primary key, digest text not null)`)
  await owner.query(`select pg_advisory_lock(hashtext('migrate'))`)
  try {
    const applied = new Map<string, string>(
      (await owner.query('select name, digest from applied_migration')).rows.map((row) => [row.name, row.digest]),
    )
    for (const [name, was] of applied) {
      if (!migrationDigests.has(name))
        throw new MigrationRefusal(`Dữ liệu thuộc phiên bản mới hơn (${name}): hãy cập nhật chương trình`)
      if (migrationDigests.get(name) !== was)
        throw new MigrationRefusal(`Dữ liệu không khớp với ${name} của phiên bản này`)
    }
    for (const { name, sql } of migrations) {
      if (applied.has(name) || (last !== undefined && name > last)) continue
      await owner.query('begin')
      try {
        await owner.query(named(sql, roles))
        await owner.query('insert into applied_migration values ($1, $2)', [name, digest(sql)])
        await owner.query('commit')
      } catch (error) {
        await owner.query('rollback')
        throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
      }
    }
  } finally {
    await owner.query(`select pg_advisory_unlock(hashtext('migrate'))`)
  }
}
