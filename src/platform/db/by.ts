import type { Day } from '#kernel/day.ts'

/** Who does something, and when by the business clock. Handed to every command; the history keeps it. */
export interface By {
  readonly actor: 'officer' | 'system' | 'public'
  /** The officer; null for the program and for people without an account. */
  readonly officerId: string | null
  readonly at: Temporal.Instant
  readonly on: Day
}
