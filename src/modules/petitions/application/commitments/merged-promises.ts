import type { UnitDb } from '#platform/db/database.ts'
import { asOthersRead, originalsOf } from '../merged-answer.ts'
import { type HeldPromise, promisesHeldBy } from './held-promises.ts'

/**
 * What was promised in answers to the petitions these were merged into, for the senders of these: the promise is theirs too, and each is
 * asked for his own word. Written to another sender, so it is read as others read it (R20). Read as the program.
 */
export async function mergedPromises(db: UnitDb, petitionIds: readonly string[]): Promise<readonly HeldPromise[]> {
  const held = await originalsOf(db, petitionIds)
  const promises = await promisesHeldBy(
    db,
    held.map(({ double, original }) => ({ promisedTo: original, merged: double })),
  )
  const shown: HeldPromise[] = []
  for (const promise of promises) {
    const hidden = await asOthersRead(db, promise.promisedTo)
    shown.push({ ...promise, what: hidden(promise.what), movedBecause: hidden(promise.movedBecause) })
  }
  return shown
}
