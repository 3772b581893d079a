import { shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Card,
  Columns,
  Confirm,
  CopyButton,
  DescriptionList,
  FieldRow,
  Form,
  type FormState,
  fieldValue,
  newForm,
  QrCode,
  RadioGroup,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { Invitee } from '../../application/invitees.ts'
import { inviteeCodeText, inviteeQr, replyAnswers, replyWays } from '../../domain/index.ts'
import { words } from '../words.vi.ts'
import { ReplyBadge, toldWay, toldWays } from './told.tsx'

const { one } = words

export interface InviteePageProps {
  /** …/khach-moi/<id> */
  readonly address: string
  readonly invitee: Invitee
  readonly petitions: readonly number[]
  /** The reply's link, `https://…`; null: there is none, or it is not this officer's to hand over. */
  readonly link: string | null
  /** It opens in the office's own network only: no public address is set. */
  readonly local: boolean
  readonly may: { readonly edit: boolean; readonly reply: boolean; readonly contacts: boolean }
  readonly form: { readonly of: 'reply' | 'remove'; readonly form: FormState } | null
}

/** Somebody on the list: what was said and sent, and what can be done. */
export const InviteePage = (props: InviteePageProps) => {
  const { invitee, may } = props
  const { reply, sent } = invitee
  return (
    <Columns as="aside">
      <Stack gap={4}>
        {invitee.removed && (
          <p>
            <Badge is="plain">{one.isRemoved}</Badge> {one.removedBecause(invitee.removedReason)}
          </p>
        )}
        <DescriptionList
          items={[
            {
              term: words.table.why,
              detail: `${words.whys[invitee.why]}, ${words.groups[invitee.countedAs].toLocaleLowerCase('vi')}`,
            },
            ...(invitee.place ? [{ term: words.table.place, detail: invitee.place }] : []),
            ...(may.contacts && invitee.person ? [{ term: words.table.person, detail: invitee.person }] : []),
            ...(props.petitions.length > 0
              ? [{ term: words.table.petitions, detail: props.petitions.join(', ') }]
              : []),
            {
              term: one.replies,
              detail: (
                <>
                  <ReplyBadge reply={reply} />
                  {reply && (
                    <small class="sub">
                      {shortDateTime(reply.at)},{' '}
                      {reply.way === 'link' ? one.byLink : one.ways[reply.way as keyof typeof one.ways]}
                    </small>
                  )}
                  {reply?.note && <p class="quote">{reply.note}</p>}
                </>
              ),
            },
            {
              term: one.toldTitle,
              detail:
                sent.length > 0 || invitee.letterOn ? (
                  <Stack gap={1}>
                    {sent.map((message) => (
                      <span>
                        {words.sentWhat[message.what]}: {toldWay(message)}
                      </span>
                    ))}
                    {invitee.letterOn && <span>{toldWays({ sent: [], letterOn: invitee.letterOn })}</span>}
                  </Stack>
                ) : (
                  one.nothingTold
                ),
            },
          ]}
        />
        {may.reply && !invitee.removed && <ReplyCard {...props} />}
        {may.edit && <Acts {...props} />}
      </Stack>
      <CodeCard {...props} />
    </Columns>
  )
}

const CodeCard = ({ invitee, link, local }: InviteePageProps) => (
  <Card gap={3}>
    <h2>{one.code}</h2>
    <p class="code large">{inviteeCodeText(invitee.code)}</p>
    <QrCode text={inviteeQr(local ? null : link, invitee.code)} label={one.qr(invitee.name)} size={180} />
    {link && (
      <p class="row gap-2">
        <CopyButton value={link}>{one.copy}</CopyButton>
        <a href={link}>{one.link}</a>
      </p>
    )}
    {link && local && <p class="small quiet">{one.local}</p>}
  </Card>
)

const ReplyCard = ({ address, invitee, form: failed }: InviteePageProps) => {
  const form =
    failed?.of === 'reply'
      ? failed.form
      : newForm({
          answer: invitee.reply?.answer ?? '',
          person: invitee.reply?.answer === 'sends-other' ? invitee.person : '',
          people: String(invitee.people || 1),
          note: invitee.reply?.note ?? '',
        })
  return (
    <Card gap={3}>
      <h2>{one.reply}</h2>
      <Form action={`${address}/tra-loi`} form={form} label={one.reply}>
        <RadioGroup
          name="answer"
          label={one.answer}
          as="chips"
          choices={replyAnswers.map((answer) => ({ value: answer, label: words.answers[answer] }))}
          form={form}
        />
        <FieldRow>
          <TextInput name="person" label={one.person} hint={one.personHint} form={form} maxLength={100} optional />
          <TextInput name="people" label={one.people} form={form} as="number" narrow />
        </FieldRow>
        <Select
          name="way"
          label={one.way}
          choices={replyWays.map((way) => ({ value: way, label: one.ways[way] }))}
          value={fieldValue(form, 'way') || 'phone'}
          form={form}
        />
        <TextArea name="note" label={one.note} form={form} rows={2} maxLength={500} optional />
        <Button primary>{one.save}</Button>
      </Form>
    </Card>
  )
}

const Acts = ({ address, invitee, form: failed }: InviteePageProps) => {
  if (invitee.removed)
    return (
      <Form action={`${address}/moi-lai`} version={invitee.version} inline label={one.again}>
        <Button>{one.again}</Button>
      </Form>
    )
  const form = failed?.of === 'remove' ? failed.form : newForm()
  return (
    <Confirm
      verb={one.remove}
      danger
      small
      open={failed?.of === 'remove'}
      question={<p>{one.removeAbout}</p>}
      yes={one.remove}
      action={`${address}/bo`}
      version={invitee.version}
      form={form}
    >
      <TextInput name="reason" label={one.reason} form={form} maxLength={500} />
    </Confirm>
  )
}
