import { type Day, isAfter, later } from '#kernel/day.ts'
import type { Anchor } from './due.ts'

/** What is known of a dialogue, as far as clocks ask. */
export interface Course {
  /** The day now planned for the conference: after an approved postponement the new one. */
  readonly plannedOn: Day
  /** The recorded day of the conference. */
  readonly heldOn: Day | null
  /** The decisions of R8 in their order, by their names there; the last one is in force, the others are kept. */
  readonly decisions: readonly { readonly decision: string; readonly on: Day }[]
  /** What the city said to a request to postpone; none yet, or none asked: null. */
  readonly cityReply?: { readonly on: Day; readonly approved: boolean } | null
}

/** From which day a clock runs, and by whose terms. */
export interface ClockStart {
  readonly anchor: Anchor
  /** R13's terms (true), or R14's: in writing, because the conference is not held. */
  readonly withConference: boolean
  /** "dự kiến": counted from a day that has not happened. */
  readonly planned: boolean
}

/** The decisions that put every answer in writing (R10, R11). */
const isNotHolding = (decision: string): boolean => decision === 'answer-in-writing' || decision === 'close-with-report'

/**
 * From which day the clock of a petition runs (R10, R13, R14): the later of its receipt and of what happened to the
 * conference. In this order:
 * - a decision to ask for a postponement starts R14's clock for what was received until then, and approval does not stop
 *   it; refused, it gives way once the leader decided otherwise than to close the year;
 * - the recorded conference day;
 * - the decision in force not to hold, or to close the year;
 * - the planned day that passed with neither a conference nor a decision; while the city has not answered a request to
 *   postpone, its passing changes no clock, and a refusal that comes later is what starts it;
 * - else the planned day, "dự kiến".
 */
export function clockStart(course: Course, receivedOn: Day, today: Day): ClockStart {
  const asked = askedToPostpone(course)
  const start = asked && !isAfter(receivedOn, asked) ? inWriting('decision', asked) : courseStart(course, today)
  const on = later(start.anchor.on, receivedOn)
  return on.equals(start.anchor.on) ? start : { ...start, anchor: { what: 'receipt', on } }
}

/** The same for the dialogue as a whole: from which day its report and its answers are due. */
export function courseStart({ plannedOn, heldOn, decisions, cityReply }: Course, today: Day): ClockStart {
  if (heldOn) return { anchor: { what: 'conference', on: heldOn }, withConference: true, planned: false }
  const inForce = decisions.at(-1)
  if (inForce && isNotHolding(inForce.decision)) return inWriting('decision', inForce.on)

  const replied = inForce?.decision === 'ask-to-postpone' && cityReply ? cityReply.on : null
  const undecided = !inForce || inForce.decision === 'reopen-intake' || replied !== null
  if (undecided && isAfter(today, plannedOn))
    return inWriting('planned-conference', later(plannedOn, replied ?? plannedOn))
  return { anchor: { what: 'conference', on: plannedOn }, withConference: true, planned: true }
}

const inWriting = (what: 'decision' | 'planned-conference', on: Day): ClockStart => ({
  anchor: { what, on },
  withConference: false,
  planned: false,
})

/** The day of the decision to ask, while it starts clocks. */
function askedToPostpone({ decisions, cityReply }: Course): Day | null {
  const asked = decisions.find(({ decision }) => decision === 'ask-to-postpone')
  const inForce = decisions.at(-1)?.decision
  const refused = cityReply?.approved === false
  const replaced = refused && inForce !== 'ask-to-postpone' && inForce !== 'close-with-report'
  return asked && !replaced ? asked.on : null
}
