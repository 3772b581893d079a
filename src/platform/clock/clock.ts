import { type Day, dayAt, instantAt } from '#kernel/day.ts'

/**
 * The business clock: what day it is for deadlines, intake and everything people see.
 * Sessions, tokens and limits go by real time instead (`Temporal.Now`).
 */
export interface Clock {
  now(): Temporal.Instant
  today(): Day
}

const reading = (now: () => Temporal.Instant): Clock => ({ now, today: () => dayAt(now()) })

/** Business time is real time. */
export const systemClock: Clock = reading(() => Temporal.Now.instant())

/**
 * A demonstration's clock: it goes on from `on`, at the hour it is now, so that midnight still comes.
 * @param at "21:30": the hour it begins at, instead
 */
export function demonstrationClock(
  { day: on, at }: { readonly day: Day; readonly at?: string },
  startedAt: Temporal.Instant = Temporal.Now.instant(),
): Clock {
  const days = { hours: dayAt(startedAt).until(on, { largestUnit: 'days' }).days * 24 }
  const ahead = at === undefined ? Temporal.Duration.from(days) : startedAt.until(instantAt(on, at))
  return reading(() => Temporal.Now.instant().add(ahead))
}

/** A clock that stands still, or is moved by hand. */
export function handClock(instant: Temporal.Instant): Clock & { set(instant: Temporal.Instant): void } {
  let now = instant
  return {
    ...reading(() => now),
    set(instant) {
      now = instant
    },
  }
}
