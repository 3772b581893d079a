import type { FastifyInstance } from 'fastify'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Portal } from '#platform/http/portal.ts'
import { releasedDocuments } from '../application/release-document.ts'
import { isDocumentId } from './document-id.ts'
import type { DocumentWebParts } from './document-web-parts.ts'
import { paperTypes } from './print.routes.ts'
import { ReleasedDocuments } from './released.view.tsx'
import { releasedWords } from './released-words.en.ts'

/** How the names of released files end, so that what is taken along opens. */
const endings: Readonly<Record<string, string>> = {
  [paperTypes.pdf]: '.pdf',
  [paperTypes.docx]: '.docx',
  'image/jpeg': '.jpg',
  'image/png': '.png',
}

/** A little while: a file that is taken back is gone from every browser soon. */
const CACHE = 'public, max-age=300'

/** …/van-ban: the issued documents everybody may read, and each one's file. */
export const documentsInPortal =
  (
    portal: Portal,
    { files, sendFile }: { readonly files: FileStore; readonly sendFile: DocumentWebParts['sendFile'] },
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/van-ban', { config: { sameForAll: true } }, async (request, reply) => {
      const unit = portal.unit(request)
      const words = portal.words(request, releasedWords)
      const documents = await portal.read(request, releasedDocuments)
      return portal.page(request, reply, {
        title: words.title,
        description: words.description(unit.name),
        path: `${unit.base}/van-ban`,
        width: 'reading',
        children: <ReleasedDocuments base={unit.base} documents={documents} />,
      })
    })

    app.get<{ Params: { file: string } }>('/van-ban/:file', async (request, reply) => {
      const { file: id } = request.params
      const found = isDocumentId(id) ? await portal.read(request, releasedDocuments) : []
      const file = found.find((one) => one.id === id)
      if (!file) return portal.notFound(request, reply)
      const name = `${file.title}${endings[file.type] ?? ''}`
      const named = { sha256: file.sha256, type: file.type, size: file.size, name }
      const sent = await sendFile(reply, files, portal.unit(request).id, named, CACHE)
      return sent ? reply : portal.notFound(request, reply)
    })
  }
