import { type HistoryEntry, historyOf } from '#modules/history/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** What was done last with a dialogue: said to whom a page has grown stale. */
export const lastActOn = async (db: UnitDb, dialogueId: string): Promise<HistoryEntry | null> =>
  (await historyOf(db, dialogueId, 1))[0] ?? null
