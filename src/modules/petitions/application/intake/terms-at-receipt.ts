import { type Day, isAfter, later } from '#kernel/day.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/index.ts'
import type { Owed } from '#modules/deadlines/index.ts'
import { type Dialogue, dialogueTimes, rulesOf } from '#modules/dialogues/index.ts'
import { haiPhong2026 } from '#modules/regulations/index.ts'

type DueFacts = Owed['due']

/**
 * Is it late (R4, R6)? Online, by telephone, e-mail and Zalo by the instant the sending began: 24:00 of L is past it.
 * Paper by the day it was handed in: on L it is in time.
 */
export function isLate(
  dialogue: Dialogue,
  calendar: WorkingCalendar,
  { receivedAt, receivedOn, byDay }: { receivedAt: Temporal.Instant; receivedOn: Day; byDay: boolean },
): boolean {
  const { lastDay, cutOff } = dialogueTimes(dialogue, rulesOf(dialogue), calendar)
  return byDay ? isAfter(receivedOn, lastDay) : Temporal.Instant.compare(receivedAt, cutOff.online) >= 0
}

/** By when the public text should be released: the unit's own target, counted from the day of receipt (R20). */
export function releaseDue(dialogue: Dialogue | null, calendar: WorkingCalendar, receivedOn: Day): DueFacts {
  const { value, source, legal } = (dialogue ? rulesOf(dialogue) : haiPhong2026.rules).releasePublicText
  const anchor = { what: 'receipt', on: receivedOn }
  return { on: addWorkingDays(calendar, receivedOn, value), source, legal, anchor, term: value, planned: false }
}

/**
 * By when it is answered in writing if not aloud (R13): from the later of the conference day and receipt. Before the
 * conference was held the day is planned ("dự kiến").
 */
export function answerDue(dialogue: Dialogue, calendar: WorkingCalendar, receivedOn: Day): DueFacts {
  const { value, source, legal } = rulesOf(dialogue).answerOwn
  const conference = dialogue.heldOn ?? dialogue.conferenceOn
  const on = later(conference, receivedOn)
  const anchor = { what: on.equals(conference) ? 'conference' : 'receipt', on }
  return { on: addWorkingDays(calendar, on, value), source, legal, anchor, term: value, planned: !dialogue.heldOn }
}
