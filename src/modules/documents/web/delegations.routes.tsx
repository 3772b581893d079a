import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { SETTINGS } from '#modules/units/index.ts'
import { day, line, optionalDay, several, version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { addDelegation, delegations, endDelegation, signers } from '../application/delegations.ts'
import { isDocumentKind, signingForms } from '../domain/index.ts'
import { DELEGATIONS, PAPER_OFFICE } from './addresses.ts'
import { DelegationPage, DelegationsPage, type FieldNames } from './delegations.view.tsx'
import { isDocumentId } from './document-id.ts'
import { delegationWords as said } from './numbering-words.vi.ts'

const { errors } = said
const delegationForm = z.object({
  officerId: z.uuid({ message: errors.choose }),
  form: z.enum(signingForms, { message: errors.choose }),
  title: line(errors.jobTitle, errors.tooLong, 120),
  from: day(errors.day),
  to: optionalDay(errors.day),
  basis: line(errors.basis, errors.tooLong, 200),
  kinds: several,
  fields: several,
})
const endForm = z.object({ version, on: day(errors.day) })

const fieldOf = {
  'not-of-this-unit': 'officerId',
  'ends-before-it-begins': 'to',
  'authority-needs-end': 'to',
} as const

/** Thiết lập → Phân công ký. */
export const delegationsInOffice = (office: Office, fields: FieldNames) => async (app: FastifyInstance) => {
  const edit = { config: { action: 'documents.set-up' } }
  const back = { href: PAPER_OFFICE, label: said.back }

  const showList = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { came = null, status = 200 }: { came?: { id: string; form: FormState } | null; status?: number } = {},
  ) => {
    const all = await office.read(request, delegations)
    const mayEdit = office.reach(request, 'documents.set-up') !== 'none'
    const children = (
      <DelegationsPage delegations={all} fields={fields} today={office.today()} mayEdit={mayEdit} came={came} />
    )
    const { title, about } = said
    const content = { title, about, back, current: SETTINGS, failed: status >= 400, children }
    return office.page(request, reply, content, status)
  }
  app.get('/thiet-lap/phan-cong-ky', { config: { action: 'units.read' } }, (request, reply) => showList(request, reply))

  const showNew = async (request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200) => {
    const officers = await office.read(request, signers)
    const children = <DelegationPage officers={officers} fields={fields} form={form} />
    const at = { href: DELEGATIONS, label: said.title }
    return office.page(
      request,
      reply,
      { title: said.add, back: at, current: SETTINGS, failed: status >= 400, children },
      status,
    )
  }
  app.get('/thiet-lap/phan-cong-ky/moi', edit, (request, reply) => showNew(request, reply, newForm()))
  app.post('/thiet-lap/phan-cong-ky/moi', edit, async (request, reply) => {
    const posted = readForm(delegationForm, request.body)
    if (!posted.ok) return showNew(request, reply, posted.form, 422)
    const input = {
      ...posted.value,
      kinds: posted.value.kinds.filter(isDocumentKind),
      fields: posted.value.fields.filter((field) => Object.hasOwn(fields, field)),
    }
    const came = await office.write(request, (tx, by) => addDelegation(tx, by, input))
    if (came.ok) return office.done(reply, DELEGATIONS, said.saved)
    const wrong = { [fieldOf[came.refusal]]: errors[came.refusal] }
    return showNew(request, reply, formWithErrors(posted.form.values, wrong), 409)
  })

  app.post<{ Params: { id: string } }>('/thiet-lap/phan-cong-ky/:id/het', edit, async (request, reply) => {
    const { id } = request.params
    if (!isDocumentId(id)) return office.notFound(request, reply)
    const posted = readForm(endForm, request.body)
    if (!posted.ok) return showList(request, reply, { came: { id, form: posted.form }, status: 422 })
    const came = await office.write(request, (tx, by) => endDelegation(tx, by, { id, ...posted.value }))
    if (came.ok) return office.done(reply, DELEGATIONS, said.ended)
    if (came.refusal === 'not-found') return office.notFound(request, reply)
    const form = formWithErrors(posted.form.values, { on: errors[came.refusal] })
    return showList(request, reply, { came: { id, form }, status: 409 })
  })
}
