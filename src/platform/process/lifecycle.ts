import { setTimeout as sleep } from 'node:timers/promises'
import { whenStarterEnds } from './ancestors.ts'

/** The parts of a running program, closed in the reverse order of their opening. */
export interface Lifecycle {
  /** Remembers how to close a part that is open now. */
  opened(close: () => Promise<unknown>): void
  /** Closes everything and ends the process with `code`; later calls change nothing. */
  stop(code: number): void
}

/** Whoever stops us waits 3 s; what is not closed by then is left to the guards and to the next start. */
const PATIENCE_MS = 2_800
/** After this long the parts that still hang (a letter under way, a browser's open line) are left behind for the database's sake. */
const PARTS_MS = 1_200
/** Ctrl-C may reach us twice, from the terminal and from who started us; a person's second press comes later. */
const ECHO_MS = 300

/**
 * Stops gently on SIGINT, SIGTERM, SIGHUP or when who started us is gone; a second signal ends at once.
 * Taken up first thing, so that a start can be interrupted as well.
 */
export function takeUpLifecycle(): Lifecycle {
  const closers: (() => Promise<unknown>)[] = []
  let stoppingSince: number | null = null

  const stop = (code: number) => {
    if (stoppingSince !== null) return
    stoppingSince = Date.now()
    setTimeout(() => process.exit(code), PATIENCE_MS)
    void closeAll(closers).then(() => process.exit(code))
  }
  const onSignal = () => {
    if (stoppingSince !== null && Date.now() - stoppingSince > ECHO_MS) process.exit(1)
    stop(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  whenStarterEnds(() => stop(0))
  return { opened: (close) => void closers.push(close), stop }
}

/** The first part opened, the database, is waited for to the end; the others share `PARTS_MS`. */
async function closeAll(closers: (() => Promise<unknown>)[]): Promise<void> {
  const until = Date.now() + PARTS_MS
  for (let close = closers.pop(); close; close = closers.pop()) {
    const closed = close().catch((error: unknown) => console.error(error)) // the others are closed all the same
    const left = Math.max(0, until - Date.now())
    await (closers.length === 0 ? closed : Promise.race([closed, sleep(left)]))
  }
}
