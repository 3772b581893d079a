import { randomInt } from 'node:crypto'
import type { Database } from '#platform/db/database.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Keys } from '#platform/keys/keys.ts'

/** What intake's pages need besides their door. */
export interface IntakeWebParts {
  readonly db: Database
  readonly keys: Keys
  readonly files: FileStore
}

/** Codes cannot be guessed from those before. */
export const random = (below: number): number => randomInt(below)
