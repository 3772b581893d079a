import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { PaperBlock } from '#kernel/paper.ts'
import { slug } from '#kernel/vietnamese-text.ts'
import { dialoguesAddress, unitInSentence } from '#modules/dialogues/index.ts'
import { paperTypes } from '#modules/documents/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import { actorOf } from '#modules/petitions/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { letterheadOf, ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { printPaper } from '#platform/papers/press.ts'
import { type LoadedReport, loadReport } from '../application/load-report.ts'
import { resultPaper } from '../application/result-paper.ts'
import { isOutcome } from '../domain/index.ts'
import { Report, type ReportView, rowsIn } from './report.view.tsx'
import { reportColumns, rowWords } from './report-columns.ts'
import { words } from './words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string } }>

/** Solutions and proposals of a dialogue for the report's last part (R27), as whoever knows them says them. */
export type LastPart = (
  db: UnitDb,
  dialogue: { readonly id: string; readonly address: string },
  actor: Actor,
  today: Temporal.PlainDate,
) => Promise<readonly PaperBlock[]>

const viewOf = (request: FastifyRequest): ReportView => {
  const { xem } = request.query as Record<string, unknown>
  if (xem === 'late' || xem === 'in-time') return xem
  return typeof xem === 'string' && isOutcome(xem) ? xem : 'all'
}

/** Báo cáo kết quả: figures with their rows, and the report as DOCX and PDF (R19). */
export const reportsInOffice =
  (
    office: Office,
    /** `documentHref`: where the report of a dialogue is drafted as a document. */
    { lastPart, documentHref }: { readonly lastPart: LastPart; readonly documentHref: (address: string) => string },
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/ky-doi-thoai/:address/bao-cao-ket-qua'
    const read = { config: { action: 'reports.read' } }
    const load = (db: UnitDb, request: AtAddress) => loadReport(db, request.params.address, office.today())

    app.get(at, read, async (request: AtAddress, reply) => {
      const found = await office.read(request, (db) => load(db, request))
      if (!found) return office.notFound(request, reply)
      const { address } = found.dialogue
      return office.page(request, reply, {
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
            documentHref={documentHref(address)}
          />
        ),
      })
    })

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

    const paperOf = async (db: UnitDb, { dialogue, reported, rows }: LoadedReport, actor: Actor) => {
      const unit = await ownUnit(db)
      const { letterhead, place, author } = letterheadOf(unit)
      const today = office.today()
      const about = { unit: unitInSentence(unit), letterhead, place, today, say: rowWords }
      return {
        author,
        paper: resultPaper(reported, rows, { ...about, lastPart: await lastPart(db, dialogue, actor, today) }),
      }
    }

    for (const format of ['docx', 'pdf'] as const)
      app.get(`${at}/ban-in.${format}`, read, async (request: AtAddress, reply) => {
        const made = await office.read(request, async (db) => {
          const found = await load(db, request)
          return found && paperOf(db, found, actorOf(office.person(request)))
        })
        if (!made) return office.notFound(request, reply)
        const bytes = await printPaper(format, made.paper, { author: made.author, made: office.today() })
        return reply
          .type(paperTypes[format])
          .header('content-disposition', `attachment; filename="bao-cao_${slug(made.paper.title)}.${format}"`)
          .header('cache-control', 'no-store')
          .send(bytes)
      })
  }
