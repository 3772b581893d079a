import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { countWorkingDays } from '#modules/calendar/index.ts'
import { PaperLinks } from '#modules/documents/index.ts'
import { Badge, Card, Course, Disclosure, FileList, Stack } from '#ui/index.ts'
import { deliveryWords } from './actions/words.vi.ts'
import { CityReminders } from './city-reminders.view.tsx'
import { listedFile } from './listed-files.tsx'
import { documentStageWords, partWords, pageWords as words } from './page-words.vi.ts'
import type { PetitionView, ShownDocument } from './petition-view.ts'
import { releasableFile } from './releasable-file.tsx'
import { SectionTitle } from './section-title.tsx'

/** Drafts, documents with their life, spoken answers, what was sent on, and what the city said. */
export const PetitionAnswers = ({ view }: { view: PetitionView }) => {
  const { documents, spoken, sentOn } = view
  if (documents.length + spoken.length + sentOn.length === 0) return null
  return (
    <section class="stack gap-3">
      <SectionTitle view={view}>{words.answer}</SectionTitle>
      {spoken.map((answer) => (
        <Card is="answer" tight>
          <p class="pre">{answer.words}</p>
          <p class="small quiet">{words.spokenBy(answer.by, dateWithYear(answer.on))}</p>
        </Card>
      ))}
      {documents.map((document) => (
        <DocumentCard view={view} document={document} />
      ))}
      {sentOn.map((one) => (
        <Card tight>
          <p>
            {(one.way === 'reported' ? words.reportedTo : words.guidedTo)(one.body, dateWithYear(one.on))}
            {one.reference && `, ${words.reference(one.reference)}`}{' '}
            {one.way === 'reported' && one.answeredOn === null && (
              <Badge is="away">
                {words.cityWaits(Math.max(0, countWorkingDays(view.calendar, one.on, view.today)))}
              </Badge>
            )}
          </p>
          {one.note && <p class="pre quiet">{one.note}</p>}
          <CityReminders reminders={one.reminders} />
          {one.answeredOn && (
            <Stack gap={1}>
              <p class="eyebrow">
                {words.cityAnswered(dateWithYear(one.answeredOn))}
                {one.answerReference && `, ${one.answerReference}`}
              </p>
              <p class="pre">{one.answer}</p>
              {one.answerFiles.length > 0 && (
                <FileList
                  label={words.documentFiles}
                  files={one.answerFiles.map((file) => listedFile(view.href, file))}
                />
              )}
            </Stack>
          )}
        </Card>
      ))}
    </section>
  )
}

const DocumentCard = ({ view, document }: { view: PetitionView; document: ShownDocument }) => (
  <Card is={document.stage === 'issued' ? 'answer' : undefined} tight>
    <div class="row apart">
      <b>{document.stage === 'issued' ? (partWords[document.part] ?? words.answer) : words.draft}</b>
      {document.withdrawnOn ? (
        <Badge is="late">{words.documentWithdrawn(dateWithYear(document.withdrawnOn))}</Badge>
      ) : (
        <Badge is={document.stage === 'issued' ? 'done' : 'open'}>{documentStageWords[document.stage]}</Badge>
      )}
    </div>
    <p class="small quiet">
      {document.issuedOn
        ? words.documentLine(document.number, dateWithYear(document.issuedOn), document.signer)
        : document.title}
    </p>
    {document.content && <p class="pre">{document.content}</p>}
    {document.content && view.context.may('documents.read') && (
      <PaperLinks id={document.id} of={document.number || document.title} />
    )}
    {document.files.length > 0 && (
      <FileList
        label={words.documentFiles}
        files={document.files.map((file) =>
          isOfAnswer(document) ? releasableFile(view, file) : listedFile(view.href, file),
        )}
      />
    )}
    {document.stage === 'issued' && <Deliveries document={document} />}
    {document.steps.length > 0 && (
      <Disclosure summary={words.steps}>
        <Course steps={document.steps} />
      </Disclosure>
    )}
  </Card>
)

/** What the public may be shown, file by file, once it is issued; reports and guidance stay inside. */
const isOfAnswer = ({ stage, part }: ShownDocument): boolean =>
  stage === 'issued' && (part === 'answers' || part === 'confirms')

const way = (key: string): string =>
  Object.hasOwn(deliveryWords, key) ? deliveryWords[key as keyof typeof deliveryWords] : key

const Deliveries = ({ document: { deliveries, part } }: { document: ShownDocument }) => {
  if (deliveries.length === 0) return part === 'reports' ? null : <Badge is="soon">{words.notDelivered}</Badge>
  return (
    <ul>
      {deliveries.map((one) => (
        <li>
          <Badge is="done">{words.delivered}</Badge>{' '}
          {[dateWithYear(one.on), way(one.way), one.receivedBy].filter(Boolean).join(', ')}
        </li>
      ))}
    </ul>
  )
}
