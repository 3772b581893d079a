import { finishTask } from '#modules/tasks/index.ts'
import type { When } from './dai-son/story.ts'
import { as, must, type World } from './world.ts'

/** Ticks off what was due by a day. */
export const finishTasksDue = (world: World, when: When): Promise<unknown> =>
  as(world, 'specialist', when, async (tx, by) => {
    const due = await tx
      .selectFrom('deadline')
      .innerJoin('task', 'task.id', 'deadline.subject_id')
      .select(['task.id', 'task.version'])
      .where('deadline.kind', '=', 'task')
      .where('deadline.due_on', '<=', by.on)
      .where('task.done_on', 'is', null)
      .where('task.dropped_on', 'is', null)
      .execute()
    for (const { id, version } of due)
      must('task', await finishTask(tx, by, { any: true, departmentId: null }, { id, version, note: '' }))
  })
