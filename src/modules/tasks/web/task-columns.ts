import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { Task } from '../application/tasks.ts'
import { isTaskPhase, taskState } from '../domain/index.ts'
import { words } from './words.vi.ts'

/** The columns of the list of tasks as it is taken along. */
export const taskColumns: readonly TableColumn<Task>[] = [
  { head: words.taskTitle, width: 60, wrap: true, cell: (task) => task.title },
  { head: words.dialogue, width: 12, cell: (task) => task.dialogue ?? '' },
  { head: words.department, width: 26, cell: (task) => task.departmentName ?? '' },
  { head: words.officer, width: 24, cell: (task) => task.officerName ?? '' },
  { head: words.phase, width: 18, cell: ({ phase }) => (isTaskPhase(phase) ? words.phases[phase] : '') },
  { head: words.state, width: 14, cell: (task) => words.states[taskState(task)] },
  { head: words.dueOn, width: 16, cell: (task) => task.dueOn },
  { head: words.doneOn, width: 14, cell: (task) => task.doneOn },
  { head: words.doneName, width: 24, cell: (task) => task.doneBy ?? (task.doneHow === 'act' ? words.byMilestone : '') },
  { head: words.result, width: 40, wrap: true, cell: (task) => task.doneNote },
  { head: words.waitsFor, width: 30, cell: (task) => task.waitingFor, fileOnly: true },
  { head: words.itemsAll, width: 12, cell: (task) => Number(task.items), fileOnly: true },
  { head: words.itemsDone, width: 12, cell: (task) => Number(task.itemsDone), fileOnly: true },
  { head: words.note, width: 40, wrap: true, cell: (task) => task.note, fileOnly: true },
]
