import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type DocumentEvents, documentsOnPaper } from '#modules/documents/index.ts'
import type { Teller } from '#modules/history/index.ts'
import { actorOf } from '#modules/petitions/index.ts'
import { type LastPart, reportOnPaper, reportPaperNames, type WordReport } from '#modules/reports/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { zipStream } from '#platform/files/zip-stream.ts'
import type { Office } from '#platform/http/office.ts'
import { fileNameOf } from '#platform/http/send-table.ts'
import { gatherDialogue, recordTaken } from '../../application/archive/gather.ts'
import { writeArchive } from './write-archive.ts'

/** What the program hands in: who tells of acts and documents, and where files lie. */
export interface ArchiveWebParts {
  readonly files: FileStore
  readonly events: DocumentEvents<string>
  readonly lastPart: LastPart
  readonly wordReport: WordReport
  readonly tellers: readonly Teller[]
}

type AtAddress = FastifyRequest<{ Params: { address: string } }>

/** POST /can-bo/ky-doi-thoai/2026/ho-so: the whole dialogue as one archive, written while it is sent. */
export const archiveInOffice =
  (office: Office, { files, events, lastPart, wordReport, tellers }: ArchiveWebParts) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post(
      '/ky-doi-thoai/:address/ho-so',
      { config: { action: 'dialogues.take-whole' } },
      async (request: AtAddress, reply) => {
        const { unitId, unitName, name } = office.person(request)
        const actor = actorOf(office.person(request))
        const [now, today] = [office.now(), office.today()]
        const gathered = await office.write(request, async (tx, by) => {
          const viewer = { ...actor, today, soonUntil: today }
          const file = await gatherDialogue(tx, request.params.address, { viewer, now, today, tellers })
          if (!file) return null
          const papers = []
          for (const paper of reportPaperNames) {
            const made = await reportOnPaper(tx, paper, file.report, { actor, today, lastPart, wordReport })
            if (made) papers.push({ name: paper, ...made })
          }
          await recordTaken(tx, by, file)
          return { file, papers, organId: (await ownUnit(tx)).organ_id }
        })
        if (!gathered) return office.notFound(request, reply)
        const { file, papers, organId } = gathered
        const archive = zipStream(now, (add) =>
          writeArchive(add, file, {
            ...{ files, unitId, unitName, organId, by: name, at: now, today, papers },
            onPaper: (ids) => office.read(request, (db) => documentsOnPaper(db, ids, events, today)),
          }),
        )
        const called = fileNameOf(unitName, `ho so doi thoai ${request.params.address}`, today, 'zip')
        return reply
          .type('application/zip')
          .header('content-disposition', `attachment; filename="${called}"`)
          .header('cache-control', 'no-store')
          .send(archive)
      },
    )
  }
