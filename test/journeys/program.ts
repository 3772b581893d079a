import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A login of the demonstration. */
export interface Login {
  readonly role: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/** The real program, started as a person would, with the demonstration in a folder of its own. */
export interface Program {
  readonly base: string
  login(role: string): Login
  stop(): Promise<void>
}

/** The built program; a build of one's own when several people work on one tree. */
const built = path.resolve(import.meta.dirname, '../..', process.env.DOITHOAI_BUILT ?? 'dist')

/** Starts the built program on a day of the demonstration; resolves when it says it is ready. */
export async function startDemo(day: string): Promise<Program> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doithoai-journey-'))
  const args = ['--enable-source-maps', path.join(built, 'server/main.js'), '--demo', '--day', day]
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DOITHOAI_DATA: path.join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const base = await readyAt(child)
  const logins: Login[] = JSON.parse(readFileSync(path.join(folder, 'demo-logins.json'), 'utf8'))
  return {
    base,
    login(role) {
      const login = logins.find((one) => one.role === role)
      if (!login) throw new Error(`no login for ${role}`)
      return login
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /sẵn sàng: (http:\/\/\S+)/.exec(said)
      if (ready?.[1]) resolve(ready[1])
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)))
  })
}
