import { buffer } from 'node:stream/consumers'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { slug } from '#kernel/vietnamese-text.ts'
import { paperTypes } from '#modules/documents/index.ts'
import { backToSettings, SETTINGS } from '#modules/units/index.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import {
  type FormFile,
  formLimits,
  onlyPlaceholder,
  placeholderKey,
  placeholdersIn,
} from '#platform/forms/form-model.ts'
import { lookAtForm } from '#platform/forms/form-press.ts'
import { version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import {
  addReportForm,
  fileOfForm,
  mapReportForm,
  putFormAside,
  type ReportForm,
  reportForm,
  reportForms,
} from '../application/report-forms.ts'
import { mappingProblems, proposedFields, proposedRow, type SlottedRow, slotsOf } from '../domain/index.ts'
import { chosenFields, FORMS, FormMap, FormVersions, slotName } from './form-map.view.tsx'
import { formWords as words } from './form-words.vi.ts'

type One = FastifyRequest<{ Params: { id: string } }>
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const typeOf = (kind: ReportForm['kind']) => (kind === 'xlsx' ? XLSX : paperTypes.docx)
const reader = { within: placeholdersIn, only: onlyPlaceholder, key: placeholderKey }

/** What stands outside of tables, as one more row. */
const outside = ({ placeholders }: FormFile): readonly SlottedRow[] =>
  placeholders.length === 0
    ? []
    : [
        {
          ...{ number: 0, repeatable: false },
          cells: placeholders.map((name, at) => ({
            ...{ ref: `${at + 1}`, column: at + 1, span: 1, text: `{{${name}}}` },
            slots: [{ key: placeholderKey(name), said: name, isPlaceholder: true }],
          })),
        },
      ]

/** The file of a posted form; a byte over the limit is let through, so that our own words meet it. */
async function fileOf(request: FastifyRequest) {
  if (!request.isMultipart()) return null
  const limits = { fileSize: formLimits.bytes + 1, files: 1 }
  const part = await request.file({ limits, throwFileSizeLimit: false })
  return part?.filename ? { name: part.filename, content: await part.toBuffer() } : null
}

/** /can-bo/thiet-lap/bieu-mau-bao-cao: the city's form, its versions, and what stands where in it. */
export const reportFormsInOffice =
  (office: Office, { files }: { readonly files: FileStore }) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = FORMS.replace('/can-bo', '')
    const administer = { config: { action: 'reports.administer' } }

    const list = async (request: FastifyRequest, reply: FastifyReply, problem = '') => {
      const forms = await office.read(request, reportForms)
      const form = problem ? formWithErrors({}, { file: problem }) : newForm()
      const content = { title: words.title, about: words.about, back: backToSettings, current: SETTINGS }
      const children = <FormVersions forms={forms} form={form} />
      return office.page(request, reply, { ...content, failed: problem !== '', children }, problem ? 422 : 200)
    }
    app.get(path, administer, (request, reply) => list(request, reply))

    app.post(path, administer, async (request, reply) => {
      const file = await fileOf(request)
      if (!file) return list(request, reply, words.upload.needed)
      const looked = await lookAtForm(file.content)
      if (!looked.ok) return list(request, reply, words.refusals[looked.refusal])
      const { kind } = looked.form
      const stored = await files.put(office.person(request).unitId, file.content, formLimits.bytes)
      if (stored === 'too-large') return list(request, reply, words.refusals['too-large'])
      const { id } = await office.write(request, (tx, by) =>
        addReportForm(tx, by, { ...stored, kind, type: typeOf(kind), name: file.name }),
      )
      return office.done(reply, `${FORMS}/${id}`, words.upload.done)
    })

    /** A version with its file, looked at anew; null: there is none. */
    const load = async (request: One) => {
      const found = await office.read(request, async (db) => {
        const form = await reportForm(db, request.params.id)
        return form && { form, sha256: await fileOfForm(db, form.id) }
      })
      if (!found) return null
      const { unitId } = office.person(request)
      const kept = found.sha256 !== null && (await files.has(unitId, found.sha256)) ? found.sha256 : null
      const content = kept && (await buffer(files.read(unitId, kept)))
      const looked = content ? await lookAtForm(content) : null
      return { form: found.form, content, file: looked?.ok ? looked.form : null }
    }

    /** Which table and row of it are looked at: as asked, as saved, or as the file suggests. */
    const laidOut = (form: ReportForm, file: FormFile, asked: { bang?: unknown; dong?: unknown }) => {
      const named = file.tables.find(({ key }) => key === (asked.bang ?? form.tableKey))
      const table = named ??
        file.tables.find((one) => proposedRow(one, reader) !== null) ??
        file.tables[0] ?? { key: '', name: '', rows: [] }
      const saved = table.key === form.tableKey ? form.repeatedRow : null
      const wanted = typeof asked.dong === 'string' && /^\d{1,5}$/.test(asked.dong) ? Number(asked.dong) : saved
      const able = table.rows.find(({ number, repeatable }) => number === wanted && repeatable)
      const repeated = able?.number ?? proposedRow(table, reader)
      return { table, repeated, rows: [...slotsOf(table, repeated, reader), ...outside(file)] }
    }

    const show = async (
      request: One,
      reply: FastifyReply,
      came: { readonly state: FormState; readonly status: number; readonly refused?: string } | null = null,
    ) => {
      const loaded = await load(request)
      if (!loaded) return office.notFound(request, reply)
      const { form, file } = loaded
      const around = {
        title: words.map.title(form.seq),
        back: { href: FORMS, label: words.map.back },
        current: SETTINGS,
      }
      if (!file) return office.page(request, reply, { ...around, about: form.name, children: <p>{words.map.gone}</p> })
      const { table, repeated, rows } = laidOut(form, file, (came ? fieldsOf(request.body) : request.query) as object)
      const isSaved = form.repeatedRow !== null && form.tableKey === table.key && form.repeatedRow === repeated
      const chosen = came
        ? chosenFields(came.state.values, rows)
        : isSaved
          ? form.fields
          : proposedFields(rows, repeated)
      return office.page(
        request,
        reply,
        {
          ...{ ...around, about: words.map.about(form.name), failed: came !== null },
          notice: came?.refused ? { is: 'refused', text: came.refused } : undefined,
          children: (
            <FormMap
              form={form}
              tables={file.tables}
              tableKey={table.key}
              repeated={repeated}
              rows={rows}
              fields={chosen}
              guessed={!came && !isSaved}
              state={came?.state ?? newForm()}
            />
          ),
        },
        came?.status,
      )
    }
    app.get(`${path}/:id`, administer, (request: One, reply) => show(request, reply))

    app.get(`${path}/:id/tep`, administer, async (request: One, reply) => {
      const loaded = await load(request)
      if (!loaded?.content) return office.notFound(request, reply)
      const { form, content } = loaded
      return reply
        .type(typeOf(form.kind))
        .header('content-disposition', `attachment; filename="${slug(form.name.replace(/\.\w+$/, ''))}.${form.kind}"`)
        .header('cache-control', 'no-store')
        .send(content)
    })

    app.post(`${path}/:id`, administer, async (request: One, reply) => {
      const values = fieldsOf(request.body)
      const loaded = await load(request)
      const shown = version.safeParse(values.version).data
      if (!loaded?.file || !shown) return office.notFound(request, reply)
      const { table, repeated, rows } = laidOut(loaded.form, loaded.file, values)
      const fields = chosenFields(values, rows)
      const back = (errors: Record<string, string>, status: number, refused?: string) =>
        show(request, reply, { state: formWithErrors(values, errors), status, ...(refused && { refused }) })
      if (repeated === null || String(repeated) !== values.dong) return back({ form: words.map.noRow }, 422)
      const problems = mappingProblems(rows, repeated, fields)
      if (problems.size > 0)
        return back(
          Object.fromEntries(
            [...problems].map(([key, one]) => [key === 'form' ? key : slotName(key), words.map.problems[one]]),
          ),
          422,
        )
      const which = { id: loaded.form.id, version: shown }
      const done = await office.write(request, (tx, by) =>
        mapReportForm(tx, by, which, { tableKey: table.key, repeatedRow: repeated, fields }),
      )
      if (done.ok) return office.done(reply, `${FORMS}/${which.id}`, words.map.saved)
      return done.refusal === 'not-found' ? office.notFound(request, reply) : back({}, 409, words.map.stale)
    })

    app.post(`${path}/:id/thoi-dung`, administer, async (request: One, reply) => {
      const shown = z.object({ version }).safeParse(fieldsOf(request.body)).data
      const done =
        shown && (await office.write(request, (tx, by) => putFormAside(tx, by, { id: request.params.id, ...shown })))
      if (!done) return office.notFound(request, reply)
      if (done.ok) return office.done(reply, FORMS, words.map.putAsideDone)
      return done.refusal === 'not-found' ? office.notFound(request, reply) : office.done(reply, FORMS, words.map.stale)
    })
  }
