import { existsSync, readFileSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { backupName, backupRuns, claimBackup, endBackup } from '#modules/staff/index.ts'
import { readBackup, writeBackup } from '#platform/backup/index.ts'
import { version } from '#platform/config/index.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { keysFile } from '#platform/keys/keys.ts'
import type { Parts } from './parts.ts'

const EVERY = 60_000
/** So many good copies are kept; older ones that we made ourselves are removed. */
const KEPT = 14

/**
 * The nightly copy: written, read back row by row, and only then called good. A demonstration makes none.
 * @param now real time
 */
export const nightlyBackup = (parts: Parts, now = () => Temporal.Now.instant()): Job => ({
  name: 'backup',
  everyMs: EVERY,
  run: async () => {
    const { db, clock } = parts
    const claimed = await db.outside('write', (tx) => claimBackup(tx, now()))
    if (!claimed) return 0
    const file = freeName(claimed.plan.folder, claimed.night)
    const end = await write(parts, file, claimed.plan.keyLock, now()).catch((error: unknown) => ({
      file,
      reason: error instanceof Error ? error.message : String(error),
    }))
    await db.outside('write', (tx) => endBackup(tx, claimed, end, now(), { at: clock.now(), on: clock.today() }))
    if (!('bytes' in end)) throw Object.assign(new Error('no backup was made'), { code: 'no-backup' })
    await prune(parts, claimed.plan.folder)
    return 1
  },
})

function freeName(folder: string, night: Temporal.PlainDate): string {
  for (let which = 1; ; which++) {
    const file = path.join(folder, backupName(night, which))
    if (!existsSync(file)) return file
  }
}

async function write(
  { db, files, config }: Parts,
  file: string,
  lock: { readonly salt: string; readonly publicKey: string } | null,
  at: Temporal.Instant,
): Promise<{ file: string; bytes: number }> {
  const keys = lock && { bytes: readFileSync(keysFile(config.dataDir)), lock }
  await writeBackup({ reader: db.reader, files, keys, program: version }, file, at)
  await readBackup(file)
  return { file, bytes: (await stat(file)).size }
}

/** Removes our own good copies beyond those that are kept; nothing else in the folder is touched. */
async function prune({ db }: Parts, folder: string): Promise<void> {
  const runs = await db.outside('read', (tx) => backupRuns(tx, 400))
  const ours = runs.filter((run) => run.outcome === 'kept' && path.dirname(run.file) === path.resolve(folder))
  for (const { file } of ours.slice(KEPT)) await rm(file, { force: true })
}
