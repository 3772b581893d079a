import { type Day, dayAt, instantAt, isAfter } from '#kernel/day.ts'
import { parseDay } from '#kernel/vietnamese-date.ts'

/** When something an officer enters came. */
export interface ReceivedDay {
  readonly on: Day
  /** Of today: the instant of entry; of an earlier day: its usual closing hour, which says no more than the day. */
  readonly at: Temporal.Instant
}

/** Reads a received day; '' means today. 'wrong': no day; 'future': after today. */
export function readReceivedDay(typed: string, now: Temporal.Instant): ReceivedDay | 'wrong' | 'future' {
  const today = dayAt(now)
  const on = typed.trim() === '' ? today : parseDay(typed)
  if (!on || on.year < 2000) return 'wrong'
  if (isAfter(on, today)) return 'future'
  return { on, at: on.equals(today) ? now : instantAt(on, '17:00') }
}
