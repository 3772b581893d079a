import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { DueBadge } from '#modules/deadlines/index.ts'
import { Badge, Columns, Note, Row, Stack } from '#ui/index.ts'
import { closureWords, stageSigns, stageWords } from '../stage-words.vi.ts'
import { signOf } from './inbox.view.tsx'
import { pageWords as words } from './page-words.vi.ts'
import { PetitionActions } from './petition-actions.view.tsx'
import { PetitionAnswers } from './petition-answers.view.tsx'
import { PetitionAsks } from './petition-asks.view.tsx'
import { PetitionBody } from './petition-body.view.tsx'
import { PetitionCommitments } from './petition-commitments.view.tsx'
import { PetitionDraft } from './petition-draft.view.tsx'
import { PetitionFacts } from './petition-facts.view.tsx'
import { PetitionNotes } from './petition-notes.view.tsx'
import { PetitionOpinions } from './petition-opinions.view.tsx'
import { PetitionPublic } from './petition-public.view.tsx'
import { AnotherLook, PetitionRatings } from './petition-ratings.view.tsx'
import { PetitionHistory, PetitionMessages } from './petition-talk.view.tsx'
import type { CameBack, FactsView, PetitionView } from './petition-view.ts'

interface PetitionProps {
  readonly view: PetitionView
  readonly came?: CameBack | undefined
  readonly goOn?: string | undefined
}

/** The due day the petition is handled by, while it is open. */
const openDue = ({ deadlines }: FactsView) =>
  deadlines.find(({ kind, metOn, lapsedOn }) => (kind === 'answer' || kind === 'escalate') && !metOn && !lapsedOn) ??
  null

/** Stage and due day, as badges. */
export const PetitionBadges = ({ view }: { view: FactsView }) => {
  const { stage } = view.context.state
  const due = openDue(view)
  const row = { stage, due, answeredOn: null, lead: null }
  return (
    <Row gap={2}>
      <Badge is={signOf({ row, today: view.today, calendar: view.calendar })}>{stageWords[stage]}</Badge>
      {due && stageSigns[stage] === 'open' && (
        <DueBadge dueOn={due.dueOn} today={view.today} calendar={view.calendar} />
      )}
    </Row>
  )
}

const Closed = ({ view: { closure } }: { view: PetitionView }) => {
  if (!closure) return null
  const why = Object.hasOwn(closureWords, closure.how) ? closureWords[closure.how as keyof typeof closureWords] : ''
  return (
    <Note is="plain" title={words.closedBecause(why, dateWithYear(closure.on))}>
      {[closure.reason, closure.askedHow].filter(Boolean).join(' · ')}{' '}
      {closure.of && <a href={closure.of.href}>{closure.of.label}</a>}
    </Note>
  )
}

const Work = ({ view, came, goOn }: PetitionProps) => (
  <>
    <Closed view={view} />
    <AnotherLook view={view} />
    <PetitionActions view={view} came={came} goOn={goOn} />
    <PetitionAsks view={view} came={came} goOn={goOn} />
    <PetitionDraft view={view} came={came} goOn={goOn} />
    <PetitionAnswers view={view} />
    <PetitionCommitments view={view} came={came} goOn={goOn} />
    <PetitionRatings view={view} />
    <PetitionOpinions view={view} />
    <PetitionPublic view={view} came={came} goOn={goOn} />
    <PetitionMessages view={view} />
    <PetitionNotes view={view} came={came} goOn={goOn} />
    <PetitionHistory view={view} />
  </>
)

/** The whole petition beside the list, in one column. */
export const PetitionPane = (props: PetitionProps) => {
  const { view } = props
  return (
    <article class="card stack gap-5">
      <Stack gap={2}>
        <Row apart>
          <span class="code quiet">
            {words.heading(view.number)} · {view.code}
          </span>
          <PetitionBadges view={view} />
        </Row>
        <h2>{view.context.petition.title}</h2>
        <p class="small">
          <a href={view.href}>{words.openPage}</a>
        </p>
      </Stack>
      <PetitionBody view={view} />
      <PetitionFacts view={view} narrow />
      <Work {...props} />
    </article>
  )
}

/** A petition's own page: words and work, and beside them who, what and by when. */
export const PetitionPageView = (props: PetitionProps) => (
  <Columns as="half">
    <article class="card stack gap-5">
      <PetitionBody view={props.view} />
      <PetitionFacts view={props.view} />
    </article>
    <div class="stack gap-5">
      <Work {...props} />
    </div>
  </Columns>
)
