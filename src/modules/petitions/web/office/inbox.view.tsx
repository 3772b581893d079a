import { type Day, isBefore } from '#kernel/day.ts'
import { shortDate } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { deadlineWords, dueStanding, dueText } from '#modules/deadlines/index.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Chips,
  type Choice,
  CopyButton,
  EmptyState,
  FieldRow,
  Form,
  HiddenInput,
  Icon,
  Pagination,
  Row,
  RowLink,
  Select,
  Stack,
  type Standing,
  Table,
} from '#ui/index.ts'
import { COUNT_BOUND } from '../../application/inbox-query.ts'
import type { Stage } from '../../domain/index.ts'
import { stageSigns, stageWords } from '../stage-words.vi.ts'
import { type AskedInbox, inboxAddress, inboxBoxes, inboxQuery, inboxSorts, isNarrowed } from './inbox-filter.ts'
import { boxWords, emptyWords, type InboxBox, nothingFound, sortWords, inboxWords as words } from './words.vi.ts'

/** A petition as the inbox lists it. */
export interface InboxRow {
  readonly id: string
  /** "2026/7", or "cho-ky/…" while it waits for a dialogue. */
  readonly place: string
  readonly number: number | null
  readonly code: string
  readonly title: string
  readonly sender: string
  readonly field: string | null
  readonly stage: Stage
  readonly late: boolean
  readonly lookAgain: boolean
  readonly receivedOn: Day
  readonly answeredOn: Day | null
  readonly lead: string | null
  readonly due: { readonly dueOn: Day; readonly planned: boolean } | null
  readonly promiseDueOn: Day | null
  /** What others still owe to it, the nearest day first. */
  readonly waits: readonly { readonly body: string; readonly dueOn: Day | null }[]
}

export interface InboxProps {
  readonly asked: AskedInbox
  readonly counts: Readonly<Record<InboxBox, number>>
  readonly rows: readonly InboxRow[]
  readonly chosenPlace: string | null
  readonly choices: Readonly<Record<'dialogue' | 'field' | 'stage' | 'department', readonly Choice[]>>
  readonly next: string | null
  readonly today: Day
  readonly calendar: WorkingCalendar
}

/** Chips, the folded filter, and the table to be copied. */
export const InboxHead = (props: InboxProps) => {
  const { asked, counts, rows, today, calendar } = props
  return (
    <Row>
      <Chips
        label={words.filterBy}
        views={inboxBoxes
          .filter((box) => box !== 'release' || counts.release > 0 || asked.box === box)
          .map((box) => ({
            href: inboxAddress({ ...asked, q: '' }, { box }),
            label: boxWords[box],
            count: counts[box],
            most: COUNT_BOUND,
            current: asked.box === box && !asked.q,
            late: box === 'overdue',
          }))}
      />
      <details class="confirm" open={isNarrowed(asked)}>
        <summary class="button small ghost">
          <Icon name="filter" size={18} />
          {words.filter}
        </summary>
        <Filters {...props} />
      </details>
      {rows.length > 0 && (
        <CopyButton small value={tableText(rows, today, calendar)}>
          {words.copy}
        </CopyButton>
      )}
    </Row>
  )
}

const Filters = ({ asked, choices }: InboxProps) => (
  <div class="confirm-body">
    <Form action="/can-bo/kien-nghi" method="get" label={words.filterBy}>
      <HiddenInput name="hop" value={inboxQuery(asked).hop} />
      <HiddenInput name="q" value={asked.q || undefined} />
      <FieldRow>
        <Select name="ky" label={words.dialogue} choices={choices.dialogue} value={asked.dialogue} empty={words.any} />
        <Select name="linh-vuc" label={words.field} choices={choices.field} value={asked.field} empty={words.any} />
      </FieldRow>
      <FieldRow>
        <Select name="trang-thai" label={words.state} choices={choices.stage} value={asked.stage} empty={words.any} />
        <Select
          name="bo-phan"
          label={words.department}
          choices={choices.department}
          value={asked.department}
          empty={words.any}
        />
      </FieldRow>
      <Select name="xep" label={words.sort} choices={sortChoices} value={inboxSorts[asked.sort]} empty={null} />
      <Row>
        <Button>{words.apply}</Button>
        {isNarrowed(asked) && (
          <ButtonLink ghost href={inboxAddress(asked, { dialogue: '', field: '', stage: '', department: '' })}>
            {words.clear}
          </ButtonLink>
        )}
      </Row>
    </Form>
  </div>
)

const sortChoices = [
  { value: inboxSorts.due, label: sortWords.due },
  { value: inboxSorts.newest, label: sortWords.newest },
  { value: inboxSorts.number, label: sortWords.number },
]

/** The list itself, a table that becomes cards on a phone. */
export const InboxList = (props: InboxProps) => {
  const { asked, rows, today, calendar } = props
  return (
    <Stack gap={3}>
      <Table
        caption={words.caption}
        rows={rows}
        current={(row) => row.place === props.chosenPlace}
        empty={<Nothing asked={asked} />}
        columns={[
          {
            head: words.number,
            as: 'lead',
            cell: (row) => <span class="quiet num">{row.number ?? words.noNumber}</span>,
          },
          {
            head: words.petition,
            as: 'main',
            cell: (row) => (
              <>
                <RowLink href={inboxAddress(asked, { chosen: row.place })} current={row.place === props.chosenPlace}>
                  {row.title}
                </RowLink>
                <small class="sub">
                  {[
                    row.lookAgain && words.lookAgain,
                    isPromiseLate(row, today) && words.promiseLate,
                    ...[row.sender, row.field, row.late && words.late],
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </>
            ),
          },
          {
            head: words.standing,
            bare: true,
            cell: (row) => <RowStanding row={row} today={today} calendar={calendar} />,
          },
        ]}
      />
      <Pagination
        next={props.next ? inboxAddress(asked, { after: props.next }) : undefined}
        previous={asked.after ? inboxAddress(asked, { after: '' }) : undefined}
        about={asked.after ? <a href={inboxAddress(asked, { after: '' })}>{words.fromStart}</a> : undefined}
      />
    </Stack>
  )
}

/** Something its answer promised is past its day. */
const isPromiseLate = ({ promiseDueOn }: InboxRow, today: Day): boolean =>
  promiseDueOn !== null && isBefore(promiseDueOn, today)

const Nothing = ({ asked }: { asked: AskedInbox }) =>
  asked.q || isNarrowed(asked) ? (
    <EmptyState
      title={nothingFound.title}
      icon="search"
      action={<ButtonLink href="/can-bo/kien-nghi?hop=tat-ca">{words.clear}</ButtonLink>}
    >
      {nothingFound.hint}
    </EmptyState>
  ) : (
    <EmptyState title={emptyWords[asked.box].title}>{emptyWords[asked.box].hint}</EmptyState>
  )

interface StandingProps {
  readonly row: Pick<InboxRow, 'stage' | 'due' | 'answeredOn' | 'lead'>
  readonly today: Day
  readonly calendar: WorkingCalendar
}

/** The sign of a petition: how its due day stands, otherwise its stage's own. */
export function signOf({ row: { stage, due }, today, calendar }: StandingProps): Standing {
  const own = stageSigns[stage]
  if (own !== 'open' || !due) return own
  const standing = dueStanding(due.dueOn, today, calendar)
  return standing === 'overdue' ? 'late' : standing === 'soon' ? 'soon' : own
}

/** "còn 2 ngày làm việc · Phòng Kinh tế". */
function standingText({ row: { stage, due, answeredOn, lead }, today, calendar }: StandingProps): string {
  const when =
    stageSigns[stage] !== 'open'
      ? answeredOn && shortDate(answeredOn)
      : due && `${dueText(due.dueOn, today, calendar)}${due.planned ? ` (${deadlineWords.planned})` : ''}`
  return [when, lead].filter(Boolean).join(' · ')
}

/** "chờ Điện lực khu vực, quá 2 ngày làm việc". */
const WaitsFor = ({ row: { waits }, today, calendar }: { row: InboxRow; today: Day; calendar: WorkingCalendar }) => {
  const [first, ...others] = waits
  if (!first) return null
  const when = first.dueOn ? dueText(first.dueOn, today, calendar) : ''
  return <small class="sub">{words.waitsFor(first.body, when, others.length)}</small>
}

const RowStanding = (props: StandingProps & { row: InboxRow }) => (
  <div>
    <Badge is={signOf(props)}>{stageWords[props.row.stage]}</Badge>
    <small class="sub">{standingText(props)}</small>
    <WaitsFor {...props} />
  </div>
)

/** Tabs and line ends are what a spreadsheet parts cells by; a cell that begins like a formula is made a text. */
const cell = (text: string | number | null): string => {
  const one = String(text ?? '').replace(/[\t\r\n]+/g, ' ')
  return /^[=+\-@]/.test(one) ? `'${one}` : one
}

/** The rows as a spreadsheet takes them: values parted by tabs. */
export const tableText = (rows: readonly InboxRow[], today: Day, calendar: WorkingCalendar): string =>
  [
    words.copyHeads.join('\t'),
    ...rows.map((row) =>
      [
        ...[row.number, row.code, row.title, row.sender, row.field, stageWords[row.stage], row.lead],
        ...[shortDateOf(row.receivedOn), row.due ? shortDateOf(row.due.dueOn) : standingText({ row, today, calendar })],
      ]
        .map(cell)
        .join('\t'),
    ),
  ].join('\n')

const shortDateOf = (on: Day): string => `${shortDate(on)}/${on.year}`
