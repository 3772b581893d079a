import type { Day } from '#kernel/day.ts'
import { dateWithYear, shortDate } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { DueBadge } from '#modules/deadlines/index.ts'
import { Badge, type Standing } from '#ui/index.ts'
import type { Task } from '../application/tasks.ts'
import { type TaskState, taskState } from '../domain/index.ts'
import { words } from './words.vi.ts'

const signs: Record<TaskState, Standing> = { todo: 'plain', doing: 'open', waiting: 'away', done: 'done' }

/** How far a task is. */
export const StateBadge = ({ task }: { task: Pick<Task, 'progress' | 'doneOn'> }) => {
  const state = taskState(task)
  return <Badge is={signs[state]}>{words.states[state]}</Badge>
}

/** By when, how that stands, and that it was moved. */
export const Due = ({
  task,
  today,
  calendar,
  short,
}: {
  task: Task
  today: Day
  calendar: WorkingCalendar
  /** Without the year. */
  short?: boolean
}) =>
  task.dueOn ? (
    <>
      {short ? shortDate(task.dueOn) : dateWithYear(task.dueOn)}{' '}
      <DueBadge dueOn={task.dueOn} today={today} calendar={calendar} metOn={task.doneOn} />
      {task.movedFrom && !task.doneOn && <div class="small quiet">{words.movedFrom(shortDate(task.movedFrom))}</div>}
    </>
  ) : (
    <span class="quiet">{words.noDay}</span>
  )

/**
 * What it waits for and how many lines of its checklist are done, in a small line; nothing where there is nothing to say.
 * Where tasks of several dialogues stand together, of which: the standard ones have the same names in each.
 */
export const Small = ({ task, mixed }: { task: Task; mixed?: boolean }) => {
  const said = [
    mixed && task.dialogue && words.ofDialogueHead(task.dialogue),
    task.waitingFor && words.waitingFor(task.waitingFor),
    Number(task.items) > 0 && words.checklist(Number(task.itemsDone), Number(task.items)),
  ].filter(Boolean)
  return said.length > 0 ? <span class="small quiet sub">{said.join(' · ')}</span> : null
}
