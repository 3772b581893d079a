import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { lockDocument } from './lock-document.ts'

/** A file that lies in the file store already. */
export interface DocumentFile {
  readonly sha256: string
  readonly size: number
  /** Told by the content. */
  readonly type: string
  readonly name: string
}

/** Gắn tệp: the signed scan, or the text as it was made outside. Also after the issue, when the scan comes back. */
export async function attachToDocument(
  tx: UnitDb,
  by: By,
  { documentId, file }: { readonly documentId: string; readonly file: DocumentFile },
): Promise<Result<{ readonly attachmentId: string }, 'not-found' | 'document-dropped'>> {
  const document = await lockDocument(tx, documentId)
  if (!document) return refuse('not-found')
  if (document.stage === 'dropped') return refuse('document-dropped')
  await tx
    .insertInto('stored_file')
    .values({ sha256: file.sha256, size: file.size, type: file.type, stored_at: by.at })
    .onConflict((conflict) => conflict.columns(['unit_id', 'sha256']).doNothing())
    .execute()
  const attachmentId = newId()
  const { position } = await tx
    .selectFrom('attachment')
    .select((eb) => eb.fn.countAll<number>().as('position'))
    .where('subject', '=', 'document')
    .where('subject_id', '=', documentId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('attachment')
    .values({
      ...{ id: attachmentId, subject: 'document', subject_id: documentId, sha256: file.sha256 },
      ...{ name: cleanLine(file.name), position, added_at: by.at, added_by: by.officerId },
    })
    .execute()
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
