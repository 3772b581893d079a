import { randomBytes } from 'node:crypto'
import type { StaffParts } from './parts.ts'
import { useOnce } from './used-challenges.ts'

/** What a passkey is asked for: to be made, to be the whole sign-in, or to be its second step. */
export type ChallengeFor = 'making' | 'sign-in' | 'second-step'

/** How long somebody may take over it. */
const MINUTES = 10

interface Challenge {
  readonly is: ChallengeFor
  /** Whose passkey it must be; null before anybody is known. */
  readonly accountId: string | null
  readonly challenge: string
  /** Real, in milliseconds. */
  readonly until: number
}

const PREFIX = 'challenge:'

/** A fresh challenge, and the sealed ticket by which it comes back: nothing is stored before it is answered. Real time. */
export function newChallenge(parts: StaffParts, is: ChallengeFor, accountId: string | null, now: Temporal.Instant) {
  const until = now.add({ minutes: MINUTES }).epochMilliseconds
  const made: Challenge = { is, accountId, challenge: randomBytes(32).toString('base64url'), until }
  const ticket = parts.keys.seal(PREFIX + JSON.stringify(made)).toString('base64url')
  return { challenge: made.challenge, ticket }
}

function openTicket(parts: StaffParts, ticket: string): Challenge | null {
  try {
    const text = parts.keys.open(Buffer.from(ticket, 'base64url'))
    return text.startsWith(PREFIX) ? JSON.parse(text.slice(PREFIX.length)) : null
  } catch {
    return null
  }
}

/**
 * The challenge of a ticket, used up by this, whatever becomes of the answer. Null when it is none of ours, is for
 * something else, is too old, or was answered before.
 */
export async function takeChallenge(
  parts: StaffParts,
  is: ChallengeFor,
  ticket: string,
  now: Temporal.Instant,
): Promise<Challenge | null> {
  const opened = openTicket(parts, ticket)
  if (!opened || opened.is !== is || now.epochMilliseconds >= opened.until) return null
  const until = Temporal.Instant.fromEpochMilliseconds(opened.until)
  const isFirst = await useOnce(parts.db, opened.challenge, until, now)
  return isFirst ? opened : null
}
