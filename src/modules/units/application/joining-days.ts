import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** How many working days before the whole answer is due the parts of others are wanted (R13), unless another day is set. */
export const joiningDaysBefore = async (db: UnitDb): Promise<number> =>
  (await db.selectFrom('unit').select('joining_days_before').executeTakeFirstOrThrow()).joining_days_before

/** Sets it; days already set for a petition stay as they are. */
export async function setJoiningDaysBefore(tx: UnitDb, by: By, days: number): Promise<void> {
  const unit = await tx.selectFrom('unit').select(['id', 'joining_days_before']).forUpdate().executeTakeFirstOrThrow()
  if (unit.joining_days_before === days) return
  await tx.updateTable('unit').set({ joining_days_before: days }).where('id', '=', unit.id).execute()
  await recordHistory(tx, by, {
    ...{ code: 'unit.joining-days', subject: 'unit', subjectId: unit.id },
    facts: { was: unit.joining_days_before, now: days },
  })
}
