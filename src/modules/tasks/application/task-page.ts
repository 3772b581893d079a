import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { together } from '#kernel/together.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { historyOf } from '#modules/history/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { taskFiles } from './task-files.ts'
import type { TaskStepKind } from './task-steps.ts'
import { selectTasks } from './tasks.ts'

/** A step of a task as its page tells it. */
export interface ToldStep {
  readonly id: string
  readonly step: TaskStepKind
  readonly words: string
  readonly from: string
  readonly to: string
  readonly wasDueOn: Day | null
  readonly nowDueOn: Day | null
  readonly wasAnchorOn: Day | null
  readonly nowAnchorOn: Day | null
  /** ''; it came by itself. */
  readonly by: string
  readonly at: Temporal.Instant
}

const stepsOf = async (db: UnitDb, taskId: string): Promise<readonly ToldStep[]> =>
  (
    await sql<ToldStep>`select s.id, s.step, s.words, s.at, s.was_due_on as "wasDueOn", s.now_due_on as "nowDueOn",
        s.was_anchor_on as "wasAnchorOn", s.now_anchor_on as "nowAnchorOn", coalesce(o.name, '') as by,
        concat_ws(', ', fd.name, fo.name) as "from", concat_ws(', ', td.name, tof.name) as "to"
      from task_step s
        left join officer o on o.unit_id = s.unit_id and o.id = s.by_officer
        left join department fd on fd.unit_id = s.unit_id and fd.id = s.from_department
        left join officer fo on fo.unit_id = s.unit_id and fo.id = s.from_officer
        left join department td on td.unit_id = s.unit_id and td.id = s.to_department
        left join officer tof on tof.unit_id = s.unit_id and tof.id = s.to_officer
      where s.task_id = ${taskId} order by s.at desc, s.id desc limit 200`.execute(db)
  ).rows

const commentsOf = (db: UnitDb, taskId: string) =>
  db
    .selectFrom('task_comment')
    .innerJoin('officer', 'officer.id', 'task_comment.by_officer')
    .select([
      'task_comment.id',
      'task_comment.words',
      'task_comment.at',
      'officer.name as by',
      'officer.title as byTitle',
    ])
    .where('task_id', '=', taskId)
    .orderBy('task_comment.at')
    .orderBy('task_comment.id')
    .limit(500)
    .execute()

const itemsOf = (db: UnitDb, taskId: string) =>
  db
    .selectFrom('task_item')
    .leftJoin('officer', 'officer.id', 'task_item.done_by')
    .select(['task_item.id', 'task_item.what', 'task_item.done_on as doneOn', 'officer.name as doneBy'])
    .where('task_id', '=', taskId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('task_item.id')
    .execute()

/** A task whole: what, for whom, by when and why then; its checklist, files, words, and what became of it. Null: none, or dropped. */
export async function taskPage(db: UnitDb, id: string) {
  const found = await together({
    task: selectTasks(db)
      .leftJoin('standard_task', 'standard_task.id', 'task.standard_task_id')
      .select('standard_task.key as standardKey')
      .leftJoin('petition', 'petition.id', 'task.petition_id')
      .leftJoin('dialogue as asked_in', 'asked_in.id', 'petition.dialogue_id')
      .select([
        'petition.id as petitionId',
        'petition.number as petitionNumber',
        'asked_in.address as petitionDialogue',
      ])
      .where('task.id', '=', id)
      .where('task.dropped_on', 'is', null)
      .executeTakeFirst(),
    due: deadlinesOf(db, id),
    items: itemsOf(db, id),
    comments: commentsOf(db, id),
    files: taskFiles(db, id),
    steps: stepsOf(db, id),
    history: historyOf(db, id),
  })
  const { task, due, ...around } = found
  if (!task) return null
  const milestone =
    task.milestone && task.dialogueId
      ? ((await deadlinesOf(db, task.dialogueId)).find(
          ({ kind, name, lapsedOn }) => kind === 'milestone' && name === task.milestone && !lapsedOn,
        ) ?? null)
      : null
  return {
    ...task,
    ...around,
    deadline: due.find(({ kind }) => kind === 'task') ?? null,
    /** What its day counts from, with the reason of that day. */
    from: milestone,
  }
}

export type TaskPage = NonNullable<Awaited<ReturnType<typeof taskPage>>>
export type TaskItem = TaskPage['items'][number]
