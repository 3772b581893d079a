export { addItems, changeItem } from './application/checklist.ts'
export { addComment } from './application/comments.ts'
export { copyTasks, tasksToAdd } from './application/copy-tasks.ts'
export { assignTask } from './application/edit-task.ts'
export { followActs } from './application/follow-acts.ts'
export { followPetitions } from './application/follow-petitions.ts'
export { handOver } from './application/hand-over.ts'
export { noTaskHooks, type TaskHooks, type TasksMilestone } from './application/hooks.ts'
export { keepStandardTasks, layOutTasks, type TaskMilestone, taskMoves } from './application/keep-standard-tasks.ts'
export { type Doer, liesWith } from './application/lock-task.ts'
export { begunByItsAct, doneByItsAct, noLongerAsked, undoneByItsAct } from './application/own-acts.ts'
export { setProgress } from './application/progress.ts'
export {
  addStandardTask,
  changeStandardTask,
  type StandardTask,
  standardTasks,
} from './application/standard-tasks.ts'
export { addTask, finishTask, reopen, type TaskRefusal } from './application/task-commands.ts'
export { addTaskFiles } from './application/task-files.ts'
export { taskSamples } from './application/task-samples.ts'
export { type NewTask, type Task, type TaskFilter, tasks } from './application/tasks.ts'
export { tellLateTasks } from './application/tell-tasks.ts'
export {
  isTaskPhase,
  type OwnAct,
  phaseOfMilestone,
  proposedTasks,
  type TaskPhase,
  type TaskState,
  taskState,
} from './domain/index.ts'
export { lateTasksHref, taskHref, tasksAddress } from './web/addresses.ts'
export { tasksLink } from './web/dialogue-link.ts'
export { tasksInOffice } from './web/office.routes.tsx'
export { taskLink, taskPlaces } from './web/office-link.ts'
export { taskColumns } from './web/task-columns.ts'
export { tasksTeller } from './web/teller.ts'
