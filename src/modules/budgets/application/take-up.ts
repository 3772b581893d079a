import { accept, type Result, refuse } from '#kernel/result.ts'
import { type LockedDialogue, lockDialogue } from '#modules/dialogues/index.ts'
import { leaders } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isFrozen } from '../domain/index.ts'
import { settlementOf } from './settlements.ts'

/** What every act on a dialogue's money may be met with. */
export type CommonRefusal = 'not-found' | 'closed' | 'settled' | 'changed-meanwhile'

/**
 * Takes up a dialogue's money for a change. Acts on it wait for one another at the dialogue's row, so that two payments cannot both
 * find the same money left. While the settlement lies with the leader, and after, nothing changes.
 */
export async function takeUp(
  tx: UnitDb,
  dialogueId: string,
): Promise<Result<LockedDialogue, 'not-found' | 'closed' | 'settled'>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  const settlement = await settlementOf(tx, dialogueId)
  return isFrozen(settlement?.stage ?? null) ? refuse('settled') : accept(dialogue)
}

/** Whose word it is: a leader's own, or recorded for him with the number of the paper he signed ("ghi thay"). */
export interface LeadersWord {
  readonly byLeader: boolean
  readonly forOfficerId: string | null
  readonly paper: string
}

export type LeadersWordRefusal = 'leader-needed' | 'paper-needed'

/** What is kept of whose word it is; refused where it is recorded for nobody, or without a paper. */
export async function leadersWord(
  tx: UnitDb,
  { byLeader, forOfficerId, paper }: LeadersWord,
): Promise<Result<{ readonly for_officer: string | null; readonly paper: string }, LeadersWordRefusal>> {
  if (byLeader) return accept({ for_officer: null, paper: '' })
  if (!forOfficerId || !(await leaders(tx)).some(({ id }) => id === forOfficerId)) return refuse('leader-needed')
  return paper.trim() === '' ? refuse('paper-needed') : accept({ for_officer: forOfficerId, paper: paper.trim() })
}
