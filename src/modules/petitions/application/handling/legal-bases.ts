import type { Day } from '#kernel/day.ts'
import { isBefore } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type LegalBasis, numberKey } from '../../domain/index.ts'

/** An entry of the unit's list, as forms carry it. */
export interface ListedBasis extends LegalBasis {
  readonly version: number
}

const columns = [
  ...(['legal_basis.id', 'legal_basis.number', 'legal_basis.title', 'legal_basis.version'] as const),
  ...(['issued_on as issuedOn', 'in_force_from as inForceFrom', 'in_force_to as inForceTo'] as const),
] as const

/** Căn cứ pháp lý of the unit, the latest first. */
export const legalBases = (db: UnitDb): Promise<ListedBasis[]> =>
  db.selectFrom('legal_basis').select(columns).orderBy('issued_on', 'desc').orderBy('number').execute()

/** The bases a document cites, in the order they were chosen. */
export const citedBases = (db: UnitDb, documentId: string): Promise<ListedBasis[]> =>
  db
    .selectFrom('document_basis')
    .innerJoin('legal_basis', 'legal_basis.id', 'document_basis.basis_id')
    .select(columns)
    .where('document_basis.document_id', '=', documentId)
    .where('document_basis.cited', '=', true)
    .orderBy('document_basis.position')
    .execute()

/** Writes which bases a document cites. Those that are not of this unit are left out. */
export async function citeBases(tx: UnitDb, documentId: string, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  await tx.updateTable('document_basis').set({ cited: false }).where('document_id', '=', documentId).execute()
  const known =
    wanted.length === 0 ? [] : await tx.selectFrom('legal_basis').select('id').where('id', 'in', wanted).execute()
  const rows = wanted
    .filter((id) => known.some((one) => one.id === id))
    .map((basis_id, position) => ({ document_id: documentId, basis_id, position, cited: true }))
  if (rows.length === 0) return
  await tx
    .insertInto('document_basis')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'document_id', 'basis_id']).doUpdateSet((row) => ({
        cited: true,
        position: row.ref('excluded.position'),
      })),
    )
    .execute()
}

export interface BasisInput {
  readonly number: string
  readonly title: string
  readonly issuedOn: Day
  readonly inForceFrom: Day
  /** Null: until further notice. */
  readonly inForceTo: Day | null
}

export type BasisRefusal = 'basis-number-needed' | 'basis-title-needed' | 'basis-ends-first' | 'basis-known'

function wrongBasis({ number, title, inForceFrom, inForceTo }: BasisInput): BasisRefusal | null {
  if (!/\d/.test(number)) return 'basis-number-needed'
  if (title === '') return 'basis-title-needed'
  return inForceTo && isBefore(inForceTo, inForceFrom) ? 'basis-ends-first' : null
}

const cleaned = (input: BasisInput): BasisInput => ({
  ...input,
  number: numberKey(cleanLine(input.number)),
  title: cleanLine(input.title),
})

const rowOf = (input: BasisInput) => ({
  ...{ number: input.number, title: input.title, issued_on: input.issuedOn },
  ...{ in_force_from: input.inForceFrom, in_force_to: input.inForceTo },
})

const isKnown = async (tx: UnitDb, number: string, but: string | null): Promise<boolean> =>
  (await tx
    .selectFrom('legal_basis')
    .select('id')
    .where('number', '=', number)
    .$if(but !== null, (query) => query.where('id', '<>', but ?? ''))
    .executeTakeFirst()) !== undefined

/** Thêm một căn cứ pháp lý to the unit's list. */
export async function addBasis(
  tx: UnitDb,
  by: By,
  typed: BasisInput,
): Promise<Result<{ readonly id: string }, BasisRefusal>> {
  const input = cleaned(typed)
  const wrong = wrongBasis(input)
  if (wrong) return refuse(wrong)
  if (await isKnown(tx, input.number, null)) return refuse('basis-known')
  const id = newId()
  await tx
    .insertInto('legal_basis')
    .values({ ...rowOf(input), id, entered_at: by.at, entered_by: by.officerId })
    .execute()
  await recordHistory(tx, by, { code: 'legal-basis.added', subject: 'legal-basis', subjectId: id })
  return accept({ id })
}

/** Sửa một căn cứ: above all the last day it is in force. */
export async function editBasis(
  tx: UnitDb,
  by: By,
  { id, version, ...typed }: BasisInput & { readonly id: string; readonly version: number },
): Promise<Result<null, BasisRefusal | 'not-found' | 'stale'>> {
  const was = await tx.selectFrom('legal_basis').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!was) return refuse('not-found')
  if (was.version !== version) return refuse('stale')
  const input = cleaned(typed)
  const wrong = wrongBasis(input)
  if (wrong) return refuse(wrong)
  if (await isKnown(tx, input.number, id)) return refuse('basis-known')
  await tx
    .updateTable('legal_basis')
    .set({ ...rowOf(input), version: version + 1 })
    .where('id', '=', id)
    .execute()
  const ends = input.inForceTo?.toString() ?? null
  await recordHistory(tx, by, {
    code: ends !== (was.in_force_to?.toString() ?? null) ? 'legal-basis.ends' : 'legal-basis.edited',
    subject: 'legal-basis',
    subjectId: id,
    facts: { version: version + 1, ...(ends && { on: ends }) },
  })
  return accept(null)
}
