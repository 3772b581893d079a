import { type Day, isBefore } from '#kernel/day.ts'
import { shortDate } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { deadlineWords, dueStanding, dueText } from '#modules/deadlines/index.ts'
import { type SavedFilter, SavedFilters } from '#modules/lists/index.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Chips,
  type Choice,
  EmptyState,
  FieldRow,
  Form,
  HiddenInput,
  ListFilter,
  Pagination,
  PickAll,
  PickBar,
  pickColumn,
  Row,
  RowLink,
  Select,
  Stack,
  type Standing,
  Table,
  TableExport,
} from '#ui/index.ts'
import { noFigures, UNKNOWN } from '../../application/figures-filter.ts'
import { COUNT_BOUND } from '../../application/inbox-query.ts'
import type { Stage } from '../../domain/index.ts'
import { stageSigns, stageWords } from '../stage-words.vi.ts'
import { boxOf } from './batch-forms.ts'
import { batchWords } from './batch-words.vi.ts'
import { figureWords, sayFigures } from './figure-words.vi.ts'
import {
  type AskedInbox,
  canonicalFilter,
  chooseAddress,
  exportAddress,
  figuresQuery,
  filterOf,
  inboxAddress,
  inboxBoxes,
  inboxQuery,
  inboxSorts,
  isNarrowed,
} from './inbox-filter.ts'
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
  readonly version: number
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
  /** The village the list is narrowed to, by name; ''. */
  readonly village: string
  readonly next: string | null
  /** Whether this person does things with several petitions at once. */
  readonly mayPick: boolean
  /** This officer's own. */
  readonly filters: readonly SavedFilter[]
  readonly today: Day
  readonly calendar: WorkingCalendar
}

/** Chips, the folded filter, and the whole list to be taken along. */
export const InboxHead = (props: InboxProps) => {
  const { asked, counts, rows } = props
  return (
    <Stack gap={3}>
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
      <Row apart>
        <div class="row list-line">
          <ListFilter label={words.filter} said={chosenIn(props).join(' · ')}>
            <Filters {...props} />
          </ListFilter>
          {isNarrowed(asked) && <a href={inboxAddress(asked, nothingChosen)}>{words.clear}</a>}
          <SavedFilters
            filters={props.filters}
            query={filterOf(asked)}
            worthSaving={canonicalFilter(filterOf(asked)) !== ''}
            home="/can-bo/kien-nghi"
          />
        </div>
        {rows.length > 0 && <TableExport action={exportAddress(asked)} />}
      </Row>
    </Stack>
  )
}

const nothingChosen = { dialogue: '', field: '', stage: '', department: '', figures: noFigures } as const

/** What is chosen in the folded filter, in words: it says what one looks at without standing before it. */
const chosenIn = ({ asked, choices, village }: InboxProps): readonly string[] => [
  ...(['dialogue', 'field', 'stage', 'department'] as const).flatMap((of) => {
    const label = choices[of].find(({ value }) => value === asked[of])?.label
    return typeof label === 'string' ? [label] : []
  }),
  ...(asked.dialogue === UNKNOWN ? [words.withoutDialogue] : []),
  ...(asked.field === UNKNOWN ? [figureWords.unknown.field] : []),
  ...sayFigures(asked.figures, village),
]

const Filters = ({ asked, choices }: InboxProps) => (
  <Form action="/can-bo/kien-nghi" method="get" label={words.filterBy}>
    <HiddenInput name="hop" value={inboxQuery(asked).hop} />
    <HiddenInput name="q" value={asked.q || undefined} />
    {Object.entries(figuresQuery(asked.figures)).map(
      ([name, value]) => value && <HiddenInput name={name} value={value} />,
    )}
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
    <div>
      <Button>{words.apply}</Button>
    </div>
  </Form>
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
      {props.mayPick && rows.length > 0 && <Picking {...props} />}
      <Table
        caption={words.caption}
        rows={rows}
        current={(row) => row.place === props.chosenPlace}
        empty={<Nothing asked={asked} />}
        columns={[
          ...(props.mayPick ? [picks] : []),
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
const PICKS = 'chon-nhieu'
const picks = pickColumn<InboxRow>({
  form: PICKS,
  name: 'chon',
  value: boxOf,
  label: ({ number, title }) => batchWords.pick(number, title),
})

/** What is done with several: those ticked, or all of the list as it is filtered. */
const Picking = ({ asked, counts, next }: InboxProps) => {
  const count = asked.q || isNarrowed(asked) || counts[asked.box] >= COUNT_BOUND ? null : counts[asked.box]
  return (
    <PickBar form={PICKS} action={chooseAddress(asked)} label={batchWords.pickedLabel}>
      <Button small>{batchWords.picked}</Button>
      {/* Where the page holds them all, its own box for all says the same; the box is there once its script runs. */}
      <PickAll isSaidByBox={!next && !asked.after}>
        {count === null ? batchWords.allFiltered : batchWords.all(count)}
      </PickAll>
    </PickBar>
  )
}

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
