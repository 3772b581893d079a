import { type Day, isAfter } from '#kernel/day.ts'
import type { Standing } from '#ui/index.ts'
import type { Dialogue } from '../application/dialogue.ts'
import type { DialogueTimes } from '../application/dialogue-times.ts'

/** Where a dialogue is in its course, as pages say it in a word. */
export type CourseState =
  | 'planning'
  | 'intake'
  | 'after-cut-off'
  | 'conference'
  | 'past-day'
  | 'not-held'
  | 'held'
  | 'closed'

/** Where a dialogue is at an instant. `notHeldOn`: the day it was decided not to hold it. */
export function courseState(
  dialogue: Pick<Dialogue, 'conferenceOn' | 'noticeOn' | 'heldOn' | 'closedOn'>,
  times: DialogueTimes,
  now: Temporal.Instant,
  today: Day,
  notHeldOn: Day | null = null,
): CourseState {
  if (dialogue.closedOn) return 'closed'
  if (dialogue.heldOn) return 'held'
  if (notHeldOn) return 'not-held'
  if (today.equals(dialogue.conferenceOn)) return 'conference'
  if (isAfter(today, dialogue.conferenceOn)) return 'past-day'
  if (Temporal.Instant.compare(now, times.cutOff.online) >= 0) return 'after-cut-off'
  return dialogue.noticeOn ? 'intake' : 'planning'
}

/** The sign of each state. */
export const courseSigns: Record<CourseState, Standing> = {
  planning: 'plain',
  intake: 'open',
  'after-cut-off': 'open',
  conference: 'soon',
  'past-day': 'late',
  'not-held': 'plain',
  held: 'done',
  closed: 'plain',
}
