import { type Day, isAfter } from '#kernel/day.ts'
import { atStart } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { AsWritten, Badge, useDates, useLanguage, useWords, Why } from '#ui/index.ts'
import { type CountedDue, countedDays, dueSigns, dueStanding, dueText, isProvisionalDue, ruleText } from './due.ts'
import { dueWords } from './due-words.en.ts'

export interface DueBadgeProps {
  readonly dueOn: Day
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly metOn?: Day | null | undefined
  readonly lapsedOn?: Day | null | undefined
}

/** How a due day stands: a word, a sign and a colour. */
export function DueBadge({ dueOn, today, calendar, metOn, lapsedOn }: DueBadgeProps) {
  const [words, dates, language] = [useWords(dueWords), useDates(), useLanguage()]
  if (metOn) {
    const isLate = isAfter(metOn, dueOn)
    return (
      <Badge is={isLate ? 'plain' : 'done'}>{(isLate ? words.metLate : words.metOn)(dates.shortDate(metOn))}</Badge>
    )
  }
  if (lapsedOn) return <Badge>{words.lapsed}</Badge>
  return <Badge is={dueSigns[dueStanding(dueOn, today, calendar)]}>{dueText(dueOn, today, calendar, language)}</Badge>
}

/** "Vì sao ngày này?" of one due day: its rule, the count day by day with what was skipped and why, its source. */
export function WhyDue({
  due,
  calendar,
  summary,
  showRule = true,
}: {
  due: CountedDue
  calendar: WorkingCalendar
  summary?: string | undefined
  /** False where the rule stands beside it already. */
  showRule?: boolean | undefined
}) {
  const [words, dates, language] = [useWords(dueWords), useDates(), useLanguage()]
  const said = [
    showRule && `${atStart(ruleText(due, language))} (${dates.longDate(due.anchor.on)}).`,
    due.term !== 0 && words.notCounted,
    due.planned && words.mayMove,
    isProvisionalDue(due, calendar) && words.provisional,
  ]
  return (
    <Why
      summary={summary}
      days={countedDays(due, calendar, language)}
      rule={said.filter(Boolean).join(' ')}
      source={
        <>
          {words.source} <AsWritten>{due.source}</AsWritten>
        </>
      }
    />
  )
}

/** "thứ Hai, 02/11/2026 (dự kiến)" with the reason behind it. */
export const DueDay = ({ due, calendar }: { due: CountedDue; calendar: WorkingCalendar }) => {
  const planned = useWords(dueWords).planned
  return (
    <>
      {useDates().longDate(due.dueOn)}
      {due.planned && ` (${planned})`} <WhyDue due={due} calendar={calendar} />
    </>
  )
}
