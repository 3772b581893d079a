import { type Act, recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { keepTerms } from './keep-terms.ts'
import type { Done } from './outcome.ts'
import { type FactsOfPetition, factsOfPetitions } from './petition-facts.ts'
import { setStages } from './set-stage.ts'

export interface WhatHappened {
  /** `classified`: the history's code is `petition.classified`. */
  readonly code: string
  /** Ids, days and counts; never names or texts. */
  readonly facts?: NonNullable<Act['facts']>
}

/**
 * Ends an act after its facts were appended: stage and copies derived anew, what is owed brought into line, what is
 * public too, and the trace left last. Several petitions may be touched at once.
 * @param loaded their facts, when they were read after the last one was appended
 */
export async function layDownAll(
  tx: UnitDb,
  by: By,
  acts: ReadonlyMap<string, WhatHappened>,
  loaded?: ReadonlyMap<string, FactsOfPetition>,
): Promise<ReadonlyMap<string, Done>> {
  const ids = [...acts.keys()].toSorted()
  const known = loaded ?? (await factsOfPetitions(tx, ids))
  await keepTerms(tx, by, ids, known)
  const states = await setStages(tx, ids, known)
  const versions = await tx.selectFrom('petition').select(['id', 'version']).where('id', 'in', ids).execute()
  const done = new Map<string, Done>()
  for (const { id, version } of versions) {
    const stage = states.get(id)?.stage
    const act = acts.get(id)
    if (!stage || !act) continue
    done.set(id, { petitionId: id, stage, version })
    await recordHistory(tx, by, {
      code: `petition.${act.code}`,
      subject: 'petition',
      subjectId: id,
      facts: { ...act.facts, version, stage },
    })
  }
  return done
}

/** {@link layDownAll} for one. */
export async function layDown(tx: UnitDb, by: By, petitionId: string, act: WhatHappened): Promise<Done> {
  const done = (await layDownAll(tx, by, new Map([[petitionId, act]]))).get(petitionId)
  if (!done) throw new Error(`petition ${petitionId} is not here`)
  return done
}
