import type { FastifyInstance } from 'fastify'
import { type Zippable, zip } from 'fflate'
import type { Office } from '#platform/http/office.ts'
import { printPaper } from '#platform/papers/press.ts'
import type { DocumentEvents } from '../application/document-events.ts'
import { documentOnPaper, paperFileName } from '../application/on-paper.ts'
import { isDocumentId } from './document-id.ts'
import { isWithin } from './within.ts'

const zipped = (files: Zippable): Promise<Uint8Array> =>
  new Promise((resolve, reject) => zip(files, { level: 0 }, (error, bytes) => (error ? reject(error) : resolve(bytes))))

/** Gói gửi e-office: an approved or issued document as DOCX and PDF in one file. */
export const packedDocuments =
  (office: Office, { events }: { readonly events: DocumentEvents<string> }) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: { id: string } }>(
      '/van-ban/:id/goi.zip',
      { config: { action: 'documents.read' } },
      async (request, reply) => {
        const { id } = request.params
        const today = office.today()
        const found = isDocumentId(id)
          ? await office.read(request, async (db) => {
              const row = await db.selectFrom('document').select('stage').where('id', '=', id).executeTakeFirst()
              const isReady = row?.stage === 'approved' || row?.stage === 'issued'
              return isReady ? documentOnPaper(db, id, events, today) : null
            })
          : null
        if (!found || !isWithin(office, request, 'documents.read', found.departmentId))
          return office.notFound(request, reply)
        const about = { author: found.author, made: today }
        const [docx, pdf] = await Promise.all([
          printPaper('docx', found.paper, about),
          printPaper('pdf', found.paper, about),
        ])
        const bytes = await zipped({ [paperFileName(found, 'docx')]: docx, [paperFileName(found, 'pdf')]: pdf })
        return reply
          .type('application/zip')
          .header('content-disposition', `attachment; filename="${paperFileName(found, 'zip')}"`)
          .header('cache-control', 'no-store')
          .send(Buffer.from(bytes))
      },
    )
  }
