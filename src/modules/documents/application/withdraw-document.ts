import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  nameReplacement,
  type ReplaceRefusal,
  type Withdrawable,
  type WithdrawRefusal,
  withdraw,
} from '../domain/index.ts'
import { type LockedDocument, lockDocument } from './lock-document.ts'
import { type Stale, staleSince } from './stale.ts'

/** What is public of documents taken back, by their ids; also for people without an account. */
export const withdrawnDocuments = (db: UnitDb, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('document_withdrawal')
        .select(['document_id as documentId', 'withdrawn_on as withdrawnOn', 'replacement'])
        .where('document_id', 'in', [...ids])
        .orderBy('withdrawn_on')
        .execute()
export type Withdrawn = Awaited<ReturnType<typeof withdrawnDocuments>>[number]

/** Of one document, with why and by whom; null: it stands. */
export const withdrawalOf = async (db: UnitDb, documentId: string) =>
  (await db
    .selectFrom('document_withdrawal as w')
    .leftJoin('officer', 'officer.id', 'w.recorded_by')
    .select(['w.withdrawn_on as withdrawnOn', 'w.reason', 'w.replaced_by as replacedBy', 'w.replacement'])
    .select(['w.recorded_at as at', 'officer.name as by'])
    .where('w.document_id', '=', documentId)
    .executeTakeFirst()) ?? null

async function withdrawable(tx: UnitDb, document: LockedDocument): Promise<Withdrawable & { isReplaced: boolean }> {
  const { id, stage, issuedOn } = document
  const row = await withdrawalOf(tx, id)
  return { id, stage, issuedOn, withdrawnOn: row?.withdrawnOn ?? null, isReplaced: Boolean(row?.replacedBy) }
}

/** "120/UBND-KT ngày 05/11/2026": as the public reads what replaces it. */
const namedAs = ({ numberText, issuedOn }: LockedDocument): string =>
  issuedOn ? `${numberText} ngày ${dateWithYear(issuedOn)}` : numberText

/** The document that replaces another, with its name; null: none was chosen. `false`: there is none with this id. */
async function replacementOf(tx: UnitDb, id: string | null) {
  if (id === null) return null
  const document = await lockDocument(tx, id)
  return document ? { ...(await withdrawable(tx, document)), named: namedAs(document) } : false
}

interface Seen {
  readonly documentId: string
  /** What the page showed. */
  readonly version: number
}

/** Thu hồi an issued document: it stays, seen as taken back wherever it is shown. */
export async function withdrawDocument(
  tx: UnitDb,
  by: By,
  input: Seen & { readonly on: Day; readonly reason: string; readonly replacedBy: string | null },
): Promise<Result<LockedDocument, 'not-found' | WithdrawRefusal> | Stale> {
  const document = await lockDocument(tx, input.documentId)
  if (!document || !by.officerId) return refuse('not-found')
  if (document.version !== input.version) return staleSince(tx, document.id, input.version)
  const replacement = await replacementOf(tx, input.replacedBy)
  if (replacement === false) return refuse('replacement-not-issued')
  const reason = cleanText(input.reason)
  const given = { on: input.on, reason, today: by.on, replacement }
  const decision = withdraw(await withdrawable(tx, document), given)
  if (!decision.ok) return decision
  await tx
    .insertInto('document_withdrawal')
    .values({
      ...{ document_id: document.id, withdrawn_on: input.on, reason, replaced_by: replacement?.id ?? null },
      number_text: document.numberText,
      ...{ replacement: replacement?.named ?? '', recorded_at: by.at, recorded_by: by.officerId },
    })
    .execute()
  const facts = { on: input.on.toString(), ...(replacement && { replacedBy: replacement.id }) }
  return accept(await told(tx, by, document, 'document.withdrawn', facts))
}

/** Văn bản thay thế of one that was taken back before there was one. */
export async function replaceWithdrawn(
  tx: UnitDb,
  by: By,
  input: Seen & { readonly replacedBy: string },
): Promise<Result<LockedDocument, 'not-found' | ReplaceRefusal> | Stale> {
  const document = await lockDocument(tx, input.documentId)
  if (!document) return refuse('not-found')
  if (document.version !== input.version) return staleSince(tx, document.id, input.version)
  const replacement = await replacementOf(tx, input.replacedBy)
  if (!replacement) return refuse('replacement-not-issued')
  const decision = nameReplacement(await withdrawable(tx, document), replacement)
  if (!decision.ok) return decision
  await tx
    .updateTable('document_withdrawal')
    .set((eb) => ({ replaced_by: replacement.id, replacement: replacement.named, version: eb('version', '+', 1) }))
    .where('document_id', '=', document.id)
    .execute()
  return accept(await told(tx, by, document, 'document.replaced', { replacedBy: replacement.id }))
}

async function told(
  tx: UnitDb,
  by: By,
  document: LockedDocument,
  code: string,
  facts: Readonly<Record<string, string>>,
): Promise<LockedDocument> {
  const version = document.version + 1
  await tx.updateTable('document').set({ version }).where('id', '=', document.id).execute()
  await recordHistory(tx, by, { code, subject: 'document', subjectId: document.id, facts: { version, ...facts } })
  return { ...document, version }
}

/** Issued documents that may stand in for one, the newest first. */
export const mayReplace = (db: UnitDb, documentId: string) =>
  db
    .selectFrom('document')
    .select(['id', 'title', 'number_text as numberText', 'issued_on as issuedOn'])
    .where('stage', '=', 'issued')
    .where('id', '<>', documentId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document_withdrawal as w').select('w.document_id').whereRef('w.document_id', '=', 'document.id'),
        ),
      ),
    )
    .orderBy('issued_on', 'desc')
    .orderBy('number_value', 'desc')
    .limit(100)
    .execute()
