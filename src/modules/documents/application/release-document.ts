import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

export type ReleaseDocumentRefusal = 'not-found' | 'not-issued' | 'of-a-petition' | 'look-first'

interface Which {
  readonly documentId: string
  readonly attachmentId: string
}

/**
 * Công khai đúng tệp này: what was issued is what is published (R20). For documents of a dialogue; what answers a petition is
 * released with that petition's text.
 * @param looked an officer looked at every page and says that it names nobody who should not be named
 */
export async function releaseDocument(
  tx: UnitDb,
  by: By,
  { documentId, attachmentId, looked }: Which & { readonly looked: boolean },
): Promise<Result<null, ReleaseDocumentRefusal>> {
  if (!by.officerId) throw new Error('an officer releases a document')
  const row = await tx
    .selectFrom('document')
    .innerJoin('attachment', 'attachment.subject_id', 'document.id')
    .innerJoin('stored_file', 'stored_file.sha256', 'attachment.sha256')
    .leftJoin('dialogue', 'dialogue.id', 'document.dialogue_id')
    .select(['document.kind', 'document.title', 'document.stage', 'document.number_text', 'document.issued_on'])
    .select(['attachment.sha256', 'stored_file.type', 'stored_file.size', 'dialogue.address', 'document.about_id'])
    .select((of) =>
      of.exists(of.selectFrom('petition_document').whereRef('document_id', '=', 'document.id')).as('answersPetition'),
    )
    .select((of) =>
      of.exists(of.selectFrom('petition').whereRef('petition.id', '=', 'document.about_id')).as('aboutPetition'),
    )
    .where('document.id', '=', documentId)
    .where('attachment.id', '=', attachmentId)
    .where('attachment.subject', '=', 'document')
    .where('attachment.removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return refuse('not-found')
  if (row.stage !== 'issued' || !row.issued_on) return refuse('not-issued')
  if (row.answersPetition || row.aboutPetition || !row.address) return refuse('of-a-petition')
  if (!looked) return refuse('look-first')
  await tx
    .insertInto('released_document')
    .values({
      ...{ attachment_id: attachmentId, document_id: documentId, dialogue_address: row.address },
      ...{ kind: row.kind, title: row.title, number_text: row.number_text, issued_on: row.issued_on },
      ...{ sha256: row.sha256, file_type: row.type, file_size: row.size },
      ...{ released_on: by.on, released_by: by.officerId },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trace(tx, by, 'document.released', { documentId, attachmentId })
  return accept(null)
}

/** Rút lại: the file is no longer public. */
export async function takeBackDocument(tx: UnitDb, by: By, which: Which): Promise<Result<null, 'not-found'>> {
  const gone = await tx
    .deleteFrom('released_document')
    .where('attachment_id', '=', which.attachmentId)
    .where('document_id', '=', which.documentId)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) return refuse('not-found')
  await trace(tx, by, 'document.taken-back', which)
  return accept(null)
}

const trace = (tx: UnitDb, by: By, code: string, { documentId, attachmentId }: Which) =>
  recordHistory(tx, by, { code, subject: 'document', subjectId: documentId, facts: { attachment: attachmentId } })

/** Which files of a document are public. */
export async function releasedFilesOf(db: UnitDb, documentId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('released_document')
    .select('attachment_id')
    .where('document_id', '=', documentId)
    .execute()
  return new Set(rows.map(({ attachment_id }) => attachment_id))
}

/** As many as a page shows. */
const MOST = 200

/** The released files, the newest document first, with what was withdrawn since; works for people without an account. */
export const releasedDocuments = (db: UnitDb) =>
  db
    .selectFrom('released_document as released')
    .leftJoin('document_withdrawal as withdrawn', 'withdrawn.document_id', 'released.document_id')
    .select([
      'released.attachment_id as id',
      'released.dialogue_address as dialogue',
      'released.kind',
      'released.title',
    ])
    .select(['released.number_text as numberText', 'released.issued_on as issuedOn', 'released.sha256'])
    .select(['released.file_type as type', 'released.file_size as size'])
    .select(['withdrawn.withdrawn_on as withdrawnOn', 'withdrawn.replacement'])
    .orderBy('released.issued_on', 'desc')
    .orderBy('released.attachment_id', 'desc')
    .limit(MOST)
    .execute()

export type ReleasedDocument = Awaited<ReturnType<typeof releasedDocuments>>[number]
