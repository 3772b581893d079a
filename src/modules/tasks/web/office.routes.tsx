import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { currentCalendar } from '#modules/calendar/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import { officers } from '#modules/staff/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { addTask, finishTask } from '../application/task-commands.ts'
import { type Task, type TaskFilter, tasks } from '../application/tasks.ts'
import { type Milestones, standardTasksInOffice } from './standard-tasks.routes.tsx'
import { standardAddress } from './standard-tasks.view.tsx'
import { taskColumns } from './task-columns.ts'
import { finishForm, taskForm } from './task-form.ts'
import { TaskList, type TaskListProps, tasksAddress } from './task-list.view.tsx'
import { words } from './words.vi.ts'

const views = { 'cua-toi': 'mine', 'da-xong': 'done' } as const
const viewOf = (query: unknown): TaskListProps['view'] => {
  const asked = (query as { xem?: unknown } | null)?.xem
  return asked === 'cua-toi' || asked === 'da-xong' ? views[asked] : 'open'
}

/** Nhiệm vụ: the list, a new task, and the tick that one is done. */
export const tasksInOffice =
  (office: Office, milestones: Milestones) =>
  async (app: FastifyInstance): Promise<void> => {
    interface Showing {
      readonly status?: number
      readonly notice?: Notice
      readonly form?: FormState
    }
    /** Which tasks are looked at, and how far this person's reach goes. */
    const askedFor = (request: FastifyRequest) => {
      const { departmentId, officerId } = office.person(request)
      const view = viewOf(request.query)
      const isOwnOnly = view === 'mine' || office.reach(request, 'tasks.read') === 'own-department'
      const state: TaskFilter['state'] = view === 'done' ? 'done' : 'open'
      return { view, filter: { state, of: isOwnOnly ? { departmentId, officerId } : undefined } }
    }

    const show = async (request: FastifyRequest, reply: FastifyReply, showing: Showing = {}) => {
      const person = office.person(request)
      const { view, filter } = askedFor(request)
      const mayAssign = office.reach(request, 'tasks.assign') !== 'none'
      const finishing = office.reach(request, 'tasks.do')
      const { list, calendar, choosable } = await office.read(request, async (db) => ({
        list: await tasks(db, filter),
        calendar: await currentCalendar(db),
        choosable: mayAssign ? await choices(db) : null,
      }))
      const isMine = (task: Task) =>
        task.officerId === person.officerId || (task.departmentId !== null && task.departmentId === person.departmentId)
      const form = showing.form ?? newForm()
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
              view={view}
              tasks={list}
              today={office.today()}
              calendar={calendar}
              milestoneName={milestones.nameOf}
              standardHref={office.reach(request, 'tasks.plan') === 'none' ? null : standardAddress}
              mayFinish={(task) => finishing === 'all' || (finishing === 'own-department' && isMine(task))}
              assigning={choosable && { ...choosable, form, open: showing.form !== undefined }}
            />
          ),
        },
        showing.status,
      )
    }

    await app.register(standardTasksInOffice(office, milestones))
    app.get('/nhiem-vu', { config: { action: 'tasks.read' } }, (request, reply) => show(request, reply))

    app.post('/nhiem-vu/xuat', { config: { action: 'tasks.read' } }, (request, reply) =>
      exportList(office, request, reply, {
        list: 'tasks',
        name: words.title,
        columns: taskColumns,
        find: async (db) => atOnce(await tasks(db, { ...askedFor(request).filter, atMost: 20_000 })),
      }),
    )

    app.post('/nhiem-vu', { config: { action: 'tasks.assign' } }, async (request, reply) => {
      const posted = readForm(taskForm(office.today()), request.body)
      if (!posted.ok) return show(request, reply, { status: 422, form: posted.form })
      const person = office.person(request)
      const isOwnOnly = office.reach(request, 'tasks.assign') === 'own-department'
      const problem = await office.write(request, async (tx, by) => {
        const known = await choices(tx)
        const { departmentId, officerId } = posted.value
        const officer = known.officers.find(({ id }) => id === officerId)
        if (departmentId && !known.departments.some(({ id }) => id === departmentId)) return words.errors.notInUnit
        if (officerId && !officer) return words.errors.notInUnit
        const places = [departmentId, officer?.departmentId ?? null].filter((id) => id !== null)
        if (isOwnOnly && !places.every((id) => id === person.departmentId)) return words.errors.ownOnly
        await addTask(tx, by, { ...posted.value, dialogueId: null })
        return null
      })
      if (problem === null) return office.done(reply, tasksAddress, words.added)
      return show(request, reply, { status: 422, form: formWithErrors(posted.form.values, { departmentId: problem }) })
    })

    app.post<{ Params: { id: string } }>(
      '/nhiem-vu/:id/xong',
      { config: { action: 'tasks.do' } },
      async (request, reply) => {
        const id = z.uuid().safeParse(request.params.id).data
        const posted = readForm(finishForm, request.body)
        if (!id || !posted.ok) return office.notFound(request, reply)
        const doer = {
          any: office.reach(request, 'tasks.do') === 'all',
          departmentId: office.person(request).departmentId,
        }
        const outcome = await office.write(request, (tx, by) => finishTask(tx, by, doer, { id, ...posted.value }))
        if (outcome.ok) return office.done(reply, tasksAddress, words.done303)
        if (outcome.refusal === 'not-found') return office.notFound(request, reply)
        return show(request, reply, {
          status: 409,
          notice: { is: 'refused', text: words.refusals[outcome.refusal] },
        })
      },
    )
  }

async function choices(db: UnitDb) {
  const [departments, people] = [await activeDepartments(db), await officers(db)]
  return {
    departments: departments.filter(({ outside }) => !outside).map(({ id, name }) => ({ id, name })),
    officers: people.filter(({ active }) => active).map(({ id, name, departmentId }) => ({ id, name, departmentId })),
  }
}
