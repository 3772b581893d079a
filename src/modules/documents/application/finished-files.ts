import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import { type FinishedText, type GoesOut, goesOut } from '../domain/index.ts'

/** A finished text with its file. */
export interface FinishedFile extends FinishedText {
  /** Of the finished text. */
  readonly id: string
  readonly name: string
  readonly sha256: string
}

/** What of a document goes out: the files that were finished outside, or the text as it was written here. */
export async function filesGoingOut(db: UnitDb, documentId: string): Promise<GoesOut<FinishedFile>> {
  const document = await db
    .selectFrom('document')
    .select((of) => [
      'content',
      of
        .selectFrom('document_step')
        .select(({ fn }) => fn.max('at').as('at'))
        .whereRef('document_id', '=', 'document.id')
        .where('step', '=', 'drafted')
        .as('writtenAt'),
    ])
    .where('id', '=', documentId)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('document_final as final')
    .innerJoin('attachment', 'attachment.id', 'final.attachment_id')
    .innerJoin('stored_file', 'stored_file.sha256', 'attachment.sha256')
    .select(['final.id', 'attachment.name', 'attachment.sha256', 'final.read_at as at'])
    .select(sql<'docx' | 'pdf'>`case stored_file.type when 'application/pdf' then 'pdf' else 'docx' end`.as('as'))
    .select(
      sql<boolean>`exists (select from jsonb_each(final.answers) answer where answer.value ->> 'right' = 'data')`.as(
        'foundWrong',
      ),
    )
    .where('final.document_id', '=', documentId)
    .where('attachment.removed_at', 'is', null)
    .orderBy('final.read_at', 'desc')
    .orderBy('final.id', 'desc')
    .limit(20)
    .execute()
  return goesOut(rows, document?.content ? (document.writtenAt ?? null) : null)
}
