import { isPaper } from '#kernel/paper-sheets.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { documentsAddress, findingWords, isDocumentStage, StageBadge } from '#modules/documents/index.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Columns,
  EmptyState,
  Form,
  type FormState,
  HiddenInput,
  Note,
  PaperPreviews,
  Row,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { WrittenDocument } from '../application/draft-paper.ts'
import type { MadePaper } from '../application/make-paper.ts'
import type { AnyPaper } from '../application/paper-maker.ts'
import { isDrafted, isDraftedForEach, type Slot } from '../domain/index.ts'
import { nothingYetWords } from './nothing-yet.vi.ts'
import { words } from './words.vi.ts'

export interface PaperPageProps {
  readonly paper: AnyPaper
  readonly made: MadePaper | null
  readonly href: string
  readonly documents: readonly WrittenDocument[]
  /** What was answered, or typed and came back. */
  readonly form: FormState
  readonly mayWrite: boolean
  /** Where its words are made; null: here. */
  readonly writtenHref: string | null
  /** Where its wording is edited; null for who may not. */
  readonly wordingHref: string | null
}

/** Whether there is anything to draft, or was. */
const hasDocuments = ({ paper, made, documents, writtenHref }: PaperPageProps): boolean =>
  writtenHref !== null ||
  ((isDrafted(paper) || isDraftedForEach(paper)) && (made !== null || documents.some((one) => one.paper === paper.key)))

/** One paper: what it says now, its files, what is still asked, and its way into a document. */
export const PaperPage = (props: PaperPageProps) => (
  <Columns as="aside">
    <Stack gap={5}>
      {props.made ? (
        <Shown {...props} made={props.made} />
      ) : (
        <EmptyState title={words.nothingYet}>{nothingYetWords[props.paper.key]}</EmptyState>
      )}
    </Stack>
    <Stack gap={5}>
      {props.made && props.made.findings.length > 0 && (
        <Note is="soon" title={words.lookAgain}>
          <ul class="bullets">
            {props.made.findings.map((finding) => (
              <li>{findingWords[finding]}</li>
            ))}
          </ul>
        </Note>
      )}
      {props.paper.asks.length > 0 && props.mayWrite && <Asked {...props} />}
      {hasDocuments(props) && <Documents {...props} />}
      {props.wordingHref && (
        <p>
          <a href={props.wordingHref}>{words.wording.edit}</a>
        </p>
      )}
    </Stack>
  </Columns>
)

const Shown = ({ made, href }: PaperPageProps & { made: MadePaper }) => (
  <>
    <Row>
      <ButtonLink primary icon="print" href={`${href}/ban-in.pdf`} download>
        {words.toPrint}
      </ButtonLink>
      <ButtonLink icon="document" href={`${href}/ban-in.docx`} download>
        {words.toEdit}
      </ButtonLink>
    </Row>
    <section class="stack gap-3">
      <h2>{words.preview}</h2>
      {made.papers.every(isPaper) ? <PaperPreviews papers={made.papers} /> : <p class="quiet">{words.seeFile}</p>}
    </section>
  </>
)

/** The field of something asked, `q-<place in the list>`: a name of a place holds letters no form field should. */
export const slotField = (paper: AnyPaper, slot: Slot): string => `q-${paper.asks.indexOf(slot)}`

const Asked = ({ paper, form, href }: PaperPageProps) => (
  <Card>
    <Stack gap={3}>
      <h2>{words.ask.title}</h2>
      <p class="small quiet">{words.ask.about}</p>
      <Form action={`${href}/dien`} form={form}>
        {paper.asks.map((slot) => {
          const field = {
            ...{ name: slotField(paper, slot), form, optional: true, hint: slot.hint },
            label: slot.key.slice(0, 1).toLocaleUpperCase('vi') + slot.key.slice(1),
          }
          return slot.long ? <TextArea {...field} rows={4} /> : <TextInput {...field} />
        })}
        <Buttons>
          <Button>{words.ask.save}</Button>
        </Buttons>
      </Form>
    </Stack>
  </Card>
)

const Documents = ({ paper, made, documents, href, mayWrite, writtenHref }: PaperPageProps) => {
  const own = documents.filter((one) => one.paper === paper.key)
  const begun = own.find(({ stage }) => stage !== 'issued')
  const draft = words.draft
  const each = isDraftedForEach(paper)
  const about = each ? (begun ? draft.eachWaits : draft.eachAbout) : begun ? draft.againAbout : draft.about
  const verb = begun ? draft.again : own.length > 0 ? draft.another : draft.begin
  return (
    <Card>
      <Stack gap={3}>
        <h2>{draft.title}</h2>
        {own.length > 0 && (
          <ul class="stack gap-2" aria-label={draft.existing}>
            {own.map((one) => (
              <li>
                {isDocumentStage(one.stage) && <StageBadge stage={one.stage} />}{' '}
                <a href={`${documentsAddress}/${one.id}`}>
                  {words.number(one.numberText, one.issuedOn ? dateWithYear(one.issuedOn) : '') || one.title}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p class="small quiet">{writtenHref ? draft.elsewhere : about}</p>
        {writtenHref && <a href={writtenHref}>{draft.goThere}</a>}
        {!writtenHref && mayWrite && made && !(each && begun) && (
          <form method="post" action={`${href}/soan`}>
            <HiddenInput name="version" value={begun?.version ?? 0} />
            <Button>{each ? draft.each(made.letters?.length ?? 0) : verb}</Button>
          </form>
        )}
      </Stack>
    </Card>
  )
}
