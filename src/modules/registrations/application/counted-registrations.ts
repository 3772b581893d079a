import { dialogueById, rulesOf } from '#modules/dialogues/index.ts'
import { toldApart, withoutToldApart } from '#modules/organisations/index.ts'
import { countingKinds } from '#modules/regulations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { countRegistrations } from '../domain/index.ts'
import { registrationsOf } from './list-registrations.ts'

/** The registrations of a dialogue, counted as of an instant (R9). */
export async function countedRegistrations(db: UnitDb, dialogueId: string, upTo: Temporal.Instant) {
  const dialogue = await dialogueById(db, dialogueId)
  const rows = await registrationsOf(db, dialogueId)
  const kinds = dialogue ? countingKinds(rulesOf(dialogue)) : new Set<never>()
  const appearances = rows.map(({ toCount }) => toCount)
  const count = countRegistrations(appearances, { upTo, countingKinds: kinds })
  const likelyDoubles = withoutToldApart(count, appearances, await toldApart(db))
  return { dialogue, rows, count: { ...count, likelyDoubles } }
}
