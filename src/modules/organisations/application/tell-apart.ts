import { isId, newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { ToldApart } from '../domain/index.ts'

/** Every pair of the unit that an officer told apart, and that stands. */
export const toldApart = (db: UnitDb): Promise<ToldApart[]> =>
  db
    .selectFrom('organisation_told_apart')
    .select(['id', 'one_id as one', 'other_id as other'])
    .where('undone_at', 'is', null)
    .execute()

/** Hai cơ sở khác nhau: two that look like one were looked at, and nobody is asked about them again. */
export async function tellApart(
  tx: UnitDb,
  by: By,
  [one, other]: readonly [string, string],
): Promise<Result<string, 'not-found'>> {
  if (!by.officerId || one === other) return refuse('not-found')
  const [first, second] = one < other ? [one, other] : [other, one]
  const id = newId()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('organisation_told_apart')
    .values({ id, one_id: first, other_id: second, told_by: by.officerId, told_at: by.at })
    .onConflict((conflict) => conflict.doNothing()) // somebody was quicker, and said the same
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return accept(id)
  await recordHistory(tx, by, {
    code: 'organisation.told-apart',
    subject: 'organisation',
    subjectId: one,
    facts: { other },
  })
  return accept(id)
}

/** Takes it back: the two are asked about again while they look like one. */
export async function undoToldApart(tx: UnitDb, by: By, id: string): Promise<Result<null, 'not-found'>> {
  if (!by.officerId || !isId(id)) return refuse('not-found')
  const undone = await tx
    .updateTable('organisation_told_apart')
    .set({ undone_at: by.at, undone_by: by.officerId })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning(['one_id', 'other_id'])
    .executeTakeFirst()
  if (!undone) return refuse('not-found')
  await recordHistory(tx, by, {
    code: 'organisation.told-apart-undone',
    subject: 'organisation',
    subjectId: undone.one_id,
    facts: { other: undone.other_id },
  })
  return accept(null)
}
