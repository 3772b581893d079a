import type { FastifyInstance, FastifyRequest } from 'fastify'
import { dialoguesAddress } from '#modules/dialogues/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Office } from '#platform/http/office.ts'
import { newForm } from '#ui/index.ts'
import { type LoadedReport, loadReport } from '../application/load-report.ts'
import { formInUse, reportForms } from '../application/report-forms.ts'
import { sinceReported } from '../application/supplementary-paper.ts'
import { isOutcome } from '../domain/index.ts'
import { filledForm, type ShowReport } from './filled-form.routes.ts'
import { type LastPart, reportPapers, type WordReport } from './paper.routes.ts'
import { Report, type ReportProps, type ReportView, rowsIn } from './report.view.tsx'
import { reportColumns } from './report-columns.ts'
import { reportFormsInOffice } from './report-forms.routes.tsx'
import { words } from './words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string } }>

const viewOf = (request: FastifyRequest): ReportView => {
  const { xem } = request.query as Record<string, unknown>
  if (xem === 'late' || xem === 'in-time') return xem
  return typeof xem === 'string' && isOutcome(xem) ? xem : 'all'
}

/** What became of what the report left open; null until it was sent. */
const supplementOf = ({ rows, sent }: LoadedReport): ReportProps['supplement'] => {
  if (!sent) return null
  const { settled, open } = sinceReported(rows, sent.openThen, sent.on)
  return { ...sent, openThen: sent.openThen.size, settled: settled.length, open: open.length }
}

/** Báo cáo kết quả: figures with their rows, and the report as DOCX and PDF (R19). */
export const reportsInOffice =
  (
    office: Office,
    /** `documentHref`: where the report of a dialogue is drafted as a document. */
    {
      lastPart,
      wordReport,
      files,
      documentHref,
    }: {
      readonly lastPart: LastPart
      readonly wordReport: WordReport
      readonly files: FileStore
      readonly documentHref: (address: string) => string
    },
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/ky-doi-thoai/:address/bao-cao-ket-qua'
    const read = { config: { action: 'reports.read' } }
    const load = (db: UnitDb, request: AtAddress) => loadReport(db, request.params.address, office.today())

    const show: ShowReport = async (request, reply, form = newForm(), status = 200) => {
      const found = await office.read(request, async (db) => {
        const loaded = await load(db, request)
        return loaded && { ...loaded, form: formInUse(await reportForms(db)) }
      })
      if (!found) return office.notFound(request, reply)
      const { address } = found.dialogue
      const content = {
        title: words.title,
        about: words.about(address),
        back: { href: `${dialoguesAddress}/${address}`, label: words.back },
        current: dialoguesAddress,
        children: (
          <Report
            address={address}
            href={`${dialoguesAddress}/${address}/bao-cao-ket-qua`}
            rows={found.rows}
            view={viewOf(request)}
            supplement={supplementOf(found)}
            city={{
              form: found.form,
              state: form,
              today: office.today(),
              mayManage: office.reach(request, 'reports.administer') !== 'none',
            }}
            documentHref={documentHref(address)}
          />
        ),
      }
      return office.page(request, reply, { ...content, failed: status >= 400 }, status)
    }
    app.get(at, read, (request: AtAddress, reply) => show(request, reply))

    app.post(`${at}/xuat`, read, async (request: AtAddress, reply) => {
      const found = await office.read(request, (db) => load(db, request))
      if (!found) return office.notFound(request, reply)
      return exportList(office, request, reply, {
        list: 'results',
        name: `${words.title} ${found.dialogue.address}`,
        columns: reportColumns,
        find: async () => atOnce(rowsIn(found.rows, viewOf(request))),
      })
    })

    await app.register(reportPapers(office, { at, lastPart, wordReport }))
    await app.register(reportFormsInOffice(office, { files }))
    await app.register(filledForm(office, { at, files, again: show }))
  }
