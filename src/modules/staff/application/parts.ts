import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'

/** What signing in and accounts need of the program. */
export interface StaffParts {
  readonly db: Database
  readonly keys: Keys
  /** Business time, for the history; sessions, links and limits go by real time, which is handed in as `now`. */
  readonly clock: Clock
}
