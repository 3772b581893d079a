export { addTask, type Doer, finishTask, type TaskRefusal } from './application/task-commands.ts'
export { type NewTask, type Task, type TaskFilter, tasks } from './application/tasks.ts'
export { tasksInOffice } from './web/office.routes.tsx'
export { tasksTeller } from './web/teller.ts'
