import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { type Zippable, zip } from 'fflate'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Office } from '#platform/http/office.ts'
import { printPaper } from '#platform/papers/press.ts'
import type { DocumentEvents } from '../application/document-events.ts'
import { filesGoingOut } from '../application/finished-files.ts'
import { documentOnPaper, paperFileName } from '../application/on-paper.ts'
import { isDocumentId } from './document-id.ts'
import { isWithin } from './within.ts'

const zipped = (files: Zippable): Promise<Uint8Array> =>
  new Promise((resolve, reject) => zip(files, { level: 0 }, (error, bytes) => (error ? reject(error) : resolve(bytes))))

/** Gói gửi e-office: an approved or issued document as DOCX and PDF in one file; what was finished outside stands in place of ours. */
export const packedDocuments =
  (office: Office, { events, files }: { readonly events: DocumentEvents<string>; readonly files: FileStore }) =>
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
              const onPaper = isReady ? await documentOnPaper(db, id, events, today) : null
              return onPaper && { ...onPaper, goesOut: await filesGoingOut(db, id) }
            })
          : null
        if (!found || !isWithin(office, request, 'documents.read', found.departmentId))
          return office.notFound(request, reply)
        const about = { author: found.author, made: today }
        const { unitId } = office.person(request)
        const contentOf = async (format: 'docx' | 'pdf'): Promise<Buffer | null> => {
          const text = found.goesOut[format]
          if (text === 'ours') return printPaper(format, found.paper, about)
          return text && (await files.has(unitId, text.sha256)) ? buffer(files.read(unitId, text.sha256)) : null
        }
        const [docx, pdf] = await Promise.all([contentOf('docx'), contentOf('pdf')])
        if (!docx && !pdf) return office.notFound(request, reply)
        const bytes = await zipped({
          ...(docx && { [paperFileName(found, 'docx')]: docx }),
          ...(pdf && { [paperFileName(found, 'pdf')]: pdf }),
        })
        return reply
          .type('application/zip')
          .header('content-disposition', `attachment; filename="${paperFileName(found, 'zip')}"`)
          .header('cache-control', 'no-store')
          .send(Buffer.from(bytes))
      },
    )
  }
