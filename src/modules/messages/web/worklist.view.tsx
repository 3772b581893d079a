import { longDateTime, shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  Chips,
  CopyButton,
  EmptyState,
  Form,
  Pagination,
  Row,
  Select,
  Stack,
  Table,
  TableExport,
} from '#ui/index.ts'
import { type WorklistGroup, type WorklistMessage, worklistGroups } from '../application/worklist.ts'
import { handWays, isAskedWay, STOPPED, smsLink, telLink, zaloLink } from '../domain/index.ts'
import { wayWord } from './message-columns.ts'
import { MessageViews } from './message-views.tsx'
import { words } from './words.vi.ts'

/** A message with its text as the reader gets it. */
export interface ReadyMessage extends WorklistMessage {
  readonly text: string
  /** What it is about, in Vietnamese, where its own words are not. */
  readonly purpose: string | null
}

export interface WorklistProps {
  readonly messages: readonly ReadyMessage[]
  readonly waiting: number
  readonly mayTell: boolean
  /** How many of each group wait, and which group is shown; null: all. */
  readonly groups: Readonly<Record<WorklistGroup, number>>
  readonly group: WorklistGroup | null
  /** Mail is sent from here. */
  readonly mails: boolean
  readonly page: number
  readonly more: boolean
  /** Which other parts of messages are open to the reader. */
  readonly may: { readonly mayReadSent: boolean; readonly mayReadTemplates: boolean }
}

const address = '/can-bo/bao-tin'
const told = `${address}?xem=da-bao`

const asked = (group: WorklistGroup | null, page = 0): string => {
  const said = [group && `ve=${group}`, page > 0 && `trang=${page + 1}`].filter(Boolean).join('&')
  return said ? `${address}?${said}` : address
}

const Views = (
  props: Pick<WorklistProps, 'waiting' | 'may'> & { group?: WorklistGroup | null } & {
    current: 'untold' | 'told'
    any: boolean
  },
) => (
  <Row apart>
    <MessageViews current={props.current} untold={props.waiting} mayTellByHand {...props.may} />
    {props.any && (
      <TableExport
        action={
          props.current === 'told'
            ? `${address}/xuat?xem=da-bao`
            : `${address}/xuat${props.group ? `?ve=${props.group}` : ''}`
        }
      />
    )}
  </Row>
)

/** Gọi, nhắn tay: who is still to be told, each with the text ready and the ways to reach them. */
export const Worklist = ({ messages, waiting, groups, group, mayTell, mails, page, more, may }: WorklistProps) => (
  <Stack gap={5}>
    <Views waiting={waiting} group={group} may={may} current="untold" any={messages.length > 0} />
    {waiting > 0 && (
      <Chips
        label={words.groupsLabel}
        views={[null, ...worklistGroups].map((one) => ({
          href: asked(one),
          label: one ? words.groups[one] : words.all,
          count: one ? groups[one] : waiting,
          current: one === group,
        }))}
      />
    )}
    {messages.length === 0 ? (
      <EmptyState title={words.none} icon="phone">
        {words.noneAbout}
      </EmptyState>
    ) : (
      messages.map((message) => <ToTell message={message} mayTell={mayTell} mails={mails} />)
    )}
    <Pagination
      previous={page > 0 ? asked(group, page - 1) : undefined}
      next={more ? asked(group, page + 1) : undefined}
    />
  </Stack>
)

/** The language of a message's words, where it is not the page's. */
const writtenIn = ({ language }: Pick<WorklistMessage, 'language'>): { lang?: 'en' } =>
  language === 'en' ? { lang: 'en' } : {}

const ToTell = ({ message, mayTell, mails }: { message: ReadyMessage; mayTell: boolean; mails: boolean }) => {
  const name = message.name || words.nameless
  const textId = `noi-dung-${message.id}`
  const written = writtenIn(message)
  const tel = telLink(message.phone)
  const sms = smsLink(message.phone, message.text)
  const zalo = zaloLink(message.phone)
  return (
    <Card id={message.id}>
      <Row apart>
        <Stack gap={1}>
          <h2>{name}</h2>
          <p class="quiet">
            {message.purpose ?? <span {...written}>{message.title}</span>} ·{' '}
            {words.waitsSince(shortDateTime(message.createdAt))}
            {written.lang && (
              <>
                {' '}
                <Badge>{words.inEnglish}</Badge>
              </>
            )}
          </p>
        </Stack>
        <MailState message={message} mails={mails} />
      </Row>
      <p class="quote pre" id={textId} {...written}>
        {message.text}
      </p>
      <Buttons>
        {tel && (
          <ButtonLink href={tel} icon="phone" small>
            {words.call(message.phone)}
          </ButtonLink>
        )}
        <CopyButton target={textId} small>
          {words.copy}
        </CopyButton>
        {sms && (
          <ButtonLink href={sms} icon="message" label={words.smsLabel(name)} small>
            {words.sms}
          </ButtonLink>
        )}
        {zalo && (
          <ButtonLink href={zalo} icon="outside" label={words.zaloLabel(name)} small>
            {words.zalo}
          </ButtonLink>
        )}
        {!tel && <span class="quiet">{words.noPhone}</span>}
      </Buttons>
      {mayTell && (
        <Form action={`${address}/${message.id}`} inline>
          <Select
            name="how"
            id={`cach-${message.id}`}
            label={words.how}
            value={tel ? 'call' : 'in-person'}
            empty={null}
            choices={handWays.map((way) => ({ value: way, label: words.ways[way] }))}
          />
          <Button icon="check" label={words.tickLabel(name)}>
            {words.tick}
          </Button>
        </Form>
      )}
    </Card>
  )
}

/** A row written for somebody without an account waits for mail until it is looked at: whether there is an address shows here. */
const MailState = ({
  message: { mail, mailError, email, asked },
  mails,
}: {
  message: ReadyMessage
  mails: boolean
}) => {
  // How he asked to be told is what whoever tells him by hand wants to know.
  if (isAskedWay(asked) && asked !== 'mail') return <Badge>{words.asked[asked]}</Badge>
  if (mail === 'waiting') return mails && email ? <Badge is="away">{words.mail.waiting}</Badge> : null
  if (mail === 'failed') return <Badge is="soon">{words.mail.failed}</Badge>
  return mailError === STOPPED ? <Badge>{words.mail.stopped}</Badge> : null
}

/** Who was told, when and how. */
export const ToldList = ({
  messages,
  waiting,
  page,
  more,
  may,
}: Omit<WorklistProps, 'mayTell' | 'mails' | 'groups' | 'group'>) => (
  <Stack gap={5}>
    <Views waiting={waiting} may={may} current="told" any={messages.length > 0} />
    <Table
      caption={words.told}
      rows={messages}
      empty={<EmptyState title={words.noneTold} icon="phone" />}
      columns={[
        { head: words.person, as: 'main', cell: (row) => row.name || words.nameless },
        { head: words.message, cell: (row) => row.purpose ?? <span {...writtenIn(row)}>{row.title}</span> },
        { head: words.how, cell: (row) => wayWord(row.toldHow) },
        {
          head: words.toldBy,
          cell: (row) => (
            <>
              {row.tellerName ?? words.system}
              {row.toldAt && `, ${shortDateTime(row.toldAt)}`}
            </>
          ),
        },
      ]}
    />
    <Pagination
      previous={page > 0 ? `${told}&trang=${page}` : undefined}
      next={more ? `${told}&trang=${page + 2}` : undefined}
    />
  </Stack>
)

/** What is said to who comes second. */
export const alreadyTold = (message: WorklistMessage | null): string => {
  const when = message?.toldAt ? longDateTime(message.toldAt) : ''
  if (message?.toldHow === 'mail') return words.alreadyMailed(when)
  return words.alreadyTold(message?.tellerName ?? words.system, when)
}
