import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { StartRefusal } from '#platform/config/start-refusal.ts'
import { type Account, handOver, ownerOf } from './account.ts'
import type { Binaries } from './binaries.ts'
import { runGuarded } from './guarded.ts'
import type { LogFile } from './log-file.ts'
import { initOnWindows } from './windows.ts'
import { words } from './words.vi.ts'

/** The bootstrap superuser; it owns and migrates, people's work never runs under it. */
export const OWNER = 'doithoai_owner'

const DRAFT = 'postgres.new-'

/** What initdb is asked for: Unicode rules of PostgreSQL's own, so that no system update changes an order. */
const LOCALE = [
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--encoding=UTF8',
  '--text-search-config=simple',
]
const AUTH = ['--auth=scram-sha-256', `--username=${OWNER}`]

/** Everything that making or judging a cluster needs. */
export interface ClusterPlace {
  readonly dataDir: string
  readonly clusterDir: string
  readonly account: Account | undefined
  readonly binaries: Binaries
  readonly log: LogFile
}

/** `<data>/postgres`. */
export const clusterDirOf = (dataDir: string): string => path.join(dataDir, 'postgres')

/**
 * Whether there is a database; looked at before anything is written.
 * @throws StartRefusal when the folder is something else, or of another version, or another's
 */
export function clusterExists(clusterDir: string, major: number): boolean {
  if (!existsSync(clusterDir)) return false
  const version = readVersion(clusterDir)
  if (version === null) {
    if (readdirSync(clusterDir).length === 0) return false
    throw new StartRefusal(words.notACluster(clusterDir))
  }
  if (Number(version) > major) throw new StartRefusal(words.fromNewerVersion(clusterDir, version, major))
  if (version !== String(major)) throw new StartRefusal(words.fromOlderVersion(clusterDir, version, major))
  return true
}

/**
 * Makes the cluster beside its place and moves it there when it is whole; a start that was cut short leaves
 * only a draft, which the next one removes.
 */
export async function createCluster(place: ClusterPlace, password: string, settings: readonly string[]): Promise<void> {
  const draft = path.join(place.dataDir, `${DRAFT}${process.pid}-${Date.now()}`)
  mkdirSync(draft, { mode: 0o700 })
  if (place.account) chownSync(draft, place.account.uid, place.account.gid)
  const args = [...LOCALE, ...AUTH, ...settings]
  const code =
    process.platform === 'win32'
      ? await initOnWindows(place, draft, password, args)
      : await initOnPosix(place, draft, password, args)
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new StartRefusal(words.initFailed(place.log.lastFailure() ?? words.unknownReason, place.log.path))
  }
  rmSync(place.clusterDir, { recursive: true, force: true }) // there only as an empty folder
  renameSync(draft, place.clusterDir)
  keepOnDisk(place.dataDir)
}

/** Removes what an interrupted creation left. */
export function removeDrafts(dataDir: string): void {
  for (const entry of readdirSync(dataDir))
    if (entry.startsWith(DRAFT)) rmSync(path.join(dataDir, entry), { recursive: true, force: true })
}

/**
 * Makes the files belong to the account PostgreSQL will run under, where that is in our power
 * (files restored from a backup by root belong to root).
 * @throws StartRefusal when they are another's
 */
export function settleOwner(clusterDir: string, account: Account | undefined): void {
  const owner = ownerOf(clusterDir)
  const me = process.getuid?.()
  if (!owner || me === undefined) return
  if (account && owner.uid !== account.uid) handOver(clusterDir, account)
  if (!account && owner.uid !== me) throw new StartRefusal(words.folderOfOtherAccount(clusterDir, owner.uid))
}

/**
 * The password goes in by an open file that has no name any more: the account may reach neither our folders
 * (0700 homes; /proc/self/cwd leads it past them into its own) nor a pipe of root's.
 */
async function initOnPosix(place: ClusterPlace, draft: string, password: string, args: string[]): Promise<number> {
  const file = path.join(place.dataDir, `password-${process.pid}`)
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  if (place.account) chownSync(file, place.account.uid, place.account.gid)
  const passed = openSync(file, 'r')
  const onLinux = process.platform === 'linux'
  if (onLinux) rmSync(file)
  try {
    const where = ['-D', onLinux ? '/proc/self/cwd' : draft, `--pwfile=${onLinux ? '/proc/self/fd/4' : file}`]
    const init = runGuarded(place.binaries.initdb, [...where, ...args], {
      cwd: draft,
      account: place.account,
      log: place.log.handle,
      passed,
    })
    const code = await init.ended
    init.interrupt()
    return code
  } finally {
    closeSync(passed)
    rmSync(file, { force: true })
  }
}

function readVersion(clusterDir: string): string | null {
  try {
    return readFileSync(path.join(clusterDir, 'PG_VERSION'), 'utf8').trim()
  } catch {
    return null
  }
}

/** A new name in a folder survives a power cut only when the folder is written too; Windows has no such call. */
function keepOnDisk(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
