import { datesIn } from '#kernel/dates.ts'
import { type Day, isAfter } from '#kernel/day.ts'
import type { Language } from '#kernel/language.ts'
import { atStart } from '#kernel/vietnamese-date.ts'
import type { Figures } from '#modules/decisions/index.ts'
import type { CourseState, Dialogue } from '#modules/dialogues/index.ts'
import { Badge, type CourseStep, InItsLanguage } from '#ui/index.ts'
import { type AnswersOwed, dayOf, type Home } from '../application/home.ts'
import { answersText, type FirstWords } from './home-state.tsx'
import { homeWords } from './home-words.en.ts'

/** What the home shows. */
export interface HomeProps {
  readonly home: Home
  readonly state: CourseState | 'none'
  readonly first: FirstWords
  readonly figures: Figures | null
  readonly owed: AnswersOwed
  readonly today: Day
  /** `/dai-son-11086` */
  readonly base: string
  readonly unitName: string
}

/** The course of the year with its dates, counts, and what is needed (R20: the whole process is public). */
export function courseOf(
  { home, state, figures, owed, today, base }: HomeProps,
  dialogue: Dialogue,
  language: Language,
): CourseStep[] {
  const words = homeWords[language]
  const { shortDate, weekdayAndDate, hour } = datesIn(language)
  const { times, villages } = home
  const day = (name: string) => {
    const on = dayOf(home, name)
    return on ? shortDate(on) : ''
  }
  const isPast = (name: string) => {
    const on = dayOf(home, name)
    return on !== null && isAfter(today, on)
  }
  const reported = home.days.get('result-report')?.metOn
  const answersRun = ['held', 'closed', 'not-held'].includes(state)
  const isOpen = state === 'intake' || state === 'planning'
  const isHeld = dialogue.heldOn !== null
  const counts = figures ? words.steps.counts(figures.r, figures.p) : ''
  const needed = figures ? words.steps.needed(figures.needed.registrations, figures.needed.petitions) : ''
  const closed = times ? words.steps.closedIntake(shortDate(times.lastDay)) : ''
  const conferenceDetail = (
    <>
      {atStart(weekdayAndDate(dialogue.conferenceOn))}, {hour(dialogue.startsAt)}
      {dialogue.place && (
        <>
          , <InItsLanguage>{dialogue.place}</InItsLanguage>
        </>
      )}
    </>
  )
  return [
    {
      is: dialogue.planSentOn ? 'done' : isPast('plan-sent') ? 'late' : 'next',
      title: words.steps.plan,
      detail: dialogue.planSentOn
        ? words.steps.planSent(shortDate(dialogue.planSentOn))
        : (isPast('plan-sent') ? words.steps.planLate : words.steps.planDue)(day('plan-sent')),
    },
    {
      is: dialogue.noticeOn ? 'done' : isPast('notice') ? 'late' : 'next',
      title: dialogue.noticeOn ? <a href={`${base}/thong-bao`}>{words.steps.notice}</a> : words.steps.notice,
      detail: dialogue.noticeOn
        ? words.steps.noticeOn(shortDate(dialogue.noticeOn), villages)
        : (isPast('notice') ? words.steps.noticeLate : words.steps.noticeDue)(day('notice')),
    },
    {
      is: isOpen ? 'now' : 'done',
      title: words.steps.intake,
      badge: state === 'intake' && <Badge is="open">{words.steps.open}</Badge>,
      detail: [counts, isOpen ? needed : closed].filter(Boolean).join(' '),
    },
    state === 'not-held' || (state === 'closed' && !isHeld)
      ? { is: 'done', title: words.steps.conference, detail: words.steps.notHeld }
      : {
          is: isHeld
            ? 'done'
            : state === 'after-cut-off' || state === 'conference' || state === 'past-day'
              ? 'now'
              : 'next',
          title: words.steps.conference,
          detail: dialogue.heldOn ? words.steps.heldOn(weekdayAndDate(dialogue.heldOn)) : conferenceDetail,
        },
    {
      is: !answersRun ? 'next' : owed.overdue > 0 ? 'late' : owed.open > 0 ? 'now' : 'done',
      title: words.steps.answers,
      detail: answersRun
        ? answersText(home, owed, today, words.steps.answersDue, language)
        : words.steps.answersDue(day('own-answers'), day('joint-answers')),
    },
    {
      is: reported ? 'done' : answersRun && isPast('result-report') ? 'late' : 'next',
      title: words.steps.report,
      detail: reported
        ? words.steps.reportOn(shortDate(reported))
        : (answersRun && isPast('result-report') ? words.steps.reportLate : words.steps.reportDue)(
            day('result-report'),
          ),
    },
  ]
}
