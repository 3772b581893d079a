import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { ButtonLink, CopyButton, DescriptionList, Row, Stack } from '#ui/index.ts'
import type { DocumentSubject } from '../application/document-events.ts'
import type { DocumentPage } from '../application/documents-query.ts'
import type { FinishedFile } from '../application/finished-files.ts'
import type { OnPaper } from '../application/on-paper.ts'
import type { GoesOut } from '../domain/index.ts'
import { documentsAddress } from './document-list.view.tsx'
import { lifeWords } from './life-words.vi.ts'

const { pack: said } = lifeWords

/** What the clerk types into the city's e-office, each ready to be copied. */
export interface PackParts {
  readonly abstract: string
  readonly type: string
  readonly number: string
  readonly addressees: readonly string[]
  readonly recipients: readonly string[]
  readonly dueOn: Temporal.PlainDate | null
  /** What lies in the package. */
  readonly files: GoesOut<FinishedFile>
}

/** The parts of an approved or issued document; null before, and where nothing of it could be sent. */
export function packOf(
  { stage }: Pick<DocumentPage, 'stage'>,
  onPaper: OnPaper | null,
  subjects: readonly DocumentSubject[],
  files: GoesOut<FinishedFile>,
): PackParts | null {
  if (!onPaper || (stage !== 'approved' && stage !== 'issued') || !(files.docx || files.pdf)) return null
  const { paper } = onPaper
  const days = subjects.flatMap(({ dueOn }) => (dueOn ? [dueOn] : [])).toSorted(Temporal.PlainDate.compare)
  return {
    abstract: paper.abstract,
    type: paper.type || 'Công văn',
    number: onPaper.numberText,
    addressees: paper.addressees,
    recipients: paper.recipients,
    ...{ dueOn: days[0] ?? null, files },
  }
}

const Line = ({ name, text }: { name: string; text: string }) => (
  <Row apart>
    <span class="pre">{text}</span>
    <CopyButton value={text} small>
      {said.copy}
      <span class="unseen"> {name}</span>
    </CopyButton>
  </Row>
)

/** What lies in the package: our text, or the file somebody brought back; a PDF that has to be saved from it is told. */
const Inside = ({ files: { docx, pdf } }: Pick<PackParts, 'files'>) => {
  const told = [
    docx && (docx === 'ours' ? said.ours.docx : said.finished.docx(docx.name)),
    pdf ? (pdf === 'ours' ? said.ours.pdf : said.finished.pdf(pdf.name)) : said.noPdf,
  ]
  return (
    <ul class="bullets small" aria-label={said.inside}>
      {told.filter(Boolean).map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

/** Gói gửi e-office: one file to attach, and what is typed beside it. Without script each text can still be selected. */
export const Pack = ({ id, parts }: { id: string; parts: PackParts }) => {
  const lines: readonly (readonly [string, string])[] = [
    [said.abstract, parts.abstract],
    [said.type, parts.type],
    [said.number, parts.number],
    [said.addressees, parts.addressees.join('\n')],
    [said.recipients, parts.recipients.map((line) => `- ${line}`).join('\n')],
    [said.due, parts.dueOn ? dateWithYear(parts.dueOn) : ''],
  ]
  return (
    <section class="stack gap-2">
      <h2>{said.title}</h2>
      <p class="small quiet">{said.about}</p>
      <Inside files={parts.files} />
      <Stack gap={2}>
        <p>
          <ButtonLink href={`${documentsAddress}/${id}/goi.zip`} icon="download" download>
            {said.download}
          </ButtonLink>
        </p>
        <DescriptionList
          items={lines
            .filter(([, text]) => text !== '')
            .map(([name, text]) => ({ term: name, detail: <Line name={name} text={text} /> }))}
        />
      </Stack>
    </section>
  )
}
