import { dateWithYear, longDate, shortDateTime } from '#kernel/vietnamese-date.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import { petitionHref } from '#modules/petitions/index.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  type Column,
  CopyButton,
  Form,
  HiddenInput,
  Note,
  newForm,
  Stack,
  Table,
} from '#ui/index.ts'
import type { ClosingReview, ReviewLine } from '../../application/closing/closing-review.ts'
import { closingLacks, type HallOutcomeKind, hallOutcomes, wordsOfAnswer } from '../../domain/index.ts'
import { chairWords } from '../chair/words.vi.ts'
import { minutesAt } from '../minutes/minutes.view.tsx'
import { closingWords as words } from './words.vi.ts'

export interface ClosingProps {
  readonly review: ClosingReview
  /** `/can-bo/hoi-nghi/2026/ket-thuc` and its siblings. */
  readonly address: string
  readonly minutes: string
  readonly papers: string
  readonly news: string
  readonly mayClose: boolean
  /** Petitions raised in the hall nobody has looked at, and where that is done; null: not this person's. */
  readonly unread: { readonly count: number; readonly href: string | null }
  /** What was chosen before the page came back. */
  readonly chosen: ReadonlyMap<string, HallOutcomeKind>
}

const isWritten = (outcome: HallOutcomeKind) => outcome === 'own' || outcome === 'joint' || outcome === 'put-off'

/** How many came out how, of those there is something to record of. */
export const sumsOf = (lines: readonly ReviewLine[]) => {
  const open = lines.filter((line) => line.open || line.said !== null)
  const count = (is: (outcome: HallOutcomeKind) => boolean) => open.filter(({ outcome }) => is(outcome)).length
  return {
    all: lines.length,
    answered: count((outcome) => outcome === 'answered'),
    written: count(isWritten),
    beyond: count((outcome) => outcome === 'beyond'),
    promises: lines.reduce((sum, { promises }) => sum + promises.length, 0),
  }
}

/** Kết thúc: each petition with how it came out, and one button; afterwards what came of it. */
export const ClosingPage = (props: ClosingProps) => {
  const { review, address, mayClose } = props
  const sums = sumsOf(review.lines)
  if (review.closed)
    return (
      <Stack gap={5}>
        <Card is="answer" gap={3}>
          <h2>{words.closedTitle}</h2>
          <p>{words.closedBy(review.closed.by, shortDateTime(review.closed.at))}</p>
          <p>{words.sums(sums.answered, sums.written, sums.beyond)}</p>
          <Buttons>
            <ButtonLink primary icon="document" href={props.papers}>
              {words.papers}
            </ButtonLink>
            <ButtonLink icon="tasks" href="/can-bo/nhiem-vu">
              {words.tasks}
            </ButtonLink>
            <ButtonLink icon="phone" href="/can-bo/bao-tin">
              {words.messages}
            </ButtonLink>
          </Buttons>
        </Card>
        <Card gap={3}>
          <h2>{words.news}</h2>
          <p class="quiet">{words.newsAbout}</p>
          <p class="quote" id="tin-trong-ngay">
            {props.news}
          </p>
          <div>
            <CopyButton target="tin-trong-ngay" small>
              {words.copy}
            </CopyButton>
          </div>
        </Card>
        <Lines {...props} mayClose={false} />
      </Stack>
    )
  return (
    <Stack gap={5}>
      {!review.sitting.endedAt && <Note is="soon">{words.stillOn}</Note>}
      {props.unread.count > 0 && (
        <Note is="soon">
          {words.unread(props.unread.count)} {props.unread.href && <a href={props.unread.href}>{words.toUnread}</a>}
        </Note>
      )}
      <Form action={address} form={newForm()} label={words.confirm}>
        <HiddenInput name="seq" value={review.sitting.seq} />
        <Lines {...props} />
        <p>{words.sums(sums.answered, sums.written, sums.beyond)}</p>
        {mayClose && (
          <Card gap={3}>
            <h2>{words.what}</h2>
            <ul class="bullets">
              {words.does(longDate(review.heldOn)).map((line) => (
                <li>{line}</li>
              ))}
            </ul>
            <div>
              <Button primary icon="check">
                {words.confirm}
              </Button>
            </div>
          </Card>
        )}
      </Form>
    </Stack>
  )
}

const Lines = (props: ClosingProps) => (
  <Table caption={words.caption} rows={props.review.lines} columns={columnsOf(props)} />
)

const columnsOf = (props: ClosingProps): readonly Column<ReviewLine>[] => [
  {
    head: words.columns.petition,
    as: 'main',
    cell: (line) => (
      <>
        <small class="sub">
          <a href={petitionHref({ id: line.petitionId, dialogue: line.dialogue, number: line.number })}>
            {words.petition(line.label)}
          </a>
        </small>
        <div>{line.title}</div>
      </>
    ),
  },
  { head: words.columns.outcome, cell: (line) => <Outcome {...props} line={line} /> },
  { head: words.columns.answer, cell: (line) => <Answer {...props} line={line} /> },
  {
    head: words.columns.due,
    as: 'narrow',
    cell: (line) => {
      const due = line.open ? dueOf(line) : null
      return due ? <time dateTime={due.toString()}>{dateWithYear(due)}</time> : ''
    },
  },
]

const dueOf = ({ outcome, competence, dueAs }: ReviewLine) => {
  if (outcome === 'answered') return null
  if (outcome === 'beyond') return dueAs.beyond
  return outcome === 'joint' || competence === 'joint' ? dueAs.joint : dueAs.own
}

const Outcome = ({ line, mayClose, chosen }: ClosingProps & { line: ReviewLine }) => {
  if (!line.open)
    return line.said ? (
      <Badge is="done">{chairWords.outcome[line.said]}</Badge>
    ) : (
      <span class="quiet">{words.before}</span>
    )
  if (!mayClose) return <Badge>{chairWords.outcome[line.outcome]}</Badge>
  const wanted = chosen.get(line.itemId) ?? line.outcome
  // Who takes part is said at the desk, or where it is classified: it can't be chosen without.
  // No more than an answer nobody has written down (R13).
  const may = (outcome: HallOutcomeKind) =>
    outcome === 'answered'
      ? wordsOfAnswer(line) !== ''
      : outcome !== 'joint' || line.bodies !== '' || line.competence === 'joint'
  return (
    <>
      <select class="input" name={`outcome.${line.itemId}`} aria-label={words.outcomeOf(line.label)}>
        {!may(wanted) && (
          <option value="" selected>
            {words.choose}
          </option>
        )}
        {hallOutcomes.filter(may).map((outcome) => (
          <option value={outcome} selected={outcome === wanted}>
            {chairWords.outcome[outcome]}
          </option>
        ))}
      </select>
      {line.said === null && <small class="sub">{words.notSaid}</small>}
    </>
  )
}

const Answer = ({ line, minutes, mayClose }: ClosingProps & { line: ReviewLine }) => {
  const lacks = line.open ? closingLacks(line, line.outcome) : null
  const prepared = line.answer === '' && line.outcome === 'answered' ? line.proposed : ''
  return (
    <>
      {line.answer && <div>{excerpt(line.answer, 160)}</div>}
      {prepared && (
        <div>
          {excerpt(prepared, 160)}{' '}
          <small class="sub">
            {words.prepared} <a href={minutesAt(minutes, line.itemId)}>{words.writeAnswer}</a>
          </small>
        </div>
      )}
      {mayClose && line.open && line.outcome !== 'answered' && wordsOfAnswer(line) === '' && (
        <small class="sub">
          {words.answeredThere} <a href={minutesAt(minutes, line.itemId)}>{words.writeAnswer}</a>
        </small>
      )}
      {line.promises.length > 0 && <small class="sub">{words.promises(line.promises.length)}</small>}
      {lacks && (
        <div>
          <Badge is="soon">{words.lacks[lacks]}</Badge>{' '}
          {lacks === 'field-needed' ? (
            <a href={petitionHref({ id: line.petitionId, dialogue: line.dialogue, number: line.number })}>
              {words.toPetition}
            </a>
          ) : (
            <a href={minutesAt(minutes, line.itemId)}>{words.toMinutes}</a>
          )}
        </div>
      )}
    </>
  )
}
