import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Paper, PaperBlock } from '#kernel/paper.ts'
import { slug } from '#kernel/vietnamese-text.ts'
import { paperTypes } from '#modules/documents/index.ts'
import { actorOf } from '#modules/petitions/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { letterheadOf, ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { printPaper } from '#platform/papers/press.ts'
import { type LoadedReport, loadReport } from '../application/load-report.ts'
import { publicResultPaper } from '../application/public-paper.ts'
import { releasedInReport } from '../application/released-in-report.ts'
import { type AboutPaper, resultPaper } from '../application/result-paper.ts'
import { sinceReported, supplementaryPaper } from '../application/supplementary-paper.ts'
import { rowWords } from './report-columns.ts'

type AtAddress = FastifyRequest<{ Params: { address: string } }>

/** Solutions and proposals of a dialogue for the report's last part (R27), as whoever knows them says them. */
export type LastPart = (
  db: UnitDb,
  dialogue: { readonly id: string; readonly address: string },
  actor: Actor,
  today: Temporal.PlainDate,
) => Promise<readonly PaperBlock[]>

/**
 * Puts a unit's own sentences around what a report computes, its title, opening, closing and recipients, as whoever keeps them
 * does it.
 */
export type WordReport = (
  db: UnitDb,
  name: ReportPaperName,
  loaded: LoadedReport,
  computed: Paper,
  today: Temporal.PlainDate,
) => Promise<Paper>

/** The papers a dialogue's results are told in: the report, what followed it, what everybody may read. */
export const reportPaperNames = ['ban-in', 'bo-sung', 'ban-cong-khai'] as const
export type ReportPaperName = (typeof reportPaperNames)[number]

type Last = readonly PaperBlock[]
type Make = (
  db: UnitDb,
  loaded: LoadedReport,
  about: AboutPaper,
  lastPart: () => Promise<Last>,
) => Promise<Paper | null>

const makers: Record<ReportPaperName, Make> = {
  'ban-in': async (_, { reported, rows }, about, lastPart) =>
    resultPaper(reported, rows, { ...about, lastPart: await lastPart() }),
  'bo-sung': async (_, { reported, rows, sent }, about) => {
    if (!sent) return null
    const since = sinceReported(rows, sent.openThen, sent.on)
    if (since.settled.length + since.open.length === 0) return null
    return supplementaryPaper(reported, since, about)
  },
  'ban-cong-khai': async (db, { dialogue, reported, rows }, about, lastPart) =>
    publicResultPaper(reported, rows, await releasedInReport(db, dialogue.id), {
      ...about,
      lastPart: await lastPart(),
    }),
}

/** A report on paper as it stands now, with who it is by; null: it has nothing to tell. */
export async function reportOnPaper(
  db: UnitDb,
  name: ReportPaperName,
  loaded: LoadedReport,
  by: {
    readonly actor: Actor
    readonly today: Temporal.PlainDate
    readonly lastPart: LastPart
    readonly wordReport: WordReport
  },
): Promise<{ readonly paper: Paper; readonly author: string } | null> {
  const unit = await ownUnit(db)
  const { letterhead, place, author } = letterheadOf(unit)
  const about = { letterhead, place, today: by.today, say: rowWords }
  const computed = await makers[name](db, loaded, about, () => by.lastPart(db, loaded.dialogue, by.actor, by.today))
  return computed && { paper: await by.wordReport(db, name, loaded, computed, by.today), author }
}

/** Each paper as DOCX to edit and as PDF to print. */
export const reportPapers =
  (
    office: Office,
    { at, ...handed }: { readonly at: string; readonly lastPart: LastPart; readonly wordReport: WordReport },
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    for (const name of reportPaperNames)
      for (const format of ['docx', 'pdf'] as const)
        app.get(
          `${at}/${name}.${format}`,
          { config: { action: 'reports.read' } },
          async (request: AtAddress, reply) => {
            const today = office.today()
            const made = await office.read(request, async (db) => {
              const loaded = await loadReport(db, request.params.address, today)
              const actor = actorOf(office.person(request))
              return loaded && reportOnPaper(db, name, loaded, { actor, today, ...handed })
            })
            if (!made) return office.notFound(request, reply)
            const bytes = await printPaper(format, made.paper, { author: made.author, made: today })
            return reply
              .type(paperTypes[format])
              .header('content-disposition', `attachment; filename="bao-cao_${slug(made.paper.title)}.${format}"`)
              .header('cache-control', 'no-store')
              .send(bytes)
          },
        )
  }
