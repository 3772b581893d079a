import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { accountFor } from '#platform/db/embedded/account.ts'

/** Where Debian's package postgresql-15 puts its programs. */
const programs = process.env.POSTGRESQL_15 ?? '/usr/lib/postgresql/15/bin'

/** A server of one's own, as an office may have it: an owner who is no superuser, and a login. */
export interface OwnServer {
  readonly owner: pg.ClientConfig
  readonly login: pg.ClientConfig
  stop(): Promise<void>
}

/** Starts the oldest PostgreSQL we serve, in a folder of its own, with an empty database. */
export async function startPostgres15(database: string): Promise<OwnServer> {
  if (!existsSync(programs)) throw new Error(`PostgreSQL 15 is missing: install postgresql-15, or set POSTGRESQL_15`)
  const folder = mkdtempSync(path.join(tmpdir(), 'doithoai-pg15-'))
  const account = accountFor(folder)
  if (account) chownSync(folder, account.uid, account.gid)
  const data = path.join(folder, 'data')
  const as = { ...account, cwd: folder, encoding: 'utf8' } as const
  const made = spawnSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'boss', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    as,
  )
  if (made.status !== 0) throw new Error(made.stderr)
  const settings = { fsync: 'off', listen_addresses: '', unix_socket_directories: folder, max_connections: '100' }
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(path.join(programs, 'postgres'), ['-D', data, ...given], {
    ...account,
    cwd: folder,
    stdio: 'ignore',
  })
  const ended = once(server, 'exit')
  const boss = { host: folder, user: 'boss', database: 'postgres' }
  const client = await connected(boss)
  // An owner ends the connections to a database before dropping it; a superuser would not need the right.
  await client.query(`create role keeper login createrole createdb in role pg_signal_backend`)
  await client.query(`create database ${database} owner keeper`)
  await client.end()
  return {
    owner: { ...boss, user: 'keeper', password: 'x', database },
    login: { ...boss, user: 'visitor', password: 'y', database },
    stop: async () => {
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A connection as DATABASE_URL gives it. */
export const addressOf = ({ host = '', user, password, database }: pg.ClientConfig): string =>
  `postgres://${user}:${password}@${encodeURIComponent(host)}/${database}`

async function connected(config: pg.ClientConfig): Promise<pg.Client> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client(config)
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => {})
      if (tries === 100) throw error
      await sleep(100)
    }
  }
}
