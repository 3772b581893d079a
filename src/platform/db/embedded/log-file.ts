import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const KEPT_BYTES = 5_000_000

/** PostgreSQL's own log, appended to; `lastFailure` reads what was written since it was opened. */
export interface LogFile {
  readonly path: string
  readonly handle: number
  lastFailure(): string | null
  close(): void
}

/** Opens `<data>/log/postgres.log`; one that has grown past 5 MB is put aside first, and the one put aside before is lost. */
export function openLog(dataDir: string): LogFile {
  const file = path.join(dataDir, 'log', 'postgres.log')
  mkdirSync(path.dirname(file), { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > KEPT_BYTES) renameSync(file, `${file}.1`)
  const handle = openSync(file, 'a', 0o600)
  const from = fstatSync(handle).size
  let open = true
  return {
    path: file,
    handle,
    lastFailure() {
      const lines = readFileSync(file).subarray(from).toString('utf8').split('\n')
      const failure =
        lines.findLast((line) => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.findLast((line) => line.trim())
      return failure?.replace(/^.*?\b(?:FATAL|PANIC|error):\s*/, '').trim() || null
    },
    close() {
      if (open) closeSync(handle)
      open = false
    },
  }
}
