export { type ProposedTask, proposedTasks } from './standard-tasks.ts'
