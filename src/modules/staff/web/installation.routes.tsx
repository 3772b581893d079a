import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { CalendarNotice, calendarLacks } from '#modules/calendar/index.ts'
import { kindWords, referenceUnit, searchReferenceUnits, servedUnits } from '#modules/units/index.ts'
import { line, optionalLine } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { addUnitWithAdministrator } from '../application/add-unit.ts'
import { invitationPath } from '../application/take-invitation.ts'
import { standingOfBackup } from './backup.routes.tsx'
import { AddUnitPage, ChooseUnitToAddPage, InstallationPage, UnitAddedPage } from './installation.view.tsx'
import { emailField } from './officer-form.ts'
import { realNow } from './plain.ts'
import { type StaffWeb, wholeLink } from './staff-web.ts'
import { unitLine } from './unit-search.tsx'
import { words } from './words.vi.ts'

const PATH = '/can-bo/he-thong'
const ADD = `${PATH}/them-don-vi`
const { installation: said } = words
const back = { href: PATH, label: said.back }

const firstForm = z.object({
  name: line(words.errors.name, words.errors.tooLong, 100),
  addressForm: optionalLine(words.errors.tooLong, 20),
  email: emailField,
})

/** Hệ thống: the units this installation serves. */
export const installationPages = (web: StaffWeb, office: Office) => async (app: FastifyInstance) => {
  const administer = { config: { action: 'installation.administer', withoutUnit: true } }

  app.get('/he-thong', administer, async (request, reply) => {
    const units = await servedUnits(web.db)
    const { title, about } = said
    const backup = await standingOfBackup(web)
    const lacks = await web.db.outside('read', (tx) => calendarLacks(tx, office.today()))
    const notice = <CalendarNotice lacks={lacks} href={`${PATH}/lich`} edits />
    const children = <InstallationPage units={units} backup={backup} notices={notice} />
    return office.page(request, reply, { title, about, current: PATH, children })
  })

  app.get<{ Querystring: { q?: string; xa?: string } }>('/he-thong/them-don-vi', administer, (request, reply) => {
    const unit = referenceUnit(request.query.xa ?? '')
    if (unit) return showForm(request, reply, unit, newForm())
    const typed = request.query.q ?? ''
    const hits = typed ? searchReferenceUnits(typed, 30) : null
    const children = <ChooseUnitToAddPage path={ADD} typed={typed} hits={hits} />
    return office.page(request, reply, { title: said.add, about: said.addAbout, back, current: PATH, children })
  })

  const showForm = (
    request: FastifyRequest,
    reply: FastifyReply,
    unit: NonNullable<ReturnType<typeof referenceUnit>>,
    form: FormState,
    status = 200,
  ) => {
    const failed = status !== 200
    const children = <AddUnitPage path={ADD} unit={unit} form={form} />
    const content = { title: said.add, about: unitLine(unit), back, current: PATH, failed, children }
    return office.page(request, reply, content, status)
  }

  app.post('/he-thong/them-don-vi', administer, async (request, reply) => {
    const { xa } = fieldsOf(request.body)
    const unit = referenceUnit(typeof xa === 'string' ? xa : '')
    if (!unit) return reply.redirect(ADD, 303)
    const posted = readForm(firstForm, request.body)
    if (!posted.ok) return showForm(request, reply, unit, posted.form, 422)
    const { accountId } = web.session(request)
    const outcome = await addUnitWithAdministrator(web, unit, posted.value, accountId, realNow())
    if (!outcome.ok)
      return showForm(request, reply, unit, formWithErrors(posted.form.values, { form: said.served }), 409)
    const link = wholeLink(web, request, invitationPath(outcome.value.token))
    const title = said.added(kindWords(unit.kind, unit.name))
    const children = <UnitAddedPage name={posted.value.name} link={link} />
    return office.page(request, reply, { title, back, current: PATH, children }, 201)
  })
}
