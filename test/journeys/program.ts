import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A login of the demonstration. */
export interface Login {
  readonly role: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/** The real program, started as a person would, in a folder of its own. */
export interface Program {
  readonly base: string
  /** All it has said on its terminal so far. */
  said(): string
  stop(): Promise<void>
}

/** The demonstration, with a login for each role. */
export interface Demo extends Program {
  login(role: string): Login
}

/** The built program; a build of one's own when several people work on one tree. */
const built = path.resolve(import.meta.dirname, '../..', process.env.DOITHOAI_BUILT ?? 'dist')

/** What the demonstration tells of the day it stands on has happened by then, whatever hour it is here. */
const EVENING = '21:30'

/**
 * Starts the demonstration as it stands on the evening of a day, with settings of its own; resolves when it says it is ready.
 * @param at the hour it begins at, instead
 */
export async function startDemo(day: string, settings: NodeJS.ProcessEnv = {}, at = EVENING): Promise<Demo> {
  const { folder, ...program } = await start(['--demo', '--day', `${day}T${at}`], settings)
  const logins: Login[] = JSON.parse(readFileSync(path.join(folder, 'demo-logins.json'), 'utf8'))
  return {
    ...program,
    login(role) {
      const login = logins.find((one) => one.role === role)
      if (!login) throw new Error(`no login for ${role}`)
      return login
    },
  }
}

/** Starts an installation with nothing in it, with settings of its own: it prints its set-up link. */
export const startEmpty = (settings: NodeJS.ProcessEnv = {}): Promise<Program> => start([], settings)

async function start(
  args: readonly string[],
  settings: NodeJS.ProcessEnv = {},
): Promise<Program & { readonly folder: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doithoai-journey-'))
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(built, 'server/main.js'), ...args], {
    cwd: folder,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DOITHOAI_DATA: path.join(folder, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return {
    folder,
    base: await readyAt(child, () => said),
    said: () => said,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function readyAt(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const ready = /sẵn sàng: (http:\/\/\S+)/.exec(said())
      if (ready?.[1]) resolve(ready[1])
    })
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said()}`)))
  })
}

/** A port nobody has now: for a program whose own address must be known beforehand. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
