import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { attachFiles, type TakenFile } from '#platform/files/attachments.ts'
import { lockDocument } from './lock-document.ts'

/** Gắn tệp: the signed scan, or the text as it was made outside. Also after the issue, when the scan comes back. */
export async function attachToDocument(
  tx: UnitDb,
  by: By,
  { documentId, file }: { readonly documentId: string; readonly file: TakenFile },
): Promise<Result<{ readonly attachmentId: string }, 'not-found' | 'document-dropped'>> {
  const document = await lockDocument(tx, documentId)
  if (!document) return refuse('not-found')
  if (document.stage === 'dropped') return refuse('document-dropped')
  const { position } = await tx
    .selectFrom('attachment')
    .select((eb) => eb.fn.countAll<number>().as('position'))
    .where('subject', '=', 'document')
    .where('subject_id', '=', documentId)
    .executeTakeFirstOrThrow()
  const [attachmentId = ''] = await attachFiles(tx, by, { subject: 'document', subjectId: documentId, position }, [
    file,
  ])
  const version = document.version + 1
  await tx.updateTable('document').set({ version }).where('id', '=', documentId).execute()
  await recordHistory(tx, by, {
    code: 'document.file-attached',
    subject: 'document',
    subjectId: documentId,
    facts: { version, attachment: attachmentId },
  })
  return accept({ attachmentId })
}
