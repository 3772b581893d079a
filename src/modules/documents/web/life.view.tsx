import type { ComponentChildren } from 'preact'
import { dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import { Badge, Button, ButtonLink, Buttons, Form, Note } from '#ui/index.ts'
import type { DocumentLife } from '../application/document-life.ts'
import type { DocumentPage } from '../application/documents-query.ts'
import { type DocumentCheck, isDocumentCheck, isDocumentStep } from '../domain/index.ts'
import { documentsAddress, StageBadge } from './document-list.view.tsx'
import { checkWords, lifeWords as said, signingWarningWords } from './life-words.vi.ts'
import { stepWords, words } from './words.vi.ts'

/** Where a check is posted, below the document. */
export const checkPaths: Readonly<Record<DocumentCheck, string>> = {
  content: 'kiem-tra/noi-dung',
  form: 'kiem-tra/the-thuc',
}

/** What this person may do besides the acts of the document itself. */
export interface LifeRights {
  readonly check: (what: DocumentCheck) => boolean
  readonly recordCheck: boolean
  readonly withdraw: boolean
  readonly correct: boolean
}

export interface LifeProps {
  readonly page: DocumentPage
  readonly life: DocumentLife
  readonly rights: LifeRights
}

/** Its stage; taken back it says so instead. */
export const LifeBadge = ({ page, life }: Pick<LifeProps, 'page' | 'life'>) =>
  life.withdrawal ? <Badge is="late">{said.withdraw.badge}</Badge> : <StageBadge stage={page.stage} />

/** What must be known before anything is done: taken back, corrected, signed otherwise than delegated. */
export const LifeNotes = ({ page, life: { withdrawal, signing, corrections } }: LifeProps) => (
  <>
    {withdrawal && (
      <Note is="late" title={said.withdraw.onDay(dateWithYear(withdrawal.withdrawnOn))}>
        <p class="pre">{withdrawal.reason}</p>
        {withdrawal.replacedBy && (
          <p>
            <a href={`${documentsAddress}/${withdrawal.replacedBy}`}>{said.withdraw.by(withdrawal.replacement)}</a>
          </p>
        )}
      </Note>
    )}
    {signing?.warning && page.stage !== 'dropped' && (
      <Note is="soon" title={said.signing.title}>
        <p>{[signing.name, signingWarningWords[signing.warning]].filter(Boolean).join(': ')}</p>
      </Note>
    )}
    {corrections.corrects && (
      <p>
        {said.correct.corrects}{' '}
        <a href={`${documentsAddress}/${corrections.corrects.correctedId}`}>
          {[corrections.corrects.correctedNumber, corrections.corrects.correctedTitle].filter(Boolean).join(', ')}
        </a>
      </p>
    )}
    {corrections.correctedBy.map(({ letterId, letterNumber, letterTitle }) => (
      <p>
        {said.correct.correctedBy}{' '}
        <a href={`${documentsAddress}/${letterId}`}>{[letterNumber || said.correct.draft, letterTitle].join(', ')}</a>
      </p>
    ))}
  </>
)

/** The two checks before approval, each one button for whoever checks. */
export const Checks = ({ page, life, rights }: LifeProps) => {
  const { unchecked } = life
  const own = unchecked.filter((what) => rights.check(what))
  if (unchecked.length === 0 || (own.length === 0 && !rights.recordCheck && !life.checksRequired)) return null
  return (
    <section class="stack gap-2">
      <h2>{said.checks.title}</h2>
      <p class="small quiet">{life.checksRequired ? said.checks.required : said.checks.optional}</p>
      {(own.length > 0 || rights.recordCheck) && (
        <Buttons>
          {own.map((what) => (
            <Form
              action={`${documentsAddress}/${page.id}/${checkPaths[what]}`}
              version={page.version}
              label={said.checks.yes[what]}
              inline
            >
              <Button>{said.checks.yes[what]}</Button>
            </Form>
          ))}
          {rights.recordCheck && (
            <ButtonLink href={`${documentsAddress}/${page.id}/kiem-tra`} ghost>
              {said.checks.forSomebody}
            </ButtonLink>
          )}
        </Buttons>
      )}
    </section>
  )
}

/** What can be done with an issued document: taken back, corrected. */
export const AfterIssue = ({ page, life, rights }: LifeProps) => {
  const canCorrect = rights.correct && !life.withdrawal
  const canWithdraw = rights.withdraw && !life.withdrawal
  const canReplace = rights.withdraw && life.withdrawal !== null && !life.withdrawal.replacedBy
  if (page.stage !== 'issued' || !(canCorrect || canWithdraw || canReplace)) return null
  const at = `${documentsAddress}/${page.id}`
  const link = (path: string, verb: ComponentChildren) => (
    <ButtonLink href={`${at}/${path}`} ghost>
      {verb}
    </ButtonLink>
  )
  return (
    <Buttons>
      {canCorrect && link('dinh-chinh', said.correct.verb)}
      {canWithdraw && link('thu-hoi', said.withdraw.verb)}
      {canReplace && link('thay-the', said.withdraw.replaceVerb)}
    </Buttons>
  )
}

/** One thing of a document's course. */
export interface CourseLine {
  readonly title: string
  readonly detail: string
}

/** Its steps, checks and withdrawal, in the order they happened. */
export function courseLines({ steps }: DocumentPage, { checks, withdrawal }: DocumentLife): readonly CourseLine[] {
  const told = (by: string | null, at: Temporal.Instant, ...more: (string | false | null)[]) =>
    [`${by ?? words.somebody}, ${shortDateTime(at)}`, ...more].filter(Boolean).join(' · ')
  const lines = [
    ...steps.map((step) => ({
      at: step.at,
      title: isDocumentStep(step.step) ? stepWords[step.step] : step.step,
      detail: told(
        step.by,
        step.at,
        step.forLeader && words.forLeader(step.forLeader, step.paper),
        step.word && `“${step.word}”`,
      ),
    })),
    ...checks.map((one) => ({
      at: one.at,
      title: isDocumentCheck(one.what) ? checkWords[one.what] : one.what,
      detail: told(
        one.by,
        one.at,
        one.forChecker && said.checks.forChecker(one.forChecker, one.paper),
        one.word && `“${one.word}”`,
      ),
    })),
    ...(withdrawal
      ? [{ at: withdrawal.at, title: said.withdraw.course, detail: told(withdrawal.by, withdrawal.at) }]
      : []),
  ]
  return lines.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

/** All of it, where the acts of a document stand. */
export const LifeActs = (props: LifeProps) => (
  <>
    <Checks {...props} />
    <AfterIssue {...props} />
  </>
)
