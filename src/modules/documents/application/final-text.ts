import { newId } from '#kernel/id.ts'
import { type Annex, paperNumber } from '#kernel/paper.ts'
import { annexesText } from '#kernel/paper-text.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import { type Difference, differencesOf, type FileSignature, type KnownFact, type ReadText } from '../domain/index.ts'
import { attachToDocument } from './attach-scan.ts'
import type { DocumentEvents } from './document-events.ts'
import { type LockedDocument, lockDocument } from './lock-document.ts'

/** Which of the two is right. */
export const rightSides = ['data', 'file'] as const
export type RightSide = (typeof rightSides)[number]

/** A finished text of a document: its file, who signed it, and where it differs from the data. */
export interface FinalText {
  readonly id: string
  readonly attachmentId: string
  readonly fileName: string
  readonly isScan: boolean
  readonly signedInside: boolean
  readonly signatures: readonly FileSignature[]
  readonly differences: readonly Difference[]
  readonly answers: Readonly<Record<string, { readonly right: RightSide; readonly by: string }>>
  readonly at: Temporal.Instant
  readonly by: string
  readonly version: number
}

/** What the document itself must say once it has its number. */
const ownFacts = ({ numberText, issuedOn, stage }: LockedDocument, signer: string): readonly KnownFact[] => {
  if (stage !== 'issued' || !issuedOn) return []
  const fact = (key: string, kind: KnownFact['kind'], value: string) => ({ key, kind, value, href: '', must: true })
  const [, number = '', rest = ''] = /^(\d+)(.*)$/.exec(numberText) ?? ['', '', numberText]
  const onPaper = `${number && paperNumber(String(Number(number)))}${rest}`
  return [
    fact('number', 'number', onPaper),
    fact('issued-on', 'day', issuedOn.toString()),
    fact('signer', 'words', signer),
  ]
}

/** Who signed, and the annexes: parts of a document the commands do not look at. */
async function besides(tx: UnitDb, documentId: string) {
  const { signer, annexes } = await tx
    .selectFrom('document')
    .select(['signer_name as signer', 'annexes'])
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow()
  return { signer, annexes: annexesText(annexes as readonly Annex[]) }
}

/**
 * Gắn bản cuối: the file is kept beside the document, and what it says is compared with what the data know. The words themselves stay in
 * the file.
 */
export async function attachFinalText<Refusal extends string>(
  tx: UnitDb,
  by: By,
  { documentId, file, read }: { readonly documentId: string; readonly file: TakenFile; readonly read: ReadText },
  events: DocumentEvents<Refusal>,
): Promise<Result<{ readonly finalId: string; readonly differences: number }, 'not-found' | 'document-dropped'>> {
  if (!by.officerId) throw new Error('a finished text is attached by an officer')
  const attached = await attachToDocument(tx, by, { documentId, file })
  if (!attached.ok) return attached
  const document = await lockDocument(tx, documentId)
  if (!document) return refuse('not-found')
  const isScan = read.text.trim() === ''
  const { signer, annexes } = await besides(tx, documentId)
  const known = [...ownFacts(document, signer), ...(await events.known(tx, document))]
  const ours = [document.title, document.content, annexes].join('\n')
  const differences = isScan ? [] : differencesOf(ours, read.text, known)
  const finalId = newId()
  const { signatures, signedInside } = read
  await tx
    .insertInto('document_final')
    .values({
      ...{ id: finalId, document_id: documentId, attachment_id: attached.value.attachmentId },
      ...{ is_scan: isScan, signed_inside: signedInside, signatures: JSON.stringify(signatures) },
      ...{ differences: JSON.stringify(differences), read_at: by.at, read_by: by.officerId },
    })
    .execute()
  await recordHistory(tx, by, {
    code: 'document.compared',
    subject: 'document',
    subjectId: documentId,
    facts: { final: finalId, differences: differences.length, signatures: signatures.length },
  })
  return accept({ finalId, differences: differences.length })
}

/** The finished texts of a document, the newest first. */
export async function finalTextsOf(db: UnitDb, documentId: string): Promise<readonly FinalText[]> {
  const rows = await db
    .selectFrom('document_final as final')
    .innerJoin('attachment', 'attachment.id', 'final.attachment_id')
    .leftJoin('officer', 'officer.id', 'final.read_by')
    .selectAll('final')
    .select(['attachment.name as fileName', 'officer.name as by'])
    .where('final.document_id', '=', documentId)
    .where('attachment.removed_at', 'is', null)
    .orderBy('final.read_at', 'desc')
    .orderBy('final.id', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, attachmentId: row.attachment_id, fileName: row.fileName, at: row.read_at, by: row.by ?? '' },
    ...{ isScan: row.is_scan, signedInside: row.signed_inside, version: row.version },
    signatures: row.signatures as readonly FileSignature[],
    differences: row.differences as readonly Difference[],
    answers: row.answers as FinalText['answers'],
  }))
}

export type AnswerRefusal = 'not-found' | 'changed-meanwhile'

/** Says which of the two is right, for each difference that is answered; an answer may be given anew. */
export async function answerDifferences(
  tx: UnitDb,
  by: By,
  { documentId, finalId, version }: { readonly documentId: string; readonly finalId: string; readonly version: number },
  answers: Readonly<Record<string, RightSide>>,
): Promise<Result<{ readonly answered: number }, AnswerRefusal>> {
  if (!by.officerId) throw new Error('an officer says which is right')
  const row = await tx
    .selectFrom('document_final')
    .select(['version', 'differences', 'answers'])
    .where('id', '=', finalId)
    .where('document_id', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not-found')
  if (row.version !== version) return refuse('changed-meanwhile')
  const { name } = await tx
    .selectFrom('officer')
    .select('name')
    .where('id', '=', by.officerId)
    .executeTakeFirstOrThrow()
  const before = row.answers as FinalText['answers']
  const given = (row.differences as readonly Difference[]).flatMap(({ key }) => {
    const right = answers[key]
    return right && before[key]?.right !== right ? [[key, { right, by: name }] as const] : []
  })
  if (given.length === 0) return accept({ answered: 0 })
  await tx
    .updateTable('document_final')
    .set({ answers: JSON.stringify({ ...before, ...Object.fromEntries(given) }), version: version + 1 })
    .where('id', '=', finalId)
    .execute()
  await recordHistory(tx, by, {
    code: 'document.difference-answered',
    subject: 'document',
    subjectId: documentId,
    facts: { final: finalId, answered: given.map(([key, { right }]) => `${key}: ${right}`) },
  })
  return accept({ answered: given.length })
}
