import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { DueBadge } from '#modules/deadlines/index.ts'
import {
  Button,
  Card,
  Chips,
  DateInput,
  Disclosure,
  EmptyState,
  Form,
  type FormState,
  Row,
  Select,
  Stack,
  Table,
  TableExport,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { Task } from '../application/tasks.ts'
import { type MilestoneName, termText } from './term-text.ts'
import { words } from './words.vi.ts'

/** Where tasks stand in the office. */
export const tasksAddress = '/can-bo/nhiem-vu'

const exportAddress: Record<TaskListProps['view'], string> = {
  open: `${tasksAddress}/xuat`,
  mine: `${tasksAddress}/xuat?xem=cua-toi`,
  done: `${tasksAddress}/xuat?xem=da-xong`,
}

export interface Choosable {
  readonly id: string
  readonly name: string
}

export interface TaskListProps {
  readonly view: 'open' | 'mine' | 'done'
  readonly tasks: readonly Task[]
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly milestoneName: MilestoneName
  /** Where the unit's list of standard tasks is edited; null: not by this officer. */
  readonly standardHref: string | null
  /** Which of them this officer may tick off. */
  readonly mayFinish: (task: Task) => boolean
  /** Null: this officer assigns no tasks. */
  readonly assigning: {
    readonly departments: readonly Choosable[]
    readonly officers: readonly Choosable[]
    readonly form: FormState
    readonly open: boolean
  } | null
}

const who = (task: Task): string => [task.departmentName, task.officerName].filter(Boolean).join(', ') || words.nobody

/** The unit's tasks, or one's own; those done in a list of their own. */
export const TaskList = (props: TaskListProps) => (
  <Stack gap={5}>
    {props.assigning && <Assign {...props.assigning} />}
    <Row apart>
      <Chips
        label={words.views}
        views={[
          { href: tasksAddress, label: words.open, current: props.view === 'open' },
          { href: `${tasksAddress}?xem=cua-toi`, label: words.mine, current: props.view === 'mine' },
          { href: `${tasksAddress}?xem=da-xong`, label: words.done, current: props.view === 'done' },
        ]}
      />
      {props.tasks.length > 0 && <TableExport action={exportAddress[props.view]} />}
    </Row>
    {props.view === 'done' ? <Done {...props} /> : <Open {...props} />}
    {props.standardHref && (
      <p>
        <a href={props.standardHref}>{words.standardLink}</a>
      </p>
    )}
  </Stack>
)

const Title = ({ task }: { task: Task }) => (
  <>
    {task.title}
    {task.note && <span class="small quiet pre"> {task.note}</span>}
  </>
)

const Open = ({ tasks, today, calendar, mayFinish, milestoneName }: TaskListProps) => (
  <Table
    caption={words.open}
    rows={tasks}
    empty={
      <EmptyState title={words.none} icon="tasks">
        {words.noneAbout}
      </EmptyState>
    }
    columns={[
      { head: words.taskTitle, as: 'main', cell: (task) => <Title task={task} /> },
      { head: words.who, cell: who },
      {
        head: words.due,
        cell: (task) =>
          task.dueOn ? (
            <>
              {dateWithYear(task.dueOn)} <DueBadge dueOn={task.dueOn} today={today} calendar={calendar} />
              {task.milestone !== '' && <div class="small quiet">{termText(task, milestoneName)}</div>}
            </>
          ) : (
            <span class="quiet">{words.noDay}</span>
          ),
      },
      {
        head: words.finish,
        as: 'actions',
        cell: (task) =>
          mayFinish(task) && (
            <Form action={`${tasksAddress}/${task.id}/xong`} version={task.version} inline>
              <Button small icon="check" label={words.finishLabel(task.title)}>
                {words.finish}
              </Button>
            </Form>
          ),
      },
    ]}
  />
)

const Done = ({ tasks }: TaskListProps) => (
  <Table
    caption={words.done}
    rows={tasks}
    empty={<EmptyState title={words.noneDone} icon="tasks" />}
    columns={[
      { head: words.taskTitle, as: 'main', cell: (task) => <Title task={task} /> },
      { head: words.who, cell: who },
      {
        head: words.finished,
        cell: (task) => task.doneOn && words.doneBy(task.doneBy ?? '', dateWithYear(task.doneOn)),
      },
    ]}
  />
)

const Assign = ({ departments, officers, form, open }: NonNullable<TaskListProps['assigning']>) => {
  const choices = (list: readonly Choosable[]) => list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Disclosure summary={words.add} open={open}>
      <Card>
        <Form action={tasksAddress} form={form} label={words.add}>
          <TextInput name="title" label={words.taskTitle} hint={words.taskTitleHint} form={form} maxLength={300} />
          <Select
            name="departmentId"
            label={words.department}
            hint={words.someone}
            form={form}
            choices={choices(departments)}
          />
          <Select name="officerId" label={words.officer} form={form} choices={choices(officers)} optional />
          <DateInput name="dueOn" label={words.dueOn} form={form} optional />
          <TextArea name="note" label={words.note} form={form} rows={3} maxLength={2000} optional />
          <Button primary>{words.assign}</Button>
        </Form>
      </Card>
    </Disclosure>
  )
}
