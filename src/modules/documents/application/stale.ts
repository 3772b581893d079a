import { type HistoryEntry, historyOf } from '#modules/history/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Somebody was quicker: what they did since the page was opened, the latest first. */
export interface Stale {
  readonly ok: false
  readonly refusal: 'stale'
  readonly since: readonly HistoryEntry[]
}

const versionOf = (facts: unknown): number =>
  typeof facts === 'object' && facts !== null && 'version' in facts ? Number(facts.version) : 0

/** The refusal that shows what happened to a thing after `seen`, the version its page was built from. */
export async function staleSince(db: UnitDb, subjectId: string, seen: number): Promise<Stale> {
  const entries = await historyOf(db, subjectId)
  return { ok: false, refusal: 'stale', since: entries.filter(({ facts }) => versionOf(facts) > seen) }
}
