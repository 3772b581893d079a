import { doneByItsAct } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** The key of the task in the unit's list that thanking shows as done (R22). */
export const THANKS_TASK = 'thanks'

/** Who took part was thanked: the task of it is done. Where nobody could be written to, it stays open: somebody thanks them by hand. */
export async function doneByThanks(tx: UnitDb, by: By, dialogueId: string, thanked: number): Promise<void> {
  if (thanked > 0) await doneByItsAct(tx, by, { dialogueId, key: THANKS_TASK })
}
