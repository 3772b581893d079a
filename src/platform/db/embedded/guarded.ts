import { type ChildProcess, spawn } from 'node:child_process'
import type { Account } from './account.ts'

/**
 * Runs a program that must not outlive us, even when we are killed: the shell's second child waits for the end of
 * our pipe (the kernel closes it when we are gone) and then interrupts the program, which shuts down in order.
 * The shell itself ignores signals, and stands in a session of its own so that Ctrl-C reaches only us.
 */
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
trap '' INT TERM HUP
( read -r line <&3; kill -INT $program ) 2>/dev/null &
watch=$!
exec 3<&-
wait $program
result=$?
kill -KILL $watch 2>/dev/null
exit $result
`

/** How a guarded program ended: its exit code, 128 + signal when it was killed. */
export interface Guarded {
  readonly ended: Promise<number>
  /** Interrupts the program; it ends in its own time. */
  interrupt(): void
  /** The last resort, when interrupting did not help. */
  abandon(): void
}

/** What a guarded program is given: `log` takes both outputs, `passed` becomes its file descriptor 4. */
export interface Surroundings {
  readonly cwd: string
  readonly account: Account | undefined
  readonly log: number
  readonly passed?: number
}

/** POSIX only; Windows has its own way in windows.ts. */
export function runGuarded(program: string, args: readonly string[], given: Surroundings): Guarded {
  const child = spawn('/bin/sh', ['-c', GUARD, 'doithoai-guard', program, ...args], {
    ...given.account,
    cwd: given.cwd,
    detached: true,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', given.log, given.log, 'ignore', given.passed ?? 'ignore'],
  })
  child.stdin?.on('error', () => {})
  return {
    ended: exitOf(child),
    interrupt: () => child.stdin?.end(),
    abandon: () => void child.kill('SIGKILL'),
  }
}

const NOT_STARTED = 127

const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.once('error', () => resolve(NOT_STARTED))
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)))
  })
