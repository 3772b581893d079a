import type { Day } from '#kernel/day.ts'
import { isAfter } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type CancelRefusal, cancelNumber } from '../domain/index.ts'
import { settingsHeld } from './document-settings.ts'
import { giveNumber } from './give-number.ts'

/** A paper made elsewhere that takes a number of our series. */
export interface OtherPaper {
  readonly symbol: string
  readonly on: Day
  readonly abstract: string
  readonly signer: string
  readonly recipients: string
}

export type OtherPaperRefusal = 'numbers-of-the-city' | 'symbol-needed' | 'abstract-needed' | 'day-in-future'

/** Cấp số for a paper made outside the program: the series is one for all papers of the unit. */
export async function numberOtherPaper(
  tx: UnitDb,
  by: By,
  paper: OtherPaper,
): Promise<Result<{ readonly id: string; readonly text: string }, OtherPaperRefusal>> {
  const numbering = await settingsHeld(tx)
  const [symbol, abstract] = [cleanLine(paper.symbol), cleanLine(paper.abstract)]
  if (numbering.numbers !== 'own') return refuse('numbers-of-the-city')
  if (symbol === '') return refuse('symbol-needed')
  if (abstract === '') return refuse('abstract-needed')
  if (isAfter(paper.on, by.on)) return refuse('day-in-future')
  const given = await giveNumber(tx, by, numbering, {
    ...{ documentId: null, symbol, on: paper.on, abstract },
    ...{ signer: cleanLine(paper.signer), recipients: cleanLine(paper.recipients) },
  })
  await recordHistory(tx, by, {
    code: 'document.number-given',
    subject: 'number',
    subjectId: given.id,
    facts: { on: paper.on.toString() },
  })
  return accept(given)
}

/** One number given for a paper made elsewhere; null: none with this id. */
export const numberAt = async (db: UnitDb, id: string) =>
  (await db
    .selectFrom('issued_number')
    .select(['id', 'number', 'symbol', 'abstract', 'document_id as documentId', 'cancelled_on as cancelledOn'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

/** Hủy số: it stays in the register with who, when and why, and is never given again. */
export async function cancelGivenNumber(
  tx: UnitDb,
  by: By,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<'cancelled', CancelRefusal>> {
  const number = await tx
    .selectFrom('issued_number')
    .select(['document_id as documentId', 'cancelled_on as cancelledOn'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!number) return refuse('not-found')
  const why = cleanLine(reason)
  const decision = cancelNumber(number, why)
  if (!decision.ok) return decision
  await tx
    .updateTable('issued_number')
    .set({ cancelled_on: by.on, cancelled_at: by.at, cancelled_by: by.officerId, cancel_reason: why })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, { code: 'document.number-cancelled', subject: 'number', subjectId: id })
  return accept('cancelled')
}

/** What is written beside a document in the register. */
export interface RegisterNote {
  readonly copies: number | null
  readonly pages: number | null
  readonly note: string
}

/** As it stands; version 0 while nothing is written. */
export async function registerNoteOf(db: UnitDb, documentId: string) {
  const row = await db
    .selectFrom('register_note')
    .select(['copies', 'pages', 'note', 'version'])
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row ?? { copies: null, pages: null, note: '', version: 0 }
}

/** Ghi vào sổ: copies, pages, note of an issued document. */
export async function writeRegisterNote(
  tx: UnitDb,
  by: By,
  { documentId, version, ...written }: RegisterNote & { readonly documentId: string; readonly version: number },
): Promise<Result<'written', 'not-found' | 'stale'>> {
  const document = await tx
    .selectFrom('document')
    .select('stage')
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  if (document?.stage !== 'issued') return refuse('not-found')
  const before = await registerNoteOf(tx, documentId)
  if (before.version !== version) return refuse('stale')
  const row = { ...written, note: cleanLine(written.note), version: version + 1 }
  await tx
    .insertInto('register_note')
    .values({ document_id: documentId, ...row })
    .onConflict((conflict) => conflict.columns(['unit_id', 'document_id']).doUpdateSet(row))
    .execute()
  await recordHistory(tx, by, { code: 'document.register-noted', subject: 'document', subjectId: documentId })
  return accept('written')
}
