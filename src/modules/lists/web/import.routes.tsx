import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { gatherHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { fileNameOf, sendSheets } from '#platform/http/send-table.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { readLimits } from '#platform/spreadsheets/read-limits.ts'
import { readSheet } from '#platform/spreadsheets/read-sheet.ts'
import type { Cell } from '#platform/spreadsheets/table.ts'
import { formWithErrors, newForm } from '#ui/index.ts'
import {
  type EnteredCounts,
  endImport,
  type ImportDraft,
  importDraft,
  keepImport,
  takeImport,
} from '../application/import-drafts.ts'
import { dayIn, rowsUnderHead, textIn } from '../domain/index.ts'
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
          ...{ ...around, title: words.previewTitle, about: words.previewAbout(draft.fileName) },
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <PreviewPage {...{ address: `${start}/${draft.id}`, start, looked, rowsWord }} unknown={draft.unknown} />
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
      const outcome = await office
        .write(request, async (tx, by) => {
          const found = await draftAt(request, tx)
          if (!found) return 'not-found'
          if (!found.looked || !(await takeImport(tx, found.draft.id))) return 'already'
          if (found.looked.closed) return found.looked.closed
          await enterAll(tx, by, spec, found.draft, found.looked, ticked)
          return 'entered'
        })
        .catch((error: unknown) => {
          if (error instanceof ImportStopped) return words.stopped(error.row, error.reason)
          throw error
        })
      if (outcome === 'not-found') return office.notFound(request, reply)
      if (outcome === 'entered') return reply.redirect(`${start}/${request.params.id}`, 303)
      return show(request, reply, outcome === 'already' ? words.already : outcome)
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

/** The rows to be entered, in their order: the doubtful ones only where they are ticked. */
const wantedOf = <Row,>({ fresh, doubtful }: LookedThrough<unknown, Row>, ticked: ReadonlySet<number>) =>
  [...fresh, ...doubtful.filter(({ number }) => ticked.has(number))].toSorted((a, b) => a.number - b.number)

/** Enters all rows in the one transaction, each by the command of what is typed; the first that cannot be undoes them all. */
async function enterAll<Known, Row>(
  tx: UnitDb,
  by: By,
  spec: ImportSpec<Known, Row>,
  draft: ImportDraft,
  looked: LookedThrough<Known, Row>,
  ticked: ReadonlySet<number>,
): Promise<EnteredCounts> {
  const inOrder = wantedOf(looked, ticked)
  // A plan made while a table was empty walks it whole; here tables grow by thousands of rows from one query to the next.
  await sql`set local plan_cache_mode = force_custom_plan`.execute(tx)
  const organisations = await countOrganisations(tx)
  let entered = 0
  await gatherHistory(tx, async () => {
    for (const row of inOrder) {
      // A command may leave savepoints of its own open; two thousand of them would lie one in the other.
      await sql`savepoint import_row`.execute(tx)
      if ((await spec.enter(tx, by, row, looked.known)) === 'entered') entered += 1
      await sql`release savepoint import_row`.execute(tx)
    }
  })
  const counts = {
    entered,
    there: looked.there.length + inOrder.length - entered,
    left: looked.wrongRows.length + looked.doubtful.length + looked.fresh.length - inOrder.length,
    organisations: (await countOrganisations(tx)) - organisations,
  }
  await endImport(tx, by, spec.list, draft.id, counts)
  return counts
}

const countOrganisations = async (tx: UnitDb): Promise<number> =>
  (
    await tx
      .selectFrom('organisation')
      .select((of) => of.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n
