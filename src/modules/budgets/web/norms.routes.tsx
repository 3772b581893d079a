import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { inThousands } from '#kernel/vietnamese-number.ts'
import { backToSettings, SETTINGS } from '#modules/units/index.ts'
import { day, line, optionalDay, ticked, version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, hasErrors, newForm } from '#ui/index.ts'
import { addNorm, changeNorm, type ListedNorm, type NormRefusal, norms, proposeNorms } from '../application/norms.ts'
import { isId, NORMS } from './address.ts'
import { cameBack } from './came-back.ts'
import { seenForm } from './estimate-form.ts'
import type { Came } from './frame.tsx'
import { paidField } from './money-fields.ts'
import { Norms, NormView } from './norms.view.tsx'
import { settlementWords } from './settlement-words.vi.ts'
import { words as common } from './words.vi.ts'

const { norms: words } = settlementWords
const { errors } = words
type AtNorm = FastifyRequest<{ Params: { id: string } }>

const normFields = {
  name: line(errors.name, errors.long, 160),
  per: line(errors.per, errors.long, 40),
  amount: paidField(errors.amount, errors.amountMuch),
  source: line(errors.source, errors.long, 300),
  inForceFrom: day(errors.day),
  inForceTo: optionalDay(errors.day),
  confirmed: ticked,
}
const newNormForm = z.object(normFields)
const normForm = z.object({ version, ...normFields })

const typed = (norm: ListedNorm): FormState =>
  newForm({
    ...{ name: norm.name, per: norm.per, amount: inThousands(norm.amount), source: norm.source },
    inForceFrom: dateWithYear(norm.inForceFrom),
    inForceTo: norm.inForceTo ? dateWithYear(norm.inForceTo) : '',
    confirmed: norm.confirmed ? '1' : '',
  })

/** /can-bo/thiet-lap/dinh-muc: the norms estimates are held against. */
export const normsInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = NORMS.replace('/can-bo', '')
    const edit = { config: { action: 'budgets.norms' } }

    app.get(path, { config: { action: 'budgets.read' } }, async (request, reply) => {
      const all = await office.read(request, norms)
      const mayEdit = office.reach(request, 'budgets.norms') !== 'none'
      return office.page(request, reply, {
        ...{ title: words.title, about: words.about, back: backToSettings, current: SETTINGS },
        children: <Norms norms={all} mayEdit={mayEdit} />,
      })
    })

    const show = async (request: FastifyRequest, reply: FastifyReply, id: string | null, came: Came | null = null) => {
      const norm = await office.read(request, async (db) => (await norms(db)).find((one) => one.id === id) ?? null)
      if (id !== null && !norm) return office.notFound(request, reply)
      const form = came?.form ?? (norm ? typed(norm) : newForm())
      return office.page(
        request,
        reply,
        {
          ...{ title: norm ? words.editTitle : words.newTitle, back: { href: NORMS, label: words.title } },
          ...{ current: SETTINGS, failed: hasErrors(came?.form) },
          notice: came?.refused ? { is: 'refused', text: common.refusals[came.refused] } : undefined,
          children: <NormView norm={norm} form={form} />,
        },
        came?.status ?? 200,
      )
    }
    app.get(`${path}/moi`, edit, (request, reply) => show(request, reply, null))
    app.get(`${path}/:id`, edit, (request: AtNorm, reply) => show(request, reply, request.params.id))

    app.post(`${path}/goi-y`, edit, async (request, reply) => {
      const count = await office.write(request, (tx) => proposeNorms(tx, { asked: true }))
      return office.done(reply, NORMS, words.proposed(count))
    })

    const answer = (
      request: FastifyRequest,
      reply: FastifyReply,
      id: string | null,
      values: FormState['values'],
      outcome: { readonly ok: true } | { readonly ok: false; readonly refusal: NormRefusal },
      done: string,
    ) => {
      if (outcome.ok) return office.done(reply, NORMS, done)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      const fields = { 'days-crossed': 'inForceTo' }
      return show(request, reply, id, cameBack('norm', values, outcome.refusal, { fields }))
    }

    app.post(`${path}/moi`, edit, async (request, reply) => {
      const posted = readForm(newNormForm, request.body)
      if (!posted.ok) return show(request, reply, null, { act: 'norm', form: posted.form, status: 422 })
      const outcome = await office.write(request, (tx, by) => addNorm(tx, by, posted.value))
      return answer(request, reply, null, posted.form.values, outcome, words.saved)
    })

    app.post(`${path}/:id`, edit, async (request: AtNorm, reply) => {
      const { id } = request.params
      const posted = readForm(normForm, request.body)
      if (!isId(id)) return office.notFound(request, reply)
      if (!posted.ok) return show(request, reply, id, { act: 'norm', form: posted.form, status: 422 })
      const { version: shown, ...input } = posted.value
      const outcome = await office.write(request, (tx, by) => changeNorm(tx, by, { id, version: shown }, input))
      return answer(request, reply, id, posted.form.values, outcome, words.saved)
    })

    app.post(`${path}/:id/bo`, edit, async (request: AtNorm, reply) => {
      const { id } = request.params
      const posted = readForm(seenForm, request.body)
      if (!isId(id) || !posted.ok) return office.notFound(request, reply)
      const shown = { id, version: posted.value.version }
      const outcome = await office.write(request, (tx, by) => changeNorm(tx, by, shown, null))
      return answer(request, reply, id, {}, outcome, words.removed)
    })
  }
