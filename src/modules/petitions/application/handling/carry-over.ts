import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { leaders, may } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { explainProlonged, type ProlongedRefusal } from '../../domain/index.ts'
import { publishPetitions } from '../publish-petition.ts'
import { petitionFacts } from './petition-facts.ts'

/** Whatever is neither settled nor closed. */
const unresolved = sql`p.stage not in ('answered', 'guided', 'withdrawn', 'spam', 'duplicate', 'moved')`

/**
 * Chuyển sang kỳ sau (R25): what is unresolved in earlier dialogues is carried into the one that opened. Each keeps its own
 * dialogue, number and terms; both dialogues show it, and so does its public page.
 * @returns how many
 */
export async function carryOver(tx: UnitDb, by: By, dialogueId: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select p.id from petition p
    where p.dialogue_id is not null and p.dialogue_id <> ${dialogueId}::uuid and ${unresolved}
    order by p.id`.execute(tx)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx
    .insertInto('petition_carry')
    .values(ids.map((id) => ({ id: newId(), petition_id: id, dialogue_id: dialogueId, at: by.at, on_day: by.on })))
    .onConflict((conflict) => conflict.columns(['unit_id', 'petition_id', 'dialogue_id']).doNothing())
    .execute()
  await recordHistory(tx, by, {
    code: 'petition.carried-over',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { petitions: ids.length },
  })
  for (let at = 0; at < ids.length; at += 500) await publishPetitions(tx, ids.slice(at, at + 500))
  return ids.length
}

/** Why a petition is still open, and whose word it is. */
export interface ProlongedInput {
  readonly petitionId: string
  readonly dialogueId: string
  readonly reason: string
  /** Ghi thay: whose word it is, and the number of its paper; null: the officer is the leader. */
  readonly recordedFor: { readonly officerId: string; readonly paper: string } | null
}

/** Records a leader's reason for a long-standing petition (R25); a later one replaces it, both are kept. */
export async function recordProlonged(
  tx: UnitDb,
  by: By,
  actor: Actor,
  { petitionId, dialogueId, reason, recordedFor }: ProlongedInput,
) {
  const facts = await petitionFacts(tx, petitionId)
  if (facts.length === 0) return refuse('not-found' as const)
  const isLeader = may(actor.roles, 'petitions.approve-answer') === 'all'
  if (!isLeader && may(actor.roles, 'petitions.record-leaders-decision') !== 'all')
    return refuse('not-allowed' as const)
  if (!isLeader && !(await leaders(tx)).some(({ id }) => id === recordedFor?.officerId))
    return refuse('leader-needed' as const)
  if (!isLeader && recordedFor?.paper.trim() === '') return refuse('paper-needed' as const)
  const explained = explainProlonged(facts, dialogueId, cleanText(reason))
  if (!explained.ok) return explained
  if (!by.officerId) throw new Error('a reason is recorded by an officer')
  const told = isLeader ? null : recordedFor
  await tx
    .insertInto('petition_prolonged')
    .values({
      ...{ id: newId(), petition_id: petitionId, dialogue_id: dialogueId, reason: explained.value.reason },
      ...{ for_officer: told?.officerId ?? null, paper: told?.paper.trim() ?? '' },
      ...{ recorded_by: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()
  await recordHistory(tx, by, {
    code: 'petition.prolonged',
    subject: 'petition',
    subjectId: petitionId,
    facts: { dialogue: dialogueId, for: told?.officerId ?? null },
  })
  return explained
}

/** Why a reason for a long-standing petition is not taken. */
export type RecordProlongedRefusal = ProlongedRefusal | 'not-found' | 'not-allowed' | 'leader-needed' | 'paper-needed'
