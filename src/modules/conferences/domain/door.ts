import type { Day } from '#kernel/day.ts'
import { isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { ConferenceDay } from './invitations.ts'

export type DoorRefusal = 'cancelled' | 'day-to-come' | 'day-passed'

/** May somebody be let in as of this day? On the day of the conference alone; what was ticked then may arrive later. */
export function mayCheckIn({ on, cancelled }: ConferenceDay, ticked: Day): Result<null, DoorRefusal> {
  if (cancelled) return refuse('cancelled')
  if (isBefore(ticked, on)) return refuse('day-to-come')
  return isAfter(ticked, on) ? refuse('day-passed') : accept(null)
}

/** How long after the conference's day a door's link still takes what waited for the network. */
export const DOOR_GRACE = { days: 1 } as const

/** So many may come unannounced: more than any hall of a commune holds. Beyond them a door's link has gone astray. */
export const MOST_UNANNOUNCED = 1_000

/**
 * When a tick was made, by our clock: a telephone's own may be wrong by years, but not the time between two moments it measured.
 * @param age milliseconds between the tick and its sending, by the device
 */
export const tickedAt = (now: Temporal.Instant, age: number): Temporal.Instant =>
  now.subtract({ milliseconds: Math.max(0, Math.round(age)) })

/** A tick at the door. */
export interface DoorAct {
  /** Given by the device: the same tick sent twice is one. */
  readonly id: string
  readonly inviteeId: string
  readonly act: 'came' | 'undone'
  /** With who comes along. */
  readonly people: number
  readonly at: Temporal.Instant
}

/** Who is there, since when, how many. */
export interface Arrival {
  readonly inviteeId: string
  readonly at: Temporal.Instant
  readonly people: number
}

const inTime = (a: DoorAct, b: DoorAct): number =>
  Temporal.Instant.compare(a.at, b.at) || (a.act === b.act ? (a.id < b.id ? -1 : 1) : a.act === 'came' ? -1 : 1)

/**
 * Who came, from the ticks of all doors, in whatever order they arrived: somebody ticked at two doors is there once, since the
 * earlier moment; an undoing takes back what was ticked until then; of several ticks the latest says how many people.
 */
export function arrivalsFrom(acts: readonly DoorAct[]): readonly Arrival[] {
  const arrivals: Arrival[] = []
  for (const [inviteeId, ticks] of Map.groupBy(acts, (one) => one.inviteeId)) {
    const ordered = ticks.toSorted(inTime)
    const standing = ordered.slice(ordered.findLastIndex(({ act }) => act === 'undone') + 1)
    const [first, last] = [standing[0], standing.at(-1)]
    if (first && last) arrivals.push({ inviteeId, at: first.at, people: last.people })
  }
  return arrivals.sort((a, b) => Temporal.Instant.compare(a.at, b.at) || (a.inviteeId < b.inviteeId ? -1 : 1))
}
