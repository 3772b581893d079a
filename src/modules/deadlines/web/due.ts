import { type Day, isAfter } from '#kernel/day.ts'
import { shortDate, weekdayAndDate } from '#kernel/vietnamese-date.ts'
import {
  addWorkingDays,
  explain,
  isProvisional,
  type WorkingCalendar,
  workingDaysLeft,
} from '#modules/calendar/index.ts'
import type { CountedDay, Standing } from '#ui/index.ts'
import { standing, workingDaysOverdue } from '../domain/index.ts'
import { anchorWords, words } from './words.vi.ts'

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
export function dueText(dueOn: Day, today: Day, calendar: WorkingCalendar): string {
  if (dueOn.equals(today)) return words.lastDay
  return isAfter(today, dueOn)
    ? words.over(workingDaysOverdue(dueOn, today, calendar))
    : words.left(workingDaysLeft(calendar, today, dueOn))
}

export const dueSigns: Record<DueStanding, Standing> = { 'in-time': 'open', soon: 'soon', overdue: 'late' }

/** "07 ngày làm việc sau ngày hội nghị": how the day is found. */
export function ruleText({ term, anchor }: Pick<CountedDue, 'term' | 'anchor'>): string {
  const from = anchorWords(anchor.what)
  if (anchor.what === 'published') return words.published
  if (anchor.what === 'month' && term === 1) return words.firstOfMonth(anchor.on.add({ days: 1 }).month)
  if (anchor.what === 'plan-due' && term === -1) return words.lastBefore(shortDate(anchor.on))
  if (term === 0) return words.onAnchor(from)
  return term > 0 ? words.after(term, from) : words.before(term, from)
}

/** The count of a due day, day by day, the day it starts from first; empty where it no longer leads to the stored day. */
export function countedDays(due: CountedDue, calendar: WorkingCalendar): readonly CountedDay[] {
  if (due.term === 0 || !addWorkingDays(calendar, due.anchor.on, due.term).equals(due.dueOn)) return []
  return [
    { label: weekdayAndDate(due.anchor.on), start: `${anchorWords(due.anchor.what)}, ${words.start}` },
    ...explain(calendar, due.anchor.on, due.term).map(({ number, day }): CountedDay => {
      const label = weekdayAndDate(day.on)
      return number === null
        ? { label, skipped: day.fact?.name || words.skipped[day.reason] }
        : { label, counted: number }
    }),
  ]
}

/** Is the day only provisional, since days off on the way to it are not published? */
export const isProvisionalDue = (due: CountedDue, calendar: WorkingCalendar): boolean =>
  isProvisional(calendar, due.anchor.on, due.dueOn)
