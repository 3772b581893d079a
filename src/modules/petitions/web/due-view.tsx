import type { Day } from '#kernel/day.ts'
import { dateWithYear, longDate, weekdayAndDate } from '#kernel/vietnamese-date.ts'
import {
  addWorkingDays,
  countWorkingDays,
  type DayInfo,
  explain,
  isKnown,
  type WorkingCalendar,
  workingDaysLeft,
} from '#modules/calendar/index.ts'
import type { CountedDay, Standing } from '#ui/index.ts'
import { Badge, Why } from '#ui/index.ts'
import { type DueStanding, dueStanding } from './due.ts'
import { anchorWords, dueWords } from './due-words.vi.ts'

/** A due day with what it counts from; a row of `deadline` has this shape. */
export interface CountedDue {
  readonly dueOn: Day
  readonly anchor: { readonly what: string; readonly on: Day }
  readonly term: number
  readonly source: string
  readonly planned: boolean
}

/** "còn 2 ngày làm việc", "còn hôm nay", "quá 3 ngày làm việc". */
export function dueText(dueOn: Day, today: Day, calendar: WorkingCalendar): string {
  if (dueOn.equals(today)) return dueWords.leftToday
  return dueStanding(dueOn, today, calendar) === 'overdue'
    ? dueWords.over(countWorkingDays(calendar, dueOn, today))
    : dueWords.left(workingDaysLeft(calendar, today, dueOn))
}

const signs: Record<DueStanding, Standing> = { none: 'plain', 'in-time': 'open', soon: 'soon', overdue: 'late' }

/** How a due day stands, as a badge. */
export const DueBadge = ({ dueOn, today, calendar }: { dueOn: Day; today: Day; calendar: WorkingCalendar }) => (
  <Badge is={signs[dueStanding(dueOn, today, calendar)]}>{dueText(dueOn, today, calendar)}</Badge>
)

const skippedBecause = (info: DayInfo): string => info.fact?.name || dueWords.skipped[info.reason]

/** The count of a due day, day by day, the day it starts from first. */
export function countedDays(due: CountedDue, calendar: WorkingCalendar): readonly CountedDay[] {
  if (due.term === 0) return []
  const start = { label: weekdayAndDate(due.anchor.on), start: `${anchorWords(due.anchor.what)}, ${dueWords.start}` }
  return [
    start,
    ...explain(calendar, due.anchor.on, due.term).map(({ number, day }): CountedDay => {
      const label = weekdayAndDate(day.on)
      return number === null ? { label, skipped: skippedBecause(day) } : { label, counted: number }
    }),
  ]
}

/** "Vì sao ngày này?" of one due day; where the count no longer leads to the stored day, only the rule is said. */
export function WhyDue({ due, calendar }: { due: CountedDue; calendar: WorkingCalendar }) {
  const leads = addWorkingDays(calendar, due.anchor.on, due.term).equals(due.dueOn)
  const rule = dueWords.rule(due.term, `${anchorWords(due.anchor.what)} (${longDate(due.anchor.on)})`, due.planned)
  return (
    <Why
      days={leads ? countedDays(due, calendar) : []}
      rule={isKnown(calendar, due.dueOn) ? rule : `${rule} ${dueWords.provisional}`}
      source={due.source}
    />
  )
}

/** "thứ Hai, 02/11/2026 (dự kiến)" with the reason behind it. */
export const DueDay = ({ due, calendar }: { due: CountedDue; calendar: WorkingCalendar }) => (
  <>
    {longDate(due.dueOn)}
    {due.planned && ` (${dueWords.planned})`} <WhyDue due={due} calendar={calendar} />
  </>
)

/** "xong 29/10/2026". */
export const metText = (on: Day): string => dueWords.metOn(dateWithYear(on))
