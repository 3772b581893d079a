import type { Day } from '#kernel/day.ts'
import { accept, refuse } from '#kernel/result.ts'
import { mayOn } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type Commitment,
  type CommitmentAction,
  type CommitmentRefusal,
  permissionForCommitment,
} from '../../domain/index.ts'
import { promiseDays } from '../handling/draft-promises.ts'
import { type Acting, assignedTo, type LockedPetition, lockPetition } from '../handling/lock-petition.ts'

/** A promise as commands see it. */
export interface LockedCommitment extends Commitment {
  readonly id: string
  readonly version: number
  readonly what: string
  readonly departmentId: string | null
  readonly petition: LockedPetition
}

/** What an act on a promise may be met with. `stale`: somebody was quicker. */
export type CommonCommitmentRefusal = 'not-found' | 'not-allowed' | 'stale' | CommitmentRefusal

/** Which promise, and the version of it the page showed. */
export interface SeenCommitment {
  readonly commitmentId: string
  readonly version?: number | undefined
}

async function lockCommitment(tx: UnitDb, id: string): Promise<LockedCommitment | null> {
  const row = await tx
    .selectFrom('commitment')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const petition = row && (await lockPetition(tx, row.petition_id))
  if (!row || !petition) return null
  const moves = await tx
    .selectFrom('commitment_step')
    .select('id')
    .where('commitment_id', '=', id)
    .where('step', '=', 'moved')
    .limit(1)
    .execute()
  return {
    ...{ id, version: row.version, what: row.what, departmentId: row.department_id, petition },
    ...{ madeOn: row.made_on, keptOn: row.kept_on, givenUpOn: row.given_up_on, moved: moves.length > 0 },
    dueOn: (await promiseDays(tx, [id])).get(id) ?? null,
  }
}

/** The departments a promise lies with: its own, and those that answer the petition. */
export const promisedBy = (departmentId: string | null, petition: LockedPetition): readonly (string | null)[] => [
  departmentId,
  ...assignedTo(petition.state),
]

/** Takes a promise up for an act: it is there, within this person's reach, and as the page showed it. A sender is heard, no more. */
export async function takeUpCommitment(
  tx: UnitDb,
  acting: Acting,
  { commitmentId, version }: SeenCommitment,
  action: CommitmentAction,
) {
  const commitment = await lockCommitment(tx, commitmentId)
  if (!commitment) return refuse('not-found')
  const reach = promisedBy(commitment.departmentId, commitment.petition)
  const may = acting === 'sender' ? action === 'hear-sender' : mayOn(acting, permissionForCommitment[action], reach)
  if (!may) return refuse('not-allowed')
  if (version !== undefined && version !== commitment.version) return refuse('stale')
  return accept(commitment)
}

/** What a step sets in the promise's row. */
interface Set {
  readonly kept_on?: Day | null
  readonly given_up_on?: Day | null
}

/** Raises a promise's version, with what else a step sets. */
export const setCommitment = (tx: UnitDb, id: string, set: Set = {}) =>
  tx
    .updateTable('commitment')
    .set((row) => ({ ...set, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
