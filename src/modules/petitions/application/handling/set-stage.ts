import type { UnitDb } from '#platform/db/database.ts'
import { type PetitionState, stateOf } from '../../domain/index.ts'
import { publishPetitions } from '../publish-petition.ts'
import { type FactsOfPetition, factsOfPetitions } from './petition-facts.ts'

/** What `petition` stores a copy of, for lists and indexes: all of it comes from the facts. */
export const copiesOf = ({ facts, leadOfficerId }: FactsOfPetition, senderField: string | null) => {
  const state = stateOf(facts)
  return {
    stage: state.stage,
    round: state.round,
    field: state.field ?? senderField,
    competence: state.competence,
    lead_department_id: state.assignment?.lead ?? null,
    lead_officer_id: leadOfficerId,
    answered_on: state.answeredOn,
  }
}

/**
 * The only writer of `petition.stage` and the other stored copies: derives them anew from the facts, raises the version,
 * and brings what is public up to date. Called in the transaction that appended a fact.
 */
export const setStage = async (tx: UnitDb, petitionId: string): Promise<PetitionState> => {
  const state = (await setStages(tx, [petitionId])).get(petitionId)
  if (!state) throw new Error(`petition ${petitionId} is not here`)
  return state
}

/** {@link setStage} for several petitions. */
export async function setStages(
  tx: UnitDb,
  petitionIds: readonly string[],
  known?: ReadonlyMap<string, FactsOfPetition>,
): Promise<ReadonlyMap<string, PetitionState>> {
  const facts = known ?? (await factsOfPetitions(tx, petitionIds))
  const states = new Map<string, PetitionState>()
  for (const [id, of] of facts) {
    states.set(id, stateOf(of.facts))
    await tx
      .updateTable('petition')
      .set((row) => {
        const { field, ...copies } = copiesOf(of, null)
        return { ...copies, field: field ?? row.ref('sender_field'), version: row('version', '+', 1) }
      })
      .where('id', '=', id)
      .execute()
  }
  await publishPetitions(tx, [...facts.keys()])
  return states
}
