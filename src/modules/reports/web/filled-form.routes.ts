import { buffer } from 'node:stream/consumers'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Day, isAfter } from '#kernel/day.ts'
import { unitInSentence } from '#modules/dialogues/index.ts'
import { paperTypes } from '#modules/documents/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Filling } from '#platform/forms/form-model.ts'
import { fillInForm } from '#platform/forms/form-press.ts'
import { day, optionalLine } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { fileNameOf } from '#platform/http/send-table.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { type FieldValue, factValues, rowValues } from '../application/form-values.ts'
import { type LoadedReport, loadReport } from '../application/load-report.ts'
import { fileOfForm, formInUse, type ReportForm, recordFormFilled, reportForms } from '../application/report-forms.ts'
import { isRowField } from '../domain/index.ts'
import { formWords } from './form-words.vi.ts'
import { rowWords } from './report-columns.ts'
import { words } from './words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string } }>

/** Shows the report's page, with what came back of its form. */
export type ShowReport = (
  request: AtAddress,
  reply: FastifyReply,
  form?: FormState,
  status?: number,
) => Promise<FastifyReply>

const { fill: said } = formWords
const asked = z.object({ day: day(said.dayWrong), hour: optionalLine(said.hourLong, 40) })

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** With what a form is filled in: each petition by the fields of its row, and what stands once. */
export function fillingOf(
  form: ReportForm,
  { reported, rows }: LoadedReport,
  about: { readonly unit: string; readonly asOf: Day; readonly hour: string; readonly today: Day },
): Filling {
  const facts: Readonly<Record<string, FieldValue>> = factValues(reported, rows, about)
  const mapped = [...form.fields]
  const ofRow = mapped.filter(([, field]) => isRowField(field))
  return {
    table: form.tableKey,
    row: form.repeatedRow ?? 0,
    items: rows.map((row, place) => {
      const values: Readonly<Record<string, FieldValue>> = rowValues(row, place + 1, rowWords)
      return Object.fromEntries(ofRow.map(([key, field]) => [key, values[field] ?? null]))
    }),
    none: Object.fromEntries(ofRow.map(([key]) => [key, null])),
    facts: Object.fromEntries(
      mapped.filter(([, field]) => !isRowField(field)).map(([key, field]) => [key, facts[field] ?? null]),
    ),
  }
}

/** POST …/bao-cao-ket-qua/theo-mau: the report in the city's own file, as things stood at the end of a day. */
export const filledForm =
  (office: Office, parts: { readonly at: string; readonly files: FileStore; readonly again: ShowReport }) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post(`${parts.at}/theo-mau`, { config: { action: 'reports.read' } }, async (request: AtAddress, reply) => {
      const posted = readForm(asked, request.body)
      if (!posted.ok) return parts.again(request, reply, posted.form, 422)
      const { day: asOf, hour } = posted.value
      const back = (errors: Record<string, string>, status: number) =>
        parts.again(request, reply, formWithErrors(posted.form.values, errors), status)
      const today = office.today()
      if (isAfter(asOf, today)) return back({ day: said.dayToCome }, 422)
      const { unitId, unitName } = office.person(request)
      const found = await office.read(request, async (db) => {
        const loaded = await loadReport(db, request.params.address, asOf)
        const form = formInUse(await reportForms(db))
        const sha256 = form && (await fileOfForm(db, form.id))
        if (!loaded || !form || !sha256) return null
        return { form, loaded, sha256, unit: unitInSentence(await ownUnit(db)) }
      })
      if (!found || !(await parts.files.has(unitId, found.sha256))) return office.notFound(request, reply)
      const { form, loaded, unit } = found
      const content = await buffer(parts.files.read(unitId, found.sha256))
      const filled = await fillInForm(content, fillingOf(form, loaded, { unit, asOf, hour, today }))
      if (!filled.ok) return back({ day: said.failed }, 409)
      const { dialogue, rows } = loaded
      await office.write(request, (tx, by) =>
        recordFormFilled(tx, by, form, { dialogueId: dialogue.id, asOf, rows: rows.length }),
      )
      const name = fileNameOf(unitName, `${words.title} ${dialogue.address}`, asOf, form.kind)
      return reply
        .type(form.kind === 'xlsx' ? XLSX : paperTypes.docx)
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(filled.bytes))
    })
  }
