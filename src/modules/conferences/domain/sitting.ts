import { type Day, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'

/** How a petition came out of the hall: answered there; in writing by the unit itself or with others; beyond it; another time (R13, R15). */
export const hallOutcomes = ['answered', 'own', 'joint', 'beyond', 'put-off'] as const
export type HallOutcomeKind = (typeof hallOutcomes)[number]

/** Whose speaking clock runs. */
export const speakers = ['official', 'business'] as const
export type Speaker = (typeof speakers)[number]

/** The hall as its acts see it. */
export interface Sitting {
  readonly beganAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly itemId: string | null
}

/** An item of the agenda is taken up: another one, one again, or the first, with which the conference begins. */
export function takeUpItem(
  sitting: Sitting,
  order: readonly string[],
  itemId: string,
): Result<{ readonly begins: boolean }, 'ended' | 'not-found' | 'there-already'> {
  if (sitting.endedAt) return refuse('ended')
  if (!order.includes(itemId)) return refuse('not-found')
  if (sitting.itemId === itemId) return refuse('there-already')
  return accept({ begins: sitting.beganAt === null })
}

/**
 * Kiến nghị nêu tại chỗ is said by somebody in the hall: none is before the conference's day. What comes sooner comes by the ways of
 * intake, and is counted with them.
 */
export const isBeforeTheHall = (
  { conferenceOn, heldOn }: { readonly conferenceOn: Day; readonly heldOn: Day | null },
  today: Day,
): boolean => heldOn === null && isBefore(today, conferenceOn)

/** What comes after, or before, the item that is spoken about; the first where none is. Null: there is none. */
export function neighbourOf(order: readonly string[], itemId: string | null, way: 'next' | 'back'): string | null {
  const at = itemId === null ? -1 : order.indexOf(itemId)
  if (at < 0) return way === 'next' ? (order[0] ?? null) : null
  return order[at + (way === 'next' ? 1 : -1)] ?? null
}

/** How many petitions came out how; `left`: nobody has said yet. */
export type HallFigures = Readonly<Record<'all' | 'answered' | 'written' | 'beyond' | 'put-off' | 'left', number>>

/** The figures the hall shows, of the petitions of the agenda. */
export function figuresOfHall(outcomes: readonly (HallOutcomeKind | null)[]): HallFigures {
  const count = (...kinds: readonly (HallOutcomeKind | null)[]) => outcomes.filter((one) => kinds.includes(one)).length
  return {
    all: outcomes.length,
    answered: count('answered'),
    written: count('own', 'joint'),
    beyond: count('beyond'),
    'put-off': count('put-off'),
    left: count(null),
  }
}
