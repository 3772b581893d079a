import type { UnitDb } from '#platform/db/database.ts'
import { type DocumentKind, type DocumentStage, isDocumentKind, isDocumentStage } from '../domain/index.ts'

/** A document as commands see it. */
export interface LockedDocument {
  readonly id: string
  readonly kind: DocumentKind
  readonly stage: DocumentStage
  readonly title: string
  readonly content: string
  readonly numberText: string
  readonly issuedOn: Temporal.PlainDate | null
  readonly departmentId: string | null
  /** The department on whose own head it is issued; null: the committee. */
  readonly issuingDepartmentId: string | null
  readonly dialogueId: string | null
  readonly version: number
}

/** What the columns say; a kind or stage the program does not know is news. */
export function documentOf(row: {
  id: string
  kind: string
  stage: string
  title: string
  content: string
  number_text: string
  issued_on: Temporal.PlainDate | null
  department_id: string | null
  issuing_department_id: string | null
  dialogue_id: string | null
  version: number
}): LockedDocument {
  const { id, kind, stage, title, content, version } = row
  if (!isDocumentKind(kind) || !isDocumentStage(stage)) throw new Error(`document ${id}: ${kind}, ${stage}`)
  return {
    ...{ id, kind, stage, title, content, version },
    ...{ numberText: row.number_text, issuedOn: row.issued_on },
    ...{ departmentId: row.department_id, issuingDepartmentId: row.issuing_department_id },
    ...{ dialogueId: row.dialogue_id },
  }
}

/** The document, held until the transaction ends: who comes second sees what the first did. Null: not in this unit. */
export async function lockDocument(tx: UnitDb, id: string): Promise<LockedDocument | null> {
  const row = await tx.selectFrom('document').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? documentOf(row) : null
}
