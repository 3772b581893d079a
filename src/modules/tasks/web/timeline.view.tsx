import { compareDays, type Day, isAfter } from '#kernel/day.ts'
import { shortDate } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { type Deadline, DueBadge } from '#modules/deadlines/index.ts'
import { EmptyState, Gantt, type GanttRow, Stack } from '#ui/index.ts'
import type { Task } from '../application/tasks.ts'
import { taskPhases, taskSpan, taskState } from '../domain/index.ts'
import { taskHref } from './addresses.ts'
import type { TasksAsked } from './filter.ts'
import { Filter, type FilterChoices, Ways } from './filter.view.tsx'
import { StateBadge } from './task-marks.tsx'
import type { MilestoneName } from './term-text.ts'
import { briefly } from './who.ts'
import { words } from './words.vi.ts'

export interface TimelineProps {
  readonly asked: TasksAsked
  readonly filter: FilterChoices
  /** In the order of their days. */
  readonly tasks: readonly Task[]
  readonly milestones: readonly Deadline[]
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly milestoneName: MilestoneName
  /** Where the assignment is printed; null: not by this officer. */
  readonly paperHref: string | null
}

/** The tasks of a dialogue over time: a table that draws when each is worked at, by part of the course. */
export const TimelineView = (props: TimelineProps) => {
  const { asked, tasks, today } = props
  return (
    <Stack gap={5}>
      <div class="no-print stack gap-5">
        <Ways way="timeline" asked={asked} />
        <Filter way="timeline" asked={asked} of={props.filter} />
      </div>
      {tasks.length === 0 ? (
        <EmptyState
          title={props.filter.dialogues.length > 0 ? words.noneFiltered : words.timelineNoDialogue}
          icon="tasks"
        />
      ) : (
        <>
          <Gantt
            caption={words.timeline}
            heads={words.timelineHeads}
            today={today}
            milestones={milestonesShown(props)}
            groups={taskPhases
              .map((phase) => ({
                title: words.phases[phase],
                rows: tasks.filter((task) => task.phase === phase).map((task) => rowOf(task, props)),
              }))
              .filter(({ rows }) => rows.length > 0)}
          />
          <p class="quiet no-print">
            {words.print} {props.paperHref && <a href={props.paperHref}>{words.paper}</a>}
          </p>
        </>
      )}
    </Stack>
  )
}

/** Milestones that still stand, those of one day as one; the conference stands out. */
function milestonesShown({ milestones, milestoneName }: TimelineProps) {
  const standing = milestones.filter(({ lapsedOn, metOn }) => lapsedOn === null || metOn !== null)
  const byDay = Map.groupBy(standing, ({ dueOn }) => dueOn.toString())
  return [...byDay.values()]
    .flatMap((same) => {
      const [first] = same
      if (!first) return []
      const conference = same.find(({ name }) => name === 'conference')
      const named = conference ? [conference] : same
      const label = named.map(({ name }) => milestoneName(name)).join(', ')
      return [{ label, day: first.dueOn, main: conference !== undefined }]
    })
    .toSorted((a, b) => compareDays(a.day, b.day))
}

function rowOf(task: Task, { today, calendar }: TimelineProps): GanttRow {
  const isDone = taskState(task) === 'done'
  const isLate = !isDone && task.dueOn !== null && isAfter(today, task.dueOn)
  return {
    key: task.id,
    is: isDone ? 'done' : isLate ? 'late' : 'open',
    doneOn: task.doneOn,
    span: task.dueOn ? taskSpan(task.dueOn, task.workDays, calendar) : null,
    cells: [
      <a href={taskHref(task.id)}>{task.title}</a>,
      briefly(task),
      task.dueOn ? (
        <>
          {shortDate(task.dueOn)} <DueBadge dueOn={task.dueOn} today={today} calendar={calendar} metOn={task.doneOn} />
        </>
      ) : (
        <StateBadge task={task} />
      ),
    ],
  }
}
