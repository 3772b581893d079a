import { compareDays, type Day, earlier, isAfter } from '#kernel/day.ts'
import { type Course, courseStart } from './clock.ts'
import { type Due, dueAfter, type Terms } from './due.ts'

/**
 * Báo cáo kết quả (R19): from the conference, or from the decision not to hold it. While neither is there it is planned,
 * also after the planned day has passed: only R14's clocks start by themselves.
 */
export function reportDue(course: Course, today: Day, terms: Terms): Due {
  const { anchor, planned } = courseStart(course, today)
  return dueAfter(terms, anchor, 'report', planned || anchor.what === 'planned-conference')
}

/** An own or joint answer that was open when the report was sent; what waits for the city is not among them (R19). */
export interface OpenAnswer {
  readonly dueOn: Day
  readonly answeredOn: Day | null
}

/** The reports that follow the first; null: none is due, or its day is not known yet. */
export interface SupplementaryReports {
  readonly first: Due | null
  readonly next: Due | null
  /** Some answers were still open on the last of their due days: another report follows when the last is given. */
  readonly nextAwaited: boolean
}

/**
 * Báo cáo bổ sung (R19): after the earlier of two days, the last open answer is given or the latest of their due days
 * comes; if some are open then, the next follows when the last is given.
 */
export function supplementaryReports(open: readonly OpenAnswer[], today: Day, terms: Terms): SupplementaryReports {
  const lastDue = open
    .map(({ dueOn }) => dueOn)
    .toSorted(compareDays)
    .at(-1)
  if (!lastDue) return { first: null, next: null, nextAwaited: false }
  const given = open.flatMap(({ answeredOn }) => answeredOn ?? []).toSorted(compareDays)
  const lastGiven = given.length === open.length ? (given.at(-1) ?? null) : null

  const byAnswers = lastGiven !== null && !isAfter(lastGiven, lastDue)
  const first = byAnswers
    ? dueAfter(terms, { what: 'last-answer', on: earlier(lastGiven, lastDue) }, 'supplementaryReport')
    : dueAfter(terms, { what: 'last-answer-due', on: lastDue }, 'supplementaryReport', !isAfter(today, lastDue))
  const next =
    byAnswers || !lastGiven ? null : dueAfter(terms, { what: 'last-answer', on: lastGiven }, 'supplementaryReport')
  return { first, next, nextAwaited: !lastGiven && isAfter(today, lastDue) }
}

/** Reminding the city that it has not answered the request to postpone (R10). */
export const postponeReminderDue = (askedOn: Day, terms: Terms): Due =>
  dueAfter(terms, { what: 'decision', on: askedOn }, 'postponeReminder')
