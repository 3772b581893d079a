import { accept, type Result, refuse } from '#kernel/result.ts'

/** What is known of a link, as far as opening it asks. */
export interface LinkTerms {
  readonly expiresAt: Temporal.Instant
  readonly revokedAt: Temporal.Instant | null
}

/** Why a link does not open: `unknown` also where the token was made of an earlier version. */
export type LinkRefusal = 'unknown' | 'revoked' | 'expired'

/** May a link be opened at an instant? Until the instant it expires at, that one excluded, and while nobody revoked it. */
export function mayOpen({ expiresAt, revokedAt }: LinkTerms, now: Temporal.Instant): Result<null, LinkRefusal> {
  if (revokedAt) return refuse('revoked')
  return Temporal.Instant.compare(now, expiresAt) < 0 ? accept(null) : refuse('expired')
}
