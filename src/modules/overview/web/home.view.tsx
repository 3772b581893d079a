import { type Day, isAfter } from '#kernel/day.ts'
import { atStart, dateWithYear, shortDate, weekdayAndDate } from '#kernel/vietnamese-date.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import { lunarDate } from '#modules/calendar/index.ts'
import type { Figures } from '#modules/decisions/index.ts'
import type { CourseState, Dialogue } from '#modules/dialogues/index.ts'
import {
  AnswerList,
  Badge,
  ButtonLink,
  Columns,
  Course,
  type CourseStep,
  EmptyState,
  Hero,
  SectionHead,
  Sheet,
} from '#ui/index.ts'
import { type AnswersOwed, dayOf, type Home } from '../application/home.ts'
import { answersText, type FirstWords, hourText } from './home-state.ts'
import { homeWords as words } from './home-words.vi.ts'

export interface HomeProps {
  readonly home: Home
  readonly state: CourseState | 'none'
  readonly first: FirstWords
  readonly figures: Figures | null
  readonly owed: AnswersOwed
  readonly today: Day
  /** `/dai-son-11086` */
  readonly base: string
}

/** The unit's home: the sheet of the day, what can still be done, three actions; then answers, and the year's course. */
export const HomeView = (props: HomeProps) => {
  const { home, first, base } = props
  const { dialogue, answers } = home
  return (
    <>
      <Hero
        sheet={dialogue && <DaySheet on={dialogue.heldOn ?? dialogue.conferenceOn} />}
        eyebrow={dialogue ? words.eyebrow(dialogue.year) : words.plainTitle}
        title={first.heading}
        actions={
          <>
            <ButtonLink href={`${base}/gui-kien-nghi`} primary big icon="petition">
              {words.send}
            </ButtonLink>
            {first.mayRegister && (
              <ButtonLink href={`${base}/dang-ky`} big icon="register">
                {words.register}
              </ButtonLink>
            )}
            <ButtonLink href={`${base}/theo-doi`} ghost icon="search">
              {words.follow}
            </ButtonLink>
          </>
        }
      >
        {first.lines.map((line) => (
          <p>{line}</p>
        ))}
      </Hero>
      <Columns as="aside">
        <section class="stack gap-3">
          <SectionHead
            title={words.answered}
            link={home.published > 0 ? { href: `${base}/kien-nghi`, label: words.all(home.published) } : undefined}
          />
          {answers.length === 0 ? (
            <EmptyState title={words.noAnswers} icon="message">
              {words.noAnswersText}
            </EmptyState>
          ) : (
            <AnswerList
              items={answers.map((answer) => ({
                href: `${base}/kien-nghi/${answer.dialogueAddress}/${answer.number}`,
                title: answer.title,
                who: answer.nameLine,
                text: excerpt(answer.answer, LONGEST),
                badge: (
                  <Badge is="done">
                    {answer.answeredIn === null || answer.answeredIn <= 0
                      ? words.answeredOn(answer.answeredOn ? dateWithYear(answer.answeredOn) : '')
                      : words.answeredIn(answer.answeredIn)}
                  </Badge>
                ),
              }))}
            />
          )}
        </section>
        {dialogue && (
          <section class="stack gap-4" aria-labelledby="tien-trinh">
            <h2 id="tien-trinh">{words.course(dialogue.year)}</h2>
            <Course heading={3} steps={steps(props, dialogue)} />
          </section>
        )}
      </Columns>
    </>
  )
}

const DaySheet = ({ on }: { on: Day }) => {
  const { day, month } = lunarDate(on)
  return <Sheet on={on} lunar={`${day}/${month}`} size="big" />
}

/** As much of an answer as fits under its title. */
const LONGEST = 150

/** The course of the year with its dates, counts, and what is needed (R20: the whole process is public). */
function steps({ home, state, figures, owed, today, base }: HomeProps, dialogue: Dialogue): CourseStep[] {
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
  const conferenceDetail = words.steps.when(
    atStart(weekdayAndDate(dialogue.conferenceOn)),
    hourText(dialogue.startsAt),
    dialogue.place,
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
          detail: dialogue.heldOn ? words.steps.heldOn(atStart(weekdayAndDate(dialogue.heldOn))) : conferenceDetail,
        },
    {
      is: !answersRun ? 'next' : owed.overdue > 0 ? 'late' : owed.open > 0 ? 'now' : 'done',
      title: words.steps.answers,
      detail: answersRun
        ? answersText(home, owed, today, words.steps.answersDue)
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
