import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A program started as people start it, with what it said. */
export interface Program {
  readonly child: ChildProcess
  /** Everything said so far, both outputs. */
  readonly said: () => string
  /** What was said on stderr alone. */
  readonly complained: () => string
  /** Its address once it is ready; rejects when it ends before. */
  readonly ready: Promise<string>
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
}

const STARTED_IN_MS = 100_000

/** Brings dist/ up to date with the sources. */
export function buildProgram(): void {
  const script = "await (await import('./scripts/lib/prepare.mjs')).prepare({ dev: true })"
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stderr)
}

/** Starts the built program on a data folder, on a port of its own unless `env` says otherwise. */
export const startProgram = (dataDir: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): Program =>
  watch(
    spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js', ...args], {
      env: { ...bareEnvironment(), PORT: '0', HOST: '127.0.0.1', DOITHOAI_DATA: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )

/** Starts it by `npm start`, in a session of its own as a terminal would. */
export const startByNpm = (dataDir: string, env: NodeJS.ProcessEnv = {}): Program =>
  watch(
    spawn('npm', ['start'], {
      env: { ...bareEnvironment(), PORT: '0', HOST: '127.0.0.1', DOITHOAI_DATA: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    }),
  )

/** Our own environment without what npm and the test runner put there. */
function bareEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|VITEST|TZ$|NODE_ENV$|INIT_CWD$|DOITHOAI_|DATABASE_)/.test(name),
    ),
  )
}

function watch(child: ChildProcess): Program {
  let said = ''
  let complained = ''
  const ended = once(child, 'close').then(([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? 1)
  const ready = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time: ${said}`)), STARTED_IN_MS)
    const read = (text: string) => {
      said += text
      const address = said.match(/sẵn sàng: (http:\S+)/)?.[1]
      if (address) resolve(address.replace('localhost', '127.0.0.1'))
    }
    child.stdout?.setEncoding('utf8').on('data', read)
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complained += text
      read(text)
    })
    void ended.then(() => {
      clearTimeout(timer)
      reject(new Error(`ended before it was ready: ${said}`))
    })
  })
  ready.catch(() => {}) // whoever expects the program to refuse never asks
  return {
    child,
    said: () => said,
    complained: () => complained,
    ready,
    ended: ended as Promise<number | NodeJS.Signals>,
  }
}

/** Processes that stand in a folder or carry it in their command line; our own aside. Linux only: elsewhere none are seen. */
export function processesAbout(folder: string): number[] {
  if (process.platform !== 'linux') return []
  const real = realpathSync(folder)
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid && pid !== process.pid && isAbout(real, pid))
}

function isAbout(folder: string, pid: number): boolean {
  try {
    const stands = readlinkSync(`/proc/${pid}/cwd`)
    if (stands === folder || stands.startsWith(`${folder}/`)) return true
    return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DOITHOAI_DATA=${folder}\0`)
  } catch {
    return false // ended while we looked
  }
}

/** Milliseconds until nothing of a program is left; gives up after `limit`. */
export async function untilNothingIsLeft(folder: string, limit = 30_000): Promise<number> {
  const began = performance.now()
  while (processesAbout(folder).length > 0) {
    if (performance.now() - began > limit) throw new Error(`still there: ${processesAbout(folder).join(', ')}`)
    await sleep(20)
  }
  return performance.now() - began
}

/** What an address answers: status and text. */
export async function ask(url: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(url)
  return { status: answer.status, text: await answer.text() }
}
