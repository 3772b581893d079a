// Child processes that end with us.
import { spawn } from 'node:child_process'
import { programEnvironment } from './node-options.mjs'
import { at, root } from './place.mjs'
import { startedBy, whenStarterEnds } from './starter.mjs'

const running = new Set()
let watching = false

/** Runs a program to its end and gives its exit code; a signal to us, or the end of who started us, ends it too. */
export const run = (program, args, options = {}) => {
  watch()
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
    running.add(child)
    const done = (code) => {
      running.delete(child)
      resolve(code)
    }
    child.once('error', () => done(127))
    child.once('exit', (code, signal) => done(code ?? (signal ? 128 : 1)))
  })
}

function watch() {
  if (watching) return
  watching = true
  const end = (signal) => {
    for (const child of running) child.kill(signal)
    if (running.size === 0) process.exit(1)
    // The program below closes its database first; we wait for it, but not for ever.
    setTimeout(() => process.exit(1), 5_000).unref()
    ended = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal))
  whenStarterEnds(() => end('SIGTERM'))
}

let ended = false

/** True once we were told to end: nothing new is to be begun. */
export const isEnding = () => ended

/**
 * Becomes the built program where the system can (one process less), otherwise runs it and hands signals on.
 * @param options Node's own
 * @param entry a file in dist/server
 */
export const become = async (node, options, entry, args) => {
  const argv = [...options, at('dist', 'server', entry), ...args]
  const env = {
    ...programEnvironment,
    ...process.env,
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    NODE_COMPILE_CACHE: at('dist', '.cache'),
  }
  const npm = startedBy()
  if (process.execve && process.platform !== 'win32') {
    if (npm) env.DOITHOAI_STARTED_BY = String(npm)
    process.execve(node, [node, ...argv], env)
  }
  return run(node, argv, { env, cwd: process.cwd() })
}
