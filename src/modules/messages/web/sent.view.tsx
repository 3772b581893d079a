import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { Badge, Button, Chips, Confirm, EmptyState, Form, Note, Pagination, Row, Stack, Table } from '#ui/index.ts'
import { type Reader, readers, type SentMessage, type SentState, sentStates } from '../application/sent-messages.ts'
import { failureKind } from '../domain/index.ts'
import { MessageViews } from './message-views.tsx'
import { sentWords as words } from './sent-words.vi.ts'
import { words as worklistWords } from './words.vi.ts'

/** What the program sent, below the worklist. */
export const SENT = '/can-bo/bao-tin/da-gui'

export interface SentProps {
  readonly rows: readonly SentMessage[]
  readonly counts: { readonly failed: number; readonly waiting: number }
  readonly untold: number
  readonly state: SentState
  readonly reader: Reader | null
  readonly page: number
  readonly more: boolean
  readonly mayResend: boolean
  readonly mayReadTemplates: boolean
  readonly mayTellByHand: boolean
  /** Mail or text messages leave from here. */
  readonly sends: boolean
}

const addressOf = (state: SentState, reader: Reader | null, page = 0): string => {
  const asked = [`tt=${state}`, reader && `ai=${reader}`, page > 0 && `trang=${page + 1}`]
  return `${SENT}?${asked.filter(Boolean).join('&')}`
}

/** Thư, tin nhắn đã gửi: what failed first, what waits, what is gone; what failed can be sent again. */
export const SentPage = (props: SentProps) => {
  const { rows, counts, state, reader, page, more, mayResend } = props
  return (
    <Stack gap={5}>
      <MessageViews
        current="sent"
        untold={props.untold}
        failed={counts.failed}
        mayTellByHand={props.mayTellByHand}
        mayReadSent
        mayReadTemplates={props.mayReadTemplates}
      />
      {!props.sends && <Note>{words.noWay}</Note>}
      <Row apart>
        <Chips
          views={sentStates.map((one) => ({
            href: addressOf(one, reader),
            label: words.states[one],
            count: one === 'sent' ? undefined : counts[one],
            late: one === 'failed',
            current: one === state,
          }))}
        />
        <Chips
          label={words.person}
          views={[null, ...readers].map((one) => ({
            href: addressOf(state, one),
            label: one ? words.readers[one] : words.everybody,
            current: one === reader,
          }))}
        />
      </Row>
      {state === 'failed' && mayResend && counts.failed > 1 && (
        <Confirm
          verb={words.all}
          question={words.allQuestion(counts.failed)}
          yes={words.allYes}
          action={`${SENT}/gui-lai-tat-ca`}
        />
      )}
      <Table
        caption={words.states[state]}
        rows={rows}
        empty={<EmptyState title={words.none[state]} icon="mail" />}
        columns={[
          { head: words.person, as: 'main', cell: ({ name }) => name || worklistWords.nameless },
          {
            head: words.message,
            cell: ({ title, language }) => <span lang={language === 'en' ? 'en' : undefined}>{title}</span>,
          },
          {
            head: words.channel,
            cell: ({ channel }) => (channel === 'gateway' ? words.channels.gateway : words.channels.mail),
          },
          { head: words.when, as: 'narrow', cell: (row) => shortDateTime(row.toldAt ?? row.triedAt ?? row.createdAt) },
          ...(state === 'sent' ? [] : [{ head: words.why, cell: whyOf }]),
          ...(state === 'failed' && mayResend
            ? [{ head: words.doing, as: 'actions' as const, cell: (row: SentMessage) => <Resend row={row} /> }]
            : []),
        ]}
      />
      <Pagination
        previous={page > 0 ? addressOf(state, reader, page - 1) : undefined}
        next={more ? addressOf(state, reader, page + 1) : undefined}
      />
    </Stack>
  )
}

const whyOf = ({ error, tries }: SentMessage) => (
  <>
    {error && error !== 'under way' && <Badge is="soon">{words.failures[failureKind(error)]}</Badge>}{' '}
    {tries > 0 && <span class="quiet">{words.tries(tries)}</span>}
  </>
)

const Resend = ({ row }: { row: SentMessage }) => (
  <Form action={`/can-bo/bao-tin/${row.id}/gui-lai`} inline>
    <Button icon="mail" label={words.resendLabel(row.name || worklistWords.nameless)} small>
      {words.resend}
    </Button>
  </Form>
)
