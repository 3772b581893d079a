import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Result } from '#kernel/result.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { releaseDocument, takeBackDocument } from '../application/release-document.ts'
import { isDocumentId } from './document-id.ts'
import { documentsAddress } from './document-list.view.tsx'
import { releaseWords as words } from './release-words.vi.ts'

type OfFile = FastifyRequest<{ Params: { id: string; file: string } }>

/** Công khai đúng tệp này, and taking it back. */
export const documentReleases =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const act = (
      name: 'cong-khai' | 'rut-lai',
      said: string,
      run: (tx: UnitDb, by: By, request: OfFile) => Promise<Result<null, keyof typeof words.refusals>>,
    ) =>
      app.post(
        `/van-ban/:id/tep/:file/${name}`,
        { config: { action: 'publications.record' } },
        async (request: OfFile, reply) => {
          const { id, file } = request.params
          if (!isDocumentId(id) || !isDocumentId(file)) return office.notFound(request, reply)
          const outcome = await office.write(request, (tx, by) => run(tx, by, request))
          if (!outcome.ok && outcome.refusal === 'not-found') return office.notFound(request, reply)
          return office.done(reply, `${documentsAddress}/${id}`, outcome.ok ? said : words.refusals[outcome.refusal])
        },
      )
    act('cong-khai', words.released, (tx, by, { params: { id, file }, body }) =>
      releaseDocument(tx, by, { documentId: id, attachmentId: file, looked: fieldsOf(body).looked === 'yes' }),
    )
    act('rut-lai', words.takenBack, (tx, by, { params: { id, file } }) =>
      takeBackDocument(tx, by, { documentId: id, attachmentId: file }),
    )
  }
