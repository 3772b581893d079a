import type { Day } from '#kernel/day.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import { lunarDate } from '#modules/calendar/index.ts'
import { PublicName } from '#modules/organisations/index.ts'
import { LastYear, PromiseTally } from '#modules/petitions/index.ts'
import {
  AnswerList,
  Badge,
  ButtonLink,
  Columns,
  Course,
  EmptyState,
  Hero,
  InItsLanguage,
  SectionHead,
  Sheet,
  useDates,
  useLanguage,
  useWords,
} from '#ui/index.ts'
import { courseOf, type HomeProps } from './home-course.tsx'
import { homeWords } from './home-words.en.ts'

/** The unit's home: the sheet of the day, what can still be done, three actions; then answers, and the year's course. */
export const HomeView = (props: HomeProps) => {
  const { home, first, base } = props
  const { dialogue, answers } = home
  const [words, dates, language] = [useWords(homeWords), useDates(), useLanguage()]
  // A dialogue begins with what the one before left; once it was held, its own answers come first.
  const begins = dialogue !== null && !dialogue.heldOn && !dialogue.closedOn
  const lastYear = <LastYear base={base} tally={home.lastYear} first={home.lastYear.first} today={props.today} />
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
            {props.state === 'conference' && (
              <ButtonLink href={`${base}/truc-tiep`} big icon="show">
                {words.live}
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
      {begins && lastYear}
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
                title: <InItsLanguage>{answer.title}</InItsLanguage>,
                who: <PublicName line={answer.nameLine} />,
                text: <InItsLanguage>{excerpt(answer.answer, LONGEST)}</InItsLanguage>,
                badge: (
                  <Badge is="done">
                    {answer.answeredIn === null || answer.answeredIn <= 0
                      ? words.answeredOn(answer.answeredOn ? dates.dateWithYear(answer.answeredOn) : '')
                      : words.answeredIn(answer.answeredIn)}
                  </Badge>
                ),
              }))}
            />
          )}
          {home.promises.all > home.lastYear.all && (
            <PromiseTally base={base} unitName={props.unitName} tally={home.promises} />
          )}
        </section>
        {dialogue && (
          <section class="stack gap-4" aria-labelledby="tien-trinh">
            <h2 id="tien-trinh">{words.course(dialogue.year)}</h2>
            <Course heading={3} steps={courseOf(props, dialogue, language)} />
          </section>
        )}
      </Columns>
      {!begins && lastYear}
    </>
  )
}

const DaySheet = ({ on }: { on: Day }) => {
  const { day, month } = lunarDate(on)
  return <Sheet on={on} lunar={`${day}/${month}`} size="big" />
}

/** As much of an answer as fits under its title. */
const LONGEST = 150
