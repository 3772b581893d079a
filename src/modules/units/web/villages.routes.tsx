import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { addVillages, editVillage, moveVillage, type Village, villageAt, villages } from '../application/villages.ts'
import { backToSettings, SETTINGS } from './settings.routes.tsx'
import { villagesForm } from './unit-form.ts'
import { AddVillagesPage, VillagePage, VillagesPage } from './villages.view.tsx'
import { moveForm, villageForm } from './villages-form.ts'
import { words } from './words.vi.ts'

const LIST = `${SETTINGS}/thon`
const { villages: said } = words
const back = { href: LIST, label: said.back }
type One = { Params: { id: string } }

/** Thôn, tổ dân phố: pasted as a list, edited one by one, in the unit's own order. */
export const villagePages = (office: Office) => async (app: FastifyInstance) => {
  const read = { config: { action: 'units.read' } }
  const edit = { config: { action: 'units.edit' } }

  app.get('/thiet-lap/thon', read, async (request, reply) => {
    const all = await office.read(request, villages)
    const mayEdit = office.reach(request, 'units.edit') !== 'none'
    const { title, about } = said
    const children = <VillagesPage villages={all} mayEdit={mayEdit} />
    return office.page(request, reply, { title, about, back: backToSettings, current: SETTINGS, children })
  })

  const showAdd = (request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200) => {
    const content = { title: said.addTitle, back, current: SETTINGS, failed: status !== 200 }
    return office.page(request, reply, { ...content, children: <AddVillagesPage form={form} /> }, status)
  }
  app.get('/thiet-lap/thon/moi', edit, (request, reply) => showAdd(request, reply, newForm()))
  app.post('/thiet-lap/thon/moi', edit, async (request, reply) => {
    const posted = readForm(villagesForm, request.body)
    if (!posted.ok) return showAdd(request, reply, posted.form, 422)
    const { unitId } = office.person(request)
    const count = await office.write(request, (tx, by) => addVillages(tx, by, unitId, posted.value.villages))
    return office.done(reply, LIST, said.added(count))
  })

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    village: Village,
    form: FormState,
    outcome: { refused?: string; status?: number } = {},
  ) => {
    const notice = outcome.refused ? ({ is: 'refused', text: outcome.refused } as const) : undefined
    const failed = (outcome.status ?? 200) >= 400
    const children = <VillagePage village={village} form={form} />
    const content = { title: village.name, back, current: SETTINGS, failed, notice, children }
    return office.page(request, reply, content, outcome.status)
  }
  const find = (request: FastifyRequest<One>) =>
    z.uuid().safeParse(request.params.id).success
      ? office.read(request, (db) => villageAt(db, request.params.id))
      : null

  app.get<One>('/thiet-lap/thon/:id', edit, async (request, reply) => {
    const village = await find(request)
    return village ? show(request, reply, village, typedOf(village)) : office.notFound(request, reply)
  })

  app.post<One>('/thiet-lap/thon/:id', edit, async (request, reply) => {
    const village = await find(request)
    if (!village) return office.notFound(request, reply)
    const posted = readForm(villageForm, request.body)
    if (!posted.ok) return show(request, reply, village, posted.form, { status: 422 })
    const { version, ...input } = posted.value
    const outcome = await office.write(request, (tx, by) => editVillage(tx, by, village.id, version, input))
    if (outcome.ok) return office.done(reply, LIST, said.saved)
    if (outcome.refusal === 'not-found') return office.notFound(request, reply)
    const latest = (await find(request)) ?? village
    if (outcome.refusal === 'stale')
      return show(request, reply, latest, typedOf(latest), { refused: said.refusals.stale, status: 409 })
    const form = formWithErrors(posted.form.values, { name: said.refusals['name-taken'] })
    return show(request, reply, latest, form, { status: 409 })
  })

  app.post<One>('/thiet-lap/thon/:id/thu-tu', edit, async (request, reply) => {
    const village = await find(request)
    const posted = readForm(moveForm, request.body)
    if (!village || !posted.ok) return office.notFound(request, reply)
    const moved = await office.write(request, (tx, by) => moveVillage(tx, by, village.id, posted.value.way))
    return moved.ok ? office.done(reply, LIST, said.moved) : office.notFound(request, reply)
  })
}

const typedOf = (village: Village): FormState =>
  newForm({
    name: village.name,
    formerCommune: village.former_commune,
    headName: village.head_name,
    headPhone: village.head_phone,
    loudspeaker: village.loudspeaker ? '1' : '',
    postingPlace: village.posting_place,
    active: village.active ? '1' : '',
  })
