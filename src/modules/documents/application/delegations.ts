import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Delegation, type DelegationRefusal, delegate, isSigningForm, type SigningForm } from '../domain/index.ts'

/** A delegation as it is kept. */
export interface KeptDelegation extends Delegation {
  readonly id: string
  readonly officer: string
  readonly basis: string
  readonly version: number
}

const formOf = (form: string): SigningForm => {
  if (!isSigningForm(form)) throw new Error(`a delegation in the form ${form}`)
  return form
}

/** Phân công ký of the unit: by officer, the youngest first. */
export async function delegations(db: UnitDb): Promise<readonly KeptDelegation[]> {
  const rows = await db
    .selectFrom('delegation')
    .innerJoin('officer', 'officer.id', 'delegation.officer_id')
    .select(['delegation.id', 'delegation.officer_id as officerId', 'officer.name as officer', 'delegation.form'])
    .select(['delegation.title', 'kinds', 'fields', 'from_day as from', 'to_day as to', 'basis', 'delegation.version'])
    .orderBy('officer.name')
    .orderBy('from_day', 'desc')
    .orderBy('delegation.id')
    .execute()
  return rows.map((row) => ({ ...row, form: formOf(row.form) }))
}

/** What is typed of a delegation. */
export interface DelegationInput extends Omit<Delegation, 'officerId'> {
  readonly officerId: string
  readonly basis: string
}

/** Ghi phân công ký. */
export async function addDelegation(
  tx: UnitDb,
  by: By,
  input: DelegationInput,
): Promise<Result<{ readonly id: string }, DelegationRefusal>> {
  if (!by.officerId) throw new Error('a delegation is entered by an officer')
  const decision = delegate(input)
  if (!decision.ok) return decision
  const officer = await tx.selectFrom('officer').select('id').where('id', '=', input.officerId).executeTakeFirst()
  if (!officer) return refuse('not-of-this-unit')
  const id = newId()
  const { officerId, form, title, kinds, fields, from, to, basis } = input
  await tx
    .insertInto('delegation')
    .values({
      ...{ id, officer_id: officerId, form, title, kinds: [...kinds], fields: [...fields], basis },
      ...{ from_day: from, to_day: to, entered_at: by.at, entered_by: by.officerId },
    })
    .execute()
  await recordHistory(tx, by, {
    code: 'delegation.entered',
    subject: 'officer',
    subjectId: officerId,
    facts: { form, from: from.toString(), to: to?.toString() ?? '' },
  })
  return accept({ id })
}

/** Sets a delegation's last day: it is never deleted, papers were signed by it. */
export async function endDelegation(
  tx: UnitDb,
  by: By,
  { id, version, on }: { readonly id: string; readonly version: number; readonly on: Day },
): Promise<Result<'ended', 'not-found' | 'stale' | DelegationRefusal>> {
  const row = await tx.selectFrom('delegation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) return refuse('not-found')
  if (row.version !== version) return refuse('stale')
  const decision = delegate({ form: formOf(row.form), from: row.from_day, to: on })
  if (!decision.ok) return decision
  await tx
    .updateTable('delegation')
    .set({ to_day: on, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, {
    code: 'delegation.ended',
    subject: 'officer',
    subjectId: row.officer_id,
    facts: { form: row.form, on: on.toString() },
  })
  return accept('ended')
}

/** Officers in use, who may be given a signature. */
export const signers = (db: UnitDb) =>
  db.selectFrom('officer').select(['id', 'name', 'title']).where('active', '=', true).orderBy('name').execute()
