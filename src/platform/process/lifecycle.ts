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

async function closeAll(closers: (() => Promise<unknown>)[]): Promise<void> {
  for (let close = closers.pop(); close; close = closers.pop()) {
    try {
      await close()
    } catch (error) {
      console.error(error) // one part that does not close must not keep the others open
    }
  }
}
