import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { printPaper } from '#platform/papers/press.ts'
import type { DocumentEvents } from '../application/document-events.ts'
import { documentOnPaper, paperFileName } from '../application/on-paper.ts'
import { isDocumentId } from './document-id.ts'
import { isWithin } from './within.ts'

/** As what a paper is taken along: to be edited, or to be printed. */
export const paperTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
/** A document in the state's format: as DOCX to edit, as PDF to print. */
export const printedDocuments =
  (office: Office, { events }: { readonly events: DocumentEvents<string> }) =>
  async (app: FastifyInstance): Promise<void> => {
    for (const format of ['docx', 'pdf'] as const)
      app.get<{ Params: { id: string } }>(
        `/van-ban/:id/ban-in.${format}`,
        { config: { action: 'documents.read' } },
        async (request, reply) => {
          const { id } = request.params
          const today = office.today()
          const found = isDocumentId(id)
            ? await office.read(request, (db) => documentOnPaper(db, id, events, today))
            : null
          if (!found || !isWithin(office, request, 'documents.read', found.departmentId))
            return office.notFound(request, reply)
          const bytes = await printPaper(format, found.paper, { author: found.author, made: today })
          return reply
            .type(paperTypes[format])
            .header('content-disposition', `attachment; filename="${paperFileName(found, format)}"`)
            .header('cache-control', 'no-store')
            .send(bytes)
        },
      )
  }
