import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/domain/index.ts'
import type { Rules } from '#modules/regulations/domain/index.ts'
import { lastIntakeDay } from './intake.ts'

/** What is known when a conference is to be moved. */
export interface DayToMove {
  readonly conferenceOn: Day
  /** The published last intake day; null before the notice. */
  readonly cutOffOn: Day | null
  readonly heldOn: Day | null
  readonly closedOn: Day | null
}

/** A leader's word: typed by him, or recorded for him with the paper it stands on. */
export interface LeadersWord {
  readonly reason: string
  readonly paper: string
  /** The officer who types it is a leader; then no paper is needed. */
  readonly byLeader: boolean
}

export type MoveRefusal =
  | 'held-already'
  | 'closed'
  | 'same-day'
  | 'day-passed'
  | 'before-cut-off'
  | 'reason-needed'
  | 'paper-needed'

/**
 * Is a new conference day free, or does it need the leader's reason (R4)? It is free when the published last intake day
 * lies n working days before it or earlier; before the notice, when the last intake day it would have has not passed.
 */
export const isFreeDay = (
  to: Day,
  cutOffOn: Day | null,
  today: Day,
  rules: Rules,
  calendar: WorkingCalendar,
): boolean =>
  cutOffOn
    ? !isAfter(cutOffOn, addWorkingDays(calendar, to, -rules.newDayWorkingDays.value))
    : !isBefore(lastIntakeDay(calendar, to, rules), today)

/** Dời ngày hội nghị (R4): which day, and with whose word. Intake that was published stays as published. */
export function moveDay(
  { conferenceOn, cutOffOn, heldOn, closedOn }: DayToMove,
  to: Day,
  today: Day,
  word: LeadersWord,
  rules: Rules,
  calendar: WorkingCalendar,
): Result<{ readonly free: boolean }, MoveRefusal> {
  if (closedOn) return refuse('closed')
  if (heldOn) return refuse('held-already')
  if (to.equals(conferenceOn)) return refuse('same-day')
  if (isBefore(to, today)) return refuse('day-passed')
  if (cutOffOn && isBefore(to, cutOffOn)) return refuse('before-cut-off')
  const free = isFreeDay(to, cutOffOn, today, rules, calendar)
  if (!free && word.reason.trim() === '') return refuse('reason-needed')
  if (!free && !word.byLeader && word.paper.trim() === '') return refuse('paper-needed')
  return accept({ free })
}

/** Mở lại tiếp nhận: a new last intake day and a conference day, one decision (R4). */
export interface NewIntake {
  readonly cutOffOn: Day
  readonly conferenceOn: Day
}

export type ReopenRefusal = 'cut-off-passed' | 'conference-too-near'

/** The new last day must not have passed, and the conference lies at least n working days after it (R4). */
export function reopenIntake(
  { cutOffOn, conferenceOn }: NewIntake,
  today: Day,
  rules: Rules,
  calendar: WorkingCalendar,
): Result<NewIntake, ReopenRefusal> {
  if (isBefore(cutOffOn, today)) return refuse('cut-off-passed')
  if (isBefore(conferenceOn, addWorkingDays(calendar, cutOffOn, rules.newDayWorkingDays.value)))
    return refuse('conference-too-near')
  return accept({ cutOffOn, conferenceOn })
}
