import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, newForm } from '#ui/index.ts'
import { editUnit, type OwnUnit, ownUnit } from '../application/unit-data.ts'
import { HubPage, UnitPage } from './settings.view.tsx'
import { unitForm } from './unit-form.ts'
import { words } from './words.vi.ts'

/** The hub of all settings, which every page below it leads back to. */
export const SETTINGS = '/can-bo/thiet-lap'
export const backToSettings = { href: SETTINGS, label: words.settings.title }
const UNIT = `${SETTINGS}/don-vi`

/** What stands on the hub, and which action opens it; other modules' pages stand there by their address. */
const doors = [
  { href: UNIT, action: 'units.read', icon: 'home', ...words.hub.unit },
  { href: `${SETTINGS}/can-bo`, action: 'officers.read', icon: 'people', ...words.hub.officers },
  { href: `${SETTINGS}/bo-phan`, action: 'units.read', icon: 'department', ...words.hub.departments },
  { href: `${SETTINGS}/thon`, action: 'units.read', icon: 'place', ...words.hub.villages },
  { href: `${SETTINGS}/doan-the`, action: 'units.read', icon: 'people', ...words.hub.unions },
  { href: `${SETTINGS}/bo-quy-dinh`, action: 'rules.read', icon: 'regulation', ...words.hub.rules },
  { href: `${SETTINGS}/can-cu-phap-ly`, action: 'legal-bases.read', icon: 'document', ...words.hub.legalBases },
  { href: `${SETTINGS}/mau-giay-to`, action: 'papers.word', icon: 'print', ...words.hub.wordings },
  { href: '/can-bo/bao-tin/mau', action: 'messages.templates.read', icon: 'mail', ...words.hub.messages },
  { href: `${SETTINGS}/van-thu`, action: 'units.read', icon: 'document', ...words.hub.paperOffice },
  { href: `${SETTINGS}/bieu-mau-bao-cao`, action: 'reports.administer', icon: 'document', ...words.hub.reportForm },
  { href: `${SETTINGS}/dinh-muc`, action: 'budgets.read', icon: 'regulation', ...words.hub.norms },
  { href: `${SETTINGS}/chi-so-dcci`, action: 'evidence.read', icon: 'chart', ...words.hub.evidence },
  { href: `${SETTINGS}/lien-he`, action: 'units.read', icon: 'phone', ...words.hub.contacts },
  { href: `${SETTINGS}/ma-tai-cho`, action: 'petitions.enter', icon: 'scan', ...words.hub.placeCodes },
  { href: `${SETTINGS}/kenh-niem-yet`, action: 'dialogues.read', icon: 'posting', ...words.hub.posting },
  { href: `${SETTINGS}/lich`, action: 'calendar.read', icon: 'calendar', ...words.hub.calendar },
] as const

const typedOf = (unit: OwnUnit): FormState =>
  newForm({
    counterName: unit.counter_name,
    counterAddress: unit.counter_address,
    phone: unit.phone,
    site: unit.site,
    opensAt: unit.opens_at,
    closesAt: unit.closes_at,
    organId: unit.organ_id,
  })

/** Thiết lập: the hub, and the unit's own data. */
export const settingsPages =
  (office: Office, note: (request: FastifyRequest) => Promise<VNode | null>) => async (app: FastifyInstance) => {
    app.get('/thiet-lap', { config: { action: 'units.read' } }, async (request, reply) => {
      const open = doors.filter(({ action }) => office.reach(request, action) !== 'none')
      const { title, about } = words.settings
      const children = <HubPage doors={open} note={await note(request)} />
      return office.page(request, reply, { title, about, current: SETTINGS, children })
    })

    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      said: { form?: FormState; refused?: string; status?: number } = {},
    ) => {
      const unit = await office.read(request, ownUnit)
      const mayEdit = office.reach(request, 'units.edit') !== 'none'
      const children = <UnitPage unit={unit} form={said.form ?? typedOf(unit)} mayEdit={mayEdit} />
      const { title, about } = words.unit
      const notice = said.refused ? ({ is: 'refused', text: said.refused } as const) : undefined
      const failed = (said.status ?? 200) >= 400
      const content = { title, about, back: backToSettings, current: SETTINGS, failed, notice, children }
      return office.page(request, reply, content, said.status)
    }

    app.get('/thiet-lap/don-vi', { config: { action: 'units.read' } }, (request, reply) => show(request, reply))

    app.post('/thiet-lap/don-vi', { config: { action: 'units.edit' } }, async (request, reply) => {
      const posted = readForm(unitForm, request.body)
      if (!posted.ok) return show(request, reply, { form: posted.form, status: 422 })
      const { version, ...data } = posted.value
      const outcome = await office.write(request, (tx, by) => editUnit(tx, by, version, data))
      if (outcome.ok) return office.done(reply, UNIT, words.unit.saved)
      return show(request, reply, { refused: words.unit.stale, status: 409 })
    })
  }
