import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import { type Action, isRole, may, type Role } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type Checking,
  type CheckRefusal,
  check,
  type DocumentCheck,
  draftSeqOf,
  type MissingCheck,
  missingCheck,
} from '../domain/index.ts'
import { documentSettings } from './document-settings.ts'
import { hasFile } from './has-file.ts'
import { type LockedDocument, lockDocument } from './lock-document.ts'
import { type Stale, staleSince } from './stale.ts'

/** Who checks what: the department's head what a paper says, the office its form. */
export const actionOfCheck: Readonly<Record<DocumentCheck, Action>> = {
  content: 'documents.check-content',
  form: 'documents.check-form',
}

/** Checks of a document, the first first. */
export const documentChecksOf = (db: UnitDb, documentId: string) =>
  db
    .selectFrom('document_check')
    .leftJoin('officer as author', 'author.id', 'document_check.by_officer')
    .leftJoin('officer as checker', 'checker.id', 'document_check.for_officer')
    .select([
      ...(['document_check.what', 'document_check.draft_seq as draftSeq', 'document_check.word'] as const),
      ...(['document_check.paper', 'document_check.at', 'author.name as by', 'checker.name as forChecker'] as const),
    ])
    .where('document_check.document_id', '=', documentId)
    .orderBy('document_check.at')
    .orderBy('document_check.id')
    .execute()

/** The step that wrote a document's text as it stands. */
export const draftSeq = async (db: UnitDb, documentId: string): Promise<number> =>
  draftSeqOf(
    await db
      .selectFrom('document_step')
      .select(['step', 'seq'])
      .where('document_id', '=', documentId)
      .orderBy('seq')
      .execute(),
  )

/** What is missing before a document may be approved, as the unit has set it. */
export async function missingBeforeApproval(tx: UnitDb, documentId: string): Promise<MissingCheck | null> {
  const { checksRequired } = await documentSettings(tx)
  if (!checksRequired) return null
  return missingCheck(checksRequired, await documentChecksOf(tx, documentId), await draftSeq(tx, documentId))
}

/** Officers who may check it, for whom a check can be recorded. */
export async function checkersOf(db: UnitDb, what: DocumentCheck, departmentId: string | null) {
  const officers = await db
    .selectFrom('officer')
    .select(['id', 'name', 'title', 'roles', 'department_id as departmentId'])
    .where('active', '=', true)
    .orderBy('name')
    .execute()
  return officers.filter((one) => {
    const reach = may(
      one.roles.filter((role): role is Role => isRole(role)),
      actionOfCheck[what],
    )
    return reach === 'all' || (reach === 'own-department' && one.departmentId === departmentId)
  })
}

export interface CheckInput {
  readonly documentId: string
  /** What the page showed. */
  readonly version: number
  readonly what: DocumentCheck
  readonly checker:
    | { readonly as: 'checker' }
    | { readonly as: 'recorder'; readonly checkerId: string; readonly paper: string }
  readonly word: string
}

/** Đã kiểm tra nội dung, thể thức: by whoever checks, or recorded for him. */
export async function checkDocument(
  tx: UnitDb,
  by: By,
  { documentId, version, what, checker, word }: CheckInput,
): Promise<Result<LockedDocument, 'not-found' | 'not-a-checker' | CheckRefusal> | Stale> {
  const document = await lockDocument(tx, documentId)
  if (!document || !by.officerId) return refuse('not-found')
  if (document.version !== version) return staleSince(tx, documentId, version)
  const checking = await checkingOf(tx, document, what, checker)
  if (!checking) return refuse('not-a-checker')
  const seq = await draftSeq(tx, documentId)
  const checks = await documentChecksOf(tx, documentId)
  const decision = check({ stage: document.stage, checks, draftSeq: seq }, what, checking)
  if (!decision.ok) return decision
  const ghiThay = checking.as === 'recorder' ? checking : null
  await tx
    .insertInto('document_check')
    .values({
      ...{ id: newId(), document_id: documentId, what, draft_seq: seq, by_officer: by.officerId },
      ...{ for_officer: ghiThay?.checkerId ?? null, paper: ghiThay?.paperNumber ?? '', word: cleanText(word) },
      ...{ at: by.at, on_day: by.on },
    })
    .execute()
  const next = version + 1
  await tx.updateTable('document').set({ version: next }).where('id', '=', documentId).execute()
  await recordHistory(tx, by, {
    code: `document.${what}-checked`,
    subject: 'document',
    subjectId: documentId,
    facts: { version: next, ...(ghiThay && { for: ghiThay.checkerId }) },
  })
  return accept({ ...document, version: next })
}

/** What stands behind a recorded check; null: the one named does not check such papers. */
async function checkingOf(
  tx: UnitDb,
  document: LockedDocument,
  what: DocumentCheck,
  checker: CheckInput['checker'],
): Promise<Checking | null> {
  if (checker.as === 'checker') return checker
  const { checkerId, paper } = checker
  const checkers = await checkersOf(tx, what, document.departmentId)
  if (!checkers.some(({ id }) => id === checkerId)) return null
  return { as: 'recorder', checkerId, paperNumber: cleanLine(paper), hasScan: await hasFile(tx, document.id) }
}
