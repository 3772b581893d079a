import path from 'node:path'
import { day } from '#kernel/day.ts'
import { handClock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/database.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { keysFromText } from '#platform/keys/keys.ts'
import type { Parts } from '#src/parts.ts'
import { ownFolder } from './own-folder.ts'

/** What a demonstration is built from that stands on a day. */
export const demoParts = (db: Database, on: string): Parts => {
  const dataDir = ownFolder('demo')
  return {
    config: { publicUrl: null, trustProxy: false, keepPagesMs: 0, demo: { day: day(on) }, mail: null, dataDir },
    db,
    clock: handClock(Temporal.Instant.from(`${on}T01:00:00Z`)),
    keys: keysFromText('demo'),
    files: folderStore(path.join(dataDir, 'files')),
    log: false,
  }
}
