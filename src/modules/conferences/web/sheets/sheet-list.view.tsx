import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { type Deadline, DueBadge, DueDay } from '#modules/deadlines/index.ts'
import { allFields, type Field, fieldWords } from '#modules/petitions/index.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  CheckboxGroup,
  type Choice,
  DateInput,
  Disclosure,
  Empty,
  EmptyState,
  Form,
  type FormState,
  newForm,
  Row,
  RowLink,
  Select,
  Stack,
  Table,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { DataSheet } from '../../application/sheets/sheets-query.ts'
import { LONGEST_SHEET_LINE, LONGEST_WANTED, type ProposedSheet, type SheetState } from '../../domain/index.ts'
import { sheetHref } from '../addresses.ts'
import { sheetsWords as words } from './words.vi.ts'

const signs: Record<SheetState, 'done' | 'open' | 'plain'> = { asked: 'plain', writing: 'open', 'handed-in': 'done' }

/** How far a sheet is, as a word and a sign. */
export const SheetBadge = ({ state }: Pick<DataSheet, 'state'>) => (
  <Badge is={signs[state]}>{words.states[state]}</Badge>
)

export interface SheetListProps {
  readonly sheets: readonly DataSheet[]
  /** What one press would ask for; empty: nothing, or this person may not ask. */
  readonly proposed: readonly ProposedSheet[]
  readonly departments: readonly Choice[]
  /** The milestone sheets are due on; null: nobody owes them any more. */
  readonly milestone: Deadline | null
  readonly address: string
  readonly mayAsk: boolean
  /** Where all sheets are printed; null: not this person's. */
  readonly printHref: string | null
  readonly today: Day
  readonly calendar: WorkingCalendar
  /** The form for one sheet, come back. */
  readonly came: FormState | null
}

const fieldsOf = (fields: readonly Field[]): string => fields.map((one) => fieldWords[one]).join('; ')

/** Phiếu số liệu of a dialogue: whose, how far, by when; and asking for more. */
export const SheetList = (props: SheetListProps) => {
  const { sheets, address, today, calendar, milestone, mayAsk, printHref } = props
  return (
    <Stack gap={5}>
      {milestone && (
        <div>
          {words.due}: <DueDay due={milestone} calendar={calendar} />
        </div>
      )}
      {mayAsk && props.proposed.length > 0 && <AskAll {...props} />}
      <Table
        caption={words.title}
        rows={sheets}
        empty={
          <EmptyState title={words.none} icon="chart">
            {mayAsk ? words.noneAsk : words.noneWait}
          </EmptyState>
        }
        columns={[
          {
            head: words.columns.sheet,
            as: 'main',
            cell: ({ id, title, fields }) => (
              <>
                <RowLink href={sheetHref(address, id)}>{title}</RowLink>
                {fieldsOf(fields) !== title && <small class="sub">{fieldsOf(fields)}</small>}
              </>
            ),
          },
          { head: words.columns.owner, cell: ({ owner }) => owner },
          { head: words.columns.state, bare: true, as: 'narrow', cell: (sheet) => <SheetBadge {...sheet} /> },
          {
            head: words.columns.due,
            as: 'narrow',
            cell: ({ dueOn, state }) =>
              dueOn && state !== 'handed-in' ? (
                <>
                  <span class="num">{dateWithYear(dueOn)}</span>{' '}
                  <DueBadge dueOn={dueOn} today={today} calendar={calendar} />
                </>
              ) : (
                <Empty />
              ),
          },
          {
            head: words.columns.asOf,
            as: 'narrow',
            cell: ({ content }) => (content.asOf ? <span class="num">{dateWithYear(content.asOf)}</span> : <Empty />),
          },
        ]}
      />
      {printHref && sheets.some(({ state }) => state === 'handed-in') && (
        <p>
          <ButtonLink icon="document" href={printHref}>
            {words.print}
          </ButtonLink>
        </p>
      )}
      {mayAsk && <AskOne {...props} />}
    </Stack>
  )
}

const AskAll = ({ proposed, departments, address }: SheetListProps) => {
  const nameOf = (id: string) => departments.find(({ value }) => value === id)?.label ?? ''
  return (
    <Card gap={3}>
      <p>
        {words.ask.allAbout(
          proposed
            .map(({ field, departmentId }) => words.ask.allOf(fieldWords[field], String(nameOf(departmentId))))
            .join('; '),
        )}
      </p>
      <Form action={`${sheetHref(address)}/yeu-cau`} inline label={words.ask.all}>
        <Button primary icon="chart">
          {words.ask.all}
        </Button>
      </Form>
    </Card>
  )
}

const AskOne = ({ came, departments, milestone, address }: SheetListProps) => {
  const form = came ?? newForm()
  return (
    <Disclosure summary={words.ask.byHand} open={came !== null}>
      <Form action={sheetHref(address)} form={form} label={words.ask.byHand}>
        <Select name="departmentId" label={words.ask.department} form={form} choices={departments} />
        <CheckboxGroup
          name="field"
          label={words.ask.fields}
          as="grid"
          form={form}
          choices={allFields.map((field) => ({ value: field, label: fieldWords[field] }))}
        />
        <TextInput
          name="title"
          label={words.ask.title}
          hint={words.ask.titleHint}
          form={form}
          maxLength={LONGEST_SHEET_LINE}
          optional
        />
        <TextArea
          name="wanted"
          label={words.ask.wanted}
          hint={words.ask.wantedHint}
          form={form}
          rows={3}
          maxLength={LONGEST_WANTED}
          optional
        />
        <DateInput
          name="dueOn"
          label={words.ask.due}
          hint={words.ask.dueHint(milestone ? dateWithYear(milestone.dueOn) : '')}
          form={form}
          optional
        />
        <Row>
          <Button>{words.ask.go}</Button>
        </Row>
      </Form>
    </Disclosure>
  )
}
