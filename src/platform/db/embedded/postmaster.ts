import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '#platform/config/start-refusal.ts'
import { ownerOf } from './account.ts'
import { words } from './words.vi.ts'

/**
 * Who stands behind postmaster.pid: nobody, a process that is gone, one that is dead but not yet collected by its
 * parent, a stranger with a reused number, or a PostgreSQL left over from a program that was killed.
 */
export type Holder =
  | { readonly state: 'none' }
  | { readonly state: 'gone' | 'zombie' | 'stranger' | 'orphan'; readonly pid: number }

const STEP_MS = 50
const REAPING_MS = 2_000
const GENTLE_MS = 60_000
const ABRUPT_MS = 10_000

/** Reads the state; to be asked while the folder's lock is held, otherwise a living program looks like an orphan. */
export function holderOf(clusterDir: string): Holder {
  const pid = postmasterPid(clusterDir)
  if (!pid) return { state: 'none' }
  if (process.platform !== 'linux') return { state: stateByPs(pid, clusterDir), pid }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    if (/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))) return { state: 'zombie', pid }
    return { state: isPostgresOf(clusterDir, pid) ? 'orphan' : 'stranger', pid }
  } catch {
    return { state: 'gone', pid }
  }
}

/**
 * Makes way for a new start. A leftover PostgreSQL is stopped, never adopted: the new one gets our settings and pipes.
 * @throws StartRefusal when the leftover does not stop
 */
export async function clearTheWay(clusterDir: string): Promise<void> {
  const began = Date.now()
  for (let asked: NodeJS.Signals | null = null; ; await sleep(STEP_MS)) {
    const holder = holderOf(clusterDir)
    const waited = Date.now() - began
    if (holder.state === 'none') return
    if (holder.state === 'orphan') {
      if (waited > GENTLE_MS + ABRUPT_MS) throw new StartRefusal(words.orphanStays(holder.pid))
      const signal = waited > GENTLE_MS ? 'SIGQUIT' : 'SIGINT'
      if (signal !== asked) send(holder.pid, signal)
      asked = signal
      continue
    }
    if (holder.state === 'zombie' && waited < REAPING_MS) continue
    // The postmaster is no more, but its children may still be writing; the pid file is what keeps a second one away.
    if (hasLiveChildren(clusterDir) && waited < GENTLE_MS) continue
    // PostgreSQL clears a file whose process is gone by itself, with a closer look than ours.
    if (holder.state !== 'gone') rmSync(path.join(clusterDir, 'postmaster.pid'), { force: true })
    return
  }
}

/** The number in postmaster.pid, null when there is no such file. */
export const postmasterPid = (clusterDir: string): number | null => Number(pidFile(clusterDir)[0]) || null

/** Whether PostgreSQL itself says that it takes connections. */
export const saysReady = (clusterDir: string): boolean => pidFile(clusterDir)[7]?.trim() === 'ready'

function pidFile(clusterDir: string): string[] {
  try {
    return readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Ends a postmaster at once; the next start repairs what it left, nothing that was committed is lost. */
export function quitAtOnce(clusterDir: string): void {
  const pid = postmasterPid(clusterDir)
  if (pid) send(pid, 'SIGQUIT')
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // gone meanwhile, or not ours: the next look tells
  }
}

/** A postmaster runs under its folder's owner, stands in the folder and is called postgres. */
function isPostgresOf(clusterDir: string, pid: number): boolean {
  if (statSync(`/proc/${pid}`).uid !== ownerOf(clusterDir)?.uid) return false
  return isPostgresIn(clusterDir, pid)
}

function isPostgresIn(folder: string, pid: number | string): boolean {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(folder)) return false
    const program = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? ''
    return /^(.*\/)?postgres\b/.test(program)
  } catch {
    return false
  }
}

function hasLiveChildren(clusterDir: string): boolean {
  if (process.platform !== 'linux') return false
  return readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && isPostgresIn(clusterDir, entry))
}

/** Without /proc (macOS; not tried there): the command line carries the folder. */
function stateByPs(pid: number, clusterDir: string): 'gone' | 'zombie' | 'stranger' | 'orphan' {
  const { stdout } = spawnSync('ps', ['-o', 'state=,command=', '-p', String(pid)], { encoding: 'utf8' })
  if (!stdout?.trim()) return 'gone'
  if (stdout.trimStart().startsWith('Z')) return 'zombie'
  return stdout.includes('postgres') && stdout.includes(clusterDir) ? 'orphan' : 'stranger'
}
