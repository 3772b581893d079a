import {
  AsWritten,
  Badge,
  Button,
  ButtonLink,
  Card,
  DescriptionList,
  Form,
  type FormState,
  Note,
  PageHead,
  Phone,
  QrCode,
  RadioGroup,
  Stack,
  TextArea,
  TextInput,
  useDates,
  useWords,
} from '#ui/index.ts'
import type { OpenedInvitation } from '../../application/invitation-link.ts'
import { inviteeCodeText, inviteeQr, type ReplyAnswer, replyAnswers } from '../../domain/index.ts'
import { replyWords } from './reply-words.en.ts'

export interface ReplyPageProps extends OpenedInvitation {
  readonly unitName: string
  readonly phone: string
  readonly base: string
  /** `/dai-son-11086/moi/<token>` */
  readonly href: string
  /** The same from the site's own address; null where none is set. */
  readonly link: string | null
  readonly petitions: readonly number[]
  /** Why it is only read; null: a reply may be given or changed. */
  readonly closed: 'cancelled' | 'over' | 'dayOf' | null
  readonly form: FormState
}

/** What somebody invited sees behind his link: when and where, his reply, the code for the door. */
export const ReplyPage = (props: ReplyPageProps) => {
  const words = useWords(replyWords)
  const { invitee, conference, closed } = props
  const { dialogue, on } = conference
  const dates = useDates()
  return (
    <Stack gap={5}>
      <PageHead title={words.title} badge={<ReplyNow answer={invitee.reply?.answer ?? null} />}>
        <p>
          {words.invites(props.unitName)}{' '}
          <b>
            <AsWritten>{invitee.name}</AsWritten>
          </b>
          .
        </p>
      </PageHead>
      {closed && <Note is="soon">{words[closed]}</Note>}
      <DescriptionList
        items={[
          { term: words.when, detail: words.whenIs(dates.hour(dialogue.startsAt), on) },
          ...(dialogue.place ? [{ term: words.where, detail: <AsWritten>{dialogue.place}</AsWritten> }] : []),
          ...(dialogue.chairName
            ? [
                {
                  term: words.chair,
                  detail: <AsWritten>{[dialogue.chairName, dialogue.chairTitle].filter(Boolean).join(', ')}</AsWritten>,
                },
              ]
            : []),
          ...(props.petitions.length > 0 ? [{ term: words.petitions, detail: props.petitions.join(', ') }] : []),
        ]}
      />
      {!closed && <Reply {...props} />}
      {closed !== 'cancelled' && closed !== 'over' && <DoorCode {...props} />}
      <p class="row gap-3">
        {closed === null && (
          <ButtonLink href={`${props.href}/lich.ics`} icon="calendar">
            {words.calendar}
          </ButtonLink>
        )}
        {dialogue.noticeOn && <a href={`${props.base}/thong-bao/${dialogue.address}`}>{words.notice}</a>}
        {props.phone && (
          <span>
            {words.call} <Phone number={props.phone} />
          </span>
        )}
      </p>
    </Stack>
  )
}

const ReplyNow = ({ answer }: { answer: ReplyAnswer | null }) => {
  const words = useWords(replyWords)
  return answer ? (
    <Badge is={answer === 'declines' ? 'plain' : 'done'}>
      {words.now}: {words.answers[answer]}
    </Badge>
  ) : null
}

const Reply = ({ href, form, conference }: ReplyPageProps) => {
  const words = useWords(replyWords)
  return (
    <Card gap={3}>
      <h2>{words.ask}</h2>
      <Form action={href} form={form} label={words.ask}>
        <RadioGroup
          name="answer"
          label={words.answer}
          choices={replyAnswers.map((answer) => ({ value: answer, label: words.answers[answer] }))}
          form={form}
        />
        <TextInput name="person" label={words.person} hint={words.personHint} form={form} maxLength={100} optional />
        <TextInput name="people" label={words.people} hint={words.peopleHint} form={form} as="number" narrow />
        <TextArea name="note" label={words.note} hint={words.noteHint} form={form} rows={2} maxLength={500} optional />
        <Button primary big>
          {words.send}
        </Button>
      </Form>
      <p class="small quiet">{words.until(conference.on.subtract({ days: 1 }))}</p>
    </Card>
  )
}

const DoorCode = ({ invitee, link }: ReplyPageProps) => {
  const words = useWords(replyWords)
  return (
    <Card gap={2} id={`ma-${invitee.code}`}>
      <h2>{words.code}</h2>
      <p class="code large">{inviteeCodeText(invitee.code)}</p>
      <QrCode text={inviteeQr(link, invitee.code)} label={words.qr} size={200} />
      <p class="quiet">{words.codeHint}</p>
    </Card>
  )
}
