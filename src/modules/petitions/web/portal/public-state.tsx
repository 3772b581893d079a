import type { Day } from '#kernel/day.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { dueStanding, dueText } from '#modules/deadlines/index.ts'
import { Badge, type Standing, useLanguage } from '#ui/index.ts'
import { publicStateNames, publishedWords } from './published-words.en.ts'
import type { PublicState } from './published-words.vi.ts'

/** The sign of each state. */
export const publicSigns: Record<PublicState, Standing> = {
  handling: 'open',
  answered: 'done',
  'waiting-city': 'away',
  guided: 'done',
  duplicate: 'plain',
}

/** How a published petition stands, in a word, a sign and a colour. */
export function PublicBadge(props: {
  state: PublicState
  answeredIn: number | null
  dueOn: Day | null
  today: Day
  calendar: WorkingCalendar
}) {
  const language = useLanguage()
  const states = publicStateNames[language]
  const { state, answeredIn, dueOn, today, calendar } = props
  if (state === 'answered' && answeredIn !== null)
    return <Badge is="done">{publishedWords[language].answeredAfter(answeredIn)}</Badge>
  if (state === 'handling' && dueOn && dueStanding(dueOn, today, calendar) === 'overdue')
    return <Badge is="late">{`${states.handling}, ${dueText(dueOn, today, calendar, language)}`}</Badge>
  return <Badge is={publicSigns[state]}>{states[state]}</Badge>
}
