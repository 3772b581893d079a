import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { commitmentRefusal, commitmentState, personalDataFound } from '../../domain/index.ts'
import { layDown } from '../handling/lay-down.ts'
import {
  type CommonCommitmentRefusal,
  type SeenCommitment,
  setCommitment,
  takeUpCommitment,
} from './lock-commitment.ts'

type Came<Refusal extends string> = Promise<Result<null, CommonCommitmentRefusal | Refusal>>

/**
 * Công khai một bằng chứng, one by one (R20): refused while the system points at something nobody has looked at. Photos are
 * released as files are, by the copy that is drawn of them.
 */
export async function releaseEvidence(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: SeenCommitment & { readonly evidenceId: string; readonly checked: boolean },
): Came<'personal-data-found'> {
  const taken = await takeUpCommitment(tx, actor, input, 'release-evidence')
  if (!taken.ok) return taken
  const wrong = commitmentRefusal(commitmentState(taken.value, by.on), 'release-evidence')
  if (wrong) return refuse(wrong)
  const evidence = await tx
    .selectFrom('commitment_evidence')
    .select(['words', 'link'])
    .where('id', '=', input.evidenceId)
    .where('commitment_id', '=', taken.value.id)
    .executeTakeFirst()
  if (!evidence) return refuse('not-found')
  const found = [evidence.words, evidence.link].some((text) => personalDataFound(text).length > 0)
  if (found && !input.checked) return refuse('personal-data-found')
  return set(tx, by, taken.value, input.evidenceId, { released_at: by.at, released_by: by.officerId })
}

/** Thôi công khai một bằng chứng. */
export async function takeBackEvidence(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: SeenCommitment & { readonly evidenceId: string },
): Came<never> {
  const taken = await takeUpCommitment(tx, actor, input, 'release-evidence')
  if (!taken.ok) return taken
  return set(tx, by, taken.value, input.evidenceId, { released_at: null, released_by: null })
}

async function set(
  tx: UnitDb,
  by: By,
  commitment: { readonly id: string; readonly petition: { readonly id: string } },
  evidenceId: string,
  released: { readonly released_at: Temporal.Instant | null; readonly released_by: string | null },
): Came<never> {
  const { numUpdatedRows } = await tx
    .updateTable('commitment_evidence')
    .set(released)
    .where('id', '=', evidenceId)
    .where('commitment_id', '=', commitment.id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return refuse('not-found')
  await setCommitment(tx, commitment.id)
  await layDown(tx, by, commitment.petition.id, {
    code: released.released_at ? 'evidence-released' : 'evidence-taken-back',
    facts: { commitment: commitment.id, evidence: evidenceId },
  })
  return accept(null)
}
