import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Whose tasks: all of the unit's, or those of one's department and oneself. */
export interface TaskFilter {
  readonly state: 'open' | 'done'
  /** Only what lies with this department or this officer. */
  readonly of?: { readonly departmentId: string | null; readonly officerId: string } | undefined
  /** Only those of this dialogue. */
  readonly dialogueId?: string | undefined
  /** {@link TASKS_AT_MOST} where it is not said. */
  readonly atMost?: number | undefined
}

/** How many tasks one list shows. */
export const TASKS_AT_MOST = 200

/** Nhiệm vụ with who does it and by when; the nearest due day first, those done latest first. */
export const tasks = (db: UnitDb, { state, of, dialogueId, atMost = TASKS_AT_MOST }: TaskFilter) => {
  let query = db
    .selectFrom('task')
    .leftJoin('department', 'department.id', 'task.department_id')
    .leftJoin('officer', 'officer.id', 'task.officer_id')
    .leftJoin('officer as doer', 'doer.id', 'task.done_by')
    .leftJoin('deadline', (on) => on.onRef('deadline.subject_id', '=', 'task.id').on('deadline.kind', '=', 'task'))
    .select([
      ...(['task.id', 'task.title', 'task.note', 'task.version', 'task.done_on as doneOn'] as const),
      ...(['task.done_note as doneNote', 'doer.name as doneBy', 'deadline.due_on as dueOn'] as const),
      ...(['task.department_id as departmentId', 'task.officer_id as officerId'] as const),
      ...(['department.name as departmentName', 'officer.name as officerName'] as const),
      ...(['task.milestone', 'task.term', 'deadline.anchor_on as countedFrom', 'deadline.planned'] as const),
    ])
    .where('task.done_on', state === 'open' ? 'is' : 'is not', null)
    .where('task.dropped_on', 'is', null)
    .limit(atMost)
  if (dialogueId) query = query.where('task.dialogue_id', '=', dialogueId)
  if (of)
    query = query.where((row) =>
      row.or([
        ...(of.departmentId ? [row('task.department_id', '=', of.departmentId)] : []),
        row('task.officer_id', '=', of.officerId),
      ]),
    )
  query =
    state === 'open'
      ? query.orderBy('deadline.due_on', (column) => column.asc().nullsLast())
      : query.orderBy('task.done_on', 'desc')
  return query.orderBy('task.created_at').orderBy('task.id').execute()
}

/** A task of the list. */
export type Task = Awaited<ReturnType<typeof tasks>>[number]

/** What is kept of a new task. `dueOn` null: without a day. */
export interface NewTask {
  readonly title: string
  readonly note: string
  readonly departmentId: string | null
  readonly officerId: string | null
  readonly dialogueId: string | null
  readonly dueOn: Day | null
}
