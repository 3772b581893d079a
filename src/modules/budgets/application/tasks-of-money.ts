import { doneByItsAct, undoneByItsAct } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Việc thường làm that an act on money shows as done, by their keys in the list (R22): nobody ticks the same thing twice. */
export type MoneyTask = 'estimate' | 'advance'

/** The task of an act on money is done with it: the estimate with its approval, the advance when one is recorded. */
export const doneByMoney = (tx: UnitDb, by: By, dialogueId: string, key: MoneyTask): Promise<void> =>
  doneByItsAct(tx, by, { dialogueId, key })

/** The act was taken back: what it showed as done is open again. */
export const undoneByMoney = (tx: UnitDb, by: By, dialogueId: string, key: MoneyTask): Promise<void> =>
  undoneByItsAct(tx, by, { dialogueId, key })
