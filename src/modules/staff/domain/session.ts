import { isAdministrator, type Role } from './roles.ts'

/** How somebody showed who they are when a session began. */
export const waysToBegin = ['password', 'passkey', 'provider'] as const
export type WayToBegin = (typeof waysToBegin)[number]

/**
 * How a session began. `secondFactor`: two factors were given: a code beside the password, a passkey that asked for finger,
 * face or PIN, or the provider's word that it asked for two.
 */
export interface Beginning {
  readonly with: WayToBegin
  readonly secondFactor: boolean
}

export const isWayToBegin = (text: string): text is WayToBegin => waysToBegin.some((way) => way === text)

/** When a session ends, in minutes without a request and in hours from signing in. */
export interface SessionRule {
  readonly idleMinutes: number
  readonly administratorIdleMinutes: number
  readonly absoluteHours: number
}

/**
 * Facts 6.3 (controls of level 2, to be checked against TCVN 14423:2026): lock at most 15 minutes, administrators 5.
 * Twelve hours are a long working day.
 */
export const sessionRule: SessionRule = { idleMinutes: 15, administratorIdleMinutes: 5, absoluteHours: 12 }

/**
 * What an installation may set: a commune that types long answers on slow lines may lengthen the pause, but an unattended
 * desk at the counter stays open for an hour at most, an administrator's for a quarter of one.
 */
const longest: SessionRule = { idleMinutes: 60, administratorIdleMinutes: 15, absoluteHours: 12 }

/** The rule an installation asks for, kept within what is allowed; what is not asked for keeps its default. */
export function sessionRuleOf(asked: Partial<SessionRule>): SessionRule {
  const within = (of: keyof SessionRule) => Math.min(Math.max(asked[of] ?? sessionRule[of], 1), longest[of])
  return {
    idleMinutes: within('idleMinutes'),
    administratorIdleMinutes: within('administratorIdleMinutes'),
    absoluteHours: within('absoluteHours'),
  }
}

export interface SessionTimes {
  readonly createdAt: Temporal.Instant
  readonly seenAt: Temporal.Instant
  /** Signed out, here or everywhere; null: not. */
  readonly endedAt: Temporal.Instant | null
}

export const absoluteEnd = (createdAt: Temporal.Instant, rule: SessionRule = sessionRule): Temporal.Instant =>
  createdAt.add({ hours: rule.absoluteHours })

export const idleEnd = (
  seenAt: Temporal.Instant,
  held: readonly Role[],
  rule: SessionRule = sessionRule,
): Temporal.Instant => seenAt.add({ minutes: isAdministrator(held) ? rule.administratorIdleMinutes : rule.idleMinutes })

/** `idle` and `over` ask for the password again; at its last instant a session has ended. */
export type SessionStanding = 'live' | 'signed-out' | 'over' | 'idle'

export function sessionStanding(
  session: SessionTimes,
  held: readonly Role[],
  now: Temporal.Instant,
  rule: SessionRule = sessionRule,
): SessionStanding {
  const reached = (end: Temporal.Instant) => Temporal.Instant.compare(now, end) >= 0
  if (session.endedAt) return 'signed-out'
  if (reached(absoluteEnd(session.createdAt, rule))) return 'over'
  return reached(idleEnd(session.seenAt, held, rule)) ? 'idle' : 'live'
}
