import type { Paper } from '#kernel/paper.ts'
import { dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import type { HistoryEntry } from '#modules/history/index.ts'
import { Badge, Columns, Course, DescriptionList, EmptyState, FileList, Note, PaperPreview, Stack } from '#ui/index.ts'
import type { DocumentSubject } from '../application/document-events.ts'
import type { DocumentPage } from '../application/documents-query.ts'
import type { FinalText } from '../application/final-text.ts'
import type { FinishedFile } from '../application/finished-files.ts'
import { type GoesOut, isDeliveryWay, type PaperFinding } from '../domain/index.ts'
import { DocumentActions, type DocumentActionsProps, isForSomebody } from './document-actions.view.tsx'
import { documentsAddress, kindWord } from './document-list.view.tsx'
import { fileKind, megabytes } from './file-kind.ts'
import { FinalTexts, OpenDifferences } from './final-texts.view.tsx'
import { courseLines, LifeActs, LifeNotes, type LifeProps } from './life.view.tsx'
import { lifeChanges } from './life-words.vi.ts'
import { Pack, type PackParts } from './pack.view.tsx'
import { PaperLinks } from './paper-links.tsx'
import { releaseOf } from './release.view.tsx'
import { findingWords, wayWords, words } from './words.vi.ts'

export interface DocumentViewProps extends DocumentActionsProps, LifeProps {
  readonly page: DocumentPage
  /** What the e-office of the city asks for; null: not approved yet. */
  readonly pack: PackParts | null
  /** What of it is sent and published: the text as written here, or a file that was brought back. */
  readonly goesOut: GoesOut<FinishedFile>
  readonly subjects: readonly DocumentSubject[]
  /** Whether this person may open the page of what it belongs to. */
  readonly opens: (subject: DocumentSubject) => boolean
  /** What should be looked at before it is issued. */
  readonly findings: readonly PaperFinding[]
  /** Finished texts that were attached. */
  readonly finals: readonly FinalText[]
  /** Which files are public, and whether this person may change that; null: they are released elsewhere, or not issued yet. */
  readonly released: { readonly files: ReadonlySet<string>; readonly may: boolean } | null
  /** What somebody else did since the page was opened. */
  readonly since: readonly HistoryEntry[]
  /** As it is printed; null where its text is in a file. */
  readonly paper: Paper | null
}

/** One document: what it says, where it stands, and what can be done with it. */
export const DocumentView = (props: DocumentViewProps) => (
  <Columns as="aside">
    <Stack gap={5}>
      {props.since.length > 0 && <Since entries={props.since} />}
      <LifeNotes {...props} />
      <OpenDifferences {...props} />
      <DocumentActions {...props} />
      <LifeActs {...props} />
      {props.pack && <Pack id={props.page.id} parts={props.pack} />}
      <section class="stack gap-3">
        <h2>{props.paper ? words.asPrinted : words.content}</h2>
        {props.paper ? (
          <>
            <TakeAlong {...props} />
            <PaperPreview paper={props.paper} />
          </>
        ) : (
          <p class="quiet">{words.noContent}</p>
        )}
      </section>
      {props.findings.length > 0 && (
        <Note is="soon" title={words.lookAgain}>
          <ul class="bullets">
            {props.findings.map((finding) => (
              <li>{findingWords[finding]}</li>
            ))}
          </ul>
        </Note>
      )}
      <FinalTexts documentId={props.page.id} finals={props.finals} mayAnswer={props.may('tep')} />
      {props.page.files.length > 0 && <Files {...props} />}
    </Stack>
    <Stack gap={5}>
      <Facts {...props} />
      <Subjects {...props} />
      <Steps {...props} />
    </Stack>
  </Columns>
)

/** The document in the state's format. */
const TakeAlong = ({ page: { id, stage, title }, goesOut }: Pick<DocumentViewProps, 'page' | 'goesOut'>) => (
  <Stack gap={2}>
    {goesOut.docx && goesOut.docx !== 'ours' && (
      <Note is="plain">
        <p>{words.finishedOutside(goesOut.docx.name)}</p>
      </Note>
    )}
    <PaperLinks id={id} of={title} />
    {stage !== 'issued' && <p class="small quiet">{words.asDraft}</p>}
  </Stack>
)

const Since = ({ entries }: { entries: readonly HistoryEntry[] }) => (
  <Note is="soon" title={words.since}>
    <ul>
      {entries.map((entry) => (
        <li>
          {`${entry.officerName ?? words.somebody}, ${shortDateTime(entry.at)}: ${words.changes[entry.code] ?? lifeChanges[entry.code] ?? entry.code}`}
        </li>
      ))}
    </ul>
  </Note>
)

const Files = (props: DocumentViewProps) => {
  const { page } = props
  return (
    <section class="stack gap-3">
      <h2>{words.files}</h2>
      <FileList
        label={words.files}
        files={page.files.map((file) => ({
          name: file.name,
          href: `${documentsAddress}/${page.id}/tep/${file.id}`,
          is: fileKind(file.type),
          size: megabytes(file.size),
          ...releaseOf(props, file.id),
        }))}
      />
    </section>
  )
}

const Facts = ({ page }: DocumentViewProps) => (
  <DescriptionList
    items={[
      { term: words.facts.kind, detail: kindWord(page.kind) },
      { term: words.facts.number, detail: page.numberText },
      { term: words.facts.on, detail: page.issuedOn && dateWithYear(page.issuedOn) },
      { term: words.facts.signer, detail: [page.signerName, page.signerTitle].filter(Boolean).join(', ') },
      ...(page.issuer ? [{ term: words.facts.issuer, detail: page.issuer }] : []),
      { term: words.facts.department, detail: page.department },
      { term: words.facts.author, detail: page.author },
    ]}
  />
)

const Subjects = ({ page, subjects, opens }: DocumentViewProps) => {
  if (subjects.length === 0) return null
  const given = (id: string) => page.deliveries.filter(({ subjectId }) => subjectId === id)
  return (
    <section class="stack gap-2">
      <h2>{isForSomebody(subjects) ? words.answers : words.belongsTo}</h2>
      <ul>
        {subjects.map((subject) => (
          <li>
            {opens(subject) ? <a href={subject.href}>{subject.label}</a> : subject.label}
            <small class="sub">{subject.receiver}</small>
            {given(subject.subjectId).map((one) => (
              <small class="sub">
                {`${dateWithYear(one.on)}: ${words.delivered(isDeliveryWay(one.way) ? wayWords[one.way] : '', one.receivedBy)}`}
              </small>
            ))}
            {page.stage === 'issued' && subject.receiver !== '' && given(subject.subjectId).length === 0 && (
              <Badge is="soon">{words.notDelivered}</Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Steps = ({ page, life }: DocumentViewProps) => (
  <section class="stack gap-3">
    <h2>{words.course}</h2>
    {page.steps.length === 0 ? (
      <EmptyState title={words.empty} />
    ) : (
      <Course
        heading={3}
        steps={courseLines(page, life).map((line, index, all) => ({
          ...line,
          is: index === all.length - 1 && page.stage !== 'issued' ? 'now' : 'done',
        }))}
      />
    )}
  </section>
)
