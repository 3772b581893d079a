import { accept, type Result, refuse } from '#kernel/result.ts'

/** An act of another module that alone does a task: handing in a data sheet, answering a petition or passing it on. */
export type OwnAct = 'data-sheet' | 'petition'

/** Giai đoạn: before, during or after the conference (R22). */
export const taskPhases = ['before', 'during', 'after'] as const
export type TaskPhase = (typeof taskPhases)[number]
export const isTaskPhase = (text: string): text is TaskPhase => taskPhases.some((phase) => phase === text)

/** Tình trạng of a task, in the order it goes through them. */
export const taskStates = ['todo', 'doing', 'waiting', 'done'] as const
export type TaskState = (typeof taskStates)[number]
export const isTaskState = (text: string): text is TaskState => taskStates.some((state) => state === text)

/** How far an open task is, as it is kept. */
export type TaskProgress = Exclude<TaskState, 'done'>
export const isTaskProgress = (text: string): text is TaskProgress => text !== 'done' && isTaskState(text)

/** What is known of how far a task is. */
export interface TaskFacts {
  readonly progress: string
  readonly doneOn: unknown
}

/** How a task stands: done is what has a day of being done, whatever it was before. */
export const taskState = ({ progress, doneOn }: TaskFacts): TaskState =>
  doneOn ? 'done' : isTaskProgress(progress) ? progress : 'todo'

const afterwards: ReadonlySet<string> = new Set([
  ...['minutes', 'conclusion-notice', 'own-answers', 'result-report', 'joint-answers'],
  ...['supplementary-report', 'supplementary-report-next', 'settlement'],
])

/** In which part of the course what counts from a milestone falls: that of the conference's day itself is during it. */
export function phaseOfMilestone(milestone: string, term: number): TaskPhase {
  if (milestone === 'conference') return term === 0 ? 'during' : term < 0 ? 'before' : 'after'
  return afterwards.has(milestone) ? 'after' : 'before'
}

export type ProgressRefusal = 'already-done' | 'same-state' | 'say-what-for'

/** Chuyển: an open task is begun, waits (for whom or what must be said), or is put back. */
export function moveTask(
  task: TaskFacts,
  to: TaskProgress,
  waitingFor: string,
): Result<{ readonly progress: TaskProgress; readonly waitingFor: string }, ProgressRefusal> {
  const state = taskState(task)
  if (state === 'done') return refuse('already-done')
  if (to === 'waiting') return waitingFor === '' ? refuse('say-what-for') : accept({ progress: to, waitingFor })
  return state === to ? refuse('same-state') : accept({ progress: to, waitingFor: '' })
}

export type ReopenRefusal = 'not-done' | 'done-by-act' | 'reason-needed'

/** Làm lại: why must be said; what an act of the dialogue shows as done is not undone here, but where the act is. */
export function reopenTask(
  task: TaskFacts & { readonly doneHow: string | null },
  reason: string,
): Result<null, ReopenRefusal> {
  if (taskState(task) !== 'done') return refuse('not-done')
  if (task.doneHow === 'act') return refuse('done-by-act')
  return reason === '' ? refuse('reason-needed') : accept(null)
}

/** With whom a task lies. */
export interface Holder {
  readonly departmentId: string | null
  readonly officerId: string | null
}

export type HandOverRefusal = 'already-done' | 'reason-needed' | 'nobody' | 'same-holder'

/** Chuyển giao: to somebody else, with the reason. */
export function handOverTask(task: TaskFacts & Holder, to: Holder, reason: string): Result<null, HandOverRefusal> {
  if (taskState(task) === 'done') return refuse('already-done')
  if (to.departmentId === null && to.officerId === null) return refuse('nobody')
  if (to.departmentId === task.departmentId && to.officerId === task.officerId) return refuse('same-holder')
  return reason === '' ? refuse('reason-needed') : accept(null)
}
