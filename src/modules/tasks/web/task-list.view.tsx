import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { Button, Chips, EmptyState, Form, type FormState, Row, RowLink, Stack, Table, TableExport } from '#ui/index.ts'
import { TASKS_AT_MOST, type Task } from '../application/tasks.ts'
import { copyAddress, standardAddress, taskHref, tasksAddress } from './addresses.ts'
import { Assign, type AssignProps } from './assign.view.tsx'
import { askedHref, isListNarrowed, type ListView, type TasksAsked } from './filter.ts'
import { Filter, type FilterChoices, Ways } from './filter.view.tsx'
import { Due, Small, StateBadge } from './task-marks.tsx'
import { type MilestoneName, termText } from './term-text.ts'
import { who } from './who.ts'
import { words } from './words.vi.ts'

export interface TaskListProps {
  readonly asked: TasksAsked
  readonly filter: FilterChoices
  readonly tasks: readonly Task[]
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly milestoneName: MilestoneName
  /** May edit the unit's list of standard tasks, and copy last dialogue's. */
  readonly mayPlan: boolean
  /** Which of them this officer may tick off. */
  readonly mayFinish: (task: Task) => boolean
  /** Null: this officer assigns no tasks. */
  readonly assigning: (AssignProps & { readonly form: FormState; readonly open: boolean }) | null
}

const viewLabels: readonly (readonly [ListView, string])[] = [
  ['open', words.open],
  ['mine', words.mine],
  ['done', words.done],
]

/** The unit's tasks, or one's own; those done in a list of their own. */
export const TaskList = (props: TaskListProps) => {
  const { asked, tasks, assigning } = props
  return (
    <Stack gap={5}>
      <Ways way="list" asked={asked} />
      {assigning && <Assign {...assigning} />}
      <Row apart>
        <Chips
          label={words.views}
          views={viewLabels.map(([view, label]) => ({
            href: askedHref({ ...asked, view, state: view === 'done' ? '' : asked.state }),
            label,
            current: asked.view === view,
          }))}
        />
        {tasks.length > 0 && <TableExport action={askedHref(asked, `${tasksAddress}/xuat`)} />}
      </Row>
      <Filter way="list" asked={asked} of={props.filter} />
      {asked.view === 'done' ? <Done {...props} /> : <Open {...props} />}
      {tasks.length === TASKS_AT_MOST && <p class="quiet">{words.more(TASKS_AT_MOST)}</p>}
      {props.mayPlan && (
        <Row gap={4}>
          <a href={standardAddress}>{words.standardLink}</a>
          <a href={copyAddress}>{words.copy.title}</a>
        </Row>
      )}
    </Stack>
  )
}

/** Are tasks of more than one dialogue listed? */
const areMixed = (tasks: readonly Task[]): boolean => new Set(tasks.map(({ dialogueId }) => dialogueId)).size > 1

const Title = ({ task, mixed }: { task: Task; mixed: boolean }) => (
  <>
    <RowLink href={taskHref(task.id)}>{task.title}</RowLink>
    {task.note && <span class="small quiet pre"> {task.note}</span>}
    <Small task={task} mixed={mixed} />
  </>
)

/** An empty list: nothing at all, or nothing of what it is narrowed to. */
const None = ({ asked, title, children }: { asked: TasksAsked; title: string; children?: string }) => {
  const narrowed = isListNarrowed(asked)
  return (
    <EmptyState title={narrowed ? words.noneFiltered : title} icon="tasks">
      {narrowed ? undefined : children}
    </EmptyState>
  )
}

const Open = ({ asked, tasks, today, calendar, mayFinish, milestoneName }: TaskListProps) => (
  <Table
    caption={words.open}
    rows={tasks}
    dense
    empty={
      <None asked={asked} title={words.none}>
        {words.noneAbout}
      </None>
    }
    columns={[
      { head: words.taskTitle, as: 'main', cell: (task) => <Title task={task} mixed={areMixed(tasks)} /> },
      { head: words.who, cell: who },
      { head: words.state, bare: true, cell: (task) => <StateBadge task={task} /> },
      {
        head: words.due,
        cell: (task) => (
          <>
            <Due task={task} today={today} calendar={calendar} />
            {task.dueOn && task.milestone !== '' && <div class="small quiet">{termText(task, milestoneName)}</div>}
          </>
        ),
      },
      {
        head: words.finish,
        as: 'actions',
        cell: (task) =>
          task.act === '' &&
          mayFinish(task) && (
            <Form action={`${taskHref(task.id)}/xong`} version={task.version} inline>
              <Button small icon="check" label={words.finishLabel(task.title)}>
                {words.finish}
              </Button>
            </Form>
          ),
      },
    ]}
  />
)

const Done = ({ asked, tasks }: TaskListProps) => (
  <Table
    caption={words.done}
    rows={tasks}
    dense
    empty={<None asked={asked} title={words.noneDone} />}
    columns={[
      {
        head: words.taskTitle,
        as: 'main',
        cell: (task) => (
          <>
            <RowLink href={taskHref(task.id)}>{task.title}</RowLink>
            {task.doneNote && <span class="small quiet sub">{task.doneNote}</span>}
            {areMixed(tasks) && task.dialogue && (
              <span class="small quiet sub">{words.ofDialogueHead(task.dialogue)}</span>
            )}
          </>
        ),
      },
      { head: words.who, cell: who },
      {
        head: words.finished,
        cell: (task) =>
          task.doneOn &&
          words.doneBy(task.doneBy ?? (task.doneHow === 'act' ? words.byMilestone : ''), dateWithYear(task.doneOn)),
      },
    ]}
  />
)
