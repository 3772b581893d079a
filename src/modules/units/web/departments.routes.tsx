import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import {
  addDepartment,
  type Department,
  departmentAt,
  departments,
  editDepartment,
} from '../application/departments.ts'
import { joiningDaysBefore, setJoiningDaysBefore } from '../application/joining-days.ts'
import { DepartmentPage, DepartmentsPage } from './departments.view.tsx'
import { departmentForm, newDepartmentForm } from './departments-form.ts'
import { JoiningDays, joiningDaysForm } from './joining-days.tsx'
import { backToSettings, SETTINGS } from './settings.routes.tsx'
import { words } from './words.vi.ts'

const LIST = `${SETTINGS}/bo-phan`
const { departments: said } = words
const back = { href: LIST, label: said.back }
type One = { Params: { id: string } }

/** Bộ phận of the unit, and the bodies outside that are asked. */
export const departmentPages = (office: Office) => async (app: FastifyInstance) => {
  const read = { config: { action: 'units.read' } }
  const edit = { config: { action: 'units.edit' } }

  app.get('/thiet-lap/bo-phan', read, async (request, reply) => {
    return list(request, reply)
  })

  const list = async (request: FastifyRequest, reply: FastifyReply, days?: FormState) => {
    const all = await office.read(request, departments)
    const before = await office.read(request, joiningDaysBefore)
    const mayEdit = office.reach(request, 'units.edit') !== 'none'
    const { title, about } = said
    const children = (
      <DepartmentsPage
        departments={all}
        mayEdit={mayEdit}
        joining={<JoiningDays days={before} form={days} mayEdit={mayEdit} />}
      />
    )
    const page = { title, about, back: backToSettings, current: SETTINGS, failed: days !== undefined, children }
    return office.page(request, reply, page, days ? 422 : 200)
  }

  app.post('/thiet-lap/bo-phan/truoc-han', edit, async (request, reply) => {
    const posted = readForm(joiningDaysForm, request.body)
    if (!posted.ok) return list(request, reply, posted.form)
    await office.write(request, (tx, by) => setJoiningDaysBefore(tx, by, posted.value.days))
    return office.done(reply, LIST, said.saved)
  })

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    department: Department | null,
    form: FormState,
    outcome: { refused?: string; status?: number } = {},
  ) => {
    const notice = outcome.refused ? ({ is: 'refused', text: outcome.refused } as const) : undefined
    const failed = (outcome.status ?? 200) >= 400
    const title = department?.name ?? said.addTitle
    const children = <DepartmentPage department={department} form={form} />
    return office.page(request, reply, { title, back, current: SETTINGS, failed, notice, children }, outcome.status)
  }

  app.get<{ Querystring: { ngoai?: string } }>('/thiet-lap/bo-phan/moi', edit, (request, reply) =>
    show(request, reply, null, newForm(request.query.ngoai ? { outside: '1', purpose: 'field' } : {})),
  )

  app.post('/thiet-lap/bo-phan/moi', edit, async (request, reply) => {
    const posted = readForm(newDepartmentForm, request.body)
    if (!posted.ok) return show(request, reply, null, posted.form, { status: 422 })
    const outcome = await office.write(request, (tx, by) => addDepartment(tx, by, posted.value))
    if (outcome.ok) return office.done(reply, LIST, said.added(posted.value.name))
    const form = formWithErrors(posted.form.values, { name: said.refusals['name-taken'] })
    return show(request, reply, null, form, { status: 409 })
  })

  const find = (request: FastifyRequest<One>) =>
    z.uuid().safeParse(request.params.id).success
      ? office.read(request, (db) => departmentAt(db, request.params.id))
      : null

  app.get<One>('/thiet-lap/bo-phan/:id', edit, async (request, reply) => {
    const department = await find(request)
    return department ? show(request, reply, department, typedOf(department)) : office.notFound(request, reply)
  })

  app.post<One>('/thiet-lap/bo-phan/:id', edit, async (request, reply) => {
    const department = await find(request)
    if (!department) return office.notFound(request, reply)
    const posted = readForm(departmentForm, request.body)
    if (!posted.ok) return show(request, reply, department, posted.form, { status: 422 })
    const { version, ...input } = posted.value
    const outcome = await office.write(request, (tx, by) => editDepartment(tx, by, department.id, version, input))
    if (outcome.ok) return office.done(reply, LIST, said.saved)
    if (outcome.refusal === 'not-found') return office.notFound(request, reply)
    if (outcome.refusal === 'name-taken')
      return show(
        request,
        reply,
        department,
        formWithErrors(posted.form.values, { name: said.refusals['name-taken'] }),
        {
          status: 409,
        },
      )
    const latest = (await find(request)) ?? department
    const form = outcome.refusal === 'stale' ? typedOf(latest) : posted.form
    return show(request, reply, latest, form, { refused: said.refusals[outcome.refusal], status: 409 })
  })
}

const typedOf = (department: Department): FormState =>
  newForm({
    name: department.name,
    shortName: department.short_name,
    symbol: department.symbol,
    purpose: department.purpose,
    outside: department.outside ? '1' : '',
    phone: department.phone,
    email: department.email,
    address: department.address,
    contactPerson: department.contact_person,
    note: department.note,
    active: department.active ? '1' : '',
  })
