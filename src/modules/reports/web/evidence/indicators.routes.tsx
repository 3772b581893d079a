import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { backToSettings, SETTINGS } from '#modules/units/index.ts'
import { day, line, optionalDay, optionalText, ticked, version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { ButtonLink, type FormState, formWithErrors, newForm } from '#ui/index.ts'
import {
  describeList,
  dropIndicator,
  type EvidenceList,
  evidenceLists,
  saveIndicator,
} from '../../application/evidence/lists.ts'
import { isFormula, isIndicatorCode } from '../../domain/index.ts'
import { INDICATORS } from './address.ts'
import { IndicatorForm, IndicatorsPage } from './indicators.view.tsx'
import { evidenceWords } from './words.vi.ts'

const words = evidenceWords.list
const named = z.object({
  version,
  component: line(words.refusals['component-needed'], words.long),
  name: line(words.refusals['name-needed'], words.long),
  definition: optionalText(words.long, 1000),
  formula: z
    .string()
    .default('')
    .transform((text) => (isFormula(text) ? text : null)),
})
const added = named.extend({
  code: line(words.codeWrong, words.codeWrong, 40).refine(isIndicatorCode, words.codeWrong),
})
const described = z.object({
  version,
  title: line(words.needed, words.long),
  source: line(words.needed, words.long, 500),
  from: day(words.dayWrong),
  until: optionalDay(words.dayWrong),
  confirmed: ticked,
})

const typedOf = ({ title, source, confirmed, seq, inForceFrom, inForceUntil }: EvidenceList): FormState =>
  newForm({
    ...{ title, source, confirmed: confirmed ? '1' : '' },
    from: seq === 0 ? '' : dateWithYear(inForceFrom),
    until: inForceUntil ? dateWithYear(inForceUntil) : '',
  })

type One = FastifyRequest<{ Params: { code: string } }>

/** /can-bo/thiet-lap/chi-so-dcci: the list of indicators, its versions, and each indicator. */
export const indicatorsInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = INDICATORS.replace('/can-bo', '')
    const read = { config: { action: 'evidence.read' } }
    const edit = { config: { action: 'evidence.list' } }
    const lists = (request: FastifyRequest) => office.read(request, evidenceLists)

    const list = async (request: FastifyRequest, reply: FastifyReply, form?: FormState, status = 200) => {
      const found = await lists(request)
      const [newest] = found
      if (!newest) return office.notFound(request, reply)
      const mayEdit = office.reach(request, 'evidence.list') !== 'none'
      return office.page(
        request,
        reply,
        {
          ...{ title: words.title, about: words.about, back: backToSettings, current: SETTINGS, failed: status >= 400 },
          actions: mayEdit && (
            <ButtonLink href={`${INDICATORS}/moi`} primary icon="plus">
              {words.add}
            </ButtonLink>
          ),
          children: <IndicatorsPage lists={found} mayEdit={mayEdit} form={form ?? typedOf(newest)} />,
        },
        status,
      )
    }
    app.get(path, read, (request, reply) => list(request, reply))

    app.post(path, edit, async (request, reply) => {
      const posted = readForm(described, request.body)
      if (!posted.ok) return list(request, reply, posted.form, 422)
      const { version, from, until, ...about } = posted.value
      const came = await office.write(request, (tx, by) =>
        describeList(tx, by, { ...about, shown: version, inForceFrom: from, inForceUntil: until }),
      )
      if (came.ok) return office.done(reply, INDICATORS, words.done(came.value.seq))
      const at = came.refusal === 'until-before-from' ? 'until' : 'form'
      return list(request, reply, formWithErrors(posted.form.values, { [at]: words.refusals[came.refusal] }), 409)
    })

    const one = async (request: One, reply: FastifyReply, form?: FormState, status = 200) => {
      const [newest] = await lists(request)
      const { code } = request.params
      const indicator = newest?.indicators.find((known) => known.code === code) ?? null
      if (!newest || (code !== undefined && !indicator)) return office.notFound(request, reply)
      const typed = newForm(indicator ? { ...indicator, formula: indicator.formula ?? '' } : {})
      return office.page(
        request,
        reply,
        {
          title: indicator ? words.edit(indicator.name) : words.add,
          back: { href: INDICATORS, label: words.back },
          ...{ current: SETTINGS, failed: status >= 400 },
          children: <IndicatorForm indicator={indicator} shown={newest.seq} form={form ?? typed} />,
        },
        status,
      )
    }
    app.get(`${path}/moi`, edit, (request, reply) => one(request as One, reply))
    app.get(`${path}/:code`, edit, (request: One, reply) => one(request, reply))

    app.post(`${path}/moi`, edit, async (request, reply) => {
      const posted = readForm(added, request.body)
      if (!posted.ok) return one(request as One, reply, posted.form, 422)
      const { version, ...indicator } = posted.value
      const came = await office.write(request, (tx, by) =>
        saveIndicator(tx, by, { ...indicator, shown: version, isNew: true }),
      )
      if (came.ok) return office.done(reply, INDICATORS, words.done(came.value.seq))
      const at = came.refusal === 'code-taken' ? 'code' : 'form'
      const errors = { [at]: words.refusals[came.refusal] }
      return one(request as One, reply, formWithErrors(posted.form.values, errors), 409)
    })

    app.post(`${path}/:code`, edit, async (request: One, reply) => {
      const posted = readForm(named, request.body)
      if (!posted.ok) return one(request, reply, posted.form, 422)
      const { version, ...indicator } = posted.value
      const came = await office.write(request, (tx, by) =>
        saveIndicator(tx, by, { ...indicator, code: request.params.code, shown: version, isNew: false }),
      )
      if (came.ok) return office.done(reply, INDICATORS, words.done(came.value.seq))
      if (came.refusal === 'not-found') return office.notFound(request, reply)
      const errors = { form: words.refusals[came.refusal] }
      return one(request, reply, formWithErrors(posted.form.values, errors), 409)
    })

    app.post(`${path}/:code/bo`, edit, async (request: One, reply) => {
      const posted = readForm(z.object({ version }), request.body)
      if (!posted.ok) return one(request, reply, undefined, 422)
      const came = await office.write(request, (tx, by) =>
        dropIndicator(tx, by, { shown: posted.value.version, code: request.params.code }),
      )
      if (came.ok) return office.done(reply, INDICATORS, words.done(came.value.seq))
      if (came.refusal === 'not-found') return office.notFound(request, reply)
      return one(request, reply, formWithErrors(posted.form.values, { form: words.refusals[came.refusal] }), 409)
    })
  }
