import { type Stale, staleSince } from '#modules/documents/index.ts'
import { lockPetition } from '../../../application/handling/lock-petition.ts'
import type { ActParts } from './office-form.tsx'

/** For acts on several petitions, which carry no version of their own: the page's petition must still be as it was shown. */
export async function unlessStale<Came>({ tx, seen }: ActParts, act: () => Promise<Came>): Promise<Came | Stale> {
  const petition = await lockPetition(tx, seen.petitionId)
  if (petition && petition.version !== seen.version) return staleSince(tx, seen.petitionId, seen.version)
  return act()
}
