import type { Action } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DocumentStep, KnownFact } from '../domain/index.ts'
import type { LockedDocument } from './lock-document.ts'

/** What a document answers or is sent about: a petition, by its place in the office. */
export interface DocumentSubject {
  readonly subject: 'petition' | 'dialogue'
  readonly subjectId: string
  /** "Kiến nghị số 7: Đường gom vào làng nghề". */
  readonly label: string
  /** Its page in the office. */
  readonly href: string
  /** What one must be allowed to do to open that page. */
  readonly needs: Action
  /** The sender, who is to receive it; '' where nobody is: a plan or a notice belongs to its dialogue. */
  readonly receiver: string
  /** What it is about, where it is about a field. */
  readonly field?: string | null
  /** By which day it is owed, while it is. */
  readonly dueOn?: Temporal.PlainDate | null
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
  /** What the data know that this document may say, for a text that was finished outside. */
  known(db: UnitDb, document: LockedDocument): Promise<readonly KnownFact[]>
  /** Issued documents that some receiver has not been given yet, the longest waiting first. */
  undelivered(db: UnitDb, atMost: number): Promise<readonly string[]>
}

/** Several modules listen: the first no is the answer, each is told, and what they know of a document is put together. */
export const listeningTogether = <Refusal extends string>(
  all: readonly DocumentEvents<Refusal>[],
): DocumentEvents<Refusal> => ({
  async refuses(tx, by, document, detail) {
    for (const one of all) {
      const no = await one.refuses(tx, by, document, detail)
      if (no) return no
    }
    return null
  },
  async stepped(tx, by, document, detail) {
    for (const one of all) await one.stepped(tx, by, document, detail)
  },
  async issued(tx, by, document) {
    for (const one of all) await one.issued(tx, by, document)
  },
  async subjects(db, documentIds) {
    const subjects = new Map<string, readonly DocumentSubject[]>()
    for (const one of all)
      for (const [id, more] of await one.subjects(db, documentIds))
        subjects.set(id, [...(subjects.get(id) ?? []), ...more])
    return subjects
  },
  async known(db, document) {
    const facts: KnownFact[] = []
    for (const one of all) facts.push(...(await one.known(db, document)))
    return facts
  },
  async undelivered(db, atMost) {
    const ids: string[] = []
    for (const one of all) ids.push(...(await one.undelivered(db, atMost)))
    return ids.slice(0, atMost)
  },
})

/** For documents that nothing listens to: tests, and kinds without a subject. */
export const noDocumentEvents: DocumentEvents = {
  refuses: async () => null,
  stepped: async () => {},
  issued: async () => {},
  subjects: async () => new Map(),
  known: async () => [],
  undelivered: async () => [],
}
