import { newId } from '#kernel/id.ts'
import type { Annex } from '#kernel/paper.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type DocumentKind, type StepRefusal, stepRefusal } from '../domain/index.ts'
import type { DocumentEvents } from './document-events.ts'
import { type LockedDocument, lockDocument } from './lock-document.ts'
import { type Stale, staleSince } from './stale.ts'
import { detailOf, takeStep } from './take-step.ts'

export interface WrittenAs {
  readonly paper: string
  readonly aboutId: string
  readonly annexes: readonly Annex[]
}

export interface NewDocument {
  readonly kind: DocumentKind
  readonly title: string
  readonly content: string
  readonly dialogueId?: string | null
  readonly departmentId?: string | null
  /** The department that issues it on its own head; left out: the committee. */
  readonly issuingDepartmentId?: string | null
  /** Which paper it was written as, about what, and the tables it was written with. */
  readonly writtenAs?: WrittenAs
  /** Links the new document to what it is about, before its first step is told. */
  readonly link?: (documentId: string) => Promise<void>
}

/** An empty sheet, before its first step. */
async function openDocument(tx: UnitDb, by: By, input: NewDocument): Promise<LockedDocument> {
  if (!by.officerId) throw new Error('a document is written by an officer')
  const id = newId()
  await tx
    .insertInto('document')
    .values({
      ...{ id, kind: input.kind, title: cleanLine(input.title), stage: 'draft' },
      ...{ dialogue_id: input.dialogueId ?? null, department_id: input.departmentId ?? null },
      issuing_department_id: input.issuingDepartmentId ?? null,
      ...{ paper: input.writtenAs?.paper ?? '', about_id: input.writtenAs?.aboutId ?? null },
      ...{ annexes: JSON.stringify(input.writtenAs?.annexes ?? []) },
      ...{ created_at: by.at, created_by: by.officerId, version: 0 },
    })
    .execute()
  const document = await lockDocument(tx, id)
  if (!document) throw new Error(`document ${id} was not written`)
  return document
}

/** Soạn a new document with its text: trích yếu and content. */
export async function draftDocument<Refusal extends string>(
  tx: UnitDb,
  by: By,
  input: NewDocument,
  events: DocumentEvents<Refusal>,
): Promise<Result<LockedDocument, 'title-needed'>> {
  if (cleanLine(input.title) === '') return refuse('title-needed')
  const document = await openDocument(tx, by, input)
  await input.link?.(document.id)
  const changed = { content: cleanText(input.content) }
  return accept(await takeStep(tx, by, document, 'drafted', { changed, events }))
}

export interface Edit {
  readonly documentId: string
  /** What the page showed. */
  readonly version: number
  readonly title: string
  readonly content: string
  /** The tables as they are now; left out: they stay. */
  readonly annexes?: readonly Annex[]
}

/** Sửa the text: what lay with the leader, or was approved, is taken back. */
export async function editDocument<Refusal extends string>(
  tx: UnitDb,
  by: By,
  { documentId, version, title, content, annexes }: Edit,
  events: DocumentEvents<Refusal>,
): Promise<Result<LockedDocument, 'not-found' | 'title-needed' | StepRefusal | Refusal> | Stale> {
  const document = await lockDocument(tx, documentId)
  if (!document) return refuse('not-found')
  if (document.version !== version) return staleSince(tx, documentId, version)
  const wrong = stepRefusal(document.stage, 'drafted')
  if (wrong) return refuse(wrong)
  const changed = {
    ...{ title: cleanLine(title), content: cleanText(content) },
    ...(annexes && { annexes: JSON.stringify(annexes) }),
  }
  if (changed.title === '') return refuse('title-needed')
  const no = await events.refuses(tx, by, { ...document, content: changed.content }, detailOf('drafted'))
  if (no) return refuse(no)
  return accept(await takeStep(tx, by, document, 'drafted', { changed, events }))
}

/** Hủy dự thảo: kept, with the word why; nothing that is issued can be dropped. */
export async function dropDocument<Refusal extends string>(
  tx: UnitDb,
  by: By,
  input: { readonly documentId: string; readonly version: number; readonly word: string },
  events: DocumentEvents<Refusal>,
): Promise<Result<LockedDocument, 'not-found' | 'word-needed' | StepRefusal | Refusal> | Stale> {
  const document = await lockDocument(tx, input.documentId)
  if (!document) return refuse('not-found')
  if (document.version !== input.version) return staleSince(tx, input.documentId, input.version)
  const wrong = stepRefusal(document.stage, 'dropped')
  if (wrong) return refuse(wrong)
  const word = cleanText(input.word)
  if (word === '') return refuse('word-needed')
  const no = await events.refuses(tx, by, document, detailOf('dropped', { word }))
  if (no) return refuse(no)
  return accept(await takeStep(tx, by, document, 'dropped', { words: { word }, events }))
}
