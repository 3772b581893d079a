import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { documentPage } from '../application/documents-query.ts'
import { isDocumentId } from './document-id.ts'
import type { DocumentWebParts } from './document-web-parts.ts'
import { isWithin } from './within.ts'

/** The files of a document, each as it came. */
export const documentFilesInOffice =
  (office: Office, { files, sendFile }: Pick<DocumentWebParts, 'files' | 'sendFile'>) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: { id: string; file: string } }>(
      '/van-ban/:id/tep/:file',
      { config: { action: 'documents.read' } },
      async (request, reply) => {
        const { id, file } = request.params
        const page = isDocumentId(id) ? await office.read(request, (db) => documentPage(db, id)) : null
        const wanted = page?.files.find((one) => one.id === file)
        if (!page || !wanted || !isWithin(office, request, 'documents.read', page.departmentId))
          return office.notFound(request, reply)
        const sent = await sendFile(reply, files, office.person(request).unitId, wanted, 'no-store')
        return sent ? reply : office.notFound(request, reply)
      },
    )
  }
