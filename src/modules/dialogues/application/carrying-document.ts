import { accept, type Result } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { type DocumentEvents, type DocumentKind, draftDocument, editDocument } from '#modules/documents/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** The paper that carries a plan or a notice, as far as their pages show it. */
export interface CarryingDocument {
  readonly id: string
  readonly stage: string
  readonly content: string
  readonly numberText: string
  readonly issuedOn: Temporal.PlainDate | null
  readonly version: number
}

/** The papers of a dialogue of one kind, the newest first; dropped ones, and notices about something else (written as papers), are left out. */
export const carryingDocuments = (
  db: UnitDb,
  dialogueId: string,
  kind: 'plan' | 'notice',
): Promise<CarryingDocument[]> =>
  db
    .selectFrom('document')
    .select(['id', 'stage', 'content', 'number_text as numberText', 'issued_on as issuedOn', 'version'])
    .where('dialogue_id', '=', dialogueId)
    .where('kind', '=', kind)
    .where('about_id', 'is', null)
    .where('stage', '<>', 'dropped')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()

/** The newest issued paper among them; null: none was issued yet. */
export const issuedOf = (documents: readonly CarryingDocument[]): CarryingDocument | null =>
  documents.find(({ stage }) => stage === 'issued') ?? null

/** What a paper is to carry. */
export interface Carried {
  readonly dialogueId: string
  readonly kind: Extract<DocumentKind, 'plan' | 'notice'>
  readonly title: string
  readonly content: string
  readonly departmentId: string | null
}

/**
 * Puts a text into the paper that carries it. A draft, or what lies with the leader, is written anew and must be approved
 * again; what is issued stays as it is, and a further paper is begun. A paper that says the same already is left alone.
 */
export async function carryOnDocument<Refusal extends string>(
  tx: UnitDb,
  by: By,
  { dialogueId, kind, title, content, departmentId }: Carried,
  events: DocumentEvents<Refusal>,
): Promise<Result<{ readonly documentId: string }, 'not-carried'>> {
  const [newest] = await carryingDocuments(tx, dialogueId, kind)
  if (newest?.content === cleanText(content)) return accept({ documentId: newest.id })
  if (newest && newest.stage !== 'issued') {
    const edited = await editDocument(
      tx,
      by,
      { documentId: newest.id, version: newest.version, title, content },
      events,
    )
    return edited.ok ? accept({ documentId: newest.id }) : { ok: false, refusal: 'not-carried' }
  }
  const drafted = await draftDocument(tx, by, { kind, title, content, dialogueId, departmentId }, events)
  return drafted.ok ? accept({ documentId: drafted.value.id }) : { ok: false, refusal: 'not-carried' }
}
