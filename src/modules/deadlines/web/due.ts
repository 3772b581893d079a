import { datesIn } from '#kernel/dates.ts'
import { type Day, isAfter } from '#kernel/day.ts'
import type { Language } from '#kernel/language.ts'
import {
  addWorkingDays,
  explain,
  isProvisional,
  type WorkingCalendar,
  workingDaysLeft,
} from '#modules/calendar/index.ts'
import type { CountedDay, Standing } from '#ui/index.ts'
import { standing, workingDaysOverdue } from '../domain/index.ts'
import { dueWords } from './due-words.en.ts'

/** A due day with what it counts from; a row of `deadline` has this shape. */
export interface CountedDue {
  readonly dueOn: Day
  readonly anchor: { readonly what: string; readonly on: Day }
  readonly term: number
  readonly source: string
  readonly planned: boolean
}

/** How an open due day stands on a day (R16). */
export type DueStanding = 'in-time' | 'soon' | 'overdue'

/** Tình trạng thời hạn of what is still open, by the rule of the domain. */
export function dueStanding(dueOn: Day, today: Day, calendar: WorkingCalendar): DueStanding {
  const found = standing(dueOn, today, calendar)
  if (found === 'overdue') return 'overdue'
  return found === 'due-soon' ? 'soon' : 'in-time'
}

/** "còn 2 ngày làm việc", "còn hôm nay", "quá 3 ngày làm việc". */
export function dueText(dueOn: Day, today: Day, calendar: WorkingCalendar, language: Language = 'vi'): string {
  const words = dueWords[language]
  if (dueOn.equals(today)) return words.lastDay
  return isAfter(today, dueOn)
    ? words.over(workingDaysOverdue(dueOn, today, calendar))
    : words.left(workingDaysLeft(calendar, today, dueOn))
}

export const dueSigns: Record<DueStanding, Standing> = { 'in-time': 'open', soon: 'soon', overdue: 'late' }

/** The event a due day counts from, as people say it. */
function anchorWords(what: string, language: Language): string {
  const { anchors, otherAnchor } = dueWords[language]
  const known: Readonly<Record<string, string>> = anchors
  return known[what] ?? otherAnchor
}

/** "07 ngày làm việc sau ngày hội nghị": how the day is found. */
export function ruleText({ term, anchor }: Pick<CountedDue, 'term' | 'anchor'>, language: Language = 'vi'): string {
  const words = dueWords[language]
  const from = anchorWords(anchor.what, language)
  if (anchor.what === 'published') return words.published
  if (anchor.what === 'month' && term === 1) return words.firstOfMonth(anchor.on.add({ days: 1 }).month)
  if (anchor.what === 'plan-due' && term === -1) return words.lastBefore(datesIn(language).shortDate(anchor.on))
  if (term === 0) return words.onAnchor(from)
  return term > 0 ? words.after(term, from) : words.before(term, from)
}

/**
 * The count of a due day, day by day, the day it starts from first; empty where it no longer leads to the stored day.
 * A day off is told by its name, which the calendar has in Vietnamese; in English the reason stands before it.
 */
export function countedDays(
  due: CountedDue,
  calendar: WorkingCalendar,
  language: Language = 'vi',
): readonly CountedDay[] {
  if (due.term === 0 || !addWorkingDays(calendar, due.anchor.on, due.term).equals(due.dueOn)) return []
  const words = dueWords[language]
  const { weekdayAndDate } = datesIn(language)
  return [
    { label: weekdayAndDate(due.anchor.on), start: `${anchorWords(due.anchor.what, language)}, ${words.start}` },
    ...explain(calendar, due.anchor.on, due.term).map(({ number, day }): CountedDay => {
      const label = weekdayAndDate(day.on)
      if (number !== null) return { label, counted: number }
      const [reason, name] = [words.skipped[day.reason], day.fact?.name]
      if (language === 'vi' || !name) return { label, skipped: name || reason }
      return { label, skipped: reason, written: name }
    }),
  ]
}

/** Is the day only provisional, since days off on the way to it are not published? */
export const isProvisionalDue = (due: CountedDue, calendar: WorkingCalendar): boolean =>
  isProvisional(calendar, due.anchor.on, due.dueOn)
