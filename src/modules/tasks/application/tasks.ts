import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { OwnAct, TaskPhase, TaskState } from '../domain/index.ts'

/** Which tasks, of whom: without a word all that are open, or all that are done. */
export interface TaskFilter {
  /** Left out: both. */
  readonly state?: 'open' | 'done' | undefined
  /** Only what lies with this department or this officer. */
  readonly of?: { readonly departmentId: string | null; readonly officerId: string } | undefined
  /** Only those of this dialogue. */
  readonly dialogueId?: string | undefined
  readonly departmentId?: string | undefined
  readonly officerId?: string | undefined
  readonly phase?: TaskPhase | undefined
  /** How far they are; more exact than `state`. */
  readonly progress?: TaskState | undefined
  /** Due before this day and not done. */
  readonly overdueOn?: Day | undefined
  /** Without those that are the work of one petition: where it stands itself, they would say it twice. */
  readonly besidesPetitions?: boolean | undefined
  /** In the order of their days, whether done or not. */
  readonly inTime?: boolean | undefined
  /** {@link TASKS_AT_MOST} where it is not said. */
  readonly atMost?: number | undefined
}

/** How many tasks one list shows. */
export const TASKS_AT_MOST = 200

const of = (taskId: string) => sql.ref(`${taskId}.id`)
const itemsOf = (which: 'all' | 'done') =>
  sql<number>`(select count(*) from task_item i where i.unit_id = task.unit_id and i.task_id = ${of('task')}
    and i.removed_at is null ${which === 'done' ? sql`and i.done_on is not null` : sql``})`

/** What every list and page shows of a task. */
export const selectTasks = (db: UnitDb) =>
  db
    .selectFrom('task')
    .leftJoin('department', 'department.id', 'task.department_id')
    .leftJoin('officer', 'officer.id', 'task.officer_id')
    .leftJoin('officer as doer', 'doer.id', 'task.done_by')
    .leftJoin('dialogue', 'dialogue.id', 'task.dialogue_id')
    .leftJoin('deadline', (on) =>
      on
        .onRef('deadline.subject_id', '=', 'task.id')
        .on('deadline.kind', '=', 'task')
        .on('deadline.lapsed_on', 'is', null),
    )
    .select([
      ...(['task.id', 'task.title', 'task.note', 'task.version', 'task.done_on as doneOn'] as const),
      ...(['task.done_note as doneNote', 'doer.name as doneBy', 'deadline.due_on as dueOn'] as const),
      ...(['task.department_id as departmentId', 'task.officer_id as officerId'] as const),
      ...(['department.name as departmentName', 'department.short_name as departmentShort'] as const),
      'officer.name as officerName',
      ...(['task.milestone', 'task.term', 'deadline.anchor_on as countedFrom', 'deadline.planned'] as const),
      ...(['task.phase', 'task.progress', 'task.waiting_for as waitingFor', 'task.done_how as doneHow'] as const),
      ...(['task.work_days as workDays', 'task.moved_from as movedFrom', 'task.by_act as byAct'] as const),
      'task.act',
      ...(['task.dialogue_id as dialogueId', 'dialogue.address as dialogue'] as const),
      'task.standard_task_id as standardTaskId',
    ])
    .select([itemsOf('all').as('items'), itemsOf('done').as('itemsDone')])

/** Nhiệm vụ with who does it and by when; the nearest due day first, those done latest first. */
export const tasks = (db: UnitDb, filter: TaskFilter) => {
  const { state, of, dialogueId, departmentId, officerId, phase, progress, overdueOn, atMost = TASKS_AT_MOST } = filter
  let query = selectTasks(db).where('task.dropped_on', 'is', null).limit(atMost)
  if (state) query = query.where('task.done_on', state === 'open' ? 'is' : 'is not', null)
  if (dialogueId) query = query.where('task.dialogue_id', '=', dialogueId)
  if (departmentId) query = query.where('task.department_id', '=', departmentId)
  if (officerId) query = query.where('task.officer_id', '=', officerId)
  if (phase) query = query.where('task.phase', '=', phase)
  if (progress === 'done') query = query.where('task.done_on', 'is not', null)
  else if (progress) query = query.where('task.done_on', 'is', null).where('task.progress', '=', progress)
  if (filter.besidesPetitions) query = query.where('task.act', '<>', 'petition')
  if (overdueOn) query = query.where('task.done_on', 'is', null).where('deadline.due_on', '<', overdueOn)
  if (of)
    query = query.where((row) =>
      row.or([
        ...(of.departmentId ? [row('task.department_id', '=', of.departmentId)] : []),
        row('task.officer_id', '=', of.officerId),
      ]),
    )
  query =
    state === 'done' && !filter.inTime
      ? query.orderBy('task.done_on', 'desc')
      : query.orderBy('deadline.due_on', (column) => column.asc().nullsLast())
  return query.orderBy('task.created_at').orderBy('task.id').execute()
}

/** A task of the list. */
export type Task = Awaited<ReturnType<typeof tasks>>[number]

/** What is kept of a new task. `dueOn` null: without a day, unless it counts from a milestone. */
export interface NewTask {
  readonly title: string
  readonly note: string
  readonly departmentId: string | null
  readonly officerId: string | null
  readonly dialogueId: string | null
  readonly dueOn: Day | null
  readonly phase?: TaskPhase
  /** The milestone of its dialogue that its day follows, and the working days from it. */
  readonly anchor?: { readonly milestone: string; readonly term: number } | null
  readonly workDays?: number
  readonly checklist?: readonly string[]
  /** What alone does it, of a later module; left out: whoever has done it ticks it. */
  readonly act?: OwnAct
  /** Of the act `petition`: which one. */
  readonly petitionId?: string
}
