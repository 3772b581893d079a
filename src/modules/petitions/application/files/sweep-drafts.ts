import { rename, rm, stat } from 'node:fs/promises'
import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { sweepFormDrafts } from '../intake/form-drafts.ts'

/** A form left open overnight is still sent in the morning; two days later it is not. */
const ABANDONED_AFTER = { hours: 48 } as const

/** What sweeping needs. `now` is real time: the files' own times are. */
export interface SweepParts {
  readonly files: FileStore
  readonly write: <T>(work: (tx: UnitDb) => Promise<T>) => Promise<T>
  /** Business time, as uploads are noted by it. */
  readonly at: Temporal.Instant
  readonly now: Temporal.Instant
}

/**
 * Takes away what waited two days under forms that were never sent, in one unit: the rows, and the contents nothing else
 * holds; and what was typed into them and saved, after one day. Says how many contents.
 */
export async function sweepDrafts(unitId: string, { files, write, at, now }: SweepParts): Promise<number> {
  const before = at.subtract(ABANDONED_AFTER)
  const gone = await write(async (tx) => {
    await sweepFormDrafts(tx, at)
    return (await sql<{ gone: string }>`select gone from sweep_drafts(${before}::timestamptz)`.execute(tx)).rows
  })
  let removed = 0
  for (const { gone: sha256 } of gone)
    if (await takeAway(files.pathOf(unitId, sha256), now.subtract(ABANDONED_AFTER))) removed += 1
  return removed
}

/**
 * Removes a file unless it was stored anew meanwhile. It is moved aside first: what is stored at its place from then on
 * is another file.
 */
async function takeAway(path: string, before: Temporal.Instant): Promise<boolean> {
  const aside = `${path}.gone`
  try {
    await rename(path, aside)
  } catch {
    return false // it is not there
  }
  const { mtimeMs } = await stat(aside)
  if (mtimeMs >= before.epochMilliseconds) {
    await rename(aside, path)
    return false
  }
  await rm(aside, { force: true })
  return true
}
