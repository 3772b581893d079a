import type { Transaction } from 'kysely'
import pg from 'pg'
import { migrate } from './migrate.ts'
import { waitingForDisk } from './on-disk.ts'
import { ensureRoles, type Roles, rolesOf } from './roles.ts'
import type { Schema } from './schema.ts'
import type { DatabaseServer } from './server.ts'
import { teachPostgresTemporal, types } from './temporal.ts'
import { type Closing, type Entered, inTransaction } from './transaction.ts'

/** A transaction inside a unit. Rows it writes carry the unit by themselves. */
export type UnitDb = Transaction<Schema>

/** A transaction that belongs to no unit: accounts, sessions, calendar, the narrow lookups. Tenant tables refuse it. */
export type InstallationDb = Transaction<Schema>

/**
 * `read` changes nothing. `write` is on the disk when it is done. `note` is written too, but nobody waits for the disk: for
 * what does no harm when a power cut takes it. `rehearse` writes and is undone at its end: what an act would bring about.
 */
export type Mode = 'read' | 'write' | 'note' | 'rehearse'

/** Who enters a unit for the office: an officer with the permits that open special tables, or the program itself. */
export type UnitEntrant = { readonly officerId: string; readonly permits: readonly string[] } | 'system'

/** The doors to the data. There are three into a unit and no fourth; work without a unit sees no tenant row. */
export interface Database {
  /** As an officer, or as the program, in one unit. */
  inUnit<T>(unitId: string, entrant: UnitEntrant, mode: Mode, work: (db: UnitDb) => Promise<T | Closing<T>>): Promise<T>
  /** As anybody: released columns are read, narrow inserts and functions write. */
  asPublic<T>(unitId: string, mode: Mode, work: (db: UnitDb) => Promise<T | Closing<T>>): Promise<T>
  /** As who holds a submission's secret: its own rows besides what anybody may see. */
  asHolder<T>(
    unitId: string,
    submissionId: string,
    mode: Mode,
    work: (db: UnitDb) => Promise<T | Closing<T>>,
  ): Promise<T>
  /** Outside every unit. */
  outside<T>(mode: Mode, work: (db: InstallationDb) => Promise<T | Closing<T>>): Promise<T>
  /** Outside every unit, with the rights of somebody without an account. */
  outsideAsPublic<T>(mode: Mode, work: (db: InstallationDb) => Promise<T | Closing<T>>): Promise<T>
  /** True when a query gets through. */
  reached(): Promise<boolean>
  /** How the program's own connections are made, stepped into the officers' role: for listeners and jobs. */
  readonly connection: pg.ClientConfig
  /** The same, stepped into the role that reads everything and writes nothing: for backups. */
  readonly reader: pg.ClientConfig
  readonly roles: Roles
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** In front of the role names; roles are cluster-wide. */
  readonly rolePrefix: string
  /** Connections for officers and for the public each; 1 to 100. */
  readonly connections?: number
}

/** Makes roles and schema as the owner, then opens the doors as the program's login. */
export async function openDatabase(server: DatabaseServer, options: DatabaseOptions): Promise<Database> {
  const roles = rolesOf(options.rolePrefix)
  const owner = new pg.Client(server.owner)
  await owner.connect()
  try {
    await ensureRoles(owner, roles, server.login)
    await migrate(owner, roles)
  } finally {
    await owner.end()
  }
  return openDoors(server.login, roles, options.connections ?? 10)
}

/** The doors alone, on a database that already has its schema. */
export function openDoors(login: pg.ClientConfig, roles: Roles, connections: number): Database {
  teachPostgresTemporal()
  const as = (role: string, waits: 'on' | 'off'): pg.ClientConfig => ({
    ...login,
    types,
    options: `-c role=${role} -c synchronous_commit=${waits}`,
  })
  const open = (role: string) => {
    // Locks are let go at the commit; for the disk `onDisk` waits afterwards, for many at once (decision 8).
    const pool = new pg.Pool({ ...as(role, 'off'), pipeline: true, max: connections, idleTimeoutMillis: 60_000 })
    // A connection lost in the middle of a transaction: its query fails and says so, the program goes on.
    pool.on('connect', (client) => client.on('error', () => {}))
    pool.on('error', () => {}) // a lost idle connection: the next query opens another, or fails and says so
    return pool
  }
  const office = open(roles.app)
  const portal = open(roles.public)
  const flushing = new pg.Pool({ ...as(roles.app, 'on'), max: 1, idleTimeoutMillis: 60_000 })
  flushing.on('error', () => {})
  const onDisk = waitingForDisk(flushing)

  const enter = async <T>(
    pool: pg.Pool,
    mode: Mode,
    entered: Entered,
    work: (db: UnitDb) => Promise<T | Closing<T>>,
  ): Promise<T> => {
    const done = await inTransaction(pool, mode, entered, work)
    if (mode === 'write') await onDisk()
    return done
  }
  const nobody = { unit: '', officer: '', permits: '', holder: '' }

  return {
    roles,
    connection: as(roles.app, 'on'),
    // Backups copy bytes: no column is read into a value of ours.
    reader: { ...login, options: `-c role=${roles.backup}` },
    inUnit: (unit, entrant, mode, work) =>
      enter(
        office,
        mode,
        entrant === 'system'
          ? { ...nobody, unit }
          : { ...nobody, unit, officer: entrant.officerId, permits: entrant.permits.join(',') },
        work,
      ),
    asPublic: (unit, mode, work) => enter(portal, mode, { ...nobody, unit }, work),
    asHolder: (unit, holder, mode, work) => enter(portal, mode, { ...nobody, unit, holder }, work),
    outside: (mode, work) => enter(office, mode, nobody, work),
    outsideAsPublic: (mode, work) => enter(portal, mode, nobody, work),
    reached: async () => {
      try {
        await office.query('select 1')
        return true
      } catch {
        return false
      }
    },
    close: async () => {
      await Promise.all([office.end(), portal.end(), flushing.end()])
    },
  }
}
