import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Counted } from '#test/count-queries.ts'
import type { Cpu } from './measured.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Megabytes: the program's now and at most so far, and its database's without what is shared twice. */
export interface Memory {
  readonly program: number
  readonly most: number
  readonly database: number
}

/** The built program, running as `npm start` runs it. */
export interface Program {
  readonly url: string
  /** Since it was asked last; of a program that was started counting. */
  count(): Promise<Counted>
  /** Linux only; elsewhere zeros. */
  memory(): Memory
  /** Milliseconds of processor time used so far. Linux only; elsewhere zeros. */
  cpu(): Cpu
  stop(): Promise<void>
}

/**
 * Starts the demonstration's program in production on a folder of the benchmark's own. Forwarded addresses are believed
 * from this machine, as behind a proxy, so that each sender has an address of his own. Pages are made anew each time unless
 * told for how many milliseconds to keep them.
 */
export async function startProgram(
  folder: string,
  { counting = false, keepPagesMs = 0, args = [] as string[], words = [] as string[] } = {},
): Promise<Program> {
  const { programOptions, programEnvironment } = await import(
    pathToFileURL(path.join(root, 'scripts/lib/node-options.mjs')).href
  )
  const hook = counting ? ['--import', path.join(import.meta.dirname, 'count-queries.ts')] : []
  const child = spawn(
    process.execPath,
    [...programOptions, ...hook, ...args, path.join(root, 'dist/server/main.js'), '--demo', ...words],
    {
      cwd: folder,
      env: {
        ...programEnvironment,
        ...process.env,
        NODE_ENV: 'production',
        PORT: '0',
        HOST: '127.0.0.1',
        DOITHOAI_DATA: path.join(folder, 'data'),
        DOITHOAI_TRUST_PROXY: '127.0.0.1',
        DOITHOAI_KEEP_PAGES_MS: String(keepPagesMs),
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
  return {
    url: await readyAt(child),
    count: async () => {
      child.send('count')
      const [counted] = (await once(child, 'message')) as [Counted]
      return counted
    },
    memory: () => memoryOf(child.pid ?? 0),
    cpu: () => cpuOf(child.pid ?? 0),
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const url = /sẵn sàng: (http:\/\/\S+)/.exec(said)?.[1]
      if (url) resolve(url.replace('localhost', '127.0.0.1'))
    })
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)))
  })
}

const kilobytes = (text: string, name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)

function memoryOf(pid: number): Memory {
  if (process.platform !== 'linux') return { program: 0, most: 0, database: 0 }
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const database = descendantsOf(pid).reduce((sum, one) => sum + shareOf(one), 0)
  const megabytes = (amount: number) => Math.round(amount / 1024)
  return {
    program: megabytes(kilobytes(status, 'VmRSS')),
    most: megabytes(kilobytes(status, 'VmHWM')),
    database: megabytes(database),
  }
}

/** Of what the program started the database is all that works; ended connections count where they were started. */
function cpuOf(pid: number): Cpu {
  if (process.platform !== 'linux') return { program: 0, database: 0 }
  return {
    program: usedBy(pid, false),
    database: descendantsOf(pid).reduce((sum, one) => sum + usedBy(one, true), 0),
  }
}

/** The kernel counts in hundredths of a second. */
function usedBy(pid: number, withEnded: boolean): number {
  const stat = statOf(pid)
  const [user, system, endedUser, endedSystem] = [11, 12, 13, 14].map((place) => Number(stat[place] ?? 0) * 10)
  return (user ?? 0) + (system ?? 0) + (withEnded ? (endedUser ?? 0) + (endedSystem ?? 0) : 0)
}

function shareOf(pid: number): number {
  try {
    return kilobytes(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), 'Pss')
  } catch {
    return 0 // ended meanwhile
  }
}

function descendantsOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }))
  const below = (one: number): number[] =>
    parents.filter(({ parent }) => parent === one).flatMap((child) => [child.pid, ...below(child.pid)])
  return below(pid)
}

const parentOf = (pid: number): number => Number(statOf(pid)[1] ?? 0)

/** The fields of /proc/…/stat behind the name, the state first; none: it ended meanwhile. */
function statOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return []
  }
}
