import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { fileNameOf, sendSheets } from '#platform/http/send-table.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { readLimits } from '#platform/spreadsheets/read-limits.ts'
import { readSheet } from '#platform/spreadsheets/read-sheet.ts'
import type { Cell } from '#platform/spreadsheets/table.ts'
import { formWithErrors, newForm } from '#ui/index.ts'
import { importDraft, keepImport } from '../application/import-drafts.ts'
import { dayIn, rowsUnderHead, textIn } from '../domain/index.ts'
import { enterRows } from './enter-rows.ts'
import { EnteredPage, ImportPage, PreviewPage } from './import.view.tsx'
import { type ImportSpec, ImportStopped } from './import-spec.ts'
import { templateSheets } from './import-template.ts'
import { importWords as words } from './import-words.vi.ts'
import { type LookedThrough, lookThrough } from './look-through.ts'

type AtDraft = FastifyRequest<{ Params: { id: string } }>

/** The one file of a posted form; null: none was chosen. A byte over the limit is let through, so that our own words meet it. */
async function fileOf(request: FastifyRequest): Promise<{ name: string; content: Buffer } | null> {
  if (!request.isMultipart()) return null
  const limits = { fileSize: readLimits.bytes + 1, files: 1 }
  const part = await request.file({ limits, throwFileSizeLimit: false })
  if (!part?.filename) return null
  return { name: part.filename, content: await part.toBuffer() }
}

/** …/nhap-bang below a list: its template, a file that was filled in, what it would do, and the doing of it. */
export const importInOffice =
  <Known, Row>(office: Office, keys: Keys, spec: ImportSpec<Known, Row>) =>
  async (app: FastifyInstance) => {
    const start = `${spec.home}/nhap-bang`
    const path = start.replace('/can-bo', '')
    const config = { config: { action: spec.action } }
    const ownerOf = (request: FastifyRequest) => ({ list: spec.list, officerId: office.person(request).officerId })
    const around = { current: spec.home, back: { href: spec.home, label: spec.words.back } }

    const showStart = (request: FastifyRequest, reply: FastifyReply, problem?: string) =>
      office.page(
        request,
        reply,
        {
          ...{ ...around, title: spec.words.title, about: spec.words.about, failed: problem !== undefined },
          children: <ImportPage address={start} form={problem ? formWithErrors({}, { file: problem }) : newForm()} />,
        },
        problem ? 422 : 200,
      )

    app.get(path, config, (request, reply) => showStart(request, reply))

    app.get(`${path}/mau`, config, async (request, reply) => {
      const { known } = await office.read(request, (db) => spec.load(db, office.now()))
      const name = fileNameOf(office.person(request).unitName, spec.words.template, office.today(), 'xlsx')
      return sendSheets(reply, name, templateSheets(spec.columns(known)))
    })

    app.post(path, config, async (request, reply) => {
      const file = await fileOf(request)
      if (!file) return showStart(request, reply, words.fileNeeded)
      const sheet = await readSheet(file.content)
      if (!sheet.ok) return showStart(request, reply, words.files[sheet.refusal])
      const { known } = await office.read(request, (db) => spec.load(db, office.now()))
      const under = rowsUnderHead(sheet.rows, spec.columns(known))
      if (!under.ok)
        return showStart(
          request,
          reply,
          under.refusal === 'column-missing'
            ? words.missing(under.missing.join(', '))
            : under.refusal === 'no-rows'
              ? words.noRows
              : words.noHead,
        )
      if (under.rows.length > readLimits.rows) return showStart(request, reply, words.files['too-many-rows'])
      const { rows, unknown } = under
      const id = await office.write(request, (tx, by) =>
        keepImport(tx, by, keys, ownerOf(request), { name: file.name, rows, unknown }),
      )
      return reply.redirect(`${start}/${id}`, 303)
    })

    /** The draft of an address with what it would do; null: there is none of this officer's. */
    const draftAt = async (request: AtDraft, db: UnitDb) => {
      const id = z.uuid().safeParse(request.params.id).data
      const draft = id ? await importDraft(db, keys, ownerOf(request), id, office.now()) : null
      if (!draft) return null
      return { draft, looked: draft.entered ? null : await lookThrough(db, keys, spec, draft, office.now()) }
    }

    const show = async (request: AtDraft, reply: FastifyReply, refused?: string) => {
      const found = await office.read(request, (db) => draftAt(request, db))
      if (!found) return office.notFound(request, reply)
      const { draft, looked } = found
      const rowsWord = spec.words.rows
      if (draft.entered)
        return office.page(request, reply, {
          ...{ ...around, title: words.doneTitle, about: draft.fileName },
          notice: refused ? { is: 'info', text: refused } : undefined,
          children: <EnteredPage counts={draft.entered} rowsWord={rowsWord} home={spec.home} start={start} />,
        })
      if (!looked) return office.notFound(request, reply)
      return office.page(
        request,
        reply,
        {
          ...{
            ...around,
            title: words.previewTitle,
            about: draft.progress ? draft.fileName : words.previewAbout(draft.fileName),
          },
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <PreviewPage
              {...{ address: `${start}/${draft.id}`, start, looked, rowsWord }}
              unknown={draft.unknown}
              progress={draft.progress}
            />
          ),
        },
        refused ? 409 : 200,
      )
    }

    app.get(`${path}/:id`, config, (request: AtDraft, reply) => show(request, reply))

    app.post(`${path}/:id/dong-loi`, config, async (request: AtDraft, reply) => {
      const found = await office.read(request, (db) => draftAt(request, db))
      if (!found?.looked) return office.notFound(request, reply)
      const name = fileNameOf(office.person(request).unitName, `${spec.words.template} can sua`, office.today(), 'xlsx')
      return sendSheets(reply, name, templateSheets(found.looked.columns, wrongRowsOf(found.looked)))
    })

    app.post(`${path}/:id/ghi`, config, async (request: AtDraft, reply) => {
      const ticked = new Set([fieldsOf(request.body).row ?? []].flat().map(Number))
      const found = await office.read(request, (db) => draftAt(request, db))
      if (!found) return office.notFound(request, reply)
      if (!found.looked) return show(request, reply, words.already)
      if (found.looked.closed) return show(request, reply, found.looked.closed)
      try {
        const write: Parameters<typeof enterRows>[0] = (work) => office.write(request, work)
        const isEntered = await enterRows(write, spec, found.draft, found.looked, ticked)
        return isEntered ? reply.redirect(`${start}/${request.params.id}`, 303) : show(request, reply, words.already)
      } catch (error) {
        if (error instanceof ImportStopped) return show(request, reply, words.stopped(error.row, error.reason))
        throw error
      }
    })
  }

/** The rows that must be corrected, as they were sent, each with what is wrong. */
function wrongRowsOf({ columns, wrongRows, wrong }: LookedThrough<unknown, unknown>) {
  const problems = Map.groupBy(wrong, ({ row }) => row)
  const rows = wrongRows.map(({ number, cells }): Cell[] => [
    ...columns.map(({ key, as }) => (as === 'day' ? dayIn(cells[key]) : textIn(cells[key]))),
    (problems.get(number) ?? []).map(({ column, problem }) => `${column}: ${problem}`).join('\n'),
  ])
  return { rows, more: words.wrongHead }
}
