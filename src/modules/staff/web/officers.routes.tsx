import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { activeDepartments } from '#modules/units/index.ts'
import { version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import {
  editOfficer,
  inviteAgain,
  inviteOfficer,
  type Officer,
  officerAt,
  officers,
  setActive,
} from '../application/officers.ts'
import { makeResetLink, resetPath } from '../application/passwords.ts'
import { invitationPath } from '../application/take-invitation.ts'
import { inviteForm, officerForm } from './officer-form.ts'
import { InvitePage, LinkPage, OfficerPage, OfficersPage } from './officers.view.tsx'
import { realNow } from './plain.ts'
import { type StaffWeb, wholeLink } from './staff-web.ts'
import { words } from './words.vi.ts'

const LIST = '/can-bo/thiet-lap/can-bo'
const CURRENT = '/can-bo/thiet-lap'
const addressOf = (id: string) => `${LIST}/${id}`
type One = { Params: { id: string } }

const isId = (text: string) => z.uuid().safeParse(text).success
const settings = { href: CURRENT, label: words.officers.back }
const list = { href: LIST, label: words.officers.backToList }

/** Cán bộ: who signs in, and may do what. */
export const officerPages = (web: StaffWeb, office: Office) => async (app: FastifyInstance) => {
  const read = { config: { action: 'officers.read' } }
  const manage = { config: { action: 'officers.manage' } }

  app.get('/thiet-lap/can-bo', read, async (request, reply) => {
    const all = await office.read(request, officers)
    const mayManage = office.reach(request, 'officers.manage') !== 'none'
    const own = office.person(request).officerId
    const { title, about } = words.officers
    const children = <OfficersPage officers={all} mayManage={mayManage} own={own} />
    return office.page(request, reply, { title, about, back: settings, current: CURRENT, children })
  })

  const showInvite = async (request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200) => {
    const departments = await office.read(request, activeDepartments)
    const { inviteTitle: title, inviteAbout: about } = words.officers
    const failed = status !== 200
    const children = <InvitePage departments={departments} form={form} />
    return office.page(request, reply, { title, about, back: list, current: CURRENT, failed, children }, status)
  }

  const showLink = (request: FastifyRequest, reply: FastifyReply, title: string, path: string) => {
    const children = <LinkPage link={wholeLink(web, request, path)} />
    return office.page(request, reply, { title, back: list, current: CURRENT, children }, 201)
  }

  app.get('/thiet-lap/can-bo/moi', manage, (request, reply) => showInvite(request, reply, newForm()))

  app.post('/thiet-lap/can-bo/moi', manage, async (request, reply) => {
    const posted = readForm(inviteForm, request.body)
    if (!posted.ok) return showInvite(request, reply, posted.form, 422)
    const { unitId } = office.person(request)
    const outcome = await office.write(request, (tx, by) => inviteOfficer(tx, by, unitId, posted.value, realNow()))
    if (outcome.ok)
      return showLink(request, reply, words.officers.invited(posted.value.name), invitationPath(outcome.value.token))
    return showInvite(request, reply, formWithErrors(posted.form.values, { email: words.officers.emailTaken }), 409)
  })

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    officer: Officer,
    said: { form?: FormState; refused?: string; status?: number } = {},
  ) => {
    const departments = await office.read(request, activeDepartments)
    const mayManage = office.reach(request, 'officers.manage') !== 'none'
    const children = <OfficerPage officer={officer} departments={departments} mayManage={mayManage} form={said.form} />
    const notice = said.refused ? ({ is: 'refused', text: said.refused } as const) : undefined
    const failed = (said.status ?? 200) >= 400
    const content = { title: officer.name, back: list, current: CURRENT, failed, notice, children }
    return office.page(request, reply, content, said.status)
  }

  const find = (request: FastifyRequest<One>) =>
    isId(request.params.id) ? office.read(request, (db) => officerAt(db, request.params.id)) : null

  app.get<One>('/thiet-lap/can-bo/:id', read, async (request, reply) => {
    const officer = await find(request)
    return officer ? show(request, reply, officer) : office.notFound(request, reply)
  })

  app.post<One>('/thiet-lap/can-bo/:id', manage, async (request, reply) => {
    const officer = await find(request)
    if (!officer) return office.notFound(request, reply)
    const posted = readForm(officerForm, request.body)
    if (!posted.ok) return show(request, reply, officer, { form: posted.form, status: 422 })
    const { version: shown, ...input } = posted.value
    const outcome = await office.write(request, (tx, by) => editOfficer(tx, by, officer.id, shown, input))
    if (outcome.ok) return office.done(reply, addressOf(officer.id), words.officers.saved)
    if (outcome.refusal === 'not-found') return office.notFound(request, reply)
    const refused = words.officers.refusals[outcome.refusal]
    const latest = (await find(request)) ?? officer
    const form = outcome.refusal === 'stale' ? {} : { form: posted.form }
    return show(request, reply, latest, { ...form, refused, status: 409 })
  })

  const becomes = (path: string, active: boolean, done: (name: string) => string) =>
    app.post<One>(`/thiet-lap/can-bo/:id/${path}`, manage, async (request, reply) => {
      const officer = await find(request)
      if (!officer) return office.notFound(request, reply)
      const posted = readForm(z.object({ version }), request.body)
      const shown = posted.ok ? posted.value.version : 0
      const outcome = await office.write(request, (tx, by) => setActive(tx, by, officer.id, shown, active, realNow()))
      if (outcome.ok) return office.done(reply, addressOf(officer.id), done(officer.name))
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      const latest = (await find(request)) ?? officer
      return show(request, reply, latest, { refused: words.officers.refusals[outcome.refusal], status: 409 })
    })
  becomes('cho-thoi', false, words.officers.letGoDone)
  becomes('cho-lai', true, words.officers.takenBack)

  app.post<One>('/thiet-lap/can-bo/:id/loi-moi', manage, async (request, reply) => {
    const officer = await find(request)
    if (!officer) return office.notFound(request, reply)
    const { unitId } = office.person(request)
    const outcome = await office.write(request, (tx, by) => inviteAgain(tx, by, unitId, officer.id, realNow()))
    if (outcome.ok)
      return showLink(request, reply, words.officers.invited(officer.name), invitationPath(outcome.value.token))
    if (outcome.refusal === 'not-found') return office.notFound(request, reply)
    return show(request, reply, officer, { refused: words.officers.refusals[outcome.refusal], status: 409 })
  })

  app.post<One>('/thiet-lap/can-bo/:id/dat-lai-mat-khau', manage, async (request, reply) => {
    const officer = await find(request)
    if (!officer) return office.notFound(request, reply)
    const { unitId } = office.person(request)
    const outcome = await office.write(request, (tx, by) => makeResetLink(tx, by, unitId, officer.id, realNow()))
    if (outcome.ok)
      return showLink(request, reply, words.officers.resetLinkAbout(officer.name), resetPath(outcome.value.token))
    if (outcome.refusal === 'not-found') return office.notFound(request, reply)
    return show(request, reply, officer, { refused: words.officers.refusals[outcome.refusal], status: 409 })
  })
}
