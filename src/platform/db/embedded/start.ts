import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartRefusal } from '#platform/config/start-refusal.ts'
import type { DatabaseServer } from '#platform/db/server.ts'
import { accountFor } from './account.ts'
import { type Address, openAddress, runningAddress } from './address.ts'
import { usableBinaries } from './binaries.ts'
import {
  type ClusterPlace,
  clusterDirOf,
  clusterExists,
  createCluster,
  OWNER,
  removeDrafts,
  settleOwner,
} from './cluster.ts'
import { isFolderLocked, lockFolder } from './folder-lock.ts'
import { type Guarded, runGuarded } from './guarded.ts'
import { openLog } from './log-file.ts'
import { type Passwords, passwordsOf } from './passwords.ts'
import { clearTheWay, quitAtOnce, saysReady } from './postmaster.ts'
import { asArguments, laptopSettings, type Settings } from './settings.ts'
import { clearTheWayOnWindows, runOnWindows } from './windows.ts'
import { words } from './words.vi.ts'

/** What to start. */
export interface EmbeddedOptions {
  /** Holds everything that must be kept; made when it is not there. */
  readonly dataDir: string
  /** Made when it is not there; `doithoai` unless named. */
  readonly database?: string
  /** In place of or beside the settings for a small laptop; tests pass `fsync: 'off'`. */
  readonly settings?: Settings
  /** Told when the start takes long: one Vietnamese sentence. */
  readonly onNotice?: (sentence: string) => void
}

/** Our own PostgreSQL, which ends when we do. */
export interface EmbeddedServer extends DatabaseServer {
  /** Resolves when PostgreSQL has ended although nobody asked it to; never otherwise. */
  readonly lost: Promise<void>
  /** Where PostgreSQL keeps its files: `<data>/postgres`. */
  readonly clusterDir: string
}

const LOGIN = 'doithoai_login'
const POLL_MS = 15
const STILL_BUSY_MS = 5_000
const NOTICE_MS = 4_000
const GENTLE_STOP_MS = 2_000
const ABRUPT_STOP_MS = 2_000

/**
 * Starts PostgreSQL on a data folder, having stopped what an earlier killed program left there.
 * From an empty folder in 2 s, otherwise in 0.1 s; after a crash as long as the repair takes.
 * @throws StartRefusal when the folder is in use, of another version, not ours, or PostgreSQL does not come up
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = ownFolder(options.dataDir)
  const lock = lockFolder(dataDir)
  try {
    return await startLocked(dataDir, options, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * The database of a program that is running on this data folder, for the command line; null when none runs.
 * `stop` only lets go of it.
 */
export function reachEmbedded(options: {
  readonly dataDir: string
  readonly database?: string
}): DatabaseServer | null {
  if (!isFolderLocked(options.dataDir)) return null
  const clusterDir = clusterDirOf(options.dataDir)
  const address = runningAddress(clusterDir)
  const passwords = passwordsOf(options.dataDir, false)
  return {
    ...logins(address, passwords, options.database ?? 'doithoai'),
    stop: async () => address.close(),
  }
}

async function startLocked(
  dataDir: string,
  options: EmbeddedOptions,
  lock: { release(): void },
): Promise<EmbeddedServer> {
  const settings = { ...laptopSettings, ...options.settings }
  const clusterDir = clusterDirOf(dataDir)
  const account = accountFor(clusterDir)
  const binaries = usableBinaries(dataDir, account)
  const exists = clusterExists(clusterDir, binaries.major)
  const passwords = passwordsOf(dataDir, !exists)
  const log = openLog(dataDir)
  const place: ClusterPlace = { dataDir, clusterDir, account, binaries, log }
  removeDrafts(dataDir)
  if (exists) {
    settleOwner(clusterDir, account)
    if (process.platform === 'win32') await clearTheWayOnWindows(binaries, clusterDir, log.handle)
    else await clearTheWay(clusterDir)
  } else {
    await createCluster(place, passwords.owner, settings.fsync === 'off' ? ['--no-sync'] : [])
  }

  const address = await openAddress(clusterDir, account)
  const database = options.database ?? 'doithoai'
  const server = logins(address, passwords, database)
  const running = await comeUp(place, { ...settings, ...address.settings }, server.owner, options.onNotice)
  const close = async () => {
    await shutDown(running, clusterDir)
    address.close()
    log.close()
    lock.release()
  }
  try {
    await ensureDatabase(server.owner, database)
  } catch (error) {
    await close()
    throw error
  }
  let stopping: Promise<void> | undefined
  return {
    ...server,
    clusterDir,
    lost: new Promise((resolve) => {
      void running.ended.then(() => {
        if (!stopping) resolve()
      })
    }),
    stop: () => (stopping ??= close()),
  }
}

function ownFolder(wanted: string): string {
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o700 })
    accessSync(wanted, constants.R_OK | constants.W_OK | constants.X_OK)
    return realpathSync(wanted)
  } catch (error) {
    throw new StartRefusal(words.folderNotWritable(wanted, codeOf(error)), { cause: error })
  }
}

function logins(address: Address, passwords: Passwords, database: string): Pick<DatabaseServer, 'owner' | 'login'> {
  const { host, port } = address
  return {
    owner: { host, port, database, user: OWNER, password: passwords.owner },
    login: { host, port, database, user: LOGIN, password: passwords.login },
  }
}

/** Starts PostgreSQL and waits until it answers; a recovery may take its time, a failure is told with its reason. */
async function comeUp(
  place: ClusterPlace,
  settings: Settings,
  owner: pg.ClientConfig,
  onNotice: EmbeddedOptions['onNotice'],
): Promise<Guarded> {
  const began = Date.now()
  let noticed = false
  for (;;) {
    const running = await run(place, settings)
    let over = false
    void running.ended.then(() => {
      over = true
    })
    while (!over) {
      const answer = saysReady(place.clusterDir) ? await tryConnect({ ...owner, database: 'postgres' }) : 'not-yet'
      if (answer === 'ok') return running
      if (answer === '28P01' || answer === '28000') {
        await shutDown(running, place.clusterDir)
        throw new StartRefusal(words.passwordsMissing(`${place.dataDir}/database.json`))
      }
      if (!noticed && Date.now() - began > NOTICE_MS) {
        noticed = true
        onNotice?.(words.recovering)
      }
      await sleep(POLL_MS)
    }
    running.interrupt()
    const reason = place.log.lastFailure() ?? words.unknownReason
    const mayPass = /already exists|still in use/.test(reason) && Date.now() - began < STILL_BUSY_MS
    if (!mayPass) throw new StartRefusal(words.startFailed(reason, place.log.path))
    await sleep(100)
  }
}

async function run(place: ClusterPlace, settings: Settings): Promise<Guarded> {
  const args = asArguments(settings)
  if (process.platform === 'win32') return runOnWindows(place, args)
  const folder = process.platform === 'linux' ? '/proc/self/cwd' : place.clusterDir
  return runGuarded(place.binaries.postgres, ['-D', folder, ...args], {
    cwd: place.clusterDir,
    account: place.account,
    log: place.log.handle,
  })
}

async function tryConnect(config: pg.ClientConfig): Promise<string> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'ok'
  } catch (error) {
    return codeOf(error)
  } finally {
    await client.end().catch(() => {})
  }
}

async function shutDown(running: Guarded, clusterDir: string): Promise<void> {
  running.interrupt()
  if (await within(GENTLE_STOP_MS, running.ended)) return
  quitAtOnce(clusterDir)
  if (!(await within(ABRUPT_STOP_MS, running.ended))) running.abandon()
}

const within = (ms: number, ended: Promise<unknown>): Promise<boolean> =>
  Promise.race([ended.then(() => true), sleep(ms, false, { ref: false })])

async function ensureDatabase(owner: pg.ClientConfig, database: string): Promise<void> {
  const client = new pg.Client({ ...owner, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
