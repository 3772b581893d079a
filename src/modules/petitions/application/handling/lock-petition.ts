import { accept, refuse } from '#kernel/result.ts'
import { staleSince } from '#modules/documents/index.ts'
import { type Actor, mayOn } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Fact, type PetitionAction, type PetitionState, permissionFor, stateOf } from '../../domain/index.ts'
import type { Outcome, Seen } from './outcome.ts'
import { factsOfPetitions } from './petition-facts.ts'

/** A petition as commands see it. */
export interface LockedPetition {
  readonly id: string
  readonly code: string
  readonly number: number | null
  readonly dialogueId: string | null
  readonly submissionId: string
  readonly version: number
  readonly title: string
  readonly senderField: string | null
  readonly facts: readonly Fact[]
  readonly leadOfficerId: string | null
  readonly state: PetitionState
}

/** The sender himself, whose secret was checked; or an officer with his roles. */
export type Acting = Actor | 'sender'

/** The petition with all its facts, held until the transaction ends. Null: not in this unit. */
export async function lockPetition(tx: UnitDb, id: string): Promise<LockedPetition | null> {
  return (await lockPetitions(tx, [id]))[0] ?? null
}

/** Several petitions, locked in one order whoever comes, so that two officers never wait for each other. */
export async function lockPetitions(tx: UnitDb, ids: readonly string[]): Promise<readonly LockedPetition[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('petition')
    .select([
      ...(['id', 'code', 'number', 'version', 'title', 'dialogue_id as dialogueId'] as const),
      ...(['submission_id as submissionId', 'sender_field as senderField'] as const),
    ])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  const facts = await factsOfPetitions(tx, ids)
  return rows.map((row) => {
    const own = facts.get(row.id) ?? { facts: [], leadOfficerId: null }
    return { ...row, ...own, state: stateOf(own.facts) }
  })
}

/** The departments that have to do with it: lead, joining, and asked for an opinion that is still open. */
export const assignedTo = ({ assignment, openOpinions }: PetitionState): readonly string[] => [
  ...(assignment ? [assignment.lead, ...assignment.joining] : []),
  ...openOpinions.map(({ of }) => of),
]

/** What a sender may do himself (R7). */
const sendersOwn: readonly PetitionAction[] = ['withdraw', 'add-message', 'rate', 'reopen']

export const mayAct = (acting: Acting, action: PetitionAction, state: PetitionState): boolean =>
  acting === 'sender' ? sendersOwn.includes(action) : mayOn(acting, permissionFor[action], assignedTo(state))

/**
 * Takes a petition up for an act: it is there, within this officer's reach, and as the page showed it. A department's
 * officers act on what is assigned to their department.
 */
export async function takeUp(
  tx: UnitDb,
  acting: Acting,
  { petitionId, version }: Seen,
  action: PetitionAction,
): Promise<Outcome<LockedPetition, never>> {
  const petition = await lockPetition(tx, petitionId)
  if (!petition) return refuse('not-found')
  if (!mayAct(acting, action, petition.state)) return refuse('not-allowed')
  if (version !== undefined && version !== petition.version) return staleSince(tx, petitionId, version)
  return accept(petition)
}
