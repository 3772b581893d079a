import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { activeDepartments } from '#modules/units/index.ts'
import { ticked, version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, newForm } from '#ui/index.ts'
import {
  addStandardTask,
  changeStandardTask,
  proposeStandardTasks,
  standardTasks,
} from '../application/standard-tasks.ts'
import { taskPhases } from '../domain/index.ts'
import { standardAddress, tasksAddress } from './addresses.ts'
import { StandardTasksView } from './standard-tasks.view.tsx'
import { term, workDays } from './task-form.ts'
import type { Milestones } from './task-parts.ts'
import { words } from './words.vi.ts'

const said = words.standard

const formOf = ({ names }: Milestones) =>
  z.object({
    title: z.string().trim().min(1, words.errors.title).max(300, words.errors.titleLong),
    departmentId: z
      .union([z.literal(''), z.uuid(words.errors.notInUnit)])
      .default('')
      .transform((id) => id || null),
    milestone: z.string().refine((name) => names.includes(name), said.errors.milestone),
    term,
    phase: z.enum(taskPhases).default('before'),
    workDays,
    byAct: ticked,
  })

/** Danh mục nhiệm vụ: what is to be done in every dialogue, by whom and when (R22). */
export const standardTasksInOffice =
  (office: Office, milestones: Milestones) =>
  async (app: FastifyInstance): Promise<void> => {
    const plan = { config: { action: 'tasks.plan' } }
    const form = formOf(milestones)

    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      back: { id: string | null; form: FormState; status: number } | null = null,
    ) => {
      const { list, departments } = await office.read(request, async (db) => ({
        list: await standardTasks(db),
        departments: (await activeDepartments(db)).filter(({ outside }) => !outside),
      }))
      const { sua } = (request.query ?? {}) as { sua?: unknown }
      return office.page(
        request,
        reply,
        {
          title: said.title,
          about: said.about,
          back: { href: tasksAddress, label: said.back },
          current: tasksAddress,
          failed: back !== null,
          children: (
            <StandardTasksView
              list={list}
              departments={departments}
              milestones={milestones}
              editing={back?.id ?? (typeof sua === 'string' ? sua : null)}
              form={back?.form ?? newForm()}
              failed={back !== null}
            />
          ),
        },
        back?.status,
      )
    }

    app.get('/nhiem-vu/danh-muc', plan, async (request, reply) => {
      const empty = await office.read(request, async (db) => (await standardTasks(db)).length === 0)
      // A unit founded before there was a list is given the proposed one when it first looks.
      if (empty) await office.write(request, (tx) => proposeStandardTasks(tx))
      return show(request, reply)
    })

    app.post('/nhiem-vu/danh-muc', plan, async (request, reply) => {
      const posted = readForm(form, request.body)
      if (!posted.ok) return show(request, reply, { id: null, form: posted.form, status: 422 })
      await office.write(request, (tx, by) => addStandardTask(tx, by, posted.value))
      return office.done(reply, standardAddress, said.added)
    })

    app.post<{ Params: { id: string } }>('/nhiem-vu/danh-muc/:id', plan, async (request, reply) => {
      const id = z.uuid().safeParse(request.params.id).data
      const taken = z.object({ version, remove: z.string().optional() }).safeParse(request.body)
      if (!id || !taken.success) return office.notFound(request, reply)
      const removes = taken.data.remove === '1'
      const posted = readForm(form, request.body)
      if (!removes && !posted.ok) return show(request, reply, { id, form: posted.form, status: 422 })
      const input = removes || !posted.ok ? null : posted.value
      const outcome = await office.write(request, (tx, by) =>
        changeStandardTask(tx, by, { id, version: taken.data.version }, input),
      )
      if (outcome.ok) return office.done(reply, standardAddress, removes ? said.removed : said.saved)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      const errors = { form: words.refusals['changed-meanwhile'] }
      return show(request, reply, { id, form: { values: posted.form.values, errors }, status: 409 })
    })
  }
