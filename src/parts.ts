import type { Clock } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Keys } from '#platform/keys/keys.ts'

/** What the program is built from. Tests hand in their own. */
export interface Parts {
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy' | 'keepPagesMs' | 'demo' | 'mail' | 'dataDir'> &
    Partial<Pick<Config, 'provider' | 'sms'>>
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keys
  readonly files: FileStore
  /** Whether what went wrong is written to the log; tests keep still. */
  readonly log: boolean
}
