import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import { letterheadOf, ownUnit } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type Correction,
  type CorrectionRefusal,
  codeOf,
  correct,
  correctionLetter,
  sentTo,
  sorted,
  symbolIn,
  typesByCode,
} from '../domain/index.ts'
import type { DocumentEvents } from './document-events.ts'
import { draftDocument } from './draft-document.ts'
import { lockDocument } from './lock-document.ts'

/** Soạn công văn đính chính for an issued document: a draft like any other, which knows what it corrects. */
export async function draftCorrection<Refusal extends string>(
  tx: UnitDb,
  by: By,
  { documentId, ...typed }: Correction & { readonly documentId: string },
  events: DocumentEvents<Refusal>,
): Promise<Result<{ readonly documentId: string }, 'not-found' | CorrectionRefusal>> {
  const document = await lockDocument(tx, documentId)
  if (!document) return refuse('not-found')
  const correction = { place: cleanLine(typed.place), wrong: cleanLine(typed.wrong), right: cleanLine(typed.right) }
  const { issuedOn, numberText, title } = document
  const decision = correct(document.stage === 'issued' ? issuedOn : null, correction)
  if (!decision.ok) return decision
  if (!issuedOn) return refuse('not-issued-yet')
  const { author: body } = letterheadOf(await ownUnit(tx))
  const type = typesByCode[codeOf(symbolIn(numberText))] ?? ''
  const subjects = (await events.subjects(tx, [documentId])).get(documentId) ?? []
  const receivers = [...new Set(subjects.map(({ receiver }) => receiver).filter(Boolean))]
  const { addressees } = sorted(document.content)
  const to = addressees.length > 0 ? addressees : sentTo(document.content, receivers, '').recipients
  const letter = correctionLetter({ type, number: numberText, on: issuedOn, title, body, to }, correction)
  const drafted = await draftDocument(
    tx,
    by,
    {
      ...{ kind: 'correction', ...letter, dialogueId: document.dialogueId, departmentId: document.departmentId },
      issuingDepartmentId: document.issuingDepartmentId,
      link: async (id) => {
        await tx.insertInto('document_correction').values({ document_id: id, corrects_id: documentId }).execute()
      },
    },
    events,
  )
  if (!drafted.ok) throw new Error(`a correction was refused: ${drafted.refusal}`)
  const facts = { version: document.version, by: drafted.value.id }
  await recordHistory(tx, by, {
    code: 'document.correction-drafted',
    subject: 'document',
    subjectId: documentId,
    facts,
  })
  return accept({ documentId: drafted.value.id })
}

/** What a document corrects, and by which documents it is corrected. */
export async function correctionsOf(db: UnitDb, documentId: string) {
  const rows = await db
    .selectFrom('document_correction as c')
    .innerJoin('document as letter', 'letter.id', 'c.document_id')
    .innerJoin('document as corrected', 'corrected.id', 'c.corrects_id')
    .select(['c.document_id as letterId', 'letter.title as letterTitle', 'letter.number_text as letterNumber'])
    .select(['letter.stage as letterStage', 'c.corrects_id as correctedId', 'corrected.title as correctedTitle'])
    .select('corrected.number_text as correctedNumber')
    .where(({ or, eb }) => or([eb('c.document_id', '=', documentId), eb('c.corrects_id', '=', documentId)]))
    .where('letter.stage', '<>', 'dropped')
    .orderBy('letter.created_at')
    .execute()
  return {
    corrects: rows.find(({ letterId }) => letterId === documentId) ?? null,
    correctedBy: rows.filter(({ correctedId }) => correctedId === documentId),
  }
}
