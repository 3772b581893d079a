import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** Queries of a page, and how often the program waited for the database. */
export interface Counted {
  readonly queries: number
  readonly waits: number
}

/** The built program, running as `npm start` runs it. */
export interface Program {
  readonly url: string
  /** Since it was asked last; of a program that was started counting. */
  count(): Promise<Counted>
  /** Megabytes of memory: the program's, and its database's without what is shared twice. */
  memory(): { readonly program: number; readonly database: number }
  stop(): Promise<void>
}

/**
 * Starts the demonstration's program in production on a folder of the benchmark's own. Forwarded addresses are believed
 * from this machine, as behind a proxy, so that each sender has an address of his own. Pages are made anew each time unless
 * told for how many milliseconds to keep them.
 */
export async function startProgram(
  folder: string,
  { counting = false, keepPagesMs = 0, args = [] as string[] } = {},
): Promise<Program> {
  const hook = counting ? ['--import', path.join(import.meta.dirname, 'count-queries.ts')] : []
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', ...hook, ...args, path.join(root, 'dist/server/main.js'), '--demo'],
    {
      cwd: folder,
      env: {
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

/** Linux only; elsewhere zeros. */
function memoryOf(pid: number): { program: number; database: number } {
  if (process.platform !== 'linux') return { program: 0, database: 0 }
  const program = kilobytes(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmRSS') / 1024
  const database = descendantsOf(pid).reduce((sum, one) => sum + shareOf(one), 0) / 1024
  return { program: Math.round(program), database: Math.round(database) }
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

function parentOf(pid: number): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) \S /, '')
        .split(' ')[0],
    )
  } catch {
    return 0
  }
}
