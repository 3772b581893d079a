import type { UnitDb } from '#platform/db/database.ts'

/** Whether a scan, or a text made outside, hangs on a document. */
export const hasFile = async (tx: UnitDb, documentId: string): Promise<boolean> =>
  (await tx
    .selectFrom('attachment')
    .select('id')
    .where('subject', '=', 'document')
    .where('subject_id', '=', documentId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()) !== undefined
