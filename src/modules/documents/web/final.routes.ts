import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import type { TakenFile } from '#platform/files/attachments.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { type DocumentRead, readDocument } from '#platform/reading/read-document.ts'
import { answerDifferences, finalTextsOf, type RightSide } from '../application/final-text.ts'
import { isDocumentId } from './document-id.ts'
import { documentsAddress } from './document-list.view.tsx'
import { finalWords as words } from './final-words.vi.ts'
import { paperTypes } from './print.routes.ts'
import { isWithin } from './within.ts'
import { words as documentWords } from './words.vi.ts'

/** What a file says, when it is one whose words can be read; null: a picture, or another kind. */
export async function readFinal(files: FileStore, unitId: string, file: TakenFile): Promise<DocumentRead | null> {
  const as = file.type === paperTypes.pdf ? 'pdf' : file.type === paperTypes.docx ? 'docx' : null
  return as && readDocument(await buffer(files.read(unitId, file.sha256)), as)
}

/** What is said of a file that was attached: whether it agrees with the data. */
export const attachedWord = (
  attached: { readonly attachmentId: string } | { readonly differences: number },
): string => {
  if (!('differences' in attached)) return documentWords.attach.said
  return attached.differences === 0 ? words.attachedSame : words.attachedDiffers(attached.differences)
}

const sideOf = (value: unknown): RightSide | null => (value === 'data' || value === 'file' ? value : null)

/** Which is right, the file or the data: answered difference by difference. */
export const finalTextsInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post<{ Params: { id: string; final: string } }>(
      '/van-ban/:id/ban-cuoi/:final',
      { config: { action: 'papers.write' } },
      async (request, reply) => {
        const { id, final } = request.params
        if (!isDocumentId(id) || !isDocumentId(final)) return office.notFound(request, reply)
        const fields = fieldsOf(request.body)
        const outcome = await office.write(request, async (tx, by) => {
          const row = await tx.selectFrom('document').select('department_id').where('id', '=', id).executeTakeFirst()
          if (!row || !isWithin(office, request, 'papers.write', row.department_id)) return null
          const shown = (await finalTextsOf(tx, id)).find((one) => one.id === final)
          const answers = Object.fromEntries(
            (shown?.differences ?? []).flatMap(({ key }, index) => {
              const right = sideOf(fields[`d-${index}`])
              return right ? [[key, right]] : []
            }),
          )
          return answerDifferences(
            tx,
            by,
            { documentId: id, finalId: final, version: versionTyped(fields.version) },
            answers,
          )
        })
        if (!outcome || (!outcome.ok && outcome.refusal === 'not-found')) return office.notFound(request, reply)
        const said = outcome.ok ? (outcome.value.answered > 0 ? words.saved : words.same2) : words.stale
        return office.done(reply, `${documentsAddress}/${id}`, said)
      },
    )
  }
