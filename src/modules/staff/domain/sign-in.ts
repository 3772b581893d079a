import { accept, type Result, refuse } from '#kernel/result.ts'

/** Facts 6.3: lock after at most 5 failures. Window and length of the lock are ours. */
export interface LockoutRule {
  readonly failures: number
  readonly windowMinutes: number
  readonly lockMinutes: number
}
export const lockoutRule: LockoutRule = { failures: 5, windowMinutes: 15, lockMinutes: 15 }

/** What is remembered of the tries with one typed name, whether an account has it or not; null: nothing. */
export interface Tries {
  readonly failures: number
  readonly firstAt: Temporal.Instant
  readonly lockedUntil: Temporal.Instant | null
}

const after = (from: Temporal.Instant, minutes: number) => from.add({ minutes })
const isPast = (end: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(now, end) >= 0

export const isLocked = (tries: Tries | null, now: Temporal.Instant): boolean =>
  tries?.lockedUntil != null && !isPast(tries.lockedUntil, now)

function afterFailure(tries: Tries | null, now: Temporal.Instant, rule: LockoutRule): Tries {
  const fresh = tries === null || tries.lockedUntil !== null || isPast(after(tries.firstAt, rule.windowMinutes), now)
  const failures = fresh ? 1 : tries.failures + 1
  const lockedUntil = failures >= rule.failures ? after(now, rule.lockMinutes) : null
  return { failures, firstAt: fresh ? now : tries.firstAt, lockedUntil }
}

/**
 * One try to sign in, and what is to be remembered of it. `right`: an account with that name exists, is in use, and the
 * password is its own. The answers tell nothing about who exists: they depend on what was typed and how often, since a
 * name nobody has is counted and locked like any other. While locked, even the right password does not enter and
 * nothing is counted, so that a stranger's tries do not prolong the lock.
 */
export function trySignIn(
  tries: Tries | null,
  right: boolean,
  now: Temporal.Instant,
  rule: LockoutRule = lockoutRule,
): { readonly answer: Result<'signed-in', 'not-signed-in' | 'locked'>; readonly tries: Tries | null } {
  if (isLocked(tries, now)) return { answer: refuse('locked'), tries }
  if (right) return { answer: accept('signed-in'), tries: null }
  const counted = afterFailure(tries, now, rule)
  return { answer: refuse(counted.lockedUntil ? 'locked' : 'not-signed-in'), tries: counted }
}
