import { type Day, isAfter } from '#kernel/day.ts'
import { shortDate } from '#kernel/vietnamese-date.ts'
import { countWorkingDays, type WorkingCalendar, workingDaysLeft } from '#modules/calendar/index.ts'
import { Badge } from '#ui/index.ts'
import { words } from './words.vi.ts'

/** From so many working days left, today included, a due day is near. */
const SOON = 3

export interface DueBadgeProps {
  readonly dueOn: Day
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly metOn?: Day | null | undefined
  readonly lapsedOn?: Day | null | undefined
}

/** How a due day stands: a word, a sign and a colour (R16). */
export function DueBadge({ dueOn, today, calendar, metOn, lapsedOn }: DueBadgeProps) {
  if (metOn) {
    const isLate = isAfter(metOn, dueOn)
    return <Badge is={isLate ? 'plain' : 'done'}>{(isLate ? words.metLate : words.metOn)(shortDate(metOn))}</Badge>
  }
  if (lapsedOn) return <Badge>{words.lapsed}</Badge>
  if (isAfter(today, dueOn))
    return <Badge is="late">{words.overdueSince(countWorkingDays(calendar, dueOn, today))}</Badge>
  const left = workingDaysLeft(calendar, today, dueOn)
  const isLastDay = today.equals(dueOn)
  return <Badge is={left <= SOON ? 'soon' : 'open'}>{isLastDay ? words.lastDay : words.left(left)}</Badge>
}
