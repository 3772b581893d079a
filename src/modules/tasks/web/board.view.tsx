import type { Day } from '#kernel/day.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { Board, type BoardColumn, Button, ButtonLink, Chips, Form, HiddenInput, Row, Stack } from '#ui/index.ts'
import type { Task } from '../application/tasks.ts'
import { type TaskProgress, type TaskState, taskPhases, taskState, taskStates } from '../domain/index.ts'
import { boardAddress, taskHref, tasksAddress } from './addresses.ts'
import { askedHref, type TasksAsked } from './filter.ts'
import { Filter, type FilterChoices, Ways } from './filter.view.tsx'
import { Due, Small, StateBadge } from './task-marks.tsx'
import { taskWords } from './task-words.vi.ts'
import { briefly } from './who.ts'
import { words } from './words.vi.ts'

export interface BoardProps {
  readonly asked: TasksAsked
  readonly filter: FilterChoices
  readonly tasks: readonly Task[]
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly mayMove: (task: Task) => boolean
}

/** Cards of one column; those that are done are a long row, of which the last suffice. */
const MOST_CARDS: Record<TaskState, number> = { todo: 200, doing: 200, waiting: 200, done: 20 }
const MOST_IN_PHASE = 200

/** The tasks in columns, by how far they are or by their part of the course. */
export const BoardView = (props: BoardProps) => {
  const { asked } = props
  return (
    <Stack gap={5}>
      <Ways way="board" asked={asked} />
      <Filter way="board" asked={asked} of={props.filter} />
      <Chips
        label={words.boardBy.label}
        views={(['state', 'phase'] as const).map((by) => ({
          href: askedHref({ ...asked, by }, boardAddress),
          label: words.boardBy[by],
          current: asked.by === by,
        }))}
      />
      <Board columns={asked.by === 'state' ? byState(props) : byPhase(props)} />
    </Stack>
  )
}

const cardsOf = (tasks: readonly Task[], props: BoardProps) =>
  tasks.map((task) => ({ key: task.id, card: <Card task={task} {...props} /> }))

const latestFirst = (tasks: readonly Task[]): readonly Task[] =>
  tasks.toSorted((a, b) => (a.doneOn && b.doneOn ? Temporal.PlainDate.compare(b.doneOn, a.doneOn) : 0))

function byState(props: BoardProps): readonly BoardColumn[] {
  const columns = Map.groupBy(props.tasks, taskState)
  return taskStates.map((state) => {
    const all = columns.get(state) ?? []
    const shown = (state === 'done' ? latestFirst(all) : all).slice(0, MOST_CARDS[state])
    const hidden = all.length - shown.length
    return {
      id: state,
      title: words.states[state],
      count: all.length,
      cards: cardsOf(shown, props),
      empty: words.boardEmpty,
      ...(hidden > 0 && {
        more: (
          <p class="small">
            {words.boardMore(hidden)}
            {state === 'done' && (
              <>
                . <a href={askedHref({ ...props.asked, view: 'done' })}>{words.boardDone}</a>
              </>
            )}
          </p>
        ),
      }),
    }
  })
}

const byPhase = (props: BoardProps): readonly BoardColumn[] =>
  taskPhases.map((phase) => {
    const all = props.tasks.filter((task) => task.phase === phase)
    const shown = all.slice(0, MOST_IN_PHASE)
    return {
      id: phase,
      title: words.phases[phase],
      count: all.length,
      cards: cardsOf(shown, props),
      empty: words.boardEmpty,
      ...(all.length > shown.length && { more: <p class="small">{words.boardMore(all.length - shown.length)}</p> }),
    }
  })

const Card = ({ task, asked, today, calendar, mayMove }: BoardProps & { task: Task }) => {
  const state = taskState(task)
  return (
    <>
      <a class="board-title" href={taskHref(task.id)}>
        {task.title}
      </a>
      <div class="small quiet">{briefly(task)}</div>
      <div class="small">
        <Due task={task} today={today} calendar={calendar} short />
      </div>
      {asked.by === 'phase' && (
        <div>
          <StateBadge task={task} />
        </div>
      )}
      <Small task={task} />
      {state !== 'done' && mayMove(task) && <Moves task={task} state={state} asked={asked} />}
    </>
  )
}

/** Where a card may go by one button; waiting asks for whom, so it has its own place. */
const next: Record<TaskProgress, readonly TaskProgress[]> = {
  todo: ['doing'],
  doing: ['todo'],
  waiting: ['doing'],
}
const verbs: Record<TaskProgress, { readonly short: string; readonly whole: string }> = {
  todo: { short: words.boardBack, whole: taskWords.putBack },
  doing: { short: words.boardStart, whole: taskWords.start },
  waiting: { short: words.boardWait, whole: taskWords.wait },
}

const Moves = ({ task, state, asked }: { task: Task; state: TaskProgress; asked: TasksAsked }) => (
  <Row gap={1}>
    {next[state].map((to) => {
      return (
        <Form action={`${taskHref(task.id)}/chuyen`} version={task.version} inline>
          <HiddenInput name="to" value={to} />
          <HiddenInput name="back" value={askedHref(asked, boardAddress).slice(tasksAddress.length)} />
          <Button small label={words.act(verbs[to].whole, task.title)}>
            {verbs[to].short}
          </Button>
        </Form>
      )
    })}
    {state !== 'waiting' && (
      <ButtonLink small ghost href={`${taskHref(task.id)}#cho`} label={words.act(taskWords.wait, task.title)}>
        {words.boardWait}
      </ButtonLink>
    )}
    {task.act === '' && (
      <ButtonLink small ghost href={`${taskHref(task.id)}#xong`} label={words.act(words.finish, task.title)}>
        {words.finish}
      </ButtonLink>
    )}
  </Row>
)
