import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { backToSettings, SETTINGS } from '#modules/units/index.ts'
import { optionalLine, ticked, version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import {
  documentSettings,
  numbersUsed,
  seriesNames,
  setChecksRequired,
  setFileRule,
  setNumbering,
} from '../application/document-settings.ts'
import { numberingWays, RULE_LONGEST, seriesChoices } from '../domain/index.ts'
import { PAPER_OFFICE } from './addresses.ts'
import { caseFileWords } from './case-file-words.vi.ts'
import { lastField, NumberingPage } from './numbering.view.tsx'
import { numberingWords as said } from './numbering-words.vi.ts'
import { words } from './words.vi.ts'

const numberingForm = z.looseObject({
  version,
  numbers: z.enum(numberingWays, { message: words.chooseOne }),
  series: z.enum(seriesChoices, { message: words.chooseOne }),
})
const fileForm = z.object({ version, rule: optionalLine(caseFileWords.tooLong, RULE_LONGEST) })
const checksForm = z.object({ version, required: ticked })

/** What was typed in one of the page's forms and is shown again, with what is wrong. */
interface Showing {
  readonly form?: FormState
  readonly fileForm?: FormState
  readonly status?: number
  readonly refused?: string
}

/** The last numbers as typed; what is left empty is as it is known here. Null: one of them is no number. */
function lastTyped(body: unknown, series: readonly string[]) {
  const typed = fieldsOf(body)
  const last = new Map<string, number>()
  const wrong: string[] = []
  for (const one of series) {
    const text = String(typed[lastField(one)] ?? '').trim()
    if (/^\d{1,6}$/.test(text)) last.set(one, Number(text))
    else if (text !== '') wrong.push(one)
  }
  return { last, wrong }
}

/** Thiết lập → Văn thư: how papers are numbered, and whether checks come before approval. */
export const numberingInOffice = (office: Office) => async (app: FastifyInstance) => {
  const edit = { config: { action: 'documents.set-up' } }

  const known = (request: FastifyRequest) =>
    office.read(request, async (db) => {
      const { year } = office.today()
      const used = [...(await numbersUsed(db, year, 'common')), ...(await numbersUsed(db, year, 'per-type'))]
      return { settings: await documentSettings(db), used, year }
    })

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { form, fileForm, status = 200, refused }: Showing = {},
  ) => {
    const { settings, used, year } = await known(request)
    const typed = newForm({
      ...{ numbers: settings.numbers, series: settings.series },
      ...Object.fromEntries(used.map((one) => [lastField(one.series), String(one.last)])),
    })
    const mayEdit = office.reach(request, 'documents.set-up') !== 'none'
    const called = fileForm ?? newForm({ rule: settings.fileRule })
    const page = {
      settings,
      year,
      series: used.map((one) => one.series),
      form: form ?? typed,
      fileForm: called,
      mayEdit,
      mayReadFiles: office.reach(request, 'registers.read') !== 'none',
    }
    const content = {
      ...{ title: said.title, about: said.about, back: backToSettings, current: SETTINGS, failed: status >= 400 },
      notice: refused ? ({ is: 'refused', text: refused } as const) : undefined,
      children: <NumberingPage {...page} />,
    }
    return office.page(request, reply, content, status)
  }

  app.get('/thiet-lap/van-thu', { config: { action: 'units.read' } }, (request, reply) => show(request, reply))

  app.post('/thiet-lap/van-thu', edit, async (request, reply) => {
    const posted = readForm(numberingForm, request.body)
    if (!posted.ok) return show(request, reply, { form: posted.form, status: 422 })
    const { numbers, series } = posted.value
    const { departments } = await office.read(request, documentSettings)
    const { last, wrong } = lastTyped(request.body, [
      ...seriesNames('common', departments),
      ...seriesNames('per-type', departments),
    ])
    if (wrong.length > 0) {
      const errors = Object.fromEntries(wrong.map((one) => [lastField(one), said.errors.number]))
      return show(request, reply, { form: formWithErrors(posted.form.values, errors), status: 422 })
    }
    const seen = posted.value.version
    const came = await office.write(request, (tx, by) => setNumbering(tx, by, { version: seen, numbers, series, last }))
    if (came.ok) return office.done(reply, PAPER_OFFICE, said.saved)
    if (came.refusal === 'stale') return show(request, reply, { status: 409, refused: said.errors.stale })
    const { used } = await known(request)
    const low = used.filter(
      (one) => seriesNames(series, departments).includes(one.series) && (last.get(one.series) ?? one.last) < one.used,
    )
    const errors = Object.fromEntries(low.map((one) => [lastField(one.series), said.errors.tooLow(one.used)]))
    return show(request, reply, { form: formWithErrors(posted.form.values, errors), status: 409 })
  })

  app.post('/thiet-lap/van-thu/kiem-tra', edit, async (request, reply) => {
    const posted = readForm(checksForm, request.body)
    if (!posted.ok) return show(request, reply, { status: 422, refused: said.errors.stale })
    const came = await office.write(request, (tx, by) => setChecksRequired(tx, by, posted.value))
    return came.ok
      ? office.done(reply, PAPER_OFFICE, said.savedChecks)
      : show(request, reply, { status: 409, refused: said.errors.stale })
  })

  app.post('/thiet-lap/van-thu/ho-so', edit, async (request, reply) => {
    const posted = readForm(fileForm, request.body)
    if (!posted.ok) return show(request, reply, { fileForm: posted.form, status: 422 })
    const came = await office.write(request, (tx, by) => setFileRule(tx, by, posted.value))
    if (came.ok) return office.done(reply, PAPER_OFFICE, caseFileWords.rule.saved)
    if (came.refusal === 'stale') return show(request, reply, { status: 409, refused: said.errors.stale })
    const errors = { rule: caseFileWords.refusals[came.refusal] }
    return show(request, reply, { fileForm: formWithErrors(posted.form.values, errors), status: 409 })
  })
}
