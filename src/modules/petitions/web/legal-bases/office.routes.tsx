import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { unitWords } from '#modules/units/index.ts'
import { line, version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { ButtonLink, type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { addBasis, editBasis, type ListedBasis, legalBases } from '../../application/handling/legal-bases.ts'
import { dayTyped, maybeDayTyped } from '../office/actions/typed.ts'
import { BASES, BasesPage, BasisPage } from './bases.view.tsx'
import { basesWords as words } from './words.vi.ts'

const SETTINGS = '/can-bo/thiet-lap'
const fields = {
  title: line(words.needed.title, words.tooLong, 300),
  number: line(words.needed.number, words.tooLong, 60),
  issuedOn: dayTyped,
  inForceFrom: dayTyped,
  inForceTo: maybeDayTyped,
}
const addForm = z.object(fields)
const editForm = z.object({ ...fields, version })

/** Which field a refusal speaks of. */
const at: Readonly<Record<string, string>> = {
  'basis-number-needed': 'number',
  'basis-known': 'number',
  'basis-title-needed': 'title',
  'basis-ends-first': 'inForceTo',
}

const typedOf = (basis: ListedBasis): FormState =>
  newForm({
    ...{ title: basis.title, number: basis.number, issuedOn: dateWithYear(basis.issuedOn) },
    inForceFrom: dateWithYear(basis.inForceFrom),
    inForceTo: basis.inForceTo ? dateWithYear(basis.inForceTo) : '',
  })

/** Căn cứ pháp lý: the unit's own small list, below its settings. */
export const legalBasesInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = { config: { action: 'legal-bases.read' } }
    const edit = { config: { action: 'legal-bases.edit' } }

    app.get('/thiet-lap/can-cu-phap-ly', read, async (request, reply) => {
      const bases = await office.read(request, legalBases)
      const mayEdit = office.reach(request, 'legal-bases.edit') !== 'none'
      return office.page(request, reply, {
        title: words.title,
        about: words.about,
        back: { href: SETTINGS, label: unitWords.settings.title },
        current: SETTINGS,
        actions: mayEdit && (
          <ButtonLink href={`${BASES}/moi`} primary icon="plus">
            {words.add}
          </ButtonLink>
        ),
        children: <BasesPage bases={bases} mayEdit={mayEdit} today={office.today()} />,
      })
    })

    const show = (
      request: FastifyRequest,
      reply: FastifyReply,
      basis: ListedBasis | null,
      form: FormState,
      status = 200,
    ) =>
      office.page(
        request,
        reply,
        {
          title: basis?.title ?? words.addTitle,
          back: { href: BASES, label: words.backToList },
          current: SETTINGS,
          failed: status >= 400,
          children: <BasisPage basis={basis} form={form} />,
        },
        status,
      )

    app.get('/thiet-lap/can-cu-phap-ly/moi', edit, (request, reply) => show(request, reply, null, newForm()))

    app.post('/thiet-lap/can-cu-phap-ly/moi', edit, async (request, reply) => {
      const posted = readForm(addForm, request.body)
      if (!posted.ok) return show(request, reply, null, posted.form, 422)
      const came = await office.write(request, (tx, by) => addBasis(tx, by, posted.value))
      if (came.ok) return office.done(reply, BASES, words.added(posted.value.number))
      const errors = { [at[came.refusal] ?? 'form']: words.refusals[came.refusal] }
      return show(request, reply, null, formWithErrors(posted.form.values, errors), 409)
    })

    type One = FastifyRequest<{ Params: { id: string } }>
    const find = async (request: One) =>
      (await office.read(request, legalBases)).find(({ id }) => id === request.params.id) ?? null

    app.get('/thiet-lap/can-cu-phap-ly/:id', edit, async (request: One, reply) => {
      const basis = await find(request)
      return basis ? show(request, reply, basis, typedOf(basis)) : office.notFound(request, reply)
    })

    app.post('/thiet-lap/can-cu-phap-ly/:id', edit, async (request: One, reply) => {
      const basis = await find(request)
      if (!basis) return office.notFound(request, reply)
      const posted = readForm(editForm, request.body)
      if (!posted.ok) return show(request, reply, basis, posted.form, 422)
      const came = await office.write(request, (tx, by) => editBasis(tx, by, { ...posted.value, id: basis.id }))
      if (came.ok) return office.done(reply, BASES, words.saved)
      if (came.refusal === 'not-found') return office.notFound(request, reply)
      const now = (await find(request)) ?? basis
      const errors = { [at[came.refusal] ?? 'form']: words.refusals[came.refusal] }
      return show(request, reply, now, formWithErrors(posted.form.values, errors), 409)
    })
  }
