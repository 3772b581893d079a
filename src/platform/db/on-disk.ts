import type pg from 'pg'

/** A word in the log of changes that is nobody's row; its commit waits for the disk, and with it for all before it. */
const WAIT = `select pg_logical_emit_message(true, 'doithoai', '')`

/**
 * Waits until everything that was committed before the call is on the disk. Those who come while another wait is under
 * way share the next one.
 * @throws what went wrong: then nobody knows whether it is there, and nobody is told that it is
 */
export function waitingForDisk(pool: pg.Pool): () => Promise<void> {
  const wait = async () => void (await pool.query(WAIT))
  let now: Promise<void> | null = null
  let next: Promise<void> | null = null
  const begin = (): Promise<void> => {
    const waiting = wait().finally(() => {
      now = null
    })
    now = waiting
    return waiting
  }
  const afterwards = async (before: Promise<void>): Promise<void> => {
    await before.catch(() => {})
    next = null
    return begin()
  }
  return () => {
    if (!now) return begin()
    next ??= afterwards(now)
    return next
  }
}
