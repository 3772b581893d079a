import type { Day } from '#kernel/day.ts'
import { readBlocks } from '#kernel/text-blocks.ts'
import { dateWithYear, longDate, shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  Columns,
  CopyButton,
  DateInput,
  Form,
  type FormState,
  HiddenInput,
  Note,
  newForm,
  Stack,
  TextArea,
  TextBlocks,
  TextInput,
} from '#ui/index.ts'
import { issuedOf } from '../../application/carrying-document.ts'
import type { NoticePageData } from '../../application/notice/notice-page.ts'
import { noticeWords } from '../../application/notice/notice-words.vi.ts'
import { CarriedBy } from '../carried-by.view.tsx'
import { PreparationTabs } from '../preparation-tabs.tsx'
import { preparationWords } from '../preparation-words.vi.ts'
import { VersionList } from '../version-list.view.tsx'
import { words } from './words.vi.ts'

export interface NoticeViewProps {
  readonly data: NoticePageData
  /** `/can-bo/ky-doi-thoai/2026/thong-bao` */
  readonly href: string
  readonly today: Day
  readonly mayEdit: boolean
  /** The form that publishes, or corrects, come back. */
  readonly sending: FormState | null
  /** Whether the program was told its public address; the blank forms' addresses begin with it. */
  readonly hasAddress: boolean
}

/** Thông báo: as it is read, what R4 still asks of it, publishing it, and every version that went out. */
export const NoticeView = (props: NoticeViewProps) => {
  const { data, href, mayEdit } = props
  const { dialogue, seq, published, body } = data
  const isOpen = mayEdit && !dialogue.closedOn
  const isOut = dialogue.noticeOn !== null
  const isSame = published[0]?.body === body
  return (
    <Stack gap={4}>
      <PreparationTabs address={dialogue.address} current="thong-bao" />
      <Columns as="aside">
        <Stack gap={4}>
          <State {...props} />
          {data.isOutdated && (
            <Note is="soon">
              <p>{words.outdated}</p>
            </Note>
          )}
          <Lacks {...data} />
          {!props.hasAddress && !isOut && isOpen && <Note is="plain">{words.noAddress}</Note>}
          {!isSame && <Note is="plain">{seq === 0 ? words.proposed : words.draft}</Note>}
          <Buttons>
            {isOpen && (
              <ButtonLink href={`${href}/sua`} primary={isOut} icon="edit">
                {words.edit}
              </ButtonLink>
            )}
            {isOpen && (seq > 0 || isOut) && <ButtonLink href={`${href}/sua?tu=ky-doi-thoai`}>{words.anew}</ButtonLink>}
            <CopyButton value={body} />
          </Buttons>
          <Card>
            <TextBlocks blocks={readBlocks(body)} />
          </Card>
        </Stack>
        <Stack gap={5}>
          {isOpen && !isOut && !dialogue.heldOn && <Publish {...props} />}
          {isOpen && isOut && !isSame && <Correct {...props} />}
          <CarriedBy
            documents={data.documents}
            content={seq > 0 ? body : null}
            action={isOpen ? `${href}/van-ban` : null}
            words={words.document}
          />
          <Published data={data} href={href} />
          <VersionList versions={data.drafts} href={(draft) => `${href}/ban-thao/${draft}`} words={words.drafts} />
        </Stack>
      </Columns>
    </Stack>
  )
}

const State = ({ data }: NoticeViewProps) => {
  const { dialogue, situation } = data
  if (!dialogue.noticeOn || !dialogue.cutOffOn || !dialogue.cutOffPaperAt) return null
  return (
    <div class="stack gap-1">
      <p>
        <Badge is="done">{words.state.published(dateWithYear(dialogue.noticeOn))}</Badge>
      </p>
      {dialogue.noticeNote && <p>{dialogue.noticeNote}</p>}
      <p>{words.state.until(longDate(dialogue.cutOffOn), dialogue.cutOffPaperAt)}</p>
      <p>
        <a href={`/${situation.unit.slug}/thong-bao/${dialogue.address}`}>{words.state.seen}</a>
      </p>
    </div>
  )
}

const Lacks = ({ lacks }: Pick<NoticePageData, 'lacks'>) =>
  lacks.length === 0 ? null : (
    <Note is="soon" title={words.lacks}>
      <ul class="stack gap-1">
        {lacks.map((part) => (
          <li>{words.parts[part]}</li>
        ))}
      </ul>
      <p>{words.lacksAbout}</p>
    </Note>
  )

/** Number and day of the issued paper are proposed: nobody types them twice. */
function Publish({ data, href, today, sending }: NoticeViewProps) {
  const { situation } = data
  const paper = issuedOf(data.documents)
  const form =
    sending ??
    newForm({
      on: dateWithYear(paper?.issuedOn ?? today),
      paperAt: situation.facts.counterUntil,
      note: paper?.issuedOn ? noticeWords.numberAndDay(paper.numberText, dateWithYear(paper.issuedOn)) : '',
    })
  return (
    <section class="stack gap-2" aria-labelledby="cong-bo">
      <h2 id="cong-bo">{words.publish.title}</h2>
      <p>{words.publish.binding(longDate(situation.facts.lastDay))}</p>
      <Form action={href} version={data.dialogue.version} form={form} label={words.publish.title}>
        <HiddenInput name="seq" value={data.seq} />
        <DateInput name="on" label={words.publish.on} form={form} />
        <TextInput name="paperAt" label={words.publish.paperAt} form={form} size={8} maxLength={8} />
        <TextArea
          name="note"
          label={words.publish.note}
          hint={paper ? words.publish.noteFromDocument : undefined}
          rows={2}
          form={form}
          maxLength={2000}
          optional
        />
        <Button primary>{words.publish.button}</Button>
      </Form>
    </section>
  )
}

const Correct = ({ data, href, sending }: NoticeViewProps) => {
  const form = sending ?? newForm()
  return (
    <section class="stack gap-2" aria-labelledby="ban-sua">
      <h2 id="ban-sua">{words.correct.title}</h2>
      <p>{words.correct.about}</p>
      <Form action={`${href}/ban-sua`} version={data.dialogue.version} form={form} label={words.correct.title}>
        <HiddenInput name="seq" value={data.seq} />
        <TextArea name="reason" label={words.correct.reason} rows={2} form={form} maxLength={2000} />
        <Button>{words.correct.button}</Button>
      </Form>
    </section>
  )
}

/** Every version that went out, the newest first. */
const Published = ({ data, href }: Pick<NoticeViewProps, 'data' | 'href'>) => (
  <section class="stack gap-2" aria-labelledby="da-cong-bo">
    <h2 id="da-cong-bo">{words.published.title}</h2>
    {data.published.length === 0 && <p class="quiet">{words.published.none}</p>}
    <ul class="stack gap-2">
      {data.published.map(({ seq, publishedOn, publishedAt, reason }) => (
        <li>
          <a href={`${href}/ban/${seq}`}>{preparationWords.version(seq)}</a>{' '}
          {words.published.line(dateWithYear(publishedOn), shortDateTime(publishedAt))}
          {reason && <small class="sub">{reason}</small>}
        </li>
      ))}
    </ul>
  </section>
)

/** The text of a notice, to be changed. */
export const NoticeForm = ({
  seq,
  href,
  form,
  isAnew,
}: {
  seq: number
  href: string
  form: FormState
  isAnew: boolean
}) => (
  <Card>
    {isAnew && <Note>{words.anewHint}</Note>}
    <Form action={`${href}/noi-dung`} form={form} label={words.editTitle} keys>
      <HiddenInput name="seq" value={seq} />
      <TextArea name="body" label={words.body} hint={words.bodyHint} rows={26} form={form} maxLength={30_000} />
      <Buttons>
        <Button primary>{words.save}</Button>
      </Buttons>
    </Form>
  </Card>
)
