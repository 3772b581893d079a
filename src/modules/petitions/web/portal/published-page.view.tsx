import { type Day, day } from '#kernel/day.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { type CountedDue, DueDay } from '#modules/deadlines/index.ts'
import { PublicName } from '#modules/organisations/index.ts'
import {
  Card,
  Course,
  type CourseStep,
  FileList,
  InItsLanguage,
  type ListedFile,
  Note,
  PageHead,
  Stack,
  useDates,
  useItsLanguage,
  useVietnamese,
  useWords,
} from '#ui/index.ts'
import type { PublicReply } from '../../application/public-replies.ts'
import { OthersSigned } from '../signatories.tsx'
import { promiseWords } from './promise-words.en.ts'
import { PromisesOfPetition, type ShownPromise } from './public-promises.view.tsx'
import { PublicReplies } from './public-replies.view.tsx'
import { PublicBadge } from './public-state.tsx'
import { publishedWords } from './published-words.en.ts'
import type { PublicState } from './published-words.vi.ts'

/** One published petition, as its page shows it. */
export interface PublishedPetitionProps {
  base: string
  unitName: string
  petition: {
    readonly dialogueAddress: string
    readonly number: number
    readonly year: number
    readonly title: string
    readonly content: string
    readonly proposal: string
    readonly nameLine: string
    readonly signatories: number
    readonly field: string | null
    readonly state: PublicState
    readonly dueOn: Day | null
    readonly answeredIn: number | null
    readonly answer: string
    readonly answerReference: string
    readonly withdrawn: readonly { readonly number: string; readonly on: string; readonly replacement: string }[]
    readonly replies: readonly PublicReply[]
    readonly promises: readonly ShownPromise[]
    readonly extendedTo: Day | null
  }
  /** The due day with what it counts from; null where none runs any more. */
  due: CountedDue | null
  course: readonly CourseStep[]
  /** All that was answered came from above (R15). */
  answeredAbove: boolean
  files: readonly (ListedFile & { readonly of: 'petition' | 'document' })[]
  /** The petition it doubles, when that one is published. */
  duplicateOf: { readonly dialogueAddress: string; readonly number: number; readonly year: number } | null
  today: Day
  calendar: WorkingCalendar
}

/** Kiến nghị đã công khai: what was asked, what was answered, what happened. */
export const PublishedPetitionPage = (props: PublishedPetitionProps) => {
  const words = useWords(publishedWords)
  const written = useItsLanguage()
  const { petition, base } = props
  return (
    <article class="stack gap-5">
      <PageHead
        title={<InItsLanguage>{petition.title}</InItsLanguage>}
        back={{ href: `${base}/kien-nghi`, label: words.back }}
        badge={<PublicBadge {...petition} today={props.today} calendar={props.calendar} />}
      >
        <PublicName line={petition.nameLine} />
        <OthersSigned count={petition.signatories} />
        {['', petition.field, words.numberLine(petition.number, petition.year)]
          .filter((part) => part !== null)
          .join(' · ')}
      </PageHead>
      <Stack gap={3}>
        <p class="pre" {...written(petition.content)}>
          {petition.content}
        </p>
        {petition.proposal && (
          <section class="stack gap-1">
            <h2>{words.proposal}</h2>
            <p class="pre" {...written(petition.proposal)}>
              {petition.proposal}
            </p>
          </section>
        )}
      </Stack>
      <HowItStands {...props} />
      {petition.answer && <Answer {...props} />}
      <PromisesOfPetition {...props} promises={petition.promises} />
      <Files title={words.document} files={props.files.filter(({ of }) => of === 'document')} />
      <Files title={words.files} files={props.files.filter(({ of }) => of === 'petition')} />
      <section class="stack gap-3">
        <h2>{words.course}</h2>
        <Course heading={3} steps={props.course} />
      </section>
    </article>
  )
}

const Answer = ({ petition, unitName, answeredAbove }: PublishedPetitionProps) => {
  const words = useWords(publishedWords)
  const written = useItsLanguage()
  const vietnamese = useVietnamese()
  const { dateWithYear } = useDates()
  return (
    <Card is="answer">
      <h2>{answeredAbove ? words.cityAnswers : words.answers(unitName)}</h2>
      {petition.replies.length > 0 ? (
        <PublicReplies replies={petition.replies} />
      ) : (
        <p class="pre" {...written(petition.answer)}>
          {petition.answer}
        </p>
      )}
      {petition.answerReference && (
        <p class="small quiet" {...written(petition.answerReference)}>
          {petition.answerReference}
        </p>
      )}
      {petition.withdrawn.map(({ number, on, replacement }) => (
        <Note is="late" title={words.withdrawn(number, dateWithYear(day(on)))}>
          {replacement && (
            <p>
              {words.replacedBy} <span {...vietnamese}>{replacement}</span>
            </p>
          )}
        </Note>
      ))}
    </Card>
  )
}

const Files = ({ title, files }: { title: string; files: readonly ListedFile[] }) =>
  files.length === 0 ? null : (
    <section class="stack gap-3">
      <h2>{title}</h2>
      <FileList label={title} files={files} />
    </section>
  )

/** What is still to come, or why nothing comes any more. */
function HowItStands({ petition, due, duplicateOf, base, calendar }: PublishedPetitionProps) {
  const words = useWords(publishedWords)
  const promises = useWords(promiseWords)
  const dates = useDates()
  switch (petition.state) {
    case 'duplicate':
      return (
        <Note is="plain">
          {words.duplicateOf}{' '}
          {duplicateOf && (
            <a href={`${base}/kien-nghi/${duplicateOf.dialogueAddress}/${duplicateOf.number}`}>
              {words.duplicateLink(duplicateOf.number, duplicateOf.year)}
            </a>
          )}
        </Note>
      )
    case 'waiting-city':
      return <Note is="plain">{words.waitingCity}</Note>
    case 'guided':
      return petition.answer ? null : <Note is="plain">{words.guided}</Note>
    case 'answered':
      return null
    case 'handling':
      if (due)
        return (
          <Note is="plain" title={due.planned ? words.planned : words.waiting}>
            <DueDay due={due} calendar={calendar} />
            {petition.extendedTo && <p>{promises.extended(dates.dateWithYear(petition.extendedTo))}</p>}
          </Note>
        )
      return petition.dueOn ? (
        <Note is="plain" title={words.waiting}>
          {dates.longDate(petition.dueOn)}
        </Note>
      ) : null
  }
}
