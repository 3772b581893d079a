import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import type { ClusterPlace } from './cluster.ts'
import type { Guarded } from './guarded.ts'
import { postmasterPid } from './postmaster.ts'

// Written as carefully as the rest, and not tried: we had no Windows machine at hand.

/**
 * There are no signals to pass on and no shell to rely on, so a second Node watches: it waits for the end of our pipe
 * (closed when we end, however we end) and then stops PostgreSQL in order. `pg_ctl` starts it, because only that
 * drops an administrator's rights, which PostgreSQL does not accept.
 */
const WATCHER = `
const [pgCtl, folder] = process.argv.slice(1)
process.on('SIGINT', () => {})
process.stdin.resume()
process.stdin.on('error', () => {})
process.stdin.on('close', () => {
  require('node:child_process').spawnSync(pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '30'], { stdio: 'ignore' })
  process.exit(0)
})
`
const WATCH_EVERY_MS = 500

/** Makes a cluster in `draft`; a home folder on Windows is readable by its owner alone, so the password file may stand beside it. */
export async function initOnWindows(
  place: ClusterPlace,
  draft: string,
  password: string,
  args: string[],
): Promise<number> {
  const file = path.join(place.dataDir, `password-${process.pid}`)
  writeFileSync(file, `${password}\n`)
  try {
    return await run(place.binaries.initdb, ['-D', draft, `--pwfile=${file}`, ...args], place.log.handle)
  } finally {
    rmSync(file, { force: true })
  }
}

/** Stops what a killed program left, if anything; a reused process number does not deceive `pg_ctl` here. */
export async function clearTheWayOnWindows(binaries: Binaries, clusterDir: string, log: number): Promise<void> {
  if (postmasterPid(clusterDir))
    await run(binaries.pgCtl, ['stop', '-D', clusterDir, '-m', 'fast', '-w', '-t', '60'], log)
}

/** Starts PostgreSQL with its watcher. */
export async function runOnWindows(place: ClusterPlace, settings: readonly string[]): Promise<Guarded> {
  const { pgCtl } = place.binaries
  const quoted = settings.map((part) => (part.includes(' ') ? `"${part}"` : part)).join(' ')
  const args = ['start', '-D', place.clusterDir, '-s', '-W', '-l', place.log.path, '-o', quoted]
  const code = await run(pgCtl, args, place.log.handle)
  const watcher = spawn(process.execPath, ['-e', WATCHER, pgCtl, place.clusterDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  })
  watcher.stdin.on('error', () => {})
  const ended = code === 0 ? endOf(place.clusterDir) : Promise.resolve(code)
  return { ended, interrupt: () => watcher.stdin.end(), abandon: () => void watcher.kill() }
}

/** A port nobody uses at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

const run = (program: string, args: readonly string[], log: number): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', log, log], windowsHide: true })
    child.once('error', () => resolve(127))
    child.once('exit', (code) => resolve(code ?? 1))
  })

/** PostgreSQL is not our child there: its end is seen by its process number, first given some time to appear. */
const endOf = (clusterDir: string): Promise<number> =>
  new Promise((resolve) => {
    const began = Date.now()
    let pid: number | null = null
    const timer = setInterval(() => {
      pid ??= postmasterPid(clusterDir)
      if (pid ? isAlive(pid) : Date.now() - began < 10_000) return
      clearInterval(timer)
      resolve(1)
    }, WATCH_EVERY_MS)
  })

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
