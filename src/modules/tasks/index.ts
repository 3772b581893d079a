export { keepStandardTasks, layOutTasks, type TaskMilestone } from './application/keep-standard-tasks.ts'
export {
  addStandardTask,
  changeStandardTask,
  type StandardTask,
  standardTasks,
} from './application/standard-tasks.ts'
export { addTask, type Doer, finishTask, type TaskRefusal } from './application/task-commands.ts'
export { type NewTask, type Task, type TaskFilter, tasks } from './application/tasks.ts'
export { proposedTasks } from './domain/index.ts'
export { tasksInOffice } from './web/office.routes.tsx'
export { taskColumns } from './web/task-columns.ts'
export { tasksTeller } from './web/teller.ts'
