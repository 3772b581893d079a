import type { ComponentChildren } from 'preact'
import { shortDateTime } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { WhyDue } from '#modules/deadlines/index.ts'
import { Badge, Card, Course, type CourseStep, DescriptionList, Disclosure } from '#ui/index.ts'
import type { Progress } from '../application/intake/progress-of.ts'
import type { Receipt, ReceiptPetition } from '../application/intake/receipt-of.ts'
import { isClosed, isField, isSettled } from '../domain/index.ts'
import { fieldWords, unknownField } from './fields.vi.ts'
import { words } from './follow-words.vi.ts'
import { stageSigns, stageWords } from './stage-words.vi.ts'

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
  const { petition, progress, full } = props
  return (
    <Card gap={4}>
      <header class="stack gap-1">
        <h2>{words.petition(petition.code)}</h2>
        <p>
          <Badge is={stageSigns[petition.stage]}>{stageWords[petition.stage]}</Badge>{' '}
          <span class="quiet">{petition.number ? words.number(petition.number) : words.waiting}</span>
        </p>
        {full && <p>{petition.title}</p>}
      </header>
      <Course heading={3} steps={courseSteps(props)} />
      {full && (
        <Disclosure summary={words.original}>
          <Original petition={petition} />
        </Disclosure>
      )}
      {full && progress.messages.length > 0 && (
        <section class="stack gap-3">
          <h3>{words.messages}</h3>
          {progress.messages.map((message) => (
            <Card tight gap={1} is={message.direction === 'to-sender' ? 'answer' : undefined}>
              <p class="quiet">
                {message.direction === 'to-sender' ? words.fromOffice : words.fromYou}, {shortDateTime(message.at)}
              </p>
              <Lines text={message.words} />
            </Card>
          ))}
        </section>
      )}
      {props.actions}
    </Card>
  )
}

/** A text with its own line breaks. */
const Lines = ({ text }: { text: string }) => <>{text.split('\n').map((line) => line && <p>{line}</p>)}</>

const Original = ({ petition }: { petition: ReceiptPetition }) => (
  <DescriptionList
    items={[
      { term: words.content, detail: <Lines text={petition.content} /> },
      { term: words.proposal, detail: petition.proposal && <Lines text={petition.proposal} /> },
      {
        term: words.aboutField,
        detail: petition.field && isField(petition.field) ? fieldWords[petition.field] : unknownField,
      },
      { term: words.files, detail: petition.files.map(({ name }) => name).join(', ') || words.noFiles },
    ]}
  />
)

/** What was done and what comes next, each with its day. */
function courseSteps({ receipt, petition, progress, calendar, full }: FollowedProps): readonly CourseStep[] {
  const over = isClosed(petition.stage) || isSettled(petition.stage)
  const done = progress.steps.map(
    ({ what, on, name, answer }): CourseStep => ({
      is: 'done',
      title: words.steps[what](name),
      detail: (
        <>
          {words.on(on)}
          {full && answer && <Lines text={answer} />}
        </>
      ),
    }),
  )
  const answer = petition.deadlines.find(({ kind, metOn, lapsedOn }) => kind === 'answer' && !metOn && !lapsedOn)
  const { dialogue } = receipt
  const conference: CourseStep[] =
    !over && dialogue && !dialogue.heldOn
      ? [{ is: 'next', title: words.conferenceNext, detail: words.conferenceOn(dialogue.conferenceOn, dialogue.place) }]
      : []
  const next: CourseStep[] =
    !over && answer
      ? [
          {
            is: 'next',
            title: words.answerNext,
            detail: (
              <>
                {words.answerBy(answer.dueOn, answer.planned)} <WhyDue due={answer} calendar={calendar} />
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
