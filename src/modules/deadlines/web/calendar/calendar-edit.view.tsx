import type { Day } from '#kernel/day.ts'
import { atStart, dateWithYear, longDate, shortDateTime } from '#kernel/vietnamese-date.ts'
import { calendarWords, type DayInfo, dayWords, type EnteredKind, type KeptChange } from '#modules/calendar/index.ts'
import {
  Button,
  Buttons,
  Card,
  Confirm,
  DateInput,
  DescriptionList,
  FieldRow,
  Form,
  type FormState,
  Note,
  RadioGroup,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import { words } from './words.vi.ts'

const { edit: said } = words

/** What one change said of a day. */
export const changeWords = ({ kind, name, state }: KeptChange): string =>
  kind === null
    ? words.changes.takenBack
    : [calendarWords.kinds[kind], name, state === 'expected' && calendarWords.expected].filter(Boolean).join(', ')

/** Changes of the calendar that are kept, the latest first. */
export const ChangesTable = ({ caption, changes }: { caption: string; changes: readonly KeptChange[] }) => (
  <Table<KeptChange>
    caption={caption}
    rows={changes}
    columns={[
      {
        head: words.changes.day,
        as: 'main',
        cell: ({ on }) => <span class="num">{atStart(longDate(on))}</span>,
      },
      { head: words.changes.what, cell: changeWords },
      { head: words.changes.source, cell: ({ source }) => <span class="quiet">{source}</span> },
      {
        head: words.changes.when,
        cell: ({ at, by }) => (
          <span class="num">
            {shortDateTime(at)}, {by || words.changes.unknown}
          </span>
        ),
      },
    ]}
  />
)

/** What somebody else did to the calendar since the page was opened. */
export const OthersChanges = ({ changes }: { changes: readonly KeptChange[] }) =>
  changes.length === 0 ? null : (
    <Note is="soon" title={words.others}>
      {changes.map((change) => (
        <p>
          {atStart(longDate(change.on))}: {changeWords(change)} ({change.source}). {change.by || words.changes.unknown},{' '}
          {shortDateTime(change.at)}.
        </p>
      ))}
    </Note>
  )

const entered: readonly EnteredKind[] = ['holiday', 'compensation', 'swapped-off', 'worked-saturday', 'ordinary']

export interface EditDayProps {
  /** The year's page. */
  readonly path: string
  /** The day that was chosen; null: none yet. */
  readonly info: DayInfo | null
  readonly form: FormState
  readonly takeBack: FormState
  readonly version: number
  /** The installation said something of this day. */
  readonly corrected: boolean
  readonly history: readonly KeptChange[]
  readonly others: readonly KeptChange[]
}

/** One day: what it is and why, the form that changes it, and what was changed before. */
export const EditDayPage = (props: EditDayProps) => {
  const { path, info, form, version } = props
  return (
    <Stack gap={5}>
      <OthersChanges changes={props.others} />
      {info && (
        <DescriptionList
          items={[
            { term: said.now, detail: atStart(longDate(info.on)) },
            { term: said.what, detail: atStart(dayWords(info)) },
          ]}
        />
      )}
      <Card>
        <Form action={`${path}/xem-truoc`} form={form} version={version}>
          <FieldRow>
            <DateInput name="from" label={said.from} form={form} required />
            <DateInput name="to" label={said.to} hint={said.toHint} form={form} optional />
          </FieldRow>
          <RadioGroup
            name="kind"
            label={said.kind}
            form={form}
            choices={entered.map((kind) => ({
              value: kind,
              label: calendarWords.choices[kind],
              hint: said.kindHints[kind],
            }))}
          />
          <TextInput name="workedOn" label={said.workedOn} hint={said.workedOnHint} form={form} optional />
          <TextInput name="name" label={said.name} hint={said.nameHint} form={form} maxLength={300} required />
          <RadioGroup
            name="state"
            label={said.state}
            form={form}
            choices={[
              { value: 'official', label: said.official },
              { value: 'expected', label: said.expected, hint: said.expectedHint },
            ]}
          />
          <TextInput name="source" label={said.source} hint={said.sourceHint} form={form} maxLength={300} required />
          <Buttons>
            <Button primary>{said.preview}</Button>
          </Buttons>
        </Form>
      </Card>
      {info && props.corrected && (
        <Confirm
          verb={said.takeBack}
          question={said.takeBackAbout(dateWithYear(info.on))}
          yes={said.preview}
          action={`${path}/xem-truoc-bo`}
          version={version}
          hidden={{ day: dateWithYear(info.on) }}
          form={props.takeBack}
          open={Object.keys(props.takeBack.errors).length > 0}
        >
          <TextInput name="word" label={said.word} form={props.takeBack} maxLength={300} required />
        </Confirm>
      )}
      {props.history.length > 0 && <ChangesTable caption={said.history} changes={props.history} />}
    </Stack>
  )
}

/** The address of one day's page. */
export const dayPath = (path: string, on: Day): string => `${path}/sua?ngay=${on}`
