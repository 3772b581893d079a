import { currentCalendar } from '#modules/calendar/index.ts'
import { dialogueTaskHooks } from '#modules/dialogues/index.ts'
import {
  addComment,
  addItems,
  addTask,
  addTaskFiles,
  changeItem,
  copyTasks,
  finishTask,
  handOver,
  setProgress,
  tasksToAdd,
} from '#modules/tasks/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { When } from './dai-son/story.ts'
import { resultOf, type TaskStory, taskStories } from './dai-son/tasks.ts'
import { drawn } from './evidence.ts'
import { as, found, type Happening, must, type World } from './world.ts'

const any = { any: true, departmentId: null }

/** Is a task left to its own story, which has it done on a day of its own? */
const hasItsOwnEnd = (title: string, year: number): boolean =>
  taskStories.some((story) => story.do === 'finish' && story.year === year && title.startsWith(story.task))

/** Ticks off what was due by a day, with what shows it; all but those that are late in the story. */
export const finishTasksDue = (world: World, when: When): Promise<unknown> =>
  as(world, 'specialist', when, async (tx, by) => {
    const due = await tx
      .selectFrom('deadline')
      .innerJoin('task', 'task.id', 'deadline.subject_id')
      .leftJoin('dialogue', 'dialogue.id', 'task.dialogue_id')
      .select(['task.id', 'task.title', 'dialogue.year'])
      .where('deadline.kind', '=', 'task')
      .where('deadline.due_on', '<=', by.on)
      .where('task.done_on', 'is', null)
      .where('task.dropped_on', 'is', null)
      .where('task.act', '=', '')
      .execute()
    for (const { id, title, year } of due) {
      if (hasItsOwnEnd(title, year ?? 0)) continue
      const seen = { id, version: await versionOf(tx, id), note: resultOf(title) }
      must('task', await finishTask(tx, by, any, seen, dialogueTaskHooks))
    }
  })

/** As it stands now: ticking one may have changed another. */
const versionOf = async (tx: UnitDb, id: string): Promise<number> =>
  (await tx.selectFrom('task').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version

async function taskIn(tx: UnitDb, dialogueId: string, beginning: string): Promise<string> {
  const rows = await tx
    .selectFrom('task')
    .select(['id', 'title'])
    .where('dialogue_id', '=', dialogueId)
    .where('dropped_on', 'is', null)
    .orderBy('id')
    .execute()
  const task = rows.find(({ title }) => title.startsWith(beginning))
  if (!task) throw new Error(`no task ${beginning}`)
  return task.id
}

/** What happens to tasks in the story, each at its own instant. */
export const taskHappenings: readonly Happening[] = taskStories.map((story) => ({
  when: story,
  what: `task ${story.do}`,
  happens: (world) => happens(world, story),
}))

const happens = (world: World, story: TaskStory): Promise<unknown> =>
  as(world, story.by ?? 'specialist', story, async (tx, by) => {
    const dialogueId = found(world.dialogues, story.year)
    if (story.do === 'add') {
      const { title, milestone, term, checklist = [] } = story
      const departmentId = found(world.departments, story.to)
      const task = { title, note: '', departmentId, officerId: null, dialogueId, dueOn: null }
      return addTask(tx, by, { ...task, anchor: { milestone, term }, checklist })
    }
    if (story.do === 'copy-from') {
      const copying = { from: found(world.dialogues, story.earlier), to: dialogueId }
      const calendar = await currentCalendar(tx)
      const { added, filled } = await tasksToAdd(tx, copying, calendar)
      const ids = [...added.map(({ id }) => id), ...filled.map(({ task }) => task.id)]
      return copyTasks(tx, by, copying, ids, calendar)
    }
    const id = await taskIn(tx, dialogueId, story.task)
    const seen = { id, version: await versionOf(tx, id) }
    switch (story.do) {
      case 'items':
        return must('items', await addItems(tx, by, any, { id, lines: story.items }))
      case 'tick': {
        const items = await tx.selectFrom('task_item').select(['id', 'what']).where('task_id', '=', id).execute()
        for (const what of story.items) {
          const item = items.find((one) => one.what === what)
          must('tick', await changeItem(tx, by, any, { id, itemId: item?.id ?? '', act: 'tick' }))
        }
        return
      }
      case 'start':
        return must('start', await setProgress(tx, by, any, { ...seen, to: 'doing', waitingFor: '' }))
      case 'wait':
        return must('wait', await setProgress(tx, by, any, { ...seen, to: 'waiting', waitingFor: story.waitingFor }))
      case 'comment':
        return must('comment', await addComment(tx, by, any, { id, words: story.words }))
      case 'hand-over': {
        const to = { departmentId: found(world.departments, story.to), officerId: null }
        return must('hand over', await handOver(tx, by, any, { ...seen, to, reason: story.reason }))
      }
      case 'photo':
        return must('photo', await addTaskFiles(tx, by, any, { id, files: [await drawn(world, story.shows)] }))
      case 'finish':
        return must('finish', await finishTask(tx, by, any, { ...seen, note: story.note }, dialogueTaskHooks))
    }
  })
