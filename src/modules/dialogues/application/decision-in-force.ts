import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Quyết định tổ chức as it was frozen (R8). Which decisions there are is said by the module `decisions`. */
export interface DialogueDecision {
  readonly id: string
  readonly decision: string
  readonly verdict: string
  readonly registrations: number
  readonly petitions: number
  readonly reason: string
  readonly decidedOn: Day
  readonly decidedAt: Temporal.Instant
  /** Who decided, or recorded the leader's decision. */
  readonly recordedBy: string | null
  /** Ghi thay: whose decision it is, and its paper. */
  readonly decidedBy: string | null
  readonly paper: string
}

/** The decisions of a dialogue, the latest first; the first one is in force, the others are kept. */
export const decisionsOf = (db: UnitDb, dialogueId: string): Promise<DialogueDecision[]> =>
  db
    .selectFrom('dialogue_decision')
    .leftJoin('officer as recorder', 'recorder.id', 'dialogue_decision.recorded_by')
    .leftJoin('officer as leader', 'leader.id', 'dialogue_decision.for_officer')
    .select([
      ...(['dialogue_decision.id', 'decision', 'verdict', 'registrations', 'petitions', 'reason', 'paper'] as const),
      ...(['decided_on as decidedOn', 'decided_at as decidedAt'] as const),
      ...(['recorder.name as recordedBy', 'leader.name as decidedBy'] as const),
    ])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('decided_at', 'desc')
    .orderBy('dialogue_decision.id', 'desc')
    .execute()

/** What the city said to this dialogue's request to postpone (R10), the last word; null while it has said neither yes nor no. */
export async function cityReplyTo(
  db: UnitDb,
  dialogueId: string,
): Promise<{ readonly on: Day; readonly approved: boolean } | null> {
  const last = await db
    .selectFrom('postponement_reply')
    .select(['reply', 'replied_on as on'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && last.reply !== 'none' ? { on: last.on, approved: last.reply === 'granted' } : null
}

/** Decisions by which the conference is not held (R11, R10); asking to postpone leaves that open. */
export const notHolding: readonly string[] = ['answer-in-writing', 'close-with-report']

/** The day of the decision in force not to hold; null when there is none, or another one is in force. */
export async function notHeldSince(db: UnitDb, dialogueId: string): Promise<Day | null> {
  const last = await db
    .selectFrom('dialogue_decision')
    .select(['decision', 'decided_on'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && notHolding.includes(last.decision) ? last.decided_on : null
}
