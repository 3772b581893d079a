import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { publishPetitions } from '../publish-petition.ts'
import { recomputeTerms } from './keep-terms.ts'

/**
 * What dialogues calls when its day was moved, the conference was held or not, a decision was taken, or the planned day
 * passed: answers' due days follow, and what is public shows them.
 */
export async function termsForDialogue(tx: UnitDb, by: By, dialogueId: string): Promise<void> {
  const ids = await recomputeTerms(tx, by, dialogueId)
  for (let at = 0; at < ids.length; at += 500) await publishPetitions(tx, ids.slice(at, at + 500))
}
