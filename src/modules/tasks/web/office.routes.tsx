import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { assignTask } from '../application/edit-task.ts'
import { liesWith } from '../application/lock-task.ts'
import { type Task, type TaskFilter, tasks } from '../application/tasks.ts'
import { tasksAddress } from './addresses.ts'
import { BoardView } from './board.view.tsx'
import { choicesOf } from './choices-of.ts'
import { copyInOffice } from './copy.routes.tsx'
import { filterOf, readAsked, type TasksAsked } from './filter.ts'
import { standardTasksInOffice } from './standard-tasks.routes.tsx'
import { taskInOffice } from './task.routes.tsx'
import { taskColumns } from './task-columns.ts'
import { taskForm } from './task-form.ts'
import { TaskList } from './task-list.view.tsx'
import type { TaskParts, TasksDialogue } from './task-parts.ts'
import { TimelineView } from './timeline.view.tsx'
import { words } from './words.vi.ts'

/** More tasks than a dialogue has: board and timeline show all of them. */
const EVERY = 2000

/** Nhiệm vụ: the list, the board, the timeline, and a new task; each task has a page of its own. */
export const tasksInOffice =
  (office: Office, parts: TaskParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const { milestones } = parts
    const read = { config: { action: 'tasks.read' } }
    interface Showing {
      readonly status?: number
      readonly notice?: Notice
      readonly form?: FormState
    }
    /** What is asked for, as far as this person's reach goes; board and timeline are of one dialogue, the newest unless another is asked for. */
    const askedFor = (request: FastifyRequest, dialogues: readonly TasksDialogue[], whole: boolean) => {
      const { departmentId, officerId } = office.person(request)
      const typed = readAsked(request.query)
      const asked: TasksAsked =
        whole && typed.dialogue === '' ? { ...typed, dialogue: dialogues[0]?.address ?? '' } : typed
      const ownOnly = office.reach(request, 'tasks.read') === 'own-department'
      const filter: TaskFilter = filterOf(asked, { departmentId, officerId, ownOnly }, dialogues, office.today())
      return {
        asked,
        filter: whole ? filter : ({ ...filter, state: asked.view === 'done' ? 'done' : 'open' } as const),
      }
    }
    const mayAct = (request: FastifyRequest) => {
      const { departmentId, officerId } = office.person(request)
      const reach = office.reach(request, 'tasks.do')
      return (task: Task) =>
        reach === 'all' || (reach === 'own-department' && liesWith(task, { departmentId, officerId }))
    }

    const show = async (request: FastifyRequest, reply: FastifyReply, showing: Showing = {}) => {
      const mayAssign = office.reach(request, 'tasks.assign') !== 'none'
      const found = await office.read(request, async (db) => {
        const dialogues = await parts.dialogues(db)
        const { asked, filter } = askedFor(request, dialogues, false)
        return { dialogues, asked, list: await tasks(db, filter), ...(await around(db)) }
      })
      const { dialogues, asked, list, calendar, choosable } = found
      const going = dialogues.filter(({ closedOn }) => !closedOn)
      const form = showing.form ?? newForm({ dialogueId: going[0]?.id ?? '', phase: 'before' })
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about,
          current: tasksAddress,
          notice: showing.notice,
          failed: Object.keys(form.errors).length > 0,
          children: (
            <TaskList
              asked={asked}
              filter={{ ...choosable, dialogues }}
              tasks={list}
              today={office.today()}
              calendar={calendar}
              milestoneName={milestones.nameOf}
              mayPlan={office.reach(request, 'tasks.plan') !== 'none'}
              mayFinish={mayAct(request)}
              assigning={
                mayAssign
                  ? { ...choosable, dialogues: going, milestones, form, open: showing.form !== undefined }
                  : null
              }
            />
          ),
        },
        showing.status,
      )
    }

    await app.register(standardTasksInOffice(office, milestones))
    await app.register(copyInOffice(office, parts))
    app.get('/nhiem-vu', read, (request, reply) => show(request, reply))

    app.post('/nhiem-vu/xuat', read, (request, reply) =>
      exportList(office, request, reply, {
        list: 'tasks',
        name: words.title,
        columns: taskColumns,
        find: async (db) => {
          const { filter } = askedFor(request, await parts.dialogues(db), false)
          return atOnce(await tasks(db, { ...filter, atMost: 20_000 }))
        },
      }),
    )

    const loadWhole = (request: FastifyRequest) =>
      office.read(request, async (db) => {
        const dialogues = await parts.dialogues(db)
        const { asked, filter } = askedFor(request, dialogues, true)
        const dialogue = dialogues.find(({ address }) => address === asked.dialogue)
        const list = dialogue ? await tasks(db, { ...filter, inTime: true, atMost: EVERY }) : []
        const owed = dialogue ? await deadlinesOf(db, dialogue.id) : []
        return { dialogues, asked, list, owed, ...(await around(db)) }
      })

    app.get('/nhiem-vu/bang', read, async (request, reply) => {
      const { dialogues, asked, list, calendar, choosable } = await loadWhole(request)
      return office.page(request, reply, {
        title: words.title,
        about: words.ofDialogue(asked.dialogue),
        current: tasksAddress,
        children: (
          <BoardView
            asked={asked}
            filter={{ ...choosable, dialogues }}
            tasks={list}
            today={office.today()}
            calendar={calendar}
            mayMove={mayAct(request)}
          />
        ),
      })
    })

    app.get('/nhiem-vu/thoi-gian', read, async (request, reply) => {
      const { dialogues, asked, list, owed, calendar, choosable } = await loadWhole(request)
      return office.page(request, reply, {
        title: words.title,
        about: words.ofDialogue(asked.dialogue),
        current: tasksAddress,
        children: (
          <TimelineView
            asked={asked}
            filter={{ ...choosable, dialogues }}
            tasks={list}
            milestones={owed.filter(({ kind }) => kind === 'milestone')}
            today={office.today()}
            calendar={calendar}
            milestoneName={milestones.nameOf}
            paperHref={
              asked.dialogue && office.reach(request, 'papers.read') === 'all'
                ? parts.assignmentHref(asked.dialogue)
                : null
            }
          />
        ),
      })
    })

    app.post('/nhiem-vu', { config: { action: 'tasks.assign' } }, async (request, reply) => {
      const posted = readForm(taskForm(office.today(), milestones.names), request.body)
      if (!posted.ok) return show(request, reply, { status: 422, form: posted.form })
      const person = office.person(request)
      const isOwnOnly = office.reach(request, 'tasks.assign') === 'own-department'
      const outcome = await office.write(request, async (tx, by) => {
        const known = await choicesOf(tx)
        const { departmentId, officerId, dialogueId } = posted.value
        const officer = known.officers.find(({ id }) => id === officerId)
        const places = [departmentId, officer?.departmentId ?? null].filter((id) => id !== null)
        if (isOwnOnly && !places.every((id) => id === person.departmentId)) return words.errors.ownOnly
        if (dialogueId && !(await parts.dialogues(tx)).some(({ id, closedOn }) => id === dialogueId && !closedOn))
          return words.errors.dialogue
        const given = await assignTask(tx, by, posted.value)
        return given.ok ? { id: given.value } : words.errors.notInUnit
      })
      if (typeof outcome !== 'string') return office.done(reply, tasksAddress, words.added)
      const errors = { [outcome === words.errors.dialogue ? 'dialogueId' : 'departmentId']: outcome }
      return show(request, reply, { status: 422, form: formWithErrors(posted.form.values, errors) })
    })

    await app.register(
      taskInOffice(office, parts, (request, reply, notice) => show(request, reply, { status: 409, notice })),
    )
  }

/** What every list needs beside its tasks. */
async function around(db: UnitDb) {
  const [calendar, choosable] = [await currentCalendar(db), await choicesOf(db)]
  return { calendar, choosable }
}
