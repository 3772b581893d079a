import type { Day } from '#kernel/day.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { cutOffInstants } from '#modules/deadlines/index.ts'
import type { Rules } from '#modules/regulations/index.ts'
import { lastIntakeDay } from '../domain/index.ts'
import type { Dialogue } from './dialogue.ts'

/** Until when petitions are in time. */
export interface DialogueTimes {
  /** L: the published day once the notice is out, else the counted one (R4, R6). */
  readonly lastDay: Day
  readonly cutOff: {
    /** 24:00 of L. */
    readonly online: Temporal.Instant
    /** The counter's closing time on L. */
    readonly counter: Temporal.Instant
  }
  /** The notice is out: the published instants bind. */
  readonly published: boolean
}

/** The counter's closing time where none was published yet. */
const USUAL_CLOSING = '17:00'

/** L and its hours, for one dialogue (R4, R6). */
export function dialogueTimes(
  dialogue: Pick<Dialogue, 'conferenceOn' | 'cutOffOn' | 'cutOffPaperAt'>,
  rules: Rules,
  calendar: WorkingCalendar,
): DialogueTimes {
  const lastDay = dialogue.cutOffOn ?? lastIntakeDay(calendar, dialogue.conferenceOn, rules)
  return {
    lastDay,
    cutOff: cutOffInstants(lastDay, dialogue.cutOffPaperAt ?? USUAL_CLOSING),
    published: dialogue.cutOffOn !== null,
  }
}
