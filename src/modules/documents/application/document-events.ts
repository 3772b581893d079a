import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DocumentStep } from '../domain/index.ts'
import type { LockedDocument } from './lock-document.ts'

/** What a document answers or is sent about: a petition, by its place in the office. */
export interface DocumentSubject {
  readonly subject: 'petition' | 'dialogue'
  readonly subjectId: string
  /** "Kiến nghị số 7: Đường gom vào làng nghề". */
  readonly label: string
  /** Its page in the office. */
  readonly href: string
  /** The sender, who is to receive it. */
  readonly receiver: string
}

/** What goes with a step, for those who must judge it. */
export interface StepDetail {
  readonly step: DocumentStep
  /** The issue day, when the step is the issue. */
  readonly issuedOn: Temporal.PlainDate | null
  /** Nguyên nhân chậm trễ (R17), when it was given with the step. */
  readonly delayReason: string
  readonly word: string
}

/**
 * What later modules do when a document takes a step, in the same transaction; handed in where the program is put
 * together. `Refusal`: why a subject does not let the step be.
 */
export interface DocumentEvents<Refusal extends string = never> {
  /** May the step be taken, by what the document answers? Null: yes. Nothing is written before all say yes. */
  refuses(tx: UnitDb, by: By, document: LockedDocument, detail: StepDetail): Promise<Refusal | null>
  /** The step was taken. */
  stepped(tx: UnitDb, by: By, document: LockedDocument, detail: StepDetail): Promise<void>
  /** The document was issued: it has its number, day and signer (R28). */
  issued(tx: UnitDb, by: By, document: LockedDocument): Promise<void>
  /** What these documents answer, by document. */
  subjects(db: UnitDb, documentIds: readonly string[]): Promise<ReadonlyMap<string, readonly DocumentSubject[]>>
  /** Issued documents that some receiver has not been given yet, the longest waiting first. */
  undelivered(db: UnitDb, atMost: number): Promise<readonly string[]>
}

/** For documents that nothing listens to: tests, and kinds without a subject. */
export const noDocumentEvents: DocumentEvents = {
  refuses: async () => null,
  stepped: async () => {},
  issued: async () => {},
  subjects: async () => new Map(),
  undelivered: async () => [],
}
