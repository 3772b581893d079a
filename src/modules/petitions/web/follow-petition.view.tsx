import type { ComponentChildren } from 'preact'
import { datesIn } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { WhyDue } from '#modules/deadlines/index.ts'
import {
  Badge,
  Card,
  Course,
  type CourseStep,
  DescriptionList,
  Disclosure,
  InItsLanguage,
  SentenceWith,
  useItsLanguage,
  useLanguage,
  useWords,
} from '#ui/index.ts'
import type { Progress, ProgressStep } from '../application/intake/progress-of.ts'
import type { Receipt, ReceiptPetition } from '../application/intake/receipt-of.ts'
import { isClosed, isField, isSettled } from '../domain/index.ts'
import { fieldNames } from './fields.en.ts'
import { followWords } from './follow-words.en.ts'
import { saidIn } from './said-in.ts'
import { stageNames } from './stage-words.en.ts'
import { stageSigns } from './stage-words.vi.ts'

export interface FollowedProps {
  readonly receipt: Receipt
  readonly petition: ReceiptPetition
  readonly progress: Progress
  readonly calendar: WorkingCalendar
  /** Everything, or the course alone (code and telephone number). */
  readonly full: boolean
  /** What can be done: add, withdraw. */
  readonly actions?: ComponentChildren
}

/** One petition as its sender follows it: where it stands, its course, and with the secret all that was said. */
export const FollowedPetition = (props: FollowedProps) => {
  const language = useLanguage()
  const words = followWords[language]
  const { petition, progress, full } = props
  return (
    <Card gap={4}>
      <header class="stack gap-1">
        <h2>{words.petition(petition.code)}</h2>
        <p>
          <Badge is={stageSigns[petition.stage]}>{stageNames[language][petition.stage]}</Badge>{' '}
          <span class="quiet">{petition.number ? words.number(petition.number) : words.waiting}</span>
        </p>
        {full && (
          <p>
            <InItsLanguage>{saidIn(language, petition).title}</InItsLanguage>
          </p>
        )}
      </header>
      <Course heading={3} steps={courseSteps(props, language)} />
      {full && (
        <Disclosure summary={words.original}>
          <Original petition={petition} />
        </Disclosure>
      )}
      {full && progress.messages.length > 0 && <Messages progress={progress} />}
      {props.actions}
    </Card>
  )
}

const Messages = ({ progress }: { progress: Progress }) => {
  const language = useLanguage()
  const words = followWords[language]
  return (
    <section class="stack gap-3">
      <h3>{words.messages}</h3>
      {progress.messages.map((message) => (
        <Card tight gap={1} is={message.direction === 'to-sender' ? 'answer' : undefined}>
          <p class="quiet">
            {message.direction === 'to-sender' ? words.fromOffice : words.fromYou},{' '}
            {datesIn(language).shortDateTime(message.at)}
          </p>
          <Lines text={message.words} />
        </Card>
      ))}
    </section>
  )
}

/** A text with its own line breaks. */
const Lines = ({ text }: { text: string }) => {
  const written = useItsLanguage()
  return <>{text.split('\n').map((line) => line && <p {...written(line)}>{line}</p>)}</>
}

const Original = ({ petition }: { petition: ReceiptPetition }) => {
  const language = useLanguage()
  const words = useWords(followWords)
  const fields = useWords(fieldNames)
  return (
    <DescriptionList
      items={[
        { term: words.content, detail: <Lines text={saidIn(language, petition).content} /> },
        { term: words.proposal, detail: petition.proposal && <Lines text={petition.proposal} /> },
        {
          term: words.aboutField,
          detail: fields[petition.field && isField(petition.field) ? petition.field : 'unknown'],
        },
        {
          term: words.files,
          detail:
            petition.files.length > 0 ? (
              <InItsLanguage>{petition.files.map(({ name }) => name).join(', ')}</InItsLanguage>
            ) : (
              words.noFiles
            ),
        },
      ]}
    />
  )
}

const Done = ({ step, full, language }: { step: ProgressStep; full: boolean; language: Language }) => (
  <>
    {followWords[language].on(step.on)}
    {full && step.answer && <Lines text={step.answer} />}
  </>
)

/** What was done and what comes next, each with its day. */
function courseSteps(
  { receipt, petition, progress, calendar, full }: FollowedProps,
  language: Language,
): readonly CourseStep[] {
  const words = followWords[language]
  const over = isClosed(petition.stage) || isSettled(petition.stage)
  const done = progress.steps.map(
    (step): CourseStep => ({
      is: 'done',
      title: <SentenceWith text={words.steps[step.what](step.name)} written={[step.name]} />,
      detail: <Done step={step} full={full} language={language} />,
    }),
  )
  const owed = (wanted: string) =>
    petition.deadlines.find(({ kind, metOn, lapsedOn }) => kind === wanted && !metOn && !lapsedOn)
  const answer = owed('answer')
  const extension = owed('extension')
  const { dialogue } = receipt
  const conference: CourseStep[] =
    !over && dialogue && !dialogue.heldOn
      ? [
          {
            is: 'next',
            title: words.conferenceNext,
            detail: (
              <SentenceWith
                text={words.conferenceOn(dialogue.conferenceOn, dialogue.place)}
                written={[dialogue.place]}
              />
            ),
          },
        ]
      : []
  const next: CourseStep[] =
    !over && answer
      ? [
          {
            is: 'next',
            title: words.answerNext,
            detail: (
              <>
                {words.answerBy(answer.dueOn, answer.planned)} {extension && words.extended(extension.dueOn)}{' '}
                <WhyDue due={answer} calendar={calendar} />
              </>
            ),
          },
        ]
      : []
  const steps: CourseStep[] = [
    { is: 'done', title: words.sent, detail: words.sentAt(receipt.receivedAt) },
    ...done,
    ...conference,
    ...next,
  ]
  const now = steps.findIndex(({ is }) => is === 'next')
  return steps.map((step, index) => (index === now ? { ...step, is: 'now' } : step))
}
