import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { Task } from '../application/tasks.ts'
import { words } from './words.vi.ts'

/** The columns of the list of tasks as it is taken along. */
export const taskColumns: readonly TableColumn<Task>[] = [
  { head: words.taskTitle, width: 60, wrap: true, cell: (task) => task.title },
  { head: words.department, width: 26, cell: (task) => task.departmentName ?? '' },
  { head: words.officer, width: 24, cell: (task) => task.officerName ?? '' },
  { head: words.dueOn, width: 16, cell: (task) => task.dueOn },
  { head: words.doneOn, width: 14, cell: (task) => task.doneOn },
  { head: words.doneName, width: 24, cell: (task) => task.doneBy ?? '' },
  { head: words.note, width: 40, cell: (task) => task.note, fileOnly: true },
]
