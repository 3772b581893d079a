import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { addUnions, editUnion, type Union, unionAt, unions } from '../application/unions.ts'
import { usualUnions } from '../domain/index.ts'
import { backToSettings, SETTINGS } from './settings.routes.tsx'
import { AddUnionsPage, UnionPage, UnionsPage } from './unions.view.tsx'
import { unionForm, unionsForm } from './unions-form.ts'
import { unionsWords as said } from './unions-words.vi.ts'

const LIST = `${SETTINGS}/doan-the`
const back = { href: LIST, label: said.back }
type One = { Params: { id: string } }

/** Đoàn thể: pasted as a list, edited one by one. */
export const unionPages = (office: Office) => async (app: FastifyInstance) => {
  const edit = { config: { action: 'units.edit' } }

  app.get('/thiet-lap/doan-the', { config: { action: 'units.read' } }, async (request, reply) => {
    const all = await office.read(request, unions)
    const mayEdit = office.reach(request, 'units.edit') !== 'none'
    const { title, about } = said
    const children = <UnionsPage unions={all} mayEdit={mayEdit} />
    return office.page(request, reply, { title, about, back: backToSettings, current: SETTINGS, children })
  })

  const showAdd = (
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormState,
    { status = 200, prefilled = false } = {},
  ) => {
    const content = { title: said.add, back, current: SETTINGS, failed: status !== 200 }
    const children = <AddUnionsPage form={form} prefilled={prefilled} />
    return office.page(request, reply, { ...content, children }, status)
  }
  app.get('/thiet-lap/doan-the/moi', edit, async (request, reply) => {
    const prefilled = (await office.read(request, unions)).length === 0
    return showAdd(request, reply, newForm(prefilled ? { unions: usualUnions.join('\n') } : {}), { prefilled })
  })
  app.post('/thiet-lap/doan-the/moi', edit, async (request, reply) => {
    const posted = readForm(unionsForm, request.body)
    if (!posted.ok) return showAdd(request, reply, posted.form, { status: 422 })
    const { unitId } = office.person(request)
    const count = await office.write(request, (tx, by) => addUnions(tx, by, unitId, posted.value.unions))
    return office.done(reply, LIST, said.added(count))
  })

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    union: Union,
    form: FormState,
    { status = 200, refused }: { status?: number; refused?: string } = {},
  ) => {
    const notice = refused ? ({ is: 'refused', text: refused } as const) : undefined
    const children = <UnionPage union={union} form={form} />
    const content = { title: union.name, back, current: SETTINGS, failed: status >= 400, notice, children }
    return office.page(request, reply, content, status)
  }
  const find = (request: FastifyRequest<One>) =>
    z.uuid().safeParse(request.params.id).success ? office.read(request, (db) => unionAt(db, request.params.id)) : null

  app.get<One>('/thiet-lap/doan-the/:id', edit, async (request, reply) => {
    const union = await find(request)
    return union ? show(request, reply, union, typedOf(union)) : office.notFound(request, reply)
  })

  app.post<One>('/thiet-lap/doan-the/:id', edit, async (request, reply) => {
    const union = await find(request)
    if (!union) return office.notFound(request, reply)
    const posted = readForm(unionForm, request.body)
    if (!posted.ok) return show(request, reply, union, posted.form, { status: 422 })
    const { version, ...input } = posted.value
    const outcome = await office.write(request, (tx, by) => editUnion(tx, by, union.id, version, input))
    if (outcome.ok) return office.done(reply, LIST, said.saved)
    if (outcome.refusal === 'not-found') return office.notFound(request, reply)
    const latest = (await find(request)) ?? union
    if (outcome.refusal === 'stale')
      return show(request, reply, latest, typedOf(latest), { refused: said.refusals.stale, status: 409 })
    const form = formWithErrors(posted.form.values, { name: said.refusals['name-taken'] })
    return show(request, reply, latest, form, { status: 409 })
  })
}

const typedOf = (union: Union): FormState =>
  newForm({
    name: union.name,
    headName: union.head_name,
    headPhone: union.head_phone,
    active: union.active ? '1' : '',
  })
