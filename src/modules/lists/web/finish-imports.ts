import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { cutOffImports, importDraft } from '../application/import-drafts.ts'
import { enterRows, type Write } from './enter-rows.ts'
import type { ImportSpec } from './import-spec.ts'
import { lookThrough } from './look-through.ts'

interface FinishParts {
  readonly read: <Value>(work: (db: UnitDb) => Promise<Value>) => Promise<Value>
  /** Writes as this officer, who began it. */
  readonly writeAs: (officerId: string) => Write
  readonly keys: Keys
  readonly at: Temporal.Instant
}

/**
 * Enters the rest of each table of a list that was cut off between two portions, with the doubtful rows that were ticked, so that
 * none stays half entered: its officer finds it as if nothing had happened. Answers how many were finished.
 */
export async function finishImports<Known, Row>(
  { read, writeAs, keys, at }: FinishParts,
  spec: ImportSpec<Known, Row>,
): Promise<number> {
  let finished = 0
  for (const { id, officerId, ticked } of await read((db) => cutOffImports(db, spec.list, at))) {
    const looked = await read(async (db) => {
      const draft = await importDraft(db, keys, { list: spec.list, officerId }, id, at)
      return draft && { draft, looked: await lookThrough(db, keys, spec, draft, at) }
    })
    // Sealed with keys that are gone, or entered by its officer meanwhile.
    if (!looked || looked.draft.entered || looked.looked.closed) continue
    if (await enterRows(writeAs(officerId), spec, looked.draft, looked.looked, ticked)) finished += 1
  }
  return finished
}
