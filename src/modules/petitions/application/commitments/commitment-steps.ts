import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result } from '#kernel/result.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { layDown } from '../handling/lay-down.ts'
import type { CommonCommitmentRefusal, LockedCommitment } from './lock-commitment.ts'

/** What comes of an act on a promise. */
export type CameOfCommitment<Refusal extends string> = Promise<
  Result<{ readonly commitmentId: string }, CommonCommitmentRefusal | Refusal>
>

/** Appends what became of a promise. */
export const addStep = (
  tx: UnitDb,
  by: By,
  commitmentId: string,
  step: 'kept' | 'moved' | 'given-up' | 'taken-back' | 'stood-by',
  words: string,
  wasDueOn: Day | null = null,
) =>
  tx
    .insertInto('commitment_step')
    .values({
      ...{ id: newId(), commitment_id: commitmentId, step, words, was_due_on: wasDueOn },
      ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()

/** Lays an act on a promise down with its petition. */
export async function done(tx: UnitDb, by: By, { id, petition }: LockedCommitment, code: string, facts: object = {}) {
  await layDown(tx, by, petition.id, { code: `commitment-${code}`, facts: { commitment: id, ...facts } })
  return accept({ commitmentId: id })
}
